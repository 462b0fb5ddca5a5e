/** Starts processes that work on the data of a bench. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Orders } from './worker-process.ts';

const PROGRAM = fileURLToPath(new URL('./worker-process.ts', import.meta.url));

export interface Started {
  readonly child: ChildProcess;
  /** What it said, once it ended; fails when it ended by itself with an error. */
  readonly said: Promise<Record<string, unknown>[]>;
}

export function start(orders: Orders): Started {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(orders)]);
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    err += part;
  });
  const said = new Promise<Record<string, unknown>[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') return reject(new Error(`It ended with ${code}: ${err}`));
      // A killed process may leave its last line unfinished.
      const lines = out.split('\n').slice(0, -1);
      resolve(lines.map((line) => JSON.parse(line) as Record<string, unknown>));
    });
  });
  return { child, said };
}

/** Waits until a process has said so many lines, or has ended. */
export function saidLines(child: ChildProcess, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    child.once('close', () => resolve());
    child.stdout?.on('data', (part) => {
      left -= String(part).split('\n').length - 1;
      if (left <= 0) resolve();
    });
  });
}

/** Starts several processes at one instant and gives what each of them said. */
export async function startTogether(
  orders: Omit<Orders, 'startAt' | 'who'>,
  names: readonly string[],
): Promise<Record<string, unknown>[][]> {
  const startAt = Date.now() + 700;
  return Promise.all(names.map((who) => start({ ...orders, who, startAt }).said));
}
