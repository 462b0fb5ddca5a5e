import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { endsAt } from '../../src/domain/exception.ts';
import {
  type RegisterSource,
  registerAsCsv,
  registerAsJsonLines,
  registerRows,
} from '../../src/domain/register.ts';
import { actorOf } from '../../src/main.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { clock, config, openBot } from '../races/races.ts';
import { interdict } from './command-line.ts';

const HOME = mkdtempSync(join(tmpdir(), 'interdict-register-'));
const FORMULA = '=HYPERLINK("http://evil.example","click")';
const REASON = `${FORMULA}\nsecond line, with a "quotation"`;
const AT_THE_TIME = { INTERDICT_HOME: HOME, INTERDICT_NOW: '2026-03-01T12:00:00Z' };

const words = {
  now: clock.now(),
  nameOf: (person: string) => config.people.find(({ id }) => id === person)?.name ?? person,
  placeName: (code: string) => code,
};

/** One exception that was granted after a changed mind, one that was denied. */
async function fillRegister(store: OpenStore): Promise<void> {
  const bot = openBot(store);
  let presses = 0;
  const press = async (person: string, line: string, options: Record<string, string>) => {
    presses += 1;
    const actor = actorOf(config, 'sandbox', person, person);
    const place = { platform: 'sandbox', channel: 'general' };
    await bot.receive({ id: `press-${presses}`, actor, place, line, options, source: 'form' });
    await bot.drain();
  };
  const request = { places: 'NL', until: '2026-05-01', scope: '@lab', controls: '-1 machine' };
  await press('rita', 'exception request', { ...request, vendor: 'Kaspersky', reason: REASON });
  await press('lena', 'exception approve', { id: 'EX-1', note: '+1 for legal' });
  await press('sam', 'exception approve', { id: 'EX-1', note: 'fits the lab' });
  await press('rita', 'exception request', { ...request, vendor: 'Huawei', reason: 'a base station' });
  await press('sam', 'exception deny', { id: 'EX-2', note: 'an alternative exists' });
  const place = { platform: 'sandbox', channel: 'approvals' };
  await store.recordMessage('exception:EX-1', place, { ref: { place, id: 'm-17' }, shown: 4 });
}

async function sourcesOf(store: OpenStore): Promise<RegisterSource[]> {
  const desk = await openBot(store).desk();
  const exceptions = await desk.exceptions();
  return Promise.all(
    exceptions.map(async (exception) => ({
      exception,
      entries: await store.read(`exception:${exception.id}`),
      messages: await store.messages(`exception:${exception.id}`),
    })),
  );
}

const columns = { columns: true, record_delimiter: '\r\n' } as const;
const readCsv = (text: string) => parse(text, columns) as Record<string, string>[];

