import { randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { cardText } from '../../src/domain/card.ts';
import type { Actor, Invocation, Place, Reply } from '../../src/domain/command.ts';
import { Refusal } from '../../src/domain/error.ts';
import type { Letter, Mailbox } from '../../src/domain/mailbox.ts';
import { createSandbox, type SandboxOptions } from '../../src/platforms/sandbox/platform.ts';
import { readSaying } from '../../src/platforms/sandbox/saying.ts';
import { type Driver, provePlatform } from './contract.ts';
import { createMemoryMailbox } from './memory-mailbox.ts';

type Receive = (invocation: Invocation) => Promise<Reply>;

const PEOPLE = [
  { account: 'lena', person: 'p-lena', name: 'Lena', about: 'asks' },
  { account: 'amir', person: 'p-amir', name: 'Amir', about: 'approves' },
];
const GENERAL: Place = { platform: 'sandbox', channel: 'general' };
const done: Receive = async () => ({
  kind: 'card',
  card: { title: 'Done', tone: 'good', blocks: [], buttons: [] },
  open: false,
});

async function start(receive: Receive = done, options: Partial<SandboxOptions> = {}) {
  const sandbox = createSandbox({
    mailbox: createMemoryMailbox(),
    people: PEOPLE,
    channels: [{ id: 'general', name: '#general', about: '' }],
    commands: [],
    complete: () => ['Kaspersky'],
    port: 0,
    clock: { now: Date.now },
    onFault: () => {},
    ...options,
  });
  await sandbox.start(receive);
  const post = async (path: string, body: object) => {
    const response = await fetch(sandbox.address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), as: 'lena', channel: 'general', ...body }),
    });
    return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };
  const state = async (as: string) =>
    (await (await fetch(`${sandbox.address}/state?as=${as}`)).json()) as {
      letters: Letter[];
      notes: (Letter & { kind: string; text: string })[];
    };
  return { sandbox, post, state, stop: () => sandbox.stop() };
}

async function openDriver(receive: Receive): Promise<Driver> {
  const { sandbox, post, state } = await start(receive);
  const actor = ({ account, person, name }: (typeof PEOPLE)[number]): Actor => ({
    platform: 'sandbox',
    account,
    person,
    name,
  });
  const where = (actor: Actor, { channel, thread = '' }: Place) => ({ as: actor.account, channel, thread });
  return {
    platform: sandbox,
    channel: GENERAL,
    people: [actor(PEOPLE[0]!), actor(PEOPLE[1]!)],
    type: async (who, place, line) =>
      void (await post('/say', { ...where(who, place), text: `/interdict ${line}` })),
    press: async (who, { place }, line) => void (await post('/press', { ...where(who, place), line })),
    fill: async (who, place, line, options) =>
      void (await post('/form', { ...where(who, place), line, options })),
    read: async (who, place) => {
      const { letters, notes } = await state(who.account);
      return [...letters, ...notes]
        .filter(
          ({ channel, thread, card }) =>
            card && channel === place.channel && thread === (place.thread ?? null),
        )
        .map(({ card }) => cardText(card));
    },
    close: () => sandbox.stop(),
  };
}

describe('the sandbox as a platform', () => provePlatform(openDriver));

describe('the sandbox on this machine', () => {
  test('it refuses to listen on any other address', () => {
    for (const host of ['0.0.0.0', '192.168.1.4', '::', 'example.org'])
      expect(() =>
        createSandbox({
          mailbox: createMemoryMailbox(),
          people: [],
          channels: [],
          commands: [],
          complete: () => [],
          port: 0,
          host,
          clock: Date,
        }),
      ).toThrow(/listens on 127\.0\.0\.1 only/);
  });

  test('a port in use is refused with one sentence that names the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as AddressInfo;
    const error = await start(done, { port }).catch((reason: unknown) => reason);
    other.close();
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).code).toBe('unavailable');
    expect((error as Refusal).message).toContain(`Port ${port}`);
  });

  /** `fetch` sets Host and Origin itself, so these are sent by hand. */
  function sendRaw(
    address: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = request(
        address + path,
        { method: body === undefined ? 'GET' : 'POST', headers },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on('error', reject).end(body);
    });
  }

  test('a foreign name that leads to this machine is refused', async () => {
    const { sandbox, stop } = await start();
    expect(await sendRaw(sandbox.address, '/state', { host: 'rebound.example' })).toBe(403);
    expect(await sendRaw(sandbox.address, '/state', { host: '127.0.0.1.rebound.example' })).toBe(403);
    expect(await sendRaw(sandbox.address, '/state', { host: 'localhost:1' })).toBe(200);
    await stop();
  });

  test("a foreign page's post is refused, and so is one that hides its type", async () => {
    const received: string[] = [];
    const { sandbox, stop } = await start(async (invocation) => {
      received.push(invocation.line);
      return done(invocation);
    });
    const body = JSON.stringify({
      id: randomUUID(),
      as: 'lena',
      channel: 'general',
      line: 'exception approve EX-1',
    });
    const json = { 'content-type': 'application/json' };
    expect(await sendRaw(sandbox.address, '/press', { ...json, origin: 'https://evil.example' }, body)).toBe(
      403,
    );
    expect(await sendRaw(sandbox.address, '/press', { ...json, origin: 'null' }, body)).toBe(403);
    expect(await sendRaw(sandbox.address, '/press', { ...json, 'sec-fetch-site': 'cross-site' }, body)).toBe(
      403,
    );
    expect(await sendRaw(sandbox.address, '/press', { 'content-type': 'text/plain' }, body)).toBe(415);
    expect(received).toEqual([]);
    expect(await sendRaw(sandbox.address, '/press', { ...json, origin: sandbox.address }, body)).toBe(200);
    expect(received).toEqual(['exception approve EX-1']);
    await stop();
  });

  test('the page may load nothing but itself', async () => {
    const { sandbox, stop } = await start();
    const response = await fetch(sandbox.address);
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(page).not.toMatch(/https?:\/\/|\son\w+=|style=|<script(?! type="module" src="\/)/);
    for (const [, path] of page.matchAll(/(?:href|src)="(\/[^"]+)"/g))
      expect((await fetch(sandbox.address + path)).status).toBe(200);
    expect((await fetch(`${sandbox.address}/../package.json`)).status).toBe(404);
    await stop();
  });
});

