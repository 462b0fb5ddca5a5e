/**
 * What becomes of a measure in a channel, and why. Alerts are sent by what this says, and `why` shows it, so
 * that the two can never say different things.
 */
import type { Watch } from './alert.ts';
import type { Place } from './command.ts';
import { type Day, daysBetween, lastDay } from './date.ts';
import { stoppedBy } from './expression.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';
import { type Mute, mutesOn } from './mute.ts';
import type { Profile } from './policy.ts';
import { type Timing, waitOf } from './timing.ts';
import { watchedOf } from './watched.ts';

/** Where it is sent only later: with what else comes then, or when the quiet hours are over. */
export interface Wait {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly why: string;
}

/** A watch that lets it pass; `null` for a channel that hears of everything. */
export interface Asking {
  readonly watch: Watch | null;
  /** Null where it is sent at once. */
  readonly wait: Wait | null;
}

export type Reach =
  | { readonly kind: 'muted'; readonly mute: Mute }
  | { readonly kind: 'asked'; readonly asking: Asking }
  /** Each watch of the channel with the term that stops it; none where nothing is watched. */
  | { readonly kind: 'stopped'; readonly by: readonly { readonly watch: Watch; readonly term: string }[] };

export interface Circumstances {
  readonly now: number;
  readonly today: Day;
  readonly zone: string;
  readonly knowledge: Pick<Knowledge, 'jurisdiction'>;
  readonly profile: Profile | null;
  /** The channels that hear of everything. */
  readonly standing: readonly Place[];
  readonly watches: readonly Watch[];
  readonly mutes: readonly Mute[];
}

export const samePlace = (a: Place, b: Place): boolean =>
  a.platform === b.platform && a.channel === b.channel;

/** The mute that keeps the act, by any of its ids, or its vendor out of the channel. */
export function muteOf(
  { mutes, today }: Pick<Circumstances, 'mutes' | 'today'>,
  acts: readonly string[],
  vendors: readonly string[],
  place: Place,
): Mute | undefined {
  return mutes
    .filter((mute) => samePlace(mute.place, place) && mutesOn(mute, today))
    .find(({ about }) =>
      'act' in about ? acts.includes(about.act) : vendors.every((each) => each === about.vendor),
    );
}

/** What binds us and is due soon waits for no digest and no morning. */
function isUrgent(measure: Measure, bindsUs: boolean, { urgentDays }: Timing, today: Day): boolean {
  if (!bindsUs || !measure.deadline || urgentDays === null) return false;
  const left = daysBetween(today, lastDay(measure.deadline));
  return left >= 0 && left <= urgentDays;
}

const earlier = (a: Asking, b: Asking): Asking => ((b.wait?.until ?? 0) < (a.wait?.until ?? 0) ? b : a);

/**
 * What becomes, in one channel, of a measure that comes now.
 * @param acts the ids under which the measure is known
 */
export function reachOf(
  measure: Measure,
  place: Place,
  { now, today, zone, knowledge, profile, standing, watches, mutes }: Circumstances,
  acts: readonly string[] = [measure.id],
): Reach {
  const mute = muteOf({ mutes, today }, acts, measure.vendors, place);
  if (mute) return { kind: 'muted', mute };
  const asking: Asking[] = standing.some((each) => samePlace(each, place))
    ? [{ watch: null, wait: null }]
    : [];
  const by: { watch: Watch; term: string }[] = [];
  const watched = watchedOf(measure, knowledge, profile, today);
  for (const watch of watches.filter((each) => !each.ended && samePlace(each.place, place))) {
    const term = stoppedBy(watch.expression, watched, knowledge);
    if (term !== null) by.push({ watch, term });
    else {
      const urgent = isUrgent(measure, watched.bindsUs, watch.timing, today);
      asking.push({ watch, wait: urgent ? null : waitOf(watch.timing, now, zone) });
    }
  }
  const [first, ...more] = asking;
  return first ? { kind: 'asked', asking: more.reduce(earlier, first) } : { kind: 'stopped', by };
}
