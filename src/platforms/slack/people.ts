/**
 * Who acted: a member of the organisation, a guest, or somebody of another organisation met through a
 * shared channel. What Slack says of an account is kept for some minutes; while it says nothing, the
 * account is treated as unknown, and an unknown one is answered nothing.
 */
import type { Actor } from '../../domain/command.ts';
import type { Clock } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import type { Answer, Office, Offices } from './offices.ts';

const KEPT_MS = 5 * 60_000;
const KEPT_MOST = 20_000;

interface User {
  readonly name: string;
  readonly outsider?: NonNullable<Actor['outsider']>;
}

interface House {
  readonly clock: Clock;
  readonly offices: Offices;
  readonly workspaces: readonly string[];
  actorOf(account: string, name: string): Actor;
  warn(facts: Readonly<Record<string, unknown>>, what: string): void;
}

export interface People {
  actor(account: string, office: Office): Promise<Actor>;
}

function standing(answer: Answer, office: Office, workspaces: readonly string[]): User {
  const user = answer.user as Record<string, unknown> & { profile?: Record<string, unknown> };
  const enterprise = (user.enterprise_user as { enterprise_id?: string } | undefined)?.enterprise_id;
  const name = String(user.profile?.display_name || user.real_name || user.name || user.id);
  const own =
    user.team_id === office.team ||
    workspaces.includes(String(user.team_id)) ||
    (enterprise !== undefined && enterprise === office.enterprise);
  if (user.is_stranger === true || user.deleted === true || !own) return { name, outsider: 'external' };
  if (user.is_restricted === true || user.is_ultra_restricted === true) return { name, outsider: 'guest' };
  return { name };
}

export function createPeople({ clock, offices, workspaces, actorOf, warn }: House): People {
  const known = new Map<string, { readonly at: number; readonly user: Promise<User> }>();

  async function look(account: string, office: Office): Promise<User> {
    const answer = await office.client.users.info({ user: account });
    return standing(answer as unknown as Answer, office, workspaces);
  }

  function find(account: string, office: Office): Promise<User> {
    const kept = known.get(account);
    if (kept && Math.abs(clock.now() - kept.at) < KEPT_MS) return kept.user;
    const user = look(account, office);
    remember(known, account, { at: clock.now(), user }, KEPT_MOST);
    user.catch(() => known.delete(account));
    return user;
  }

  return {
    async actor(account, office) {
      offices.learn(account, office);
      try {
        const { name, outsider } = await find(account, office);
        const actor = actorOf(account, name);
        return outsider ? { ...actor, outsider } : actor;
      } catch (error) {
        warn({ account, err: error }, 'an account could not be looked up, and is answered nothing');
        return { ...actorOf(account, account), outsider: 'unknown' };
      }
    },
  };
}
