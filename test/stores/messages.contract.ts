/** What every store promises about the messages that show a subject. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/domain/ledger.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import type { Bench, NewBench } from './bench.ts';

const news = { platform: 'sandbox', channel: 'news' };
const triage = { platform: 'sandbox', channel: 'triage' };
const ref = { place: news, id: 'm1' };
const thread = { ...news, thread: 'm1' };

export function describeMessages(newBench: NewBench): void {
  describe('messages', () => {
    let bench: Bench;
    let store: OpenStore;
    const want = (...draw: { subject: string; place: typeof news; thread?: string }[]) =>
      store.commit(change('lena', { draw }));
    beforeEach(async () => {
      bench = await newBench();
      store = await bench.open();
    });
    afterEach(() => bench.close());

    it('are wanted first, and not yet posted', async () => {
      await want({ subject: 'alert:R-1', place: news, thread: 'R-1' });
      expect(await store.messages('alert:R-1')).toEqual([
        {
          subject: 'alert:R-1',
          place: news,
          ref: null,
          thread: null,
          threadTitle: 'R-1',
          shown: 0,
          lost: null,
          reposts: 0,
          within: null,
          notBefore: null,
          digest: null,
        },
      ]);
      expect(await store.messages('alert:R-2')).toEqual([]);
    });

    it('keep what became of them, each part by itself', async () => {
      await want({ subject: 'alert:R-1', place: news });
      await store.recordMessage('alert:R-1', news, { ref });
      await store.recordMessage('alert:R-1', news, { shown: 3 });
      await store.recordMessage('alert:R-1', news, { thread });
      await store.recordMessage('alert:R-1', news, {});
      expect(await store.messages('alert:R-1')).toMatchObject([{ ref, thread, shown: 3 }]);
    });

    it('can be asked for in one place', async () => {
      await want({ subject: 'alert:R-1', place: news }, { subject: 'alert:R-1', place: triage });
      const place = { channel: 'triage', platform: 'sandbox' };
      expect((await store.messages('alert:R-1', place)).map((each) => each.place)).toEqual([triage]);
    });

    it('of a flood become one, and those of which the posting was tried stay as they are', async () => {
      await want(...[1, 2, 3, 4].map((at) => ({ subject: `alert:R-${at}`, place: news })));
      await store.recordMessage('alert:R-4', news, { ref });
      const subjects = ['alert:R-1', 'alert:R-2', 'alert:R-4'];
      await store.commit(change('lena', { gather: [{ place: news, into: 'burst:b', subjects }] }));
      const within = await store.messagesWithin('burst:b', news);
      expect(within.map(({ subject }) => subject)).toEqual(['alert:R-1', 'alert:R-2']);
      expect(await store.messagesAt(news, ['alert:R-3', 'alert:R-4', 'alert:R-9'])).toMatchObject([
        { subject: 'alert:R-3', within: null },
        { subject: 'alert:R-4', within: null },
      ]);
      expect(await store.messages('burst:b')).toHaveLength(1);
    });

    it('that wait for their hour go on waiting when they are wanted or redrawn meanwhile', async () => {
      const notBefore = bench.clock.now() + 60_000;
      const drawing = { subject: 'alert:R-1', place: news, notBefore, digest: 'digest:d' };
      await want(drawing);
      await want({ subject: 'alert:R-1', place: news });
      await store.commit(change('lena', { redraw: ['alert:R-1'] }));
      expect(await store.nextDue()).toBe(notBefore);
      expect(await store.messagesOfDigest('digest:d', news)).toMatchObject([{ notBefore, ref: null }]);
      await store.recordMessage('alert:R-1', news, { ref });
      await store.commit(change('lena', { redraw: ['alert:R-1'] }));
      expect(await store.nextDue()).toBeLessThanOrEqual(bench.clock.now());
    });

    it('that are lost keep why, also when they are wanted again', async () => {
      await want({ subject: 'alert:R-1', place: news });
      await store.recordMessage('alert:R-1', news, { reposts: 1 });
      await store.recordMessage('alert:R-1', news, { lost: 'The channel is archived.' });
      await want({ subject: 'alert:R-1', place: news });
      expect(await store.messages('alert:R-1')).toMatchObject([
        { lost: 'The channel is archived.', reposts: 1, ref: null },
      ]);
    });

    it('that were posted are not forgotten when they are wanted again', async () => {
      await want({ subject: 'alert:R-1', place: news });
      await store.recordMessage('alert:R-1', news, { ref, shown: 2 });
      await want({ subject: 'alert:R-1', place: { channel: 'news', platform: 'sandbox' }, thread: 'Talk' });
      await want({ subject: 'alert:R-1', place: news });
      expect(await store.messages('alert:R-1')).toMatchObject([{ ref, shown: 2, threadTitle: 'Talk' }]);
    });

    it('are drawn again wherever their subject is shown, and nowhere else', async () => {
      await want(
        { subject: 'alert:R-1', place: news },
        { subject: 'alert:R-1', place: triage },
        { subject: 'alert:R-2', place: news },
      );
      for (const job of await store.claim(9, 1000)) await store.finish(job);
      await store.commit(change('lena', { redraw: ['alert:R-1'] }));
      expect((await store.claim(9, 1000)).map((job) => job.payload)).toEqual([
        { subject: 'alert:R-1', place: news },
        { subject: 'alert:R-1', place: triage },
      ]);
    });

    it('of a thread and of its channel are two', async () => {
      await want({ subject: 'alert:R-1', place: news }, { subject: 'alert:R-1', place: thread });
      expect(await store.messages('alert:R-1')).toHaveLength(2);
    });
  });
}
