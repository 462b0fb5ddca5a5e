/** Who fills which seat: whether the votes, or the people there are, satisfy every rule of the terms. */
import type { Policy } from './policy.ts';
import type { Alternative, Rule, Terms } from './policy-rule.ts';

/** Somebody who could fill a seat of one of the groups. */
export interface Voter {
  readonly person: string;
  readonly groups: readonly string[];
}

/** Who fills which seat. */
export interface Seated {
  readonly rule: string;
  readonly group: string;
  readonly person: string;
}

/** All groups of whom one can approve under the terms. */
export function approverGroupsOf(terms: Pick<Terms, 'rules'>): readonly string[] {
  return [...new Set(terms.rules.flatMap(({ approve }) => approve.flat().map(({ group }) => group)))];
}

/**
 * Seats the voters, nobody in two seats, and fills as many as can be.
 * @returns per seat the voter's index, undefined where nobody sits
 */
function seat(seats: readonly string[], voters: readonly Voter[]): readonly (number | undefined)[] {
  const seatOf = new Map<number, number>();
  // Augmenting paths: a person in two groups takes whichever seat lets the others sit.
  const place = (at: number, tried: Set<number>): boolean => {
    for (const [voter, { groups }] of voters.entries()) {
      if (tried.has(voter) || !groups.includes(seats[at]!)) continue;
      tried.add(voter);
      const held = seatOf.get(voter);
      if (held === undefined || place(held, tried)) {
        seatOf.set(voter, at);
        return true;
      }
    }
    return false;
  };
  for (const at of seats.keys()) place(at, new Set());
  const byGroup = new Map([...seatOf].map(([voter, at]) => [at, voter]));
  return seats.map((_, at) => byGroup.get(at));
}

const seatsOf = (alternative: Alternative) =>
  alternative.flatMap(({ group, count }) => Array<string>(count).fill(group));

function seatRule({ id, approve }: Pick<Rule, 'id' | 'approve'>, voters: readonly Voter[]) {
  const tried = approve.map((alternative) => {
    const seats = seatsOf(alternative);
    const taken = seat(seats, voters);
    const seated = seats.flatMap((group, at): Seated[] => {
      const voter = taken[at] === undefined ? undefined : voters[taken[at]!];
      return voter ? [{ rule: id, group, person: voter.person }] : [];
    });
    return { alternative, seated, open: seats.length - seated.length, whole: seats.length };
  });
  // The way that is nearest to its end is the one worth showing.
  return tried.sort((a, b) => a.open - b.open || a.whole - b.whole)[0];
}

/** Who fills the seats of every rule, or undefined while one rule is not satisfied. */
export function satisfied(
  terms: Pick<Terms, 'rules'>,
  voters: readonly Voter[],
): readonly Seated[] | undefined {
  if (terms.rules.length === 0) return undefined;
  const all = terms.rules.map((rule) => seatRule(rule, voters));
  // An alternative without seats, or a rule without alternatives, asks for nobody: it opens nothing.
  if (all.some((each) => !each || each.open > 0 || each.whole === 0)) return undefined;
  return all.flatMap((each) => each!.seated);
}

/** One group under one rule: how many there are and how many it needs. */
export interface Count {
  readonly rule: string;
  readonly group: string;
  readonly has: number;
  readonly needs: number;
}

/** For every rule, the way that is nearest to its end: how many of each group are there and needed. */
export function tallyOf(terms: Pick<Terms, 'rules'>, voters: readonly Voter[]): readonly Count[] {
  return terms.rules.flatMap((rule) => {
    const best = seatRule(rule, voters);
    return (best?.alternative ?? []).map(({ group, count }) => ({
      rule: rule.id,
      group,
      needs: count,
      has: best!.seated.filter((each) => each.group === group).length,
    }));
  });
}

/** Everybody who could vote at this moment, without those who are barred. */
export function eligibleVoters(
  policy: Pick<Policy, 'groups'>,
  terms: Pick<Terms, 'rules'>,
  barred: ReadonlySet<string>,
): readonly Voter[] {
  const groups = approverGroupsOf(terms);
  const persons = new Set(groups.flatMap((group) => policy.groups[group] ?? []));
  return [...persons]
    .filter((person) => !barred.has(person))
    .map((person) => ({
      person,
      groups: groups.filter((group) => policy.groups[group]?.includes(person)),
    }));
}

/** A group that keeps a request from being decided, and why. */
export interface Shortage {
  readonly group: string;
  readonly kind: 'gone' | 'unreadable' | 'empty' | 'too few';
  readonly needs: number;
  readonly has: number;
}

/** What keeps the terms from ever being satisfied by those who are there; empty when nothing does. */
export function shortages(
  policy: Pick<Policy, 'groups' | 'unreadable'>,
  terms: Pick<Terms, 'rules'>,
  barred: ReadonlySet<string>,
): readonly Shortage[] {
  const voters = eligibleVoters(policy, terms, barred);
  if (satisfied(terms, voters)) return [];
  return terms.rules.flatMap((rule) => {
    const best = seatRule(rule, voters);
    if (!best || best.open === 0) return [];
    return best.alternative.flatMap(({ group, count }): Shortage[] => {
      const has = best.seated.filter((each) => each.group === group).length;
      if (has >= count) return [];
      const members = policy.groups[group];
      const kind = !members
        ? 'gone'
        : policy.unreadable[group] !== undefined
          ? 'unreadable'
          : members.length === 0
            ? 'empty'
            : 'too few';
      return [{ group, kind, needs: count, has }];
    });
  });
}

/** `2 of security and 1 of legal, or 1 of ciso`. */
export function alternativesText(approve: readonly Alternative[]): string {
  return approve
    .map((seats) => seats.map(({ group, count }) => `${count} of ${group}`).join(' and '))
    .join(', or ');
}

/** The quorum of the terms in words; several rules are parted by semicolons, and all must be satisfied. */
export function quorumText(terms: Pick<Terms, 'rules'>): string {
  return terms.rules.map(({ approve }) => alternativesText(approve)).join('; and ');
}
