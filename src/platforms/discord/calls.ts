/**
 * Calls of Discord's REST interface, and what their failures mean here: to wait, a place that will never
 * take it, a token that is no longer good, or an end that is not known. The outbox decides when something
 * is tried again, so nothing is repeated here.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes
 */
import { DiscordAPIError, HTTPError, RateLimitError, type RawFile, REST, type RouteLike } from 'discord.js';
import { Refusal, TryLater } from '../../domain/error.ts';

export type Answer = Readonly<Record<string, unknown>>;

interface Sent {
  readonly body?: object;
  readonly files?: readonly RawFile[];
  readonly query?: Readonly<Record<string, string>>;
}

export interface Calls {
  /** @throws what Discord says, unchanged */
  call(method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, sent?: Sent): Promise<Answer>;
}

const CALL_MS = 10_000;
const IS_ANSWER = /^\/(interactions|webhooks)\//;

const NOT_FOUND: Readonly<Record<number, string>> = {
  10003: 'there is no such channel, or it was deleted',
  10004: 'there is no such server, or the bot is not in it',
  10007: 'there is no such member',
  10008: 'the message is gone',
  10011: 'there is no such role',
  10013: 'there is no such account',
};

const FORBIDDEN: Readonly<Record<number, string>> = {
  40333: 'it takes nothing from this machine just now',
  50001: 'the bot does not see it: give it "View Channel" there',
  50005: 'the message is not its own',
  50007: 'the person takes no direct messages from the server',
  50008: 'the channel takes no messages',
  50013: 'the bot lacks a permission there: run `interdict doctor`',
  50024: 'that kind of channel cannot do it',
  50083: 'the thread is archived',
  160005: 'the thread is locked: give the bot "Manage Threads"',
  160006: 'the server has too many active threads',
  40067: 'the forum demands a tag: let it go without, or name a tag after each state',
};

/** Edits of messages older than an hour are few. */
const OLD_EDITS = 30046;
const OLD_EDITS_MS = 600_000;
/** The interaction is over: its token is no longer good. */
const OVER = new Set([10008, 10015, 10062, 50027]);

/** Nothing left this machine. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
const WAIT_FOR_NETWORK_MS = 5_000;
const WAIT_FOR_TOKEN_MS = 60_000;

/** Discord's code of the error, where it gave one. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError ? Number(error.code) : undefined;
}

/** Whether an answer came after its interaction had ended, or before Discord knew that it was acknowledged. */
export const isOver = (error: unknown): boolean => OVER.has(codeOf(error) ?? -1);

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status === 401 && Number(error.code) === 0) ||
  /Expected token to be set/.test(String((error as Error | undefined)?.message));

function causeCode(error: unknown): string | undefined {
  for (let each = error as { code?: unknown; cause?: unknown } | undefined; each; each = each.cause as never)
    if (typeof each.code === 'string' && NEVER_SENT.has(each.code)) return each.code;
  return undefined;
}

/** Whether the call may have been carried out although it failed. */
export function isDoubtful(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof RateLimitError || error instanceof Refusal)
    return false;
  return error instanceof HTTPError ? error.status >= 500 : causeCode(error) === undefined;
}

/**
 * The error as the house understands it.
 * @param what the place or thing that the call was about, as the beginning of a sentence
 */
export function failureOf(error: unknown, what: string): unknown {
  if (error instanceof RateLimitError)
    return new TryLater(
      'Discord asks to wait.',
      Math.ceil(error.retryAfter) + 50,
      error.global ? 'platform' : 'lane',
    );
  const code = codeOf(error);
  if (code === OLD_EDITS)
    return new TryLater('Discord takes no more edits of old messages just now.', OLD_EDITS_MS, 'job');
  if (code !== undefined && NOT_FOUND[code])
    return new Refusal('not_found', `${what}: Discord says ${NOT_FOUND[code]} (${code}).`);
  if (code !== undefined && FORBIDDEN[code])
    return new Refusal('forbidden', `${what}: Discord says ${FORBIDDEN[code]} (${code}).`);
  if (isTokenRefused(error))
    return new TryLater(
      'Discord takes the token no more: run `interdict doctor`.',
      WAIT_FOR_TOKEN_MS,
      'platform',
    );
  const network = causeCode(error);
  if (network)
    return new TryLater(`Discord cannot be reached (${network}).`, WAIT_FOR_NETWORK_MS, 'platform');
  return error;
}

/** The calls of a bot. Answers to interactions carry their right in their address. */
export function createCalls(token: string, apiUrl: string): Calls {
  const rest = new REST({
    api: apiUrl.replace(/\/+$/, ''),
    version: '10',
    retries: 0,
    timeout: CALL_MS,
    // Somebody waits for an answer to what they pressed: it takes its turn here, the rest in the outbox.
    rejectOnRateLimit: ({ route }) => !IS_ANSWER.test(route),
  }).setToken(token);
  return {
    async call(method, path, { body, files, query } = {}) {
      const answer = await rest[method](path as RouteLike, {
        auth: !IS_ANSWER.test(path),
        ...(body ? { body } : {}),
        ...(files?.length ? { files: [...files] } : {}),
        ...(query ? { query: new URLSearchParams(query) } : {}),
      });
      return (answer ?? {}) as Answer;
    },
  };
}
