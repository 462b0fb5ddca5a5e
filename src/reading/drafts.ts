/**
 * From deeds to findings: the same act told in headline, lead and body is one draft, an older act of
 * the same place that the text recalls with its own date is another.
 */
import { type Day, daysBetween, firstDay, lastDay, type PartialDate } from '../domain/date.ts';
import type { Action, Bound, Prohibition } from '../domain/measure.ts';
import type { Evidence } from '../domain/report.ts';
import type { Unit } from './segments.ts';

export interface Draft {
  readonly vendor: string;
  readonly vendorEvidence: Evidence;
  readonly jurisdiction: string;
  readonly placeEvidence: Evidence | null;
  action: Action;
  actionEvidence: Evidence;
  announced: PartialDate | null;
  announcedEvidence: Evidence | null;
  effective: { date: PartialDate; evidence: Evidence } | null;
  deadline: { date: PartialDate; evidence: Evidence } | null;
  binds: Map<Bound, Evidence>;
  prohibits: Map<Prohibition, Evidence>;
  products: Map<string, Evidence>;
  issuer: Evidence | null;
  instrument: Evidence | null;
  citation: Evidence | null;
  hedged: boolean;
  /** Told as done before, by another place than the story's: the day of the paper is not its day. */
  readonly earlier: boolean;
  /** Words that say that an act which was there before now reaches further. */
  widens: Evidence | null;
  unit: Unit;
  /** Told in the headline or the lead: what the article is about. */
  readonly main: boolean;
  readonly teaser: boolean;
  /** Binding words were found beside the act itself, not only its maker's name. */
  self: boolean;
}

export type Incoming = Omit<Draft, never>;

const DUTIES: ReadonlySet<Action> = new Set(['ban', 'phase_out', 'restriction', 'listing']);
const UNDOES: ReadonlySet<Action> = new Set(['ruling', 'reversal', 'delisting']);
/** Which of two words for one act says more. */
const SAYS: Readonly<Record<Action, number>> = {
  listing: 5,
  phase_out: 4,
  ban: 3,
  restriction: 2,
  delisting: 6,
  reversal: 7,
  ruling: 7,
  proposal: 6,
  advisory: 1,
  review: 1,
};

const ADVICE =
  /advi|recomm|recomend|recomiend|empf|rät|riet|raad|aanbev|zalec|rekomend|рекоменд|raccom|consigl|doporuč|aconsej|建议|建議|推奨/iu;

function sameTime(a: PartialDate | null, b: PartialDate | null): boolean {
  if (!a || !b) return true;
  return daysBetween(lastDay(a), firstDay(b)) <= 10 && daysBetween(lastDay(b), firstDay(a)) <= 10;
}

/** A federal court that rules on a state's act is that state's story. */
function samePlace(draft: Draft, next: Draft): boolean {
  if (draft.jurisdiction === next.jurisdiction) return true;
  return (
    draft.action === 'ruling' &&
    next.action === 'ruling' &&
    draft.jurisdiction.startsWith(`${next.jurisdiction}-`)
  );
}

/** Whether the sentence names the vendor itself, and does not only say more of one named before. */
const namedIn = ({ vendorEvidence: { start }, unit }: Draft) => start >= unit.start && start < unit.end;

