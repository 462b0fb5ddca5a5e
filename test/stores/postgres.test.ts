import { describe, it } from 'vitest';
import { postgresBench } from './bench.ts';
import { describeStores } from './contract.ts';

const newBench = postgresBench('the promises of the store');

if (newBench) describeStores('PostgreSQL', newBench);
else describe('PostgreSQL', () => it.skip('is left out: INTERDICT_TEST_POSTGRES names no server', () => {}));
