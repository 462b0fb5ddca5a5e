/** What every route of the fake can reach, and how it refuses. */
import type { FakeClock } from '../clock.ts';
import type { Json, World } from './world.ts';

/** How a call is made to go wrong. */
export type Fault =
  | { readonly kind: 'limited'; readonly retryAfter?: number; readonly scope?: 'user' | 'global' | 'shared' }
  /** An HTTP status without having done anything. */
  | { readonly kind: 'status'; readonly status: number }
  /** A code of Discord without having done anything. */
  | { readonly kind: 'error'; readonly status: number; readonly code: number }
  /** Never answered; nothing is done. */
  | { readonly kind: 'hang' }
  /** Does the work, then drops the connection instead of answering. */
  | { readonly kind: 'drop' }
  /** Does the work, and answers so many milliseconds later. */
  | { readonly kind: 'slow'; readonly ms: number };

export interface House {
  readonly world: World;
  readonly clock: FakeClock;
  address(): string;
  /** Tells the app of something over the gateway. */
  dispatch(event: string, data: Json): void;
  /** An interaction was acknowledged. */
  acked(id: string): void;
  /** Sends that did not turn all mentions off. */
  readonly unguarded: string[];
  /** Whether the app may list the members of a server. */
  membersIntent: boolean;
  /** How many connections Discord asks for. */
  readonly shards: number;
}

export interface File {
  readonly name: string;
  readonly bytes: number;
}

export interface Call {
  readonly house: House;
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly File[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A refusal in Discord's words. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export class DiscordFault extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;
  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export const invalidForm = (errors: unknown) => new DiscordFault(400, 50035, 'Invalid Form Body', errors);
export const missingAccess = () => new DiscordFault(403, 50001, 'Missing Access');
export const missingPermissions = () => new DiscordFault(403, 50013, 'Missing Permissions');
export const unknown = (code: number, what: string) => new DiscordFault(404, code, `Unknown ${what}`);
