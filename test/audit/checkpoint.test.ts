import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Head, headsAt, takeCheckpoint } from '../../src/domain/checkpoint.ts';
import { addDays } from '../../src/domain/date.ts';
import { createWitnessing } from '../../src/flows/witnessing.ts';
import { type OpenStore, openStore } from '../../src/stores/store.ts';
import { AUDIT, add, DAY, deskAt, rootsOf, START, witness } from './ledgers.ts';

const HOUR = 3_600_000;
const hash = (digit: string) => digit.repeat(64);
const head = (stream: string, version: number): Head => ({ stream, version, hash: hash('a') });
const taken = (number: number, day: string, heads: Head[] = []) => ({
  number,
  day,
  at: Date.parse(`${day}T00:10:00Z`),
  root: hash(String(number)),
  heads,
});

describe('a checkpoint', () => {
  test('holds the heads that moved since the one before, by stream, and never its own stream', () => {
    const earlier = [taken(1, '2026-03-02', [head('exception:EX-1', 2), head('report:R-1', 1)])];
    const heads = [
      head('watch:W-1', 1),
      head('exception:EX-1', 3),
      head('report:R-1', 1),
      head('checkpoint', 1),
    ];
    expect(takeCheckpoint(earlier, heads, '2026-03-03')).toEqual({
      type: 'CheckpointTaken',
      data: { day: '2026-03-03', heads: [head('exception:EX-1', 3), head('watch:W-1', 1)] },
    });
  });

  test('is taken once a day, also on a day without news, and not over an empty ledger', () => {
    const heads = [head('report:R-1', 1)];
    expect(takeCheckpoint([], [], '2026-03-02')).toBeUndefined();
    expect(takeCheckpoint([], heads, '2026-03-02')).toBeDefined();
    const earlier = [taken(1, '2026-03-02', heads)];
    expect(takeCheckpoint(earlier, heads, '2026-03-02')).toBeUndefined();
    expect(takeCheckpoint(earlier, heads, '2026-03-03')?.data).toEqual({ day: '2026-03-03', heads: [] });
  });

  test('waits while another machine’s clock is a little ahead, and not for one that was far wrong', () => {
    const heads = [head('report:R-1', 1)];
    expect(takeCheckpoint([taken(1, '2026-03-03', heads)], heads, '2026-03-02')).toBeUndefined();
    expect(takeCheckpoint([taken(1, '2027-01-01', heads)], heads, '2026-03-02')).toBeDefined();
  });

  test('covers with the earlier ones every head, however the days were cut', () => {
    const moves = fc.array(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }))), { maxLength: 8 });
    fc.assert(
      fc.property(moves, (days) => {
        const heads = new Map<string, Head>();
        const checkpoints: ReturnType<typeof taken>[] = [];
        for (const [at, moved] of days.entries()) {
          for (const [stream, by] of moved)
            heads.set(`s:${stream}`, head(`s:${stream}`, (heads.get(`s:${stream}`)?.version ?? 0) + by));
          const day = addDays('2026-03-02', at);
          const entry = takeCheckpoint(checkpoints, [...heads.values()], day);
          if (entry)
            checkpoints.push(taken(checkpoints.length + 1, day, (entry.data as { heads: Head[] }).heads));
        }
        const byStream = (all: Iterable<[string, Head]>) => new Map([...all].sort());
        expect(byStream(headsAt(checkpoints))).toEqual(byStream(heads));
      }),
    );
  });
});

