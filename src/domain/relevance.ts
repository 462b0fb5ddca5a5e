/**
 * Which measures a question is about, and which of them most. A question names an act more or less
 * exactly: by vendor and place, by product, by the group, by a list or a year. What it names narrows
 * the records; where nothing fits, the narrowing is taken back step by step, the softest first.
 */
import { type Day, firstDay, lastDay } from './date.ts';
import { type Bound, type Measure, type Prohibition, type Standing, standingOn } from './measure.ts';
import type { Question } from './question.ts';
import { isAbout, isNarrow, isOfKind, mayConcern } from './topic.ts';
import { gravity, type Verdict, verdictOf } from './verdict.ts';

/** A measure in the light of a question. */
export interface Judged {
  readonly measure: Measure;
  readonly standing: Standing;
  readonly verdict: Verdict;
  readonly score: number;
  /** It names no vendor, but its class covers the one that was asked about. */
  readonly byClass: boolean;
}

const words = new WeakMap<Measure, ReadonlySet<string>>();

function wordsOf(measure: Measure): ReadonlySet<string> {
  let set = words.get(measure);
  if (!set) {
    const text = [
      measure.title,
      measure.instrument,
      measure.issuer,
      measure.summary,
      measure.id,
      measure.citation ?? '',
      ...measure.named_entities,
      ...measure.products,
    ].join(' ');
    set = new Set(
      text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    );
    words.set(measure, set);
  }
  return set;
}

/** Prohibitions by which a group is hit that the act does not bind itself: what it can no longer get. */
const SHUTS_OUT: ReadonlySet<Prohibition> = new Set(['sale', 'service_access', 'app_distribution', 'import']);

/** Whether the measure binds one of the groups, or takes the thing away from them. */
export function reaches(measure: Measure, groups: readonly Bound[]): boolean {
  if (groups.length === 0) return true;
  const binds = new Set(measure.binds);
  if (groups.some((group) => binds.has(group))) return true;
  // Schools and public bodies of a state are bound by what binds the state.
  const ofState = groups.includes('education') || groups.includes('public_sector');
  if (ofState && measure.jurisdiction.includes('-') && binds.has('subnational_government')) return true;
  const cutOff =
    measure.prohibits.some((deed) => SHUTS_OUT.has(deed)) &&
    (binds.has('private_sector') || binds.has('consumers') || binds.has('telecom_operators'));
  if (cutOff) return true;
  // An energy company or a telecom operator is a part of the private sector.
  const business = groups.some(
    (group) =>
      group === 'telecom_operators' || group === 'critical_infrastructure' || group === 'contractors',
  );
  return business && binds.has('private_sector') && !measure.prohibits.includes('export_to');
}

const OWN_DEVICES = /\b(?:personal|private|own) (?:devices?|phones?)\b/i;
const NOT_THOSE =
  /\b(?:personal|private|own) (?:devices?|phones?)[^.;]*\b(?:not|left out|free|exempt|outside|advised)\b|\bmay still\b|\badvised\b[^.;]*\b(?:personal|private) /i;

/** Whether a rule for officials goes as far as their own devices, by the words of its record. */
function reachesOwnDevices({ summary, notes }: Measure): boolean {
  return OWN_DEVICES.test(summary) && !NOT_THOSE.test(`${summary} ${notes ?? ''}`);
}

function namesProduct(measure: Measure, products: readonly string[]): boolean {
  if (products.length === 0) return true;
  const wanted = products.map((product) => product.toLowerCase());
  return measure.products.some((product) => {
    const own = product.toLowerCase();
    if (
      /^(all|.*\bapps\b.*|software|hardware|services|messengers|social media.*|other .*|antivirus software|cybersecurity software)$/.test(
        own,
      )
    )
      return true;
    return wanted.some(
      (want) =>
        own === want || own.startsWith(`${want} `) || want.startsWith(`${own} `) || own.includes(want),
    );
  });
}

/** "DJI Mavic" is no less DJI: only a product with a name of its own narrows what is meant. */
function carriesMaker(product: string, vendors: readonly string[]): boolean {
  return vendors.some((vendor) => product.toLowerCase().includes(vendor.toLowerCase()));
}

/** Names the product itself, not everything of its maker. */
function namesOutright(measure: Measure, products: readonly string[]): boolean {
  return measure.products.some((own) =>
    products.some((product) => own.toLowerCase().includes(product.toLowerCase().replace(/ spyware$/, ''))),
  );
}

/** Groups that narrow a gathering: "companies" and "users" there are the vendors and everyone. */
function gatheredGroups(question: Question): readonly Bound[] {
  if (question.intent !== 'where' && question.intent !== 'list') return [];
  return question.addressees.filter((group) => group !== 'private_sector' && group !== 'consumers');
}

