/**
 * The register of exceptions, for who keeps it in a spreadsheet or checks it: the state of each, whether
 * it holds at this moment, every vote that was ever given (also those that were changed later), every
 * note, and where its messages are. What happened is taken from the ledger itself, so that a kind of
 * event that is new here is in the register from its first day.
 */
import { type ExceptionRequest, type ExceptionStatus, endsAt, holdsAt } from './exception.ts';
import { csvCell } from './export.ts';
import type { Entry } from './ledger.ts';
import { quorumText } from './policy-quorum.ts';
import type { Message } from './ports.ts';

/** An exception with all that belongs to it. */
export interface RegisterSource {
  readonly exception: ExceptionRequest;
  /** Its stream. */
  readonly entries: readonly Entry[];
  readonly messages: readonly Message[];
}

/** One thing that happened to an exception. */
export interface RegisterEvent {
  readonly version: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly type: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly data: unknown;
  readonly hash: string;
}

export interface RegisterRow extends Omit<ExceptionRequest, 'status'> {
  readonly status: ExceptionStatus;
  /** Whether it holds at the instant of the register. */
  readonly holds: boolean;
  /** The instant of the register, ISO 8601. */
  readonly as_of: string;
  /** The first instant at which it no longer holds, ISO 8601. */
  readonly ends: string;
  readonly requester_name: string;
  readonly place_names: readonly string[];
  readonly history: readonly RegisterEvent[];
  /** `platform:channel/message` of each message that shows it. */
  readonly messages: readonly string[];
}

export interface RegisterWords {
  /** Milliseconds since 1970. */
  readonly now: number;
  nameOf(person: string): string;
  placeName(code: string): string;
}

const iso = (instant: number) => new Date(instant).toISOString();

function messageLink({ place, ref }: Message): string {
  return `${place.platform}:${place.channel}/${ref?.id ?? 'not sent yet'}`;
}

/** A granted one whose end has passed is expired, whatever timers did. */
function statusAt(exception: ExceptionRequest, now: number): ExceptionStatus {
  return exception.status === 'granted' && endsAt(exception) <= now ? 'expired' : exception.status;
}

/** A clock that stepped back must not undo what was decided: no row is older than the last entry of its stream. */
const momentOf = (exception: ExceptionRequest, at: number) => ({
  status: statusAt(exception, at),
  holds: holdsAt(exception, at),
  as_of: iso(at),
});

/** One row an exception, in the order given. */
export function registerRows(
  sources: readonly RegisterSource[],
  { now, nameOf, placeName }: RegisterWords,
): readonly RegisterRow[] {
  return sources.map(({ exception, entries, messages }) => ({
    ...exception,
    ...momentOf(exception, Math.max(now, entries.at(-1)?.at ?? now)),
    ends: iso(endsAt(exception)),
    requester_name: nameOf(exception.requester),
    place_names: exception.places.map(placeName),
    history: entries.map(({ version, at, type, actor, data, hash }) => ({
      version,
      at: iso(at),
      type,
      actor,
      actor_name: nameOf(actor),
      data,
      hash,
    })),
    messages: messages.map(messageLink),
  }));
}

/** One JSON object a line. */
export function registerAsJsonLines(rows: readonly RegisterRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** What says who and when stands in front of the words already; whole contents stand in columns of their own. */
const SAID_BEFORE = new Set([
  'person',
  'by',
  'at',
  'vote',
  'groups',
  'note',
  'why',
  'content',
  'terms',
  'seats',
]);

interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const isDifference = (value: unknown): value is Difference =>
  typeof value === 'object' && value !== null && 'before' in value && 'after' in value;

/** A value in words: lists with semicolons, a difference as what it was and became, else JSON. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join('; ');
  if (isDifference(value)) return `${value.what}: "${value.before}" became "${value.after}"`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const recordOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};

/** `2026-11-03T10:00:00.000Z Sam Security (sam): approve for security: fits the policy`. */
function voteText({ at, actor, actor_name, data }: RegisterEvent): string {
  const { vote, groups, note } = recordOf(data);
  const seats = Array.isArray(groups) && groups.length > 0 ? ` for ${groups.join(' and ')}` : '';
  return `${at} ${actor_name} (${actor}): ${vote}${seats}${note ? `: ${note}` : ''}`;
}

function eventText({ at, type, actor, data }: RegisterEvent): string {
  const said = recordOf(data);
  const note = [said.note, said.why].filter((text) => typeof text === 'string' && text !== '');
  const more = Object.entries(said)
    .filter(([key, value]) => !SAID_BEFORE.has(key) && wordsOf(value) !== '')
    .map(([key, value]) => `${key} ${wordsOf(value)}`);
  const words = [...note, ...more].join('; ');
  return `${at} ${type} by ${actor}${words ? `: ${words}` : ''}`;
}

/** A field that only some exceptions have. */
const field = (name: string) => (row: RegisterRow) => wordsOf(recordOf(row)[name]);

const isVote = ({ data }: RegisterEvent) => typeof recordOf(data).vote === 'string';

const list = (words: readonly string[], between = '; ') => words.join(between);

const COLUMNS: readonly (readonly [string, (row: RegisterRow) => string | null | undefined])[] = [
  ['id', (row) => row.id],
  ['vendor', (row) => row.vendor],
  ['places', (row) => list(row.places)],
  ['place_names', (row) => list(row.place_names)],
  ['status', (row) => row.status],
  ['holds_now', (row) => (row.holds ? 'yes' : 'no')],
  ['as_of', (row) => row.as_of],
  ['from', field('from')],
  ['until', (row) => row.until],
  ['ends', (row) => row.ends],
  ['scope', (row) => row.scope],
  ['reason', (row) => row.reason],
  ['controls', (row) => row.controls],
  ['alternatives', field('alternatives')],
  ['conditions', field('conditions')],
  ['beneficiaries', field('beneficiaries')],
  ['ticket', field('ticket')],
  ['renews', field('renews')],
  ['rests_on', (row) => list(row.restsOn)],
  ['requester', (row) => row.requester],
  ['requester_name', (row) => row.requester_name],
  ['requested', (row) => iso(row.requestedAt)],
  ['decided', (row) => (row.decidedAt === null ? '' : iso(row.decidedAt))],
  ['quorum', (row) => quorumText(row.terms)],
  ['votes', (row) => list(row.history.filter(isVote).map(voteText), '\n')],
  ['closed_by', (row) => row.closing?.by],
  ['closed_why', (row) => row.closing?.why],
  // The first entry is the request itself, which stands in the columns before.
  [
    'history',
    (row) =>
      list(
        row.history
          .slice(1)
          .filter((each) => !isVote(each))
          .map(eventText),
        '\n',
      ),
  ],
  ['messages', (row) => list(row.messages)],
  ['content_hash', field('content')],
  ['version', (row) => String(row.version)],
  ['last_hash', (row) => row.history.at(-1)?.hash],
];

/** A heading and one row an exception, with commas and CRLF, after RFC 4180; no cell is taken for a formula. */
export function registerAsCsv(rows: readonly RegisterRow[]): string {
  const lines = rows.map((row) => COLUMNS.map(([, cell]) => csvCell(cell(row))));
  return [COLUMNS.map(([title]) => title), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
