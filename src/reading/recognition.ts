/**
 * Whether a finding tells of an act that is on record or already reported.
 *
 * The legal reference decides where both have one. Else vendor, place and kind must agree and the dates
 * lie within ten days, partial dates read as the span that they are. Vendor, place and kind alone never
 * make two acts one: an agency bans the same vendor twice.
 */
import { daysBetween, firstDay, lastDay, type PartialDate } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Action } from '../domain/measure.ts';
import type { Article, Finding, Recognition, Report } from '../domain/report.ts';

/** Days by which reports of one act may differ. */
const TOLERANCE = 10;

/** What recognition compares; measures and findings both have it. */
interface Act {
  readonly id: string;
  readonly vendors: readonly string[];
  readonly jurisdiction: string;
  readonly action: Action;
  readonly announced: PartialDate | null;
  readonly effective: PartialDate | null;
  readonly deadline: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly citation: string | null;
  readonly prohibits: readonly string[];
  readonly binds: readonly string[];
}

// Words for the same kind of act: what one paper calls a ban another calls a restriction.
const KINDS: readonly ReadonlySet<Action>[] = [
  new Set(['ban', 'phase_out', 'restriction', 'listing']),
  new Set(['delisting']),
  new Set(['reversal']),
  new Set(['ruling']),
  new Set(['advisory']),
  new Set(['proposal']),
  new Set(['review']),
];
const CLOSE: readonly (readonly [Action, Action])[] = [
  ['ban', 'ruling'],
  ['restriction', 'ruling'],
  ['restriction', 'advisory'],
  ['ban', 'advisory'],
];

function kindScore(a: Action, b: Action): number {
  if (a === b || (a === 'ban' && b === 'phase_out') || (a === 'phase_out' && b === 'ban')) return 3;
  if (KINDS.some((kind) => kind.has(a) && kind.has(b))) return 2;
  return CLOSE.some(([x, y]) => (a === x && b === y) || (a === y && b === x)) ? 1 : 0;
}

/** Days between two spans; 0 when they touch. */
function gap(a: PartialDate, b: PartialDate): number {
  return Math.max(0, daysBetween(lastDay(a), firstDay(b)), daysBetween(lastDay(b), firstDay(a)));
}

const foldReference = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function sameReference(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const [x, y] = [foldReference(a), foldReference(b)];
  return x.length >= 5 && y.length >= 5 && /\d/.test(x) && (x.includes(y) || y.includes(x));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  return a.length === 0 || b.length === 0
    ? 0
    : a.filter((item) => b.includes(item)).length / Math.max(a.length, b.length);
}

/** How well a candidate fits; undefined when it is another act. */
function likeness(finding: Finding, act: Act, family: ReadonlySet<string>): number | undefined {
  if (act.jurisdiction !== finding.jurisdiction || !act.vendors.some((name) => family.has(name)))
    return undefined;
  const reference = sameReference(finding.citation, act.citation);
  if (reference) return 100;
  const kind = kindScore(finding.action, act.action);
  if (kind === 0 || !finding.announced || !act.announced) return undefined;
  const days = Math.min(
    gap(finding.announced, act.announced),
    act.effective && finding.effective ? gap(finding.effective, act.effective) : Infinity,
  );
  if (days > TOLERANCE) return undefined;
  if (kind === 1 && days > 3) return undefined;
  // What an act is widened from came before it, and is another.
  if (finding.evidence.widens && daysBetween(lastDay(act.announced), firstDay(finding.announced)) >= 3)
    return undefined;
  const exact = finding.announced.length === 10 && act.announced.length === 10 ? 1 : 0;
  return (
    kind * 10 -
    days +
    exact * 2 +
    overlap(finding.prohibits, act.prohibits) * 3 +
    overlap(finding.binds, act.binds) * 4
  );
}

/** Fields that the text states and the record does not, or states otherwise. */
function differences(finding: Finding, act: Act): string[] {
  const differs: string[] = [];
  const dated = (field: 'announced' | 'effective' | 'deadline') => {
    const [said, known] = [finding[field], act[field]];
    if (said && known && gap(said, known) > TOLERANCE) differs.push(field);
    if (said && !known && said.length === 10 && field !== 'announced') differs.push(field);
  };
  dated('effective');
  dated('deadline');
  if (kindScore(finding.action, act.action) === 0) differs.push('action');
  return differs;
}

function actOfReport(report: Report): Act {
  return { ...report.finding, id: report.id, vendors: [report.finding.vendor], ended: null };
}

/** The vendor with its parents and daughters: an act against one is often told as one against the other. */
function familyOf(name: string, knowledge: Knowledge): ReadonlySet<string> {
  const vendor = knowledge.vendor(name);
  const parent = vendor?.parent ? knowledge.vendorById(vendor.parent) : undefined;
  return new Set([name, ...(parent ? [parent.name] : [])]);
}

/** What is said of an act that was there before. */
const FOLLOWING: ReadonlySet<Action> = new Set(['reversal', 'delisting', 'ruling', 'review']);
const BINDING: ReadonlySet<Action> = new Set(['ban', 'phase_out', 'restriction', 'listing']);

/**
 * The act that a lifting, suspension, ruling, review or widening is about: the latest binding one against the
 * vendor in that place which had not ended before. A person sees the link and decides on it.
 */
function earlierAct(finding: Finding, acts: readonly Act[], family: ReadonlySet<string>): string | null {
  if (!FOLLOWING.has(finding.action) && !finding.evidence.widens) return null;
  const day = finding.announced ? lastDay(finding.announced) : '9999-12-31';
  const before = acts
    .filter(
      (act) => act.jurisdiction === finding.jurisdiction && act.vendors.some((name) => family.has(name)),
    )
    .filter((act) => BINDING.has(act.action) && act.announced && firstDay(act.announced) <= day)
    .filter(
      (act) =>
        !act.ended ||
        !finding.announced ||
        gap(act.ended, finding.announced) <= TOLERANCE ||
        firstDay(act.ended) > day,
    );
  return (
    before.toSorted((a, b) => firstDay(a.announced!).localeCompare(firstDay(b.announced!))).at(-1)?.id ?? null
  );
}

/**
 * Compares a finding with the records and the open reports.
 * @returns `known` with the id of the measure or report; `changed` with the fields in which the text
 *   differs from it; `new` when nothing fits, with the earlier act that it is about, if it is about one
 */
export function recognise(
  finding: Finding,
  knowledge: Knowledge,
  openReports: readonly Report[],
  article: Pick<Article, 'published'>,
): Recognition {
  const family = familyOf(finding.vendor, knowledge);
  const dated = finding.announced ? finding : { ...finding, announced: null };
  const acts: Act[] = [
    ...openReports
      .filter((report) => report.status === 'unreviewed' || report.status === 'confirmed')
      .map(actOfReport),
    ...[...family].flatMap((name) => knowledge.ofVendor(name)),
  ].filter(
    (act) =>
      !article.published ||
      !act.announced ||
      firstDay(act.announced) <= lastDay(article.published) ||
      gap(act.announced, article.published) <= TOLERANCE,
  );
  let best: Act | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const act of acts) {
    const score = likeness(dated, act, family);
    if (score !== undefined && score > most) {
      most = score;
      best = act;
    }
  }
  if (!best) return { kind: 'new', about: earlierAct(dated, acts, family) };
  const differs = differences(finding, best);
  return differs.length > 0 ? { kind: 'changed', id: best.id, differs } : { kind: 'known', id: best.id };
}