describe('what people type in the sandbox', () => {
  test('a slash command, a mention or an address calls the bot; other words in a channel do not', () => {
    const line = (text: string, alone = false) => {
      const saying = readSaying(text, alone);
      return saying.to === 'bot' ? saying.line : saying.to;
    };
    expect(line('/interdict vendor ZTE')).toBe('vendor ZTE');
    expect(line('/interdict')).toBe('');
    expect(line('@interdict, is zte banned')).toBe('is zte banned');
    expect(line('hey @Interdict is zte banned')).toBe('hey  is zte banned');
    expect(line('Interdict: is zte banned')).toBe('is zte banned');
    expect(line('is zte banned')).toBe('people');
    expect(line('/remind me')).toBe('unknown');
    expect(line('mail me@interdict.example')).toBe('people');
    expect(line('approve EX-1 fine', true)).toBe('approve EX-1 fine');
  });

  test('words that call nobody are not handed in, and the hint offers to ask', async () => {
    const { post, state, stop } = await start(() => Promise.reject(new Error('must not be called')));
    await post('/say', { text: 'is kaspersky banned' });
    const { notes } = await state('lena');
    expect(notes.map(({ kind }) => kind)).toEqual(['said', 'reply']);
    expect(notes[1]?.card.buttons[0]?.line).toBe('is kaspersky banned');
    await stop();
  });

  test('what is typed in a thread is seen by all, a slash command by its author', async () => {
    const { sandbox, post, state, stop } = await start();
    const card = { title: 'EX-1', tone: 'note', blocks: [], buttons: [] } as const;
    const thread = await sandbox.openThread(await sandbox.post(GENERAL, card, 'k'), 'EX-1');
    await post('/say', { thread: thread.thread, text: 'approve EX-1' });
    await post('/say', { text: '/interdict help' });
    const said = async (as: string) =>
      (await state(as)).notes.filter(({ kind }) => kind === 'said').map(({ text }) => text);
    expect(await said('lena')).toEqual(['approve EX-1', '/interdict help']);
    expect(await said('amir')).toEqual(['approve EX-1']);
    await stop();
  });

  test("nobody reads or writes in another account's private conversation", async () => {
    const { sandbox, post, state, stop } = await start();
    await sandbox.post(
      { platform: 'sandbox', channel: '@lena' },
      { title: 'Granted', tone: 'good', blocks: [], buttons: [] },
      'k',
    );
    expect((await state('lena')).letters).toHaveLength(1);
    expect((await state('amir')).letters).toHaveLength(0);
    expect(await post('/say', { as: 'amir', channel: '@lena', text: 'hello' })).toMatchObject({
      status: 404,
    });
    expect(await post('/say', { as: 'nobody', text: 'hello' })).toMatchObject({ status: 403 });
    await stop();
  });

  test('a place that the sandbox does not have is refused for good', async () => {
    const { sandbox, stop } = await start();
    const card = { title: 'x', tone: 'plain', blocks: [], buttons: [] } as const;
    for (const place of [
      { ...GENERAL, channel: 'nowhere' },
      { ...GENERAL, channel: '@nobody' },
      { ...GENERAL, thread: 'L-9' },
      { ...GENERAL, only: 'nobody' },
    ])
      await expect(sandbox.post(place, card, JSON.stringify(place))).rejects.toMatchObject({
        code: 'not_found',
      });
    await stop();
  });
});