describe('the register', () => {
  let sources: RegisterSource[];
  beforeAll(async () => {
    const store = await openStore({ home: HOME, clock });
    await fillRegister(store);
    sources = await sourcesOf(store);
    await store.close();
  });

  test('has a row an exception with its state, its votes and notes, and where its messages are', () => {
    const [first, second] = readCsv(registerAsCsv(registerRows(sources, words)));
    expect(first).toMatchObject({
      id: 'EX-1',
      vendor: 'Kaspersky',
      status: 'granted',
      holds_now: 'yes',
      requester: 'rita',
      requester_name: 'Rita Requester',
    });
    expect(first!.votes!.split('\n')).toEqual([
      expect.stringMatching(
        /^2026-03-01T12:00:00.000Z Lena Legal \(lena\): approve for legal: \+1 for legal$/,
      ),
      expect.stringMatching(/Sam Security \(sam\): approve for security: fits the lab$/),
    ]);
    expect(first!.messages!.split('; ')).toContain('sandbox:approvals/m-17');
    expect(second).toMatchObject({ id: 'EX-2', status: 'denied', holds_now: 'no' });
    expect(second!.votes).toContain('an alternative exists');
  });

  test('as JSON Lines holds every entry with its hash, so that it can be found in the ledger', () => {
    const rows = registerAsJsonLines(registerRows(sources, words)).trim().split('\n');
    const first = JSON.parse(rows[0]!);
    expect(first.reason).toBe(REASON);
    expect(first.history.map(({ hash }: { hash: string }) => hash)).toEqual(
      sources[0]!.entries.map(({ hash }) => hash),
    );
  });

  test('keeps a vote that was changed later', () => {
    const { exception, entries, messages } = sources[1]!;
    const changed = entries.map((entry) =>
      entry.type === 'Reviewed' ? { ...entry, data: { ...(entry.data as object), vote: 'approve' } } : entry,
    );
    const [row] = readCsv(
      registerAsCsv(
        registerRows([{ exception, entries: [...changed, ...entries.slice(1)], messages }], words),
      ),
    );
    expect(row!.votes).toMatch(/approve.*\n.*deny/);
  });

  test('says "expired" and "no" from the very end, whatever timers did', () => {
    const end = endsAt(sources[0]!.exception);
    const at = (now: number) => registerRows(sources, { ...words, now })[0]!;
    expect(at(end - 1)).toMatchObject({ status: 'granted', holds: true });
    expect(at(end)).toMatchObject({ status: 'expired', holds: false });
  });

  test('is never older than the last entry of its stream, so that a clock that steps back revives nothing', () => {
    const last = sources[0]!.entries.at(-1)!.at;
    const [row] = registerRows(sources, { ...words, now: last - 86_400_000 });
    expect(row!.as_of).toBe(new Date(last).toISOString());
  });

  test('gives a spreadsheet no formula, and loses no character of what was written', () => {
    const [first] = readCsv(registerAsCsv(registerRows(sources, words)));
    expect(first).toMatchObject({ reason: `'${REASON}`, scope: "'@lab", controls: "'-1 machine" });
  });

  test('stays one row an exception whatever texts it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', '+1', '-1', '@x', '\t=1', '"', ',', '\r\n'),
    );
    fc.assert(
      fc.property(text, text, text, (reason, scope, person) => {
        const odd = sources.map((source) => ({
          ...source,
          exception: { ...source.exception, reason, scope },
          entries: source.entries.map((entry) => ({ ...entry, actor: person })),
        }));
        const csv = registerAsCsv(registerRows(odd, { ...words, nameOf: () => person }));
        const rows = parse(csv, { record_delimiter: '\r\n' }) as string[][];
        expect(rows).toHaveLength(odd.length + 1);
        for (const row of rows) {
          expect(row).toHaveLength(rows[0]!.length);
          for (const cell of row) expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
        }
      }),
    );
  });
});

describe('interdict register export', () => {
  test('writes what was asked for, by state and vendor', () => {
    const all = interdict(['register', 'export', '--format', 'csv'], AT_THE_TIME);
    expect(readCsv(all.stdout).map(({ id }) => id)).toEqual(['EX-1', 'EX-2']);
    const granted = interdict(['register', 'export', '--status', 'granted'], AT_THE_TIME);
    expect(JSON.parse(granted.stdout)).toMatchObject({ id: 'EX-1', holds: true });
    const huawei = interdict(['register', 'export', '--vendor', 'huawei'], AT_THE_TIME);
    expect(JSON.parse(huawei.stdout)).toMatchObject({ id: 'EX-2', status: 'denied' });
    expect(interdict(['register', 'export', '--status', 'revoked'], AT_THE_TIME)).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  test.each([
    [['--format', 'xls'], 'use jsonl or csv'],
    [['--status', 'allowed'], 'use waiting, granted'],
    [['--vendor', 'Nowhere Systems'], 'is on record'],
    [['--out', '/nowhere/at/all.csv'], 'cannot be written (ENOENT)'],
  ])('refuses %s in one sentence', (args, sentence) => {
    const { status, stdout, stderr } = interdict(['register', 'export', ...args], AT_THE_TIME);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});
