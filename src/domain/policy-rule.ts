/**
 * Rules of the policy. Several may match one request, and then every one of them must be satisfied:
 * the shortest term, the fewest denials, all fields and controls and the earliest deadline hold. A
 * rule matches where it overlaps a place of the request (a part, the whole, a union), but a place is
 * open to a grant only where a rule contains it whole: what no rule covers is closed.
 */
import { type Day, daysBetween, wordDate } from './date.ts';
import { Refusal } from './error.ts';
import { type Knowledge, reaches } from './knowledge.ts';
import { type Action, type Bound, type Measure, standingOn } from './measure.ts';
import type { HeadsUp, Policy } from './policy.ts';
import { strongest, type Verdict, verdictOf } from './verdict.ts';

/** So many members of a group. */
export interface Seat {
  readonly group: string;
  readonly count: number;
}

/** Seats that must all be filled, each vote filling one. */
export type Alternative = readonly Seat[];

/** What a rule is for; each list that is given must hold for one of its entries. */
export interface Match {
  /** Vendors by name; their subsidiaries on record are meant too. */
  readonly vendors?: readonly string[];
  /** Codes of places, with their parts, and with their members where they are unions. */
  readonly places?: readonly string[];
  readonly actions?: readonly Action[];
  readonly binds?: readonly Bound[];
  readonly verdicts?: readonly Verdict[];
  readonly longerThanDays?: number;
  readonly upToDays?: number;
}

export type ExtraField = 'beneficiaries' | 'ticket' | 'alternatives';

export interface Rule {
  readonly id: string;
  readonly match: Match;
  /** Any one of these grants. */
  readonly approve: readonly Alternative[];
  /** Denials that end a request. */
  readonly denials: number;
  /** Longest term in days. */
  readonly longestDays: number;
  /** What a request must say beside the usual. */
  readonly fields: readonly ExtraField[];
  /** Controls that a request must name. */
  readonly controls: readonly string[];
  /** Groups that are told of the request and of its end. */
  readonly tell: readonly string[];
  /** Hours of silence after which the approvers are reminded. */
  readonly remindAfterHours: readonly number[];
  /** Further people who are asked to see to it after hours of silence. The quorum stays. */
  readonly widen: readonly { readonly afterHours: number; readonly groups: readonly string[] }[];
  /** Days after which an undecided request lapses. */
  readonly decideWithinDays: number;
  /** What becomes of a granted exception whose law moves, until its approvers have looked at it. */
  readonly lawMoves: 'review' | 'suspend';
}

/** What held when it was asked for; a later change of the policy does not reach it. */
export interface Terms
  extends Pick<
    Rule,
    | 'denials'
    | 'longestDays'
    | 'fields'
    | 'controls'
    | 'tell'
    | 'remindAfterHours'
    | 'widen'
    | 'decideWithinDays'
    | 'lawMoves'
  > {
  /** The rules that matched; each must be satisfied. */
  readonly rules: readonly Pick<Rule, 'id' | 'approve'>[];
  readonly zone: string;
  readonly headsUp: HeadsUp;
}

/** What a rule looks at. */
export interface Facts {
  readonly vendor: string;
  readonly places: readonly string[];
  readonly from: Day;
  readonly until: Day;
  /** The measures that it rests on. */
  readonly measures: readonly Measure[];
  readonly today: Day;
}

/** One condition of a rule in the light of a request. */
export interface Criterion {
  readonly holds: boolean;
  readonly words: string;
}

/** The vendor and whoever owns it, as on record, nearest first; the name alone where it is on no record. */
export function lineage(knowledge: Knowledge, name: string): readonly string[] {
  const names: string[] = [];
  let vendor = knowledge.vendor(name);
  while (vendor && !names.includes(vendor.name)) {
    names.push(vendor.name);
    vendor = knowledge.vendorById(vendor.parent ?? '');
  }
  return names.length > 0 ? names : [name];
}

const overlaps = (knowledge: Knowledge, rule: string, place: string) =>
  reaches(knowledge, rule, place) || reaches(knowledge, place, rule);

