import { describe } from 'vitest';
import { sqliteBench } from '../stores/bench.ts';
import { describeTampering } from './tampering.contract.ts';

describe('SQLite', () => describeTampering(sqliteBench, 1000));
