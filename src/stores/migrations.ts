/**
 * How the tables came to be, in steps that are never changed once released. Each step runs in one
 * transaction, so an interrupted start leaves nothing half-made. Counting columns and the triggers
 * that guard the ledger are the only places where the engines differ.
 */
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Refusal } from '../domain/error.ts';
import type { Db, Engine } from './tables.ts';

const TABLE = 'migrations';

type Schema = Kysely<unknown>;

async function run(db: Schema, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Names and streams compare by their bytes on both engines, whatever the locale of the server. */
const names = (engine: Engine) => (engine === 'postgres' ? 'text collate "C"' : 'text');

const counter = (engine: Engine) =>
  engine === 'postgres'
    ? 'seq bigint generated always as identity primary key'
    : 'seq integer primary key autoincrement';

const ENTRIES_GUARDED: Record<Engine, readonly string[]> = {
  sqlite: [
    `create trigger entries_never_change before update on entries
      begin select raise(abort, 'entries of the ledger are never changed'); end`,
    `create trigger entries_never_go before delete on entries
      begin select raise(abort, 'entries of the ledger are never deleted'); end`,
    // Stops "insert or replace" too, which deletes without asking the trigger above.
    `create trigger entries_follow before insert on entries
      when new.version <> 1 + (select coalesce(max(version), 0) from entries where stream = new.stream)
      begin select raise(abort, 'entries of the ledger are added at the end of their stream'); end`,
  ],
  postgres: [
    `create function entries_are_kept() returns trigger language plpgsql as $$
      begin raise exception 'entries of the ledger are never changed or deleted'; end $$`,
    `create trigger entries_never_change before update or delete on entries
      for each row execute function entries_are_kept()`,
    `create trigger entries_never_go before truncate on entries
      for each statement execute function entries_are_kept()`,
  ],
};

async function first(db: Schema, engine: Engine): Promise<void> {
  const text = names(engine);
  await run(db, [
    `create table entries (stream ${text} not null, version integer not null, type text not null,
      data text not null, actor text not null, at bigint not null, prev_hash text not null,
      hash text not null, primary key (stream, version))`,
    ...ENTRIES_GUARDED[engine],
    `create table jobs (${counter(engine)}, id text not null unique, kind text not null,
      dedupe text not null unique, payload text not null, run_at bigint not null, lease_until bigint,
      owner text, attempts integer not null, armed integer not null,
      state text not null check (state in ('ready', 'done', 'dead')), last_error text, ended_at bigint)`,
    'create index jobs_due on jobs (state, run_at)',
    `create table messages (subject ${text} not null, place ${text} not null, ref text, thread text,
      thread_title text, shown integer not null, primary key (subject, place))`,
    `create table mailbox (${counter(engine)}, id text not null unique, key text not null unique,
      channel text not null, thread text, only_for text, card text not null, edits integer not null,
      at bigint not null, thread_title text)`,
    `create table cache (namespace ${text} not null, key text not null, value text not null,
      expires bigint, primary key (namespace, key))`,
    'create index cache_expiry on cache (expires)',
  ]);
}

/** Lanes keep the order and pace of a channel; a message that is lost says why. */
async function lanes(db: Schema, engine: Engine): Promise<void> {
  const text = names(engine);
  await run(db, [
    `alter table jobs add column lane ${text}`,
    `alter table jobs add column platform ${text}`,
    // Urgent ones are 0: they come first.
    'alter table jobs add column urgency integer not null default 1',
    // When it joined its lane; a job that is put back keeps its turn.
    'alter table jobs add column since bigint not null default 0',
    'update jobs set since = run_at',
    'drop index jobs_due',
    'create index jobs_due on jobs (state, urgency, since, seq, platform, run_at, lease_until, lane)',
    "create index jobs_in_lane on jobs (lane, since, seq) where state = 'ready'",
    `create table lanes (lane ${text} primary key, free_at bigint not null)`,
    'alter table messages add column lost text',
    'alter table messages add column reposts integer not null default 0',
  ]);
}

async function feeds(db: Schema, engine: Engine): Promise<void> {
  const text = names(engine);
  await run(db, [
    `create table feeds (id ${text} primary key, state text not null)`,
    `create table feed_rows (feed ${text} not null, key ${text} not null, hash text not null, data text,
      primary key (feed, key))`,
  ]);
}

async function modelCalls(db: Schema, engine: Engine): Promise<void> {
  const text = names(engine);
  await run(db, [
    `create table model_calls (day ${text} not null, person ${text} not null, calls integer not null,
      primary key (day, person))`,
  ]);
}

/** Messages that one message shows together: a flood, or a digest, which is posted at its hour. */
async function gathered(db: Schema, engine: Engine): Promise<void> {
  await run(db, [
    `alter table messages add column within ${names(engine)}`,
    'alter table messages add column not_before bigint',
    `alter table messages add column digest ${names(engine)}`,
    'create index messages_digest on messages (digest, place) where digest is not null',
    'create index messages_within on messages (within, place) where within is not null',
  ]);
}

/** Who leads in what only one process may do. */
async function leads(db: Schema, engine: Engine): Promise<void> {
  const text = names(engine);
  await run(db, [
    `create table leads (matter ${text} primary key, owner ${text} not null, until bigint not null)`,
  ]);
}

function steps(engine: Engine): Record<string, Migration> {
  return {
    '0001_first': { up: (db) => first(db, engine) },
    '0002_lanes': { up: (db) => lanes(db, engine) },
    '0003_feeds': { up: (db) => feeds(db, engine) },
    '0004_model_calls': { up: (db) => modelCalls(db, engine) },
    '0005_gathered': { up: (db) => gathered(db, engine) },
    '0006_leads': { up: (db) => leads(db, engine) },
  };
}

async function appliedSteps(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  return rows.map((row) => row.name);
}

/**
 * Runs the steps that are missing; several processes may do so at once.
 * @param name what the database is called in a message to people
 * @throws Refusal `unavailable` when the database has steps that this version does not know
 */
export async function migrate(db: Db, engine: Engine, name: string): Promise<void> {
  const known = steps(engine);
  const applied = await appliedSteps(db);
  const unknown = applied.find((step) => !Object.hasOwn(known, step));
  if (unknown !== undefined) {
    throw new Refusal(
      'unavailable',
      `What is kept in ${name} belongs to a newer version of Interdict (it has the step ${unknown}); start that version, or give this one another data folder or database.`,
    );
  }
  if (applied.length === Object.keys(known).length) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => known },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
