import { sqliteBench } from './bench.ts';
import { describeStores } from './contract.ts';

describeStores('SQLite in a data folder', sqliteBench);
