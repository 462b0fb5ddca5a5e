/**
 * Vendor names: accuracy on the development pairs and look-ups a second, ours against fuse.js, fuzzball and
 * minisearch, in one run on one machine. Every other matcher gets the threshold that suits it best on the very
 * pairs it is measured on; ours keeps its bands. Lists come from the Consolidated Screening List where the
 * sample is there, longer ones by crossing its names; otherwise they are made from the vendors' names.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Fuse from 'fuse.js';
import * as fuzzball from 'fuzzball';
import MiniSearch from 'minisearch';
import { loadKnowledge } from '../src/knowledge.ts';
import { loadParties } from '../src/listed-parties.ts';
import { matchPair } from '../src/names/batch.ts';
import { compareNames } from '../src/names/compare.ts';
import { createNameIndex, type Listed } from '../src/names/index.ts';
import { STRONG } from '../src/names/likeness.ts';
import { type Party, splitAliases } from '../src/names/parties.ts';
import { createNames } from '../src/names/resolve.ts';
import { csvRows } from '../src/names/screening-list.ts';

const ROOT = join(import.meta.dirname, '..');
const KNOWLEDGE = join(ROOT, 'knowledge');
const SHARED = join(ROOT, '..', 'shared');
const PAIRS = join(SHARED, 'bench', 'name_pairs.dev.jsonl');
const CSL = join(SHARED, 'samples', 'us-csl', 'consolidated_2022-04.csv.gz');

interface Case {
  readonly query: string;
  readonly candidate: string;
  readonly match: boolean;
  readonly origin: string;
  readonly needs_kb: boolean;
}

interface Row {
  readonly source: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

function readCsl(): Row[] {
  const [head = [], ...rows] = [...csvRows(gunzipSync(readFileSync(CSL)).toString('utf8'))];
  const at = (name: string) => head.indexOf(name);
  const [source, name, alias] = [at('source'), at('name'), at('alt_names')];
  return rows
    .filter((row) => row[name])
    .map((row) => ({
      source: row[source]!,
      name: row[name]!.trim(),
      aliases: splitAliases(row[alias] ?? ''),
    }));
}

/** A small generator, so that every run makes the same lists. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function makeList(names: readonly string[], size: number): Listed[] {
  const roll = dice(11);
  const out = names.slice(0, size);
  while (out.length < size) {
    const head = names[roll(names.length)]!.split(/\s+/);
    const tail = names[roll(names.length)]!.split(/\s+/);
    out.push(
      [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' '),
    );
  }
  return out.map((name, id) => ({ id: String(id), name }));
}

/** Listed names as inventories write them: as they are, with a slip, with words added. */
function makeQueries(list: readonly Listed[], count: number): string[] {
  const roll = dice(5);
  return Array.from({ length: count }, (_, at) => {
    const { name } = list[roll(list.length)]!;
    if (at % 3 === 1) return name.replace(/(\p{L}{3})\p{L}(?=\p{L}{3})/u, '$1');
    return at % 3 === 2 ? `${name} Germany GmbH` : name;
  });
}

function f1(cases: readonly Case[], said: readonly boolean[]): number {
  const tp = cases.filter((line, at) => line.match && said[at]).length;
  const wrong = cases.filter((line, at) => line.match !== said[at]).length;
  return (2 * tp) / (2 * tp + wrong);
}

function bestF1(cases: readonly Case[], scores: readonly number[]): number {
  return Math.max(
    ...[...new Set(scores)].map((limit) =>
      f1(
        cases,
        scores.map((score) => score >= limit && score > 0),
      ),
    ),
  );
}

const LIBRARIES: Readonly<Record<string, (query: string, candidate: string) => number>> = {
  'fuse.js': (query, candidate) => {
    const found = new Fuse([candidate], { includeScore: true, ignoreLocation: true, threshold: 1 }).search(
      query.slice(0, 200),
    );
    return found[0] ? 1 - (found[0].score ?? 1) : 0;
  },
  'fuzzball WRatio': (query, candidate) => fuzzball.WRatio(query, candidate) / 100,
  minisearch: (query, candidate) => {
    const index = new MiniSearch({ fields: ['name'] });
    index.add({ id: 1, name: candidate });
    return index.search(query, { fuzzy: 0.2, combineWith: 'AND' })[0]?.score ?? 0;
  },
};