describe('what comes back', () => {
  test('a repeated request with the same id is the same press, also while the first still runs', async () => {
    let calls = 0;
    const { post, state, stop } = await start(async (invocation) => {
      calls += 1;
      await new Promise((resume) => setTimeout(resume, 30));
      return done(invocation);
    });
    const id = randomUUID();
    await Promise.all([post('/press', { id, line: 'go' }), post('/press', { id, line: 'go' })]);
    await post('/press', { id, line: 'go' });
    expect(calls).toBe(1);
    expect((await state('lena')).notes).toHaveLength(1);
    await stop();
  });

  test('"working" goes when the whisper arrives, even when it arrives first', async () => {
    const card = { title: 'Granted', tone: 'good', blocks: [], buttons: [] } as const;
    const { sandbox, post, state, stop } = await start(async ({ line, id }) => {
      if (line === 'fast') await sandbox.post({ ...GENERAL, only: 'lena' }, card, id);
      return { kind: 'accepted' };
    });
    await post('/press', { line: 'slow' });
    expect((await state('lena')).notes.map(({ kind }) => kind)).toEqual(['working']);
    expect((await state('amir')).notes).toEqual([]);
    await sandbox.post({ ...GENERAL, only: 'lena' }, card, 'later');
    expect((await state('lena')).notes).toEqual([]);
    await post('/press', { line: 'fast' });
    expect((await state('lena')).notes).toEqual([]);
    await stop();
  });

  test('a refusal is shown to its author alone; a form gets it at its fields', async () => {
    const { post, state, stop } = await start(async () => {
      throw new Refusal('invalid', 'Choose a later day.', { until: 'Choose a later day.' });
    });
    expect(await post('/press', { line: 'x' })).toMatchObject({ status: 200, kind: 'shown' });
    expect((await state('lena')).notes[0]?.card.title).toBe('Choose a later day.');
    expect((await state('amir')).notes).toEqual([]);
    expect(await post('/form', { line: 'x', options: {} })).toMatchObject({
      kind: 'errors',
      fields: { until: 'Choose a later day.' },
    });
    await stop();
  });

  test('a fault inside tells its author one sentence and none of its words', async () => {
    const faults: unknown[] = [];
    const { post, state, stop } = await start(() => Promise.reject(new Error('the secret')), {
      onFault: (fault) => faults.push(fault),
    });
    await post('/press', { line: 'x' });
    const [note] = (await state('lena')).notes;
    expect(note?.card.title).toMatch(/broke inside Interdict/);
    expect(JSON.stringify(note)).not.toContain('the secret');
    expect(faults).toHaveLength(1);
    await stop();
  });

  test('broken and far too large requests get a sentence', async () => {
    const { sandbox, post, stop } = await start();
    expect(await post('/press', { id: '', line: 'x' })).toMatchObject({ status: 400 });
    expect(await post('/press', { line: 7 })).toMatchObject({ status: 400 });
    expect(await post('/form', { line: 'x', options: { a: 1 } })).toMatchObject({ status: 400 });
    expect(await post('/say', { text: '  ' })).toMatchObject({
      status: 400,
      message: 'Type something first.',
    });
    expect(await post('/say', { text: 'x'.repeat(5_000_000) })).toMatchObject({ status: 413 });
    expect(await post('/clock', { day: '2018-05-15' })).toMatchObject({ status: 403 });
    expect((await fetch(`${sandbox.address}/complete?kind=person&text=a`)).status).toBe(400);
    await stop();
  });

  test('kept letters are shown after a restart, and news reach only those who may see them', async () => {
    const mailbox: Mailbox = createMemoryMailbox();
    const card = { title: 'Kept', tone: 'plain', blocks: [], buttons: [] } as const;
    const first = await start(done, { mailbox });
    await first.sandbox.post(GENERAL, card, 'k');
    await first.stop();
    const { sandbox, state, stop } = await start(done, { mailbox });
    expect((await state('amir')).letters.map((letter) => letter.card.title)).toEqual(['Kept']);
    const events = await fetch(`${sandbox.address}/events?as=amir`);
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await sandbox.post({ ...GENERAL, only: 'lena' }, { ...card, title: 'For Lena' }, 'w');
    await sandbox.post(GENERAL, { ...card, title: 'For all' }, 'a');
    const { value } = await reader.read();
    expect(value).toContain('For all');
    expect(value).not.toContain('For Lena');
    await reader.cancel();
    await stop();
  });

  test('going to a day sets the clock to its noon', async () => {
    let now = Date.parse('2018-05-14T09:00:00Z');
    const { post, stop } = await start(done, {
      clock: {
        now: () => now,
        set: (instant) => {
          now = instant;
        },
      },
    });
    expect(await post('/clock', { day: '2018-10-01' })).toMatchObject({
      status: 200,
      now: Date.parse('2018-10-01T12:00:00Z'),
    });
    expect(await post('/clock', { day: '2018-13-01' })).toMatchObject({ status: 400 });
    await stop();
  });
});
