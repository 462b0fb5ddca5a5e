/**
 * Opens the one database of this process: SQLite in the data folder, or PostgreSQL. A process must
 * share one opened database: two SQLite handles in one process would block each other's event loop.
 */
import { Kysely, PGliteDialect, type PGliteDialectConfig } from 'kysely';
import { Refusal } from '../domain/error.ts';
import { migrate } from './migrations.ts';
import type { Db, Engine, Tables } from './tables.ts';

export type Location =
  /** A data folder; it is made when missing. */
  | { readonly home: string }
  | { readonly databaseUrl: string }
  /** Gone when it is closed: for tests and trials. */
  | { readonly memory: true }
  /** PostgreSQL inside this process: for tests. */
  | { readonly pglite: PGliteDialectConfig['pglite'] };

export interface Database {
  readonly db: Db;
  readonly engine: Engine;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || 'its socket' : 'the address given';
}

async function open(location: Location): Promise<Database & { readonly name: string }> {
  if ('databaseUrl' in location) {
    const { postgresDialect } = await import('./postgres.ts');
    const dialect = postgresDialect(location.databaseUrl);
    return {
      db: new Kysely<Tables>({ dialect }),
      engine: 'postgres',
      name: `the database at ${hostOf(location.databaseUrl)}`,
    };
  }
  if ('pglite' in location) {
    const dialect = new PGliteDialect({ pglite: location.pglite });
    return { db: new Kysely<Tables>({ dialect }), engine: 'postgres', name: 'the database in memory' };
  }
  const { prepareHome, sqliteDialect } = await import('./sqlite.ts');
  const file = 'home' in location ? prepareHome(location.home) : ':memory:';
  return {
    db: new Kysely<Tables>({ dialect: sqliteDialect(file) }),
    engine: 'sqlite',
    name: 'home' in location ? `the data folder ${location.home}` : 'the database in memory',
  };
}

/**
 * Opens the database and brings its tables up to date.
 * @throws Refusal `unavailable` when it cannot be reached or written, or belongs to a newer version
 */
export async function openDatabase(location: Location): Promise<Database> {
  const { db, engine, name } = await open(location);
  try {
    await migrate(db, engine, name);
    return { db, engine };
  } catch (error) {
    await db.destroy().catch(() => {});
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'unavailable',
      `Interdict cannot use ${name} (${(error as Error).message}); check that it can be reached and written, then start again.`,
    );
  }
}