describe('the timer of the checkpoint', () => {
  const clock = { at: START, now: () => clock.at };
  let store: OpenStore;
  beforeEach(async () => {
    clock.at = START;
    store = await openStore({ memory: true, clock });
    await add(store, 'exception:EX-1', 'Requested', 'Reviewed');
    return () => store.close();
  });

  test('takes one, has it shown in every audit channel, and looks again within the hour', async () => {
    const legal = { platform: 'chat', channel: 'legal' };
    const { witness: look, draw } = createWitnessing(store);
    const change = await look(deskAt(clock.at + 60_000, [AUDIT, legal]));
    expect(change.draw).toEqual([
      { subject: 'checkpoint:1', place: AUDIT },
      { subject: 'checkpoint:1', place: legal },
    ]);
    expect(change.timers).toEqual([{ kind: 'checkpoint', subject: 'checkpoint', at: START + HOUR }]);
    await store.commit(change);
    const [root] = await rootsOf(store);
    const card = (await draw(undefined, '1'))!.card;
    expect(card.title).toBe('Checkpoint 1 of 2 March 2026');
    expect(JSON.stringify(card)).toContain(`interdict audit verify --root ${root}`);
    expect(await draw(undefined, '2')).toBeUndefined();
  });

  test('takes none twice a day, and goes on looking', async () => {
    await witness(store, clock.at);
    const change = await createWitnessing(store).witness(deskAt(clock.at + 5 * HOUR));
    expect(change.appends).toEqual([]);
    expect(change.timers).toHaveLength(1);
  });

  test('after days without a process takes one for all of them, which covers what came before', async () => {
    await witness(store, clock.at);
    clock.at += DAY;
    await add(store, 'exception:EX-1', 'Granted');
    clock.at += 30 * DAY;
    await witness(store, clock.at);
    expect(await rootsOf(store)).toHaveLength(2);
    expect((await store.verify()).broken).toBeUndefined();
  });

  test('goes off at once in a process that starts, on a day whose checkpoint is missing', async () => {
    await store.commit(createWitnessing(store).begin(clock.at));
    expect(await store.nextDue()).toBe(clock.at);
    const [job] = await store.claim(1, 1_000);
    await store.commit(await createWitnessing(store).witness(deskAt(clock.at, [])), job);
    expect(await store.nextDue()).toBe(START + HOUR);
    await store.commit(createWitnessing(store).begin(clock.at));
    const [again] = await store.claim(1, 1_000);
    await store.commit(await createWitnessing(store).witness(deskAt(clock.at, [])), again);
    expect(await rootsOf(store)).toHaveLength(1);
  });

  test('of several processes at the same instant takes one', async () => {
    const looks = Array.from({ length: 5 }, () => createWitnessing(store).witness(deskAt(clock.at)));
    const done = await Promise.allSettled((await Promise.all(looks)).map((change) => store.commit(change)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rootsOf(store)).toHaveLength(1);
  });
});

describe('a wrong clock', () => {
  const clock = { at: START, now: () => clock.at };
  let store: OpenStore;
  beforeEach(async () => {
    clock.at = START;
    store = await openStore({ memory: true, clock });
    await add(store, 'exception:EX-1', 'Requested');
    await witness(store, clock.at);
    return () => store.close();
  });

  test('that goes back by some hours leaves the ledger whole', async () => {
    clock.at -= 20 * HOUR;
    await add(store, 'exception:EX-1', 'Reviewed');
    clock.at += 2 * DAY;
    await witness(store, clock.at);
    expect((await store.verify()).broken).toBeUndefined();
  });

  test('that was a year ahead for a day stops no later checkpoint and leaves the ledger whole', async () => {
    clock.at += 365 * DAY;
    await add(store, 'exception:EX-1', 'Reviewed');
    await witness(store, clock.at);
    clock.at -= 364 * DAY;
    await add(store, 'exception:EX-1', 'Granted');
    expect((await store.verify()).broken).toBeUndefined();
    await witness(store, clock.at);
    expect(await rootsOf(store)).toHaveLength(3);
    expect((await store.verify()).broken).toBeUndefined();
  });

  test('that was far behind shows as what it may also be: an entry that was put in afterwards', async () => {
    clock.at -= 40 * DAY;
    await add(store, 'exception:EX-1', 'Granted');
    clock.at += 41 * DAY;
    await witness(store, clock.at);
    const { broken } = await store.verify();
    expect(broken).toMatchObject([{ stream: 'exception:EX-1', version: 2 }]);
    expect(broken?.[0]?.why).toContain('or a clock was wrong by more than a day');
  });
});
