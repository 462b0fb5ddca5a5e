/** conversations.*: finding channels, reading messages and threads. */
import { type Call, type Method, needed, page, SlackFault, textOf, truthy } from '../house.ts';
import { type Channel, directOf, type Json, type Message, messageAt } from '../world.ts';
import { messageJson } from './chat.ts';

const SCOPE: Readonly<Record<Channel['kind'], string>> = { channel: 'channels', group: 'groups', im: 'im' };

function channelFor({ house, install, args }: Call): Channel {
  const channel = house.world.channels.get(needed(args, 'channel'));
  if (!channel || (channel.kind !== 'channel' && !channel.members.has(install.botUser)))
    throw new SlackFault('channel_not_found');
  return channel;
}

/** The scope of a method depends on the kind of the channel; an unknown one asks for the public one's. */
const scopeFor =
  (deed: string) =>
  ({ house, args }: Call): readonly string[] => {
    const channel = house.world.channels.get(textOf(args, 'channel'));
    return [`${SCOPE[channel?.kind ?? 'channel']}:${deed}`];
  };

function channelJson(channel: Channel, botUser: string): Json {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'group',
    is_im: channel.kind === 'im',
    is_mpim: false,
    is_private: channel.kind !== 'channel',
    is_archived: channel.archived,
    is_member: channel.members.has(botUser),
    is_ext_shared: channel.external,
    is_shared: channel.external,
    is_org_shared: false,
    context_team_id: channel.team,
    ...(channel.kind === 'im' ? { user: [...channel.members].find((id) => id !== botUser) } : {}),
    num_members: channel.members.size,
  };
}

function info(call: Call): Json {
  return { channel: channelJson(channelFor(call), call.install.botUser) };
}

function list({ house, install, args }: Call): Json {
  const kinds = (textOf(args, 'types') || 'public_channel').split(',').map((each) => each.trim());
  const nameOf = { channel: 'public_channel', group: 'private_channel', im: 'im' };
  for (const kind of kinds) {
    const own = Object.entries(nameOf).find(([, name]) => name === kind)?.[0] as Channel['kind'] | undefined;
    const scope = own ? `${SCOPE[own]}:read` : 'mpim:read';
    if (!install.scopes.includes(scope))
      throw new SlackFault('missing_scope', { needed: scope, provided: install.scopes.join(',') });
  }
  const all = [...house.world.channels.values()].filter(
    (each) =>
      kinds.includes(nameOf[each.kind]) &&
      each.team === install.team &&
      (each.kind === 'channel' || each.members.has(install.botUser)) &&
      !(each.archived && truthy(args.exclude_archived)),
  );
  const { items, next } = page(all, args, 100);
  return {
    channels: items.map((channel) => channelJson(channel, install.botUser)),
    response_metadata: { next_cursor: next },
  };
}

/** The channels of a person; private ones only where the bot is too. */
function ofUser(call: Call): Json {
  const { house, install, args } = call;
  const user = textOf(args, 'user') || install.botUser;
  if (!house.world.people.has(user)) throw new SlackFault('user_not_found');
  const { channels, ...rest } = list({ ...call, args: { ...args, limit: 1000, cursor: '' } });
  const theirs = (channels as Json[]).filter(({ id }) =>
    house.world.channels.get(String(id))!.members.has(user),
  );
  const { items, next } = page(theirs, args, 100);
  return { ...rest, channels: items, response_metadata: { next_cursor: next } };
}

function open({ house, install, args }: Call): Json {
  const users = textOf(args, 'users').split(',').filter(Boolean);
  if (users.length === 0 && args.channel) return { channel: { id: textOf(args, 'channel') } };
  if (users.length !== 1)
    throw new SlackFault(users.length === 0 ? 'users_list_not_supplied' : 'method_not_supported');
  const person = house.world.people.get(users[0]!);
  if (!person) throw new SlackFault('user_not_found');
  if (person.isBot) throw new SlackFault('cannot_dm_bot');
  if (person.deleted) throw new SlackFault('user_disabled');
  const channel = directOf(house.world, person, install.botUser);
  return { channel: truthy(args.return_im) ? channelJson(channel, install.botUser) : { id: channel.id } };
}

function inRange(args: Json): (message: Message) => boolean {
  const oldest = Number(textOf(args, 'oldest') || 0);
  const latest = Number(textOf(args, 'latest') || Number.MAX_SAFE_INTEGER);
  const inclusive = truthy(args.inclusive);
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function shown({ house, args }: Call, message: Message): Json {
  const metadata =
    truthy(args.include_all_metadata) && message.metadata ? { metadata: message.metadata } : {};
  return { ...messageJson(house, message), ...metadata };
}

function pageOf(call: Call, all: readonly Message[], usual: number): Json {
  const { items, next } = page(all, call.args, usual);
  return {
    messages: items.map((message) => shown(call, message)),
    has_more: next !== '',
    ...(next ? { response_metadata: { next_cursor: next } } : {}),
  };
}

function readable(call: Call): Channel {
  const channel = channelFor(call);
  if (!channel.members.has(call.install.botUser)) throw new SlackFault('not_in_channel');
  return channel;
}

/** Newest first, without what stands in threads. */
function history(call: Call): Json {
  const channel = readable(call);
  const all = call.house.world.messages.filter(
    (each) => each.channel === channel.id && !each.thread && !each.deleted && !each.only,
  );
  return pageOf(call, all.filter(inRange(call.args)).reverse(), 100);
}

/** The parent, then its replies, oldest first. */
function replies(call: Call): Json {
  const channel = readable(call);
  const ts = needed(call.args, 'ts');
  const parent = messageAt(call.house.world, channel.id, ts);
  const assistant = call.house.world.assistants.has(`${channel.id} ${ts}`);
  if (!parent && !assistant) throw new SlackFault('thread_not_found');
  const root = parent?.thread ?? ts;
  const range = inRange(call.args);
  const all = call.house.world.messages.filter(
    (each) =>
      each.channel === channel.id &&
      !each.deleted &&
      !each.only &&
      (each.ts === root || (each.thread === root && range(each))),
  );
  return pageOf(call, all, 1000);
}

function members(call: Call): Json {
  const { items, next } = page([...channelFor(call).members], call.args, 100);
  return { members: items, response_metadata: { next_cursor: next } };
}

function join(call: Call): Json {
  const channel = channelFor(call);
  if (channel.kind !== 'channel') throw new SlackFault('method_not_supported_for_channel_type');
  if (channel.archived) throw new SlackFault('is_archived');
  channel.members.add(call.install.botUser);
  return { channel: channelJson(channel, call.install.botUser) };
}

export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': { scopes: scopeFor('read'), run: info },
  'conversations.list': { run: list },
  'users.conversations': { run: ofUser },
  'conversations.open': { scopes: ['im:write', 'mpim:write'], run: open },
  'conversations.history': { scopes: scopeFor('history'), run: history },
  'conversations.replies': { scopes: scopeFor('history'), run: replies },
  'conversations.members': { scopes: scopeFor('read'), run: members },
  'conversations.join': { scopes: ['channels:join'], run: join },
};
