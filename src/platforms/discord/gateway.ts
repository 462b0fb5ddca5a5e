/**
 * The connection over which Discord tells what people do. Of several processes that share the state one
 * holds it: the lead is a lease, so that another takes over within half a minute when it dies. Sharding,
 * heartbeats and resuming are the kit's. https://discord.com/developers/docs/events/gateway
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import { Refusal } from '../../domain/error.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import type { Body } from './arrival.ts';
import { NO_MENTIONS } from './drawing.ts';

/** A lead that is not renewed for so long is lost. */
const LEAD_MS = 20_000;
const RENEW_MS = 5_000;
const AGAIN_MS = 5_000;
const CONNECT_MS = 20_000;

/** The gateway's words for what no connecting anew can mend. */
const FATAL: Readonly<Record<number, string>> = {
  4004: 'Discord refuses the bot token: copy it anew from "Bot" of your application into DISCORD_TOKEN.',
  4013: 'Discord does not know the intents that were asked for: update Interdict.',
  4014: 'Discord does not allow the intents that were asked for: look at "Bot" of your application.',
};

export interface Gateway {
  /** Connects where this process leads. @throws Refusal when the token is refused */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface House extends Pick<PlatformHouse, 'lead' | 'warn'> {
  readonly token: string;
  readonly apiUrl: string;
  take(body: Body): void;
  /** The token is refused for good: one sentence for the operator. */
  onFatal(sentence: string): void;
}

const isTokenRefused = (error: unknown) =>
  (error as { code?: unknown } | undefined)?.code === 'TokenInvalid' ||
  (error as { status?: unknown } | undefined)?.status === 401;

export function createGateway({ token, apiUrl, lead, take, warn, onFatal }: House): Gateway {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let tending: Promise<void> | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const fresh = new Client({
      intents: [GatewayIntentBits.Guilds],
      shards: 'auto',
      allowedMentions: NO_MENTIONS,
      // Nothing is looked up in the kit's memory.
      makeCache: Options.cacheWithLimits({
        MessageManager: 0,
        ThreadManager: 0,
        GuildMemberManager: 0,
        UserManager: 0,
      }),
      rest: { api: apiUrl.replace(/\/+$/, ''), version: '10', retries: 1 },
    });
    fresh.on(Events.Error, (error) => warn({ err: error }, 'the connection to Discord has a fault'));
    fresh.on(Events.ShardError, (error) => warn({ err: error }, 'the connection to Discord has a fault'));
    fresh.on(Events.ShardDisconnect, ({ code }) => FATAL[code] && onFatal(FATAL[code]));
    fresh.on(Events.Raw, ((event: { t: string | null; d: Body }) => {
      if (event.t === 'INTERACTION_CREATE') take(event.d);
    }) as never);
    try {
      const late = sleep(CONNECT_MS, 'late', { ref: false });
      if ((await Promise.race([fresh.login(token), late])) === 'late')
        throw new Error(`there is no connection after ${CONNECT_MS / 1000} s`);
      client = fresh;
    } catch (error) {
      await fresh.destroy();
      throw error;
    }
  }

  async function disconnect(): Promise<void> {
    const old = client;
    client = undefined;
    await old?.destroy();
  }

  async function tend(): Promise<void> {
    const leads = await lead(LEAD_MS);
    if (leads && !client && !stopped) await connect();
    if (!leads && client) {
      warn({}, 'another process holds the connection to Discord now');
      await disconnect();
    }
  }

  function tendLater(ms: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      tending = tend()
        .then(
          () => RENEW_MS,
          (error: unknown) => {
            if (isTokenRefused(error)) onFatal(FATAL[4004]!);
            else warn({ err: error }, 'the connection to Discord could not be made; it is tried again');
            return AGAIN_MS;
          },
        )
        .then(tendLater);
    }, ms).unref();
  }

  return {
    async start() {
      try {
        await tend();
      } catch (error) {
        if (isTokenRefused(error)) throw new Refusal('forbidden', FATAL[4004]!);
        warn({ err: error }, 'Discord cannot be reached; it is tried again');
      }
      tendLater(RENEW_MS);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await tending;
      await disconnect();
      await lead(0).catch(() => false);
    },
  };
}
