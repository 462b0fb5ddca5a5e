/** One measure in words: its line in a list, its dates, whom it binds, where it comes from. */
import type { Cited } from '../domain/answer.ts';
import type { SourceLine, Span } from '../domain/card.ts';
import { firstDay } from '../domain/date.ts';
import type { Measure, Source } from '../domain/measure.ts';
import { bansNothing } from '../domain/verdict.ts';
import en from './wording/en.ts';
import type { Wording } from './wording.ts';
import { boundWords, prohibitionWords } from './words.ts';

/** The groups that the act binds, or addresses. */
export function groupsOf(measure: Measure, wording: Wording = en): string {
  return boundWords(measure.binds, wording);
}

/** Where the measure stands, with its date: `in force since 14 May 2018`. */
export function standingWords(
  { measure, standing }: Pick<Cited, 'measure' | 'standing'>,
  wording: Wording = en,
): string {
  const { standing: words, actions } = wording;
  const made = wording.date(measure.announced);
  switch (standing) {
    case 'in_force': {
      const since = wording.date(measure.effective ?? measure.announced);
      if (measure.status === 'unknown') return words.doubtful(made);
      return measure.status === 'phasing_in' ? words.phasingIn(since) : words.inForce(since);
    }
    case 'announced':
      return measure.effective
        ? words.bindingFrom(made, wording.date(measure.effective))
        : words.announced(made);
    case 'advisory':
      return words.advice(made);
    case 'proposed':
      return words.proposed(made);
    case 'ended':
      return endWords(measure, wording);
    case 'event':
      return words.event(actions[measure.action], made);
    case 'unmade':
      return words.later(made);
  }
}

function endWords(measure: Measure, wording: Wording): string {
  const date = measure.ended ?? measure.expires;
  const { ends } = wording;
  const known = measure.status in ends ? (measure.status as keyof Wording['ends']) : 'other';
  return `${ends[measure.ended ? known : 'expired']}${date ? ` ${wording.date(date)}` : ''}`;
}

/** All dates that the record has, as one sentence part. */
export function dateWords(
  { measure, standing }: Pick<Cited, 'measure' | 'standing'>,
  wording: Wording = en,
): string {
  const { dates } = wording;
  const parts = [dates.announced(wording.date(measure.announced))];
  if (measure.effective && firstDay(measure.effective) !== firstDay(measure.announced))
    parts.push(dates.effective(wording.date(measure.effective)));
  if (measure.deadline) parts.push(dates.deadline(wording.date(measure.deadline)));
  if (measure.expires && standing !== 'ended') parts.push(dates.expires(wording.date(measure.expires)));
  if (standing === 'ended') parts.push(standingWords({ measure, standing }, wording));
  if (standing === 'in_force' && measure.status === 'unknown') parts.push(dates.doubtful);
  return parts.join(', ');
}

/** What is prohibited, and of what. */
export function deedWords(measure: Measure, wording: Wording = en): string {
  const { remarks } = wording;
  const all = measure.products.includes('all');
  const products = all ? remarks.allProducts : measure.products.join(', ');
  const deeds = prohibitionWords(measure.prohibits, wording);
  if (deeds) return `${deeds} (${products})`;
  return bansNothing(measure) ? `${remarks.powerOnly} (${products})` : products;
}

/** Who acted, by what. */
export function instrumentWords(measure: Measure): string {
  const citation =
    measure.citation && !measure.instrument.includes(measure.citation) ? ` (${measure.citation})` : '';
  return `${measure.issuer}, ${measure.instrument}${citation}`;
}

const firstUrl = (measure: Measure) => measure.sources.find((source) => source.url)?.url;

/** The title of a record, linked to its first source. */
export function titleSpan(measure: Measure): Span {
  const href = firstUrl(measure);
  return href ? { text: measure.title, href } : { text: measure.title };
}

/** A record in one line, with its id and a source; what bans nothing by itself says so. */
export function recordLine(cited: Cited, withGroups = true, wording: Wording = en): readonly Span[] {
  const { measure, standing } = cited;
  const groups = withGroups && measure.binds.length ? ` · ${groupsOf(measure, wording)}` : '';
  const power = standing === 'in_force' && bansNothing(measure) ? ` · ${wording.remarks.powerOnly}` : '';
  const doubt = measure.confidence === 'low' ? ` · ${wording.remarks.weak}` : '';
  return [
    titleSpan(measure),
    ` · ${standingWords(cited, wording)}${groups}${power}${doubt} · `,
    { text: measure.id, style: 'code' },
  ];
}

/** The sources of some records, primary ones first, each address once. */
export function sourceLines(measures: readonly Measure[], most: number): SourceLine[] {
  const lines: SourceLine[] = [];
  const seen = new Set<string>();
  for (const measure of measures)
    for (const source of [...measure.sources].sort(primaryFirst)) {
      const key = source.url ?? source.title;
      if (seen.has(key) || lines.length >= most) continue;
      seen.add(key);
      lines.push({
        title: source.title,
        publisher: source.publisher,
        date: source.date,
        url: source.url,
        primary: source.kind === 'primary',
      });
    }
  return lines;
}

function primaryFirst(a: Source, b: Source): number {
  return Number(b.kind === 'primary') - Number(a.kind === 'primary');
}
