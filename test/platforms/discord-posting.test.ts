import { describe, expect, test } from 'vitest';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import { createCalls } from '../../src/platforms/discord/calls.ts';
import { createDrawing } from '../../src/platforms/discord/drawing.ts';
import { createPosting } from '../../src/platforms/discord/posting.ts';
import { createRooms } from '../../src/platforms/discord/rooms.ts';
import type { Fault } from '../fakes/discord/house.ts';
import type { FakeDiscord } from '../fakes/discord/server.ts';
import { channelOf } from '../fakes/discord/world.ts';
import { card, stage } from './discord-deck.ts';

const SENDING = /^POST \/channels\/\d+\/messages$/;
const EDITING = /^PATCH \/channels\/\d+\/messages\/\d+$/;

/** The posting of another process, which remembers nothing. */
function afresh({ token, apiUrl, application, clock }: FakeDiscord) {
  const calls = createCalls(token, apiUrl);
  const warn = () => {};
  const draw = createDrawing({ renderPng: async (svg) => Buffer.from(svg), warn });
  return createPosting({ calls, rooms: createRooms(calls), draw, application, clock, warn });
}

const later = (error: unknown) => error instanceof TryLater;
const failed = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('messages in Discord', () => {
  test.each<[string, Fault]>([
    ['the answer is lost', { kind: 'drop' }],
    ['Discord fails', { kind: 'status', status: 502 }],
  ])('are there once when %s', async (_, fault) => {
    const { fake, discord, channel } = await stage();
    fake.fault(SENDING, fault);
    expect(await failed(discord.post(channel('alerts'), card('Alert'), 'key'))).toBeInstanceOf(Error);
    const ref = await discord.post(channel('alerts'), card('Alert'), 'key', true);
    expect(fake.messages('alerts').map(({ id }) => id)).toEqual([ref.id]);
  });

  test('are known again by another process long after, and edits do not post anew', async () => {
    const { fake, discord, channel } = await stage();
    const ref = await discord.post(channel('alerts'), card('Alert'), 'key');
    fake.clock.advance(3_600_000);
    expect(await afresh(fake).post(channel('alerts'), card('Alert'), 'key', true)).toEqual(ref);
    expect(fake.messages('alerts')).toHaveLength(1);
  });

  test('two of one key at once are one, by the nonce too', async () => {
    const { fake, channel } = await stage();
    const [one, two] = [afresh(fake), afresh(fake)];
    const refs = await Promise.all(
      [one, two, one].map((each) => each.post(channel('alerts'), card('Alert'), 'key')),
    );
    expect(new Set(refs.map(({ id }) => id)).size).toBe(1);
    expect(fake.messages('alerts')).toHaveLength(1);
  });

  test.each<[string, RegExp, Fault, Partial<TryLater>]>([
    ['a channel is full', SENDING, { kind: 'limited', retryAfter: 2 }, { afterMs: 2050, holds: 'lane' }],
    [
      'everything is full',
      SENDING,
      { kind: 'limited', retryAfter: 3, scope: 'global' },
      { afterMs: 3050, holds: 'platform' },
    ],
  ])('wait when %s', async (_, fits, fault, expected) => {
    const { fake, discord, channel } = await stage();
    await discord.post(channel('alerts'), card('Before'), 'before');
    fake.fault(fits, fault);
    const error = await failed(discord.post(channel('alerts'), card('Alert'), 'key'));
    expect(error).toMatchObject({ name: 'TryLater', holds: expected.holds });
    expect(Math.abs((error as TryLater).afterMs - expected.afterMs!)).toBeLessThan(200);
  });

  test('wait for the network and for a token that was taken away', async () => {
    const { fake, discord, channel } = await stage();
    fake.fault(SENDING, { kind: 'error', status: 401, code: 0 });
    expect(await failed(discord.post(channel('alerts'), card('One'), 'one'))).toMatchObject({
      holds: 'platform',
    });
    const away = createPosting({
      calls: createCalls(fake.token, 'http://127.0.0.1:9/api'),
      rooms: { of: async () => ({ id: '1', guild: null }) },
      draw: createDrawing({ renderPng: async (svg) => Buffer.from(svg), warn: () => {} }),
      application: fake.application,
      clock: fake.clock,
      warn: () => {},
    });
    expect(later(await failed(away.post(channel('alerts'), card('Two'), 'two')))).toBe(true);
  });

  test.each([
    [10003, 404, 'not_found'],
    [10008, 404, 'not_found'],
    [50001, 403, 'forbidden'],
    [50013, 403, 'forbidden'],
    [160005, 403, 'forbidden'],
    [160006, 400, 'forbidden'],
    [50007, 403, 'forbidden'],
  ])('a place that will never take it is a refusal in a sentence: %s', async (code, status, expected) => {
    const { fake, discord, channel } = await stage();
    fake.fault(SENDING, { kind: 'error', status, code });
    const error = await failed(discord.post(channel('alerts'), card('Alert'), 'key'));
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code: expected });
    expect((error as Error).message).toMatch(new RegExp(`: Discord says .+ \\(${code}\\)\\.$`));
  });

  test('a channel that is hidden, read-only or gone is refused as such', async () => {
    const { fake, discord, channel } = await stage();
    for (const [name, expected] of [
      ['hidden', 'forbidden'],
      ['readonly', 'forbidden'],
    ] as const)
      expect(await failed(discord.post(channel(name), card('A'), name))).toMatchObject({ code: expected });
    const place = channel('triage');
    fake.deleteChannel('triage');
    expect(await failed(discord.post(place, card('A'), 'gone'))).toMatchObject({ code: 'not_found' });
  });

  test('old messages of which no more edits are taken are edited later', async () => {
    const { fake, discord, channel } = await stage();
    const ref = await discord.post(channel('alerts'), card('Alert'), 'key');
    fake.fault(EDITING, { kind: 'error', status: 429, code: 30046 });
    expect(later(await failed(discord.edit(ref, card('Later'))))).toBe(true);
  });

  test('pictures go along as files, and an edit replaces them', async () => {
    const { fake, discord, channel } = await stage();
    const image = (svg: string) =>
      card('Map', { blocks: [{ kind: 'image', svg, alt: 'Where it is banned' }] });
    const ref = await discord.post(channel('alerts'), image('<svg>one</svg>'), 'key');
    expect(fake.messages('alerts')[0]!.files).toEqual([{ name: 'picture-1.png', bytes: 14 }]);
    await discord.edit(ref, image('<svg>three</svg>'));
    expect(fake.messages('alerts')[0]!.files).toEqual([{ name: 'picture-1.png', bytes: 16 }]);
    await discord.edit(ref, card('None'));
    expect(fake.messages('alerts')[0]!.files).toEqual([]);
  });

  test('who takes no direct messages is a refusal', async () => {
    const { fake, discord } = await stage();
    fake.fault(SENDING, { kind: 'error', status: 403, code: 50007 });
    const place = { platform: 'discord', channel: '@300000000000000001' };
    expect(await failed(discord.post(place, card('Alone'), 'key'))).toMatchObject({ code: 'forbidden' });
  });
});

