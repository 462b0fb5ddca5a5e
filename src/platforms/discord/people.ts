/**
 * Who somebody is: a member of an allowed server or an outsider, and who has a role at this moment. A
 * server's members can be listed only where the app's "Server Members Intent" is on; without it the
 * accounts that the settings name, and those that pressed something, are looked up one by one.
 * https://discord.com/developers/docs/resources/guild#list-guild-members
 */
import type { Actor } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import type { Origin } from './arrival.ts';
import { type Answer, type Calls, codeOf, failureOf } from './calls.ts';

const KEPT_MS = 60_000;
const MOST = 10_000;
const PAGE = 1000;
const MISSING_ACCESS = 50001;
const NO_MEMBER = new Set([10007, 10013]);

export interface People {
  /** The person behind an interaction; an outsider where no allowed server has them. */
  actor(origin: Origin): Promise<Actor>;
  /** The accounts that have a role, `server/role`. @throws Refusal `not_found` where there is no such role */
  members(group: string): Promise<readonly string[]>;
}

interface House extends Pick<PlatformHouse, 'actorOf' | 'accounts' | 'clock' | 'warn'> {
  readonly calls: Calls;
  readonly servers: readonly string[];
}

export function createPeople({ calls, servers, actorOf, accounts, clock, warn }: House): People {
  /** By server, the accounts that were met there. */
  const met = new Map<string, Set<string>>();
  const inside = new Map<string, number>();

  function meet(guild: string, account: string): void {
    const known = met.get(guild) ?? new Set();
    met.set(guild, known);
    if (known.size < MOST) known.add(account);
  }

  /** The member, or undefined where the server has none such. */
  async function memberOf(guild: string, account: string): Promise<Answer | undefined> {
    try {
      return await calls.call('get', `/guilds/${guild}/members/${account}`);
    } catch (error) {
      if (NO_MEMBER.has(codeOf(error) ?? -1)) return undefined;
      throw error;
    }
  }

  /** In private nobody says to which server they belong: it is looked up, and kept for a minute. */
  async function outsiderOf({ account }: Origin): Promise<Actor['outsider']> {
    const known = inside.get(account);
    if (known !== undefined && Math.abs(clock.now() - known) < KEPT_MS) return undefined;
    try {
      for (const guild of servers)
        if (await memberOf(guild, account)) {
          remember(inside, account, clock.now(), MOST);
          return undefined;
        }
      return 'external';
    } catch (error) {
      warn({ err: error, account }, 'whether an account belongs to a server could not be looked up');
      return 'unknown';
    }
  }

  async function listed(guild: string): Promise<readonly Answer[]> {
    const all: Answer[] = [];
    for (;;) {
      const after = String((all.at(-1)?.user as Answer | undefined)?.id ?? '0');
      const page = await calls.call('get', `/guilds/${guild}/members`, {
        query: { limit: String(PAGE), after },
      });
      const members = page as unknown as readonly Answer[];
      all.push(...members);
      if (members.length < PAGE) return all;
    }
  }

  async function membersOf(guild: string): Promise<readonly Answer[]> {
    try {
      return await listed(guild);
    } catch (error) {
      if (codeOf(error) !== MISSING_ACCESS) throw error;
      const known = [...new Set([...accounts, ...(met.get(guild) ?? [])])];
      const found: Answer[] = [];
      for (const account of known) {
        const member = await memberOf(guild, account);
        if (member) found.push(member);
      }
      return found;
    }
  }

  return {
    async actor(origin) {
      const { account, name, guild } = origin;
      const actor = actorOf(account, name);
      if (guild) {
        meet(guild, account);
        return actor;
      }
      const outsider = await outsiderOf(origin);
      return outsider ? { ...actor, outsider } : actor;
    },
    async members(group) {
      const [guild = '', role = ''] = group.split('/');
      try {
        const { roles } = await calls.call('get', `/guilds/${guild}`);
        if (!(roles as Answer[]).some(({ id }) => id === role))
          throw new Refusal('not_found', `The server ${guild} has no role ${role}.`);
        const all = await membersOf(guild);
        const having = all.filter(({ roles: own }) => role === guild || (own as string[]).includes(role));
        return having
          .map(({ user }) => user as Answer)
          .filter(({ bot }) => !bot)
          .map(({ id }) => String(id));
      } catch (error) {
        throw failureOf(error, `The role ${role} of the server ${guild}`);
      }
    },
  };
}
