/** Who may do what where. https://discord.com/developers/docs/topics/permissions */
import type { Channel, Guild, World } from './world.ts';

export const MAY = {
  administrator: 1n << 3n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

const ALL = (1n << 53n) - 1n;

/** The permissions of a member in a channel; in a thread those of the channel above it. */
export function permissionsIn(world: World, channel: Channel, user: string): bigint {
  if (channel.guild === null) return ALL;
  const guild = world.guilds.get(channel.guild)!;
  const roles = guild.members.get(user);
  if (!roles) return 0n;
  const base = basePermissions(guild, roles);
  if (base & MAY.administrator || guild.owner === user) return ALL;
  const place =
    channel.parent && channel.type === 11 ? (world.channels.get(channel.parent) ?? channel) : channel;
  const apply = (start: bigint, chosen: Channel['overwrites']) =>
    (start & ~chosen.reduce((all, { deny }) => all | deny, 0n)) |
    chosen.reduce((all, { allow }) => all | allow, 0n);
  const of = (test: (id: string, type: 0 | 1) => boolean) =>
    place.overwrites.filter(({ id, type }) => test(id, type));
  const everyone = apply(
    base,
    of((id) => id === guild.id),
  );
  const byRole = apply(
    everyone,
    of((id, type) => type === 0 && id !== guild.id && roles.has(id)),
  );
  return apply(
    byRole,
    of((id, type) => type === 1 && id === user),
  );
}

function basePermissions(guild: Guild, roles: ReadonlySet<string>): bigint {
  return [guild.id, ...roles].reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n);
}
