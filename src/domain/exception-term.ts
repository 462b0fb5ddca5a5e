/**
 * When an exception holds. It is computed from what was decided and from its days, so a timer that stood
 * still never extends it, and no grace is implied.
 */
import { addDays, endOfDay } from './date.ts';
import type { ExceptionRequest } from './exception-state.ts';

const DAY_MS = 86_400_000;

type Ends = Pick<ExceptionRequest, 'until' | 'terms' | 'glass'>;

/** The first instant (milliseconds since 1970) at which it no longer holds, whatever timers did. */
export function endsAt({ until, terms, glass }: Ends): number {
  return Math.min(endOfDay(until, terms.zone), glass?.ends ?? Number.POSITIVE_INFINITY);
}

/** The first instant at which it can hold. */
export function startsAt({ from, terms }: Pick<ExceptionRequest, 'from' | 'terms'>): number {
  return endOfDay(addDays(from, -1), terms.zone);
}

/** Whether the exception holds at the instant, past ones included. The one place that says so. */
export function holdsAt(exception: ExceptionRequest, instant: number): boolean {
  if (instant < startsAt(exception) || instant >= endsAt(exception)) return false;
  return exception.held.some(({ from, to }) => from <= instant && (to === null || instant < to));
}

/** The instant at which it lapses when nobody has decided; undefined where nothing waits to be decided. */
export function lapsesAt(exception: ExceptionRequest): number | undefined {
  const term = exception.terms.decideWithinDays * DAY_MS;
  if (exception.status === 'waiting') return Math.min(exception.requestedAt + term, endsAt(exception));
  if (exception.status === 'suspended' && exception.moved)
    return Math.min(exception.moved.at + term, endsAt(exception));
  return undefined;
}
