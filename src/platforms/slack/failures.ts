/**
 * What a failed call to Slack means here: to wait, a place that will never take it, a token that is no
 * longer good, or an end that is not known. Names of errors: https://docs.slack.dev/reference/methods
 */

import { Refusal, TryLater } from '../../domain/error.ts';
import { bolt } from './kit.ts';

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = bolt.webApi;

const NOT_FOUND: Readonly<Record<string, string>> = {
  channel_not_found: 'it knows no such channel, or the app was not invited to it',
  message_not_found: 'the message is gone',
  no_such_subteam: 'there is no such user group',
  subteam_disabled: 'the user group is disabled',
  thread_not_found: 'the thread is gone',
  user_not_found: 'there is no such user',
  users_not_found: 'there is no such user',
  cannot_reply_to_message: 'the thread is gone',
};

const FORBIDDEN: Readonly<Record<string, string>> = {
  not_in_channel: 'the app is not in the channel: invite it',
  is_archived: 'the channel is archived',
  is_inactive: 'the channel is archived or the message can be edited no more',
  user_disabled: 'the account is disabled',
  cannot_dm_bot: 'the account is a bot',
  user_not_in_channel: 'the person is not in the channel',
  cant_update_message: 'the message is not its own',
  edit_window_closed: 'the time for edits is over',
  messages_tab_disabled: 'the messages tab of the app is off: turn it on in the app settings',
  missing_scope: 'the app lacks a scope: run `interdict doctor`',
  no_permission: 'the app may not write there',
  org_login_required: 'the workspace is being moved',
  restricted_action: 'the workspace lets the app not write there',
  restricted_action_read_only_channel: 'the channel is read-only',
  restricted_action_thread_locked: 'the thread is locked',
  restricted_action_thread_only_channel: 'the channel takes replies only',
  restricted_action_non_threadable_channel: 'the channel has no threads',
  team_access_not_granted: 'the app was not granted to this workspace',
  ekm_access_denied: 'the administrators suspended posting',
};

/** The token is no longer good: nothing can be done until an operator changes it. */
const FATAL = new Set([
  'account_inactive',
  'app_uninstalled',
  'invalid_auth',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
]);

/** Nothing left this machine. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
const WAIT_FOR_NETWORK_MS = 5_000;
const WAIT_FOR_TOKEN_MS = 60_000;

/** Slack's name of the error, where it gave one. */
export function errorName(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

export const isFatal = (error: unknown): boolean => FATAL.has(errorName(error) ?? '');

function causeCode(error: unknown): string | undefined {
  for (let each = error as { code?: unknown; cause?: unknown; original?: unknown } | undefined; each; )
    if (typeof each.code === 'string' && NEVER_SENT.has(each.code)) return each.code;
    else each = (each.original ?? each.cause) as typeof each;
  return undefined;
}

/** Whether the call may have been carried out although it failed. */
export function isDoubtful(error: unknown): boolean {
  if (error instanceof WebAPIHTTPError) return true;
  if (error instanceof WebAPIRequestError) return causeCode(error) === undefined;
  return ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'].includes(
    errorName(error) ?? '',
  );
}

/**
 * The error as the house understands it.
 * @param what the place or thing that the call was about, as the beginning of a sentence
 */
export function failureOf(error: unknown, what: string): unknown {
  if (error instanceof WebAPIRateLimitedError)
    return new TryLater(`Slack asks to wait ${error.retryAfter} s.`, error.retryAfter * 1000);
  const name = errorName(error);
  if (name === 'ratelimited' || name === 'rate_limited') return new TryLater('Slack asks to wait.', 30_000);
  if (name && NOT_FOUND[name])
    return new Refusal('not_found', `${what}: Slack says ${NOT_FOUND[name]} (${name}).`);
  if (name && FORBIDDEN[name])
    return new Refusal('forbidden', `${what}: Slack says ${FORBIDDEN[name]} (${name}).`);
  if (isFatal(error))
    return new TryLater(
      `Slack takes the token no more (${name}): run \`interdict doctor\`.`,
      WAIT_FOR_TOKEN_MS,
      'platform',
    );
  const code = error instanceof WebAPIRequestError ? causeCode(error) : undefined;
  if (code) return new TryLater(`Slack cannot be reached (${code}).`, WAIT_FOR_NETWORK_MS, 'platform');
  return error;
}
