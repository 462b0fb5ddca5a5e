/**
 * The workspaces in which the app is installed, each with its token: one, or several of one organisation.
 * Ids of channels and people do not say where they belong, so that is learnt from what comes in, and
 * otherwise found by asking each workspace once.
 */

import { Refusal } from '../../domain/error.ts';
import { remember } from '../../domain/remember.ts';
import { errorName, failureOf, isFatal } from './failures.ts';
import { bolt, type SlackClient } from './kit.ts';
import type { Method } from './surface.ts';

export type Answer = Readonly<Record<string, unknown>>;

export interface Office {
  readonly team: string;
  readonly enterprise: string | null;
  /** Installed for the whole organisation: the token serves all its workspaces. */
  readonly wide: boolean;
  readonly botUser: string;
  readonly botId: string;
  readonly token: string;
  readonly client: SlackClient;
}

export interface Offices {
  readonly all: readonly Office[];
  /** The office that serves a workspace, where the settings allow it. */
  of(team: string | null | undefined, enterprise: string | null | undefined): Office | undefined;
  /** This channel or person was met in the office. */
  learn(id: string, office: Office): void;
  /** The office of a channel or person; the first one for what was never met. */
  home(id: string): Office;
  /**
   * Calls a method where the channel or person belongs.
   * @throws what Slack says, unchanged
   */
  call(method: Method, subject: string, args: object): Promise<Answer>;
}

const CALL_MS = 10_000;
const REMEMBERED = 20_000;
const ELSEWHERE = new Set([
  'channel_not_found',
  'not_in_channel',
  'user_not_found',
  'users_not_found',
  'no_such_subteam',
]);

interface Options {
  readonly tokens: readonly string[];
  readonly workspaces: readonly string[];
  readonly apiUrl: string;
  onFatal(sentence: string): void;
}

export function createClient(token: string | undefined, apiUrl: string): SlackClient {
  return new bolt.webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    // The outbox decides when something is tried again.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    logger: silent,
    maxRequestConcurrency: 20,
  });
}

const nothing = () => {};
/** The kit's own log would repeat what the house logs already. */
export const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => bolt.LogLevel.ERROR,
  setName: nothing,
};

async function openOffice(token: string, { apiUrl, workspaces }: Options): Promise<Office> {
  const client = createClient(token, apiUrl);
  const who = await client.auth.test().catch((error: unknown) => {
    if (!isFatal(error)) throw failureOf(error, 'Slack');
    throw new Refusal(
      'forbidden',
      `Slack refuses the bot token (${errorName(error)}): copy it anew from "OAuth & Permissions" of your app into SLACK_BOT_TOKEN.`,
    );
  });
  const team = who.team_id ?? '';
  const enterprise = who.enterprise_id ?? null;
  if (!workspaces.includes(team) && !(enterprise && workspaces.includes(enterprise)))
    throw new Refusal(
      'forbidden',
      `The bot token belongs to the workspace ${team}, which \`slack.workspaces\` does not list: add it there, or use another token.`,
    );
  return {
    team,
    enterprise,
    wide: who.is_enterprise_install === true,
    botUser: who.user_id ?? '',
    botId: who.bot_id ?? '',
    token,
    client,
  };
}

/**
 * Opens the offices of all tokens.
 * @throws Refusal when a token is refused, or belongs to a workspace that the settings do not list
 */
export async function openOffices(options: Options): Promise<Offices> {
  const all = await Promise.all(options.tokens.map((token) => openOffice(token, options)));
  const homes = new Map<string, Office>();

  function learn(id: string, office: Office): void {
    if (homes.get(id) === office) return;
    remember(homes, id, office, REMEMBERED);
  }

  async function call(method: Method, subject: string, args: object): Promise<Answer> {
    const home = homes.get(subject);
    const order = home ? [home, ...all.filter((each) => each !== home)] : all;
    let first: unknown;
    for (const office of order)
      try {
        const answer = await office.client.apiCall(method, args as Record<string, unknown>);
        learn(subject, office);
        return answer as unknown as Answer;
      } catch (error) {
        first ??= error;
        if (isFatal(error))
          options.onFatal(
            `Slack takes the token of workspace ${office.team} no more (${errorName(error)}): put a good one into SLACK_BOT_TOKEN and start again.`,
          );
        if (!ELSEWHERE.has(errorName(error) ?? '')) throw error;
      }
    throw first;
  }

  return {
    all,
    learn,
    home: (id) => homes.get(id) ?? all[0]!,
    call,
    of(team, enterprise) {
      const { workspaces } = options;
      const listed = (team && workspaces.includes(team)) || (enterprise && workspaces.includes(enterprise));
      if (!listed) return undefined;
      return (
        all.find((each) => each.team === team) ??
        all.find((each) => each.wide && each.enterprise !== null && each.enterprise === enterprise)
      );
    },
  };
}
