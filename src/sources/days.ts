/** The many ways in which publishers write a day, as `YYYY-MM-DD`. */
import { type Day, isDay } from '../domain/date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An hour that says only that there is none. */
const MIDNIGHT = /^00:00(?::00(?:\.0+)?)?(?!:?\d)/;

const two = (value: string | number) => String(value).padStart(2, '0');

function dayFrom(year: string, month: string | number, day: string): Day | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}

/**
 * An instant with a zone is that day in UTC; without one the day is taken as written. So is midnight, by
 * which interfaces that know no days write one.
 */
function isoDay(text: string): Day | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}\S*))?/.exec(text);
  if (!found) return null;
  const [whole, day = '', time] = found;
  if (time && !MIDNIGHT.test(time) && /(?:Z|[+-]\d{2}:?\d{2})$/.test(time)) {
    const instant = Date.parse(whole.replace(' ', 'T'));
    if (!Number.isNaN(instant)) return new Date(instant).toISOString().slice(0, 10);
  }
  return isDay(day) ? day : null;
}

function namedDay(text: string): Day | null {
  const before = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})\b/.exec(text);
  const after = /\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text);
  const [month, day, year] = before
    ? [before[2]!, before[1]!, before[3]!]
    : after
      ? [after[1]!, after[2]!, after[3]!]
      : [];
  const at = month ? MONTHS.indexOf(month.toLowerCase()) : -1;
  return at < 0 ? null : dayFrom(year!, at + 1, day!);
}

/** RFC 822 as in RSS, with its zone. */
function mailDay(text: string): Day | null {
  if (!/^(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3,9} \d{4} \d{2}:\d{2}/.test(text)) return null;
  const [, written, hour = ''] = /(\d{1,2} [A-Za-z]{3,9} \d{4}) (\S+)/.exec(text) ?? [];
  if (MIDNIGHT.test(hour) && written) return namedDay(written);
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10);
}

/**
 * The day that a text names; null where it names none.
 * @param order of day and month in figures alone, `11/20/2026` or `20/11/2026`
 */
export function dayOf(value: unknown, order: 'month first' | 'day first' = 'month first'): Day | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().slice(0, 60);
  const iso = isoDay(text);
  if (iso) return iso;
  const mail = mailDay(text);
  if (mail) return mail;
  const figures = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})\b/.exec(text);
  if (figures) {
    const [, a = '', b = '', year = ''] = figures;
    return order === 'month first' && text[a.length] === '/' ? dayFrom(year, a, b) : dayFrom(year, b, a);
  }
  return namedDay(text);
}
