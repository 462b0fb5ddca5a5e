/** Data that cannot be used is refused by one sentence, and nothing is written. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import { change } from '../../src/domain/ledger.ts';
import { type OpenStore, openStore, type StoreOptions } from '../../src/stores/store.ts';
import { tamper } from './bench.ts';

const clock = { now: () => 1 };

async function refusal(options: StoreOptions): Promise<Refusal> {
  try {
    await (await openStore(options)).close();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was opened.');
}

const oneSentence = /^[A-Z][^\n]*[^.\n]\.$/;

describe('a data folder', () => {
  let folder: string;
  let home: string;
  const open = (): Promise<OpenStore> => openStore({ home, clock });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    home = join(folder, 'new', 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made when it is missing, for this user alone', async () => {
    await (await open()).close();
    expect(statSync(home).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'interdict.db')).mode & 0o077).toBe(0);
  });

  it('keeps what was written when it is opened again', async () => {
    const before = await open();
    const entries = [{ type: 'A', data: 1 }];
    await before.commit(change('lena', { appends: [{ stream: 's:1', expected: 0, entries }] }));
    await before.close();
    const after = await open();
    expect(await after.read('s:1')).toMatchObject([{ type: 'A', data: 1 }]);
    await after.close();
  });

  it('of a newer version is refused, and stays as it is', async () => {
    const store = await open();
    await tamper(store, `insert into migrations (name, timestamp) values ('0099_later', '2031-01-01')`);
    await store.close();
    const before = readFileSync(join(home, 'interdict.db'));
    const refused = await refusal({ home, clock });
    expect(refused).toMatchObject({ code: 'unavailable' });
    expect(refused.message).toMatch(/newer version of Interdict \(it has the step 0099_later\)/);
    expect(refused.message).toMatch(oneSentence);
    expect(readFileSync(join(home, 'interdict.db')).equals(before)).toBe(true);
  });

  it('that is a file is refused', async () => {
    writeFileSync(join(folder, 'new'), 'a letter');
    const refused = await refusal({ home, clock });
    expect(refused.code).toBe('unavailable');
    expect(refused.message).toMatch(/cannot be written/);
    expect(refused.message).toMatch(oneSentence);
  });

  const administrator = process.getuid?.() === 0;
  if (administrator) console.log('Left out: a folder that may not be written; root may write everywhere.');
  it.skipIf(administrator)('that this user may not write is refused', async () => {
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o500);
    const refused = await refusal({ home, clock });
    expect(refused.message).toMatch(/cannot be written \(EACCES\)/);
    expect(readdirSync(home)).toEqual([]);
  });

  it('whose database is something else is refused, and stays as it is', async () => {
    mkdirSync(home, { recursive: true });
    const file = join(home, 'interdict.db');
    writeFileSync(file, 'rubbish '.repeat(1000));
    const refused = await refusal({ home, clock });
    expect(refused.code).toBe('unavailable');
    expect(refused.message).toMatch(/not a database/);
    expect(refused.message).toMatch(oneSentence);
    expect(readFileSync(file, 'utf8')).toBe('rubbish '.repeat(1000));
  });
});

describe('a store in memory', () => {
  it('works like any other, and keeps nothing', async () => {
    const store = await openStore({ memory: true, clock });
    const entries = [{ type: 'A', data: 1 }];
    await store.commit(change('lena', { appends: [{ stream: 's:1', expected: 0, entries }] }));
    expect(await store.verify()).toEqual({ entries: 1 });
    await store.close();
    const next = await openStore({ memory: true, clock });
    expect(await next.read('s:1')).toEqual([]);
    await next.close();
  });
});

describe('a PostgreSQL address', () => {
  it('where nothing answers is refused without showing the password', async () => {
    const refused = await refusal({ databaseUrl: 'postgres://bot:s3cret@127.0.0.1:1/interdict', clock });
    expect(refused.code).toBe('unavailable');
    expect(refused.message).toMatch(/127\.0\.0\.1:1/);
    expect(refused.message).not.toMatch(/s3cret/);
    expect(refused.message).toMatch(oneSentence);
  });
});

describe('the PostgreSQL driver', () => {
  it('is not loaded when the data is in a folder', () => {
    const imports = /^import\s[^;]*?from '([^']+)'/gms;
    const files = ['store', 'database', 'ledger', 'jobs', 'messages', 'migrations', 'lease', 'tables'];
    const found = files.flatMap((file) => {
      const text = readFileSync(new URL(`../../src/stores/${file}.ts`, import.meta.url), 'utf8');
      return [...text.matchAll(imports)].map((match) => match[1]);
    });
    expect(found).toContain('kysely');
    expect(found.filter((name) => name === 'pg' || name?.includes('postgres'))).toEqual([]);
  });
});
