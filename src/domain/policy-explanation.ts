/** Which rules of the policy apply to an exception and why, and who could decide it now. */
import type { ExceptionRequest } from './exception-state.ts';
import { barred } from './exception-vote.ts';
import type { Knowledge } from './knowledge.ts';
import { nearest } from './nearest.ts';
import type { Policy } from './policy.ts';
import { approverGroupsOf, eligibleVoters, type Shortage, shortages, type Voter } from './policy-quorum.ts';
import {
  type Criterion,
  criteria,
  type Facts,
  matchingRules,
  type Rule,
  uncoveredPlaces,
} from './policy-rule.ts';

/** A rule in the light of one place of a request. */
export interface RuleReading {
  readonly rule: string;
  readonly place: string;
  readonly matches: boolean;
  readonly criteria: readonly Criterion[];
}

export interface PolicyReading {
  readonly matching: readonly string[];
  /** Places that no rule covers: closed. */
  readonly uncovered: readonly string[];
  readonly rules: readonly RuleReading[];
}

/** Reads every rule of the policy for every place of a request. */
export function readPolicy(policy: Policy, facts: Facts, knowledge: Knowledge): PolicyReading {
  return {
    matching: matchingRules(policy, facts, knowledge).map(({ id }) => id),
    uncovered: uncoveredPlaces(policy, facts, knowledge),
    rules: policy.rules.flatMap((rule) =>
      facts.places.map((place) => {
        const read = criteria(rule, facts, place, knowledge);
        return { rule: rule.id, place, matches: read.every(({ holds }) => holds), criteria: read };
      }),
    ),
  };
}

export interface Deciders {
  /** Who could vote now, and for which groups. */
  readonly voters: readonly Voter[];
  /** Who is in an approver group and may not vote, and why: the end of a sentence about them. */
  readonly barred: readonly { readonly person: string; readonly why: string }[];
  readonly shortages: readonly Shortage[];
}

/** Who could decide the exception with the groups as they are now. */
export function decidersOf(exception: ExceptionRequest, policy: Policy): Deciders {
  const out = barred(exception, policy);
  const groups = approverGroupsOf(exception.terms);
  return {
    voters: eligibleVoters(policy, exception.terms, new Set(out.keys())),
    barred: [...out]
      .filter(([person]) => groups.some((group) => policy.groups[group]?.includes(person)))
      .map(([person, why]) => ({ person, why })),
    shortages: shortages(policy, exception.terms, new Set(out.keys())),
  };
}

/** A name in the rules that nobody knows. */
export interface UnknownName {
  readonly rule: string;
  /** Where it stands below its rule, as in the settings. */
  readonly path: readonly (string | number)[];
  /** Follows the line: a sentence that begins small. */
  readonly sentence: string;
}

/**
 * A vendor or place in the rules that no record knows. Such a rule would quietly match
 * nothing, and a stricter rule that is silent is a laxer policy.
 */
export function unknownName(rules: readonly Rule[], knowledge: Knowledge): UnknownName | undefined {
  const vendors = knowledge.vendors.map(({ name }) => name);
  const known = new Set(vendors.map((name) => name.toLowerCase()));
  for (const { id, match } of rules) {
    for (const [at, vendor] of (match.vendors ?? []).entries()) {
      if (known.has(vendor.toLowerCase())) continue;
      const near = nearest(vendor, vendors);
      const hint = near ? `: did you mean ${near}?` : ': mend or take it out.';
      const sentence = `the rule \`${id}\` names the vendor "${vendor}", which no record has${hint}`;
      return { rule: id, path: ['match', 'vendors', at], sentence };
    }
    for (const [at, place] of (match.places ?? []).entries()) {
      if (knowledge.jurisdiction(place)) continue;
      const sentence = `the rule \`${id}\` names the place "${place}", which no record has: mend or take it out.`;
      return { rule: id, path: ['match', 'places', at], sentence };
    }
  }
  return undefined;
}
