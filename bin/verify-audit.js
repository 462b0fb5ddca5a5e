#!/usr/bin/env node
// Checks what `interdict audit export` wrote, with nothing of Interdict: node verify-audit.js FILE [ROOT].
// ROOT is a root read in the audit channel. docs/audit.md explains every step, so that anybody can
// write this program again in another language. Exit status: 0 whole, 1 broken, 2 wrong usage.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const DAY = 86_400_000;

/** JSON with the keys of each object in the order of their UTF-16 units, and no spaces. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function hashOf({ prevHash, stream, version, type, data, actor, at }) {
  const sealed = canonical([prevHash, stream, version, type, data, actor, at]);
  return createHash('sha256').update(sealed).digest('hex');
}

/** Each entry follows the one before it and is what its hash says. */
function brokenChain(entries) {
  let prev = '0'.repeat(64);
  for (const [index, entry] of entries.entries()) {
    if (entry.version !== index + 1) return [entry.version, `version ${index + 1} is missing`];
    if (entry.prevHash !== prev) return [entry.version, 'it does not follow the entry before it'];
    if (hashOf(entry) !== entry.hash) return [entry.version, 'its content was changed'];
    prev = entry.hash;
  }
  return undefined;
}

/** Each stream is at least as long as every checkpoint saw it, with the same hashes. */
function brokenWitness(entries, sights) {
  let sure = 0;
  for (const { number, version, hash } of sights) {
    const entry = entries[version - 1];
    if (!entry) return [entries.length + 1, `it is missing: checkpoint ${number} saw version ${version}`];
    if (entry.hash !== hash) return [sure + 1, `it, or one up to version ${version}, was written anew`];
    sure = version;
  }
  return undefined;
}

/** No entry is dated more than a day before a checkpoint that did not see it. */
function backdated(entries, sights, instants) {
  for (const { version, at } of entries) {
    const seen = sights.find((sight) => sight.version >= version)?.number ?? instants.length + 1;
    if (seen >= 2 && at < instants[seen - 2] - DAY)
      return [version, `it is dated before checkpoint ${seen - 1}, which did not see it`];
  }
  return undefined;
}

/** Lists by key. */
function grouped(pairs) {
  const lists = new Map();
  for (const [key, value] of pairs) {
    if (!lists.has(key)) lists.set(key, []);
    lists.get(key).push(value);
  }
  return lists;
}

function check(lines) {
  const end = lines.at(-1);
  const entries = lines.filter(({ kind }) => kind === 'entry');
  const messages = lines.filter(({ kind }) => kind === 'message');
  if (lines[0]?.kind !== 'interdict-audit' || lines[0].format !== 1) throw Error('it is no audit export');
  if (end.kind !== 'end' || end.entries !== entries.length || end.messages !== messages.length)
    throw Error('its end is missing, or lines are: it was cut or changed');
  const streams = grouped(entries.map((entry) => [entry.stream, entry]));
  const fail = (stream, [version, why]) => {
    throw Error(`broken at ${stream}, version ${version}: ${why}`);
  };
  const checkpoints = streams.get('checkpoint') ?? [];
  streams.delete('checkpoint');
  const posted = messages.flatMap(({ subject }) => /^checkpoint:(\d+)$/.exec(subject)?.[1] ?? []);
  const wrong = brokenChain(checkpoints);
  if (wrong) fail('checkpoint', wrong);
  if (posted.some((number) => Number(number) > checkpoints.length))
    fail('checkpoint', [checkpoints.length + 1, 'it is missing: a later one was sent to a channel']);
  const sights = grouped(
    checkpoints.flatMap(({ version: number, data }) =>
      data.heads.map(({ stream, version, hash }) => [stream, { number, version, hash }]),
    ),
  );
  // A checkpoint dated by a wrong clock was still taken before those that follow it, and before now.
  let latest = Date.now();
  const instants = checkpoints.map(({ at }) => at);
  for (let index = instants.length - 1; index >= 0; index -= 1) {
    latest = Math.min(latest, instants[index]);
    instants[index] = latest;
  }
  for (const stream of [...new Set([...streams.keys(), ...sights.keys()])].sort()) {
    const list = streams.get(stream) ?? [];
    const seen = sights.get(stream) ?? [];
    const found = brokenChain(list) ?? brokenWitness(list, seen) ?? backdated(list, seen, instants);
    if (found) fail(stream, found);
  }
  return { entries: entries.length, streams: streams.size, roots: checkpoints.map(({ hash }) => hash) };
}

const [file, root] = process.argv.slice(2);
if (!file || (root && !/^[0-9a-fA-F]{64}$/.test(root))) {
  console.error('Usage: node verify-audit.js FILE [ROOT], where ROOT has 64 hexadecimal digits.');
  process.exit(2);
}
try {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const { entries, streams, roots } = check(lines.map((line) => JSON.parse(line)));
  const number = root ? roots.indexOf(root.toLowerCase()) + 1 : roots.length;
  if (root && number === 0) throw Error(`no checkpoint has the root ${root}`);
  console.log(`Whole: ${entries} entries; ${streams} streams beside the checkpoints.`);
  if (root) console.log(`The root given is that of checkpoint ${number} of ${roots.length}.`);
  console.log(roots.length > 0 ? `Newest root: ${roots.at(-1)}` : 'There is no checkpoint yet.');
} catch (error) {
  console.error(`${file}: ${error.message}`);
  process.exitCode = 1;
}
