/**
 * An exception: commands become events here, each by the rules of its own file. Its state and how
 * events make it stand in exception-state.ts.
 */
import { Refusal } from './error.ts';
import { type Look, look } from './exception-clock.ts';
import { close, type LawMove, moveLaw } from './exception-life.ts';
import { type Ask, begin } from './exception-request.ts';
import { type ExceptionEvent, type ExceptionRequest, evolve } from './exception-state.ts';
import { type Edit, edit, type Settle, settle, type Talk, talk } from './exception-talk.ts';
import { type Vote, vote } from './exception-vote.ts';
import type { By } from './exception-words.ts';
import type { Decider } from './ledger.ts';

export type { Asked, Case } from './exception-content.ts';
export type { ExceptionEvent, ExceptionRequest, ExceptionStatus, Review } from './exception-state.ts';
export { endsAt, holdsAt } from './exception-term.ts';
export { quorumReached, tally } from './exception-vote.ts';

export type ExceptionCommand =
  | Ask
  | Vote
  | Talk
  | Settle
  | Edit
  | (By & { readonly do: 'withdraw' | 'revoke'; readonly note: string })
  | Look
  | LawMove;

function decide(exception: ExceptionRequest | null, command: ExceptionCommand): readonly ExceptionEvent[] {
  if (command.do === 'request' || command.do === 'break glass') return begin(exception, command);
  if (!exception) throw new Refusal('not_found', 'There is no such exception.');
  switch (command.do) {
    case 'approve':
    case 'deny':
      return vote(exception, { ...command, do: command.do });
    case 'accept':
      return settle(exception, command);
    case 'edit':
      return edit(exception, command);
    case 'withdraw':
    case 'revoke':
      return close(exception, { ...command, do: command.do });
    case 'look':
      return look(exception, command);
    case 'law':
      return moveLaw(exception, command);
    default:
      return talk(exception, command as Talk);
  }
}

export const exceptionDecider: Decider<ExceptionRequest | null, ExceptionCommand, ExceptionEvent> = {
  initial: null,
  decide,
  evolve,
};
