/** Answers that gather: where a vendor is restricted, and what a place restricts. */
import type { Cited, Found, Part } from './answer.ts';
import type { Day } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';
import { coversByClass } from './pool.ts';
import type { Question } from './question.ts';
import { type Judged, sift, wordHits } from './relevance.ts';
import { isAbout } from './topic.ts';
import { gravity, strongest, type Verdict } from './verdict.ts';

const MOST_CITED = 60;
const MOST_PAST = 12;

/** Where the vendors are restricted on the day, gravest first. */
export function findEverywhere(question: Question, knowledge: Knowledge, asOf: Day): Found {
  const pool = question.vendors.length
    ? unique(
        question.vendors.flatMap((vendor) => [
          ...knowledge.ofVendor(vendor),
          ...inherited(knowledge, vendor),
        ]),
      )
    : byTopic(question, knowledge);
  const inside = pool.filter((measure) => isInside(knowledge, question, measure.jurisdiction));
  const { fits } = sift(inside, question, question.vendors, asOf);
  const staged = fits.filter((each) => each.verdict === question.stage);
  if (staged.length) return gathered(staged, (each) => each.measure.jurisdiction, 'place', question);
  const standing = fits.filter((each) => isStanding(each));
  const rest = fits
    .filter((each) => each.standing === 'ended' || each.standing === 'proposed')
    .slice(0, MOST_PAST);
  return gathered([...standing, ...rest], (each) => each.measure.jurisdiction, 'place', question);
}

function inherited(knowledge: Knowledge, name: string): readonly Measure[] {
  const parent = knowledge.vendor(name)?.parent;
  const owner = parent ? knowledge.vendorById(parent) : undefined;
  return owner ? knowledge.ofVendor(owner.name) : [];
}

const topical = new WeakMap<Knowledge, Map<string, readonly Measure[]>>();

/** All measures on the topics, of makers of the origin that is asked about. */
function byTopic(question: Question, knowledge: Knowledge): readonly Measure[] {
  let cache = topical.get(knowledge);
  if (!cache) {
    cache = new Map();
    topical.set(knowledge, cache);
  }
  const key = question.topics.join();
  let found = cache.get(key);
  if (!found) {
    found = question.topics.length
      ? knowledge.measures.filter((measure) => isAbout(measure, question.topics))
      : knowledge.measures;
    cache.set(key, found);
  }
  return found.filter((measure) => isOfOrigin(knowledge, question, measure));
}

function isOfOrigin(knowledge: Knowledge, question: Question, measure: Measure): boolean {
  if (question.origin.length === 0) return true;
  if (measure.origin.some((code) => question.origin.includes(code))) return true;
  return measure.vendors.some((vendor) => question.origin.includes(knowledge.vendor(vendor)?.hq ?? ''));
}

function isInside(knowledge: Knowledge, question: Question, code: string): boolean {
  const { jurisdictions, parts } = question;
  if (jurisdictions.length === 0) return true;
  return jurisdictions.some((place) => {
    if (!parts) return code === place || (place === 'EU' && isMember(knowledge, code));
    return code.startsWith(`${place}-`) || (place === 'EU' && isMember(knowledge, code));
  });
}

function isMember(knowledge: Knowledge, code: string): boolean {
  return knowledge.jurisdiction(code)?.member_of.includes('EU') ?? false;
}

/** What the places restrict on the day, gravest first. */
export function findList(question: Question, knowledge: Knowledge, asOf: Day): Found {
  const places = question.jurisdictions;
  const pool = places.length
    ? question.parts
      ? knowledge.measures.filter((measure) => isInside(knowledge, question, measure.jurisdiction))
      : unique(places.flatMap((place) => knowledge.ofJurisdiction(place)))
    : byTopic(question, knowledge);
  const ofVendors = question.vendors.length
    ? pool.filter((measure) => namesOne(knowledge, question, measure))
    : pool;
  const ofOrigin = ofVendors.filter((measure) => isOfOrigin(knowledge, question, measure));
  const { fits } = sift(ofOrigin, question, [], asOf);
  const pointed = pointedAt(fits, question);
  const staged = pointed.filter((each) => each.verdict === question.stage);
  const standing = staged.length ? staged : pointed.filter((each) => isStanding(each));
  const shown = standing.length ? standing : pointed;
  return gathered(
    shown,
    (each) => each.measure.vendors[0] ?? each.measure.covers_class ?? each.measure.id,
    'vendor',
    question,
  );
}

function namesOne(knowledge: Knowledge, question: Question, measure: Measure): boolean {
  return question.vendors.some((name) => {
    const vendor = knowledge.vendor(name);
    return measure.vendors.includes(name) || (vendor !== undefined && coversByClass(measure, vendor));
  });
}

/** Where free words point at few of the acts ("the Xinjiang listing"), only those. */
function pointedAt(fits: readonly Judged[], question: Question): readonly Judged[] {
  if (question.words.length === 0 || fits.length < 2) return fits;
  const most = Math.max(...fits.map((each) => wordHits(each.measure, question)));
  if (most === 0) return fits;
  const hits = fits.filter((each) => wordHits(each.measure, question) === most);
  const pointed = question.terms.length > 0 || question.pointer !== null;
  return pointed && hits.length <= Math.max(1, fits.length / 2) ? hits : fits;
}

function isStanding(each: Judged): boolean {
  return each.verdict === 'prohibited' || each.verdict === 'restricted' || each.verdict === 'advisory';
}

function gathered(
  found: readonly Judged[],
  keyOf: (each: Judged) => string,
  by: 'place' | 'vendor',
  question: Question,
): Found {
  const sorted = [...found].sort((a, b) => gravity(a.verdict) - gravity(b.verdict) || b.score - a.score);
  const groups = new Map<string, Judged[]>();
  for (const each of sorted) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const parts: Part[] = [...groups].map(([key, cited]) => ({
    vendor: by === 'vendor' ? key : (question.vendors[0] ?? null),
    place: by === 'place' ? key : (cited[0]?.measure.jurisdiction ?? null),
    verdict: strongest(cited.map((each) => each.verdict)),
    cited,
    others: [],
    later: [],
  }));
  return { verdict: verdictOfMany(question, sorted), parts, cited: firstOfEach(parts) };
}

/** Over many: the gravest, or mixed where a list holds duties beside mere advice. */
function verdictOfMany(question: Question, found: readonly Judged[]): Verdict {
  const verdicts = new Set(found.map((each) => each.verdict));
  const binding = verdicts.has('prohibited') || verdicts.has('restricted');
  if (question.intent === 'list' && binding && verdicts.has('advisory')) return 'mixed';
  return strongest(verdicts);
}

/** One record of every group before the second of any: what is cut at the end is never a whole group. */
function firstOfEach(parts: readonly Part[]): readonly Cited[] {
  const cited: Cited[] = [];
  const deepest = Math.max(0, ...parts.map((part) => part.cited.length));
  for (let at = 0; at < deepest && cited.length < MOST_CITED; at++)
    for (const part of parts) {
      const each = part.cited[at];
      if (each && cited.length < MOST_CITED) cited.push(each);
    }
  return cited;
}

function unique(measures: readonly Measure[]): readonly Measure[] {
  return [...new Set(measures)];
}
