/** Who may ask, who decides, who is told: the organisation's rules. An empty list means nobody. */
import type { Actor, Place } from './command.ts';
import { Refusal } from './error.ts';
import type { Bound } from './measure.ts';
import type { Rule } from './policy-rule.ts';

/** A person of the organisation, and the accounts through which they act. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** `platform:account`. */
  readonly accounts: readonly string[];
  /** Ids of the persons who act for this one: they never vote on what this one asks for. */
  readonly delegates: readonly string[];
}

/** An exception that one person opens at once, in an emergency, and that is reviewed afterwards. */
export interface BreakGlass {
  /** Groups whose members may break the glass. */
  readonly groups: readonly string[];
  /** How long it holds at most. */
  readonly hours: number;
  /** When the owners are told that nobody has reviewed it. */
  readonly reviewWithinHours: number;
}

/** When people are told that an exception is about to end. */
export interface HeadsUp {
  readonly workingDays: number;
  /** Code of the place whose weekends and holidays count; null: weekends alone. */
  readonly place: string | null;
}

export interface Policy {
  /** Groups of persons by id, as they are at this moment. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Groups whose members could not all be read from their platform just now, and why, in a sentence. */
  readonly unreadable: Readonly<Record<string, string>>;
  readonly people: readonly Person[];
  /** Groups whose members may ask for an exception; the word `everyone` lets all known accounts ask. */
  readonly mayRequest: readonly string[];
  /** What a grant needs, for which requests. No rule means that nobody can grant. */
  readonly rules: readonly Rule[];
  /** Groups that are told when a request cannot be decided any more. */
  readonly owners: readonly string[];
  /** null: no glass can be broken. */
  readonly breakGlass: BreakGlass | null;
  readonly headsUp: HeadsUp;
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
export function isMember(
  policy: Pick<Policy, 'groups' | 'unreadable'>,
  group: string,
  person: string,
): boolean {
  if (policy.groups[group]?.includes(person)) return true;
  const why = policy.unreadable[group];
  if (why === undefined) return false;
  throw new Refusal('unavailable', `${why} Nothing was recorded: try again in a minute.`);
}

/** Whether the actor may ask for an exception. */
export function mayRequest(policy: Policy, actor: Actor): boolean {
  return policy.mayRequest.some((group) => group === 'everyone' || isMember(policy, group, actor.person));
}

/** Whether the person may decide about reports. */
export function mayTriage(policy: Policy, person: string): boolean {
  return isMember(policy, policy.analysts, person);
}

/** The members of any of the groups, each once. */
export function membersOf(policy: Policy, groups: readonly string[]): readonly string[] {
  return [...new Set(groups.flatMap((group) => policy.groups[group] ?? []))];
}

/** The persons who act for somebody. */
export function delegatesOf(policy: Policy, person: string): readonly string[] {
  return policy.people.find(({ id }) => id === person)?.delegates ?? [];
}

/** The person that a text means: an id, a name or an account. */
export function findPerson(policy: Policy, text: string): Person | undefined {
  const wanted = text.trim().toLowerCase();
  return policy.people.find(
    ({ id, name, accounts }) =>
      id.toLowerCase() === wanted ||
      name.toLowerCase() === wanted ||
      accounts.some((account) => account.toLowerCase() === wanted),
  );
}

/**
 * The private conversation with a person, on one of their accounts.
 * @param platforms where the bot speaks anyway, best first
 */
export function privatePlace(
  policy: Policy,
  person: string,
  platforms: readonly string[],
): Place | undefined {
  // An account that nobody is linked to is a person of its own, named as the account is.
  const linked = policy.people.find(({ id }) => id === person)?.accounts;
  const accounts = linked ?? (person.includes(':') ? [person] : []);
  const best = platforms.map((name) => accounts.find((each) => each.startsWith(`${name}:`))).find(Boolean);
  const account = best ?? accounts[0];
  if (!account) return undefined;
  const at = account.indexOf(':');
  return { platform: account.slice(0, at), channel: `@${account.slice(at + 1)}` };
}
