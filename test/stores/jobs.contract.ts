/** What every store promises about jobs. */
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import type { Invocation } from '../../src/domain/command.ts';
import { VersionConflict } from '../../src/domain/error.ts';
import { change } from '../../src/domain/ledger.ts';
import type { Job } from '../../src/domain/ports.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import type { Bench, NewBench } from './bench.ts';

const place = { platform: 'sandbox', channel: 'news' };
const card: Card = { title: 'Said', tone: 'plain', blocks: [], buttons: [] };
const MINUTE = 60_000;

/** A channel of its own for each subject or key, so that one waits for the other only where a test says so. */
const channelOf = (name: string) => ({ platform: 'sandbox', channel: name });
const draw = (subject: string, to = channelOf(subject)) => change('lena', { draw: [{ subject, place: to }] });
const tell = (key: string, to = channelOf(key)) =>
  change('lena', { tell: [{ key, to: { place: to }, card }] });
const timer = (at: number, kind = 'expiry', subject = 'EX-1') =>
  change('lena', { timers: [{ kind, subject, at }] });

function press(id: string, platform = 'sandbox'): Invocation {
  const actor = { platform, account: 'lena', person: 'lena', name: 'Lena' };
  return { id, actor, place, line: 'help', options: {}, source: 'press' };
}