function inPointer(measure: Measure, question: Question): boolean {
  const { pointer } = question;
  if (!pointer) return true;
  const touches = (date: string | null) =>
    date !== null && lastDay(date) >= pointer.from && firstDay(date) <= pointer.to;
  return touches(measure.announced) || touches(measure.effective);
}

const DECISIVE: ReadonlySet<Prohibition> = new Set([
  'export_to',
  'app_distribution',
  'investment',
  'equipment_authorization',
  'public_funding',
]);

function doesDeed(measure: Measure, deeds: readonly Prohibition[]): boolean {
  return deeds.some((deed) => measure.prohibits.includes(deed));
}

interface Sieve {
  readonly keeps: (judged: Judged) => boolean;
  /** Nothing is claimed from records that do not pass. */
  readonly strict: boolean;
}

function sieves(question: Question): Sieve[] {
  const list: Sieve[] = [];
  const add = (strict: boolean, keeps: (measure: Measure) => boolean) =>
    list.push({ strict, keeps: ({ measure }) => keeps(measure) });
  const products = question.products.filter((product) => !carriesMaker(product, question.vendors));
  if (products.length)
    add(
      true,
      (measure) =>
        namesProduct(measure, products) || (question.topics.length > 0 && isAbout(measure, question.topics)),
    );
  if (question.topics.length) add(true, (measure) => mayConcern(measure, question.topics));
  const narrow = question.topics.filter((topic) => isNarrow(topic));
  if (narrow.length) add(false, (measure) => isAbout(measure, narrow));
  if (question.products.length) add(false, (measure) => namesOutright(measure, question.products));
  const gathers = question.intent === 'where' || question.intent === 'list';
  if (gathers && question.topics.length) add(false, (measure) => isAbout(measure, question.topics));
  const groups = gatheredGroups(question);
  if (groups.length) add(false, (measure) => groups.some((group) => measure.binds.includes(group)));
  if (narrowsGroup(question))
    add(
      true,
      (measure) =>
        reaches(measure, question.addressees) || (question.ownDevice && reachesOwnDevices(measure)),
    );
  if (question.terms.length) add(false, (measure) => isOfKind(measure, question.terms));
  if (question.terms.some((term) => / list$|^1260h$/.test(term)))
    add(false, (measure) => measure.action === 'listing');
  const wide = question.intent === 'where' || question.intent === 'list';
  const deeds = question.prohibitions.filter(
    (deed) => DECISIVE.has(deed) || (wide && deed === 'service_access'),
  );
  if (deeds.length) add(false, (measure) => doesDeed(measure, deeds));
  if (/\b(?:law|legislation|statute)\b/i.test(question.text)) add(false, isLaw);
  if (question.pointer && question.intent !== 'status' && question.intent !== 'applicability')
    add(false, (measure) => inPointer(measure, question));
  return list;
}

function isLaw(measure: Measure): boolean {
  return measure.action !== 'advisory' && measure.level !== 'institution';
}

/** A group narrows the answer when a person or organisation asks for itself, not when a government is meant. */
function narrowsGroup(question: Question): boolean {
  if (!question.addressees.length) return false;
  const open = question.addressees.every((group) => group === 'consumers' || group === 'private_sector');
  if (question.premise === 'ban' && open) return true;
  return (
    question.intent === 'applicability' ||
    (question.intent === 'status' && !question.addressees.includes('central_government'))
  );
}

export interface Sifted {
  /** What the question is about, best first. */
  readonly fits: readonly Judged[];
  /** The rest of the pool, best first. */
  readonly others: readonly Judged[];
}

/** Ranks the pool for the question as of a day and parts what fits from what does not. */
export function sift(
  pool: readonly Measure[],
  question: Question,
  vendors: readonly string[],
  day: Day,
): Sifted {
  const judged = pool.map((measure) => judge(measure, question, vendors, day));
  const known = judged.filter((each) => each.standing !== 'unmade');
  let fits: readonly Judged[] = known;
  for (const sieve of sieves(question)) {
    const kept = fits.filter(sieve.keeps);
    if (kept.length || sieve.strict) fits = kept;
  }
  fits = withoutBareClasses(withSuccessors(fits, known), question);
  const chosen = new Set(fits.map((each) => each.measure));
  const first = question.intent === 'why' || question.intent === 'when' || question.intent === 'who' ? 1 : -1;
  const byScore = (a: Judged, b: Judged) =>
    b.score - a.score || (a.measure.announced < b.measure.announced ? -first : first);
  return {
    fits: [...fits].sort(byScore),
    others: judged.filter((each) => !chosen.has(each.measure)).sort(byScore),
  };
}

/**
 * A rule on a class decides nothing where the records name the vendor itself, unless the question
 * is about that kind of technology or the rule's own words name the vendor.
 */
