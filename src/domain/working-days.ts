/** Days on which people work: neither Saturday, Sunday nor a holiday of the place. */
import { addDays, type Day } from './date.ts';

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The day that lies so many working days before; the day itself does not count. */
export function workingDaysBefore(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (!isWeekend(at) && !holidays.has(at)) left -= 1;
  }
  return at;
}
