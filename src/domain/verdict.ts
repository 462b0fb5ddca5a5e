/**
 * What a measure amounts to on a day. A ban binds some defined group; a listing for exports or
 * authorisations, a rule of one institution and a case-by-case rule are restrictions.
 */
import type { Measure, Prohibition, Standing } from './measure.ts';

/**
 * For one vendor and place as of a day: `prohibited` (a binding ban or phase-out for some defined
 * group), `restricted` (in force, but partial), `advisory`, `proposed`, `lifted` (ended, and nothing
 * else in force), `none` (nothing recorded, which is not "allowed"); `mixed` over several that
 * differ; `n/a` where the question asks for no verdict.
 */
export type Verdict =
  | 'prohibited'
  | 'restricted'
  | 'advisory'
  | 'proposed'
  | 'lifted'
  | 'none'
  | 'mixed'
  | 'n/a';

const ORDER: readonly Verdict[] = ['prohibited', 'restricted', 'advisory', 'proposed', 'lifted', 'none'];

// A listing that only shuts out of exports, money or new approvals leaves use and trade open.
const PARTIAL: ReadonlySet<Prohibition> = new Set([
  'export_to',
  'equipment_authorization',
  'public_funding',
  'investment',
]);

/** Whether the body that acted is itself what was asked about, so that its own rule is the whole answer. */
export type Reach = 'body' | 'place';

/** The verdict that one measure carries by itself. */
export function verdictOf(measure: Measure, standing: Standing, reach: Reach = 'place'): Verdict {
  switch (standing) {
    case 'unmade':
    case 'event':
      return 'none';
    case 'ended':
      return measure.status === 'superseded' && measure.prohibits.length === 0 ? 'none' : 'lifted';
    case 'proposed':
      return 'proposed';
    case 'advisory':
      return 'advisory';
    case 'announced':
    case 'in_force':
      return inForce(measure, reach);
  }
}

function inForce(measure: Measure, reach: Reach): Verdict {
  // A law on a class that only gives a power says nothing yet about a vendor.
  if (measure.vendors.length === 0 && measure.prohibits.length === 0)
    return reach === 'body' ? 'restricted' : 'none';
  const oneBody =
    measure.level === 'institution' && reach === 'place' && !/^(EU|NATO)$/.test(measure.jurisdiction);
  switch (measure.action) {
    case 'ban':
    case 'phase_out':
    case 'ruling':
      return oneBody || onlyExports(measure) ? 'restricted' : 'prohibited';
    case 'listing': {
      const whole = measure.prohibits.some((deed) => !PARTIAL.has(deed));
      const partial = measure.prohibits.includes('equipment_authorization');
      return whole && !partial && !oneBody && !measure.prohibits.includes('export_to')
        ? 'prohibited'
        : 'restricted';
    }
    default:
      return 'restricted';
  }
}

/**
 * Whether an act in force restricts without prohibiting anything by itself: a law that gives a power,
 * a condition, or a list without duties. It is never shown as a ban.
 */
export function bansNothing(measure: Measure): boolean {
  const acts = ['ban', 'phase_out', 'restriction', 'listing'];
  return measure.prohibits.length === 0 && acts.includes(measure.action);
}

function onlyExports(measure: Measure): boolean {
  return (
    measure.prohibits.length > 0 &&
    measure.prohibits.every((deed) => deed === 'export_to' || deed === 'investment')
  );
}

/** The weightiest of several verdicts on one vendor and place. */
export function strongest(verdicts: Iterable<Verdict>): Verdict {
  let best = ORDER.length - 1;
  for (const verdict of verdicts) {
    const at = ORDER.indexOf(verdict);
    if (at >= 0 && at < best) best = at;
  }
  return ORDER[best]!;
}

/** One verdict over several vendors or places: `mixed` where they differ. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const set = new Set(verdicts);
  if (set.size === 0) return 'none';
  return set.size === 1 ? verdicts[0]! : 'mixed';
}

/** How grave a verdict is: 0 is gravest. */
export function gravity(verdict: Verdict): number {
  const at = ORDER.indexOf(verdict);
  return at < 0 ? ORDER.length : at;
}
