/**
 * Dates in prose, held against the date line: "late Monday", "last year", "in July", "11 July",
 * "26.04.2022", "3月31日". The result says no more than the words do: a month stays a month.
 */
import { addDays, type Day, daysBetween, isDay, lastDay, type PartialDate } from '../domain/date.ts';
import { compile, sourceOf } from './pattern.ts';
import type { Words } from './words/table.ts';

/** "At the end of February", of a month that is over, says when something was done and sets no term. */
const IN_THE_END =
  /(?<!(?:bis|by|until|before|tegen|spätestens|zum|d[’']ici|jusqu[’']à|do|hasta|entro|la)\s)(?<!\p{L})(?:eind|einde|Ende|fin|(?:at )?the end of|late in|pod koniec|koncem|в конце|наприкінці|alla fine di|a finales de)\s+$/iu;

export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly date: PartialDate;
  /** `effective`, `deadline`: by the words before it; `plain` else. */
  readonly role: 'plain' | 'effective' | 'deadline';
  /** Day, month and year all stand in the text. */
  readonly full: boolean;
}

export interface Dates {
  /**
   * @param anchor the day on the date line against which relative words are read; null if unknown
   * @param dayFirst how "02/12/2017" is read when both are possible
   */
  find(text: string, anchor: Day | null, dayFirst: boolean): DateMention[];
}

type Resolve = (match: RegExpExecArray, anchor: Day | null, dayFirst: boolean) => PartialDate | null;
interface Rule {
  readonly pattern: RegExp;
  readonly resolve: Resolve;
  readonly full?: boolean;
}

const pad = (n: number) => String(n).padStart(2, '0');
function day(year: number, month: number, dayOfMonth: number): Day | null {
  const text = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
  return isDay(text) ? text : null;
}
const yearOf = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The year is not said: the latest such day that is not long after the date line. */
function dayNear(anchor: Day | null, month: number, dayOfMonth: number): PartialDate | null {
  if (!anchor) return null;
  const year = Number(anchor.slice(0, 4));
  const next = day(year + 1, month, dayOfMonth);
  if (next && daysBetween(anchor, next) <= 60) return next;
  const same = day(year, month, dayOfMonth);
  if (same && daysBetween(anchor, same) <= 60) return same;
  return day(year - 1, month, dayOfMonth);
}

function monthNear(anchor: Day | null, month: number): PartialDate | null {
  if (!anchor) return null;
  const year = Number(anchor.slice(0, 4));
  return `${month > Number(anchor.slice(5, 7)) ? year - 1 : year}-${pad(month)}`;
}

function numeric(a: number, b: number, year: number, dayFirst: boolean): Day | null {
  const first = dayFirst ? day(year, b, a) : day(year, a, b);
  return first ?? (dayFirst ? day(year, a, b) : day(year, b, a));
}

