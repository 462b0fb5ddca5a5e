/**
 * The state of an exception and how events make it. It is our own organisation's case to keep using a
 * restricted vendor until a day. It lifts no law.
 */
import { dayIn } from './date.ts';
import { type Case, contentHash } from './exception-content.ts';
import type { Difference } from './measure-version.ts';
import type { Seated } from './policy-quorum.ts';
import type { Alternative, Terms } from './policy-rule.ts';

export interface Review {
  readonly person: string;
  readonly vote: 'approve' | 'deny';
  readonly note: string;
  /** The approver groups to which the person belonged then. */
  readonly groups: readonly string[];
  readonly at: number;
  /** Hash of the content that was voted on. */
  readonly content: string;
}

/** `lapsed`: its time to be decided ran out; `suspended`: the law moved, and it does not hold meanwhile. */
export const EXCEPTION_STATUSES = [
  'waiting',
  'granted',
  'suspended',
  'denied',
  'withdrawn',
  'revoked',
  'expired',
  'lapsed',
] as const;
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number];

/** What lies with the requester: an approver's question, or a change that an approver proposes. */
export interface Pending {
  readonly kind: 'question' | 'shorten' | 'condition';
  readonly by: string;
  /** The question, the condition, or the day. */
  readonly text: string;
  readonly note: string;
  readonly at: number;
}

/** A change of content: earlier votes are void. */
export interface Changed {
  readonly at: number;
  readonly by: string;
  readonly why: string;
  readonly differences: readonly Difference[];
  /** Persons whose votes it made void. */
  readonly voided: readonly string[];
  /** Hash of the content before. */
  readonly before: string;
}

export interface BrokenGlass {
  /** The instant at which it ends, whatever its last day. */
  readonly ends: number;
  /** When its owners are told that nobody has reviewed it. */
  readonly reviewBy: number;
  readonly verdict: 'open' | 'upheld' | 'refused';
}

export interface ExceptionRequest extends Case {
  /** `EX-1`, `EX-2`, … */
  readonly id: string;
  readonly requester: string;
  readonly requesterAccount: { readonly platform: string; readonly account: string };
  readonly requestedAt: number;
  /** What held when its content was settled: a later change of policy does not reach it. */
  readonly terms: Terms;
  /** Who acted for the requester then: they never vote. */
  readonly delegates: readonly string[];
  /** The exception that it renews. */
  readonly renews: string | null;
  readonly glass: BrokenGlass | null;
  /** Hash of the present content. */
  readonly content: string;
  /** The votes for the present content. */
  readonly reviews: readonly Review[];
  readonly status: ExceptionStatus;
  readonly pending: Pending | null;
  readonly changes: readonly Changed[];
  /** The law moved and its approvers have not looked at it yet: since when, and what moved. */
  readonly moved: { readonly at: number; readonly differences: readonly Difference[] } | null;
  /** Whose votes filled which seats of the last decision. */
  readonly seats: readonly Seated[];
  readonly decidedAt: number | null;
  /** Who ended it, and why. */
  readonly closing: { readonly by: string; readonly why: string } | null;
  /** From when to when it was granted and not suspended; its days bound it further. */
  readonly held: readonly { readonly from: number; readonly to: number | null }[];
  /** The instant at which a person last did something about it. */
  readonly heardAt: number;
  /** Reminders sent since then. */
  readonly reminders: number;
  /** Steps of widening done. */
  readonly widened: number;
  readonly headsUp: boolean;
  /** What its owners were told of. */
  readonly alarms: readonly string[];
  readonly version: number;
}

export type Requested = Case &
  Pick<
    ExceptionRequest,
    'id' | 'requester' | 'requesterAccount' | 'requestedAt' | 'terms' | 'delegates' | 'renews'
  > & { readonly glass: Omit<BrokenGlass, 'verdict'> | null };

interface At {
  readonly at: number;
}
interface ByWhom extends At {
  readonly by: string;
  readonly why: string;
}
interface Event<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}
interface NewContent {
  readonly content: Case;
  readonly terms: Terms;
  readonly differences: readonly Difference[];
}

export type ExceptionEvent =
  | Event<'ExceptionRequested', Requested>
  | Event<'Reviewed', Review>
  | Event<'Granted', At & { readonly seats: readonly Seated[] }>
  | Event<'Denied', At>
  | Event<'Asked', Pending>
  | Event<'Answered', ByWhom>
  | Event<'Declined', ByWhom>
  | Event<'ContentChanged', ByWhom & NewContent>
  | Event<'Withdrawn', ByWhom>
  | Event<'Revoked', ByWhom>
  | Event<'Expired', At>
  | Event<'Lapsed', At>
  | Event<'LawMoved', At & NewContent & { readonly suspends: boolean }>
  | Event<'Upheld', At & { readonly seats: readonly Seated[] }>
  | Event<'Condemned', At>
  | Event<'Reminded', At>
  | Event<'Widened', At & { readonly groups: readonly string[] }>
  | Event<'HeadsUpGiven', At>
  | Event<'Alarmed', At & { readonly about: string; readonly why: string }>;

