/** How an exception begins: somebody asks, renews, or breaks the glass. */
import type { Day } from './date.ts';
import { Refusal } from './error.ts';
import { checkCase } from './exception-content.ts';
import type { ExceptionEvent, ExceptionRequest, Requested } from './exception-state.ts';
import type { By } from './exception-words.ts';
import { delegatesOf, isMember } from './policy.ts';

const HOUR_MS = 3_600_000;

export interface Ask extends By {
  readonly do: 'request' | 'break glass';
  readonly request: Omit<Requested, 'requestedAt' | 'delegates' | 'glass'>;
  readonly today: Day;
}

/** Begins an exception. */
export function begin(exception: ExceptionRequest | null, command: Ask): readonly ExceptionEvent[] {
  const { by, at, policy, request, today } = command;
  if (exception) throw new Refusal('conflict', `The exception ${exception.id} exists already.`);
  const { breakGlass } = policy;
  const breaking = command.do === 'break glass';
  if (breaking && !breakGlass)
    throw new Refusal('forbidden', 'Breaking the glass is not enabled here: ask with `exception request`.');
  if (breaking && !breakGlass!.groups.some((group) => isMember(policy, group, by)))
    throw new Refusal('forbidden', 'You are in no group that may break the glass: nothing was opened.');
  checkCase(request, request.terms, today);
  const glass =
    breaking && breakGlass
      ? {
          ends: at + breakGlass.hours * HOUR_MS,
          reviewBy: at + breakGlass.reviewWithinHours * HOUR_MS,
        }
      : null;
  const data = { ...request, requestedAt: at, delegates: delegatesOf(policy, by), glass };
  return [{ type: 'ExceptionRequested', data }];
}
