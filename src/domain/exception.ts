/**
 * Our own organisation's case to keep using a restricted vendor until a day. It lifts no law.
 * Whether it holds is computed from its end date, so a stopped timer never extends it.
 */
import { type Day, daysBetween, endOfDay, isDay, wordDate } from './date.ts';
import { Refusal } from './error.ts';
import type { Decider } from './ledger.ts';
import { isMember, type Policy } from './policy.ts';
import { approverGroupsOf, type Count, satisfied, tallyOf, type Voter } from './policy-quorum.ts';
import type { Terms } from './policy-rule.ts';

/** What is asked for. */
export interface Case {
  readonly vendor: string;
  readonly places: readonly string[];
  readonly scope: string;
  readonly reason: string;
  /** Compensating controls. */
  readonly controls: string;
  /** Last day on which it holds. */
  readonly until: Day;
  /** Ids of the measures in force that it rests on. */
  readonly restsOn: readonly string[];
}

export interface Review {
  readonly person: string;
  readonly vote: 'approve' | 'deny';
  readonly note: string;
  readonly groups: readonly string[];
  readonly at: number;
}

export type ExceptionStatus = 'waiting' | 'granted' | 'denied' | 'withdrawn' | 'revoked' | 'expired';

export interface ExceptionRequest extends Case {
  /** `EX-1`, `EX-2`, … */
  readonly id: string;
  readonly requester: string;
  readonly requesterAccount: { readonly platform: string; readonly account: string };
  readonly requestedAt: number;
  /** The quorum and zone that held when it was asked for: a later change of policy does not reach it. */
  readonly terms: Terms;
  readonly reviews: readonly Review[];
  readonly status: ExceptionStatus;
  readonly decidedAt: number | null;
  /** Who revoked or withdrew it, and why. */
  readonly closing: { readonly by: string; readonly why: string } | null;
  readonly version: number;
}

type Requested = Pick<
  ExceptionRequest,
  keyof Case | 'id' | 'requester' | 'requesterAccount' | 'requestedAt' | 'terms'
>;

export type ExceptionEvent =
  | { readonly type: 'ExceptionRequested'; readonly data: Requested }
  | { readonly type: 'Reviewed'; readonly data: Review }
  | { readonly type: 'Granted'; readonly data: { readonly at: number } }
  | { readonly type: 'Denied'; readonly data: { readonly at: number } }
  | {
      readonly type: 'Withdrawn';
      readonly data: { readonly by: string; readonly why: string; readonly at: number };
    }
  | {
      readonly type: 'Revoked';
      readonly data: { readonly by: string; readonly why: string; readonly at: number };
    }
  | { readonly type: 'Expired'; readonly data: { readonly at: number } };

interface By {
  readonly by: string;
  readonly policy: Policy;
  readonly at: number;
}

export type ExceptionCommand =
  | ({
      readonly do: 'request';
      readonly request: Omit<Requested, 'requestedAt'>;
      readonly today: Day;
    } & By)
  | ({ readonly do: 'approve' | 'deny' | 'withdraw' | 'revoke'; readonly note: string } & By)
  | { readonly do: 'expire'; readonly at: number };

/** Texts longer than this are refused: a card could not show them. */
export const LONGEST_TEXT = 2000;

function checkCase(request: Case, terms: Terms, today: Day): void {
  const fields: Record<string, string> = {};
  if (request.places.length === 0) fields.places = 'Name at least one place.';
  for (const name of ['scope', 'reason', 'controls'] as const) {
    if (!request[name].trim()) fields[name] = `Say the ${name}.`;
    if (request[name].length > LONGEST_TEXT)
      fields[name] = `Shorten the ${name} to ${LONGEST_TEXT} characters; it has ${request[name].length}.`;
  }
  if (!isDay(request.until)) fields.until = 'Give the end as a day such as 2026-09-30.';
  else if (request.until < today)
    fields.until = `The end ${wordDate(request.until)} has passed: choose a later day.`;
  else if (daysBetween(today, request.until) > terms.longestDays)
    fields.until = `The policy allows at most ${terms.longestDays} days: choose an earlier day.`;
  const first = Object.values(fields)[0];
  if (first) throw new Refusal('invalid', first, fields);
}

const votersOf = ({ reviews }: Pick<ExceptionRequest, 'reviews'>): readonly Voter[] =>
  reviews.filter((review) => review.vote === 'approve');

/** How many approvals of each group are there and needed. One person counts in one group at most once. */
export function tally(exception: Pick<ExceptionRequest, 'reviews' | 'terms'>): readonly Count[] {
  return tallyOf(exception.terms, votersOf(exception));
}

/** Whether distinct approvers satisfy every rule: under one rule nobody's one vote counts for two seats. */
export function quorumReached(exception: Pick<ExceptionRequest, 'reviews' | 'terms'>): boolean {
  return satisfied(exception.terms, votersOf(exception)) !== undefined;
}

function groupsOf(exception: ExceptionRequest, policy: Policy, person: string): readonly string[] {
  return approverGroupsOf(exception.terms).filter((group) => isMember(policy, group, person));
}

