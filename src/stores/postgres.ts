/** Kysely over the `pg` driver, loaded only when a PostgreSQL address is configured. */
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** Our int8 columns are milliseconds and counters, far below 2^53; the driver would give them as text. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/** @param url as `postgres://user:password@host:port/database` */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 8,
    connectionTimeoutMillis: 5000,
    application_name: 'interdict',
  });
  // An idle connection that breaks would end the process; the next query opens a new one and tells.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
