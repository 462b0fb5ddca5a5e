/**
 * Whether words say a date, in any language that the runtime knows: the date is written out in that
 * language, and every part of it must stand in the words. So code, not the model, vouches for it.
 */
import { firstDay, type PartialDate } from '../domain/date.ts';

function parts(words: string): string[] {
  return (
    words
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{L}+|\d+/gu) ?? []
  );
}

/**
 * @param date a day, month or year
 * @param language BCP 47; another text than one gives false
 */
export function saysDate(words: string, date: PartialDate, language: string): boolean {
  const spoken = parts(words);
  const year = date.slice(0, 4);
  if (date.length === 4) return spoken.includes(year);
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(language, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(date.length === 10 ? { day: 'numeric' as const } : {}),
    });
  } catch {
    return false;
  }
  const written = format.formatToParts(Date.parse(`${firstDay(date)}T00:00:00Z`));
  const needed = written
    .filter(({ type }) => type === 'year' || type === 'month' || type === 'day')
    .flatMap(({ value }) => parts(value));
  // Two further numbers could be another date: then the words do not say this one surely.
  const numbers = spoken.filter((part) => /^\d+$/.test(part)).map(Number);
  const known = new Set(needed.filter((part) => /^\d+$/.test(part)).map(Number));
  return needed.every((part) => spoken.includes(part)) && numbers.every((number) => known.has(number));
}
