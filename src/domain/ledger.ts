/**
 * The append-only ledger: what was decided, by whom, when. State is never stored; it is folded from
 * the entries of a stream. Each entry seals the one before it by a hash.
 */
import type { Place } from './command.ts';

/** What is about to be written: an event in the past tense with its data (JSON). */
export interface NewEntry {
  readonly type: string;
  readonly data: unknown;
}

export interface Entry extends NewEntry {
  /** `exception:EX-1`, `report:R-3`, `watch:W-2`, `measure:<id>`, `checkpoint`. */
  readonly stream: string;
  /** 1 for the first entry of the stream. */
  readonly version: number;
  /** The person who caused it, or `system`. */
  readonly actor: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly prevHash: string;
  readonly hash: string;
}

export interface Append {
  readonly stream: string;
  /** The version that the decision was made on; 0 for a new stream. */
  readonly expected: number;
  readonly entries: readonly NewEntry[];
}

/** A message that must show a subject's state: posted once, then edited as the state moves. */
export interface Drawing {
  /** What is shown: `exception:EX-1`, `alert:R-3`, `triage:R-3`. */
  readonly subject: string;
  readonly place: Place;
  /** Title of a thread to open below it. */
  readonly thread?: string;
  /** It is posted at this instant (milliseconds since 1970) at the earliest. */
  readonly notBefore?: number;
  /** The subject of the message that shows it together with what else is posted then. */
  readonly digest?: string;
}

/** Something said once: in the threads of a subject (all, or the one below its message in a place), or in a place. */
export interface Telling {
  /** Says it once, however often the job runs. */
  readonly key: string;
  readonly to: { readonly threadsOf: string; readonly in?: Place } | { readonly place: Place };
  readonly card: import('./card.ts').Card;
}

/** Messages that are not posted yet and shall be one: a flood of them would drown a channel. */
export interface Gathering {
  readonly place: Place;
  /** The subject of the one message. */
  readonly into: string;
  /** Those of them whose posting was not tried yet, and the first at any rate. */
  readonly subjects: readonly string[];
}

/** Something to do at a later instant. */
export interface Timer {
  readonly kind: string;
  readonly subject: string;
  readonly at: number;
}

/**
 * Everything that one decision writes. It is committed whole or not at all, together with the end
 * of the job that caused it.
 */
export interface Change {
  readonly actor: string;
  readonly appends: readonly Append[];
  readonly draw: readonly Drawing[];
  /** Subjects whose messages, wherever they are, must be drawn again. */
  readonly redraw: readonly string[];
  readonly tell: readonly Telling[];
  readonly timers: readonly Timer[];
  readonly gather?: readonly Gathering[];
  /** What is known of feeds now. */
  readonly feeds?: readonly import('./feed-state.ts').FeedUpdate[];
}

/** A change with nothing in it, to be spread over. */
export function change(actor: string, parts: Partial<Omit<Change, 'actor'>>): Change {
  return { actor, appends: [], draw: [], redraw: [], tell: [], timers: [], ...parts };
}

/** Rules of one kind of stream: how a command becomes events, how events become state. */
export interface Decider<State, Command, Event extends NewEntry> {
  readonly initial: State;
  /** @throws Refusal when the rules do not allow the command in this state */
  decide(state: State, command: Command): readonly Event[];
  evolve(state: State, event: Event): State;
}

/** Folds the entries of one stream to its state. */
export function fold<State, Event extends NewEntry>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  entries: readonly NewEntry[],
): State {
  return (entries as readonly Event[]).reduce(decider.evolve, decider.initial);
}

/** JSON with sorted keys and without `undefined`, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const pairs = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${pairs.join(',')}}`;
}

/** The text whose SHA-256 (hex) is the entry's hash. `prevHash` is 64 zeros for a first entry. */
export function sealedText(entry: Omit<Entry, 'hash'>): string {
  return canonicalJson([
    entry.prevHash,
    entry.stream,
    entry.version,
    entry.type,
    entry.data,
    entry.actor,
    entry.at,
  ]);
}

export const FIRST_HASH = '0'.repeat(64);

/** The first place where the chain of one stream breaks, or nothing. `hash` gives SHA-256 in hex. */
export function brokenLink(
  entries: readonly Entry[],
  hash: (text: string) => string,
): { readonly entry: Entry; readonly why: string } | undefined {
  let prev = FIRST_HASH;
  let version = 0;
  for (const entry of entries) {
    version += 1;
    if (entry.version !== version) return { entry, why: `version ${version} is missing` };
    if (entry.prevHash !== prev) return { entry, why: 'it does not follow the entry before it' };
    if (hash(sealedText(entry)) !== entry.hash) return { entry, why: 'its content was changed' };
    prev = entry.hash;
  }
  return undefined;
}
