/**
 * Who is in which group at this moment. A group lists persons, and groups of the platforms
 * (`slack:S0ABC`), which are read when somebody decides, so that a new approver needs no restart and one
 * who left decides nothing. What was read is kept for half a minute.
 */
import type { Policy } from './domain/policy.ts';
import type { Clock, Platform } from './domain/ports.ts';

const KEPT_MS = 30_000;

interface House {
  /** By group: ids of persons, and `platform:group`. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly platforms: readonly Pick<Platform, 'name' | 'members'>[];
  readonly clock: Clock;
  personOf(platform: string, account: string): string;
}

export type Roster = Pick<Policy, 'groups' | 'unreadable'>;

/** Reads the groups; a platform's group that cannot be read makes its group unreadable, never empty. */
export function createDirectory({ groups, platforms, clock, personOf }: House): () => Promise<Roster> {
  const kept = new Map<string, { readonly at: number; readonly persons: readonly string[] }>();

  async function read(reference: string): Promise<readonly string[]> {
    const known = kept.get(reference);
    if (known && Math.abs(clock.now() - known.at) < KEPT_MS) return known.persons;
    const name = reference.slice(0, reference.indexOf(':'));
    const platform = platforms.find((each) => each.name === name);
    if (!platform?.members) throw new Error(`no platform ${name} runs here`);
    const accounts = await platform.members(reference.slice(name.length + 1));
    const persons = [...new Set(accounts.map((account) => personOf(name, account)))];
    kept.set(reference, { at: clock.now(), persons });
    return persons;
  }

  return async () => {
    const persons: Record<string, string[]> = {};
    const unreadable: Record<string, string> = {};
    for (const [group, members] of Object.entries(groups)) {
      const found = new Set(members.filter((member) => !member.includes(':')));
      for (const reference of members.filter((member) => member.includes(':')))
        try {
          for (const person of await read(reference)) found.add(person);
        } catch (error) {
          unreadable[group] =
            `The members of the group ${group} could not be read from ${reference} (${(error as Error).message}).`;
        }
      persons[group] = [...found];
    }
    return { groups: persons, unreadable };
  };
}
