/** Start of the bot and of a question in the terminal: wall time and resident memory, against a bare Node. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'bin', 'interdict.js');
const QUESTION = 'is kaspersky banned in the netherlands';
const RUNS = 9;
const IDLE_MS = 5_000;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function wall(command: string, args: string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
    return performance.now() - start;
  });
  return median(times);
}

/** Resident memory of a process in MB, where the system tells. */
function resident(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function serve(): Promise<{ ready: number; idle: number }> {
  const home = mkdtempSync(join(tmpdir(), 'interdict-bench-'));
  const start = performance.now();
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0'], {
    env: { ...process.env, INTERDICT_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('ready') && resolve());
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const ready = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = resident(child.pid!);
  child.kill('SIGTERM');
  return { ready, idle };
}

/** Measures and prints; times in milliseconds, the median of several runs. */
export async function benchStart(): Promise<void> {
  const bare = wall(process.execPath, ['-e', '0']);
  const ask = wall(process.execPath, [BIN, 'ask', QUESTION]);
  const npxNothing = wall('npx', ['--no-install', 'node', '-e', '0']);
  const npx = wall('npx', ['interdict', 'ask', QUESTION]);
  const starts: { ready: number; idle: number }[] = [];
  for (let run = 0; run < 5; run += 1) starts.push(await serve());
  const rows: [string, string][] = [
    ['node -e 0', `${bare.toFixed(0)} ms`],
    ['interdict ask', `${ask.toFixed(0)} ms (${(ask - bare).toFixed(0)} ms more)`],
    ['npx node -e 0', `${npxNothing.toFixed(0)} ms: what npx itself takes`],
    ['npx interdict ask', `${npx.toFixed(0)} ms (${(npx - bare).toFixed(0)} ms more than node -e 0)`],
    ['serve until ready', `${median(starts.map(({ ready }) => ready)).toFixed(0)} ms`],
    ['serve, idle', `${median(starts.map(({ idle }) => idle)).toFixed(0)} MB resident`],
  ];
  for (const [what, figure] of rows) console.log(`${what.padEnd(20)} ${figure}`);
}

if (import.meta.main) await benchStart();
