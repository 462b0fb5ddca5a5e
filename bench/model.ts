/**
 * Measures a model of your own, by the settings and the environment: `interdict bench model`.
 * Texts that the rules leave unsure go to it one by one; what stood the check by code is held against
 * what a person would say. Nothing is kept, nothing is posted, and no state is touched.
 *
 *   node bench/model.ts [--cases FILE]
 */
import { readFileSync } from 'node:fs';
import { answerFacts } from '../src/cards/answer-facts.ts';
import { wordingOf } from '../src/cards/wording.ts';
import { systemClock } from '../src/clock.ts';
import { type Config, readConfig } from '../src/config.ts';
import { answerQuestion } from '../src/domain/answer.ts';
import type { FaultTold, Helper } from '../src/domain/model.ts';
import { placeName } from '../src/domain/place-name.ts';
import { openHelper } from '../src/helping.ts';
import { createHouse, openKnowledge } from '../src/main.ts';
import type { Metrics } from '../src/metrics.ts';
import { openStore } from '../src/stores/store.ts';

interface QuestionCase {
  readonly use: 'question';
  readonly text: string;
  readonly expect: { readonly intent: string; readonly vendors: string[]; readonly jurisdictions: string[] };
}
interface ArticleCase {
  readonly use: 'article';
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly expect: { vendor: string; jurisdiction: string; action: string; announced: string | null }[];
}
interface WordingCase {
  readonly use: 'wording';
  readonly text: string;
}
type Case = QuestionCase | ArticleCase | WordingCase;

interface Row {
  readonly use: Case['use'];
  readonly helped: boolean;
  readonly right: boolean;
  readonly ms: number;
}

const CASES = new URL('./cases/model.jsonl', import.meta.url).pathname;
const PATIENCE_MS = 60_000;
const TODAY = '2026-11-23';

const sorted = (values: readonly string[]) => [...values].sort().join();

/** What is measured for each kind of case, given the house and its model. */
function createMeasuring(house: ReturnType<typeof createHouse>, helper: Helper) {
  const { knowledge } = house;
  const asking = { today: TODAY, asOf: null, home: [] };
  const who = { today: TODAY, asOf: null, person: 'bench' };
  return {
    async question({ text, expect }: QuestionCase) {
      const placed = await helper.readQuestion(house.understand(text, asking), who);
      const same = [
        placed.intent === expect.intent,
        sorted(placed.vendors) === sorted(expect.vendors),
        sorted(placed.jurisdictions) === sorted(expect.jurisdictions),
      ];
      return { helped: placed.helped === true, right: same.every(Boolean) };
    },
    async article({ title, text, published, expect }: ArticleCase) {
      const article = { title, text, published, url: null, publisher: null };
      const { findings } = await helper.readArticle(article, await house.read(article), 'bench');
      const said = findings.map((each) =>
        [each.vendor, each.jurisdiction, each.action, each.announced].join(' '),
      );
      const wanted = expect.map((each) =>
        [each.vendor, each.jurisdiction, each.action, each.announced].join(' '),
      );
      return { helped: findings.some((each) => each.helped), right: sorted(said) === sorted(wanted) };
    },
    async wording({ text }: WordingCase) {
      const question = house.understand(text, asking);
      const answer = answerQuestion(question, knowledge, { today: TODAY, reports: [], profile: null });
      const nameOf = (code: string) => placeName(knowledge, code);
      const view = { answer, today: TODAY, nameOf, wording: wordingOf('en') };
      const worded = await helper.wordAnswer(answerFacts(view), 'bench');
      // Whatever passes the check is right; what is measured is how often it passes.
      return { helped: worded !== null, right: worded !== null };
    },
  };
}

const silent: Metrics = { modelFault: () => {}, modelAnswer: () => {}, text: async () => '' };

async function runCases(config: Config & { model: NonNullable<Config['model']> }, cases: readonly Case[]) {
  const store = await openStore({ memory: true, clock: systemClock });
  const house = createHouse({ ...config, model: null }, openKnowledge(config), systemClock, store);
  const { mentions, places, names, knowledge } = house;
  const found = { knowledge, mentions, places, names, clock: systemClock, database: store.database };
  const model = { ...config.model, timeout_ms: PATIENCE_MS, keep_days: 0 };
  const unlimited = {
    calls_a_day: 100_000,
    calls_a_day_and_person: 100_000,
    questions: true,
    articles: true,
    wordings: true,
  };
  const faults: Pick<FaultTold, 'use' | 'fault'>[] = [];
  const metrics = {
    ...silent,
    modelFault: (told: Pick<FaultTold, 'use' | 'fault'>) => void faults.push(told),
  };
  const helper = openHelper({ ...found, metrics, config: { ...config, model: { ...model, ...unlimited } } });
  const measuring = createMeasuring(house, helper);
  const rows: Row[] = [];
  for (const each of cases) {
    const start = performance.now();
    const { helped, right } = await measuring[each.use](each as never);
    rows.push({ use: each.use, helped, right, ms: performance.now() - start });
  }
  await store.close();
  return { rows, faults };
}

function report(rows: readonly Row[], limit: number, print: (line: string) => void): void {
  for (const use of ['question', 'article', 'wording'] as const) {
    const own = rows.filter((row) => row.use === use);
    if (own.length === 0) continue;
    const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
    const count = (test: (row: Row) => boolean) => own.filter(test).length;
    print(
      `${use.padEnd(9)} ${own.length} cases  helped ${count(({ helped }) => helped)}  right ${count(({ right }) => right)}  helped but wrong ${count(({ helped, right }) => helped && !right)}  within the ${limit} ms that a person waits ${count(({ ms }) => ms <= limit)}  median ${Math.round(times[times.length >> 1]!)} ms`,
    );
  }
}

/**
 * Runs the cases against the model of the settings and prints the figures.
 * @param file another file of cases, one JSON object a line
 * @returns false where no model is set
 */
export async function measureModel(
  config: Config,
  print: (line: string) => void,
  file: string = CASES,
): Promise<boolean> {
  const { model } = config;
  if (!model) return false;
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  print(
    `${model.name} through ${model.api}: ${cases.length} cases, every one sent to the server that the settings name.`,
  );
  const { rows, faults } = await runCases({ ...config, model }, cases);
  report(rows, model.timeout_ms, print);
  const kinds = [...new Set(faults.map(({ fault }) => fault))];
  const counted = kinds.map((kind) => `${kind} ${faults.filter(({ fault }) => fault === kind).length}`);
  print(`faults: ${counted.join(', ') || 'none'}`);
  return true;
}

if (import.meta.main) {
  const at = process.argv.indexOf('--cases');
  const config = readConfig(process.env, process.cwd());
  const done = await measureModel(
    config,
    (line) => console.log(line),
    at > 0 ? process.argv[at + 1] : undefined,
  );
  if (!done) console.log('No model is set in the settings: nothing to measure. See docs/model.md.');
}