/** The conditions of the rule for one place of the request, each with why it holds or not. */
export function criteria(
  { match }: Pick<Rule, 'match'>,
  facts: Facts,
  place: string,
  knowledge: Knowledge,
): readonly Criterion[] {
  const found: Criterion[] = [];
  const measures = facts.measures.filter(({ jurisdiction }) => reaches(knowledge, jurisdiction, place));
  const days = daysBetween(facts.from, facts.until);
  const verdict = strongest(measures.map((each) => verdictOf(each, standingOn(each, facts.today))));
  const list = (words: readonly string[]) => words.join(' or ');
  if (match.vendors) {
    const wanted = match.vendors.map((name) => name.toLowerCase());
    const holds = lineage(knowledge, facts.vendor).some((name) => wanted.includes(name.toLowerCase()));
    found.push({ holds, words: `the vendor is ${list(match.vendors)}` });
  }
  if (match.places)
    found.push({
      holds: match.places.some((rule) => overlaps(knowledge, rule, place)),
      words: `${place} lies in or around ${list(match.places)}`,
    });
  if (match.actions)
    found.push({
      holds: measures.some(({ action }) => match.actions!.includes(action)),
      words: `it rests on a ${list(match.actions)}`,
    });
  if (match.binds)
    found.push({
      holds: measures.some(({ binds }) => binds.some((group) => match.binds!.includes(group))),
      words: `a measure binds ${list(match.binds)}`,
    });
  if (match.verdicts)
    found.push({
      holds: match.verdicts.includes(verdict),
      words: `the verdict (${verdict}) is ${list(match.verdicts)}`,
    });
  if (match.longerThanDays !== undefined)
    found.push({
      holds: days > match.longerThanDays,
      words: `it lasts (${days} days) longer than ${match.longerThanDays} days`,
    });
  if (match.upToDays !== undefined)
    found.push({
      holds: days <= match.upToDays,
      words: `it lasts (${days} days) at most ${match.upToDays} days`,
    });
  return found;
}

const matches = (rule: Rule, facts: Facts, place: string, knowledge: Knowledge) =>
  criteria(rule, facts, place, knowledge).every(({ holds }) => holds);

const contains = ({ match }: Rule, place: string, knowledge: Knowledge) =>
  !match.places || match.places.some((rule) => reaches(knowledge, rule, place));

/** The rules that match the request, in the order of the policy. */
export function matchingRules(
  policy: Pick<Policy, 'rules'>,
  facts: Facts,
  knowledge: Knowledge,
): readonly Rule[] {
  return policy.rules.filter((rule) => facts.places.some((place) => matches(rule, facts, place, knowledge)));
}

/** The places of the request that no rule covers: nothing can be granted there. */
export function uncoveredPlaces(
  policy: Pick<Policy, 'rules'>,
  facts: Facts,
  knowledge: Knowledge,
): readonly string[] {
  return facts.places.filter(
    (place) =>
      !policy.rules.some(
        (rule) => contains(rule, place, knowledge) && matches(rule, facts, place, knowledge),
      ),
  );
}

const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())];

/** The terms under several rules at once: the strictest of each. */
export function strictest(rules: readonly Rule[], policy: Pick<Policy, 'zone' | 'headsUp'>): Terms {
  return {
    rules: rules.map(({ id, approve }) => ({ id, approve })),
    denials: Math.min(...rules.map(({ denials }) => denials)),
    longestDays: Math.min(...rules.map(({ longestDays }) => longestDays)),
    fields: union(rules.map(({ fields }) => fields)),
    controls: union(rules.map(({ controls }) => controls)),
    tell: union(rules.map(({ tell }) => tell)),
    remindAfterHours: [...union(rules.map((rule) => rule.remindAfterHours))].sort((a, b) => a - b),
    widen: rules.flatMap(({ widen }) => widen).sort((a, b) => a.afterHours - b.afterHours),
    decideWithinDays: Math.min(...rules.map((rule) => rule.decideWithinDays)),
    lawMoves: rules.some(({ lawMoves }) => lawMoves === 'suspend') ? 'suspend' : 'review',
    zone: policy.zone,
    headsUp: policy.headsUp,
  };
}

/**
 * The terms for a request.
 * @throws Refusal `forbidden` where no rule covers a place: what no rule opens is closed
 */
export function termsFor(policy: Policy, facts: Facts, knowledge: Knowledge): Terms {
  const closed = uncoveredPlaces(policy, facts, knowledge);
  if (closed.length > 0 || facts.places.length === 0) {
    const where = closed.map((code) => knowledge.jurisdiction(code)?.name ?? code).join(', ');
    throw new Refusal(
      'forbidden',
      `No rule of the policy lets ${facts.vendor} be granted in ${where} until ${wordDate(facts.until)}, so it is closed: ask the owner of the policy.`,
    );
  }
  return strictest(matchingRules(policy, facts, knowledge), policy);
}
