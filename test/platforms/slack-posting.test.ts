import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import type { Place } from '../../src/domain/command.ts';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import { createSlack } from '../../src/platforms/slack/platform.ts';
import { HOME_TEAM } from '../fakes/slack/cast.ts';
import { card, type Stage, stage, told } from './slack-deck.ts';

const titles = ({ fake }: Stage, name: string) => fake.messages(name).map(({ words }) => words);

/** A second process on the same Slack, which remembers nothing of the first. */
async function another({ fake }: Stage) {
  const slack = createSlack({
    house: {
      commands: [],
      clock: { now: () => fake.clock.now() },
      complete: async () => [],
      actorOf: (account, name) => ({ platform: 'slack', account, person: account, name }),
      accounts: [],
      lead: async () => true,
      renderPng: async () => new Uint8Array(),
      warn: () => {},
    },
    settings: { mode: 'http', command: '/interdict', workspaces: [HOME_TEAM], port: 0 },
    tokens: { bot: [fake.botToken], app: null, signingSecret: 'secret' },
    apiUrl: fake.apiUrl,
  });
  await slack.start(async () => told('Done'));
  return slack;
}

describe('a message is posted once', () => {
  test('also when the answer to the first try was lost', async () => {
    const at = await stage();
    const general = at.channel('general');
    at.fake.fault('chat.postMessage', { kind: 'drop' });
    await expect(at.slack.post(general, card('Once'), 'key')).rejects.toThrow();
    const ref = await at.slack.post(general, card('Once'), 'key');
    expect(titles(at, 'general')).toEqual(['Once']);
    await at.slack.edit(ref, card('Edited'));
    expect(titles(at, 'general')).toEqual(['Edited']);
  });

  test('also by a process that was started after the first one died', async () => {
    const at = await stage();
    const general = at.channel('general');
    const first = await at.slack.post(general, card('Once'), 'key');
    const thread = await at.slack.openThread(first, 'T');
    const reply = await at.slack.post(thread, card('Reply'), 'reply');
    const slack = await another(at);
    expect(await slack.post(general, card('Once'), 'key')).toEqual(first);
    expect(await slack.post(thread, card('Reply'), 'reply')).toEqual(reply);
    expect(titles(at, 'general')).toEqual(['Once']);
    expect(at.fake.thread(first.id)).toHaveLength(1);
    await slack.stop();
  });

  test('also when it is asked for twice at once', async () => {
    const at = await stage();
    const refs = await Promise.all(
      Array.from({ length: 5 }, () => at.slack.post(at.channel('general'), card('Once'), 'key')),
    );
    expect(new Set(refs.map(({ id }) => id)).size).toBe(1);
    expect(titles(at, 'general')).toEqual(['Once']);
  });

  test('and a server error leaves it to a later try', async () => {
    const at = await stage();
    at.fake.fault('chat.postMessage', { kind: 'status', status: 503 });
    await expect(at.slack.post(at.channel('general'), card('Once'), 'key')).rejects.not.toBeInstanceOf(
      Refusal,
    );
    await at.slack.post(at.channel('general'), card('Once'), 'key');
    expect(titles(at, 'general')).toEqual(['Once']);
  });
});

describe('what Slack refuses', () => {
  test('to wait is told with the time that it names', async () => {
    const at = await stage();
    at.fake.fault('chat.postMessage', { kind: 'ratelimited', retryAfter: 7 });
    const error = await at.slack.post(at.channel('general'), card('X'), 'key').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(TryLater);
    expect((error as TryLater).afterMs).toBe(7000);
  });

  const refusal = async (work: Promise<unknown>) => {
    const error = await work.catch((each: unknown) => each);
    expect(error).toBeInstanceOf(Refusal);
    const { code, message } = error as Refusal;
    return `${code}: ${/\((\w+)\)/.exec(message)?.[1]}`;
  };

  test('a channel that is archived, not joined or unknown is refused for good, with its word', async () => {
    const at = await stage();
    const post = (place: Place) => refusal(at.slack.post(place, card('X'), 'key'));
    expect(await post(at.channel('attic'))).toBe('forbidden: is_archived');
    expect(await post(at.channel('elsewhere'))).toBe('forbidden: not_in_channel');
    expect(await post(at.channel('secret'))).toBe('not_found: channel_not_found');
    expect(await post({ platform: 'slack', channel: 'C0NONE' })).toBe('not_found: channel_not_found');
    expect(await post({ platform: 'slack', channel: '@U0NONE' })).toBe('not_found: user_not_found');
  });

  test('a message that was deleted, or stands in a channel that was archived', async () => {
    const at = await stage();
    const ref = await at.slack.post(at.channel('general'), card('X'), 'key');
    at.fake.world.messages[0]!.deleted = true;
    expect(await refusal(at.slack.edit(ref, card('Y')))).toBe('not_found: message_not_found');
    const other = await at.slack.post(at.channel('alerts'), card('X'), 'other');
    at.fake.world.channels.get(other.place.channel)!.archived = true;
    expect(await refusal(at.slack.edit(other, card('Y')))).toMatch(/^forbidden/);
  });

  test('blocks are left out rather than the message', async () => {
    const at = await stage();
    at.fake.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await at.slack.post(at.channel('general'), card('Title <!channel>'), 'key');
    const [seen] = at.fake.messages('general');
    expect(seen).toMatchObject({ words: 'Title <!channel>', pings: [], blocks: [] });
    expect(at.warned).toHaveLength(1);
  });

  test('a token that is taken no more is told to the operator in one sentence, and what waits is kept', async () => {
    const at = await stage();
    at.fake.world.installs[0]!.revoked = true;
    const error = await at.slack.post(at.channel('general'), card('X'), 'key').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(TryLater);
    expect(at.fatal).toEqual([expect.stringContaining('SLACK_BOT_TOKEN')]);
  });
});

