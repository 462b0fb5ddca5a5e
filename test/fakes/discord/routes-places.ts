/** Routes of the application, the servers, their members, the channels and threads. */
import {
  type Answer,
  type Call,
  DiscordFault,
  invalidForm,
  missingAccess,
  missingPermissions,
  unknown,
} from './house.ts';
import { MAY, permissionsIn } from './permissions.ts';
import { checkCommands, checkShape } from './rules.ts';
import { channelJson, guildJson, memberJson, userJson } from './shapes.ts';
import { type Channel, directOf, type Guild, isArchived, type Json, KIND } from './world.ts';

const ok = (body: unknown): Answer => ({ status: 200, body });

/** @throws DiscordFault where the channel is gone, or the bot does not see it */
export function visibleChannel({ house }: Pick<Call, 'house'>, id: string): Channel {
  const { world } = house;
  const channel = world.channels.get(id);
  if (!channel || channel.deleted) throw unknown(10003, 'Channel');
  if (!(permissionsIn(world, channel, world.bot.id) & MAY.viewChannel)) throw missingAccess();
  return channel;
}

/** @throws DiscordFault where the bot lacks one of the permissions */
export function need(
  { house: { world } }: Pick<Call, 'house'>,
  channel: Channel,
  ...permissions: bigint[]
): void {
  const all = permissionsIn(world, channel, world.bot.id);
  if (permissions.some((each) => !(all & each))) throw missingPermissions();
}

function guildFor({ house: { world }, params }: Call): Guild {
  const guild = world.guilds.get(params[0]!);
  if (!guild?.members.has(world.bot.id)) throw unknown(10004, 'Guild');
  return guild;
}

function replaceCommands({ house: { world, clock }, params, body }: Call): Answer {
  if (params[0] !== world.application) throw missingAccess();
  const list = body as unknown as readonly Json[];
  if (!Array.isArray(list)) throw invalidForm(['a list of commands']);
  checkCommands(list);
  const kept = list.map((each) => ({
    id: world.newId(clock.now()),
    application_id: world.application,
    version: '1',
    ...each,
  }));
  world.commands.set(params[1] ?? '', kept);
  return ok(kept);
}

const commandsOf = ({ house: { world }, params }: Call): Answer => {
  if (params[0] !== world.application) throw missingAccess();
  return ok(world.commands.get(params[1] ?? '') ?? []);
};

function members(call: Call): Answer {
  const { house, query } = call;
  const guild = guildFor(call);
  if (!house.membersIntent) throw missingAccess();
  const after = BigInt(query.get('after') ?? '0');
  const all = [...guild.members.keys()]
    .filter((id) => BigInt(id) > after)
    .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  return ok(all.slice(0, Number(query.get('limit') ?? 1)).map((id) => memberJson(house.world, guild, id)));
}

function member(call: Call): Answer {
  const guild = guildFor(call);
  const user = call.params[1]!;
  if (!guild.members.has(user)) throw unknown(call.house.world.users.has(user) ? 10007 : 10013, 'Member');
  return ok(memberJson(call.house.world, guild, user));
}

function patchChannel(call: Call): Answer {
  const { house, params, body } = call;
  const channel = visibleChannel(call, params[0]!);
  if (channel.type !== KIND.thread) throw missingPermissions();
  checkShape('UpdateThreadRequestPartialSchema', body);
  const now = house.clock.now();
  if (isArchived(channel, now) && body.archived !== false)
    throw new DiscordFault(400, 50083, 'Thread is archived');
  if (channel.locked || body.locked !== undefined || body.applied_tags !== undefined)
    need(call, channel, MAY.manageThreads);
  if (Array.isArray(body.applied_tags)) {
    const known = new Set(house.world.channels.get(channel.parent!)?.tags.map(({ id }) => id));
    if (body.applied_tags.some((id) => !known.has(String(id))))
      throw new DiscordFault(400, 10087, 'Unknown Tag');
    channel.applied = body.applied_tags.map(String);
  }
  if (typeof body.name === 'string') channel.name = body.name;
  if (typeof body.locked === 'boolean') channel.locked = body.locked;
  if (typeof body.archived === 'boolean') channel.archived = body.archived;
  channel.lastAt = now;
  return ok(channelJson(house.world, channel, now));
}

function openDirect({ house: { world, clock }, body }: Call): Answer {
  checkShape('CreatePrivateChannelRequestSchema', body);
  const user = world.users.get(String(body.recipient_id));
  if (!user) throw unknown(10013, 'User');
  if (user.bot) throw new DiscordFault(403, 50007, 'Cannot send messages to this user');
  return ok(channelJson(world, directOf(world, user, clock.now()), clock.now()));
}

export type Route = readonly [method: string, path: RegExp, run: (call: Call) => Answer];

export const placeRoutes: readonly Route[] = [
  [
    'GET',
    /^\/gateway\/bot$/,
    ({ house }) =>
      ok({
        url: house.address().replace('http', 'ws'),
        shards: house.shards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 2 },
      }),
  ],
  ['GET', /^\/users\/@me$/, ({ house: { world } }) => ok(userJson(world.bot))],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  [
    'GET',
    /^\/applications\/@me$/,
    ({ house: { world, membersIntent } }) =>
      ok({
        id: world.application,
        name: 'Interdict',
        bot: userJson(world.bot),
        flags: membersIntent ? 1 << 15 : 0,
      }),
  ],
  ['GET', /^\/applications\/(\d+)\/commands$/, commandsOf],
  ['PUT', /^\/applications\/(\d+)\/commands$/, replaceCommands],
  ['GET', /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, commandsOf],
  ['PUT', /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, replaceCommands],
  ['GET', /^\/guilds\/(\d+)$/, (call) => ok(guildJson(guildFor(call)))],
  ['GET', /^\/guilds\/(\d+)\/members$/, members],
  ['GET', /^\/guilds\/(\d+)\/members\/(\d+)$/, member],
  [
    'GET',
    /^\/channels\/(\d+)$/,
    (call) =>
      ok(channelJson(call.house.world, visibleChannel(call, call.params[0]!), call.house.clock.now())),
  ],
  ['PATCH', /^\/channels\/(\d+)$/, patchChannel],
];
