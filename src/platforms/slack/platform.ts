/** Slack as a platform of the house. Loaded only where it is configured: the kit takes 90 MB. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Invocation, Reply } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { Platform, PlatformHouse } from '../../domain/ports.ts';
import { createAnswering } from './answering.ts';
import { createApp, type SlackApp, type Tokens } from './app.ts';
import { failureOf } from './failures.ts';
import { listen } from './listening.ts';
import { type Offices, openOffices } from './offices.ts';
import { createPeople } from './people.ts';
import { createPictures } from './pictures.ts';
import { createPosting, type Posting } from './posting.ts';
import { createReception, type SlackReception } from './reception.ts';

export interface SlackOptions {
  readonly house: PlatformHouse;
  readonly settings: {
    readonly mode: 'socket' | 'http';
    readonly command: string;
    readonly workspaces: readonly string[];
    readonly port: number;
  };
  readonly tokens: Tokens;
  /** Replaces Slack's own address, for tests and proxies. */
  readonly apiUrl?: string | null;
  /** A token is refused for good: one sentence for the operator. */
  onFatal?(sentence: string): void;
}

export type Slack = Platform & {
  /** The port on which signed requests are taken, over HTTP and once it was started. */
  readonly port: number | undefined;
};

const SLACK_API = 'https://slack.com/api/';
/** One message a second in a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const PACE = { channelMs: 1000 };
const LAST_WORDS_MS = 5_000;

interface Running {
  readonly offices: Offices;
  readonly posting: Posting;
  readonly reception: SlackReception;
  readonly slack: SlackApp;
}

/**
 * Makes the platform; it connects once started.
 * @throws Refusal when there is no bot token
 */
export function createSlack({ house, settings, tokens, apiUrl, onFatal }: SlackOptions): Slack {
  if (tokens.bot.length === 0)
    throw new Refusal(
      'invalid',
      'Slack needs SLACK_BOT_TOKEN in the environment: copy it from "OAuth & Permissions" of your app.',
    );
  const address = apiUrl ? apiUrl.replace(/\/*$/, '/') : SLACK_API;
  const { warn, clock } = house;
  const fatal = onFatal ?? ((sentence: string) => warn({}, sentence));
  let running: Running | undefined;
  let port: number | undefined;

  async function open(receive: (invocation: Invocation) => Promise<Reply>): Promise<Running> {
    const { workspaces, command } = settings;
    const offices = await openOffices({ tokens: tokens.bot, workspaces, apiUrl: address, onFatal: fatal });
    const posting = createPosting({ offices, pictures: createPictures(house), warn });
    const { actorOf } = house;
    const people = createPeople({ clock, offices, workspaces, actorOf, warn });
    const answering = createAnswering(posting, command);
    const reception = createReception({ ...house, people, answering, receive });
    const slack = createApp({ ...settings, tokens, apiUrl: address, offices, warn, onFatal: fatal });
    listen(slack.app, { complete: house.complete, warn, offices, reception, command });
    return { offices, posting, reception, slack };
  }

  function ready(): Running {
    if (!running) throw new Refusal('unavailable', 'Slack is not connected yet.');
    return running;
  }

  return {
    name: 'slack',
    pace: PACE,
    get port() {
      return port;
    },
    async start(receive) {
      running = await open(receive);
      port = await running.slack.start();
    },
    async stop() {
      const { slack, reception } = running ?? {};
      await slack?.stop();
      // Answers on their way may finish; one that waits for Slack's rates may not keep the process.
      await Promise.race([reception?.settled(), sleep(LAST_WORDS_MS, undefined, { ref: false })]);
    },
    async post(place, card, key, doubt?: boolean) {
      const { posting, reception } = ready();
      const ref = await posting.post(place, card, key, doubt);
      const account = place.only ?? (place.channel.startsWith('@') ? place.channel.slice(1) : undefined);
      if (account) reception.told(account);
      return ref;
    },
    edit: async (ref, card) => ready().posting.edit(ref, card),
    async openThread({ place, id }) {
      // Slack's threads have no title and need no opening: they begin with the first reply.
      return { platform: 'slack', channel: place.channel, thread: place.thread ?? id };
    },
    async members(group) {
      try {
        const { users } = await ready().offices.call('usergroups.users.list', group, { usergroup: group });
        if (!Array.isArray(users)) throw new Error('Slack gave no list');
        return users.map(String);
      } catch (error) {
        throw failureOf(error, `The user group ${group}`);
      }
    },
    async channelsOf(account) {
      const { offices } = ready();
      const channels: string[] = [];
      try {
        for (let cursor = ''; ; ) {
          const answer = await offices.call('users.conversations', account, {
            user: account,
            types: 'public_channel,private_channel',
            exclude_archived: true,
            limit: 200,
            ...(cursor ? { cursor } : {}),
          });
          channels.push(...((answer.channels ?? []) as { id: string }[]).map(({ id }) => id));
          cursor = (answer.response_metadata as { next_cursor?: string } | undefined)?.next_cursor ?? '';
          if (cursor === '') return channels;
        }
      } catch (error) {
        throw failureOf(error, `The channels of ${account}`);
      }
    },
  } as Slack;
}
