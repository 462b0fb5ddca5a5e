/**
 * `interdict knowledge …`: what editors of the records do in the terminal. Everything but the types is
 * loaded when such a command runs, because most runs of the command line are questions.
 */
import type { Command as Program } from 'commander';
import type { Config } from './config.ts';
import type { Flaw } from './domain/editorial/flaw.ts';
import { Refusal } from './domain/error.ts';
import type { Clock } from './domain/ports.ts';

interface Run {
  readonly config: Config;
  readonly clock: Clock;
}

interface Means {
  run(): Run;
  done(status: Promise<0 | 1 | 2>): void;
  print(text: string): void;
}

const invalid = (sentence: string) => new Refusal('invalid', sentence);

async function todayOf({ config, clock }: Run): Promise<string> {
  const { dayIn } = await import('./domain/date.ts');
  return dayIn(clock.now(), config.zone);
}

async function isFolder(path: string): Promise<boolean> {
  const { statSync } = await import('node:fs');
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function folderOf(path: string): Promise<string> {
  if (await isFolder(path)) return path.replace(/(?<=.)[\\/]+$/, '');
  throw new Refusal('not_found', `There is no folder ${path}: give one laid out like knowledge/.`);
}

async function writeOut(file: string, text: string): Promise<void> {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const { dirname } = await import('node:path');
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw invalid(
      `The file ${file} cannot be written (${(error as NodeJS.ErrnoException).code}): name another place.`,
    );
  }
}

/**
 * Whether a folder holds a whole pack, to be judged by itself, or records to stand beside ours. Two
 * packs cannot share a place, so a folder that brings one of our countries must be a whole one.
 */
async function standsAlone(folder: string, shipped: string): Promise<boolean> {
  const { existsSync, readFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const codes = (of: string): string[] => {
    try {
      const { jurisdictions } = JSON.parse(readFileSync(join(of, 'jurisdictions.json'), 'utf8'));
      return jurisdictions.map(({ code }: { code: string }) => code);
    } catch {
      return [];
    }
  };
  if (!existsSync(join(folder, 'jurisdictions.json'))) return false;
  const ours = new Set(codes(shipped));
  return codes(folder).some((code) => ours.has(code));
}

async function judge(run: Run, given: string | undefined): Promise<{ what: string; flaws: Flaw[] }> {
  const { readRecords } = await import('./knowledge.ts');
  const { KNOWLEDGE } = await import('./main.ts');
  const { checkRecords } = await import('./domain/editorial/check.ts');
  const folder = given === undefined ? undefined : await folderOf(given);
  const alone = folder !== undefined && (await standsAlone(folder, KNOWLEDGE));
  const extra = folder === undefined ? (run.config.knowledge.extra ?? undefined) : folder;
  const unreadable: Flaw[] = [];
  const tell = (flaw: Flaw) => void unreadable.push(flaw);
  const records = alone ? readRecords(folder, undefined, tell) : readRecords(KNOWLEDGE, extra, tell);
  // Where a file cannot be used, all that points at it would look broken as well.
  const found = unreadable.length > 0 ? unreadable : checkRecords(records, await todayOf(run));
  const flaws = alone
    ? found.map((flaw) => ({ ...flaw, file: flaw.file.replace(/^knowledge(?=\/)/, () => folder) }))
    : found;
  const { measures, vendors, jurisdictions } = records;
  return {
    what: `${measures.length} measures, ${vendors.length} vendors and ${jurisdictions.length} places`,
    flaws: folder && !alone ? flaws.filter(({ file }) => file.startsWith(`${folder}/`)) : flaws,
  };
}

async function check(
  { run, print }: Means,
  folder: string | undefined,
  options: { json?: boolean },
): Promise<0> {
  const { what, flaws } = await judge(run(), folder);
  if (options.json) print(JSON.stringify({ checked: what, flaws }));
  else
    for (const { file, field, found, expected, rule } of flaws)
      print(`${file}: ${field}: found ${found}; expected ${expected} (${rule})`);
  if (flaws.length > 0) {
    const files = new Set(flaws.map(({ file }) => file)).size;
    const schema = flaws.some(({ rule }) => rule === 'schema');
    throw invalid(
      `${flaws.length} ${flaws.length === 1 ? 'flaw' : 'flaws'} in ${files} ${files === 1 ? 'file' : 'files'}: mend what is listed and check again${schema ? '; the other rules are asked once every file can be read' : ''}.`,
    );
  }
  if (!options.json) print(`No flaw: ${what} were held against every rule.`);
  return 0;
}

interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
}

async function exportAll({ run, print }: Means, { format = 'jsonl', out }: ExportOptions): Promise<0> {
  if (format !== 'jsonl' && format !== 'csv')
    throw invalid(`--format "${format}" is none that is written: use jsonl or csv.`);
  const { openKnowledge } = await import('./main.ts');
  const { asCsv, asJsonLines } = await import('./domain/export.ts');
  const knowledge = openKnowledge(run().config);
  const text = format === 'csv' ? asCsv(knowledge) : asJsonLines(knowledge);
  if (out === undefined) {
    process.stdout.write(text);
    return 0;
  }
  await writeOut(out, text);
  print(`${out}: ${knowledge.measures.length} measures of knowledge ${knowledge.version}.`);
  return 0;
}

