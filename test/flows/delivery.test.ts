import { describe, expect, test } from 'vitest';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import { change } from '../../src/domain/ledger.ts';
import { at, draw, openCourier, plain, press, tell } from './courier.ts';

const NEWS = at('news');
const AUDIT = at('audit');
const gone = () => new Refusal('not_found', 'The message is gone.');
const archived = () => new Refusal('forbidden', 'The channel is archived.');

/** Throws the given errors, each once, for what goes to one channel. */
function failing(channel: string, what: 'post' | 'edit', ...errors: Error[]) {
  return (deed: string, place: { channel: string }) => {
    const error = deed === what && place.channel === channel ? errors.shift() : undefined;
    if (error) throw error;
  };
}

describe('the order of a channel', () => {
  test('is kept when its platform asks to wait, and other channels do not wait', async () => {
    const courier = await openCourier({
      intercept: failing('news', 'post', new TryLater('slow down', 5_000)),
    });
    for (const key of ['a', 'b', 'c']) await courier.store.commit(tell(key, { place: NEWS }));
    await courier.store.commit(tell('elsewhere', { place: at('other') }));
    await courier.settle();
    expect(courier.sent.map(({ title, at }) => [title, at - 1_000_000])).toEqual([
      ['elsewhere', 0],
      ['a', 5_000],
      ['b', 5_000],
      ['c', 5_000],
    ]);
  });

  test('does not hang on one card that cannot be drawn', async () => {
    const courier = await openCourier({ intercept: failing('news', 'post', new Error('a fault of ours')) });
    for (const key of ['a', 'b']) await courier.store.commit(tell(key, { place: NEWS }));
    await courier.settle();
    expect(courier.sent.map(({ title }) => title)).toEqual(['b', 'a']);
  });

  test('holds its pace, posts and edits alike, and is no slower than it', async () => {
    const courier = await openCourier({ pace: { channelMs: 1_000 } });
    for (let n = 0; n < 5; n += 1) {
      courier.subjects.set(`${n}`, { card: plain(`${n}`), version: 1 });
      await courier.store.commit(draw(`card:${n}`, NEWS, at('other')));
    }
    await courier.settle();
    courier.subjects.set('0', { card: plain('edited'), version: 2 });
    await courier.store.commit(change('x', { redraw: ['card:0'] }));
    await courier.settle();
    const times = courier.sent
      .filter(({ place }) => place.channel === 'news')
      .map(({ at }) => at - 1_000_000);
    expect(times.slice(0, 5)).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
    expect(times).toHaveLength(6);
  });

  test('is held for a whole platform where the platform says so', async () => {
    const courier = await openCourier({
      intercept: failing('news', 'post', new TryLater('too much in all', 3_000, 'platform')),
    });
    await courier.store.commit(tell('a', { place: NEWS }));
    await courier.runner.drain();
    await courier.store.commit(tell('b', { place: at('other') }));
    await courier.store.commit(tell('mine', { place: at('@rita') }));
    await courier.settle();
    expect(courier.sent.map(({ title, at }) => [title, at - 1_000_000])).toEqual([
      ['mine', 0],
      ['a', 3_000],
      ['b', 3_000],
    ]);
  });

  test('is held for a whole platform when several of its channels are asked to wait', async () => {
    let asked = 0;
    const courier = await openCourier({
      intercept: (_, __, now) => {
        if (now >= 1_002_000) return;
        asked += 1;
        throw new TryLater('full', 2_000);
      },
    });
    for (let n = 0; n < 500; n += 1) await courier.store.commit(tell(`${n}`, { place: at(`c${n}`) }));
    await courier.settle();
    expect(courier.sent).toHaveLength(500);
    expect(asked).toBeLessThan(50);
  });
});

describe('private replies', () => {
  test('go ahead of a flood of alerts, also in a channel that is held', async () => {
    const courier = await openCourier({ pace: { channelMs: 1_000 } });
    for (let n = 0; n < 300; n += 1) await courier.store.commit(tell(`${n}`, { place: at(`c${n % 50}`) }));
    await courier.store.commit(tell('for you', { place: at('c1', { only: 'rita' }) }));
    await courier.store.commit(tell('to you', { place: at('@rita') }));
    await courier.settle();
    const order = courier.sent.map(({ title }) => title);
    expect(order.slice(0, 2).sort()).toEqual(['for you', 'to you']);
    expect(courier.sent).toHaveLength(302);
  });

  test('do not wait for platform calls that hang', async () => {
    let release = () => {};
    const hang = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done: string[] = [];
    const courier = await openCourier({
      handlers: {
        draw: async () => hang,
        invocation: async (job) => {
          done.push(job.kind);
          await courier.store.finish(job);
        },
      },
    });
    for (let n = 0; n < 100; n += 1) await courier.store.commit(draw(`card:${n}`, at(`c${n}`)));
    courier.runner.start();
    await courier.store.accept(press('rita', 'help'));
    courier.runner.wake();
    await expect.poll(() => done).toEqual(['invocation']);
    release();
    await courier.runner.stop();
  });
});

