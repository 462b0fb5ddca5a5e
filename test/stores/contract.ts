/** All that a store promises, on one kind of database. */
import { describe } from 'vitest';
import type { NewBench } from './bench.ts';
import { describeCache } from './cache.contract.ts';
import { describeJobs } from './jobs.contract.ts';
import { describeLeads } from './leads.contract.ts';
import { describeLedger } from './ledger.contract.ts';
import { describeMailbox } from './mailbox.contract.ts';
import { describeMessages } from './messages.contract.ts';
import { describeModelCalls } from './model-calls.contract.ts';

export function describeStores(engine: string, newBench: NewBench): void {
  describe(engine, () => {
    describeLedger(newBench);
    describeJobs(newBench);
    describeLeads(newBench);
    describeMessages(newBench);
    describeMailbox(newBench);
    describeCache(newBench);
    describeModelCalls(newBench);
  });
}
