import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditLines } from '../../src/domain/audit-export.ts';
import { canonicalJson } from '../../src/domain/ledger.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { disarm } from '../stores/bench.ts';
import { AUDIT, DAY, fillLedger, replaceRows, rootsOf, rowsOf, START } from './ledgers.ts';
import { choices, tampered } from './tamperings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin/verify-audit.js');
const folder = mkdtempSync(join(tmpdir(), 'interdict-audit-'));
const FILE = join(folder, 'audit.jsonl');

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, FILE, ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

async function exportTo(store: OpenStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of auditLines(store.streams(), () => store.allMessages(), START)) lines.push(line);
  writeFileSync(FILE, `${lines.join('\n')}\n`);
  return lines;
}

describe('an export', () => {
  const clock = { at: START, now: () => clock.at };
  let store: OpenStore;
  beforeAll(async () => {
    store = await openStore({ memory: true, clock });
    await fillLedger(store, clock);
    const ref = { place: AUDIT, id: '1700.1' };
    await store.recordMessage('exception:EX-1', AUDIT, { ref, shown: 1 });
    await disarm(store);
    return () => store.close();
  });

  test('holds every entry as it was sealed, where its messages are, and how many there are', async () => {
    const rows = await rowsOf(store);
    const lines = (await exportTo(store)).map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ kind: 'interdict-audit', format: 1, at: START });
    const entries = lines.filter(({ kind }) => kind === 'entry');
    expect(entries.map(({ data }) => canonicalJson(data))).toEqual(rows.map(({ data }) => data));
    expect(lines).toContainEqual({
      kind: 'message',
      subject: 'exception:EX-1',
      place: AUDIT,
      id: '1700.1',
      thread: null,
    });
    expect(lines.at(-1)).toEqual({ kind: 'end', entries: rows.length, streams: 5, messages: 5 });
  });

  test('is found whole by the published program, with the roots that the chat shows', async () => {
    await exportTo(store);
    const roots = await rootsOf(store);
    expect(check()).toMatchObject({ status: 0, said: expect.stringContaining(`Newest root: ${roots[3]}`) });
    const older = check(roots[1]!);
    expect(older).toMatchObject({ status: 0, said: expect.stringContaining('that of checkpoint 2 of 4') });
    expect(check('f'.repeat(64))).toMatchObject({
      status: 1,
      said: expect.stringContaining('no checkpoint has'),
    });
    expect(check('f'.repeat(63)).status).toBe(2);
  });

  test('that was cut or lacks a line is refused', async () => {
    const lines = await exportTo(store);
    for (const left of [lines.slice(0, -1), lines.toSpliced(-2, 1), lines.toSpliced(3, 1), lines.slice(1)]) {
      writeFileSync(FILE, `${left.join('\n')}\n`);
      expect(check().status).toBe(1);
    }
  });

  test('of a ledger that was tampered with is judged alike by us and by the published program', async () => {
    const rows = await rowsOf(store);
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        await replaceRows(store, tampered(rows, choice).rows);
        const named = (await store.verify()).broken!.map(
          ({ stream, version }) => `${stream}, version ${version}:`,
        );
        await exportTo(store);
        const { status, said } = check();
        expect(status).toBe(1);
        expect(named.some((row) => said.includes(`broken at ${row}`))).toBe(true);
      }),
      { numRuns: 40 },
    );
    await replaceRows(store, rows);
  });

  test('of any data is sealed for the program as it is for us', async () => {
    const other = await openStore({ memory: true, clock });
    let version = 0;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (data) => {
        const entries = [{ type: 'T', data }];
        const appends = [{ stream: 's:1', expected: version, entries }];
        await other.commit({ actor: 'lena', appends, draw: [], redraw: [], tell: [], timers: [] });
        version += 1;
      }),
      { numRuns: 200 },
    );
    clock.at = START + DAY;
    await exportTo(other);
    expect(check()).toMatchObject({ status: 0, said: expect.stringContaining('Whole: 200 entries') });
    await other.close();
  });
});

test('the published program needs nothing of ours, nor of anybody else', () => {
  const imports = [...readFileSync(PROGRAM, 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  expect(imports).toEqual(['node:crypto', 'node:fs']);
});

test('docs/audit.md says how a line is sealed, with an example that comes out', async () => {
  const text = readFileSync(join(ROOT, 'docs/audit.md'), 'utf8');
  const [, sealed, hash] = /```\n(\[.*\])\n```\n[^`]*`([0-9a-f]{64})`/.exec(text)!;
  const { createHash } = await import('node:crypto');
  expect(createHash('sha256').update(sealed!).digest('hex')).toBe(hash);
  expect(canonicalJson(JSON.parse(sealed!))).toBe(sealed);
});
