/** Discord as a platform of the house. Loaded only where it is configured: the kit takes 90 MB. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Invocation, Reply } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { Platform, PlatformHouse } from '../../domain/ports.ts';
import { DISCORD_API } from './address.ts';
import { createAnswering } from './answering.ts';
import { createCalls } from './calls.ts';
import { createDrafts } from './drafts.ts';
import { createDrawing } from './drawing.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createPeople } from './people.ts';
import { createPosting } from './posting.ts';
import { createReception, type DiscordReception } from './reception.ts';
import { createRooms } from './rooms.ts';

export interface DiscordOptions {
  readonly house: PlatformHouse;
  readonly settings: { readonly application: string; readonly servers: readonly string[] };
  readonly token: string | null;
  /** Replaces Discord's own address, for tests and proxies. */
  readonly apiUrl?: string | null;
  /** The token is refused for good: one sentence for the operator. */
  onFatal?(sentence: string): void;
}

/**
 * Five messages in five seconds in a channel, fifty calls a second in all.
 * https://discord.com/developers/docs/topics/rate-limits
 */
const PACE = { channelMs: 1000, all: { count: 50, ms: 1000 } };
const LAST_WORDS_MS = 5_000;

/**
 * Makes the platform; it connects once started.
 * @throws Refusal when there is no token
 */
export function createDiscord({ house, settings, token, apiUrl, onFatal }: DiscordOptions): Platform {
  if (!token)
    throw new Refusal(
      'invalid',
      'Discord needs DISCORD_TOKEN in the environment: copy it from "Bot" of your application.',
    );
  const address = apiUrl ?? DISCORD_API;
  const { application, servers } = settings;
  const { warn } = house;
  const calls = createCalls(token, address);
  const draw = createDrawing(house);
  const posting = createPosting({ ...house, calls, draw, application, rooms: createRooms(calls) });
  const people = createPeople({ ...house, calls, servers });
  let gateway: Gateway | undefined;
  let reception: DiscordReception | undefined;

  return {
    name: 'discord',
    pace: PACE,
    async start(receive: (invocation: Invocation) => Promise<Reply>) {
      const answering = createAnswering({ calls, draw, posting, application });
      const drafts = createDrafts(house.clock);
      const taking = createReception({ ...house, people, answering, drafts, servers, receive });
      reception = taking;
      gateway = createGateway({
        ...house,
        token,
        apiUrl: address,
        take: (body) => void taking.take(body),
        onFatal: onFatal ?? ((sentence) => warn({}, sentence)),
      });
      await gateway.start();
    },
    async stop() {
      await gateway?.stop();
      // Answers on their way may finish; one that waits for Discord's rates may not keep the process.
      await Promise.race([reception?.settled(), sleep(LAST_WORDS_MS, undefined, { ref: false })]);
    },
    post: (place, card, key, doubt?: boolean) => posting.post(place, card, key, doubt),
    edit: (ref, card) => posting.edit(ref, card),
    openThread: (ref, title) => posting.openThread(ref, title),
    members: (group) => people.members(group),
  };
}
