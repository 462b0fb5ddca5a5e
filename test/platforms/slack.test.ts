import { afterEach, describe } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Card } from '../../src/domain/card.ts';
import type { Actor, Invocation, Place, Reply } from '../../src/domain/command.ts';
import type { PlatformHouse } from '../../src/domain/ports.ts';
import { createSlack, type Slack } from '../../src/platforms/slack/platform.ts';
import { HOME_TEAM } from '../fakes/slack/cast.ts';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from '../fakes/slack/server.ts';
import { type Driver, provePlatform } from './contract.ts';

type Receive = (invocation: Invocation) => Promise<Reply>;
type Mode = 'socket' | 'http';

const card = (title: string, parts: Partial<Card> = {}): Card => ({
  title,
  tone: 'plain',
  blocks: [],
  buttons: [],
  ...parts,
});
const told = (title: string): Reply => ({ kind: 'card', card: card(title), open: false });

interface Stage {
  readonly fake: FakeSlack;
  readonly slack: Slack;
  readonly received: Invocation[];
  readonly warned: string[];
  readonly fatal: string[];
  channel(name: string): Place;
  id(name: string): string;
}

interface Setting extends FakeSlackOptions {
  readonly mode?: Mode;
  readonly tokens?: readonly string[];
  readonly workspaces?: readonly string[];
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function stage(receive: Receive = async () => told('Done'), setting: Setting = {}): Promise<Stage> {
  const { mode = 'socket', tokens, workspaces = [HOME_TEAM], ...options } = setting;
  const fake = await openFakeSlack({ rates: false, ...options });
  const received: Invocation[] = [];
  const warned: string[] = [];
  const fatal: string[] = [];
  const house: PlatformHouse = {
    commands,
    clock: { now: () => fake.clock.now() },
    complete: async (_, text) => [{ value: 'Kaspersky', label: `Kaspersky (${text})` }],
    actorOf: (account, name) => ({ platform: 'slack', account, person: `p-${account}`, name }),
    renderPng: async (svg) => Buffer.from(svg),
    warn: (facts, what) =>
      void warned.push(`${what} ${String((facts.err as Error | undefined)?.message ?? '')}`),
  };
  const slack = createSlack({
    house,
    settings: { mode, command: '/interdict', workspaces, port: 0 },
    tokens: { bot: tokens ?? [fake.botToken], app: fake.appToken, signingSecret: fake.signingSecret },
    apiUrl: fake.apiUrl,
    onFatal: (sentence) => void fatal.push(sentence),
  });
  open.push(() => fake.close());
  await slack.start(async (invocation) => {
    received.push(invocation);
    return receive(invocation);
  });
  open.push(() => slack.stop());
  if (mode === 'http') fake.deliveries.requestUrl = `http://127.0.0.1:${slack.port}/slack/events`;
  const idOf = (name: string) =>
    [...fake.world.people.values(), ...fake.world.channels.values()].find((each) => each.name === name)!.id;
  return {
    fake,
    slack,
    received,
    warned,
    fatal,
    id: idOf,
    channel: (name) => ({ platform: 'slack', channel: idOf(name) }),
  };
}

const actorOf = ({ id }: Stage, name: string, shown: string): Actor => ({
  platform: 'slack',
  account: id(name),
  person: `p-${id(name)}`,
  name: shown,
});

const FORM: Reply = {
  kind: 'form',
  form: {
    title: 'Exception request',
    line: 'exception request',
    submit: 'Request',
    fields: [
      {
        name: 'vendor',
        label: 'Vendor',
        hint: 'whose product',
        kind: 'line',
        required: true,
        value: '',
        completes: 'vendor',
      },
      { name: 'reason', label: 'Reason', hint: 'why', kind: 'text', required: true, value: '' },
    ],
  },
};

const driverOver =
  (mode: Mode) =>
  async (receive: Receive): Promise<Driver> => {
    let filling = false;
    const at = await stage(async (invocation) => (filling ? FORM : receive(invocation)), { mode });
    const { fake, slack } = at;
    const nameOf = (id: string) => (fake.world.people.get(id) ?? fake.world.channels.get(id))!.name;
    /** Until the app has asked nothing of Slack for a while. */
    const settle = async () => {
      for (let calls = -1; calls !== fake.log.length; ) {
        calls = fake.log.length;
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    };
    return {
      platform: slack,
      channel: at.channel('general'),
      people: [actorOf(at, 'rita', 'rita'), actorOf(at, 'sam', 'sam')],
      async type(actor, place, line) {
        await fake.slash(nameOf(actor.account), nameOf(place.channel), line);
        await settle();
      },
      async press(actor, ref, line) {
        await fake.press(nameOf(actor.account), ref.id, line);
        await settle();
      },
      async fill(actor, place, line, options) {
        const who = nameOf(actor.account);
        filling = true;
        await fake.slash(who, nameOf(place.channel), line);
        const view = await fake.until('the form opens', () => fake.views(who).at(-1));
        filling = false;
        await fake.submit(
          who,
          view.id,
          Object.fromEntries(Object.entries(options).map(([name, value]) => [`field:${name}`, value])),
        );
        await settle();
      },
      async read(actor, place) {
        const who = nameOf(actor.account);
        const where = nameOf(place.channel);
        const { thread } = place;
        const all = thread ? fake.thread(thread) : fake.messages(where);
        const alone = fake.ephemeral(who, where).filter((each) => (each.thread ?? undefined) === thread);
        return [...all, ...alone].map(({ words }) => words);
      },
      close: async () => {
        for (const close of open.splice(0).reverse()) await close();
      },
    };
  };

describe('Slack over Socket Mode as a platform', () => provePlatform(driverOver('socket')));
describe('Slack over HTTP as a platform', () => provePlatform(driverOver('http')));