describe('threads in Discord', () => {
  test('what stands in a thread that sleeps is edited, and the thread sleeps on', async () => {
    const { fake, discord, channel } = await stage();
    const thread = await discord.openThread(
      await discord.post(channel('approvals'), card('Root'), 'root'),
      'EX-1',
    );
    const ref = await discord.post(thread, card('Said'), 'said');
    fake.clock.advance(8 * 86_400_000);
    expect(fake.threads('approvals')[0]!.archived).toBe(true);
    await discord.edit(ref, card('Said better'));
    expect(fake.messages(thread.thread!).map(({ words }) => words)).toEqual(['Said better']);
    expect(fake.threads('approvals')[0]!.archived).toBe(true);
  });

  test('a message wakes a thread; a locked one refuses it', async () => {
    const { fake, discord, channel } = await stage();
    const thread = await discord.openThread(
      await discord.post(channel('approvals'), card('Root'), 'root'),
      'EX-1',
    );
    fake.archive(thread.thread!);
    await discord.post(thread, card('Awake'), 'awake');
    expect(fake.threads('approvals')[0]!.archived).toBe(false);
    fake.archive(thread.thread!, true);
    expect(await failed(discord.post(thread, card('No'), 'no'))).toMatchObject({ code: 'forbidden' });
  });

  test('the thread of a message whose channel is gone is refused; one in a thread or in private is its own place', async () => {
    const { fake, discord, channel } = await stage();
    const ref = await discord.post(channel('approvals'), card('Root'), 'root');
    const thread = await discord.openThread(ref, 'EX-1');
    const inside = await discord.post(thread, card('In'), 'in');
    expect(await discord.openThread(inside, 'again')).toEqual(thread);
    const direct = await discord.post(
      { platform: 'discord', channel: '@300000000000000001' },
      card('D'),
      'd',
    );
    expect(await discord.openThread(direct, 'x')).toEqual(direct.place);
    fake.deleteMessage(ref.id);
    const next = await discord.post(channel('approvals'), card('Next'), 'next');
    fake.deleteMessage(next.id);
    expect(await failed(discord.openThread(next, 'EX-2'))).toMatchObject({ code: 'not_found' });
  });
});

