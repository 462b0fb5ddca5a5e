/**
 * What the bot needs to be allowed to do, and what it lacks in a channel.
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
interface Permission {
  /** As Discord's settings call it. */
  readonly name: string;
  readonly bit: bigint;
}

/** Each with what it is for. */
const NEEDED: readonly Permission[] = [
  { name: 'View Channels', bit: 1n << 10n },
  { name: 'Send Messages', bit: 1n << 11n },
  // Pictures.
  { name: 'Attach Files', bit: 1n << 15n },
  // Finds an own message again after a call whose end is not known.
  { name: 'Read Message History', bit: 1n << 16n },
  // Closes and files the posts of forums, and speaks in locked threads.
  { name: 'Manage Threads', bit: 1n << 34n },
  { name: 'Create Public Threads', bit: 1n << 35n },
  { name: 'Send Messages in Threads', bit: 1n << 38n },
];

const ADMINISTRATOR = 1n << 3n;
const ALL = NEEDED.reduce((all, { bit }) => all | bit, 0n);

/** The address at which somebody who manages a server lets the bot in, with exactly what it needs. */
export function invitation(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(ALL),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

interface Overwrite {
  readonly id: string;
  readonly type: number;
  readonly allow: string;
  readonly deny: string;
}

export interface Standing {
  readonly guild: string;
  readonly owner: string;
  /** All roles of the server. */
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  readonly account: string;
  /** The roles that the account has. */
  readonly own: readonly string[];
  readonly overwrites: readonly Overwrite[];
}

const over = (start: bigint, chosen: readonly Overwrite[]) =>
  (start & ~chosen.reduce((all, { deny }) => all | BigInt(deny), 0n)) |
  chosen.reduce((all, { allow }) => all | BigInt(allow), 0n);

/** The names of what the account lacks in a channel. */
export function missingIn({ guild, owner, roles, account, own, overwrites }: Standing): readonly string[] {
  const granted = roles
    .filter(({ id }) => id === guild || own.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if (account === owner || granted & ADMINISTRATOR) return [];
  const everyone = over(
    granted,
    overwrites.filter(({ id }) => id === guild),
  );
  const byRole = over(
    everyone,
    overwrites.filter(({ id, type }) => type === 0 && id !== guild && own.includes(id)),
  );
  const all = over(
    byRole,
    overwrites.filter(({ id, type }) => type === 1 && id === account),
  );
  return NEEDED.filter(({ bit }) => !(all & bit)).map(({ name }) => name);
}
