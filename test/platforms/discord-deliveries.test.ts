import { describe, expect, test } from 'vitest';
import type { Card, Field } from '../../src/domain/card.ts';
import type { Invocation, Reply } from '../../src/domain/command.ts';
import { FOREIGN_SERVER } from '../fakes/discord/cast.ts';
import { channelOf, type Json } from '../fakes/discord/world.ts';
import { register } from './discord-commands.ts';
import { card, type Receive, stage, told } from './discord-deck.ts';

const BUTTON: Partial<Card> = { buttons: [{ label: 'Show', line: 'report show R-1' }] };
const ACCEPTED: Reply = { kind: 'accepted' };

const field = (name: string, required = false): Field => ({
  name,
  label: name,
  hint: `the ${name}`,
  kind: 'line',
  required,
  value: '',
});
const formOf = (line: string, ...fields: Field[]): Reply => ({
  kind: 'form',
  form: { title: 'A form', line, submit: 'Request', fields },
});
const LONG = formOf(
  'exception request',
  ...['one', 'two', 'three', 'four', 'five', 'six'].map((name) => field(name, true)),
  field('seven'),
);
const pausing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('commands in Discord', () => {
  test('a native subcommand arrives as the line that one would type; what writes keeps its options by name', async () => {
    const { fake, received } = await stage();
    await fake.command('rita', 'general', 'exception show', { id: 'EX-1' });
    await fake.command('rita', 'general', 'vendor show', { name: 'Huawei Cloud' });
    await fake.command('rita', 'general', 'vendor show', { name: 'the "cloud"' });
    await fake.command('rita', 'general', 'ask', { words: 'is zte banned', on: '2020-01-01' });
    await fake.command('rita', 'general', 'exception withdraw', { id: 'EX-1', note: 'no need' });
    await fake.command('rita', 'general', 'home');
    expect(received.map(({ line, options, source }) => ({ line, options, source }))).toEqual([
      { line: 'exception show id:EX-1', options: {}, source: 'typed' },
      { line: 'vendor name:"Huawei Cloud"', options: {}, source: 'typed' },
      { line: 'vendor', options: { name: 'the "cloud"' }, source: 'typed' },
      { line: 'is zte banned on:2020-01-01', options: {}, source: 'typed' },
      { line: 'exception withdraw', options: { id: 'EX-1', note: 'no need' }, source: 'typed' },
      { line: 'home', options: {}, source: 'typed' },
    ]);
  });

  test('an answer is private, and "Show in channel" shows it to all', async () => {
    const { fake } = await stage(async ({ line }) =>
      line.startsWith('share')
        ? { kind: 'card', card: card('For all'), open: true }
        : {
            kind: 'card',
            card: card('For you', { buttons: [{ label: 'Show in channel', line: 'share help' }] }),
            open: false,
          },
    );
    await fake.slash('rita', 'general', 'help');
    const [alone] = fake.ephemeral('rita', 'general');
    expect(fake.messages('general')).toEqual([]);
    await fake.press('rita', alone!.id, 'Show in channel');
    expect(fake.messages('general').map(({ words }) => words)).toEqual(['For all']);
  });

  test('an answer that takes its time is announced and then shown, to one or to all', async () => {
    const { fake } = await stage(async ({ line }) => {
      await pausing(1_700);
      return { kind: 'card', card: card(`About ${line}`), open: line === 'all' };
    });
    const [one] = await Promise.all([
      fake.slash('rita', 'general', 'mine'),
      fake.slash('sam', 'general', 'all'),
    ]);
    expect(one.type).toBe(5);
    await fake.until('it is shown', () => fake.ephemeral('rita', 'general')[0]?.words === 'About mine');
    await fake.until('all see it', () => fake.messages('general')[0]?.words === 'About all');
    expect(fake.ephemeral('sam', 'general')).toEqual([]);
  });

  test('what is suggested is at most twenty-five, and of several the last one is completed', async () => {
    const { fake } = await stage();
    const one = await fake.suggest('rita', 'general', 'vendor show', 'name', 'kasp');
    expect(one).toEqual([{ name: 'Kaspersky (kasp)', value: 'Kaspersky' }]);
    const many = await fake.suggest('rita', 'general', 'exception request', 'places', 'NL, ger');
    expect(many).toEqual([{ name: 'NL, Kaspersky (ger)', value: 'NL, Kaspersky' }]);
  });

  test('"Read this" hands in the words of a message', async () => {
    const { fake, received } = await stage(async () => ACCEPTED);
    const message = fake.say('sam', 'general', 'https://gov.example/news/1');
    await fake.readThis('rita', message.id);
    expect(received[0]).toMatchObject({
      line: 'report add',
      options: { text: 'https://gov.example/news/1' },
    });
  });

  test('a command in a thread arrives with its channel and thread, one in private with the person', async () => {
    const { fake, discord, received, channel, id } = await stage();
    const ref = await discord.post(channel('general'), card('Root'), 'root');
    const thread = await discord.openThread(ref, 'A talk');
    register(fake, '');
    await fake.slash('rita', thread.thread!, 'help');
    await fake.slash('rita', '@', 'help');
    expect(received[0]!.place).toEqual({ ...channel('general'), thread: ref.id });
    expect(received[1]!.place).toEqual({ platform: 'discord', channel: `@${id('rita')}` });
  });

  test('a command that was registered by another version is answered with what to do', async () => {
    const { fake } = await stage();
    const alter = (payload: Json): Json => ({
      ...payload,
      data: { type: 1, options: [{ type: 1, name: 'unknown' }] },
    });
    await fake.command('rita', 'general', 'home', {}, { alter });
    expect(fake.ephemeral('rita', 'general')[0]!.words).toContain('interdict register discord');
  });
});

