import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VersionConflict } from '../../src/domain/error.ts';
import { change, type Timer } from '../../src/domain/ledger.ts';
import type { Desk } from '../../src/domain/ports.ts';
import { createRunner } from '../../src/flows/runner.ts';
import { createTimers, type Timers } from '../../src/flows/timers.ts';
import { openStore } from '../../src/stores/store.ts';

async function timersOver(timers: Timers) {
  let now = 1_000;
  const clock = { now: () => now };
  const store = await openStore({ memory: true, clock });
  const errors: unknown[] = [];
  const timer = createTimers({ store, timers, desk: async () => ({ now }) as Desk });
  const runner = createRunner({ store, clock, handlers: { timer }, report: (error) => errors.push(error) });
  return {
    store,
    errors,
    arm: (timer: Timer) => store.commit(change('system', { timers: [timer] })),
    async at(instant: number) {
      now = instant;
      await runner.drain();
    },
  };
}

describe('a timer', () => {
  test('goes to the handler of its kind, once, at its instant', async () => {
    const rung: string[] = [];
    const house = await timersOver({
      remind: async (_, subject) => {
        rung.push(subject);
        return change('system', {});
      },
      other: async () => expect.unreachable(),
    });
    await house.arm({ kind: 'remind', subject: 'exception:EX-1', at: 2_000 });
    await house.at(1_999);
    expect(rung).toEqual([]);
    await house.at(2_000);
    await house.at(9_000);
    expect(rung).toEqual(['exception:EX-1']);
  });

  test('can set itself again with the change that it gives', async () => {
    const rung: number[] = [];
    const house = await timersOver({
      poll: async ({ now }, subject) => {
        rung.push(now);
        return change('system', { timers: [{ kind: 'poll', subject, at: now + 100 }] });
      },
    });
    await house.arm({ kind: 'poll', subject: 'feed', at: 2_000 });
    await house.at(2_000);
    await house.at(2_099);
    await house.at(2_100);
    expect(rung).toEqual([2_000, 2_100]);
  });

  test('decides anew when somebody else was first', async () => {
    let tries = 0;
    const house = await timersOver({
      expire: async () => {
        tries += 1;
        if (tries < 3) throw new VersionConflict('exception:EX-1', 1);
        return change('system', {});
      },
    });
    await house.arm({ kind: 'expire', subject: 'exception:EX-1', at: 1_000 });
    await house.at(1_000);
    expect(tries).toBe(3);
    expect(house.errors).toEqual([]);
    expect(await house.store.nextDue()).toBeUndefined();
  });

  test('of a kind that this process does not know waits, and is neither lost nor an error', async () => {
    const house = await timersOver({});
    await house.arm({ kind: 'unheard', subject: 'x', at: 1_000 });
    await house.at(1_000);
    expect(house.errors).toEqual([]);
    expect(await house.store.nextDue()).toBeGreaterThan(1_000);
  });
});

test('a timer whose work takes longer than a lease is done once, by one of two processes', async () => {
  const clock = { now: () => Date.now() };
  const home = mkdtempSync(join(tmpdir(), 'interdict-lease-'));
  const stores = [await openStore({ home, clock, owner: 'a' }), await openStore({ home, clock, owner: 'b' })];
  let begun = 0;
  const timers: Timers = {
    look: async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 900));
      return change('system', {});
    },
  };
  const runners = stores.map((store) =>
    createRunner({
      store,
      clock,
      leaseMs: 300,
      handlers: { timer: createTimers({ store, timers, desk: async () => ({ now: clock.now() }) as Desk }) },
      report: (error) => expect.unreachable(String(error)),
    }),
  );
  try {
    await stores[0]!.commit(change('system', { timers: [{ kind: 'look', subject: 's', at: clock.now() }] }));
    for (const runner of runners) runner.start();
    await expect.poll(async () => stores[0]!.nextDue(), { timeout: 10_000 }).toBeUndefined();
    expect(begun).toBe(1);
  } finally {
    for (const runner of runners) await runner.stop();
    for (const store of stores) await store.close();
    rmSync(home, { recursive: true });
  }
});