describe('what one person sees', () => {
  test('a whisper to somebody who is not in the channel goes to their direct messages', async () => {
    const at = await stage();
    for (const name of ['elsewhere', 'secret', 'attic', 'labs'])
      await at.slack.post({ ...at.channel(name), only: at.id('rita') }, card(`About ${name}`), name);
    expect(at.fake.direct('rita').map(({ words }) => words)).toEqual([
      'About elsewhere',
      'About secret',
      'About attic',
      'About labs',
    ]);
  });

  test('a direct message can be edited', async () => {
    const at = await stage();
    const ref = await at.slack.post({ platform: 'slack', channel: `@${at.id('rita')}` }, card('One'), 'key');
    await at.slack.edit(ref, card('Two'));
    expect(at.fake.direct('rita').map(({ words }) => words)).toEqual(['Two']);
  });
});

describe('pictures', () => {
  const MAP: Card = card('Map', { blocks: [{ kind: 'image', alt: 'Two places', svg: '<svg>map</svg>' }] });

  test('are uploaded once and shown with their sentences', async () => {
    const at = await stage();
    const ref = await at.slack.post(at.channel('general'), MAP, 'key');
    await at.slack.edit(ref, { ...MAP, title: 'Map, edited' });
    expect(at.fake.world.files.size).toBe(1);
    const [file] = at.fake.world.files.values();
    expect(file).toMatchObject({ alt: 'Two places', complete: true });
    expect(file?.bytes?.toString()).toBe('<svg>map</svg>');
    expect(at.fake.messages('general')[0]?.blocks).toContainEqual(
      expect.objectContaining({ type: 'image', slack_file: { id: file?.id }, alt_text: 'Two places' }),
    );
  });

  test('that cannot be uploaded leave their sentences', async () => {
    const at = await stage();
    at.fake.fault('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' });
    await at.slack.post(at.channel('general'), MAP, 'key');
    expect(titles(at, 'general')[0]).toContain('Two places');
  });

  test('that are still worked on are waited for', async () => {
    const at = await stage();
    at.fake.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await at.slack.post(at.channel('general'), MAP, 'key');
    expect(at.fake.messages('general')[0]?.blocks.map(({ type }) => type)).toContain('image');
  });
});

describe('user groups and connections', () => {
  test('the members are read when they are asked for, and a group that cannot be read is an error', async () => {
    const { slack, fake, id } = await stage();
    expect(await slack.members!('S0SECURITY')).toEqual([id('sam')]);
    fake.world.usergroups.get('S0SECURITY')!.members.push(id('ana'));
    expect(await slack.members!('S0SECURITY')).toEqual([id('sam'), id('ana')]);
    fake.fault('usergroups.users.list', { kind: 'status', status: 500 });
    await expect(slack.members!('S0SECURITY')).rejects.toThrow();
    await expect(slack.members!('S0NONE')).rejects.toThrow(/no_such_subteam/);
  });

  test('a connection that was lost is sought again', async () => {
    const { fake, received } = await stage();
    fake.sockets.cut();
    await fake.until('it is connected again', () => fake.sockets.count() > 0);
    await fake.slash('rita', 'general', 'help');
    await fake.until('it is answered', () => received.length === 1);
  }, 20_000);

  test('a connection that is refused for good is told in one sentence', async () => {
    const { fake, fatal } = await stage();
    fake.fault('apps.connections.open', { kind: 'error', error: 'invalid_auth' }, 5);
    fake.sockets.cut();
    await fake.until('it is told', () => fatal.length > 0, 15_000);
    expect(fatal[0]).toContain('SLACK_APP_TOKEN');
  }, 20_000);
});