export function describeJobs(newBench: NewBench): void {
  describe('jobs', { timeout: 30_000 }, () => {
    let bench: Bench;
    let store: OpenStore;
    const one = async (from: OpenStore = store): Promise<Job> => {
      const [job] = await from.claim(1, MINUTE);
      if (!job) throw new Error('no job is due');
      return job;
    };
    beforeEach(async () => {
      bench = await newBench();
      store = await bench.open('a');
    });
    afterEach(() => bench.close());

    it('are handed out urgent ones first, then by instant, then in the order in which they were made', async () => {
      await store.commit(timer(bench.clock.at - 10));
      await store.commit(tell('first'));
      await store.accept(press('second'));
      await store.commit(draw('alert:R-1'));
      await store.commit(timer(bench.clock.at + 10, 'reminder'));
      expect((await store.claim(9, MINUTE)).map((job) => job.kind)).toEqual([
        'invocation',
        'timer',
        'tell',
        'draw',
      ]);
      expect(await store.claim(9, MINUTE)).toEqual([]);
    });

    it('carry what is to be done', async () => {
      await store.accept(press('p1'));
      await store.commit(draw('alert:R-1'));
      await store.commit(tell('k'));
      await store.commit(timer(bench.clock.at));
      expect((await store.claim(9, MINUTE)).map((job) => job.payload)).toEqual([
        press('p1'),
        { subject: 'alert:R-1', place: channelOf('alert:R-1') },
        { key: 'k', to: { place: channelOf('k') }, card },
        { kind: 'expiry', subject: 'EX-1', at: bench.clock.at },
      ]);
    });

    it('are handed out no more than asked for, and the rest later', async () => {
      for (const key of ['a', 'b', 'c']) await store.commit(tell(key));
      expect(await store.claim(2, MINUTE)).toHaveLength(2);
      expect(await store.claim(2, MINUTE)).toHaveLength(1);
    });

    it('of one instant keep the order in which they were made, also when armed anew', async () => {
      for (const subject of ['x', 'y', 'z']) await store.commit(draw(subject));
      await store.commit(change('lena', { redraw: ['x'] }));
      const taken = [await one(), await one(), await one()];
      expect(taken.map((job) => (job.payload as { subject: string }).subject)).toEqual(['x', 'y', 'z']);
    });

    it('asked for by many at one moment go to one each', async () => {
      const draws = Array.from({ length: 120 }, (_, index) => ({
        subject: `alert:R-${index}`,
        place: channelOf(`c${index}`),
      }));
      await store.commit(change('lena', { draw: draws }));
      const taken = (await Promise.all(Array.from({ length: 8 }, () => store.claim(15, MINUTE)))).flat();
      // Whoever meets a row that another is taking passes over it, and may come back with fewer.
      taken.push(...(await store.claim(120, MINUTE)));
      expect(taken).toHaveLength(120);
      expect(new Set(taken.map((job) => job.id)).size).toBe(120);
      expect(taken.every((job) => job.attempts === 1)).toBe(true);
    });

    it('of one click are made once, even after it was answered', async () => {
      await store.accept(press('p1'));
      await store.accept(press('p1'));
      await store.accept(press('p1', 'other'));
      const jobs = await store.claim(9, MINUTE);
      expect(jobs).toHaveLength(2);
      for (const job of jobs) await store.finish(job);
      await store.accept(press('p1'));
      expect(await store.claim(9, MINUTE)).toEqual([]);
    });

    it('of one key are told once, even after it was told', async () => {
      await store.commit(tell('k'));
      await store.finish(await one());
      await store.commit(tell('k'));
      expect(await store.nextDue()).toBeUndefined();
    });

    it('of one message are one, however often it is to be drawn', async () => {
      await store.commit(draw('alert:R-1'));
      await store.commit(draw('alert:R-1'));
      await store.commit(change('lena', { redraw: ['alert:R-1', 'alert:R-2'] }));
      expect(await store.claim(9, MINUTE)).toMatchObject([{ kind: 'draw', armed: 3 }]);
    });

    it('armed anew while being worked on are ready again once they are ended, and not before', async () => {
      await store.commit(draw('alert:R-1'));
      const older = await one();
      await store.commit(draw('alert:R-1'));
      expect(await store.claim(9, MINUTE)).toEqual([]);
      await store.finish(older);
      expect(await one()).toMatchObject({ id: older.id, armed: older.armed + 1, attempts: 1 });
    });

    it('armed anew while being worked on are ready again when that work fails', async () => {
      await store.commit(draw('alert:R-1'));
      const older = await one();
      await store.commit(draw('alert:R-1'));
      await store.fail(older, 'the platform is away', 500);
      expect(await store.nextDue()).toBe(bench.clock.at + 500);
    });

    it('are armed anew after they were done', async () => {
      await store.commit(draw('alert:R-1'));
      await store.finish(await one());
      expect(await store.nextDue()).toBeUndefined();
      await store.commit(change('lena', { redraw: ['alert:R-1'] }));
      expect(await one()).toMatchObject({ kind: 'draw', armed: 2 });
    });

    it('are ended by the change that they cause', async () => {
      await store.accept(press('p1'));
      await store.commit(tell('said'), await one());
      expect(await store.claim(9, MINUTE)).toMatchObject([{ kind: 'tell' }]);
    });

    it('that arm themselves by the change that ends them are ready at the new instant', async () => {
      await store.commit(timer(bench.clock.at, 'poll', 'feed'));
      const next = bench.clock.at + MINUTE;
      await store.commit(timer(next, 'poll', 'feed'), await one());
      expect(await store.nextDue()).toBe(next);
      bench.clock.at = next;
      expect(await one()).toMatchObject({ payload: { at: next }, attempts: 1 });
    });

    it('set to another instant go off then', async () => {
      await store.commit(timer(bench.clock.at + 10));
      await store.commit(timer(bench.clock.at + 99));
      expect(await store.nextDue()).toBe(bench.clock.at + 99);
    });

    it('whose lease ran out go to another process, and the first can write and end nothing', async () => {
      const other = await bench.open('b');
      await store.accept(press('p1'));
      const lost = await one();
      bench.clock.at += MINUTE;
      const held = await one(other);
      expect(held).toMatchObject({ id: lost.id, attempts: 2 });
      const said = change('lena', {
        ...tell('said'),
        appends: [{ stream: 's:1', expected: 0, entries: [{ type: 'A', data: 1 }] }],
      });
      await expect(store.commit(said, lost)).rejects.toThrow(VersionConflict);
      expect(await store.read('s:1')).toEqual([]);
      await store.finish(lost);
      await store.fail(lost, 'late', 0);
      await store.postpone(lost, 0);
      expect(await store.claim(9, MINUTE)).toEqual([]);
      await other.commit(said, held);
      expect(await store.claim(9, MINUTE)).toMatchObject([{ kind: 'tell' }]);
      await expect(other.commit(change('lena', {}), held)).rejects.toThrow(VersionConflict);
    });

    it('that take long are held for as long as they are renewed, and not when the lease was lost', async () => {
      const other = await bench.open('another process');
      await store.commit(change('lena', { timers: [{ kind: 'look', subject: 's', at: bench.clock.at }] }));
      const [job] = await store.claim(1, MINUTE);
      bench.clock.at += MINUTE - 1;
      expect(await store.renew(job!, MINUTE)).toBe(true);
      bench.clock.at += MINUTE - 1;
      expect(await other.claim(1, MINUTE)).toEqual([]);
      bench.clock.at += 2;
      const [taken] = await other.claim(1, MINUTE);
      expect(taken?.id).toBe(job!.id);
      expect(await store.renew(job!, MINUTE)).toBe(false);
      await other.finish(taken!);
      expect(await other.renew(taken!, MINUTE)).toBe(false);
    });

    it('whose lease ran out and was taken again by the same process belong to the later lease', async () => {
      await store.accept(press('p1'));
      const lost = await one();
      bench.clock.at += MINUTE;
      const held = await one();
      await expect(store.commit(tell('twice'), lost)).rejects.toThrow(VersionConflict);
      await store.commit(tell('once'), held);
      expect(await store.claim(9, MINUTE)).toMatchObject([{ payload: { key: 'once' } }]);
    });

    it('that fail come back after the wait, and are given up after twelve attempts', async () => {
      await store.commit(tell('poison'));
      for (let attempt = 1; attempt <= 12; attempt += 1) {
        const job = await one();
        expect(job.attempts).toBe(attempt);
        await store.fail(job, `broken \0 ${attempt}`, 1000);
        expect(await store.claim(1, MINUTE)).toEqual([]);
        bench.clock.at += 1000;
      }
      expect(await store.nextDue()).toBeUndefined();
      expect(await store.deadJobs()).toMatchObject([{ kind: 'tell', attempts: 12, error: 'broken  12' }]);
    });

    it('that bring each process down are handed out once more, to be buried with what is said of them', async () => {
      await store.commit(tell('poison'));
      for (let attempt = 1; attempt <= 12; attempt += 1) {
        await one();
        bench.clock.at += MINUTE;
      }
      const buried = await one();
      expect(buried.attempts).toBe(13);
      await store.bury(buried, 'it brought everyone down', tell('sorry'));
      expect(await store.deadJobs()).toMatchObject([{ kind: 'tell', error: 'it brought everyone down' }]);
      expect(await one()).toMatchObject({ payload: { key: 'sorry' } });
    });

    it('that only have to wait are not counted as tried', async () => {
      await store.commit(tell('k'));
      for (let wait = 0; wait < 20; wait += 1) {
        await store.postpone(await one(), 1000);
        expect(await store.nextDue()).toBe(bench.clock.at + 1000);
        bench.clock.at += 1000;
      }
      expect(await one()).toMatchObject({ attempts: 1 });
    });

    it('that were given up come to life when armed anew', async () => {
      await store.commit(draw('alert:R-1'));
      for (let attempt = 1; attempt <= 12; attempt += 1) await store.fail(await one(), 'away', 0);
      expect(await store.deadJobs()).toHaveLength(1);
      await store.commit(draw('alert:R-1'));
      expect(await store.deadJobs()).toEqual([]);
      expect(await one()).toMatchObject({ attempts: 1, armed: 2 });
    });

    it('given up last are listed first', async () => {
      for (const key of ['x', 'y']) {
        await store.commit(tell(key));
        for (let attempt = 1; attempt <= 12; attempt += 1) await store.fail(await one(), key, 0);
        bench.clock.at += 1;
      }
      expect((await store.deadJobs()).map((job) => job.error)).toEqual(['y', 'x']);
    });

    it('that are leased are due when the lease runs out', async () => {
      await store.commit(tell('k'));
      expect(await store.nextDue()).toBe(bench.clock.at);
      await one();
      expect(await store.nextDue()).toBe(bench.clock.at + MINUTE);
    });

    it('of a process of this machine that died are free at once, those of the living are not', async () => {
      const dead = await bench.open(`${hostname()}/${spawnSync('true').pid}/run`);
      const former = await bench.open(`${hostname()}/${process.pid}/an-earlier-run`);
      const elsewhere = await bench.open('another-host/1/run');
      const living = await bench.open();
      for (const [key, from] of Object.entries({ dead, former, elsewhere, living })) {
        await store.commit(tell(key));
        await one(from);
      }
      await store.releaseDead();
      const free = await store.claim(9, MINUTE);
      expect(free.map((job) => (job.payload as { key: string }).key)).toEqual(['dead', 'former']);
    });

    it('of one channel are handed out one at a time, in order, whatever its threads', async () => {
      const thread = { ...place, thread: 'm1' };
      await store.commit(tell('a', place));
      await store.commit(tell('b', thread));
      await store.commit(tell('elsewhere'));
      const [a, elsewhere] = await store.claim(9, MINUTE);
      expect([a?.payload, elsewhere?.payload]).toMatchObject([{ key: 'a' }, { key: 'elsewhere' }]);
      expect(await store.claim(9, MINUTE)).toEqual([]);
      await store.finish(a!);
      expect(await one()).toMatchObject({ payload: { key: 'b' } });
    });

    it('of a channel that is held wait in order, others go on', async () => {
      for (const key of ['a', 'b']) await store.commit(tell(key, place));
      const a = await one();
      await store.hold(a.lane!, bench.clock.at + 700);
      await store.hold(a.lane!, bench.clock.at + 200);
      await store.postpone(a, 0);
      await store.commit(tell('elsewhere'));
      expect(await one()).toMatchObject({ payload: { key: 'elsewhere' } });
      expect(await store.claim(9, MINUTE)).toEqual([]);
      expect(await store.nextDue()).toBe(bench.clock.at + 700);
      bench.clock.at += 700;
      expect(await one()).toMatchObject({ payload: { key: 'a' }, attempts: 1 });
    });

    it('that failed step out of their turn, so that one bad card holds up no channel', async () => {
      for (const key of ['a', 'b']) await store.commit(tell(key, place));
      await store.fail(await one(), 'it cannot be drawn', 5_000);
      expect(await one()).toMatchObject({ payload: { key: 'b' } });
    });

    it('of one channel keep the pace of their platform, private replies do not wait for it', async () => {
      const paceOf = () => 1_000;
      const whisper = { ...place, only: 'lena' };
      for (const key of ['a', 'b']) await store.commit(tell(key, place));
      for (const key of ['x', 'y']) await store.commit(tell(key, whisper));
      const said: string[] = [];
      const take = async () => {
        for (const job of await store.claim(9, MINUTE, { paceOf })) {
          said.push((job.payload as { key: string }).key);
          await store.finish(job);
        }
      };
      await take();
      await take();
      expect(said).toEqual(['x', 'a', 'y']);
      expect(await store.nextDue()).toBe(bench.clock.at + 1_000);
      bench.clock.at += 1_000;
      await take();
      expect(said).toEqual(['x', 'a', 'y', 'b']);
    });

    it('of a platform that is held wait, but for what is urgent', async () => {
      await store.commit(tell('a'));
      await store.commit(tell('mine', { platform: 'sandbox', channel: '@lena' }));
      await store.commit(tell('b', { platform: 'other', channel: 'news' }));
      await store.hold('sandbox', bench.clock.at + 500);
      const keys = (await store.claim(9, MINUTE)).map((job) => (job.payload as { key: string }).key);
      expect(keys).toEqual(['mine', 'b']);
    });

    it('that are urgent can be asked for alone', async () => {
      await store.commit(tell('a'));
      await store.accept(press('p1'));
      expect(await store.claim(9, MINUTE, { urgentOnly: true })).toMatchObject([{ kind: 'invocation' }]);
    });

    it('that wait for the threads of a subject are ready as soon as one is open', async () => {
      await store.commit(
        change('lena', {
          draw: [{ subject: 'exception:EX-1', place, thread: 'EX-1' }],
          tell: [{ key: 'context', to: { threadsOf: 'exception:EX-1' }, card }],
        }),
      );
      const [draw, told] = await store.claim(9, MINUTE);
      await store.hold(told!.lane!, bench.clock.at + MINUTE);
      await store.postpone(told!, 0);
      expect(await store.claim(9, MINUTE)).toEqual([]);
      await store.recordMessage('exception:EX-1', place, { thread: { ...place, thread: 'm1' } });
      await store.finish(draw!);
      expect(await one()).toMatchObject({ kind: 'tell' });
    });

    it('outlive the process that made them', async () => {
      await store.accept(press('p1'));
      await store.commit(timer(bench.clock.at + 5));
      const later = await bench.open('b');
      expect(await one(later)).toMatchObject({ kind: 'invocation', payload: press('p1') });
      expect(await later.nextDue()).toBe(bench.clock.at + 5);
    });
  });
}
