/** What every method of the fake can reach, and how it refuses. */
import type { FakeClock } from '../clock.ts';
import type { Install, Json, Message, World } from './world.ts';

/** How a call is made to go wrong. */
export type Fault =
  | { readonly kind: 'ratelimited'; readonly retryAfter?: number }
  /** An HTTP status without having done anything. */
  | { readonly kind: 'status'; readonly status: number }
  /** `{ok: false, error}` without having done anything. */
  | { readonly kind: 'error'; readonly error: string }
  /** Never answered; nothing is done. */
  | { readonly kind: 'hang' }
  /** Does the work, then drops the connection instead of answering. */
  | { readonly kind: 'drop' }
  /** Does the work, and answers so many milliseconds later. */
  | { readonly kind: 'slow'; readonly ms: number };

export interface Trigger {
  readonly user: string;
  readonly team: string;
  readonly madeAt: number;
  /** The modal that it was made in, whose stack grows. */
  readonly view: string | null;
  used: boolean;
}

/** An address at which an app may answer one interaction. */
export interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly madeAt: number;
  /** The message in which something was pressed. */
  readonly source: Message | null;
  uses: number;
}

export interface House {
  readonly world: World;
  readonly clock: FakeClock;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** `http://127.0.0.1:port`. */
  address(): string;
  /** A new address of a Socket Mode connection. */
  socketAddress(): string;
  /** Tells the app of an event, where it has subscribed to it. */
  publish(team: string, event: Json): void;
  /** Whether the app's own messages are told to it, as Slack does. */
  readonly echoes: boolean;
  /** Sentences that a person would have been shown by Slack itself, by user. */
  readonly warnings: { readonly user: string; readonly text: string }[];
}

/** What a call brings. */
export interface Call {
  readonly house: House;
  readonly install: Install;
  readonly args: Json;
}

export interface Method {
  /** The scopes of which one is needed; none for a method that every token may call. */
  readonly scopes?: readonly string[] | ((call: Call) => readonly string[]);
  /** Called with the app-level token. */
  readonly appToken?: boolean;
  readonly run: (call: Call) => Json;
}

/** A refusal in Slack's words. */
export class SlackFault extends Error {
  readonly error: string;
  readonly more: Json;
  constructor(error: string, more: Json = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }
}

/** A text argument, '' when it is missing. */
export function textOf(args: Json, name: string): string {
  const value = args[name];
  return value === undefined || value === null ? '' : String(value);
}

/** @throws SlackFault invalid_arguments when it is missing */
export function needed(args: Json, name: string): string {
  const value = textOf(args, name);
  if (value === '')
    throw new SlackFault('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  return value;
}

export const truthy = (value: unknown) => value === true || value === 'true' || value === '1' || value === 1;

const OBJECTS = new Set(['blocks', 'view', 'metadata', 'attachments', 'files', 'prompts', 'chunks']);

/** The arguments of a call, whichever way they were sent. */
export function readArguments(contentType: string, body: string, query: URLSearchParams): Json {
  const args: Json = Object.fromEntries(query);
  if (contentType.includes('application/json')) {
    const sent = body === '' ? {} : (JSON.parse(body) as Json);
    return { ...args, ...sent };
  }
  for (const [name, value] of new URLSearchParams(body)) {
    if (!OBJECTS.has(name)) args[name] = value;
    else
      try {
        args[name] = JSON.parse(value);
      } catch {
        args[name] = value;
      }
  }
  return args;
}

/** A page of a list by cursor, with Slack's response metadata. */
export function page<T>(all: readonly T[], args: Json, usual: number): { items: T[]; next: string } {
  const from = Number(Buffer.from(textOf(args, 'cursor'), 'base64').toString() || 0);
  if (Number.isNaN(from)) throw new SlackFault('invalid_cursor');
  const count = Math.min(Number(textOf(args, 'limit') || usual), 1000);
  const next = from + count < all.length ? Buffer.from(String(from + count)).toString('base64') : '';
  return { items: all.slice(from, from + count), next };
}
