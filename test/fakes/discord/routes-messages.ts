/** Routes of messages and threads. */
import { type Answer, type Call, DiscordFault, missingAccess, missingPermissions, unknown } from './house.ts';
import { MAY } from './permissions.ts';
import { need, type Route, visibleChannel } from './routes-places.ts';
import { checkMessage, checkShape, FLAG } from './rules.ts';
import { channelJson, messageJson } from './shapes.ts';
import { addChannel, type Channel, isArchived, type Json, KIND, type Message } from './world.ts';

const ok = (body: unknown): Answer => ({ status: 200, body });
/** A nonce is known for a few minutes. */
const NONCE_MS = 5 * 60_000;
/** Messages older than this may be edited so often within the hour. */
const OLD_MS = 3_600_000;

/** Notes a send in which a text could ping somebody. */
export function guard({ house, body }: Pick<Call, 'house' | 'body'>, what: string): void {
  const { parse, users, roles } = (body.allowed_mentions ?? {}) as {
    parse?: unknown[];
    users?: unknown[];
    roles?: unknown[];
  };
  const off = Array.isArray(parse) && parse.length === 0 && !users?.length && !roles?.length;
  if (!off) house.unguarded.push(what);
}

function sendableChannel(call: Call): Channel {
  const { house, params } = call;
  const channel = visibleChannel(call, params[0]!);
  if (channel.type === KIND.forum)
    throw new DiscordFault(400, 50008, 'Cannot send messages in a non-text channel');
  if (channel.type === KIND.thread) {
    need(call, channel, MAY.sendMessagesInThreads);
    if (channel.locked) throw new DiscordFault(403, 160005, 'This thread is locked');
    channel.archived = false;
  } else if (channel.guild) need(call, channel, MAY.sendMessages);
  channel.lastAt = house.clock.now();
  return channel;
}

export function addMessage(
  { house: { world, clock } }: Pick<Call, 'house'>,
  channel: string,
  given: Partial<Message> & { readonly author: string },
): Message {
  const now = clock.now();
  const message: Message = {
    id: world.newId(now),
    channel,
    content: '',
    components: [],
    flags: 0,
    nonce: null,
    files: [],
    at: now,
    edits: 0,
    deleted: false,
    only: null,
    loading: false,
    ...given,
  };
  world.messages.push(message);
  return message;
}

function create(call: Call): Answer {
  const { house, body, files } = call;
  const { world, clock } = house;
  const channel = sendableChannel(call);
  checkShape('MessageCreateRequestSchema', body);
  checkMessage(body, Number(body.flags ?? 0));
  if (files.length > 0 && channel.guild) need(call, channel, MAY.attachFiles);
  guard(call, `POST ${channel.id}`);
  const nonce = body.nonce === undefined ? null : String(body.nonce);
  const there =
    nonce !== null && body.enforce_nonce === true
      ? world.messages.find(
          (each) =>
            each.channel === channel.id &&
            each.nonce === nonce &&
            clock.now() - each.at < NONCE_MS &&
            !each.deleted,
        )
      : undefined;
  if (there) return ok(messageJson(world, there));
  const message = addMessage(call, channel.id, {
    author: world.bot.id,
    content: String(body.content ?? ''),
    components: (body.components ?? []) as Json[],
    flags: Number(body.flags ?? 0),
    nonce,
    files,
  });
  return ok(messageJson(world, message));
}

/** @throws DiscordFault where there is no such message */
function messageAt({ house: { world } }: Call, channel: string, id: string): Message {
  const message = world.messages.find((each) => each.id === id && each.channel === channel && !each.deleted);
  if (!message || message.only) throw unknown(10008, 'Message');
  return message;
}

/** Changes a message as a body says. */
export function rewrite(message: Message, body: Json, files: Call['files']): void {
  const flags = Number(body.flags ?? 0) | (message.flags & FLAG.componentsV2);
  checkMessage({ content: message.content, components: message.components, ...body }, flags);
  message.content = String(body.content ?? message.content);
  message.components = (body.components ?? message.components) as Json[];
  message.flags = flags;
  if (body.attachments !== undefined || files.length > 0) message.files = files;
}