function shiftMonth(anchor: Day, by: number): PartialDate {
  const date = new Date(`${anchor.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

const MOMENTS: Readonly<Record<string, (anchor: Day) => PartialDate>> = {
  today: (anchor) => anchor,
  yesterday: (anchor) => addDays(anchor, -1),
  tomorrow: (anchor) => addDays(anchor, 1),
  lastWeek: (anchor) => addDays(anchor, -5).slice(0, 7),
  thisMonth: (anchor) => anchor.slice(0, 7),
  lastMonth: (anchor) => shiftMonth(anchor, -1),
  thisYear: (anchor) => anchor.slice(0, 4),
  lastYear: (anchor) => String(Number(anchor.slice(0, 4)) - 1),
  season: (anchor) => anchor.slice(0, 4),
};

function weekdayRule(index: number, names: string, words: Words): Rule {
  return {
    pattern: compile(names, { han: words.han === true, exact: words.lang === 'en' || words.lang === 'de' }),
    resolve: (match, anchor) => {
      if (!anchor) return null;
      const before = match.input.slice(Math.max(0, match.index - 14), match.index);
      const now = (new Date(`${anchor}T00:00:00Z`).getUTCDay() + 6) % 7;
      const back = (now - index + 7) % 7;
      if (
        /(next|n[äa]chsten|kommenden|prochain|volgende|aanstaande|próximo|prossimo|下周|来週)\s*$/iu.test(
          before,
        )
      )
        return addDays(anchor, back === 0 ? 7 : 7 - back);
      return addDays(
        anchor,
        -(back === 0 && /(last|letzten|vergangenen|vorigen?)\s$/iu.test(before) ? 7 : back),
      );
    },
  };
}

function hanRules(): Rule[] {
  const number = (text: string | undefined) => Number(text);
  const yearWord = (word: string | undefined, anchor: Day | null): number | null => {
    if (!anchor) return null;
    const year = Number(anchor.slice(0, 4));
    return word && /去年|昨年/.test(word) ? year - 1 : word ? year : null;
  };
  const months = (word: string, anchor: Day) =>
    /上|先|前/.test(word) ? shiftMonth(anchor, -1) : anchor.slice(0, 7);
  return [
    {
      pattern: /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu,
      full: true,
      resolve: (m) => day(number(m[1]), number(m[2]), number(m[3])),
    },
    {
      pattern: /(去年|昨年|今年|同年)?\s*(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu,
      resolve: (m, anchor) => {
        const year = yearWord(m[1], anchor);
        return year ? day(year, number(m[2]), number(m[3])) : dayNear(anchor, number(m[2]), number(m[3]));
      },
    },
    { pattern: /(\d{4})\s*年\s*(\d{1,2})\s*月/gu, resolve: (m) => `${m[1]}-${pad(number(m[2]))}` },
    {
      pattern: /(去年|昨年|今年|同年)?\s*(?<![\d个])(\d{1,2})\s*月(?![\d日间底])/gu,
      resolve: (m, anchor) => {
        const year = yearWord(m[1], anchor);
        return year ? `${year}-${pad(number(m[2]))}` : monthNear(anchor, number(m[2]));
      },
    },
    {
      pattern: /(本月|上个?月|先月|今月)?(?<![\d月])(\d{1,2})\s*日(?![本元])/gu,
      resolve: (m, anchor) => {
        if (!anchor) return null;
        const month = m[1] ? months(m[1], anchor) : anchor.slice(0, 7);
        const date = `${month}-${pad(number(m[2]))}`;
        if (!isDay(date)) return null;
        return !m[1] && daysBetween(anchor, date) > 3
          ? `${shiftMonth(anchor, -1)}-${pad(number(m[2]))}`
          : date;
      },
    },
    { pattern: /(\d{4})\s*年/gu, resolve: (m) => m[1]! },
  ];
}

function wordRules(words: Words): Rule[] {
  const month = `(?<month>${words.months.map((name) => sourceBody(name)).join('|')})`;
  const at = (text: string): number => {
    const index = words.months.findIndex((name) => new RegExp(`^(?:${sourceBody(name)})$`, 'iu').test(text));
    return index + 1;
  };
  const flags = words.lang === 'en' || words.lang === 'de' ? 'gu' : 'giu';
  const B = '(?<![\\p{L}\\p{N}])';
  const E = '(?![\\p{L}\\p{N}])';
  const of = "(?:\\.|st|nd|rd|th|er|º|°|-?(?:ga|го|е|ого))?(?:\\s+(?:de|of|di|d[’'])|)\\s*";
  const year = '(?:\\s*(?:de|del|of|,|m\\.)?\\s*)(?<year>\\d{4})';
  const rule = (source: string, resolve: Resolve, full = false): Rule => ({
    pattern: new RegExp(source, source.startsWith('(?<=') ? 'giu' : flags),
    resolve,
    full,
  });
  const capital = (text: string) => flags === 'giu' || /^\p{Lu}/u.test(text);
  return [
    rule(
      `${B}(?<day>\\d{1,2})${of}${month}${year}(?!\\d)`,
      (m) => day(Number(m.groups!.year), at(m.groups!.month!), Number(m.groups!.day)),
      true,
    ),
    rule(
      `${B}${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${E}`,
      (m) => day(Number(m.groups!.year), at(m.groups!.month!), Number(m.groups!.day)),
      true,
    ),
    // Lithuanian: "2017 m. gruodžio 21 d."
    rule(
      `${B}(?<year>\\d{4})\\s*(?:m\\.)?\\s*${month}\\s+(?<day>\\d{1,2})${E}`,
      (m) => day(Number(m.groups!.year), at(m.groups!.month!), Number(m.groups!.day)),
      true,
    ),
    rule(`${B}(?<day>\\d{1,2})${of}${month}${E}`, (m, anchor) =>
      dayNear(anchor, at(m.groups!.month!), Number(m.groups!.day)),
    ),
    rule(`${B}${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?${E}(?!,?\\s*\\d{4})`, (m, anchor) =>
      dayNear(anchor, at(m.groups!.month!), Number(m.groups!.day)),
    ),
    rule(`${B}${month}${year}(?!\\d)`, (m) => `${m.groups!.year}-${pad(at(m.groups!.month!))}`),
    rule(
      `${B}(?<year>\\d{4})\\s*(?:m\\.)?\\s*${month}${E}`,
      (m) => `${m.groups!.year}-${pad(at(m.groups!.month!))}`,
    ),
    rule(
      `(?<=(?:^|[^\\p{L}])(?:in|since|im|seit|en|depuis|sinds|w|we|od|v|ve|nel|a|ad|da|desde|в|во|с|у|з|last|of|early|late|mid|this|from|until|by|per|vanaf|eind|einde|begin|medio|Ende|Anfang|Mitte|fin|début|mi|finales de|principios de|mediados de|fine|inizio|metà|koniec|końcem|początku|koncem|začátku|polovině|конце|начале|середине|кінці|наприкінці|початку)\\s+(?:early |late |mid-|the |początku )?)${month}${E}`,
      (m, anchor) => (capital(m.groups!.month!) ? monthNear(anchor, at(m.groups!.month!)) : null),
    ),
  ];
}

const sourceBody = (name: string) => name.replaceAll('*', '\\p{L}*');

function rulesOf(words: Words): Rule[] {
  const rules: Rule[] = [
    {
      pattern: /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
      full: true,
      resolve: (m) => day(Number(m[1]), Number(m[2]), Number(m[3])),
    },
    {
      pattern: /(?<![\d.])(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)/gu,
      full: true,
      resolve: (m, _anchor, dayFirst) => numeric(Number(m[1]), Number(m[2]), yearOf(m[3]!), dayFirst),
    },
    ...(words.han ? hanRules() : wordRules(words)),
    ...words.weekdays.map((names, index) => weekdayRule(index, names, words)),
  ];
  for (const [moment, names] of Object.entries(words.moments)) {
    if (sourceOf(names) === undefined) continue;
    rules.push({
      pattern: compile(names, { han: words.han === true }),
      resolve: (_match, anchor) => (anchor ? MOMENTS[moment]!(anchor) : null),
    });
  }
  rules.push({
    pattern:
      /(?<![\d.,/$€£№§-]|no\. |\p{L}-)(?:19[89]|20[0-4])\d(?![\d/%-]|[.,]\d|\s*(?:%|euro|dollar|compan|people|yuan))/giu,
    resolve: (m) => m[0],
  });
  return rules;
}

/** Compiles the date words of a language. */
export function createDates(words: Words): Dates {
  const rules = rulesOf(words);
  const before = (table: string) => {
    const source = sourceOf(table, words.han);
    return source
      ? new RegExp(
          `(?:${source})\\s*(?:the |den |le |il |el |dem |de |dnia |dne |Mon\\S* |Tues\\S* |Wed\\S* |Thurs\\S* |Fri\\S* |Satur\\S* |Sun\\S* )?$`,
          'iu',
        )
      : null;
  };
  const effective = before(words.effective);
  const deadline = before(words.deadline);
  const after = words.han ? /^\s*(?:起|から|より|以降)/u : null;
  const untilAfter = words.han ? /^\s*(?:前|之前|まで|底前)/u : null;
  return {
    find(text, anchor, dayFirst) {
      const taken: DateMention[] = [];
      for (const rule of rules) {
        rule.pattern.lastIndex = 0;
        for (const match of text.matchAll(rule.pattern) as Iterable<RegExpExecArray>) {
          const [start, end] = [match.index, match.index + match[0].length];
          if (taken.some((other) => start < other.end && other.start < end)) continue;
          const date = rule.resolve(match, anchor, dayFirst);
          if (!date) continue;
          const left = text.slice(Math.max(0, start - 45), start);
          const right = text.slice(end, end + 6);
          const role =
            IN_THE_END.test(left) && anchor && lastDay(date) < anchor
              ? 'plain'
              : deadline?.test(left) || untilAfter?.test(right)
                ? 'deadline'
                : effective?.test(left) || after?.test(right)
                  ? 'effective'
                  : 'plain';
          taken.push({ start, end, text: match[0], date, role, full: rule.full === true });
        }
      }
      return taken.sort((a, b) => a.start - b.start);
    },
  };
}