function review(
  exception: ExceptionRequest,
  command: Extract<ExceptionCommand, { do: 'approve' | 'deny' | 'withdraw' | 'revoke' }> & {
    do: 'approve' | 'deny';
  },
): readonly ExceptionEvent[] {
  const { by, policy, at, note } = command;
  if (by === exception.requester)
    throw new Refusal('forbidden', `You asked for ${exception.id} yourself: somebody else has to decide it.`);
  const groups = groupsOf(exception, policy, by);
  if (groups.length === 0)
    throw new Refusal('forbidden', `You are no approver of ${exception.id}: nothing was recorded.`);
  if (exception.reviews.some((past) => past.person === by && past.vote === command.do))
    throw new Refusal('conflict', `You have voted to ${command.do} ${exception.id} already.`);
  const vote: Review = { person: by, vote: command.do, note, groups, at };
  const voted: ExceptionEvent = { type: 'Reviewed', data: vote };
  const next = evolve(exception, voted)!;
  if (command.do === 'approve' && quorumReached(next)) return [voted, { type: 'Granted', data: { at } }];
  const denials = next.reviews.filter((past) => past.vote === 'deny').length;
  if (denials >= exception.terms.denials) return [voted, { type: 'Denied', data: { at } }];
  return [voted];
}

function decide(exception: ExceptionRequest | null, command: ExceptionCommand): readonly ExceptionEvent[] {
  if (command.do === 'request') {
    if (exception) throw new Refusal('conflict', `The exception ${exception.id} exists already.`);
    checkCase(command.request, command.request.terms, command.today);
    const data = { ...command.request, requestedAt: command.at };
    return [{ type: 'ExceptionRequested', data }];
  }
  if (!exception) throw new Refusal('not_found', 'There is no such exception.');
  const ended = endsAt(exception) <= command.at;
  if (command.do === 'expire') {
    const open = exception.status === 'waiting' || exception.status === 'granted';
    return open && ended ? [{ type: 'Expired', data: { at: command.at } }] : [];
  }
  const { by, at, note } = command;
  if (command.do === 'revoke') {
    if (exception.status !== 'granted' || ended)
      throw new Refusal(
        'conflict',
        `${exception.id} is ${ended ? 'expired' : exception.status}: only a granted exception can be revoked.`,
      );
    if (groupsOf(exception, command.policy, by).length === 0)
      throw new Refusal('forbidden', `Only an approver of ${exception.id} can revoke it.`);
    return [{ type: 'Revoked', data: { by, why: note, at } }];
  }
  if (exception.status !== 'waiting' || ended)
    throw new Refusal('conflict', decidedSentence(exception, ended));
  if (command.do === 'withdraw') {
    if (by !== exception.requester)
      throw new Refusal('forbidden', `Only the person who asked for ${exception.id} can withdraw it.`);
    return [{ type: 'Withdrawn', data: { by, why: note, at } }];
  }
  return review(exception, { ...command, do: command.do });
}

function decidedSentence(exception: ExceptionRequest, ended: boolean): string {
  const last = exception.reviews.at(-1);
  if (exception.status === 'waiting' && ended)
    return `${exception.id} has passed its end date: ask again with a later one.`;
  if (exception.closing)
    return `${exception.id} was ${exception.status} already by ${exception.closing.by}; nothing was changed.`;
  return `${exception.id} is ${exception.status} already${last ? `, decided by ${last.person}` : ''}; nothing was changed.`;
}

function evolve(exception: ExceptionRequest | null, event: ExceptionEvent): ExceptionRequest | null {
  if (event.type === 'ExceptionRequested')
    return { ...event.data, reviews: [], status: 'waiting', decidedAt: null, closing: null, version: 1 };
  if (!exception) return exception;
  const next = { ...exception, version: exception.version + 1 };
  switch (event.type) {
    case 'Reviewed': {
      const others = exception.reviews.filter((past) => past.person !== event.data.person);
      return { ...next, reviews: [...others, event.data] };
    }
    case 'Granted':
      return { ...next, status: 'granted', decidedAt: event.data.at };
    case 'Denied':
      return { ...next, status: 'denied', decidedAt: event.data.at };
    case 'Withdrawn':
      return { ...next, status: 'withdrawn', decidedAt: event.data.at, closing: event.data };
    case 'Revoked':
      return { ...next, status: 'revoked', decidedAt: event.data.at, closing: event.data };
    case 'Expired':
      return { ...next, status: 'expired', decidedAt: event.data.at };
  }
}

export const exceptionDecider: Decider<ExceptionRequest | null, ExceptionCommand, ExceptionEvent> = {
  initial: null,
  decide,
  evolve,
};

/** The first instant (milliseconds since 1970) at which it no longer holds, whatever timers did. */
export function endsAt(exception: Pick<ExceptionRequest, 'until' | 'terms'>): number {
  return endOfDay(exception.until, exception.terms.zone);
}

/** Whether the exception holds at the instant. The one place that says so. */
export function holdsAt(exception: ExceptionRequest, instant: number): boolean {
  return exception.status === 'granted' && instant < endsAt(exception);
}
