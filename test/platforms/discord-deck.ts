/** Discord's platform over the fake Discord, for tests. */
import { afterEach, expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Actor, Invocation, Place, Reply } from '../../src/domain/command.ts';
import type { Platform, PlatformHouse } from '../../src/domain/ports.ts';
import { createDiscord } from '../../src/platforms/discord/platform.ts';
import { HOME_SERVER } from '../fakes/discord/cast.ts';
import { type FakeDiscord, type FakeDiscordOptions, openFakeDiscord } from '../fakes/discord/server.ts';
import { channelOf, userOf } from '../fakes/discord/world.ts';
import { register } from './discord-commands.ts';
import { card, told } from './plain-cards.ts';

export type Receive = (invocation: Invocation) => Promise<Reply>;

export { card, told };

export interface Stage {
  readonly fake: FakeDiscord;
  readonly discord: Platform;
  readonly received: Invocation[];
  readonly warned: string[];
  readonly fatal: string[];
  channel(name: string): Place;
  id(name: string): string;
}

const open: (() => Promise<void>)[] = [];

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}
afterEach(closeAll);

export async function stage(
  receive: Receive = async () => told('Done'),
  options: FakeDiscordOptions & {
    readonly accounts?: readonly string[];
    readonly lead?: PlatformHouse['lead'];
  } = {},
): Promise<Stage> {
  const fake = await openFakeDiscord({ rates: false, ...options });
  register(fake);
  const received: Invocation[] = [];
  const warned: string[] = [];
  const fatal: string[] = [];
  const house: PlatformHouse = {
    commands,
    clock: { now: () => fake.clock.now() },
    complete: async (_, text) => [{ value: 'Kaspersky', label: `Kaspersky (${text})` }],
    actorOf: (account, name) => ({ platform: 'discord', account, person: `p-${account}`, name }),
    accounts: options.accounts ?? [],
    lead: options.lead ?? (async () => true),
    renderPng: async (svg) => Buffer.from(svg),
    warn: (facts, what) =>
      void warned.push(`${what} ${String((facts.err as Error | undefined)?.message ?? '')}`),
  };
  const discord = createDiscord({
    house,
    settings: { application: fake.application, servers: [HOME_SERVER] },
    token: fake.token,
    apiUrl: fake.apiUrl,
    onFatal: (sentence) => void fatal.push(sentence),
  });
  open.push(async () => {
    await fake.close();
    expect(fake.unguarded, 'sends in which a text could have pinged somebody').toEqual([]);
  });
  await discord.start(async (invocation) => {
    received.push(invocation);
    return receive(invocation);
  });
  open.push(() => discord.stop());
  return {
    fake,
    discord,
    received,
    warned,
    fatal,
    channel: (name) => ({ platform: 'discord', channel: channelOf(fake.world, name).id }),
    id: (name) => userOf(fake.world, name).id,
  };
}

export function actorOf({ id, fake }: Stage, name: string): Actor {
  const account = id(name);
  return { platform: 'discord', account, person: `p-${account}`, name: userOf(fake.world, name).globalName! };
}
