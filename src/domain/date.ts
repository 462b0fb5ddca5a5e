/**
 * Calendar days as ISO text. A government act is often dated by month or year only, so a date in a
 * record is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a `Day` is always the last.
 */
import { z } from 'zod';

/** `YYYY-MM-DD`. */
export type Day = string;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

const DAY_MS = 86_400_000;

/** Whether the text is a day that the calendar has (31 February is none). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1) return false;
  // Every month has 28 days; further ones are left to the calendar, which takes its time.
  if (day <= 28) return true;
  return new Date(Date.parse(`${text.slice(0, 8)}01T00:00:00Z`) + (day - 1) * DAY_MS)
    .toISOString()
    .startsWith(text);
}

/** Whether the text is a year, a month or a day that the calendar has. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`);
  return isDay(text);
}

export const DaySchema = z.string().refine(isDay, 'a day such as 2018-05-14');
export const PartialDateSchema = z
  .string()
  .refine(isPartialDate, 'a date such as 2018, 2018-05 or 2018-05-14')
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });

/** The first day that the date can mean. */
export function firstDay(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that the date can mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant (milliseconds since 1970) in an IANA time zone. */
export function dayIn(instant: number, zone: string): Day {
  // The runtime's tables of zones take 13 ms to load.
  if (zone === 'UTC') return new Date(instant).toISOString().slice(0, 10);
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/**
 * The first instant (milliseconds since 1970) that is no longer on the given day in the zone:
 * where a promise "until that day" ends.
 */
export function endOfDay(day: Day, zone: string): number {
  const next = addDays(day, 1);
  let low = Date.parse(`${day}T00:00:00Z`) - DAY_MS;
  let high = Date.parse(`${next}T00:00:00Z`) + DAY_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(middle, zone) >= next) high = middle;
    else low = middle;
  }
  return high;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as people read it: `14 May 2018`, `May 2018`, `2018`. */
export function wordDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (day) return `${Number(day)} ${name} ${year}`;
  return name ? `${name} ${year}` : `${year}`;
}