/** What the editorial rules say of the draft, as one line for the person who completes it. */
async function openPoints(run: Run, draft: import('./domain/record-draft.ts').RecordDraft) {
  const { readRecords } = await import('./knowledge.ts');
  const { KNOWLEDGE } = await import('./main.ts');
  const { checkRecords } = await import('./domain/editorial/check.ts');
  const records = readRecords(KNOWLEDGE, run.config.knowledge.extra ?? undefined);
  const filed = { file: `knowledge/${draft.path}`, record: draft.measure, extra: false };
  const flaws = checkRecords({ ...records, measures: [...records.measures, filed] }, await todayOf(run));
  return flaws
    .filter(({ file }) => file === filed.file)
    .map(({ field, found, expected }) => `${field}: found ${found}; expected ${expected}`);
}

async function exportReport(means: Means, word: string, options: ExportOptions): Promise<0> {
  const id = word.toUpperCase();
  if (!/^R-\d+$/.test(id))
    throw invalid(`"${word}" is no report: give an id such as R-3, or none to write all records.`);
  if (options.format !== undefined)
    throw invalid('A report is written as one JSON file: leave --format out, or the report.');
  const run = means.run();
  const { openReadingDesk, openKnowledge } = await import('./main.ts');
  const { draftRecord } = await import('./domain/record-draft.ts');
  const { desk, store } = await openReadingDesk(run.config, run.clock);
  const report = await desk.report(id);
  await store.close();
  if (!report) throw new Refusal('not_found', `There is no report ${id}: see \`interdict report list\`.`);
  const draft = draftRecord(report, openKnowledge(run.config), await todayOf(run));
  if (options.out === undefined) process.stdout.write(draft.text);
  else {
    const { join } = await import('node:path');
    const { existsSync } = await import('node:fs');
    const file = join(options.out, draft.path);
    if (existsSync(file))
      throw new Refusal('conflict', `${file} is there already: move it away, or write to another folder.`);
    await writeOut(file, draft.text);
    means.print(`${file}: complete what its notes say, then run \`interdict knowledge check\`.`);
  }
  for (const point of await openPoints(run, draft)) process.stderr.write(`To mend: ${point}\n`);
  return 0;
}

async function changes(
  { print }: Means,
  before: string,
  after: string | undefined,
  options: { json?: boolean },
): Promise<0> {
  const { loadKnowledge } = await import('./knowledge.ts');
  const { KNOWLEDGE } = await import('./main.ts');
  const { changesText, compareKnowledge } = await import('./domain/comparison.ts');
  const old = loadKnowledge(await folderOf(before));
  const comparison = compareKnowledge(
    old,
    loadKnowledge(after === undefined ? KNOWLEDGE : await folderOf(after)),
  );
  print(options.json ? JSON.stringify(comparison) : changesText(comparison).trimEnd());
  return 0;
}

async function due({ run, print }: Means, options: { days?: string; json?: boolean }): Promise<0> {
  const { CHECK_EVERY_DAYS, dueForCheck } = await import('./domain/editorial/freshness.ts');
  const { openKnowledge } = await import('./main.ts');
  const days = options.days === undefined ? CHECK_EVERY_DAYS : Number(options.days);
  if (!Number.isInteger(days) || days < 0 || options.days === '')
    throw invalid(`--days needs a number of days such as 90; "${options.days}" is none.`);
  const started = run();
  const list = dueForCheck(openKnowledge(started.config).measures, await todayOf(started), days);
  if (options.json) {
    for (const { measure, last_checked, days: age } of list)
      print(JSON.stringify({ id: measure.id, last_checked, days: age, confidence: measure.confidence }));
    return 0;
  }
  for (const { measure, last_checked, days: age } of list)
    print(
      `${last_checked ?? 'never'}\t${age === null ? '' : `${age} days`}\t${measure.id}\t${measure.title}`,
    );
  print(
    list.length === 0
      ? `No record is due: each was checked within ${days} days.`
      : `${list.length} records were last checked ${days} days ago or more, or never.`,
  );
  return 0;
}

/** Adds `knowledge` with its subcommands. */
export function addKnowledge(program: Program, means: Means): void {
  const { done } = means;
  const knowledge = program.command('knowledge').description('the records: check, export, compare');
  knowledge
    .command('check [folder]')
    .description('name every flaw of the records, of your own, or of a folder laid out like them')
    .option('--json', 'print one JSON object')
    .action((folder: string | undefined, options) => done(check(means, folder, options)));
  knowledge
    .command('export [report]')
    .description('write all records, or a report such as R-3 as a file to propose for knowledge/')
    .option('--format <format>', 'jsonl (everything) or csv (a row a measure)')
    .option('--out <path>', 'the file, or for a report the folder, to write to')
    .action((report: string | undefined, options: ExportOptions) =>
      done(report === undefined ? exportAll(means, options) : exportReport(means, report, options)),
    );
  knowledge
    .command('changes <old> [new]')
    .description('what was added, changed and removed between two folders; the second is ours')
    .option('--json', 'print one JSON object')
    .action((before: string, after: string | undefined, options) =>
      done(changes(means, before, after, options)),
    );
  knowledge
    .command('due')
    .description('the records to hold against their sources again, oldest check first')
    .option('--days <number>', 'how old a check may be; half a year where nothing is said')
    .option('--json', 'print one JSON line a record')
    .action((options) => done(due(means, options)));
}