function withoutBareClasses(fits: readonly Judged[], question: Question): readonly Judged[] {
  const named = fits.some((each) => !each.byClass && each.standing !== 'event');
  if (!named) return fits;
  return fits.map((each) => {
    const meant = !each.byClass || question.vendors.some((name) => each.measure.summary.includes(name));
    const onTopic = question.topics.length > 0 && isAbout(each.measure, question.topics);
    return meant || onTopic ? each : { ...each, verdict: 'none' as const, score: each.score - 30 };
  });
}

/** What an act gave way to, and what a ruling was about, belongs to the answer about the act. */
function withSuccessors(fits: readonly Judged[], pool: readonly Judged[]): readonly Judged[] {
  const byId = new Map(pool.map((each) => [each.measure.id, each]));
  const chosen = new Set(fits);
  for (const each of fits) {
    if (each.standing !== 'ended' && each.standing !== 'event') continue;
    for (const link of each.measure.related) {
      const leads =
        each.standing === 'ended'
          ? link.how === 'superseded_by'
          : link.how === 'challenges' || link.how === 'lifts';
      const next = leads ? byId.get(link.id) : undefined;
      if (next) chosen.add(next);
    }
  }
  return [...chosen];
}

const STANDING_SCORE: Readonly<Record<Standing, number>> = {
  in_force: 40,
  announced: 32,
  advisory: 24,
  proposed: 14,
  ended: 10,
  event: 4,
  unmade: -20,
};
const LEVEL_SCORE = { national: 12, supranational: 12, subnational: 8, institution: 0 } as const;

function judge(measure: Measure, question: Question, vendors: readonly string[], day: Day): Judged {
  const standing = standingOn(measure, day);
  const body =
    measure.level === 'institution' && question.addressees.some((group) => measure.binds.includes(group));
  const own = verdictOf(measure, standing, body || isFramework(measure, question) ? 'body' : 'place');
  const verdict = own === 'restricted' && forbidsTheAsked(measure, standing, question) ? 'prohibited' : own;
  const byClass = vendors.length > 0 && measure.vendors.length === 0;
  let score = STANDING_SCORE[standing] + LEVEL_SCORE[measure.level] - gravity(verdict) * 3;
  if (byClass) score -= 12;
  if (measure.confidence === 'low') score -= 6;
  if (vendors.length && vendors.every((vendor) => measure.vendor_basis[vendor] === 'instrument')) score += 3;
  if (question.topics.length && isAbout(measure, question.topics)) score += 18;
  if (question.products.length && namesProduct(measure, question.products)) score += 12;
  if (question.addressees.length && question.addressees.some((group) => measure.binds.includes(group)))
    score += 24;
  if (question.prohibitions.length && doesDeed(measure, question.prohibitions)) score += 16;
  if (question.terms.length && isOfKind(measure, question.terms)) score += 36;
  if (question.pointer && inPointer(measure, question)) score += 26;
  if (
    question.intent === 'when' &&
    measure.deadline &&
    /deadline|by when|until|frist|bis wann|termin|plazo|scadenza|срок/i.test(question.text)
  )
    score += 20;
  if (
    question.intent === 'compare' &&
    question.vendors.length > 1 &&
    !question.vendors.every((vendor) => measure.vendors.includes(vendor))
  )
    score += 14;
  score += wordScore(measure, question);
  return { measure, standing, verdict, score, byClass };
}

/** A law that only gives a power restricts those whom it addresses, if they ask about its very subject. */
function isFramework(measure: Measure, question: Question): boolean {
  if (measure.vendors.length > 0 || measure.prohibits.length > 0) return false;
  const asksKind = question.intent === 'list' && question.vendors.length === 0;
  if (question.intent !== 'status' && question.intent !== 'applicability' && !asksKind) return false;
  if (question.addressees.some((group) => measure.binds.includes(group))) return true;
  return question.topics.length > 0 && isAbout(measure, question.topics);
}

const TRADE: ReadonlySet<Prohibition> = new Set([
  'import',
  'sale',
  'equipment_authorization',
  'procurement',
  'use',
]);

/** A listing that only closes new approvals is a restriction; for someone who asks to import it is a ban. */
function forbidsTheAsked(measure: Measure, standing: Standing, question: Question): boolean {
  if (question.intent !== 'applicability' || standing !== 'in_force' || measure.action !== 'listing')
    return false;
  return question.prohibitions.some((deed) => TRADE.has(deed) && measure.prohibits.includes(deed));
}

function wordScore(measure: Measure, question: Question): number {
  if (question.words.length === 0) return 0;
  const own = wordsOf(measure);
  let score = 0;
  for (const word of question.words) if (own.has(word)) score += 7;
  return Math.min(score, 35);
}

/** How many of the question's free words the record holds. */
export function wordHits(measure: Measure, question: Question): number {
  const own = wordsOf(measure);
  return question.words.filter((word) => own.has(word)).length;
}
