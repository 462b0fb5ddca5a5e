/**
 * The articles bench: reads the development texts and scores them.
 *
 *     node bench/articles.ts [--show N]    the score, by language, with the N worst texts
 *     node bench/articles.ts --speed       articles a second and memory growth over 10,000 articles
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../src/knowledge.ts';
import { createMentions } from '../src/names/mentions.ts';
import { createPlaces } from '../src/names/places.ts';
import { createReader } from '../src/reading/article.ts';
import { type ArticleLine, articleOfLine, readBatch } from '../src/reading/batch.ts';

const root = path.resolve(import.meta.dirname, '..');
const shared = path.resolve(root, '../shared');
const lines = path.join(shared, 'bench/articles.dev.jsonl');
const seed = path.join(root, 'test/reading/seed/dutch-kaspersky-2018.txt');

const knowledge = loadKnowledge(path.join(root, 'knowledge'));
const read = createReader(knowledge, {
  mentions: createMentions(knowledge),
  places: createPlaces(knowledge),
});

function articles(): ArticleLine[] {
  if (!fs.existsSync(lines)) return [];
  return fs
    .readFileSync(lines, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, lang, published, url, title, text } = JSON.parse(line);
      return { id, lang, published, url, title, text: text ?? fs.readFileSync(seed, 'utf8') };
    });
}

function score(inputs: readonly ArticleLine[], show: string): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interdict-articles-'));
  const out = path.join(folder, 'out.jsonl');
  const outputs = readBatch(inputs, read, knowledge);
  fs.writeFileSync(out, outputs.map((line) => JSON.stringify(line)).join('\n'));
  const run = (expected: string, args: string[]) =>
    spawnSync(process.execPath, [path.join(shared, 'bench/score.mjs'), 'articles', expected, out, ...args], {
      encoding: 'utf8',
    });
  console.log(run(lines, ['--show', show]).stdout);
  for (const lang of new Set(inputs.map((line) => line.lang ?? '?'))) {
    const part = path.join(folder, `${lang}.jsonl`);
    fs.writeFileSync(
      part,
      fs
        .readFileSync(lines, 'utf8')
        .split('\n')
        .filter((line) => line.includes(`"lang":"${lang}"`) || line.includes(`"lang": "${lang}"`))
        .join('\n'),
    );
    const result = JSON.parse(run(part, ['--json']).stdout);
    const figure = (value: number | null) => (value === null ? '-' : value.toFixed(3));
    console.log(
      `${lang}  texts ${result.texts}  soft F1 ${figure(result.f1)}  false records ${result.false_records}  verbatim ${figure(result.quotes_verbatim)}`,
    );
  }
  fs.rmSync(folder, { recursive: true });
}

function speed(inputs: readonly ArticleLine[]): void {
  const pool = inputs.map(articleOfLine);
  for (let i = 0; i < 200; i++) read(pool[i % pool.length]!);
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const count = 10_000;
  for (let i = 0; i < count; i++) read(pool[i % pool.length]!);
  const seconds = (performance.now() - start) / 1000;
  global.gc?.();
  const grown = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(
    `articles a second ${(count / seconds).toFixed(0)}  heap growth over ${count} articles ${grown.toFixed(1)} MB`,
  );
}

const inputs = articles();
if (inputs.length === 0) console.log('The development texts are not on this machine: nothing to score.');
else if (process.argv.includes('--speed')) speed(inputs);
else score(inputs, process.argv[process.argv.indexOf('--show') + 1] ?? '0');
