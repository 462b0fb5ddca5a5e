/** Rules and terms for tests: what a test does not say is as lenient as a rule can be. */
import type { Policy } from '../../src/domain/policy.ts';
import { type Rule, strictest, type Terms } from '../../src/domain/policy-rule.ts';

export const SECURITY_AND_LEGAL = [
  { group: 'security', count: 1 },
  { group: 'legal', count: 1 },
] as const;

/** A rule for every request. */
export function ruleOf(parts: Partial<Rule>): Rule {
  return {
    id: 'all',
    match: {},
    approve: [SECURITY_AND_LEGAL],
    denials: 1,
    longestDays: 365,
    fields: [],
    controls: [],
    tell: [],
    remindAfterHours: [],
    widen: [],
    decideWithinDays: 366,
    lawMoves: 'review',
    ...parts,
  };
}

/** A policy of which tests say what they need. */
export function policyOf(parts: Partial<Policy>): Policy {
  return {
    groups: {},
    unreadable: {},
    people: [],
    mayRequest: ['staff'],
    rules: [ruleOf({})],
    owners: [],
    breakGlass: null,
    headsUp: { workingDays: 10, place: null },
    analysts: 'analysts',
    zone: 'UTC',
    ...parts,
  };
}

/** The terms of all rules of the policy at once. */
export const termsOf = (policy: Policy): Terms => strictest(policy.rules, policy);
