/**
 * Which measures a timeline shows, where they begin and end, and which of them share a row. A place
 * has a band, a measure a row of its own; where a country has many parts that acted (the states of the
 * US), they share a band and their marks stand side by side, each with the letters of its part.
 */
import { addDays, type Day, firstDay } from '../domain/date.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import { gravity, verdictOf } from '../domain/verdict.ts';
import { KINDS, type Kind, kindOf } from './kinds.ts';

/** A measure in time. */
export interface Span {
  readonly measure: Measure;
  readonly kind: Kind;
  readonly start: Day;
  /** From when it binds or counts; the time before is only its announcement. */
  readonly binding: Day;
  /** null while it goes on. */
  readonly end: Day | null;
}

export interface Band {
  readonly title: string;
  /** The marks of its rows stand side by side, each with the letters of its place. */
  readonly crowded: boolean;
  readonly rows: readonly (readonly Span[])[];
}

export interface Rows {
  readonly bands: readonly Band[];
  readonly spans: readonly Span[];
  /** Measures that were left out, because there are more than a picture can show. */
  readonly left: number;
}

/** More than this no picture shows: it could not be read. */
const MOST_SPANS = 160;
/** So many parts of a country share a band. */
const FEW_PARTS = 4;
const CROWD_GAP = 34;

/** The measure in time as it is seen on the day. Measures made later have none. */
export function spanOf(measure: Measure, today: Day): Span | undefined {
  const standing = standingOn(measure, today);
  if (standing === 'unmade') return undefined;
  const start = firstDay(measure.announced);
  const effective = measure.effective ? firstDay(measure.effective) : start;
  const ended = standing === 'ended' ? (measure.ended ?? measure.expires) : null;
  const end = ended ? firstDay(ended) : null;
  return {
    measure,
    kind: standing === 'ended' ? 'lifted' : kindOf(verdictOf(measure, standing)),
    start,
    binding: effective > start ? effective : start,
    end: end && end > start ? end : ended ? addDays(start, 1) : null,
  };
}

/** The newest and gravest come first where not all can be shown. */
function chosen(spans: readonly Span[]): readonly Span[] {
  if (spans.length <= MOST_SPANS) return spans;
  const weight = ({ kind }: Span) => (kind === 'none' ? KINDS.length : gravity(kind));
  const kept = new Set(
    [...spans]
      .sort((a, b) => weight(a) - weight(b) || (a.start < b.start ? 1 : a.start > b.start ? -1 : 0))
      .slice(0, MOST_SPANS),
  );
  return spans.filter((span) => kept.has(span));
}

const countryOf = (code: string) => code.split('-')[0]!;

/** Codes of countries of which so many parts acted that these share a band. */
function crowdedCountries(spans: readonly Span[]): ReadonlySet<string> {
  const parts = new Map<string, Set<string>>();
  for (const { measure } of spans) {
    const code = measure.jurisdiction;
    if (!code.includes('-')) continue;
    const country = countryOf(code);
    parts.set(country, (parts.get(country) ?? new Set()).add(code));
  }
  return new Set([...parts].filter(([, codes]) => codes.size > FEW_PARTS).map(([country]) => country));
}

/**
 * The rows of the measures, bands in the order of their first act, parts below their country.
 * `xOf` gives where a day stands in the drawing.
 */
export function rowsOf(
  measures: readonly Measure[],
  today: Day,
  nameOf: (code: string) => string,
  xOf: (day: Day) => number,
): Rows {
  const all = measures.flatMap((measure) => spanOf(measure, today) ?? []);
  const spans = [...chosen(all)].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const crowded = crowdedCountries(spans);
  const groups = new Map<string, Span[]>();
  for (const span of spans) {
    const code = span.measure.jurisdiction;
    const key = code.includes('-') && crowded.has(countryOf(code)) ? `${countryOf(code)}-*` : code;
    const group = groups.get(key);
    if (group) group.push(span);
    else groups.set(key, [span]);
  }
  const bands = inOrder([...groups.keys()]).map((key): Band => {
    const group = groups.get(key)!;
    if (!key.endsWith('-*')) return { title: nameOf(key), crowded: false, rows: group.map((span) => [span]) };
    const parts = new Set(group.map(({ measure }) => measure.jurisdiction)).size;
    return {
      title: `${nameOf(countryOf(key))}: ${parts} states or provinces`,
      crowded: true,
      rows: packed(group, xOf),
    };
  });
  return { bands, spans, left: all.length - spans.length };
}

/** Parts directly below their country, else as they come. */
function inOrder(keys: readonly string[]): readonly string[] {
  const heads = keys.filter((key) => !key.includes('-') || !keys.includes(countryOf(key)));
  return heads.flatMap((head) => [
    head,
    ...keys.filter((key) => !heads.includes(key) && countryOf(key) === head),
  ]);
}

/** Marks side by side in as few rows as they fit into. */
function packed(spans: readonly Span[], xOf: (day: Day) => number): readonly (readonly Span[])[] {
  const rows: { last: number; spans: Span[] }[] = [];
  for (const span of spans) {
    const x = xOf(span.start);
    const row = rows.find(({ last }) => x - last >= CROWD_GAP);
    if (row) {
      row.spans.push(span);
      row.last = x;
    } else rows.push({ last: x, spans: [span] });
  }
  return rows.map((row) => row.spans);
}
