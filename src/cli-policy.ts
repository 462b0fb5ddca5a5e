/**
 * What owners of the policy do in the terminal: `interdict policy test FILE` holds the rules against
 * requests with what is expected of them, and `interdict policy explain EX-1` says what holds for one.
 */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import { addDays, daysBetween, isDay } from './domain/date.ts';
import { Refusal } from './domain/error.ts';
import type { Policy } from './domain/policy.ts';
import { readPolicy } from './domain/policy-explanation.ts';
import { eligibleVoters, quorumText } from './domain/policy-quorum.ts';
import { type Facts, matchingRules, strictest } from './domain/policy-rule.ts';
import type { Clock, Desk } from './domain/ports.ts';
import { factsOf } from './flows/approval-grounds.ts';

interface Means {
  run(): { readonly config: Config; readonly clock: Clock };
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
  readText(file: string): string;
  /** Runs a chat command. */
  chat(words: readonly string[], json: boolean): Promise<0 | 1 | 2>;
}

/** One request and what the policy is expected to say to it; what is not expected is not looked at. */
interface PolicyCase {
  readonly name?: string;
  readonly request: {
    readonly vendor: string;
    readonly places: readonly string[];
    readonly from?: string;
    readonly until?: string;
    readonly days?: number;
    readonly by?: string;
  };
  readonly expect: {
    readonly closed?: boolean;
    readonly rules?: readonly string[];
    readonly quorum?: string;
    readonly denials?: number;
    readonly longest_days?: number;
    readonly voters?: readonly string[];
  };
}

const invalid = (sentence: string) => new Refusal('invalid', sentence);

/** @throws Refusal that names the case and what is wrong with it */
function factsOfCase(desk: Desk, { request }: PolicyCase, name: string): Facts {
  const { vendor, nearest } = desk.findVendor(String(request?.vendor ?? ''));
  if (!vendor)
    throw invalid(
      `${name}: no vendor "${request?.vendor}" is on record${nearest[0] ? `: did you mean ${nearest[0]}?` : '.'}`,
    );
  const places = (request.places ?? []).map((place) => {
    const { code } = desk.findPlace(place);
    if (!code) throw invalid(`${name}: no place "${place}" is on record.`);
    return code;
  });
  const from = request.from ?? desk.today;
  const until = request.until ?? (request.days === undefined ? '' : addDays(from, request.days));
  if (!isDay(from) || !isDay(until) || places.length === 0)
    throw invalid(`${name}: give places, and \`until\` as a day or \`days\` as a number.`);
  return factsOf(desk, { vendor, places, from, until });
}

/** What the policy says, in the words of `expect`. */
function actual(desk: Desk, policy: Policy, each: PolicyCase, facts: Facts): Required<PolicyCase['expect']> {
  const rules = matchingRules(policy, facts, desk.knowledge);
  const { uncovered } = readPolicy(policy, facts, desk.knowledge);
  const terms = strictest(rules, policy);
  const some = rules.length > 0;
  const tooLong = some && daysBetween(facts.from, facts.until) > terms.longestDays;
  const barred = new Set(each.request.by ? [each.request.by] : []);
  return {
    closed: uncovered.length > 0 || tooLong,
    rules: rules.map(({ id }) => id),
    quorum: some ? quorumText(terms) : '',
    denials: some ? terms.denials : 0,
    longest_days: some ? terms.longestDays : 0,
    voters: eligibleVoters(policy, terms, barred)
      .map(({ person }) => person)
      .sort(),
  };
}

/** What differs from what was expected, as one phrase each. */
function faults(expected: PolicyCase['expect'], found: Required<PolicyCase['expect']>): readonly string[] {
  return Object.entries(expected ?? {}).flatMap(([name, value]) => {
    if (!Object.hasOwn(found, name))
      throw invalid(`There is no expectation \`${name}\`: use ${Object.keys(found).join(', ')}.`);
    const got = found[name as keyof typeof found];
    const wanted = name === 'voters' && Array.isArray(value) ? [...value].sort() : value;
    return JSON.stringify(got) === JSON.stringify(wanted)
      ? []
      : [`${name} is ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`];
  });
}

function casesOf(value: unknown, file: string): readonly PolicyCase[] {
  const isCase = (each: unknown) =>
    typeof each === 'object' && each !== null && 'request' in each && 'expect' in each;
  if (!Array.isArray(value) || !value.every(isCase))
    throw invalid(`${file} must be a list, each with a \`request\` and what to \`expect\`.`);
  return value as readonly PolicyCase[];
}

async function test(means: Means, file: string): Promise<0 | 1> {
  const { config, clock } = means.run();
  const { parse } = await import('yaml');
  let parsed: unknown;
  try {
    parsed = parse(means.readText(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalid(`${file}: ${(error as Error).message.split('\n')[0]} Mend it and run again.`);
  }
  const cases = casesOf(parsed, file);
  const { checkRuleNames, openReadingDesk } = await import('./main.ts');
  const { desk, store } = await openReadingDesk(config, clock);
  try {
    const policy = await desk.policy();
    checkRuleNames(config, desk.knowledge);
    let failed = 0;
    for (const [at, each] of cases.entries()) {
      const name = each.name ?? `case ${at + 1}`;
      const wrong = faults(each.expect, actual(desk, policy, each, factsOfCase(desk, each, name)));
      if (wrong.length > 0) failed += 1;
      means.print(wrong.length > 0 ? `fail  ${name}: ${wrong.join('; ')}` : `pass  ${name}`);
    }
    means.print(
      failed === 0 ? `All ${cases.length} cases pass.` : `${failed} of ${cases.length} cases fail.`,
    );
    return failed === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** Adds `policy test` and `policy explain`. */
export function addPolicy(program: Program, means: Means): void {
  const policy = program.command('policy').description('hold the policy against requests, or explain one');
  policy
    .command('test <file>')
    .description('requests with what is expected, as YAML or JSON: one line each, status 1 if one fails')
    .action((file: string) => means.done(test(means, file)));
  policy
    .command('explain <id>')
    .description('which rules apply to an exception, why, and who could decide it now')
    .option('--json', 'print one JSON object')
    .action((id: string, options: { json?: boolean }) =>
      means.done(means.chat(['explain', id], options.json ?? false)),
    );
}
