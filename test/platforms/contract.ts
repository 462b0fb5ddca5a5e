/**
 * What every chat surface must do, stated once. A platform's own test brings a driver that plays its people.
 */
import { expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import type { Actor, Invocation, Place, Reply } from '../../src/domain/command.ts';
import { Refusal } from '../../src/domain/error.ts';
import type { MessageRef, Platform } from '../../src/domain/ports.ts';

/** Plays the people of one platform, and looks at it as they would. */
export interface Driver {
  readonly platform: Platform;
  /** A channel that the platform can post to. */
  readonly channel: Place;
  /** Two people with accounts there. */
  readonly people: readonly [Actor, Actor];
  /** Types a command line as a person does there (as a slash command, say). */
  type(actor: Actor, place: Place, line: string): Promise<void>;
  /** Presses the button with this line on a message. */
  press(actor: Actor, ref: MessageRef, line: string): Promise<void>;
  /** Sends a form that was asked for by this line. */
  fill(actor: Actor, place: Place, line: string, options: Readonly<Record<string, string>>): Promise<void>;
  /** The words of the messages that the person sees in the place, oldest first, as they read them. */
  read(actor: Actor, place: Place): Promise<readonly string[]>;
  /** The id of a message that never was, where it must look like one. */
  readonly nowhere?: string;
  close(): Promise<void>;
}

export type OpenDriver = (receive: (invocation: Invocation) => Promise<Reply>) => Promise<Driver>;

const plain = (title: string, parts: Partial<Card> = {}): Card => ({
  title,
  tone: 'plain',
  blocks: [],
  buttons: [],
  ...parts,
});
const CARD = plain('Phase-out of a product', {
  tone: 'caution',
  blocks: [{ kind: 'text', words: ['for the ', { text: 'central', style: 'strong' }, ' government'] }],
  buttons: [{ label: 'Confirm', line: 'triage confirm R-1', tone: 'primary' }],
});

/** A card at the far end of what may come: many blocks, long words, many sources, many buttons. */
const LONG = plain('Long '.repeat(60), {
  tone: 'stop',
  blocks: [
    { kind: 'text', words: 'word '.repeat(2_000) },
    { kind: 'quote', words: 'x'.repeat(3_000) },
    {
      kind: 'fields',
      fields: Array.from({ length: 40 }, (_, at) => ({ label: `Label ${at}`, words: '詞'.repeat(80) })),
    },
    {
      kind: 'list',
      title: 'Items',
      folded: true,
      items: Array.from({ length: 120 }, (_, at) => `item ${at} 🇳🇱`),
    },
    {
      kind: 'sources',
      sources: Array.from({ length: 60 }, (_, at) => ({
        title: `Source ${at}`,
        publisher: 'Publisher',
        date: '2018-05-14',
        url: `https://source.example/${'a'.repeat(300)}/${at}`,
        primary: at === 0,
      })),
    },
    { kind: 'image', alt: 'A map', svg: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>' },
    { kind: 'context', words: 'small print' },
  ],
  buttons: Array.from({ length: 12 }, (_, at) => ({ label: `Button ${at}`, line: `ask number ${at}` })),
});

/** Words that a platform could take for markup, mentions, links or commands. */
const MARKUP = [
  '<b>bold</b>',
  '@everyone',
  '<!channel>',
  '<@U123>',
  '*stars*',
  '_lines_',
  '[a](http://b.example)',
  '`code`',
  '# head',
];

async function withDriver(
  open: OpenDriver,
  run: (driver: Driver, received: Invocation[]) => Promise<void>,
  reply?: Reply,
) {
  const received: Invocation[] = [];
  const driver = await open(async (invocation) => {
    received.push(invocation);
    return reply ?? { kind: 'card', card: plain('Here you are'), open: false };
  });
  try {
    await run(driver, received);
  } finally {
    await driver.close();
  }
}

const refused = (work: Promise<unknown>) =>
  expect(work).rejects.toSatisfy((error) => error instanceof Refusal && error.code === 'not_found');

function messages(open: OpenDriver): void {
  test('a post repeated with the same key gives the message that is there', () =>
    withDriver(open, async ({ platform, channel, people, read }) => {
      const first = await platform.post(channel, CARD, 'key-1');
      expect(await platform.post(channel, CARD, 'key-1')).toEqual(first);
      expect(await platform.post(channel, CARD, 'key-2')).not.toEqual(first);
      expect(await read(people[0], channel)).toHaveLength(2);
    }));

  test('an edit replaces what was shown', () =>
    withDriver(open, async ({ platform, channel, people, read }) => {
      const ref = await platform.post(channel, CARD, 'key');
      await platform.edit(ref, plain('Confirmed by the analyst'));
      const [text, ...others] = await read(people[0], channel);
      expect(others).toEqual([]);
      expect(text).toContain('Confirmed by the analyst');
      expect(text).not.toContain('Phase-out');
    }));

  test('an edit of a message that is gone is refused', () =>
    withDriver(open, ({ platform, channel, nowhere = '1526300000.000100' }) =>
      refused(platform.edit({ place: channel, id: nowhere }, CARD)),
    ));

  test('a thread that is opened twice is one thread', () =>
    withDriver(open, async ({ platform, channel, people, read }) => {
      const ref = await platform.post(channel, CARD, 'key');
      const thread = await platform.openThread(ref, 'EX-1');
      expect(await platform.openThread(ref, 'EX-1')).toEqual(thread);
      await platform.post(thread, plain('Said in the thread'), 'reply');
      const seen = await read(people[0], thread);
      expect(seen.filter((text) => text.includes('Said in the thread'))).toHaveLength(1);
      expect((await read(people[0], channel)).join('\n')).not.toContain('Said in the thread');
    }));

  test('words that look like markup or mentions are shown as they stand', () =>
    withDriver(open, async ({ platform, channel, people, read }) => {
      await platform.post(channel, plain('Hostile', { blocks: [{ kind: 'list', items: MARKUP }] }), 'key');
      const text = (await read(people[0], channel)).join('\n');
      for (const words of MARKUP) expect(text).toContain(words);
    }));

  test('a whisper is seen by one account', () =>
    withDriver(open, async ({ platform, channel, people: [one, other], read }) => {
      await platform.post({ ...channel, only: one.account }, plain('For you alone'), 'key');
      expect((await read(one, channel)).join('\n')).toContain('For you alone');
      expect((await read(other, channel)).join('\n')).not.toContain('For you alone');
    }));

  test('a long card is posted and edited with its title kept', () =>
    withDriver(open, async ({ platform, channel, people, read }) => {
      const ref = await platform.post(channel, LONG, 'key');
      await platform.edit(ref, { ...LONG, title: `Edited ${LONG.title}` });
      expect((await read(people[0], channel)).join('\n')).toContain('Edited Long Long');
    }));
}

function deliveries(open: OpenDriver): void {
  test('what is typed arrives with its line, actor and place, and is answered in private', () =>
    withDriver(open, async ({ channel, people: [one, other], type, read }, received) => {
      await type(one, channel, 'is kaspersky banned in the netherlands');
      expect(received).toHaveLength(1);
      expect(received[0]).toMatchObject({
        source: 'typed',
        line: 'is kaspersky banned in the netherlands',
        actor: one,
        options: {},
      });
      expect(received[0]?.place.channel).toBe(channel.channel);
      expect((await read(one, channel)).join('\n')).toContain('Here you are');
      expect((await read(other, channel)).join('\n')).not.toContain('Here you are');
    }));

  test('a press arrives with the line of its button, in the thread where the message stands', () =>
    withDriver(open, async ({ platform, channel, people, press }, received) => {
      const thread = await platform.openThread(await platform.post(channel, CARD, 'root'), 'R-1');
      const ref = await platform.post(thread, CARD, 'in-thread');
      await press(people[1], ref, 'triage confirm R-1');
      expect(received).toHaveLength(1);
      expect(received[0]).toMatchObject({
        source: 'press',
        line: 'triage confirm R-1',
        actor: people[1],
        options: {},
      });
      expect(received[0]?.place).toMatchObject({ channel: thread.channel, thread: thread.thread });
    }));

  test('a form arrives with its line and its fields, line ends kept', () =>
    withDriver(open, async ({ channel, people, fill }, received) => {
      const options = { vendor: 'Kaspersky', reason: 'first line\nsecond "line"' };
      await fill(people[0], channel, 'exception request', options);
      expect(received[0]).toMatchObject({
        source: 'form',
        line: 'exception request',
        options,
        actor: people[0],
      });
    }));

  test('two presses have two ids', () =>
    withDriver(open, async ({ platform, channel, people, press }, received) => {
      const ref = await platform.post(channel, CARD, 'root');
      await press(people[0], ref, 'triage confirm R-1');
      await press(people[0], ref, 'triage confirm R-1');
      expect(new Set(received.map(({ id }) => id)).size).toBe(2);
    }));

  test('an open reply is seen by everyone in the channel', () =>
    withDriver(
      open,
      async ({ channel, people: [one, other], type, read }) => {
        await type(one, channel, 'ask anything');
        expect((await read(other, channel)).join('\n')).toContain('Shown to all');
      },
      { kind: 'card', card: plain('Shown to all'), open: true },
    ));
}

/** Runs the whole suite over a platform. */
export function provePlatform(open: OpenDriver): void {
  messages(open);
  deliveries(open);
}