/** Requests of the first days had a quorum in place of rules, and no start. */
function completed(data: Requested): Requested {
  const { quorum, ...terms } = data.terms as Terms & { readonly quorum?: Alternative };
  const kept: Partial<Terms> = terms;
  return {
    ...data,
    from: data.from ?? dayIn(data.requestedAt, terms.zone),
    basis: data.basis ?? data.restsOn.map((id) => ({ id, version: '', title: id, does: {} })),
    conditions: data.conditions ?? [],
    beneficiaries: data.beneficiaries ?? [],
    ticket: data.ticket ?? '',
    alternatives: data.alternatives ?? '',
    delegates: data.delegates ?? [],
    renews: data.renews ?? null,
    glass: data.glass ?? null,
    terms: quorum
      ? {
          longestDays: 365,
          fields: [],
          controls: [],
          tell: [],
          remindAfterHours: [],
          widen: [],
          decideWithinDays: 366,
          lawMoves: 'review',
          headsUp: { workingDays: 10, place: null },
          ...kept,
          denials: terms.denials,
          zone: terms.zone,
          rules: [{ id: 'quorum', approve: [quorum] }],
        }
      : terms,
  };
}

function asked(event: Requested): ExceptionRequest {
  const data = completed(event);
  return {
    ...data,
    glass: data.glass && { ...data.glass, verdict: 'open' },
    content: contentHash(data),
    reviews: [],
    status: data.glass ? 'granted' : 'waiting',
    pending: null,
    changes: [],
    moved: null,
    seats: [],
    decidedAt: data.glass ? data.requestedAt : null,
    closing: null,
    held: data.glass ? [{ from: data.requestedAt, to: null }] : [],
    heardAt: data.requestedAt,
    reminders: 0,
    widened: 0,
    headsUp: false,
    alarms: [],
    version: 1,
  };
}

const heard = (at: number) => ({ heardAt: at, reminders: 0 });

/** It stops holding at the instant. */
function closed(exception: ExceptionRequest, at: number): ExceptionRequest['held'] {
  return exception.held.map((each) => (each.to === null ? { ...each, to: at } : each));
}

const opened = (exception: ExceptionRequest, at: number) =>
  exception.held.some(({ to }) => to === null) ? exception.held : [...exception.held, { from: at, to: null }];

function changed(
  exception: ExceptionRequest,
  data: At & NewContent & { readonly by: string; readonly why: string },
): ExceptionRequest {
  const { content, terms, differences, at, by, why } = data;
  const voided = exception.reviews.map(({ person }) => person);
  const change = { at, by, why, differences, voided, before: exception.content };
  return {
    ...exception,
    ...content,
    terms,
    content: contentHash(content),
    reviews: [],
    pending: null,
    changes: [...exception.changes, change],
    version: exception.version + 1,
    ...heard(at),
  };
}

function ended(exception: ExceptionRequest, event: ExceptionEvent): ExceptionRequest | undefined {
  const next = { ...exception, version: exception.version + 1 };
  const { at } = event.data as At;
  const done = { decidedAt: at, pending: null, moved: null };
  switch (event.type) {
    case 'Denied':
      return { ...next, ...done, status: 'denied' };
    case 'Withdrawn':
      return { ...next, ...done, status: 'withdrawn', closing: event.data };
    case 'Revoked':
      return { ...next, ...done, status: 'revoked', closing: event.data, held: closed(exception, at) };
    case 'Expired':
      return { ...next, ...done, status: 'expired', held: closed(exception, at) };
    case 'Lapsed':
      return { ...next, ...done, status: 'lapsed', held: closed(exception, at) };
    default:
      return undefined;
  }
}

function noted(exception: ExceptionRequest, event: ExceptionEvent): ExceptionRequest {
  const next = { ...exception, version: exception.version + 1 };
  switch (event.type) {
    case 'Reminded':
      return { ...next, reminders: exception.reminders + 1 };
    case 'Widened':
      return { ...next, widened: exception.widened + 1 };
    case 'HeadsUpGiven':
      return { ...next, headsUp: true };
    case 'Alarmed':
      return { ...next, alarms: [...exception.alarms, event.data.about] };
    default:
      return next;
  }
}

/** The state after an event. */
export function evolve(exception: ExceptionRequest | null, event: ExceptionEvent): ExceptionRequest | null {
  if (event.type === 'ExceptionRequested') return asked(event.data);
  if (!exception) return exception;
  const next = { ...exception, version: exception.version + 1 };
  const { at } = event.data;
  switch (event.type) {
    case 'Reviewed': {
      const others = exception.reviews.filter((past) => past.person !== event.data.person);
      const review = { ...event.data, content: event.data.content ?? exception.content };
      return { ...next, ...heard(at), reviews: [...others, review] };
    }
    case 'Granted':
      return {
        ...next,
        status: 'granted',
        decidedAt: at,
        pending: null,
        seats: event.data.seats ?? [],
        held: opened(exception, at),
      };
    case 'Asked':
      return { ...next, ...heard(at), pending: event.data };
    case 'Answered':
    case 'Declined':
      return { ...next, ...heard(at), pending: null };
    case 'ContentChanged':
      return changed(exception, event.data);
    case 'LawMoved': {
      const moved = changed(exception, { ...event.data, by: 'system', why: 'the law moved' });
      if (exception.status === 'waiting') return moved;
      const marked = { ...moved, moved: { at, differences: event.data.differences } };
      return event.data.suspends ? { ...marked, status: 'suspended', held: closed(exception, at) } : marked;
    }
    case 'Upheld': {
      const glass = exception.glass && { ...exception.glass, verdict: 'upheld' as const };
      const upheld = { ...next, glass, moved: null, pending: null, seats: event.data.seats };
      return exception.status === 'suspended'
        ? { ...upheld, status: 'granted', held: opened(exception, at) }
        : upheld;
    }
    case 'Condemned':
      return { ...next, pending: null, glass: exception.glass && { ...exception.glass, verdict: 'refused' } };
    default:
      return ended(exception, event) ?? noted(exception, event);
  }
}
