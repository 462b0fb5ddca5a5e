/**
 * What Slack delivers → who said what where, in the words of no handler. Everything here is a pure
 * reading of payloads: https://docs.slack.dev/reference/interaction-payloads
 */
import type { Invocation } from '../../domain/command.ts';
import { isButtonValue } from './block-kit.ts';
import { READ_THIS, SHORTCUTS } from './surface.ts';
import { articleIn, readMention, readText, withoutCommand } from './text.ts';

export type Body = Readonly<Record<string, unknown>>;

/** One delivery, and the ways to answer it. */
export interface Arrival {
  /** The same for the same press, however often it is delivered. */
  readonly id: string;
  readonly account: string;
  /** A channel's id, or `@account` in private. */
  readonly channel: string;
  readonly thread: string | undefined;
  readonly line: string;
  readonly options: Invocation['options'];
  readonly source: Invocation['source'];
  /** Good for opening one modal within three seconds. */
  readonly trigger?: string;
  /** Good for five answers within half an hour, also where the bot was never invited. */
  readonly responseUrl?: string;
  /** What is answered is the Home tab. */
  readonly home?: true;
}

const record = (value: unknown): Body => (value && typeof value === 'object' ? (value as Body) : {});
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A direct conversation is a place of the person, not of a channel. */
const placeIn = (channel: string | undefined, account: string): string =>
  !channel || channel.startsWith('D') ? `@${account}` : channel;

function common(body: Body): Pick<Arrival, 'account' | 'trigger' | 'responseUrl'> {
  const user = record(body.user);
  const trigger = text(body.trigger_id);
  const responseUrl = text(body.response_url);
  return {
    account: text(user.id) ?? text(body.user_id) ?? '',
    ...(trigger ? { trigger } : {}),
    ...(responseUrl ? { responseUrl } : {}),
  };
}

export function slashArrival(body: Body): Arrival {
  const start = common(body);
  return {
    ...start,
    id: `command:${start.trigger}`,
    channel: placeIn(text(body.channel_id), start.account),
    thread: undefined,
    line: readText(String(body.text ?? '')).trim(),
    options: {},
    source: 'typed',
  };
}

/** The line on a pressed button, or undefined where it is none of ours. */
export function pressedLine(action: unknown): string | undefined {
  const { type, action_id, value } = record(action);
  const ours = type === 'button' && typeof action_id === 'string' && /^press:\d{1,2}$/.test(action_id);
  const fine = typeof value === 'string' && isButtonValue(value);
  return ours && fine ? value : undefined;
}

/** A press, with an empty line where its button is none of ours. */
export function pressArrival(body: Body): Arrival {
  const start = common(body);
  const container = record(body.container);
  const action = record((body.actions as unknown[] | undefined)?.[0]);
  const message = record(body.message);
  const channel = text(record(body.channel).id) ?? text(container.channel_id);
  return {
    ...start,
    id: `press:${start.trigger ?? `${start.account}:${String(action.action_ts)}`}`,
    channel: placeIn(channel, start.account),
    thread: text(container.thread_ts) ?? text(message.thread_ts),
    line: pressedLine(action) ?? '',
    options: {},
    source: 'press',
    ...(record(body.view).type === 'home' ? { home: true as const } : {}),
  };
}

/** A shortcut, or undefined where it is none of ours. */
export function shortcutArrival(body: Body): Arrival | undefined {
  const shortcut = SHORTCUTS.find(({ callback }) => callback === body.callback_id);
  if (!shortcut) return undefined;
  const start = common(body);
  const message = record(body.message);
  const reads = shortcut === READ_THIS;
  const handedIn = reads ? articleIn(message) : '';
  return {
    ...start,
    id: `shortcut:${start.trigger}`,
    channel: placeIn(text(record(body.channel).id), start.account),
    thread: text(message.thread_ts),
    line: shortcut.line,
    options: handedIn === '' ? {} : { text: handedIn },
    // Without a message, a form asks for what is needed, as a button does.
    source: reads ? 'typed' : 'press',
  };
}

/** A mention or a direct message, or undefined where nobody spoke to the bot. */
export function eventArrival(body: Body, botUser: string, command: string): Arrival | undefined {
  const event = record(body.event);
  const account = text(event.user);
  const spoken = event.type === 'app_mention' || (event.type === 'message' && event.channel_type === 'im');
  const kinds = [undefined, 'file_share', 'thread_broadcast'];
  if (
    !spoken ||
    !account ||
    account === botUser ||
    event.bot_id ||
    !kinds.includes(event.subtype as undefined)
  )
    return undefined;
  const line = withoutCommand(readMention(String(event.text ?? ''), botUser), command);
  return {
    id: `event:${String(body.event_id)}`,
    account,
    channel: placeIn(text(event.channel), account),
    thread: text(event.thread_ts),
    line,
    options: {},
    source: 'typed',
  };
}

/** That a person's Home tab is to be drawn. */
export const homeOf = (account: string, id: string): Arrival => ({
  id,
  account,
  channel: `@${account}`,
  thread: undefined,
  line: 'home',
  options: {},
  source: 'typed',
  home: true,
});

export function homeArrival(body: Body): Arrival | undefined {
  const event = record(body.event);
  const account = text(event.user);
  if (!account || (event.tab !== undefined && event.tab !== 'home')) return undefined;
  return homeOf(account, `event:${String(body.event_id)}`);
}

/** A form that was sent. @param carried what it brought back, unsealed */
export function formArrival(
  body: Body,
  carried: { readonly line: string; readonly channel: string; readonly thread: string | null },
  options: Invocation['options'],
): Arrival {
  const view = record(body.view);
  return {
    ...common(body),
    id: `view:${String(view.id)}:${String(view.hash)}`,
    channel: carried.channel,
    thread: carried.thread ?? undefined,
    line: carried.line,
    options,
    source: 'form',
  };
}

/** The workspace and organisation whose app was told. */
export function officeOf(body: Body): { team: string | undefined; enterprise: string | undefined } {
  const authorization = record((body.authorizations as unknown[] | undefined)?.[0]);
  const team = record(body.team);
  return {
    team: text(authorization.team_id) ?? text(team.id) ?? text(body.team_id),
    enterprise:
      text(authorization.enterprise_id) ??
      text(record(body.enterprise).id) ??
      text(team.enterprise_id) ??
      text(body.enterprise_id),
  };
}