describe('writing in Discord', () => {
  const storing =
    (order: string[], reply: Reply = ACCEPTED): Receive =>
    async () => {
      order.push('stored');
      return reply;
    };

  test('it is stored before Discord is told, and its answer takes the place of "thinks"', async () => {
    const order: string[] = [];
    const { fake, discord, received, channel, id } = await stage(storing(order));
    const { id: interaction, type } = await fake.slash('sam', 'approvals', 'exception approve EX-1 fine');
    expect([type, order]).toEqual([5, ['stored']]);
    const { answer } = received[0]!;
    expect(fake.ephemeral('sam', 'approvals')[0]!.loading).toBe(true);
    const place = { ...channel('approvals'), only: id('sam'), answer: answer! };
    await discord.post(place, card('You approved EX-1'), `reply:discord:${interaction}`);
    expect(fake.ephemeral('sam', 'approvals').map(({ words }) => words)).toEqual(['You approved EX-1']);
    expect(fake.direct('sam')).toEqual([]);
  });

  test('an answer after a quarter of an hour comes by direct message', async () => {
    const { fake, discord, received, channel, id } = await stage(storing([]));
    await fake.slash('sam', 'approvals', 'exception approve EX-1 fine');
    fake.clock.advance(16 * 60_000);
    const place = { ...channel('approvals'), only: id('sam'), answer: received[0]!.answer! };
    await discord.post(place, card('You approved EX-1'), 'reply:late');
    expect(fake.direct('sam').map(({ words }) => words)).toEqual(['You approved EX-1']);
  });

  test('an answer that comes before Discord knows of the acknowledgement waits a moment', async () => {
    let answer = '';
    let tried: Promise<unknown> | undefined;
    const at: { post?: () => Promise<unknown> } = {};
    const { fake, discord, channel, id } = await stage(async (invocation) => {
      answer = invocation.answer!;
      tried = at.post!().catch((error: unknown) => error);
      await tried;
      return ACCEPTED;
    });
    const place = () => ({ ...channel('approvals'), only: id('sam'), answer });
    at.post = () => discord.post(place(), card('Done'), 'reply:soon');
    await fake.slash('sam', 'approvals', 'exception approve EX-1 fine');
    expect(await tried).toMatchObject({ name: 'TryLater', holds: 'job' });
    await discord.post(place(), card('Done'), 'reply:soon');
    expect(fake.ephemeral('sam', 'approvals')[0]!.words).toBe('Done');
  });

  test('a press that a gateway delivers twice is answered once', async () => {
    const { fake, discord, channel, received } = await stage();
    const ref = await discord.post(channel('general'), card('Root', BUTTON), 'root');
    await fake.press('rita', ref.id, 'Show', { times: 2 });
    await fake.until('both arrived', () => received.length === 2);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    await fake.until(
      'both were answered',
      () => fake.log.filter(({ path }) => path.endsWith('/callback')).length === 2,
    );
    expect(fake.ephemeral('rita', 'general')).toHaveLength(1);
  });

  test('an answer for which Discord did not wait comes by direct message', async () => {
    const at: { late?: () => void } = {};
    const { fake } = await stage(async () => {
      at.late!();
      return told('Late');
    });
    at.late = () => fake.clock.advance(4_000);
    const { acked } = await fake.slash('rita', 'general', 'help');
    expect(acked).toBe(false);
    await fake.until('it is told', () => fake.direct('rita').length === 1);
  });
});

