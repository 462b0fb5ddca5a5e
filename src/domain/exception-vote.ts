/**
 * Votes. Whoever asked, acts for who asked, or gains from it never votes, by person and not by account.
 * A vote is for one content; a press on a card that shows an older one is refused. Whether the quorum is
 * reached is judged with the groups as they are when the last vote comes: who has left no longer counts.
 */
import { Refusal } from './error.ts';
import type { ExceptionEvent, ExceptionRequest, Review } from './exception-state.ts';
import { evolve } from './exception-state.ts';
import { endsAt, lapsesAt } from './exception-term.ts';
import { type By, closedSentence, differencesText, nameIn } from './exception-words.ts';
import { delegatesOf, isMember, type Policy } from './policy.ts';
import { approverGroupsOf, type Count, satisfied, tallyOf, type Voter } from './policy-quorum.ts';

/** Whether votes are taken: on a request, on what the law moved below, on a glass that was broken. */
export function isOpenForVotes({ status, moved, glass }: ExceptionRequest): boolean {
  if (status === 'waiting' || status === 'suspended') return true;
  if (glass?.verdict === 'open') return status === 'granted' || status === 'expired' || status === 'revoked';
  return status === 'granted' && moved !== null;
}

/** Who may not vote, and why, as the end of a sentence about them. */
export function barred(exception: ExceptionRequest, policy: Policy): ReadonlyMap<string, string> {
  const { id, requester, beneficiaries, delegates } = exception;
  const name = nameIn(policy, requester);
  return new Map([
    ...beneficiaries.map((person) => [person, `gain from ${id}`] as const),
    ...[...delegates, ...delegatesOf(policy, requester)].map(
      (person) => [person, `act for ${name}, who asked for ${id}`] as const,
    ),
    [requester, `asked for ${id}`] as const,
  ]);
}

/** The approver groups of the terms to which the person belongs now; empty: no approver. */
export function votingGroups(exception: ExceptionRequest, policy: Policy, person: string): readonly string[] {
  return approverGroupsOf(exception.terms).filter((group) => isMember(policy, group, person));
}

/** Those whose approval counts by the groups as they were when they voted. */
const approvals = ({ reviews }: Pick<ExceptionRequest, 'reviews'>): readonly Review[] =>
  reviews.filter(({ vote }) => vote === 'approve');

/** How many approvals of each group are there and needed, for every rule. */
export function tally(exception: Pick<ExceptionRequest, 'reviews' | 'terms'>): readonly Count[] {
  return tallyOf(exception.terms, approvals(exception));
}

/** Whether distinct approvers satisfy every rule: under one rule nobody's one vote counts for two seats. */
export function quorumReached(exception: Pick<ExceptionRequest, 'reviews' | 'terms'>): boolean {
  return satisfied(exception.terms, approvals(exception)) !== undefined;
}

/** Those whose approval counts now: still members, and not barred meanwhile. */
function countedNow(exception: ExceptionRequest, policy: Policy): readonly Voter[] {
  const out = barred(exception, policy);
  return approvals(exception)
    .filter(({ person }) => !out.has(person))
    .map(({ person }) => ({ person, groups: votingGroups(exception, policy, person) }));
}

/**
 * Checks that the person may act as an approver.
 * @returns their approver groups
 * @throws Refusal for the requester, their delegates, beneficiaries, and whoever is in no approver group
 */
export function checkApprover(exception: ExceptionRequest, { by, policy }: By): readonly string[] {
  if (by === exception.requester)
    throw new Refusal('forbidden', `You asked for ${exception.id} yourself: somebody else has to decide it.`);
  const why = barred(exception, policy).get(by);
  if (why) throw new Refusal('forbidden', `You ${why}: somebody else has to decide it.`);
  const groups = votingGroups(exception, policy, by);
  if (groups.length === 0)
    throw new Refusal('forbidden', `You are no approver of ${exception.id}: nothing was recorded.`);
  return groups;
}

/** @throws Refusal when no votes are taken any more */
export function checkOpen(exception: ExceptionRequest, by: By): void {
  const ended = endsAt(exception) <= by.at;
  const reviewedLater = exception.glass?.verdict === 'open';
  // No timer need have run: what has lapsed is closed from that instant.
  if (!ended && (lapsesAt(exception) ?? Number.POSITIVE_INFINITY) <= by.at)
    throw new Refusal('conflict', closedSentence({ ...exception, status: 'lapsed' }, by));
  if (!isOpenForVotes(exception) || (ended && !reviewedLater))
    throw new Refusal('conflict', closedSentence(exception, by, ended && exception.closing === null));
}

/** @throws Refusal when the card that was pressed showed another content */
function checkContent(exception: ExceptionRequest, shown: string): void {
  const wanted = shown.replace(/^#/, '').toLowerCase();
  if (wanted === '' || exception.content.startsWith(wanted)) return;
  const at = exception.changes.findIndex(({ before }) => before.startsWith(wanted));
  const since = at < 0 ? [] : exception.changes.slice(at).flatMap(({ differences }) => differences);
  const what = since.length > 0 ? `: ${differencesText(since)}` : '';
  throw new Refusal(
    'conflict',
    `${exception.id} has changed since the card that you pressed${what}. Nothing was recorded: look at it again and vote anew.`,
  );
}

export interface Vote extends By {
  readonly do: 'approve' | 'deny';
  readonly note: string;
  /** The hash on the card that was pressed; empty for a typed vote, which is for the present content. */
  readonly content?: string;
}

function outcome(exception: ExceptionRequest, { policy, at, by, note }: Vote): readonly ExceptionEvent[] {
  const seats = satisfied(exception.terms, countedNow(exception, policy));
  const denials = exception.reviews.filter((past) => past.vote === 'deny').length;
  const denied = denials >= exception.terms.denials;
  if (exception.status === 'waiting') {
    if (seats) return [{ type: 'Granted', data: { at, seats } }];
    return denied ? [{ type: 'Denied', data: { at } }] : [];
  }
  if (seats) return [{ type: 'Upheld', data: { at, seats } }];
  if (!denied) return [];
  const active = exception.status === 'granted' || exception.status === 'suspended';
  return [
    ...(exception.glass?.verdict === 'open' ? [{ type: 'Condemned', data: { at } } as const] : []),
    ...(active ? [{ type: 'Revoked', data: { by, why: note, at } } as const] : []),
  ];
}

/** A vote, and what it decides. */
export function vote(exception: ExceptionRequest, command: Vote): readonly ExceptionEvent[] {
  const { by, at, note, policy } = command;
  checkOpen(exception, command);
  const groups = checkApprover(exception, command);
  checkContent(exception, command.content ?? '');
  const { id, pending } = exception;
  if (pending && command.do === 'approve')
    throw new Refusal(
      'conflict',
      `${id} lies with ${nameIn(policy, exception.requester)} (${pending.kind} of ${nameIn(policy, pending.by)}): vote once that is answered.`,
    );
  if (exception.reviews.some((past) => past.person === by && past.vote === command.do))
    throw new Refusal('conflict', `You have voted to ${command.do} ${id} already.`);
  const review: Review = { person: by, vote: command.do, note, groups, at, content: exception.content };
  const voted: ExceptionEvent = { type: 'Reviewed', data: review };
  return [voted, ...outcome(evolve(exception, voted)!, command)];
}
