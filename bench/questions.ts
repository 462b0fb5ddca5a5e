/**
 * The questions bench: understanding, answer and card for every question of ../shared/bench, scored
 * by its own scorer; CPU time of one question with the shipped knowledge and with 100 times as much;
 * and plain full-text search (minisearch) over the same records, on the same questions.
 *
 *   node bench/questions.ts [--show N] [--quick]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { answerData } from '../commands/ask.ts';
import { answerCard } from '../src/cards/answer.ts';
import { answerQuestion } from '../src/domain/answer.ts';
import { cardText } from '../src/domain/card.ts';
import { indexKnowledge, type Knowledge } from '../src/domain/knowledge.ts';
import { standingOn } from '../src/domain/measure.ts';
import { placeName } from '../src/domain/place-name.ts';
import { verdictOf } from '../src/domain/verdict.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { createMentions } from '../src/names/mentions.ts';
import { createPlaces } from '../src/names/places.ts';
import { createUnderstanding } from '../src/questions/understand.ts';

interface Line {
  readonly id: string;
  readonly question: string;
  readonly asked_on: string;
}

const root = new URL('..', import.meta.url).pathname;
const bench = join(root, '../shared/bench');

/** One question through the whole path. */
export function createAsking(knowledge: Knowledge) {
  const names = { mentions: createMentions(knowledge), places: createPlaces(knowledge) };
  const understand = createUnderstanding(knowledge, names);
  const nameOf = (code: string) => placeName(knowledge, code);
  return (text: string, today: string) => {
    const question = understand(text, { today });
    const answer = answerQuestion(question, knowledge, { today, reports: [], profile: null });
    return answerData(answer, cardText(answerCard({ answer, today, nameOf })));
  };
}

function cpuTimes(lines: readonly Line[], ask: (text: string, today: string) => unknown, rounds: number) {
  for (const line of lines) ask(line.question, line.asked_on);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const line of lines) {
      const before = process.cpuUsage();
      const start = performance.now();
      ask(line.question, line.asked_on);
      const wall = performance.now() - start;
      const used = process.cpuUsage(before);
      times.push(Math.min(wall, (used.user + used.system) / 1000 || wall));
    }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, p99: times[Math.floor(times.length * 0.99)]! };
}

/** The same records many times over: every copy has its own ids and vendors, but the same places. */
export function multiply(knowledge: Knowledge, times: number): Knowledge {
  const measures = [...knowledge.measures];
  const vendors = [...knowledge.vendors];
  for (let copy = 1; copy < times; copy++) {
    const named = (name: string) => `${name} ${copy}`;
    for (const vendor of knowledge.vendors)
      vendors.push({
        ...vendor,
        id: `${vendor.id}-${copy}`,
        name: named(vendor.name),
        parent: vendor.parent && `${vendor.parent}-${copy}`,
        aliases: vendor.aliases.map(named),
        products: vendor.products.map(named),
        legal_names: [],
        native_names: [],
        former_names: [],
        subsidiaries: [],
        brands: [],
        domains: [],
      });
    for (const measure of knowledge.measures)
      measures.push({
        ...measure,
        id: `${measure.id}-${copy}`,
        vendors: measure.vendors.map(named),
        vendor_basis: Object.fromEntries(
          Object.entries(measure.vendor_basis).map(([name, basis]) => [named(name), basis]),
        ),
        related: measure.related.map((link) => ({ ...link, id: `${link.id}-${copy}` })),
      });
  }
  return indexKnowledge({
    version: knowledge.version,
    measures,
    vendors,
    jurisdictions: knowledge.jurisdictions,
  });
}

/** Plain full-text search: the first hit gives the verdict and the rest are citations. */
function createSearching(knowledge: Knowledge) {
  const index = new MiniSearch({
    fields: ['title', 'vendors', 'place', 'summary', 'products', 'issuer'],
    storeFields: ['id'],
  });
  index.addAll(
    knowledge.measures.map((measure) => ({
      id: measure.id,
      title: measure.title,
      vendors: measure.vendors.join(' '),
      place: placeName(knowledge, measure.jurisdiction),
      summary: measure.summary,
      products: measure.products.join(' '),
      issuer: measure.issuer,
    })),
  );
  return (text: string, today: string) => {
    const hits = index.search(text, { fuzzy: 0.2, prefix: true }).slice(0, 12);
    const measures = hits.map((hit) => knowledge.measure(String(hit.id))!);
    const [best] = measures;
    const standing = best && standingOn(best, today);
    return {
      intent: 'status',
      vendors: best?.vendors ?? [],
      jurisdictions: best ? [best.jurisdiction] : [],
      as_of: null,
      verdict: best ? verdictOf(best, standing!) : 'none',
      measures: measures.map((measure) => measure.id),
      not_in_force: measures
        .filter((measure) => !['in_force', 'advisory'].includes(standingOn(measure, today)))
        .map((measure) => measure.id),
      text: best?.title ?? 'nothing found',
      clarify: false,
    };
  };
}

function score(
  name: string,
  lines: readonly Line[],
  ask: (text: string, today: string) => object,
  show: number,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-bench-'));
  const out = join(folder, `${name}.jsonl`);
  writeFileSync(
    out,
    lines.map((line) => JSON.stringify({ id: line.id, ...ask(line.question, line.asked_on) })).join('\n'),
  );
  const args = [join(bench, 'score.mjs'), 'questions', join(bench, 'questions.dev.jsonl'), out];
  if (show) args.push('--show', String(show));
  console.log(`\n${name} (${out})`);
  console.log(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

function main(): void {
  const file = join(bench, 'questions.dev.jsonl');
  if (!existsSync(file)) {
    console.log('The questions of ../shared/bench are not on this machine: nothing to measure.');
    return;
  }
  const show = Number(process.argv[process.argv.indexOf('--show') + 1]) || 0;
  const quick = process.argv.includes('--quick');
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const knowledge = loadKnowledge(join(root, 'knowledge'));
  const ask = createAsking(knowledge);
  score('interdict', lines, ask, show);
  if (quick) return;
  const search = createSearching(knowledge);
  score('minisearch', lines, search, 0);
  const print = (name: string, { median, p99 }: { median: number; p99: number }) =>
    console.log(`${name.padEnd(34)} median ${median.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms`);
  print(`interdict, ${knowledge.measures.length} measures`, cpuTimes(lines, ask, 8));
  print('minisearch, the same', cpuTimes(lines, search, 8));
  const many = multiply(knowledge, 100);
  print(`interdict, ${many.measures.length} measures`, cpuTimes(lines, createAsking(many), 3));
}

if (import.meta.main) main();
