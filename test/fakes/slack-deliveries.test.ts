import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, Assistant, LogLevel } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from './slack/server.ts';
import type { Json } from './slack/world.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const fake = await openFakeSlack(options);
  closing.push(() => fake.close());
  return fake;
}

/** A Bolt app that hears the fake in one of the two modes. */
async function startApp(fake: FakeSlack, mode: 'socket' | 'http', declare: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: fake.apiUrl, retryConfig: { retries: 0 } };
  const common = { token: fake.botToken, clientOptions, logLevel: LogLevel.ERROR };
  const app =
    mode === 'socket'
      ? new App({ ...common, appToken: fake.appToken, socketMode: true })
      : new App({ ...common, signingSecret: fake.signingSecret });
  app.error(async () => {});
  declare(app);
  const server = (await app.start(0)) as Server;
  closing.push(() => app.stop());
  if (mode === 'http')
    fake.deliveries.requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return app;
}

const input: Json = {
  type: 'input',
  block_id: 'why',
  label: { type: 'plain_text', text: 'Why' },
  element: { type: 'plain_text_input', action_id: 'v' },
};
const modal = (title: string, more: Json = {}) =>
  ({
    type: 'modal',
    callback_id: 'form',
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [input],
    ...more,
  }) as never;

describe.each(['socket', 'http'] as const)('Bolt over %s', (mode) => {
  test('hears a command, and its answer is a whisper', async () => {
    const fake = await open();
    await startApp(fake, mode, (app) =>
      app.command('/interdict', ({ ack, command }) => ack(`heard ${command.text}`)),
    );
    expect((await fake.slash('rita', 'general', 'who is there')).acked).toBe(true);
    expect(fake.ephemeral('rita', 'general').map(({ words }) => words)).toEqual(['heard who is there']);
    expect(fake.ephemeral('sam', 'general')).toEqual([]);
  });

  test('opens a modal, keeps it open with an error at its field, changes it, stacks one on it, closes all', async () => {
    const fake = await open();
    await startApp(fake, mode, (app) => {
      app.command('/interdict', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal('First') });
      });
      app.view('form', async ({ ack, view }) => {
        const value = view.state.values.why?.v?.value;
        if (value === 'wrong') await ack({ response_action: 'errors', errors: { why: 'Not so.' } });
        else if (value === 'change') await ack({ response_action: 'update', view: modal('Changed') });
        else if (value === 'push') await ack({ response_action: 'push', view: modal('Second') });
        else await ack({ response_action: 'clear' });
      });
    });
    await fake.slash('rita', 'general', 'x');
    const [first] = await fake.until('a modal', () => fake.views('rita').length === 1 && fake.views('rita'));
    const send = (why: string) => fake.submit('rita', fake.views('rita').at(-1)!.id, { why });
    await send('wrong');
    expect(fake.views('rita')).toMatchObject([{ id: first!.id, errors: { why: 'Not so.' } }]);
    await send('change');
    expect(fake.views('rita')).toMatchObject([{ id: first!.id, title: 'Changed', errors: {} }]);
    await send('push');
    expect(fake.views('rita').map(({ title }) => title)).toEqual(['Changed', 'Second']);
    await send('enough');
    expect(fake.views('rita')).toEqual([]);
    expect(fake.warnings('rita')).toEqual([]);
  });

  test('hears a press with the message that it stands on, and an ephemeral one without', async () => {
    const fake = await open();
    const heard: Json[] = [];
    await startApp(fake, mode, (app) =>
      app.action('go', async ({ ack, body }) => {
        heard.push(body as unknown as Json);
        await ack();
      }),
    );
    const blocks = [
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'go', value: 'line', text: { type: 'plain_text', text: 'Go' } },
        ],
      },
    ];
    const call = (method: string, args: Json) =>
      fetch(`${fake.apiUrl}${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${fake.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(args),
      });
    const channel = [...fake.world.channels.values()].find(({ name }) => name === 'general')!.id;
    const user = [...fake.world.people.values()].find(({ name }) => name === 'rita')!.id;
    await call('chat.postMessage', { channel, text: 'x', blocks });
    await call('chat.postEphemeral', { channel, user, text: 'x', blocks });
    await fake.press('rita', fake.messages('general')[0]!.ts, 'line');
    await fake.press('rita', fake.ephemeral('rita', 'general')[0]!.ts, 'line');
    await expect(fake.press('sam', fake.ephemeral('rita', 'general')[0]!.ts, 'line')).rejects.toThrow(
      'sees no',
    );
    expect(heard).toMatchObject([
      { container: { is_ephemeral: false }, message: { text: 'x' }, actions: [{ value: 'line' }] },
      { container: { is_ephemeral: true }, actions: [{ value: 'line' }] },
    ]);
    expect(heard[1]).not.toHaveProperty('message');
  });

  test('hears a mention, a direct message, both shortcuts, the Home tab', async () => {
    const fake = await open();
    const heard: string[] = [];
    await startApp(fake, mode, (app) => {
      app.event('app_mention', async ({ event }) => void heard.push(`mention ${event.text}`));
      app.event('app_home_opened', async ({ event }) => void heard.push(`home ${event.tab}`));
      app.message(async ({ message }) => void heard.push(`message ${message.channel_type}`));
      app.shortcut('read', async ({ ack, shortcut }) => {
        heard.push(shortcut.type);
        await ack();
      });
    });
    await fake.mention('rita', 'general', 'is this banned');
    await fake.dm('rita', 'hello');
    const { ts } = await fake.say('sam', 'general', 'look');
    await fake.shortcut('rita', 'read', ts);
    await fake.shortcut('rita', 'read');
    await fake.openHome('rita');
    await fake.until('all was heard', () => heard.length === 7);
    expect(heard.toSorted()).toEqual(
      [
        'mention <@U0BOT00001> is this banned',
        'message channel',
        'message im',
        'message channel',
        'message_action',
        'shortcut',
        'home home',
      ].toSorted(),
    );
  });

  test('serves the assistant pane', async () => {
    const fake = await open();
    const assistant = new Assistant({
      threadStarted: async ({ say, setSuggestedPrompts }) => {
        await say('Ask me.');
        await setSuggestedPrompts({ prompts: [{ title: 'A ban', message: 'is it banned' }] });
      },
      userMessage: async ({ say, setStatus, setTitle, message }) => {
        await setTitle('A question');
        await setStatus('looking');
        await say(`You asked: ${'text' in message ? message.text : ''}`);
      },
    });
    await startApp(fake, mode, (app) => app.assistant(assistant));
    const { channel, thread } = await fake.openAssistant('rita', 'general');
    await fake.until('a greeting', () => fake.thread(thread).length === 1);
    await fake.dm('rita', 'is it banned', { thread });
    await fake.until('an answer', () =>
      fake.thread(thread).some(({ words }) => words === 'You asked: is it banned'),
    );
    expect(fake.assistantThread(channel, thread)).toMatchObject({
      title: 'A question',
      prompts: [{ title: 'A ban' }],
    });
  });

  test('who does not acknowledge a command in time is not told again, and the person is warned', async () => {
    const fake = await open({ ackMs: 100 });
    const heard: string[] = [];
    await startApp(fake, mode, (app) =>
      app.command('/interdict', async ({ command }) => void heard.push(command.text)),
    );
    expect((await fake.slash('rita', 'general', 'x')).acked).toBe(false);
    fake.clock.advance(600_000);
    expect(heard).toEqual(['x']);
    expect(fake.warnings('rita')).toHaveLength(1);
  });
});

describe('signed requests', () => {
  /** A plain server instead of Bolt, which answers with a status. */
  async function listen(
    answer: (request: IncomingMessage) => { status: number; headers?: Record<string, string> },
  ) {
    const server = createServer((request, response) => {
      request.resume();
      const { status, headers } = answer(request);
      response.writeHead(status, headers).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  }

  test('Bolt refuses a wrong secret and a stale time, and takes a right one', async () => {
    const fake = await open();
    await startApp(fake, 'http', (app) => app.command('/interdict', ({ ack }) => ack()));
    const status = async (sending: Json) => (await fake.slash('rita', 'general', 'x', sending)).status;
    expect(await status({ secret: 'another' })).toBe(401);
    expect(await status({ signedAt: Date.now() - 301_000 })).toBe(401);
    expect(await status({})).toBe(200);
  });

  test('an event that is refused comes again at once, after a minute and after five more, with the same id', async () => {
    const fake = await open({ standing: true });
    const heard: (string | undefined)[] = [];
    fake.deliveries.requestUrl = await listen(({ headers }) => {
      heard.push(headers['x-slack-retry-num'] as string | undefined);
      return { status: 500 };
    });
    const { delivery } = await fake.dm('rita', 'x');
    await fake.until('the first retry', () => heard.length === 2);
    fake.clock.advance(59_999);
    expect(heard).toHaveLength(2);
    fake.clock.advance(1);
    await fake.until('the second retry', () => delivery.attempts.length === 3);
    fake.clock.advance(300_000);
    await fake.until('the third retry', () => delivery.attempts.length === 4);
    fake.clock.advance(3_600_000);
    expect(heard).toEqual([undefined, '1', '2', '3']);
    expect(delivery.attempts.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 4 }, () => 'http_error'),
    );
  });

  test('an app can ask for no retry', async () => {
    const fake = await open({ standing: true });
    let heard = 0;
    fake.deliveries.requestUrl = await listen(() => {
      heard += 1;
      return { status: 500, headers: { 'x-slack-no-retry': '1' } };
    });
    await fake.dm('rita', 'x');
    fake.clock.advance(3_600_000);
    expect(heard).toBe(1);
  });
});

describe('Socket Mode', () => {
  test('an event that nobody heard comes again once the app is back, with its number and reason', async () => {
    const fake = await open();
    const heard: unknown[] = [];
    await startApp(fake, 'socket', (app) =>
      app.message(async ({ context }) => void heard.push([context.retryNum, context.retryReason])),
    );
    fake.sockets.cut();
    const { delivery } = await fake.dm('rita', 'x');
    await fake.until('the first retry', () => delivery.attempts.length === 2);
    await fake.until('it came back', () => fake.sockets.count() === 1, 15_000);
    fake.clock.advance(60_000);
    await fake.until('it was heard', () => heard.length === 1);
    expect(heard).toEqual([[2, 'connection_failed']]);
  });

  test('each payload goes to one of the connections, and may come again to another one with the same ids', async () => {
    const fake = await open();
    const heard: [string, string][] = [];
    for (const name of ['a', 'b'])
      await startApp(fake, 'socket', (app) =>
        app.message(async ({ body }) => void heard.push([name, (body as { event_id: string }).event_id])),
      );
    expect(fake.sockets.count()).toBe(2);
    const { delivery } = await fake.dm('rita', 'x', { socket: 0 });
    await fake.deliveries.again(delivery, { socket: 1, retry: { num: 1, reason: 'timeout' } });
    await fake.until('both heard it', () => heard.length === 2);
    expect(heard.map(([name]) => name)).toEqual(['a', 'b']);
    expect(heard[0]![1]).toBe(heard[1]![1]);
  });

  test('an app that is told to come back does, and hears again', async () => {
    const fake = await open();
    const heard: string[] = [];
    await startApp(fake, 'socket', (app) =>
      app.command('/interdict', async ({ ack, command }) => {
        heard.push(command.text);
        await ack();
      }),
    );
    fake.sockets.refresh('refresh_requested');
    await fake.until('it came back', () => fake.sockets.count() === 1, 15_000);
    expect((await fake.slash('rita', 'general', 'again')).acked).toBe(true);
    expect(heard).toEqual(['again']);
  });

  test('a connection needs the address that was given to it', async () => {
    const fake = await open();
    const socket = new WebSocket(`${fake.address.replace('http', 'ws')}/socket?ticket=guessed`);
    await new Promise((resolve) => socket.addEventListener('close', resolve));
    expect(fake.sockets.count()).toBe(0);
  });
});

describe('the manifest', () => {
  const manifest = {
    features: {
      slash_commands: [{ command: '/bans' }],
      shortcuts: [{ callback_id: 'read', type: 'message' }],
    },
    oauth_config: { scopes: { bot: ['chat:write', 'commands'] } },
    settings: { event_subscriptions: { bot_events: ['app_mention'] } },
  };

  test('commands, shortcuts, events and scopes are those that it declares', async () => {
    const fake = await open({ manifest });
    await startApp(fake, 'socket', (app) => app.command('/bans', ({ ack }) => ack('heard')));
    await expect(fake.slash('rita', 'general', 'x')).rejects.toThrow('no command of the app');
    expect((await fake.slash('rita', 'general', 'x', { command: '/bans' })).acked).toBe(true);
    await expect(fake.shortcut('rita', 'read')).rejects.toThrow('no shortcut');
    await expect(fake.dm('rita', 'x')).rejects.toThrow('not subscribed to message');
    expect((await fake.mention('rita', 'general', 'x')).acked).toBe(true);
    expect(fake.world.installs[0]?.scopes).toEqual(['chat:write', 'commands']);
  });

  test('an app hears its own messages where it listens, as in Slack', async () => {
    const fake = await open({ echoes: true });
    await startApp(fake, 'socket', (app) =>
      app.command('/interdict', ({ ack, say }) =>
        ack()
          .then(() => say('mine'))
          .then(() => {}),
      ),
    );
    await fake.slash('rita', 'general', 'x');
    await fake.until('the echo', () =>
      fake.deliveries.all.some(({ payload }) => (payload.event as Json | undefined)?.text === 'mine'),
    );
  });
});
