/** Answers on named vendors and places: status, applicability, why, when, who, compare. */
import type { Cited, Found, Part } from './answer.ts';
import { placesAbove } from './binding.ts';
import type { Day } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import type { Bound, Measure } from './measure.ts';
import { poolOf } from './pool.ts';
import type { Question } from './question.ts';
import { type Judged, sift, wordHits } from './relevance.ts';
import { isOfKind } from './topic.ts';
import { strongest, together, type Verdict } from './verdict.ts';

const MOST_CITED = 12;
const MOST_COMPARED = 30;
const MOST_PARTS = 24;

/** One part for every vendor and place that is named. */
export function findParts(question: Question, knowledge: Knowledge, asOf: Day, today: Day): Found {
  const vendors = question.vendors.length ? question.vendors : [null];
  const places = question.jurisdictions.length ? question.jurisdictions : [null];
  const pairs = vendors
    .flatMap((vendor) => places.map((place) => [vendor, place] as const))
    .slice(0, MOST_PARTS);
  const unknown = question.unrecognised.length > 0 && question.vendors.length === 0;
  const parts = unknown
    ? places.map((place) => nothing(place))
    : pairs.map(([vendor, place]) => findPart(question, knowledge, vendor, place, asOf, today));
  const cited = spread(parts, question.intent === 'compare' ? MOST_COMPARED : MOST_CITED);
  return { verdict: overall(question, parts), parts, cited };
}

function nothing(place: string | null): Part {
  return { vendor: null, place, verdict: 'none', cited: [], others: [], later: [] };
}

function findPart(
  question: Question,
  knowledge: Knowledge,
  vendor: string | null,
  place: string | null,
  asOf: Day,
  today: Day,
): Part {
  const whole = vendor === null ? placePool(question, knowledge, place) : poolOf(knowledge, vendor, place);
  const inner =
    whole.length === 0 && vendor !== null && place !== null ? partsPool(knowledge, vendor, place) : [];
  const { fits, others } = sift(
    inner.length ? inner : whole,
    question,
    vendor === null ? [] : [vendor],
    asOf,
  );
  const later = others.filter(({ measure, standing }) => standing === 'unmade' && measure.announced <= today);
  const above = vendor === null || place === null ? [] : fromAbove(question, knowledge, vendor, place, asOf);
  const own = partVerdict(fits);
  return {
    vendor,
    place,
    verdict: own === 'none' && place?.includes('-') && above.some(isForAll) ? 'prohibited' : own,
    cited: fits,
    others: others.filter((each) => each.standing !== 'unmade'),
    later,
    ...(inner.length ? { within: true } : {}),
    ...(above.length ? { above } : {}),
  };
}

const MOST_ABOVE = 3;

/**
 * What the union or the whole state did that reaches into the place, where the question does not ask
 * about it anyhow. A rule that a body gave itself stays there, and a proposal binds nobody.
 */
function fromAbove(
  question: Question,
  knowledge: Knowledge,
  vendor: string,
  place: string,
  asOf: Day,
): readonly Judged[] {
  const codes = placesAbove(knowledge, place).filter((code) => !question.jurisdictions.includes(code));
  const live = (each: Judged) =>
    each.measure.level !== 'institution' &&
    each.measure.binds.some((group) => group !== 'eu_institutions' && group !== 'legislature') &&
    each.verdict !== 'none' &&
    (each.standing === 'in_force' || each.standing === 'announced' || each.standing === 'advisory');
  return codes
    .flatMap((code) => sift(poolOf(knowledge, vendor, code), question, [vendor], asOf).fits)
    .filter(live)
    .slice(0, MOST_ABOVE);
}

const FOR_ALL: ReadonlySet<Bound> = new Set([
  'private_sector',
  'consumers',
  'telecom_operators',
  'critical_infrastructure',
]);

/** A ban of the whole state that reaches beyond its own agencies holds in each of its parts. */
function isForAll({ measure, verdict, standing }: Judged): boolean {
  return (
    verdict === 'prohibited' && standing === 'in_force' && measure.binds.some((group) => FOR_ALL.has(group))
  );
}

/** What states or provinces of the place did, where the place itself has no record. */
function partsPool(knowledge: Knowledge, vendor: string, place: string): readonly Measure[] {
  return knowledge.ofVendor(vendor).filter((measure) => measure.jurisdiction.startsWith(`${place}-`));
}

const ENDING =
  /\b(?:block|enjoin|injunction|annul|set aside|strike|struck|suspend|lift|remov|clear|drop|overturn)/i;

/** The gravest of what fits; where only an act that ended something is on record, that end. */
function partVerdict(fits: readonly Judged[]): Verdict {
  const verdict = strongest(fits.map((each) => each.verdict));
  if (verdict !== 'none') return verdict;
  const ended = fits.some(
    ({ measure }) =>
      measure.action === 'reversal' ||
      measure.action === 'delisting' ||
      (measure.action === 'ruling' && ENDING.test(measure.title)),
  );
  return ended ? 'lifted' : 'none';
}

/** Without a vendor, the acts of the place that the words point at. */
function placePool(question: Question, knowledge: Knowledge, place: string | null): readonly Measure[] {
  const all = place === null ? [] : knowledge.ofJurisdiction(place);
  if (question.terms.length) {
    const ofKind = all.filter((measure) => isOfKind(measure, question.terms));
    if (ofKind.length) return ofKind;
  }
  const hits = all.map((measure) => [measure, wordHits(measure, question)] as const);
  const most = Math.max(0, ...hits.map(([, count]) => count));
  return most === 0 ? all : hits.filter(([, count]) => count === most).map(([measure]) => measure);
}

function overall(question: Question, parts: readonly Part[]): Verdict {
  const verdict = together(parts.map((part) => part.verdict));
  if (question.intent !== 'compare' || verdict === 'mixed' || parts.length < 2) return verdict;
  const shapes = new Set(parts.map((part) => shapeOf(question, part)));
  return shapes.size === 1 ? verdict : 'mixed';
}

/** What two sides must share to be treated alike: the same acts, or acts of one kind for one group. */
function shapeOf(question: Question, part: Part): string {
  const standing = part.cited.filter(({ standing }) => standing === 'in_force' || standing === 'advisory');
  if (question.vendors.length > 1)
    return standing
      .map(({ measure }) => measure.id)
      .sort()
      .join();
  const best = standing[0];
  if (!best) return '';
  return `${best.verdict} ${[...best.measure.binds].sort().join()}`;
}

function isLive({ standing }: Cited): boolean {
  return standing !== 'ended' && standing !== 'event';
}

/** The best of every part first, so that no side of a question is left without its record. */
function spread(parts: readonly Part[], most: number): readonly Cited[] {
  const chosen = new Map<string, Cited>();
  const rows = [
    parts.map((part) => part.cited.slice(0, most)),
    parts.map((part) => part.above ?? []),
    parts.map((part) => (part.verdict === 'none' ? part.later.slice(0, 4) : [])),
    parts.map((part) =>
      (part.place === null ? [] : part.others).filter(isLive).slice(0, part.verdict === 'none' ? 6 : 5),
    ),
  ];
  for (const group of rows)
    for (let at = 0; at < most; at++)
      for (const row of group) {
        const each = row[at];
        if (each && chosen.size < most) chosen.set(each.measure.id, chosen.get(each.measure.id) ?? each);
      }
  return [...chosen.values()];
}
