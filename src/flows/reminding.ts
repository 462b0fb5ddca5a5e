/**
 * Reminders of the days by which something must be done: 30, 7 and 1 days before, once each in a channel. A
 * channel that hears of everything is reminded of what binds us; one with a watch, of what it asked for.
 */
import { notice } from '../cards/notice.ts';
import { bindsOrganisation } from '../domain/binding.ts';
import { daysBetween, endOfDay, lastDay, wordDate } from '../domain/date.ts';
import { type Change, change, type Telling, type Timer } from '../domain/ledger.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import type { Desk, Store } from '../domain/ports.ts';
import { alertPlaces } from './alerting.ts';
import { placeKey } from './delivery.ts';
import { messagesOfAct } from './news.ts';

const STEPS = [1, 7, 30] as const;
const MORNING_MS = 8 * 3_600_000;

/** The look at the deadlines: at each start, and every morning. */
export const deadlineTimer = (at: number): Timer => ({ kind: 'deadlines', subject: 'deadlines', at });

/**
 * The reminder that is due so many days before a deadline: the nearest step, so that a process which was down
 * on the very day reminds once, later. Undefined where none is due.
 */
export function stepFor(daysLeft: number): (typeof STEPS)[number] | undefined {
  return daysLeft < 0 ? undefined : STEPS.find((step) => daysLeft <= step);
}

const inWords = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

function reminderCard({ id, title, deadline }: Measure, daysLeft: number) {
  return notice(
    `Deadline ${inWords(daysLeft)}: ${title}`,
    'caution',
    [`By ${wordDate(deadline!)}.`],
    [{ label: 'Details', line: `measure ${id}`.slice(0, 90) }],
  );
}

/** Reminds over a store. */
export function createReminding(store: Store) {
  async function remindOf(desk: Desk, measure: Measure, reports: Awaited<ReturnType<Desk['reports']>>) {
    const daysLeft = daysBetween(desk.today, lastDay(measure.deadline!));
    const step = stepFor(daysLeft);
    if (step === undefined) return [];
    const bindsUs = desk.profile !== null && bindsOrganisation(desk.knowledge, desk.profile, measure);
    const heard = await messagesOfAct(store, measure.id, reports);
    const card = reminderCard(measure, daysLeft);
    const asked = (await alertPlaces(desk, measure)).filter(({ watch }) => watch !== null || bindsUs);
    return asked.map(({ place }): Telling => {
      const key = `deadline:${measure.id}:${measure.deadline}:${step}@${placeKey(place)}`;
      const message = heard.get(placeKey(place));
      const thread = message?.thread ?? message?.threadTitle;
      return { key, to: thread && message ? { threadsOf: message.subject, in: place } : { place }, card };
    });
  }

  return {
    /** The handler of `deadlines` timers. A deadline that moved has reminders of its own; what was lifted has none. */
    async remind(desk: Desk): Promise<Change> {
      const { zone } = await desk.policy();
      const reports = await desk.reports();
      const tell: Telling[] = [];
      for (const measure of desk.knowledge.measures)
        if (measure.deadline && ['in_force', 'announced'].includes(standingOn(measure, desk.today)))
          tell.push(...(await remindOf(desk, measure, reports)));
      const next = deadlineTimer(endOfDay(desk.today, zone) + MORNING_MS);
      return change('system', { tell, timers: [next] });
    },
  };
}
