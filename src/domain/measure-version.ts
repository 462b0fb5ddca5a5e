/**
 * Which version of a measure something rests on. A version is the hash of what a measure does, not of how
 * it is written down: a further source, a better summary or a fresh check leave it as it is.
 */
import { canonicalJson } from './ledger.ts';
import type { Measure } from './measure.ts';
import { sha256 } from './sha256.ts';

/** What a measure does: the fields of which a change is a change of law. */
export const LEGAL_FIELDS = [
  'vendors',
  'covers_class',
  'named_entities',
  'products',
  'jurisdiction',
  'action',
  'prohibits',
  'binds',
  'effective',
  'deadline',
  'expires',
  'ended',
  'partly_ended',
  'status',
] as const satisfies readonly (keyof Measure)[];

export type LegalField = (typeof LEGAL_FIELDS)[number];

/** A measure as it was when somebody relied on it. */
export interface Basis {
  readonly id: string;
  /** Empty where it was not kept. */
  readonly version: string;
  readonly title: string;
  /** What it did then, so that a change can be shown field by field. */
  readonly does: Readonly<Partial<Pick<Measure, LegalField>>>;
}

/** One thing that is not as it was. */
export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const SHORT = 12;

function doesOf(measure: Measure): Pick<Measure, LegalField> {
  return Object.fromEntries(LEGAL_FIELDS.map((field) => [field, measure[field]])) as Pick<
    Measure,
    LegalField
  >;
}

/** The measure as something to rest on. */
export function basisOf(measure: Measure): Basis {
  const does = doesOf(measure);
  const version = sha256(canonicalJson({ id: measure.id, ...does })).slice(0, SHORT);
  return { id: measure.id, version, title: measure.title, does };
}

/** A value of a record in words. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (!Array.isArray(value)) return String(value).replaceAll('_', ' ');
  if (value.length === 0) return 'none';
  return value
    .map((part) => (typeof part === 'object' ? `${part.what} (${part.date ?? 'no date'})` : valueWords(part)))
    .join(', ');
}

function fieldDifferences(before: Basis, after: Basis): readonly Difference[] {
  return LEGAL_FIELDS.filter(
    (field) => canonicalJson(before.does[field]) !== canonicalJson(after.does[field]),
  ).map((field) => ({
    what: `${after.id}: ${field.replaceAll('_', ' ')}`,
    before: valueWords(before.does[field]),
    after: valueWords(after.does[field]),
  }));
}

/** What people are told of beside the law itself. */
const TOLD_FIELDS = [
  ...LEGAL_FIELDS,
  'announced',
  'issuer',
  'instrument',
  'citation',
] as const satisfies readonly (keyof Measure)[];

/** What two editions of one measure say otherwise, field by field; how it is worded is no difference. */
export function measureDifferences(before: Measure, after: Measure): readonly Difference[] {
  return TOLD_FIELDS.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field])).map(
    (field) => ({
      what: field.replaceAll('_', ' '),
      before: valueWords(before[field]),
      after: valueWords(after[field]),
    }),
  );
}

/** What moved between two foundations: measures that are new, gone, or do something else. */
export function basisDifferences(before: readonly Basis[], after: readonly Basis[]): readonly Difference[] {
  const differences: Difference[] = [];
  for (const now of after) {
    const then = before.find(({ id }) => id === now.id);
    if (!then) differences.push({ what: now.id, before: 'not there', after: now.title });
    else if (then.version !== '' && then.version !== now.version)
      differences.push(...fieldDifferences(then, now));
  }
  for (const then of before)
    if (!after.some(({ id }) => id === then.id))
      differences.push({ what: then.id, before: then.title, after: 'no longer in force' });
  return differences;
}
