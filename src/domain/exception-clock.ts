/**
 * What the clock brings to an exception. Everything is asked of the state and the instant: a process that
 * was down over an end, or a clock that rings twice, finds the same.
 */
import type { ExceptionEvent, ExceptionRequest } from './exception-state.ts';
import { endsAt, lapsesAt } from './exception-term.ts';
import { barred, isOpenForVotes } from './exception-vote.ts';
import type { Policy } from './policy.ts';
import { type Shortage, shortages } from './policy-quorum.ts';

const HOUR_MS = 3_600_000;
/** How often the roster is held against what waits for a decision. */
const ROSTER_LOOK_MS = HOUR_MS;

/** The next reminder, or undefined where all were sent or nobody is waited for. */
export function remindsAt(exception: ExceptionRequest): number | undefined {
  if (!isOpenForVotes(exception)) return undefined;
  const hours = exception.terms.remindAfterHours[exception.reminders];
  return hours === undefined ? undefined : exception.heardAt + hours * HOUR_MS;
}

/** When further people are asked, or undefined. */
export function widensAt(exception: ExceptionRequest): number | undefined {
  const step = exception.terms.widen[exception.widened];
  return step && isOpenForVotes(exception) ? exception.heardAt + step.afterHours * HOUR_MS : undefined;
}

/** What keeps it from being decided by those who are there now. */
export function shortagesOf(exception: ExceptionRequest, policy: Policy): readonly Shortage[] {
  return isOpenForVotes(exception)
    ? shortages(policy, exception.terms, new Set(barred(exception, policy).keys()))
    : [];
}

const SHORT: Readonly<Record<Shortage['kind'], (each: Shortage) => string>> = {
  gone: ({ group }) => `the group ${group} is not in the settings any more`,
  unreadable: ({ group }) => `the group ${group} cannot be read from its platform`,
  empty: ({ group }) => `the group ${group} has no members`,
  'too few': ({ group, has, needs }) =>
    `the group ${group} has ${has} of the ${needs} members that are needed and may vote`,
};

/** The shortage in words, without a full stop. */
export const shortageText = (shortage: Shortage): string => SHORT[shortage.kind](shortage);

function alarms(exception: ExceptionRequest, policy: Policy, at: number): ExceptionEvent[] {
  const found = shortagesOf(exception, policy).map((each) => ({
    about: `${each.kind} ${each.group}`,
    why: shortageText(each),
  }));
  const { glass } = exception;
  if (glass?.verdict === 'open' && at >= glass.reviewBy)
    found.push({ about: 'review overdue', why: 'nobody has reviewed the broken glass in time' });
  return found
    .filter(({ about }) => !exception.alarms.includes(about))
    .map((data) => ({ type: 'Alarmed', data: { ...data, at } }));
}

export interface Look {
  readonly do: 'look';
  readonly at: number;
  readonly policy: Policy;
  /** When people are to be told that its end is near; null where that is not known. */
  readonly headsUpAt: number | null;
}

/** What the clock brings: an end, a lapse, a reminder, further people, a heads-up, an alarm. */
export function look(
  exception: ExceptionRequest,
  { at, policy, headsUpAt }: Look,
): readonly ExceptionEvent[] {
  const lapses = lapsesAt(exception);
  if (lapses !== undefined && lapses <= at) return [{ type: 'Lapsed', data: { at } }];
  const events: ExceptionEvent[] = [];
  const held = exception.status === 'granted' || exception.status === 'suspended';
  if (held && endsAt(exception) <= at) events.push({ type: 'Expired', data: { at } });
  if (held && !exception.headsUp && headsUpAt !== null && headsUpAt <= at && at < endsAt(exception))
    events.push({ type: 'HeadsUpGiven', data: { at } });
  if ((remindsAt(exception) ?? Number.POSITIVE_INFINITY) <= at)
    events.push({ type: 'Reminded', data: { at } });
  if ((widensAt(exception) ?? Number.POSITIVE_INFINITY) <= at)
    events.push({ type: 'Widened', data: { at, groups: exception.terms.widen[exception.widened]!.groups } });
  return [...events, ...alarms(exception, policy, at)];
}

/** The next instant at which the clock can bring something; undefined when it is over. */
export function nextLook(
  exception: ExceptionRequest,
  now: number,
  headsUpAt: number | null,
): number | undefined {
  const open = isOpenForVotes(exception);
  const held = exception.status === 'granted' || exception.status === 'suspended';
  const instants = [
    lapsesAt(exception),
    held ? endsAt(exception) : undefined,
    held && !exception.headsUp ? (headsUpAt ?? undefined) : undefined,
    remindsAt(exception),
    widensAt(exception),
    exception.glass?.verdict === 'open' ? exception.glass.reviewBy : undefined,
    open ? now + ROSTER_LOOK_MS : undefined,
  ].filter((instant) => instant !== undefined && instant > now) as number[];
  return instants.length > 0 ? Math.min(...instants) : undefined;
}
