/** One measure in words: its line in a list, its dates, whom it binds, where it comes from. */
import type { Cited } from '../domain/answer.ts';
import type { SourceLine, Span, Words } from '../domain/card.ts';
import { firstDay, wordDate } from '../domain/date.ts';
import type { Measure, Source } from '../domain/measure.ts';
import { boundWords, prohibitionWords } from './words.ts';

/** The groups that the act binds, or addresses. */
export function groupsOf(measure: Measure): string {
  return boundWords(measure.binds);
}

const ENDS: Readonly<Record<string, string>> = {
  lifted: 'lifted',
  expired: 'expired',
  struck_down: 'struck down by a court',
  superseded: 'replaced by another act',
};

/** Where the measure stands, with its date: `in force since 14 May 2018`. */
export function standingWords({ measure, standing }: Pick<Cited, 'measure' | 'standing'>): string {
  const made = wordDate(measure.announced);
  switch (standing) {
    case 'in_force': {
      const since = wordDate(measure.effective ?? measure.announced);
      if (measure.status === 'unknown') return `made ${made}; whether it still stands is not recorded`;
      return measure.status === 'phasing_in' ? `being phased in since ${since}` : `in force since ${since}`;
    }
    case 'announced':
      return measure.effective
        ? `made ${made}, binding from ${wordDate(measure.effective)}`
        : `announced ${made}`;
    case 'advisory':
      return `advice of ${made}`;
    case 'proposed':
      return `proposed ${made}, not in force`;
    case 'ended':
      return endWords(measure);
    case 'event':
      return `${measure.action} of ${made}`;
    case 'unmade':
      return `made later, ${made}`;
  }
}

function endWords(measure: Measure): string {
  const date = measure.ended ?? measure.expires;
  return `${measure.ended ? (ENDS[measure.status] ?? 'ended') : 'expired'}${date ? ` ${wordDate(date)}` : ''}`;
}

/** All dates that the record has, as one sentence part. */
export function dateWords({ measure, standing }: Pick<Cited, 'measure' | 'standing'>): string {
  const parts = [`announced ${wordDate(measure.announced)}`];
  if (measure.effective && firstDay(measure.effective) !== firstDay(measure.announced))
    parts.push(`effective ${wordDate(measure.effective)}`);
  if (measure.deadline) parts.push(`deadline ${wordDate(measure.deadline)}`);
  if (measure.expires && standing !== 'ended') parts.push(`expires ${wordDate(measure.expires)}`);
  if (standing === 'ended') parts.push(standingWords({ measure, standing }));
  if (standing === 'in_force' && measure.status === 'unknown')
    parts.push('whether it still stands is not recorded');
  return parts.join(', ');
}

/** What is prohibited, and of what. */
export function deedWords(measure: Measure): string {
  const products = measure.products.includes('all') ? 'all products' : measure.products.join(', ');
  const deeds = prohibitionWords(measure.prohibits);
  return deeds ? `${deeds} (${products})` : products;
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

/** A record in one line, with its id and a source. */
export function recordLine(cited: Cited, withGroups = true): Words {
  const { measure } = cited;
  const groups = withGroups && measure.binds.length ? ` · ${groupsOf(measure)}` : '';
  const doubt = measure.confidence === 'low' ? ' · weakly sourced' : '';
  return [
    titleSpan(measure),
    ` · ${standingWords(cited)}${groups}${doubt} · `,
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