/** Whether the later deed tells the drafted act again. */
function sameAct(draft: Draft, next: Draft, published: Day | null): boolean {
  if (draft.vendor !== next.vendor || !samePlace(draft, next)) return false;
  const [a, b] = [draft.action, next.action];
  const kin = a === b || (DUTIES.has(a) && DUTIES.has(b));
  const known = draft.announced ?? (draft.main ? published : null);
  if (kin) {
    if (!sameTime(draft.announced, next.announced)) return false;
    if (
      a !== b &&
      (a === 'listing' || b === 'listing') &&
      namedIn(next) &&
      draft.prohibits.size > 0 &&
      next.prohibits.size > 0 &&
      ![...next.prohibits.keys()].some((key) => draft.prohibits.has(key))
    )
      return false;
    // An undated act that the article is about is of these days; an old date is another act.
    return !(
      draft.main &&
      !draft.announced &&
      next.announced &&
      known &&
      !next.main &&
      daysBetween(lastDay(next.announced), known) > 45
    );
  }
  if ((a === 'review') !== (b === 'review')) return false;
  if (next.announced && !sameTime(known, next.announced)) return false;
  // What is lifted or ruled on was done before.
  if (UNDOES.has(a) && DUTIES.has(b) && next.announced && known && lastDay(next.announced) < firstDay(known))
    return false;
  if (a === 'advisory' && DUTIES.has(b)) return !next.announced || sameTime(known, next.announced);
  // Advice beside a ban is an act of its own only when it goes to others, and formally.
  if (DUTIES.has(a) && b === 'advisory')
    return (
      !next.self ||
      !ADVICE.test(next.actionEvidence.quote) ||
      [...next.binds.keys()].some((key) => draft.binds.has(key))
    );
  return !next.announced || next.main;
}

function fill<K, V>(into: Map<K, V>, from: ReadonlyMap<K, V>): void {
  for (const [key, value] of from) if (!into.has(key)) into.set(key, value);
}

function absorb(draft: Draft, next: Draft): void {
  const kin = draft.action === next.action || (DUTIES.has(draft.action) && DUTIES.has(next.action));
  const stronger = kin && draft.main && next.main && SAYS[next.action] > SAYS[draft.action];
  if (stronger) {
    draft.action = next.action;
    draft.actionEvidence = next.actionEvidence;
  }
  // A headline that says "warns" over a sentence that forbids.
  if (draft.action === 'advisory' && DUTIES.has(next.action) && draft.unit.zone === 'headline' && next.main) {
    draft.action = next.action;
    draft.actionEvidence = next.actionEvidence;
    draft.prohibits = new Map(next.prohibits);
    draft.unit = next.unit;
  }
  // The headline is the wrong place to quote when a sentence says the same.
  const better = kin && draft.unit.zone === 'headline' && next.unit.zone === 'body' && next.main;
  if (better || (kin && draft.unit.text.length < 90 && draft.teaser && next.teaser)) draft.unit = next.unit;
  if (
    next.announced &&
    (!draft.announced ||
      (draft.announced.length < next.announced.length && sameTime(draft.announced, next.announced)))
  ) {
    draft.announced = next.announced;
    draft.announcedEvidence = next.announcedEvidence;
  }
  draft.effective ??= next.effective;
  draft.deadline ??= next.deadline;
  if (kin && next.self) {
    if (!draft.self) draft.binds = new Map(next.binds);
    else fill(draft.binds, next.binds);
    draft.self = true;
  } else if (draft.binds.size === 0) fill(draft.binds, next.binds);
  if (draft.prohibits.size === 0 && kin) fill(draft.prohibits, next.prohibits);
  if (draft.products.size === 0) fill(draft.products, next.products);
  draft.widens ??= kin && next.main ? next.widens : null;
  draft.issuer = longer(draft.issuer, next.issuer);
  draft.instrument ??= next.instrument;
  draft.citation ??= next.citation;
  draft.hedged ||= next.hedged && next.main;
}

function longer(a: Evidence | null, b: Evidence | null): Evidence | null {
  return !a ? b : !b ? a : b.quote.length > a.quote.length ? b : a;
}

/** Adds a deed to the drafts, as part of one that is there or as a new one. */
export function addDraft(drafts: Draft[], next: Draft, published: Day | null, onlyEnrich: boolean): boolean {
  const known = drafts.find((draft) => sameAct(draft, next, published));
  if (known) absorb(known, next);
  else if (onlyEnrich) return false;
  else drafts.push(next);
  return true;
}
