/** What happened in a window: acts made, in force, due or ended between two days. */
import type { Cited, Found, Part } from './answer.ts';
import { addDays, type Day, firstDay, lastDay } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';
import { poolOf } from './pool.ts';
import type { Question, Window } from './question.ts';
import { sift } from './relevance.ts';
import { strongest } from './verdict.ts';

const MOST_CITED = 60;
const MOST_LATEST = 6;

/** One thing that happened to a measure. */
export interface Happening {
  readonly what: 'announced' | 'effective' | 'deadline' | 'ended';
  readonly date: string;
}

/** What happened to the measure in the window, oldest first. */
export function happenings(measure: Measure, window: Window): Happening[] {
  const dates = [
    ['announced', measure.announced],
    ['effective', measure.effective],
    ['deadline', measure.deadline],
    ['ended', measure.ended],
  ] as const;
  return dates
    .flatMap(([what, date]) =>
      date && lastDay(date) >= window.from && firstDay(date) <= window.to ? [{ what, date }] : [],
    )
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1));
}

/** The window of the question; the year before the day where it names none. */
export function windowFor(question: Question, asOf: Day): Window {
  return question.window ?? { from: addDays(asOf, -365), to: asOf };
}

/** Where no window was named and the last year was quiet, the latest acts there are. */
function latest(pool: readonly Measure[], asOf: Day): readonly Measure[] {
  return pool.filter((measure) => firstDay(measure.announced) <= asOf).slice(-MOST_LATEST);
}

export function findChanges(question: Question, knowledge: Knowledge, asOf: Day): Found {
  const window = windowFor(question, asOf);
  const pool = candidates(question, knowledge, window);
  const happened = pool.filter((measure) => happenings(measure, window).length > 0);
  const quiet = happened.length === 0 && question.window === null;
  const { fits } = sift(quiet ? latest(pool, asOf) : happened, question, question.vendors, asOf);
  const made = fits.filter(
    (each) => quiet || firstDay(each.measure.announced) >= window.from || each.standing === 'ended',
  );
  const shown = made.length ? made : fits;
  const ordered = [...shown, ...fits.filter((each) => !shown.includes(each))].slice(0, MOST_CITED);
  const part: Part = {
    vendor: question.vendors[0] ?? null,
    place: question.jurisdictions[0] ?? null,
    verdict: strongest(shown.map((each) => each.verdict)),
    cited: ordered,
    others: [],
    later: [],
  };
  return { verdict: part.verdict, parts: [part], cited: ordered as readonly Cited[] };
}

function candidates(question: Question, knowledge: Knowledge, window: Window): readonly Measure[] {
  const { vendors, jurisdictions } = question;
  if (vendors.length) {
    const places = jurisdictions.length ? jurisdictions : [null];
    return [
      ...new Set(vendors.flatMap((vendor) => places.flatMap((place) => poolOf(knowledge, vendor, place)))),
    ];
  }
  if (jurisdictions.length)
    return [...new Set(jurisdictions.flatMap((place) => knowledge.ofJurisdiction(place)))];
  return knowledge.announcedBetween(window.from, window.to);
}
