/**
 * Cuts an article into sentences and says of each where it stands: headline, letterhead, body, or a
 * teaser of another story with its own date. Menus, share buttons and sign-in lines fall away here.
 */
import type { Day } from '../domain/date.ts';
import { isDay } from '../domain/date.ts';
import type { Dates } from './dates.ts';
import { compile, occurs, sourceOf } from './pattern.ts';
import { splitSentences } from './sentences.ts';
import type { Words } from './words/table.ts';

export type Zone = 'headline' | 'head' | 'body' | 'teaser';

/** A sentence, a heading or a list item. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly zone: Zone;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** The day against which its dates are read. */
  readonly anchor: Day | null;
}

export interface Segments {
  readonly units: readonly Unit[];
  /** The date line as it stands in the text. */
  readonly dateLine: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly date: Day;
  } | null;
  /** Of a notice: its own date, where it is not that of publication. */
  readonly actDate: { readonly start: number; readonly text: string; readonly date: Day } | null;
  readonly published: Day | null;
  readonly dayFirst: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LONGEST = 400_000;
const fold = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

function linesOf(text: string): { line: Line; block: number }[] {
  const rows: { line: Line; block: number }[] = [];
  let block = 0;
  for (const match of text.slice(0, LONGEST).matchAll(/[^\n]*\n?/gu)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (trimmed === '') {
      block++;
      continue;
    }
    const start = match.index + raw.indexOf(trimmed);
    rows.push({ line: { start, end: start + trimmed.length, text: trimmed }, block });
  }
  return rows;
}