describe('forums in Discord', () => {
  const filed = (state: string, settled: boolean, title = `EX-1 · ${state}`) =>
    card(title, { filed: { state, settled } });

  test('each message is a post, filed under the tag of its state and closed when it is settled', async () => {
    const { fake, discord, channel } = await stage();
    const ref = await discord.post(channel('requests'), filed('waiting', false), 'key');
    expect(fake.threads('requests')).toEqual([
      { id: ref.id, name: 'EX-1 · waiting', tags: ['waiting'], archived: false },
    ]);
    const thread = await discord.openThread(ref, 'EX-1');
    await discord.post(thread, card('The measures in question'), 'context');
    await discord.edit(ref, filed('granted', true));
    expect(fake.threads('requests')).toEqual([
      { id: ref.id, name: 'EX-1 · granted', tags: ['granted'], archived: true },
    ]);
    expect(fake.messages(ref.id).map(({ words }) => words)).toEqual([
      'EX-1 · granted',
      'The measures in question',
    ]);
    // A state without a tag of its name has none; what is open again is opened again.
    await discord.edit(ref, filed('suspended', false));
    expect(fake.threads('requests')[0]).toMatchObject({ tags: [], archived: false });
    expect(await discord.post(channel('requests'), filed('waiting', false), 'key')).toEqual(ref);
  });

  test('a post whose answer was lost is found, by another process too', async () => {
    const { fake, discord, channel } = await stage();
    fake.fault(/^POST \/channels\/\d+\/threads$/, { kind: 'drop' });
    expect(await failed(discord.post(channel('requests'), filed('waiting', false), 'key'))).toBeInstanceOf(
      Error,
    );
    const ref = await afresh(fake).post(channel('requests'), filed('waiting', false), 'key', true);
    expect(fake.threads('requests').map(({ id }) => id)).toEqual([ref.id]);
  });

  test('a press below a post arrives with the forum and the post', async () => {
    const { fake, discord, channel, received } = await stage();
    const ref = await discord.post(
      channel('requests'),
      card('A', { buttons: [{ label: 'Show', line: 'help' }] }),
      'key',
    );
    await fake.press('rita', ref.id, 'Show');
    expect(received[0]!.place).toEqual({ ...channel('requests'), thread: ref.id });
    expect(channelOf(fake.world, ref.id).parent).toBe(channel('requests').channel);
  });
});
