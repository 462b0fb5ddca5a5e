/** Slack's platform over the fake Slack, for tests. */
import { afterEach } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Actor, Invocation, Place, Reply } from '../../src/domain/command.ts';
import type { PlatformHouse } from '../../src/domain/ports.ts';
import { createSlack, type Slack } from '../../src/platforms/slack/platform.ts';
import { HOME_TEAM } from '../fakes/slack/cast.ts';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from '../fakes/slack/server.ts';
import { card, FORM, told } from './plain-cards.ts';

export type Receive = (invocation: Invocation) => Promise<Reply>;
export type Mode = 'socket' | 'http';

export { card, FORM, told };

export interface Stage {
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

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}
afterEach(closeAll);

export async function stage(
  receive: Receive = async () => told('Done'),
  setting: Setting = {},
): Promise<Stage> {
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
    accounts: [],
    lead: async () => true,
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

export const actorOf = ({ id }: Stage, name: string, shown: string): Actor => ({
  platform: 'slack',
  account: id(name),
  person: `p-${id(name)}`,
  name: shown,
});

/** Until the app has asked nothing of Slack for a while. */
export async function quiet(fake: FakeSlack): Promise<void> {
  for (let calls = -1; calls !== fake.log.length; ) {
    calls = fake.log.length;
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}
