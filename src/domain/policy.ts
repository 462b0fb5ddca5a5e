/** Who may ask, who decides, how many, how long at most. An empty list means nobody. */
import type { Actor, Place } from './command.ts';
import { Refusal } from './error.ts';
import type { Bound } from './measure.ts';

/** A person of the organisation, and the accounts through which they act. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** `slack:U123`, `discord:456`, `sandbox:lena`. */
  readonly accounts: readonly string[];
}

export interface Policy {
  /** Groups of persons by id, as they are at this moment. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Groups whose members could not all be read from their platform just now, and why, in a sentence. */
  readonly unreadable: Readonly<Record<string, string>>;
  /** Groups whose members may ask for an exception; the word `everyone` lets all known accounts ask. */
  readonly mayRequest: readonly string[];
  /** How many approvals of which group a grant needs. No line means that nobody can grant. */
  readonly quorum: readonly { readonly group: string; readonly count: number }[];
  /** Denials of approvers that end a request. */
  readonly denials: number;
  /** Longest term of an exception, in days. */
  readonly longestDays: number;
  /** Group whose members may confirm, edit, merge and dismiss reports. */
  readonly analysts: string;
  /** Zone in which an end date ends. */
  readonly zone: string;
}

/** The organisation's own profile, from which "does it bind us" is answered. */
export interface Profile {
  /** Jurisdiction codes where it operates. */
  readonly places: readonly string[];
  /** What it is, in the words of `binds`. */
  readonly roles: readonly Bound[];
}

/** The channels in which the bot speaks of its own accord. */
export interface Channels {
  /** Every measure is alerted here, whatever the watches say. */
  readonly alerts: readonly Place[];
  readonly approvals: readonly Place[];
  readonly triage: readonly Place[];
  readonly audit: readonly Place[];
}

/**
 * Whether the person belongs to the group.
 * @throws Refusal `unavailable` when that cannot be known now: in doubt nobody decides
 */
export function isMember(policy: Policy, group: string, person: string): boolean {
  if (policy.groups[group]?.includes(person)) return true;
  const why = policy.unreadable[group];
  if (why === undefined) return false;
  throw new Refusal('unavailable', `${why} Nothing was recorded: try again in a minute.`);
}

/** Whether the actor may ask for an exception. */
export function mayRequest(policy: Policy, actor: Actor): boolean {
  return policy.mayRequest.some((group) => group === 'everyone' || isMember(policy, group, actor.person));
}

/** The approver groups of the quorum to which the person belongs; empty: no approver. */
export function approverGroups(policy: Policy, person: string): readonly string[] {
  return policy.quorum.map((line) => line.group).filter((group) => isMember(policy, group, person));
}

/** Whether the person may decide about reports. */
export function mayTriage(policy: Policy, person: string): boolean {
  return isMember(policy, policy.analysts, person);
}
