/**
 * What an exception says. A vote is for exactly this content: its hash stands in the vote, and whoever
 * changes a word, a place, a day, a condition or the law below it makes the votes void.
 */
import { type Day, daysBetween, isDay, wordDate } from './date.ts';
import { Refusal } from './error.ts';
import { canonicalJson } from './ledger.ts';
import { type Basis, basisDifferences, type Difference } from './measure-version.ts';
import type { Terms } from './policy-rule.ts';
import { sha256 } from './sha256.ts';

/** What is asked for. */
export interface Case {
  readonly vendor: string;
  readonly places: readonly string[];
  readonly scope: string;
  readonly reason: string;
  /** Compensating controls. */
  readonly controls: string;
  /** First day on which it can hold. */
  readonly from: Day;
  /** Last day on which it holds. */
  readonly until: Day;
  /** Ids of the measures that it rests on. */
  readonly restsOn: readonly string[];
  /** Those measures as they were when it was last looked at. */
  readonly basis: readonly Basis[];
  /** What approvers added and the requester accepted. */
  readonly conditions: readonly string[];
  /** Ids of the persons who gain from it: they never vote. */
  readonly beneficiaries: readonly string[];
  readonly ticket: string;
  /** What was tried instead. */
  readonly alternatives: string;
}

/** What a person gives; the rest is found. */
export type Asked = Omit<Case, 'restsOn' | 'basis' | 'conditions'>;

/** Texts longer than this are refused: a card could not show them. */
export const LONGEST_TEXT = 2000;
/** A start that lies further off is not asked for yet. */
export const LATEST_START_DAYS = 90;

/** The content alone, of whatever carries it. */
export function caseOf(exception: Case): Case {
  const { vendor, places, scope, reason, controls, from, until, restsOn, basis } = exception;
  const { conditions, beneficiaries, ticket, alternatives } = exception;
  return {
    vendor,
    places,
    scope,
    reason,
    controls,
    from,
    until,
    restsOn,
    basis,
    conditions,
    beneficiaries,
    ticket,
    alternatives,
  };
}

const SHORT = 12;

/** The hash of the content, short enough for a button. */
export function contentHash(content: Case): string {
  const { basis, restsOn: _, places, beneficiaries, ...said } = content;
  const versions = Object.fromEntries(basis.map(({ id, version }) => [id, version]));
  return sha256(
    canonicalJson({
      ...pickSaid(said),
      places: [...places].sort(),
      beneficiaries: [...beneficiaries].sort(),
      versions,
    }),
  ).slice(0, SHORT);
}

type Said = Omit<Case, 'basis' | 'restsOn' | 'places' | 'beneficiaries'>;

function pickSaid(content: Said): Said {
  const { vendor, scope, reason, controls, from, until, conditions, ticket, alternatives } = content;
  return { vendor, scope, reason, controls, from, until, conditions, ticket, alternatives };
}

const SAID = ['vendor', 'scope', 'reason', 'controls', 'ticket', 'alternatives'] as const;
const LISTED = ['places', 'conditions', 'beneficiaries'] as const;

/** What differs between two contents, in the order in which a card shows it. */
export function contentDifferences(before: Case, after: Case): readonly Difference[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ...SAID.map((name) => [name, before[name], after[name]] as const),
    ...LISTED.map((name) => [name, before[name].join(', '), after[name].join(', ')] as const),
    ['start', wordDate(before.from), wordDate(after.from)],
    ['end', wordDate(before.until), wordDate(after.until)],
  ];
  return [
    ...pairs
      .filter(([, then, now]) => then !== now)
      .map(([what, then, now]) => ({ what, before: then || 'none', after: now || 'none' })),
    ...basisDifferences(before.basis, after.basis),
  ];
}

/** `end: 30 September 2026 → 30 June 2026`. */
export function differenceText({ what, before, after }: Difference): string {
  return `${what}: ${before} → ${after}`;
}

/** Text that is compared by its words alone. */
const worded = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

type Days = Pick<Case, 'from' | 'until'>;

/** Faults that show before any rule is looked up. */
function dayFaults({ from, until }: Days, today: Day): Record<string, string> {
  if (!isDay(until)) return { until: 'Give the end as a day such as 2026-09-30.' };
  if (!isDay(from)) return { from: 'Give the start as a day such as 2026-09-01.' };
  if (until < today) return { until: `The end ${wordDate(until)} has passed: choose a later day.` };
  if (from < today) return { from: `The start ${wordDate(from)} has passed: choose today or a later day.` };
  if (until < from)
    return {
      until: `The end ${wordDate(until)} lies before the start ${wordDate(from)}: choose a later day.`,
    };
  if (daysBetween(today, from) > LATEST_START_DAYS)
    return { from: `The start lies more than ${LATEST_START_DAYS} days off: ask again nearer to it.` };
  return {};
}

/** @throws Refusal at the field of the day that the calendar or the present rules out */
export function checkDays(days: Days, today: Day): void {
  const fields = dayFaults(days, today);
  const first = Object.values(fields)[0];
  if (first) throw new Refusal('invalid', first, fields);
}

function dateFaults({ from, until }: Days, terms: Terms, today: Day): Record<string, string> {
  const faults = dayFaults({ from, until }, today);
  if (Object.keys(faults).length > 0) return faults;
  if (daysBetween(from, until) > terms.longestDays)
    return { until: `The policy allows at most ${terms.longestDays} days: choose an earlier day.` };
  return {};
}

/**
 * Checks what is asked for.
 * @throws Refusal with a sentence for each wrong field
 */
export function checkCase(request: Case, terms: Terms, today: Day): void {
  const fields: Record<string, string> = {};
  if (request.places.length === 0) fields.places = 'Name at least one place.';
  for (const name of ['scope', 'reason', 'controls', 'ticket', 'alternatives'] as const) {
    const optional = name === 'ticket' || name === 'alternatives';
    if (!optional && !request[name].trim()) fields[name] = `Say the ${name}.`;
    if (request[name].length > LONGEST_TEXT)
      fields[name] = `Shorten the ${name} to ${LONGEST_TEXT} characters; it has ${request[name].length}.`;
  }
  for (const name of terms.fields)
    if (name === 'beneficiaries' ? request.beneficiaries.length === 0 : !request[name].trim())
      fields[name] = `The policy asks for the ${name}: fill it in.`;
  const missing = terms.controls.filter((control) => !worded(request.controls).includes(worded(control)));
  if (missing.length > 0)
    fields.controls ??= `The policy asks for these controls: ${missing.join(', ')}. Name them once they are in place.`;
  Object.assign(fields, dateFaults(request, terms, today));
  const first = Object.values(fields)[0];
  if (first) throw new Refusal('invalid', first, fields);
}