function edit(call: Call): Answer {
  const { house, params, body, files } = call;
  const channel = visibleChannel(call, params[0]!);
  const message = messageAt(call, channel.id, params[1]!);
  if (message.author !== house.world.bot.id)
    throw new DiscordFault(403, 50005, 'Cannot edit a message authored by another user');
  checkShape('MessageEditRequestPartialSchema', body);
  const now = house.clock.now();
  if (isArchived(channel, now)) throw new DiscordFault(400, 50083, 'Thread is archived');
  if (channel.locked) need(call, channel, MAY.manageThreads);
  guard(call, `PATCH ${channel.id}`);
  rewrite(message, body, files);
  message.edits += 1;
  return ok({ ...messageJson(house.world, message), old: now - message.at > OLD_MS });
}

function list(call: Call): Answer {
  const { house, params, query } = call;
  const channel = visibleChannel(call, params[0]!);
  need(call, channel, MAY.readMessageHistory);
  const all = house.world.messages.filter(
    (each) => each.channel === channel.id && !each.deleted && !each.only,
  );
  return ok(
    all
      .reverse()
      .slice(0, Number(query.get('limit') ?? 50))
      .map((each) => messageJson(house.world, each)),
  );
}

function remove(call: Call): Answer {
  messageAt(call, call.params[0]!, call.params[1]!).deleted = true;
  return { status: 204 };
}

function startThread(call: Call): Answer {
  const { house, params, body } = call;
  const { world, clock } = house;
  const parent = visibleChannel(call, params[0]!);
  if (parent.type !== KIND.text)
    throw new DiscordFault(400, 50024, 'Cannot execute action on this channel type');
  const message = messageAt(call, parent.id, params[1]!);
  checkShape('CreateTextThreadWithMessageRequestSchema', body);
  need(call, parent, MAY.createPublicThreads);
  if (world.channels.has(message.id))
    throw new DiscordFault(400, 160004, 'A thread has already been created for this message');
  const thread = addChannel(world, {
    id: message.id,
    type: KIND.thread,
    guild: parent.guild,
    parent: parent.id,
    name: String(body.name),
    archiveAfter: Number(body.auto_archive_duration ?? 4320),
    lastAt: clock.now(),
  });
  return { status: 201, body: channelJson(world, thread, clock.now()) };
}

function startPost(call: Call): Answer {
  const { house, params, body, files } = call;
  const { world, clock } = house;
  const forum = visibleChannel(call, params[0]!);
  if (forum.type !== KIND.forum) throw missingPermissions();
  checkShape('CreateForumThreadRequestSchema', body);
  need(call, forum, MAY.sendMessages);
  const given = body.message as Json;
  checkMessage(given, Number(given.flags ?? 0));
  guard({ house, body: given }, `POST ${forum.id}`);
  const tags = ((body.applied_tags ?? []) as unknown[]).map(String);
  if (tags.some((id) => !forum.tags.some((tag) => tag.id === id)))
    throw new DiscordFault(400, 10087, 'Unknown Tag');
  const id = world.newId(clock.now());
  const thread = addChannel(world, {
    id,
    type: KIND.thread,
    guild: forum.guild,
    parent: forum.id,
    name: String(body.name),
    applied: tags,
    archiveAfter: Number(body.auto_archive_duration ?? 4320),
    lastAt: clock.now(),
  });
  const message = addMessage(call, id, {
    id,
    author: world.bot.id,
    components: (given.components ?? []) as Json[],
    flags: Number(given.flags ?? 0),
    files,
  });
  return {
    status: 201,
    body: { ...channelJson(world, thread, clock.now()), message: messageJson(world, message) },
  };
}

function activeThreads({ house: { world, clock }, params }: Call): Answer {
  if (!world.guilds.has(params[0]!)) throw missingAccess();
  const now = clock.now();
  const threads = [...world.channels.values()].filter(
    (each) =>
      each.type === KIND.thread && each.guild === params[0] && !isArchived(each, now) && !each.deleted,
  );
  return ok({ threads: threads.map((each) => channelJson(world, each, now)), members: [], has_more: false });
}

export const messageRoutes: readonly Route[] = [
  ['GET', /^\/channels\/(\d+)\/messages$/, list],
  ['POST', /^\/channels\/(\d+)\/messages$/, create],
  [
    'GET',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    (call) => {
      visibleChannel(call, call.params[0]!);
      return ok(messageJson(call.house.world, messageAt(call, call.params[0]!, call.params[1]!)));
    },
  ],
  ['PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, edit],
  ['DELETE', /^\/channels\/(\d+)\/messages\/(\d+)$/, remove],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, startThread],
  ['POST', /^\/channels\/(\d+)\/threads$/, startPost],
  ['GET', /^\/guilds\/(\d+)\/threads\/active$/, activeThreads],
];
