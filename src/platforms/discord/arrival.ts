/**
 * What Discord delivers → who said what where, in the words of no handler. Everything here is a pure
 * reading of payloads: https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import type { Command, Invocation, Place } from '../../domain/command.ts';
import { actionNamed, READ_THIS } from './commands.ts';
import { pressedLine } from './components.ts';

export type Body = Readonly<Record<string, unknown>>;

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
const DIRECT = new Set([1, 3]);
const THREADS = new Set([10, 11, 12]);

/** Who did something, where, and with which right to an answer. */
export interface Origin {
  /** The same for the same press, however often it is delivered. */
  readonly id: string;
  readonly token: string;
  readonly account: string;
  readonly name: string;
  /** The server; null in a direct conversation. */
  readonly guild: string | null;
  readonly roles: readonly string[];
  readonly place: Place;
}

/** One delivery, in the words of the house. */
export interface Arrival extends Origin {
  readonly line: string;
  readonly options: Invocation['options'];
  readonly source: Invocation['source'];
}

const record = (value: unknown): Body => (value && typeof value === 'object' ? (value as Body) : {});
const list = (value: unknown): readonly Body[] => (Array.isArray(value) ? value.map(record) : []);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A direct conversation is a place of the person; a thread stands in its channel. */
function placeIn(body: Body, account: string): Place {
  const channel = record(body.channel);
  const id = text(body.channel_id) ?? text(channel.id) ?? '';
  if (!text(body.guild_id) || DIRECT.has(Number(channel.type)))
    return { platform: 'discord', channel: `@${account}` };
  const parent = THREADS.has(Number(channel.type)) ? text(channel.parent_id) : undefined;
  return parent ? { platform: 'discord', channel: parent, thread: id } : { platform: 'discord', channel: id };
}

export function originOf(body: Body): Origin {
  const member = record(body.member);
  const user = record(member.user ?? body.user);
  const account = text(user.id) ?? '';
  return {
    id: text(body.id) ?? '',
    token: text(body.token) ?? '',
    account,
    name: text(member.nick) ?? text(user.global_name) ?? text(user.username) ?? account,
    guild: text(body.guild_id) ?? null,
    roles: Array.isArray(member.roles) ? member.roles.map(String) : [],
    place: placeIn(body, account),
  };
}

interface Path {
  readonly first: string;
  readonly second: string | undefined;
  readonly given: readonly Body[];
}

function pathOf(data: Body): Path {
  const [outer] = list(data.options);
  const [inner] = list(outer?.options);
  const isGroup = Number(outer?.type) === 2;
  return {
    first: String(outer?.name ?? ''),
    second: isGroup ? String(inner?.name ?? '') : undefined,
    given: list(isGroup ? inner?.options : outer?.options),
  };
}

/** The line of a native command, or undefined where it is none of ours. */
function commandLine(
  commands: readonly Command[],
  data: Body,
): Pick<Arrival, 'line' | 'options'> | undefined {
  const { first, second, given } = pathOf(data);
  const found = actionNamed(commands, first, second);
  if (!found) return undefined;
  const options = Object.fromEntries(given.map(({ name, value }) => [String(name), String(value)]));
  const { words, ...rest } = options;
  // Free words are what anybody types elsewhere: a question, or any command.
  if (first === 'ask' && words !== undefined) return inOneLine(words.trim(), rest);
  const line = `${found.command.name} ${found.action.name}`.trim();
  return found.action.writes ? { line, options } : inOneLine(line, options);
}

/** As one would type it, so that a button can repeat it; what no quotes can hold stays beside the line. */
function inOneLine(line: string, options: Arrival['options']): Pick<Arrival, 'line' | 'options'> {
  const all = Object.entries(options);
  if (all.some(([, value]) => /["“”„\n]/.test(value))) return { line, options };
  const typed = all.map(
    ([name, value]) => `${name}:${/\s/.test(value) || value === '' ? `"${value}"` : value}`,
  );
  return { line: [line, ...typed].join(' '), options: {} };
}

/** What "Read this" was used on: its words, or the one address that it is. */
function articleIn(message: Body): string {
  const embedded = list(message.embeds).map(({ title, description }) =>
    [title, description].filter((each) => typeof each === 'string').join('\n'),
  );
  return [text(message.content), ...embedded].filter(Boolean).join('\n\n').trim();
}

/** A command that was typed or used on a message, or undefined where it is none of ours. */
export function commandArrival(commands: readonly Command[], body: Body): Arrival | undefined {
  const data = record(body.data);
  if (Number(data.type) === 3) {
    if (data.name !== READ_THIS) return undefined;
    const target = record(record(record(data.resolved).messages)[String(data.target_id)]);
    const handedIn = articleIn(target);
    const options: Arrival['options'] = handedIn === '' ? {} : { text: handedIn };
    return { ...originOf(body), line: 'report add', options, source: 'typed' };
  }
  const line = commandLine(commands, data);
  return line && { ...originOf(body), ...line, source: 'typed' };
}

/** A press, with an empty line where its button is none of ours. */
export function pressArrival(body: Body): Arrival {
  const line = pressedLine(record(body.data).custom_id) ?? '';
  return { ...originOf(body), line, options: {}, source: 'press' };
}

export const customIdOf = (body: Body): string => text(record(body.data).custom_id) ?? '';

/** What is being typed, and in which option of which command. */
export function typingIn(
  commands: readonly Command[],
  body: Body,
):
  | { readonly kind: 'vendor' | 'place' | 'measure'; readonly text: string; readonly many: boolean }
  | undefined {
  const { first, second, given } = pathOf(record(body.data));
  const focused = given.find((each) => each.focused === true);
  const option = actionNamed(commands, first, second)?.action.options.find(
    ({ name }) => name === focused?.name,
  );
  if (!option || (option.kind !== 'vendor' && option.kind !== 'place' && option.kind !== 'measure'))
    return undefined;
  return { kind: option.kind, text: String(focused?.value ?? ''), many: option.many ?? false };
}

/** The fields of a modal that was sent, by name; empty ones are left out. */
export function filledIn(body: Body): Readonly<Record<string, string>> {
  const filled: Record<string, string> = {};
  for (const { component } of list(record(body.data).components)) {
    const { custom_id, value, values } = record(component);
    const given = Array.isArray(values) ? values.map(String).join(', ') : String(value ?? '');
    if (typeof custom_id === 'string' && given.trim() !== '') filled[custom_id] = given;
  }
  return filled;
}
