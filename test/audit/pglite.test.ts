import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe } from 'vitest';
import { benchOver } from '../stores/bench.ts';
import { describeTampering } from './tampering.contract.ts';

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

describe('PostgreSQL in process', () =>
  describeTampering(
    async () =>
      benchOver({ pglite: shared }, async () => {
        await engine.exec('drop schema public cascade; create schema public');
      }),
    200,
  ));