describe('forms in Discord', () => {
  test('a form of five fields is one modal, whose line no restart forgets', async () => {
    const reply = formOf('exception deny EX-1', field('note', true));
    const first = await stage(async () => reply);
    const ref = await first.discord.post(
      first.channel('general'),
      card('Root', { buttons: [{ label: 'Deny', line: 'exception deny EX-1' }] }),
      'root',
    );
    await first.fake.press('sam', ref.id, 'Deny');
    expect(first.fake.modals('sam')[0]).toMatchObject({
      title: 'A form',
      customId: 'form:exception deny EX-1',
    });
    await expect(first.fake.submit('sam', {})).rejects.toThrow('note must be filled in');
    await first.fake.submit('sam', { note: 'the risk stays' });
    expect(first.received.at(-1)).toMatchObject({
      source: 'form',
      line: 'exception deny EX-1',
      options: { note: 'the risk stays' },
    });
  });

  test('a longer form has parts: nothing is sent before the last that is demanded', async () => {
    const { fake, received } = await stage(async ({ source }) => (source === 'form' ? ACCEPTED : LONG));
    await fake.slash('rita', 'general', 'exception request');
    expect(fake.modals('rita')[0]!.title).toBe('A form (1 of 2)');
    await fake.submit('rita', { one: '1', two: '2', three: '3', four: '4', five: '5' });
    expect(received).toHaveLength(1);
    const [between] = fake.ephemeral('rita', 'general');
    expect(between!.words).toContain('part 1 of 2 is filled in');
    expect(between!.buttons.map(({ label }) => label)).toEqual(['Go on']);
    await fake.press('rita', between!.id, 'Go on');
    expect(fake.modals('rita')[0]!.fields.map(({ name }) => name)).toEqual(['six', 'seven']);
    await fake.submit('rita', { six: '6' });
    expect(received.at(-1)).toMatchObject({
      source: 'form',
      line: 'exception request',
      options: { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' },
    });
  });

  test('where nothing more is demanded it can be sent as it is', async () => {
    const six = formOf(
      'exception edit EX-1',
      ...['one', 'two', 'three', 'four', 'five', 'six'].map((name) => field(name)),
    );
    const { fake, received } = await stage(async ({ source }) => (source === 'form' ? ACCEPTED : six));
    await fake.slash('rita', 'general', 'exception edit EX-1');
    await fake.submit('rita', { two: 'new' });
    await fake.press('rita', fake.ephemeral('rita', 'general')[0]!.id, 'Request');
    expect(received.at(-1)).toMatchObject({ source: 'form', options: { two: 'new' } });
  });

  test('a fault leads back into the part that has it, with what was typed', async () => {
    let right = false;
    const { fake, received } = await stage(async ({ source }) => {
      if (source !== 'form') return LONG;
      return right ? ACCEPTED : { kind: 'errors', fields: { six: 'Say more.' } };
    });
    await fake.slash('rita', 'general', 'exception request');
    await fake.submit('rita', { one: '1', two: '2', three: '3', four: '4', five: '5' });
    await fake.press('rita', fake.ephemeral('rita', 'general')[0]!.id, 'Go on');
    await fake.submit('rita', { six: 'x' });
    const wrong = fake.ephemeral('rita', 'general').at(-1)!;
    expect(wrong.words).toContain('six: Say more.');
    await fake.press('rita', wrong.id, 'Correct part 2');
    expect(fake.modals('rita')[0]!.fields[0]).toMatchObject({ name: 'six', value: 'x' });
    right = true;
    await fake.submit('rita', { six: 'more' });
    expect(received.at(-1)!.options).toMatchObject({ one: '1', six: 'more' });
  });

  test('a fault of a form of one part leads back too', async () => {
    // What was there before and was emptied stays empty.
    const one = formOf('exception deny EX-1', field('note', true), { ...field('ticket'), value: 'T-1' });
    const { fake } = await stage(async ({ source }) =>
      source === 'form' ? { kind: 'errors', fields: { note: 'Say more.' } } : one,
    );
    await fake.slash('sam', 'general', 'exception deny EX-1');
    await fake.submit('sam', { note: 'no', ticket: '' });
    const [wrong] = fake.ephemeral('sam', 'general');
    expect(wrong!.words).toContain('note: Say more.');
    await fake.press('sam', wrong!.id, 'Correct it');
    expect(fake.modals('sam')[0]!.fields[0]!.value).toBe('no');
    expect(fake.modals('sam')[0]!.fields[1]!.value).toBe('');
  });

  test('a part that is known no longer loses nothing of what was typed, and decides nothing', async () => {
    const { fake, received } = await stage(async () => LONG);
    await fake.slash('rita', 'general', 'exception request');
    const alter = (payload: Json): Json => ({
      ...payload,
      data: { ...(payload.data as Json), custom_id: 'draft:elsewhere:0' },
    });
    await fake.submit('rita', { one: 'kept words', two: '2', three: '3', four: '4', five: '5' }, { alter });
    expect(fake.ephemeral('rita', 'general')[0]!.words).toMatch(/too old[\s\S]*kept words/);
    expect(received).toHaveLength(1);
  });

  test('nobody goes on with the draft of another', async () => {
    const { fake, received } = await stage(async () => LONG);
    await fake.slash('rita', 'general', 'exception request');
    await fake.submit('rita', { one: '1', two: '2', three: '3', four: '4', five: '5' });
    const goOn = fake.ephemeral('rita', 'general')[0]!.buttons[0]!.customId!;
    await fake.slash('sam', 'general', 'exception request');
    const alter = (payload: Json): Json => ({
      ...payload,
      data: { ...(payload.data as Json), custom_id: goOn },
    });
    await fake.submit('sam', { one: '1', two: '2', three: '3', four: '4', five: '5' }, { alter });
    expect(received.every(({ source }) => source !== 'form')).toBe(true);
    expect(fake.ephemeral('sam', 'general').at(-1)!.words).toContain('too old');
  });
});

describe('who is answered in Discord', () => {
  test('another server is told in one private line, whatever it sends', async () => {
    const { fake, received } = await stage();
    register(fake, FOREIGN_SERVER);
    await fake.slash('fiona', 'foreign', 'is zte banned');
    expect(fake.ephemeral('fiona', 'foreign').map(({ words }) => words)).toEqual([
      '▲ Caution · Interdict is not at work in this server.',
    ]);
    expect(await fake.suggest('fiona', 'foreign', 'vendor show', 'name', 'k')).toEqual([]);
    expect(received).toEqual([]);
  });

  test('in private a member is known, and a stranger is an outsider', async () => {
    const { fake, received } = await stage();
    register(fake, '');
    await fake.slash('rita', '@', 'help');
    await fake.slash('fiona', '@', 'help');
    expect(received.map(({ actor }) => actor.outsider)).toEqual([undefined, 'external']);
    fake.fault(/GET \/guilds\/\d+\/members\//, { kind: 'status', status: 500 }, 5);
    await fake.slash('otto', '@', 'help');
    expect(received.at(-1)!.actor.outsider).toBe('unknown');
  });

  test.each([
    'press:',
    'press:1:',
    'press:1:a\nb',
    `press:1:${'x'.repeat(91)}`,
    'other',
    '',
    'draft:x:9',
    'send:nothing',
  ])('a forged button is refused in one private line: %j', async (customId) => {
    const { fake, discord, channel, received } = await stage();
    const ref = await discord.post(channel('general'), card('Root', BUTTON), 'root');
    const alter = (payload: Json): Json => ({
      ...payload,
      data: { ...(payload.data as Json), custom_id: customId },
    });
    await fake.press('rita', ref.id, 'Show', { alter });
    await fake.until('it is told', () => fake.ephemeral('rita', 'general').length === 1);
    expect(received).toEqual([]);
    expect(fake.messages('general')).toHaveLength(1);
  });

  test('who has a role is read when it is asked for, with the list of members or without', async () => {
    const accounts = ['300000000000000002', '300000000000000004'];
    const { fake, discord, id } = await stage(undefined, { accounts });
    const group = '500000000000000001/600000000000000001';
    // Sam has the role and is named in the settings; Lena has it too, and is met when she presses something.
    expect(await discord.members!(group)).toEqual([id('sam')]);
    await fake.slash('lena', 'general', 'help');
    expect((await discord.members!(group)).toSorted()).toEqual([id('sam'), id('lena')].toSorted());
    fake.setRole('sam', '600000000000000001', false);
    expect(await discord.members!(group)).toEqual([id('lena')]);
    fake.allowMemberLists(true);
    fake.setRole('ana', '600000000000000001', true);
    expect((await discord.members!(group)).toSorted()).toEqual([id('ana'), id('lena')].toSorted());
    await expect(discord.members!('500000000000000001/600000000000000009')).rejects.toMatchObject({
      code: 'not_found',
    });
    fake.fault(/GET \/guilds\//, { kind: 'status', status: 500 });
    await expect(discord.members!(group)).rejects.toThrow();
  });
});

describe('who asks', () => {
  test('is named as the server names them', async () => {
    const names: string[] = [];
    const receive = async ({ actor }: Invocation) => {
      names.push(actor.name);
      return told('Done');
    };
    const { fake } = await stage(receive);
    await fake.slash('rita', 'general', 'help');
    const alter = (payload: Json): Json => ({
      ...payload,
      member: { ...(payload.member as Json), nick: 'Rita of Security' },
    });
    await fake.slash('rita', channelOf(fake.world, 'general').id, 'help', { alter });
    expect(names).toEqual(['Rita', 'Rita of Security']);
  });
});
