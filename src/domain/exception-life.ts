/** What ends a granted exception or sends it back: a person, or the law that moves below it. */
import { Refusal } from './error.ts';
import { type Case, caseOf } from './exception-content.ts';
import type { ExceptionEvent, ExceptionRequest } from './exception-state.ts';
import { endsAt } from './exception-term.ts';
import { votingGroups } from './exception-vote.ts';
import { type By, closedSentence } from './exception-words.ts';
import { type Basis, basisDifferences } from './measure-version.ts';
import type { Terms } from './policy-rule.ts';

/** Withdraw and revoke: the two ways in which a person ends it. */
export function close(
  exception: ExceptionRequest,
  command: By & { readonly do: 'withdraw' | 'revoke'; readonly note: string },
): readonly ExceptionEvent[] {
  const { by, at, note } = command;
  const { id, requester } = exception;
  if (command.do === 'withdraw') {
    if (exception.status !== 'waiting') throw new Refusal('conflict', closedSentence(exception, command));
    if (by !== requester)
      throw new Refusal('forbidden', `Only the person who asked for ${id} can withdraw it.`);
    return [{ type: 'Withdrawn', data: { by, why: note, at } }];
  }
  const ended = endsAt(exception) <= at;
  if ((exception.status !== 'granted' && exception.status !== 'suspended') || ended) {
    const standing = ended && exception.status === 'granted' ? 'expired' : exception.status;
    throw new Refusal('conflict', `${id} is ${standing}: only a granted exception can be revoked.`);
  }
  if (by !== requester && votingGroups(exception, command.policy, by).length === 0)
    throw new Refusal('forbidden', `Only an approver of ${id}, or who asked for it, can revoke it.`);
  return [{ type: 'Revoked', data: { by, why: note, at } }];
}

export interface LawMove {
  readonly do: 'law';
  readonly at: number;
  /** The measures as they are now. */
  readonly basis: readonly Basis[];
  /** The terms under the law as it is now; null where no rule covers it any more: the old ones stay. */
  readonly terms: Terms | null;
}

/** The law below it moved: votes are void, and what was granted goes back to its approvers. */
export function moveLaw(exception: ExceptionRequest, command: LawMove): readonly ExceptionEvent[] {
  const { at, basis } = command;
  const active = exception.status === 'granted' || exception.status === 'suspended';
  if ((!active && exception.status !== 'waiting') || endsAt(exception) <= at) return [];
  const differences = basisDifferences(exception.basis, basis);
  if (differences.length === 0) return [];
  const content: Case = { ...caseOf(exception), basis, restsOn: basis.map(({ id }) => id) };
  const terms = command.terms ?? exception.terms;
  const suspends = active && (exception.terms.lawMoves === 'suspend' || terms.lawMoves === 'suspend');
  return [{ type: 'LawMoved', data: { at, content, terms, differences, suspends } }];
}
