/**
 * The platforms that the settings name, and the sandbox where they name none. Each is loaded only when
 * it is used: the chat platforms' kits take half a second and 90 MB apiece.
 */
import { commands } from '../commands/index.ts';
import type { TrialClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Clock, Platform, PlatformHouse } from './domain/ports.ts';
import type { Log } from './log.ts';
import { actorOf } from './main.ts';
import type { Completion } from './names/completion.ts';
import { createMailbox } from './stores/mailbox.ts';
import type { OpenStore } from './stores/store.ts';

interface Parts {
  readonly config: Config;
  readonly clock: Clock | TrialClock;
  readonly store: OpenStore;
  readonly completion: Completion;
  readonly log: Log;
  /** A line below the sandbox's message box. */
  readonly notice?: string;
}

const PICTURE_WIDTH = 1400;

/** What every chat platform is given. */
export function platformHouse({ config, clock, store, completion, log }: Parts, name: string): PlatformHouse {
  const named = config.people.flatMap(({ accounts }) => accounts);
  return {
    commands,
    clock,
    complete: async (kind, text) => completion.complete(kind, text),
    actorOf: (account, shown) => actorOf(config, name, account, shown),
    accounts: named.flatMap((each) => (each.startsWith(`${name}:`) ? [each.slice(name.length + 1)] : [])),
    lead: (ms) => store.lead(name, ms),
    renderPng: async (svg) => (await import('./pictures/png.ts')).renderPng(svg, PICTURE_WIDTH),
    warn: (facts, what) => log.warn(facts, what),
  };
}

/** The sandbox's channels: those of the settings, or else every one that they send something to. */
function sandboxChannels({ sandbox, channels }: Config) {
  if (sandbox.channels.length > 0) return sandbox.channels;
  const named = Object.values(channels)
    .flat()
    .flatMap((place) => (place.startsWith('sandbox:') ? place.slice('sandbox:'.length) : []));
  return ['general', ...new Set(named)].map((id) => ({ id, name: id, about: '' }));
}

function sandboxPeople({ people }: Config) {
  return people.flatMap(({ id, name, about, accounts }) =>
    accounts
      .filter((account) => account.startsWith('sandbox:'))
      .map((account) => ({ account: account.slice('sandbox:'.length), person: id, name, about })),
  );
}

async function openSandbox({ config, clock, store, completion, notice }: Parts) {
  const { createSandbox } = await import('./platforms/sandbox/platform.ts');
  return createSandbox({
    mailbox: createMailbox(store.database, clock),
    people: sandboxPeople(config),
    channels: sandboxChannels(config),
    commands,
    complete: (kind, text) => completion.complete(kind, text),
    host: config.sandbox.host,
    port: config.sandbox.port,
    clock,
    ...(notice ? { notice } : {}),
  });
}

/** A token that is refused for good leaves nothing to do: the state is safe, and an operator must act. */
function endWith(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function openSlack(parts: Parts): Promise<Platform | undefined> {
  const { slack: settings, secrets } = parts.config;
  if (!settings) return undefined;
  const { createSlack } = await import('./platforms/slack/platform.ts');
  return createSlack({
    house: platformHouse(parts, 'slack'),
    settings,
    tokens: {
      bot: secrets.slackBotToken?.split(/[\s,]+/).filter(Boolean) ?? [],
      app: secrets.slackAppToken,
      signingSecret: secrets.slackSigningSecret,
    },
    apiUrl: secrets.slackApiUrl,
    onFatal: endWith,
  });
}

async function openDiscord(parts: Parts): Promise<Platform | undefined> {
  const { discord: settings, secrets } = parts.config;
  if (!settings) return undefined;
  const { createDiscord } = await import('./platforms/discord/platform.ts');
  return createDiscord({
    house: platformHouse(parts, 'discord'),
    settings,
    token: secrets.discordToken,
    apiUrl: secrets.discordApiUrl,
    onFatal: endWith,
  });
}

/**
 * Makes the platforms that are configured, or the sandbox where none is: it has no log-in, so it never
 * runs beside one. Nothing runs until each is started.
 * @returns also the sandbox's address, which is known once it was started
 * @throws Refusal when a token that a platform needs is not in the environment
 */
export async function openPlatforms(
  parts: Parts,
): Promise<{ platforms: readonly Platform[]; address(): string | undefined }> {
  const chats = [await openSlack(parts), await openDiscord(parts)].filter(
    (platform) => platform !== undefined,
  );
  if (chats.length > 0) return { platforms: chats, address: () => undefined };
  const sandbox = await openSandbox(parts);
  return { platforms: [sandbox], address: () => sandbox.address };
}
