import { describe, it } from 'vitest';
import { postgresBench } from '../stores/bench.ts';
import { describeTampering } from './tampering.contract.ts';

const newBench = postgresBench('tampering with the ledger');

if (newBench) describe('PostgreSQL', () => describeTampering(newBench, 300));
else describe('PostgreSQL', () => it.skip('is left out: INTERDICT_TEST_POSTGRES names no server', () => {}));
