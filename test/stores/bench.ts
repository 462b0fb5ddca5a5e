/** Databases to test on, each empty at first, and a clock that stands still until it is moved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Location } from '../../src/stores/database.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';

export interface Bench {
  /** Where the data is, as another process would open it. */
  readonly location: Location;
  readonly clock: { now(): number; at: number };
  /** One more handle on the same data; closed with the bench. */
  open(owner?: string): Promise<OpenStore>;
  close(): Promise<void>;
}

export type NewBench = () => Promise<Bench>;

/** A bench over one place; `clear` removes the data when all is closed. */
export function benchOver(location: Location, clear: () => Promise<void> | void): Bench {
  const clock = {
    at: 1_000_000,
    now() {
      return this.at;
    },
  };
  const opened: OpenStore[] = [];
  return {
    location,
    clock,
    async open(owner) {
      const store = await openStore({ ...location, clock, ...(owner !== undefined && { owner }) });
      opened.push(store);
      return store;
    },
    async close() {
      for (const store of opened) await store.close();
      await clear();
    },
  };
}

export async function sqliteBench(): Promise<Bench> {
  const home = mkdtempSync(join(tmpdir(), 'interdict-'));
  return benchOver({ home }, () => rmSync(home, { recursive: true, force: true }));
}

const POSTGRES = process.env.INTERDICT_TEST_POSTGRES;
let databases = 0;

async function onServer(statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: POSTGRES });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function makeDatabase(): Promise<Bench> {
  databases += 1;
  const name = `interdict_test_${process.pid}_${databases}`;
  await onServer(`create database ${name}`);
  const address = new URL(POSTGRES!);
  address.pathname = `/${name}`;
  return benchOver({ databaseUrl: address.href }, () => onServer(`drop database ${name} with (force)`));
}

/** Databases of a real PostgreSQL server, or nothing, said in a line, when none is given. */
export function postgresBench(what: string): NewBench | undefined {
  if (POSTGRES) return makeDatabase;
  console.log(`Left out: ${what} on a PostgreSQL server; set INTERDICT_TEST_POSTGRES to its address.`);
  return undefined;
}

/** Runs SQL as an intruder with the rights of the database's owner would. */
export async function tamper(store: OpenStore, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(store.database.db);
}

/** Takes the guards off the ledger. */
export async function disarm(store: OpenStore): Promise<void> {
  const names = ['entries_never_change', 'entries_never_go'];
  const drop =
    store.database.engine === 'sqlite'
      ? [...names, 'entries_follow'].map((name) => `drop trigger ${name}`)
      : names.map((name) => `drop trigger ${name} on entries`);
  await tamper(store, ...drop);
}
