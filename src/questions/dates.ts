/**
 * Days in a question, relative to the day of asking: an as-of day ("before 2020"), a window in which
 * something happened ("since last year"), or a pointer to an act ("the 2017 decree").
 */
import { addDays, type Day, lastDay } from '../domain/date.ts';
import type { Window } from '../domain/question.ts';
import { MONTHS, RELATIVE, SEASONS } from './date-words.ts';

/** A stretch of time that the words name, and how they relate the question to it. */
export interface Dated {
  readonly span: Window;
  readonly how: 'at' | 'before' | 'by' | 'since' | 'in';
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

const two = (n: number) => String(n).padStart(2, '0');

function monthSpan(year: number, month: number): Window {
  const first = `${year}-${two(month)}`;
  return { from: `${first}-01`, to: lastDay(first) };
}

function yearSpan(year: number): Window {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

const HOW: readonly (readonly [RegExp, Dated['how']])[] = [
  [
    /(as of|as at|as on|per|on|zum|stand|au|al|na dzien|op|am|le|к|на|state of) (the )?(end of |the )?$/,
    'at',
  ],
  [/(by|until|till|up to|through|bis|jusqu a|hasta|entro|ate|do|iki|к|до) (the )?(end of |late )?$/, 'by'],
  [
    /(before|prior to|vor|voor|avant|antes de|prima del?|przed|pries|pred|до|перед) (the )?(end of |start of |beginning of )?$/,
    'before',
  ],
  [
    /(since|after|from|seit|sinds|depuis|desde|dal|da|od|nuo|с|з|після|после) (the )?(end of |start of |early |mid |late )?$/,
    'since',
  ],
];

function howOf(before: string): Dated['how'] {
  return HOW.find(([pattern]) => pattern.test(before))?.[1] ?? 'in';
}

function atMonthEnd(day: Day): Window {
  return monthSpan(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

const MONTH_NAMES = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const EXACT = /\b(\d{4}) (\d{1,2}) (\d{1,2})\b/;
const DAY_MONTH = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of |de )?)(${MONTH_NAMES})[a-zа-яіл]{0,3} (?:of |de )?(\\d{4})\\b`,
  'u',
);
const MONTH_DAY = new RegExp(`\\b(${MONTH_NAMES}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})\\b`, 'u');
const MONTH_YEAR = new RegExp(`(?:^| )(${MONTH_NAMES})[a-zа-яі]{0,3} (?:of |de |del )?(\\d{4})\\b`, 'u');
const QUARTER = /\bq([1-4]) (\d{4})\b|\b(\d{4}) q([1-4])\b/;
const SEASON = new RegExp(`(?:^| )(${Object.keys(SEASONS).join('|')}) (?:of )?(\\d{4})\\b`, 'u');
const CJK = /(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월])?\s*(?:(\d{1,2})\s*[日일])?/u;
const YEAR = /(?:^|[^\d])((?:19|20)\d{2})(?![\d])/;
const MONTH_ALONE = new RegExp(
  `\\b(?:in|since|by|of|last|this|before|until|from|im|seit|en|w) (${MONTH_NAMES})\\b`,
  'u',
);

type Match = { readonly span: Window; readonly start: number; readonly end: number };

function at(match: RegExpExecArray, span: Window): Match {
  const lead = /^[^\p{L}\d]/u.test(match[0]) ? 1 : 0;
  return { span, start: match.index + lead, end: match.index + match[0].length };
}

function absolute(text: string): Match | undefined {
  let m = EXACT.exec(text);
  if (m && Number(m[2]) <= 12 && Number(m[3]) <= 31) {
    const day = `${m[1]}-${two(Number(m[2]))}-${two(Number(m[3]))}`;
    return at(m, { from: day, to: day });
  }
  m = DAY_MONTH.exec(text);
  if (m) return at(m, dayOf(m[3]!, MONTHS[m[2]!]!, m[1]!));
  m = MONTH_DAY.exec(text);
  if (m) return at(m, dayOf(m[3]!, MONTHS[m[1]!]!, m[2]!));
  m = QUARTER.exec(text);
  if (m) return at(m, quarter(Number(m[2] ?? m[3]), Number(m[1] ?? m[4])));
  m = MONTH_YEAR.exec(text);
  if (m) return at(m, monthSpan(Number(m[2]), MONTHS[m[1]!]!));
  m = SEASON.exec(text);
  if (m) return at(m, quarterLike(Number(m[2]), SEASONS[m[1]!]!));
  m = CJK.exec(text);
  if (m?.[2]) return at(m, m[3] ? dayOf(m[1]!, Number(m[2]), m[3]) : monthSpan(Number(m[1]), Number(m[2])));
  m = YEAR.exec(text);
  return m ? at(m, yearSpan(Number(m[1]))) : undefined;
}

function dayOf(year: string, month: number, day: string): Window {
  const text = `${year}-${two(month)}-${two(Number(day))}`;
  return { from: text, to: text };
}

function quarter(year: number, number: number): Window {
  return { from: `${year}-${two(number * 3 - 2)}-01`, to: lastDay(`${year}-${two(number * 3)}`) };
}

function quarterLike(year: number, months: readonly [number, number]): Window {
  const endYear = months[1] < months[0] ? year + 1 : year;
  return { from: `${year}-${two(months[0])}-01`, to: lastDay(`${endYear}-${two(months[1])}`) };
}

/** "last year", "the past three months", "this week", "yesterday". */
function relative(text: string, today: Day): (Match & { readonly since?: boolean }) | undefined {
  const count =
    /\b(?:last|past|previous|letzten|afgelopen|derniers?|ultim[oai]s?) (\d{1,3}|two|three|four|five|six|twelve) (day|week|month|year|tag|woche|monat|jahr|dagen|weken|maanden|jaar|jours|semaines|mois|ans|dias|meses|anos)/.exec(
      text,
    );
  if (count) {
    const numbers: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12 };
    const n = numbers[count[1]!] ?? Number(count[1]);
    const days = /^(day|tag|dag|jour|dia)/.test(count[2]!)
      ? 1
      : /^(w|sem)/.test(count[2]!)
        ? 7
        : /^(mo|ma|me)/.test(count[2]!)
          ? 30
          : 365;
    return { ...at(count, { from: addDays(today, -n * days), to: today }), since: true };
  }
  for (const [pattern, from, to] of RELATIVE) {
    const m = pattern.exec(text);
    if (m) return at(m, { from: from(today), to: to(today) });
  }
  return undefined;
}

/**
 * The first time that the folded text names, or undefined.
 * @param text folded words parted by single spaces
 */
export function findDate(text: string, today: Day): Dated | undefined {
  const found = absolute(text) ?? relative(text, today) ?? monthAlone(text, today);
  if (!found) return undefined;
  const range = rangeFrom(text, found);
  if (range) return { ...range, how: 'in' };
  const how = howOf(text.slice(0, found.start));
  return { span: found.span, how, start: found.start, end: found.end };
}

const RANGE_OPENS =
  /\b(?:between|from|tussen|van|zwischen|von|entre|de|du|tra|dal|da|od|miedzy|tarp|nuo|mezi)(?: the| le| il)? $|(?:с|между|між|від|з) $/u;
const RANGE_JOINS =
  /^ (?:(?:and|to|until|till|through|en|tot|und|bis|et|au?|y|e|al?|do|iki|po)|(?:и|по|до|та|й))(?: the| le| il)? /u;

/** "between 2021 and 2023", "from May to July 2020", "2021-2023": from the first to the last day. */
function rangeFrom(text: string, first: Match): Match | undefined {
  const after = text.slice(first.end);
  const join = RANGE_JOINS.exec(after);
  const years = /^ (?=(?:19|20)\d{2}\b)/.exec(after);
  const opened = join !== null && RANGE_OPENS.test(text.slice(0, first.start));
  const skip = opened ? join[0].length : years ? 1 : 0;
  if (skip === 0) return undefined;
  const second = absolute(after.slice(skip));
  if (!second || second.start > 0 || second.span.to < first.span.from) return undefined;
  const end = first.end + skip + second.end;
  return { span: { from: first.span.from, to: second.span.to }, start: first.start, end };
}

/** "in June": the last June that has begun. */
function monthAlone(text: string, today: Day): Match | undefined {
  const m = MONTH_ALONE.exec(text);
  if (!m || /^(mai|mar|may|dec|set|out|ago|set)$/.test(m[1]!)) return undefined;
  const month = MONTHS[m[1]!]!;
  const year = Number(today.slice(0, 4)) - (month > Number(today.slice(5, 7)) ? 1 : 0);
  const start = m.index + m[0].length - m[1]!.length;
  return { span: monthSpan(year, month), start, end: m.index + m[0].length };
}

/** The day for which an answer holds, given words that name a time; null when they only point. */
export function asOfDay(dated: Dated, today: Day): Day | null {
  const { span, how } = dated;
  const day = how === 'before' ? addDays(span.from, -1) : span.to;
  if (how === 'since' || day > today) return span.from <= today && how !== 'since' ? today : null;
  return day;
}

/** The window in which something happened. */
export function windowOf(dated: Dated, today: Day): Window {
  if (dated.how === 'since') return { from: dated.span.from, to: today };
  if (dated.how === 'before') return { from: '1900-01-01', to: addDays(dated.span.from, -1) };
  return { from: dated.span.from, to: dated.span.to > today ? today : dated.span.to };
}

/** The year before the day: what "recently" means when nothing else is said. */
export function lastYear(today: Day): Window {
  return { from: addDays(today, -365), to: today };
}

export { atMonthEnd };
