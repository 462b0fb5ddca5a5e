/**
 * The fake from outside: every act, every look and every trouble as `POST /admin/NAME` with its
 * arguments as a JSON object. docs/fake-discord.md lists them; `GET /admin` does too.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './house.ts';
import type { FakeDiscord } from './server.ts';

interface Given {
  readonly person: string;
  readonly channel: string;
  readonly path: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly line: string;
  readonly message: string;
  readonly which: string;
  readonly values: Readonly<Record<string, string>>;
  readonly option: string;
  readonly text: string;
  readonly thread: string;
  readonly locked?: boolean;
  readonly role: string;
  readonly has: boolean;
  readonly call: string;
  readonly fault: Fault;
  readonly times?: number;
  readonly what: 'reconnect' | 'drop' | 'forget';
  readonly ms: number;
  readonly instant: number;
  readonly on: boolean;
  readonly from?: number;
}

/** The functions that can be called, by name. */
function table(fake: FakeDiscord): Record<string, (given: Given) => unknown> {
  return {
    command: (g) => fake.command(g.person, g.channel, g.path, g.options),
    slash: (g) => fake.slash(g.person, g.channel, g.line),
    readThis: (g) => fake.readThis(g.person, g.message),
    press: (g) => fake.press(g.person, g.message, g.which),
    submit: (g) => fake.submit(g.person, g.values),
    suggest: (g) => fake.suggest(g.person, g.channel, g.path, g.option, g.text),
    say: (g) => fake.say(g.person, g.channel, g.text),
    deleteMessage: (g) => fake.deleteMessage(g.message),
    archive: (g) => fake.archive(g.thread, g.locked),
    deleteChannel: (g) => fake.deleteChannel(g.channel),
    setRole: (g) => fake.setRole(g.person, g.role, g.has),
    messages: (g) => fake.messages(g.channel),
    ephemeral: (g) => fake.ephemeral(g.person, g.channel),
    direct: (g) => fake.direct(g.person),
    modals: (g) => fake.modals(g.person),
    threads: (g) => fake.threads(g.channel),
    commands: () => Object.fromEntries(fake.world.commands),
    log: (g) => fake.log.slice(g.from ?? 0),
    unguarded: () => fake.unguarded,
    fault: (g) => fake.fault(new RegExp(g.call), g.fault, g.times),
    gateway: (g) => fake.gateway.trouble(g.what),
    rates: (g) => fake.rates.reset(g.on),
    memberLists: (g) => fake.allowMemberLists(g.on),
    advance: (g) => fake.clock.advance(g.ms),
    setClock: (g) => fake.clock.set(g.instant),
    now: () => fake.clock.now(),
  };
}

/** The admin interface of a fake. */
export function adminOf(fake: FakeDiscord) {
  const functions = table(fake);
  return (request: IncomingMessage, response: ServerResponse, body: Buffer): boolean => {
    const [, room, name] = (request.url ?? '').split('?')[0]!.split('/');
    if (room !== 'admin') return false;
    const reply = (status: number, value: unknown) =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(value ?? null, (_, each) => (typeof each === 'bigint' ? `${each}` : each)));
    const run = name ? functions[name] : undefined;
    if (!run) {
      reply(name ? 404 : 200, { functions: Object.keys(functions) });
      return true;
    }
    Promise.resolve()
      .then(() => run(body.length > 0 ? (JSON.parse(body.toString()) as Given) : ({} as Given)))
      .then(
        (value) => reply(200, value),
        (error: Error) => reply(400, { error: error.message }),
      );
    return true;
  };
}
