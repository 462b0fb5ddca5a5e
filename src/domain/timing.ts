/**
 * When an alert may be said: at once, in a digest a day or a week, and not in quiet hours. Hours are
 * those of a zone, so that they stay the same when its clocks change.
 */
import { Refusal } from './error.ts';

export interface Timing {
  readonly when: 'now' | 'daily' | 'weekly';
  /** `HH:MM` at which a digest goes out. */
  readonly at: string;
  /** Day of a weekly digest, 1 (Monday) to 7. */
  readonly weekday: number;
  /** From and to as `HH:MM`; it may span midnight. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  /** IANA zone; null is the zone of the settings. */
  readonly zone: string | null;
  /** What binds us and has a deadline within so many days is said at once; null: nothing is. */
  readonly urgentDays: number | null;
}

export const AT_ONCE: Timing = {
  when: 'now',
  at: '08:00',
  weekday: 1,
  quiet: null,
  zone: null,
  urgentDays: 14,
};

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Minutes since midnight and day of the week (1 to 7) in the zone. */
function hourIn(instant: number, zone: string): { minutes: number; weekday: number } {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
    weekday: WEEKDAYS.indexOf(parts.weekday!.toLowerCase()) + 1,
  };
}

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Minutes from one time of day to another, the shorter way round: -720 to 719. */
const shortest = (minutes: number) => ((((minutes + 720) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) - 720;

/** The instant near another at which the clock shows it; where clocks leap over it, just after the leap. */
function nearHour(instant: number, wanted: number, zone: string): number {
  const moved = instant + shortest(wanted - hourIn(instant, zone).minutes) * MINUTE;
  return hourIn(moved, zone).minutes === wanted ? moved : Math.max(instant, moved);
}

/** The next instant after `after` at which it is `HH:MM` in the zone, on one of the weekdays if given. */
export function nextAt(time: string, zone: string, after: number, weekday?: number): number {
  const wanted = minutesOf(time);
  const start = Math.floor(after / MINUTE) * MINUTE;
  const ahead = (wanted - hourIn(start, zone).minutes + DAY_MINUTES) % DAY_MINUTES;
  for (let day = 0; ; day += 1) {
    const instant = nearHour(start + (ahead + day * DAY_MINUTES) * MINUTE, wanted, zone);
    const right = weekday === undefined || hourIn(instant, zone).weekday === weekday;
    if (instant > after && (right || day > 14)) return instant;
  }
}

function isQuiet({ from, to }: NonNullable<Timing['quiet']>, minutes: number): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minutes >= start && minutes < end : minutes >= start || minutes < end;
}

/** Until when an alert has to wait and why; null where it may be said now. */
export function waitOf(
  timing: Timing,
  now: number,
  settingsZone: string,
): { readonly until: number; readonly why: string } | null {
  const zone = timing.zone ?? settingsZone;
  if (timing.when === 'daily') return { until: nextAt(timing.at, zone, now), why: 'daily digest' };
  if (timing.when === 'weekly')
    return { until: nextAt(timing.at, zone, now, timing.weekday), why: 'weekly digest' };
  if (timing.quiet && isQuiet(timing.quiet, hourIn(now, zone).minutes))
    return { until: nextAt(timing.quiet.to, zone, now), why: 'quiet hours' };
  return null;
}

const HOUR = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/;

function hourOf(text: string, field: string): string {
  const found = HOUR.exec(text.trim());
  if (found) return `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}`;
  const sentence = `"${text}" is no time of day: write it like 08:00.`;
  throw new Refusal('invalid', sentence, { [field]: sentence });
}

function quietOf(text: string): Timing['quiet'] {
  if (text === 'none') return null;
  const [from, to, ...more] = text.split(/\s*(?:-|–|to)\s*/);
  if (!from || !to || more.length > 0) {
    const sentence = `"${text}" are no quiet hours: write them like 22:00-07:00, or none.`;
    throw new Refusal('invalid', sentence, { quiet: sentence });
  }
  return { from: hourOf(from, 'quiet'), to: hourOf(to, 'quiet') };
}

function zoneOf(text: string): string {
  try {
    return formatOf(text).resolvedOptions().timeZone;
  } catch {
    const sentence = `"${text}" is no time zone: write one like Europe/Amsterdam.`;
    throw new Refusal('invalid', sentence, { zone: sentence });
  }
}

function whenOf(text: string): Pick<Timing, 'when'> & Partial<Timing> {
  const [word = '', ...rest] = text
    .trim()
    .toLowerCase()
    .split(/[\s@]+/);
  if (word === 'now' && rest.length === 0) return { when: 'now' };
  const weekday = rest.length > 1 ? WEEKDAYS.findIndex((day) => day.startsWith(rest[0]!.slice(0, 3))) + 1 : 1;
  const time = rest.at(-1);
  if ((word === 'daily' || word === 'weekly') && weekday > 0)
    return { when: word, weekday, ...(time ? { at: hourOf(time, 'digest') } : {}) };
  const sentence = `"${text}" is no way to be told: write now, daily 08:00 or weekly monday 08:00.`;
  throw new Refusal('invalid', sentence, { digest: sentence });
}

function daysOf(text: string): number | null {
  if (text === 'never') return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const sentence = `"${text}" is no number of days: write one like 14, or never.`;
  throw new Refusal('invalid', sentence, { urgent: sentence });
}

/**
 * The timing with what was given changed.
 * @throws Refusal with a sentence at the field that is wrong
 */
export function timingOf(before: Timing, values: Readonly<Record<string, string | undefined>>): Timing {
  return {
    ...before,
    ...(values.digest ? whenOf(values.digest) : {}),
    ...(values.quiet ? { quiet: quietOf(values.quiet) } : {}),
    ...(values.zone ? { zone: zoneOf(values.zone) } : {}),
    ...(values.urgent ? { urgentDays: daysOf(values.urgent) } : {}),
  };
}

/** `at once, quiet 22:00 to 07:00 (Europe/Amsterdam); what binds us and is due within 14 days at once`. */
export function timingWords(timing: Timing, settingsZone: string): string {
  const zone = timing.zone ?? settingsZone;
  const day = WEEKDAYS[timing.weekday - 1]!;
  const when = {
    now: 'at once',
    daily: `in a digest each day at ${timing.at}`,
    weekly: `in a digest each ${day[0]!.toUpperCase()}${day.slice(1)} at ${timing.at}`,
  }[timing.when];
  const quiet = timing.quiet ? `, quiet from ${timing.quiet.from} to ${timing.quiet.to}` : '';
  const held = timing.when !== 'now' || timing.quiet !== null;
  const urgent =
    held && timing.urgentDays !== null
      ? `; at once what binds us and has a deadline within ${timing.urgentDays} days`
      : '';
  return `${when}${quiet}${held ? ` (${zone})` : ''}${urgent}`;
}

/** The timing as what can be typed again. */
export function timingValues({ when, at, weekday, quiet, zone, urgentDays }: Timing) {
  return {
    digest:
      when === 'now' ? 'now' : when === 'daily' ? `daily ${at}` : `weekly ${WEEKDAYS[weekday - 1]} ${at}`,
    quiet: quiet ? `${quiet.from}-${quiet.to}` : 'none',
    ...(zone ? { zone } : {}),
    urgent: urgentDays === null ? 'never' : String(urgentDays),
  };
}
