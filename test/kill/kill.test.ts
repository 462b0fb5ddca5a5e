import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { type ExceptionEvent, exceptionDecider } from '../../src/domain/exception.ts';
import { fold } from '../../src/domain/ledger.ts';
import { MOST_ATTEMPTS } from '../../src/domain/queue.ts';
import { createMailbox } from '../../src/stores/mailbox.ts';
import { openStore } from '../../src/stores/store.ts';
import { ROUNDS } from './script.ts';

const KILLS = 50;
const CHILD = join(import.meta.dirname, 'child.ts');
/** The script takes about a second; one that takes so long waits for something that never comes. */
const STUCK_MS = 120_000;

/** Runs the script until it is done, or kills it so many milliseconds after it is ready. */
function run(home: string, killAfter: number | null): Promise<'done' | 'killed'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, home], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    let done = false;
    const stuck = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The script was stuck in ${home}: ${errors}`));
    }, STUCK_MS);
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      const text = String(chunk);
      if (text.includes('done')) done = true;
      if (text.includes('ready') && killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(stuck);
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0 && done && errors === '') resolve('done');
      else reject(new Error(`The script ended with ${code}: ${errors}`));
    });
  });
}

/** What must hold once a script that was killed over and over has come to its end. */
async function expectOneOfEach(home: string): Promise<void> {
  const store = await openStore({ home, clock: fixedClock(Date.now()) });
  expect((await store.verify()).broken).toBeUndefined();

  const exceptions = await store.readAll('exception');
  expect(exceptions.size).toBe(ROUNDS.length);
  for (const entries of exceptions.values()) {
    expect(entries.map(({ type }) => type)).toEqual([
      'ExceptionRequested',
      'Reviewed',
      'Reviewed',
      'Granted',
    ]);
    expect(fold(exceptionDecider, entries as readonly ExceptionEvent[])?.status).toBe('granted');
  }
  expect((await store.readAll('report')).size).toBe(ROUNDS.length);

  const letters = await createMailbox(store.database, fixedClock(0)).letters();
  const top = (channel: string) => letters.filter((letter) => letter.channel === channel && !letter.thread);
  expect(top('alerts').length).toBe(ROUNDS.length);
  expect(top('triage').length).toBe(ROUNDS.length);
  expect(top('approvals').length).toBe(ROUNDS.length);
  for (const letter of top('approvals')) {
    expect(letter.threadTitle).not.toBeNull();
    expect(letter.card.title).toContain('granted');
    // The measures in question, then one line for each of the two votes.
    expect(letters.filter(({ thread }) => thread === letter.id).length).toBe(3);
  }
  expect(await store.deadJobs()).toEqual([]);
  await store.close();
}

test(`after ${KILLS} kills at random moments there is one decision, one alert, one thread each, and the ledger is whole`, async () => {
  const homes: string[] = [];
  const newHome = () => {
    homes.push(mkdtempSync(join(tmpdir(), 'interdict-kill-')));
    return homes.at(-1)!;
  };
  // How long the whole script is at work on this machine, start included: within that time it is killed.
  let atWork = Number.POSITIVE_INFINITY;
  const untouched = async (home: string, killAfter: number | null) => {
    const started = performance.now();
    const end = await run(home, killAfter);
    // A machine that was busy once must not let most runs come to their end.
    if (end === 'done') atWork = Math.min(atWork, performance.now() - started);
    return end;
  };
  expect(await untouched(newHome(), null)).toBe('done');
  let home = newHome();
  let inARow = 0;
  for (let killed = 0; killed < KILLS; ) {
    // A job that each of so many processes died at is given up, and rightly: this home gets time to end it.
    const killAfter = inARow < MOST_ATTEMPTS - 1 ? Math.random() * atWork : null;
    const end = await (inARow === 0 ? untouched : run)(home, killAfter);
    if (end === 'killed') {
      killed += 1;
      inARow += 1;
      continue;
    }
    await expectOneOfEach(home);
    home = newHome();
    inARow = 0;
  }
  expect(await run(home, null)).toBe('done');
  await expectOneOfEach(home);
  for (const each of homes) rmSync(each, { recursive: true });
}, 600_000);
