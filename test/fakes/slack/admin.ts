/**
 * The fake from outside: every act, every look and every trouble as `POST /admin/NAME` with its
 * arguments as a JSON object. docs/fake-slack.md lists them; `GET /admin` does too.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Acting, Outcome } from './acts.ts';
import type { Filled } from './fields.ts';
import type { Fault } from './house.ts';
import type { FakeSlack } from './server.ts';
import type { Person } from './world.ts';

interface Given {
  readonly person: string;
  readonly channel: string;
  readonly text: string;
  readonly ts: string;
  readonly thread?: string;
  readonly view: string;
  readonly which: string;
  readonly choice?: string;
  readonly values: Filled;
  readonly callback: string;
  readonly delivery: string;
  readonly method: string;
  readonly fault: Fault;
  readonly times?: number;
  readonly ms: number;
  readonly instant: number;
  readonly scopes: readonly string[];
  readonly handle: string;
  readonly people: readonly string[];
  readonly change: Partial<Person>;
  readonly name: string;
  readonly realName: string;
  readonly url: string | null;
  readonly manifest: unknown;
  readonly reason: 'warning' | 'refresh_requested';
  readonly on: boolean;
  readonly from?: number;
  readonly acting?: Omit<Acting, 'alter'>;
}

const told = ({ delivery, acked, status, answer }: Outcome) => ({
  delivery: delivery.id,
  acked,
  status,
  answer,
});

/** The functions that can be called, by name. */
function table(fake: FakeSlack): Record<string, (given: Given) => unknown> {
  const with_ = ({ acting, thread, choice }: Given) => ({
    ...acting,
    ...(thread ? { thread } : {}),
    ...(choice ? { choice } : {}),
  });
  return {
    slash: async (g) => told(await fake.slash(g.person, g.channel, g.text, g.acting)),
    press: async (g) => told(await fake.press(g.person, g.ts, g.which, with_(g))),
    pressView: async (g) => told(await fake.pressView(g.person, g.view, g.which, with_(g))),
    submit: async (g) => told(await fake.submit(g.person, g.view, g.values, g.acting)),
    suggest: (g) => fake.suggest(g.person, g.view, g.which, g.text),
    async closeView(g) {
      const outcome = await fake.closeView(g.person, g.view);
      return outcome && told(outcome);
    },
    say: async (g) => ({ ts: (await fake.say(g.person, g.channel, g.text, with_(g))).ts }),
    mention: async (g) => told(await fake.mention(g.person, g.channel, g.text, with_(g))),
    dm: async (g) => told(await fake.dm(g.person, g.text, with_(g))),
    shortcut: async (g) => told(await fake.shortcut(g.person, g.callback, g.ts ?? null, g.acting)),
    openHome: async (g) => told(await fake.openHome(g.person)),
    async openAssistant(g) {
      const { channel, thread, outcome } = await fake.openAssistant(g.person, g.channel);
      return { channel, thread, ...told(outcome) };
    },
    async redeliver(g) {
      const { all } = fake.deliveries;
      const delivery = g.delivery ? all.find(({ id }) => id === g.delivery) : all.at(-1);
      if (!delivery) throw new Error('There is no such delivery.');
      return fake.deliveries.again(delivery, { retry: { num: 1, reason: 'http_timeout' }, ...g.acting });
    },

    messages: (g) => fake.messages(g.channel),
    thread: (g) => fake.thread(g.ts),
    ephemeral: (g) => fake.ephemeral(g.person, g.channel),
    direct: (g) => fake.direct(g.person),
    views: (g) => fake.views(g.person),
    home: (g) => fake.home(g.person),
    warnings: (g) => fake.warnings(g.person),
    log: (g) => fake.log.slice(g.from ?? 0),
    deliveries: (g) => fake.deliveries.all.slice(g.from ?? 0),
    people: () => [...fake.world.people.values()],
    channels: () =>
      [...fake.world.channels.values()].map((each) => ({ ...each, members: [...each.members] })),
    groups: () => [...fake.world.usergroups.values()],

    now: () => fake.clock.now(),
    advance: (g) => fake.clock.advance(g.ms),
    setClock: (g) => fake.clock.set(g.instant),
    fault: (g) => fake.fault(g.method, g.fault, g.times),
    rates: (g) => fake.rates.reset(g.on),
    deleteMessage: (g) => fake.deleteMessage(g.ts),
    archive: (g) => fake.archive(g.channel),
    unarchive: (g) => fake.unarchive(g.channel),
    removeBot: (g) => fake.removeBot(g.channel),
    inviteBot: (g) => fake.inviteBot(g.channel),
    revokeToken: () => fake.revokeToken(),
    grant: (g) => fake.grant(g.scopes),
    setGroup: (g) => fake.setGroup(g.handle, g.people),
    setPerson: (g) => fake.setPerson(g.person, g.change),
    addPerson: (g) => fake.addPerson(g.name, g.realName, g.change),
    addChannel: (g) => fake.addChannel(g.name, g.people).id,
    addGroup: (g) => fake.addGroup(g.handle, g.people),
    install: (g) => fake.install(g.manifest),
    reload: (g) => fake.reload(g.person),
    refreshSockets: (g) => fake.sockets.refresh(g.reason ?? 'refresh_requested'),
    cutSockets: () => fake.sockets.cut(),
    sockets: () => fake.sockets.count(),
    requestUrl(g) {
      fake.deliveries.requestUrl = g.url ?? null;
    },
  };
}

/** Answers requests below /admin; a fault of the caller is a sentence with status 400. */
export function adminOf(fake: FakeSlack) {
  const calls = table(fake);
  return (request: IncomingMessage, response: ServerResponse, body: Buffer): boolean => {
    const { pathname } = new URL(request.url ?? '/', 'http://fake');
    if (pathname !== '/admin' && !pathname.startsWith('/admin/')) return false;
    const name = pathname.slice('/admin/'.length);
    const reply = (status: number, value: unknown) =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(`${JSON.stringify(value ?? null)}\n`);
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (name === '') reply(200, Object.keys(calls));
    else if (!call) reply(404, { error: `There is no ${name}; GET /admin lists what there is.` });
    else
      Promise.resolve()
        .then(() => call(JSON.parse(body.toString() || '{}') as Given))
        .then((value) => reply(200, value))
        .catch((error: Error) => reply(400, { error: error.message }));
    return true;
  };
}
