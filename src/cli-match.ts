/**
 * `interdict match`: a name against the records, two names against each other, or a file of pairs. What
 * an analyst judged about names is the chat command of the same name.
 */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import { Refusal } from './domain/error.ts';
import type { Party } from './names/parties.ts';

interface Run {
  readonly config: Config;
}

interface Means {
  run(): Run;
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
  readText(file: string): string;
  /** Runs the chat command `match` with its words. */
  chat(words: readonly string[], json: boolean): Promise<0 | 1 | 2>;
}

interface Options {
  readonly batch?: string;
  readonly list?: string;
  readonly json?: boolean;
}

const ACTIONS = new Set(['dismiss', 'restore', 'list']);

async function partiesOf(means: Means, file: string | undefined): Promise<Party[]> {
  if (file === undefined) return [];
  const { readScreeningList } = await import('./names/screening-list.ts');
  return readScreeningList(means.readText(file));
}

async function namesOf(means: Means, { list }: Options) {
  const { KNOWLEDGE, openKnowledge } = await import('./main.ts');
  const { createNames } = await import('./names/resolve.ts');
  const { loadParties } = await import('./listed-parties.ts');
  const { config } = means.run();
  const given = await partiesOf(means, list);
  return createNames(openKnowledge(config), () => [...given, ...loadParties(KNOWLEDGE)]);
}

async function matchBatch(means: Means, file: string, options: Options): Promise<0> {
  const { matchLines } = await import('./names/batch.ts');
  const lines = means.readText(file).split('\n');
  if (lines.at(-1) === '') lines.pop();
  const names = await namesOf(means, options);
  for (const line of matchLines(names, lines)) means.print(JSON.stringify(line));
  return 0;
}

const SAID = {
  exact: 'The same name',
  strong: 'A match',
  possible: 'Perhaps a match',
  none: 'No match',
};

async function matchPair(means: Means, query: string, candidate: string, options: Options): Promise<0> {
  const names = await namesOf(means, options);
  const { score, band, undecidable, why } = names.match(query, candidate);
  if (options.json) {
    means.print(JSON.stringify({ score, band, undecidable, why }));
    return 0;
  }
  means.print(
    `${undecidable ? 'Not to be decided by the names alone' : SAID[band]} (${band}, ${score}): ${why}`,
  );
  for (const name of [query, candidate]) {
    const [first] = names.resolve(name);
    if (first && first.why !== first.vendor.name) means.print(`  ${name}: ${first.why} (${first.band})`);
    else if (first) means.print(`  ${name}: ${first.vendor.name}, by ${first.path} (${first.band})`);
  }
  if (band === 'none') means.print('No match is not a clearance.');
  return 0;
}

/** The parties of the user's list that bear the name, before what the records say of it. */
async function showListed(means: Means, name: string, options: Options): Promise<void> {
  if (options.list === undefined || options.json) return;
  const { createPartyIndex } = await import('./names/parties.ts');
  const listed = createPartyIndex(await partiesOf(means, options.list)).of(name);
  for (const { party } of listed)
    means.print(
      `On the list: ${party.name} (${party.list})${party.aliases.length > 0 ? `, also ${party.aliases.slice(0, 6).join('; ')}` : ''}`,
    );
  if (listed.length === 0) means.print(`The list gives no party the name ${name}.`);
}

async function match(means: Means, words: readonly string[], options: Options): Promise<0 | 1 | 2> {
  const [first, second] = words;
  if (options.batch !== undefined) {
    if (first !== undefined)
      throw new Refusal('invalid', 'Give either names or --batch FILE: not both in one run.');
    return matchBatch(means, options.batch, options);
  }
  if (first === undefined)
    throw new Refusal(
      'invalid',
      'Name what to match, such as `interdict match HiSilicon` or `interdict match HiSilicon Huawei`.',
    );
  if (ACTIONS.has(first)) return means.chat(words, options.json ?? false);
  if (second !== undefined && words.length > 2)
    throw new Refusal(
      'invalid',
      'Put a name of several words in quotation marks: `interdict match "NAME"`, or two names to compare.',
    );
  if (second !== undefined) return matchPair(means, first, second, options);
  await showListed(means, first, options);
  return means.chat([first], options.json ?? false);
}

/** Adds `match`. */
export function addMatch(program: Program, means: Means): void {
  program
    .command('match [names...]')
    .description('say which vendor a name means, compare two names, or judge with dismiss, restore, list')
    .option('--batch <file>', 'compare each line {query, candidate} of a JSON Lines file')
    .option('--list <file>', 'a CSV of the US Consolidated Screening List, for its "also known as" names')
    .option('--json', 'print one JSON object')
    .allowUnknownOption()
    .action((words: string[], options: Options) => means.done(match(means, words, options)));
}
