import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/stores/store.ts';
import type { EntryRow } from '../../src/stores/tables.ts';
import { disarm } from '../stores/bench.ts';
import { interdict } from './command-line.ts';
import { fillLedger, replaceRows, rootsOf, rowsOf } from './ledgers.ts';

const folder = mkdtempSync(join(tmpdir(), 'interdict-audit-'));
const HOME = join(folder, 'data');
const clock = { at: 0, now: () => clock.at };
let roots: string[];

beforeAll(async () => {
  const store = await openStore({ home: HOME, clock });
  await fillLedger(store, clock);
  roots = await rootsOf(store);
  await store.close();
});

const audit = (args: string[], home = HOME) => interdict(['audit', ...args], { INTERDICT_HOME: home });

/** A copy of the data in which rows were exchanged. */
async function tamperedHome(change: (rows: EntryRow[]) => EntryRow[]): Promise<string> {
  const home = mkdtempSync(join(folder, 'copy-'));
  cpSync(HOME, home, { recursive: true });
  const store = await openStore({ home, clock });
  await disarm(store);
  await replaceRows(store, change(await rowsOf(store)));
  await store.close();
  return home;
}

describe('interdict audit verify', () => {
  test('says how much is whole, and the newest root to be held against the chat', () => {
    const { status, stdout } = audit(['verify']);
    expect(status).toBe(0);
    expect(stdout).toContain('The ledger is whole: 16 entries');
    expect(stdout).toContain(
      `The newest root is ${roots[3]}, of checkpoint 4 of 5 March 2026; 0 entries came`,
    );
    expect(JSON.parse(audit(['verify', '--json']).stdout)).toEqual({
      entries: 16,
      broken: [],
      checkpoint: { number: 4, day: '2026-03-05', root: roots[3] },
      after: 0,
    });
  });

  test('compares a root that was read in the chat, in whatever case it was copied', () => {
    expect(audit(['verify', '--root', roots[3]!.toUpperCase()])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('that of checkpoint 4 of 5 March 2026, the newest'),
    });
    expect(audit(['verify', '--root', roots[1]!]).stdout).toContain('that of checkpoint 2 of 3 March 2026');
    expect(audit(['verify', '--root', 'a'.repeat(64)])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('No checkpoint has the root'),
    });
    expect(audit(['verify', '--root', 'abc']).stderr).toContain('needs the 64 hexadecimal digits');
  });

  test('names the first broken row in one sentence, and lists the other streams', async () => {
    const home = await tamperedHome((rows) =>
      rows.filter(
        ({ stream, version }) => stream !== 'report:R-1' && !(stream === 'watch:W-1' && version > 1),
      ),
    );
    const { status, stdout, stderr } = audit(['verify'], home);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('The ledger is broken at report:R-1, version 1: the whole stream is missing');
    expect(stderr).toContain('1 more of its streams are broken too');
    expect(stdout).toContain('watch:W-1, version 2: it is missing, with all that followed');
  });

  test('does not take a folder without a ledger for a whole one, and makes none', () => {
    const home = join(folder, 'mistyped');
    expect(audit(['verify'], home)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no ledger in'),
    });
    expect(existsSync(home)).toBe(false);
  });
});

describe('interdict audit export', () => {
  test('writes a file that the published program finds whole', () => {
    const out = join(folder, 'audit.jsonl');
    expect(audit(['export', '--out', out]).stdout).toContain('16 entries in 5 streams');
    const program = join(resolve(import.meta.dirname, '../..'), 'bin/verify-audit.js');
    const { status, stdout } = spawnSync(process.execPath, [program, out, roots[3]!], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('The root given is that of checkpoint 4 of 4.');
    const lines = (text: string) => text.split('\n').slice(1);
    expect(lines(audit(['export']).stdout)).toEqual(lines(readFileSync(out, 'utf8')));
  });
});