describe('a message', () => {
  const shown = async (parts: Parameters<typeof openCourier>[0], waiting: boolean) => {
    const courier = await openCourier({ audit: [AUDIT], ...parts });
    courier.subjects.set('1', { card: plain('first'), version: 1, waiting });
    await courier.store.commit(change('x', { draw: [{ subject: 'card:1', place: NEWS, thread: 'talk' }] }));
    await courier.settle();
    const redraw = async (version: number) => {
      courier.subjects.set('1', { card: plain(`version ${version}`), version, waiting });
      await courier.store.commit(change('x', { redraw: ['card:1'] }));
      await courier.settle();
    };
    const titles = (channel: string, thread = false) =>
      courier.posts
        .filter(({ place }) => place.channel === channel && !!place.thread === thread)
        .map(({ card }) => card.title);
    return { courier, redraw, titles };
  };

  test('is edited, not posted again, and only to its last state', async () => {
    const { courier, redraw, titles } = await shown({ pace: { channelMs: 1_000 } }, false);
    courier.subjects.set('1', { card: plain('version 2'), version: 2 });
    await courier.store.commit(change('x', { redraw: ['card:1'] }));
    await redraw(3);
    expect(titles('news')).toEqual(['version 3']);
    expect(courier.posts[0]?.edits).toBe(1);
  });

  test('that was deleted is not posted again, says why, and its owner is told once', async () => {
    const { courier, redraw, titles } = await shown({ intercept: failing('news', 'edit', gone()) }, false);
    await redraw(2);
    await redraw(3);
    expect(titles('news')).toEqual(['first']);
    expect(titles('audit')).toEqual(['The card of 1 in chat:news was deleted; it is not posted again.']);
    expect((await courier.store.messages('card:1'))[0]?.lost).toContain('was deleted');
    expect(courier.warned).toHaveLength(1);
    expect(await courier.store.deadJobs()).toEqual([]);
  });

  test('that was deleted while somebody must still decide is posted once more, which its thread is told', async () => {
    const { courier, redraw, titles } = await shown(
      { intercept: failing('news', 'edit', gone(), gone()) },
      true,
    );
    await redraw(2);
    expect(titles('news')).toEqual(['first', 'version 2']);
    expect(titles('news', true)).toEqual([
      'The card of 1 in chat:news was deleted while it waits for a decision; it was posted there once more.',
    ]);
    await redraw(3);
    await redraw(4);
    expect(titles('news')).toEqual(['first', 'version 2']);
    expect((await courier.store.messages('card:1'))[0]).toMatchObject({
      reposts: 1,
      lost: expect.any(String),
    });
  });

  test('for a channel that takes nothing any more keeps why, and the owner is told once for all of them', async () => {
    const courier = await openCourier({
      audit: [AUDIT],
      intercept: (_, { channel }) => {
        if (channel === 'news') throw archived();
      },
    });
    for (let n = 0; n < 20; n += 1) {
      courier.subjects.set(`${n}`, { card: plain(`${n}`), version: 1 });
      await courier.store.commit(draw(`card:${n}`, NEWS, at('other')));
    }
    await courier.settle();
    const audit = courier.sent.filter(({ place }) => place.channel === 'audit');
    expect(audit.map(({ title }) => title)).toEqual([
      'Nothing can be posted in chat:news any more: The channel is archived.',
    ]);
    expect(courier.sent.filter(({ place }) => place.channel === 'other')).toHaveLength(20);
    expect((await courier.store.messages('card:7')).map(({ lost }) => lost)).toEqual([
      'The channel is archived.',
      null,
    ]);
    expect(await courier.store.nextDue()).toBeUndefined();
  });

  test('that is lost keeps nobody from hearing what is said in the other threads', async () => {
    const courier = await openCourier({ intercept: failing('news', 'post', archived()) });
    courier.subjects.set('1', { card: plain('first'), version: 1 });
    await courier.store.commit(
      change('x', {
        draw: [NEWS, at('other')].map((place) => ({ subject: 'card:1', place, thread: 'talk' })),
        tell: [{ key: 'said', to: { threadsOf: 'card:1' }, card: plain('said') }],
      }),
    );
    await courier.settle();
    expect(courier.posts.filter(({ place }) => place.thread).map(({ place }) => place.channel)).toEqual([
      'other',
    ]);
  });
});

describe('a job that was given up', () => {
  const broken = {
    invocation: async () => {
      throw new Error('a fault of ours');
    },
  };

  test('tells the person who pressed, in private, and the operator', async () => {
    const courier = await openCourier({ audit: [AUDIT], handlers: broken });
    await courier.store.accept(press('rita', 'exception approve EX-1'));
    await courier.settle(100 * 3_600_000);
    const [dead] = await courier.store.deadJobs();
    expect(dead).toMatchObject({ kind: 'invocation', attempts: 12, error: 'a fault of ours' });
    expect(courier.posts.map(({ place, card }) => [place.only ?? place.channel, card.title]).sort()).toEqual([
      ['audit', 'A job was given up: invocation exception approve EX-1'],
      ['rita', '`exception approve EX-1` could not be carried out, and nothing was decided.'],
    ]);
  });

  test('because it brought down each process that took it says so too', async () => {
    const courier = await openCourier({ handlers: broken });
    await courier.store.accept(press('rita', 'exception approve EX-1'));
    for (let kill = 0; kill < 12; kill += 1) {
      expect(await courier.store.claim(1, 1_000)).toHaveLength(1);
      courier.clock.at += 1_000;
    }
    await courier.settle();
    expect(courier.errors).toEqual([]);
    expect(courier.posts.map(({ place }) => place.only)).toEqual(['rita']);
    expect(await courier.store.deadJobs()).toMatchObject([{ kind: 'invocation' }]);
  });
});
