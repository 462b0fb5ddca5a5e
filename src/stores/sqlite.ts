/**
 * Kysely over node:sqlite. Every transaction begins as `immediate`: a deferred one that reads first
 * and writes later fails at once when another process writes, whatever the busy timeout.
 */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  type DialectAdapter,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import { Refusal } from '../domain/error.ts';

/** SQLite can roll back table changes, and an interrupted first start must leave none. */
class AtomicAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class AtomicDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new AtomicAdapter();
  }
}

const STATEMENTS_KEPT = 200;

function statement(db: DatabaseSync, sql: string): SqliteStatement {
  const prepared = db.prepare(sql === 'begin' ? 'begin immediate' : sql);
  const values = (given: readonly unknown[]) => given as readonly SQLInputValue[];
  return {
    reader: prepared.columns().length > 0,
    all: (given) => prepared.all(...values(given)).map((row) => ({ ...row })),
    run: (given) => prepared.run(...values(given)),
    iterate: (given) => prepared.iterate(...values(given)),
  };
}

function adapt(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const oldest = kept.size >= STATEMENTS_KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      const fresh = statement(db, sql);
      kept.set(sql, fresh);
      return fresh;
    },
  };
}

const PRAGMAS = [
  'busy_timeout=5000',
  'journal_mode=wal',
  'synchronous=full',
  'foreign_keys=on',
  'recursive_triggers=on',
  'trusted_schema=off',
];

/**
 * Makes the data folder if it is missing, readable by this user alone.
 * @returns the path of the database file in it
 * @throws Refusal `unavailable` when the folder cannot be made or written
 */
export function prepareHome(home: string): string {
  const file = join(resolve(home), 'interdict.db');
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal(
      'unavailable',
      `The data folder ${resolve(home)} cannot be written (${reason}); give this user the right to write there, or set INTERDICT_HOME to another folder.`,
    );
  }
  return file;
}

/**
 * @param file path of the database, or `:memory:`
 * @throws Refusal `unavailable` when the file is no database or cannot be written
 */
export function sqliteDialect(file: string): SqliteDialect {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    for (const pragma of PRAGMAS) db.exec(`pragma ${pragma}`);
    if (file !== ':memory:') chmodSync(file, 0o600);
  } catch (error) {
    db?.close();
    throw new Refusal(
      'unavailable',
      `The database ${file} cannot be opened (${(error as Error).message}); mend or move the file, or set INTERDICT_HOME to another folder.`,
    );
  }
  return new AtomicDialect({ database: adapt(db) });
}