// Text that was wrapped at a fixed width (mail, the Federal Register) is put together again.
function unwrap(
  rows: { line: Line; block: number }[],
  text: string,
  words: Words,
): { line: Line; block: number }[] {
  if (words.han) return rows;
  const joined: { line: Line; block: number }[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const goesOn =
      last &&
      last.block === row.block &&
      !/[.!?:;”"»)]$/u.test(last.line.text) &&
      lengthOfLastLine(last.line.text) <= 95 &&
      (lengthOfLastLine(last.line.text) >= 58 ||
        (/^[\p{Ll}(]/u.test(row.line.text) && lengthOfLastLine(last.line.text) >= 24)) &&
      !/^[—–•*>-]\s/u.test(row.line.text);
    if (goesOn) {
      const end = row.line.end;
      joined[joined.length - 1] = {
        block: row.block,
        line: { start: last.line.start, end, text: text.slice(last.line.start, end) },
      };
    } else joined.push(row);
  }
  return joined;
}
const lengthOfLastLine = (text: string) => text.length - text.lastIndexOf('\n') - 1;

/** Day-first or month-first: the reading that gives the known day of publication, else the place's habit. */
function isDayFirst(text: string, published: Day | null): boolean {
  if (published) {
    for (const [, a, b, year] of text.matchAll(/(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})/g)) {
      if (!year) continue;
      const [first, second] = [a!.padStart(2, '0'), b!.padStart(2, '0')];
      if (first !== second && `${year}-${second}-${first}` === published) return true;
      if (first !== second && `${year}-${first}-${second}` === published) return false;
    }
  }
  return !/\b(a\.m\.|p\.m\.|EST|EDT|CST|CDT|PST|PDT|U\.S\.)/.test(text);
}

/** A line that holds a date and next to nothing else. */
function dateOfLine(line: Line, dates: Dates, dayFirst: boolean): { date: Day; rest: string } | null {
  if (line.text.length > 90) return null;
  const found = dates.find(line.text, null, dayFirst).find((date) => date.full && isDay(date.date));
  if (!found) return null;
  const rest = line.text
    .replace(found.text, '')
    .replaceAll(/[\d:|•·–—,.\-/]+/gu, ' ')
    .trim();
  return rest.length <= 48 ? { date: found.date, rest } : null;
}

/** Compiles the line words of a language into a function that cuts articles. */
export function createSegments(words: Words, dates: Dates, datesEn: Dates) {
  const junkSource = sourceOf(words.junk, words.han);
  const junk = junkSource ? new RegExp(`^[>*•|\\s]*(?:${junkSource})`, 'iu') : /(?!)/u;
  const relatedSource = sourceOf(words.related, words.han);
  const related = relatedSource ? new RegExp(`^(?:${relatedSource})$`, 'iu') : /(?!)/u;
  const terminal = /[.!?。！？:：;”"»]$/u;
  const speechless = compile(words.common, { han: words.han === true });

  const isJunk = (line: Line) => {
    if (line.text.length > 160) return false;
    if (/^[>•*]\s/u.test(line.text) && line.text.length < 90 && !terminal.test(line.text)) return true;
    if (junk.test(line.text) && (line.text.length < 110 || !terminal.test(line.text))) return true;
    return /\|.*\|/u.test(line.text) && line.text.length < 100 && !occurs(speechless, line.text);
  };

  return function cut(text: string, title: string, published: Day | null): Segments {
    const dayFirst = isDayFirst(text, published);
    const rows = unwrap(linesOf(text), text, words);
    const heading = fold(title);
    const lineDate = (line: Line) => dateOfLine(line, dates, dayFirst) ?? dateOfLine(line, datesEn, dayFirst);
    let dateLine: Segments['dateLine'] = null;
    let actDate: Segments['actDate'] = null;
    let day = published;
    const units: Unit[] = [];
    let teaser = false;
    let anchor: Day | null = null;
    rows.forEach(({ line, block }, index) => {
      const dated = lineDate(line);
      if (related.test(line.text)) {
        teaser = true;
        anchor = null;
        return;
      }
      if (teaser) {
        if (dated) {
          anchor = dated.date;
          return;
        }
        const next = rows[index + 1]?.line;
        const own = next ? lineDate(next) : null;
        if (own) anchor = own.date;
        if (!anchor || isJunk(line)) return;
        const zone = 'teaser';
        for (const span of splitSentences(text, line.start, line.end, words))
          units.push({ ...span, text: text.slice(span.start, span.end), zone, paragraph: block, anchor });
        return;
      }
      if (dated && !terminal.test(line.text.replace(/\.$/, ''))) {
        if (!dateLine && (!published || dated.date === published))
          dateLine = { start: line.start, end: line.end, text: line.text, date: dated.date };
        if (units.every((unit) => unit.zone !== 'body') && (!published || dated.date <= published))
          actDate ??= { start: line.start, text: line.text, date: dated.date };
        day ??= dated.date;
        return;
      }
      const isTitle = heading !== '' && (fold(line.text) === heading || fold(line.text).endsWith(heading));
      if (!isTitle && isJunk(line)) return;
      const short = line.text.length < 130 && !terminal.test(line.text);
      const early = units.every((unit) => unit.zone !== 'body');
      const zone: Zone = isTitle ? 'headline' : short && early && !words.han ? 'head' : 'body';
      for (const span of splitSentences(text, line.start, line.end, words))
        units.push({ ...span, text: text.slice(span.start, span.end), zone, paragraph: block, anchor: day });
    });
    if (!dateLine) dateLine = inlineDate(text, units, dates, dayFirst, published);
    day ??= dateLine?.date ?? null;
    return {
      units: units.map((unit) =>
        unit.anchor === null && unit.zone !== 'teaser' ? { ...unit, anchor: day } : unit,
      ),
      dateLine,
      actDate,
      published: day,
      dayFirst,
    };
  };
}

/** "WASHINGTON (NWA) Friday 13 July 2018 - …": the date line inside the first paragraph. */
function inlineDate(
  text: string,
  units: readonly Unit[],
  dates: Dates,
  dayFirst: boolean,
  published: Day | null,
): Segments['dateLine'] {
  const first = units.find((unit) => unit.zone === 'body');
  if (!first) return null;
  const piece = text.slice(first.start, Math.min(first.end, first.start + 110));
  for (const found of dates.find(piece, published, dayFirst)) {
    if (!isDay(found.date) || found.role !== 'plain') continue;
    if (published ? found.date !== published || found.start > 60 : !found.full || found.start > 60) continue;
    const start = first.start + found.start;
    return { start, end: start + found.text.length, text: found.text, date: found.date };
  }
  return null;
}
