import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll } from 'vitest';
import { benchOver } from './bench.ts';
import { describeStores } from './contract.ts';

// One engine for all tests, since its start takes seconds; closing a store must not stop it.
const engine = new PGlite();
const shared = {
  query: engine.query.bind(engine),
  transaction: engine.transaction.bind(engine),
  waitReady: engine.waitReady,
  ready: false,
  closed: false,
  close: async () => {},
};
beforeAll(() => engine.waitReady, 60_000);
afterAll(() => engine.close());

describeStores('PostgreSQL in process', async () =>
  benchOver({ pglite: shared }, async () => {
    await engine.exec('drop schema public cascade; create schema public');
  }),
);