function accuracy(cases: readonly Case[], parties: readonly Party[]): void {
  const groups: [string, Case[]][] = [
    ['strings suffice', cases.filter((line) => !line.needs_kb)],
    ['own', cases.filter((line) => !line.needs_kb && line.origin === 'own')],
    ['nomenklatura', cases.filter((line) => line.origin.startsWith('nomenklatura'))],
    ['needs records', cases.filter((line) => line.needs_kb)],
  ];
  const knowledge = loadKnowledge(KNOWLEDGE);
  const ours = createNames(knowledge, () => loadParties(KNOWLEDGE));
  const listed = createNames(knowledge, () => parties);
  const matchers: [string, (part: Case[]) => number][] = [
    [
      'ours, strings alone',
      (part) =>
        f1(
          part,
          part.map((line) => compareNames(line.query, line.candidate).score >= STRONG),
        ),
    ],
    [
      'ours, with the records',
      (part) =>
        f1(
          part,
          part.map((line) => ours.match(line.query, line.candidate).score >= STRONG),
        ),
    ],
    ...(parties.length > 0
      ? ([
          [
            'ours, and the aliases of the US lists',
            (part: Case[]) =>
              f1(
                part,
                part.map((line) => listed.match(line.query, line.candidate).score >= STRONG),
              ),
          ],
        ] as [string, (part: Case[]) => number][])
      : []),
    ...Object.entries(LIBRARIES).map(([name, score]): [string, (part: Case[]) => number] => [
      `${name} (its best threshold)`,
      (part) =>
        bestF1(
          part,
          part.map((line) => score(line.query, line.candidate)),
        ),
    ]),
  ];
  console.log(`\nF1 on ${cases.length} development pairs`);
  console.table(
    Object.fromEntries(
      matchers.map(([name, run]) => [
        name,
        Object.fromEntries(groups.map(([label, part]) => [label, run(part).toFixed(3)])),
      ]),
    ),
  );
}

function score(cases: readonly Case[], parties: readonly Party[]): void {
  const names = createNames(loadKnowledge(KNOWLEDGE), () => parties);
  const out = join(mkdtempSync(join(tmpdir(), 'interdict-names-')), 'out.jsonl');
  writeFileSync(out, cases.map((line) => `${JSON.stringify(matchPair(names, line))}\n`).join(''));
  spawnSync(process.execPath, [join(SHARED, 'bench', 'score.mjs'), 'names', PAIRS, out], {
    stdio: 'inherit',
  });
}

const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Look-ups a second: the queries once for warmth, then timed until a second has passed or all are done. */
function rate(queries: readonly string[], look: (query: string) => unknown): number {
  for (const query of queries.slice(0, 3)) look(query);
  const start = performance.now();
  let done = 0;
  for (const query of queries) {
    look(query);
    done += 1;
    if (performance.now() - start > 4000) break;
  }
  return (done * 1000) / (performance.now() - start);
}

function speed(label: string, list: readonly Listed[]): number {
  const queries = makeQueries(list, 600);
  const before = heap();
  const started = performance.now();
  const index = createNameIndex(list);
  const built = performance.now() - started;
  const held = heap() - before;
  const ours = rate(queries, (query) => index.lookUp(query, 5));
  const texts = list.map((listed) => listed.name);
  const fuse = new Fuse(texts, { includeScore: true });
  const mini = new MiniSearch({ fields: ['name'] });
  mini.addAll(list);
  const rates: Record<string, number> = {
    ours,
    'fuse.js': rate(queries, (query) => fuse.search(query.slice(0, 200), { limit: 5 })),
    'fuzzball WRatio': rate(queries, (query) =>
      fuzzball.extract(query, texts, { scorer: fuzzball.WRatio, limit: 5 }),
    ),
    minisearch: rate(queries, (query) => mini.search(query, { fuzzy: 0.2 }).slice(0, 5)),
  };
  console.log(
    `\n${label}: ${list.length} names; index built in ${Math.round(built)} ms, ${(index.bytes / 1e6).toFixed(1)} MB of tables, ${held.toFixed(1)} MB of heap`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(rates).map(([name, value]) => [
        name,
        {
          'look-ups a second': value.toFixed(value < 10 ? 2 : 0),
          'ours is faster by': name === 'ours' ? '' : `${(ours / value).toFixed(1)} times`,
        },
      ]),
    ),
  );
  return ours;
}

const vendorNames = loadKnowledge(KNOWLEDGE).vendors.flatMap((vendor) => [
  vendor.name,
  ...vendor.legal_names,
  ...vendor.aliases,
  ...vendor.subsidiaries.map((part) => part.name),
]);
const csl = existsSync(CSL) ? readCsl() : [];
if (csl.length === 0)
  console.log(
    'The Consolidated Screening List sample is not there; the long lists are made from vendor names.',
  );
// Aliases of companies on the export and investment lists, as a live reader of the list would give them.
const parties = csl
  .filter((row) => /^(Entity|Non-SDN Chinese|Military End)/.test(row.source) && row.aliases.length > 0)
  .map(({ name, aliases }) => ({ name, aliases, list: 'US Consolidated Screening List' }));

if (existsSync(PAIRS)) {
  const cases = readFileSync(PAIRS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  accuracy(cases, parties);
  console.log('\nThe scorer, with the shipped records:');
  score(cases, loadParties(KNOWLEDGE));
  if (parties.length > 0) {
    console.log('\nThe scorer, with the aliases of the US lists beside the records:');
    score(cases, parties);
  }
} else console.log('The development pairs are not there; accuracy is not measured.');

const pool = csl.length > 0 ? csl.flatMap((row) => [row.name, ...row.aliases]) : vendorNames;
speed(
  'All vendor names',
  vendorNames.map((name, id) => ({ id: String(id), name })),
);
const short = speed('Listed names', makeList(pool, 20_000));
const long = speed('Listed names', makeList(pool, 200_000));
console.log(
  `\nOne look-up among 200,000 names takes ${(short / long).toFixed(2)} times as long as among 20,000.`,
);
