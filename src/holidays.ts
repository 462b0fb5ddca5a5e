/** Public holidays of a place, from the tables of date-holidays, which are loaded when one is asked for. */
import type { Day } from './domain/date.ts';

const known = new Map<string, Promise<ReadonlySet<Day>>>();

async function load(place: string, year: number): Promise<ReadonlySet<Day>> {
  const { default: Holidays } = await import('date-holidays');
  const [country, ...part] = place.split('-');
  const table = new Holidays();
  // A part of a state that the tables do not know has the holidays of the state.
  if (part.length > 0 && country! in table.getCountries()) table.init(country!, part.join('-'));
  else table.init(country!);
  const days = table.getHolidays(year) ?? [];
  return new Set(days.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
}

/**
 * The public holidays of a year.
 * @param place code of a state or a part of one, such as NL or US-TX; one that the tables do not know has none
 */
export function holidaysOf(place: string, year: number): Promise<ReadonlySet<Day>> {
  const key = `${place} ${year}`;
  const found = known.get(key) ?? load(place, year);
  known.set(key, found);
  return found;
}
