/**
 * Tells Discord the commands, in each server or for all; only where they differ from what it has, for
 * commands that are written anew may not be typed for a while.
 * https://discord.com/developers/docs/interactions/application-commands#registering-a-command
 */
import type { Command } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import { type Declared, declare } from './commands.ts';
import { type Access, callPlainly } from './plain.ts';

interface Options extends Access {
  readonly commands: readonly Command[];
  readonly application: string;
  readonly servers: readonly string[];
  readonly where: 'server' | 'global';
}

export interface Registered {
  /** A server's id, or `all servers`. */
  readonly where: string;
  readonly changed: boolean;
}

/** Servers and private conversations with the bot. */
const EVERYWHERE = { contexts: [0, 1], integration_types: [0] };

/** Whether Discord has what we declare; what it adds by itself does not count. */
export function holds(has: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(has) && has.length === wanted.length && wanted.every((each, at) => holds(has[at], each))
    );
  if (wanted && typeof wanted === 'object')
    return (
      has !== null &&
      typeof has === 'object' &&
      Object.entries(wanted).every(
        ([key, value]) => holds((has as Declared)[key], value) || isNothing(value, (has as Declared)[key]),
      )
    );
  return has === wanted;
}

/** An empty list is not told back. */
const isNothing = (wanted: unknown, has: unknown) =>
  Array.isArray(wanted) && wanted.length === 0 && has === undefined;

const byKind = (all: readonly Declared[]) =>
  all.toSorted(
    (a, b) => Number(a.type ?? 1) - Number(b.type ?? 1) || String(a.name).localeCompare(String(b.name)),
  );

function refuse(what: string, { status, body }: { status: number; body: unknown }): Refusal {
  const { message, code } = (body ?? {}) as { message?: string; code?: number };
  const todo =
    status === 401
      ? 'copy the token anew from "Bot" of your application into DISCORD_TOKEN'
      : status === 403
        ? 'check `discord.application`, and let the bot into the server with the address below'
        : 'run `interdict doctor`';
  return new Refusal('forbidden', `${what}: Discord says ${message ?? status} (${code ?? status}); ${todo}.`);
}

/** @throws Refusal in a sentence where Discord does not take them */
export async function registerCommands(options: Options): Promise<readonly Registered[]> {
  const { commands, application, servers, where } = options;
  const declared = declare(commands);
  const targets =
    where === 'global'
      ? [
          {
            name: 'all servers',
            path: `/applications/${application}/commands`,
            all: declared.map((each) => ({ ...each, ...EVERYWHERE })),
          },
        ]
      : servers.map((id) => ({
          name: `the server ${id}`,
          path: `/applications/${application}/guilds/${id}/commands`,
          all: declared,
        }));
  const done: Registered[] = [];
  for (const { name, path, all } of targets) {
    const there = await callPlainly(options, 'GET', path);
    if (there.status !== 200) throw refuse(name, there);
    const same = holds(byKind(there.body as readonly Declared[]), byKind(all));
    if (!same) {
      const put = await callPlainly(options, 'PUT', path, all);
      if (put.status !== 200) throw refuse(name, put);
    }
    done.push({ where: name, changed: !same });
  }
  return done;
}
