/** chat.*: posting, editing, deleting, whispering. */
import { checkBlocks, MOST_IN_MESSAGE, tooLong, withIds } from '../blocks.ts';
import { type Call, type House, type Method, needed, SlackFault, textOf } from '../house.ts';
import {
  type Blocks,
  type Channel,
  directOf,
  type Install,
  type Json,
  type Message,
  messageAt,
  type World,
} from '../world.ts';

const LONGEST_TEXT = 40_000;
const LONGEST_EDIT = 4_000;

/** The channel as the app may name it: an id, a public channel's name, or a person for the direct one. */
function findChannel(world: World, install: Install, name: string): Channel {
  const person = world.people.get(name);
  if (person && !person.deleted && !person.isBot) return directOf(world, person, install.botUser);
  const channel =
    world.channels.get(name) ??
    [...world.channels.values()].find((each) => each.kind === 'channel' && `#${each.name}` === name);
  const seen = channel && (channel.kind === 'channel' || channel.members.has(install.botUser));
  if (!seen || (channel.team !== install.team && !channel.members.has(install.botUser)))
    throw new SlackFault('channel_not_found');
  return channel;
}

/** A channel that the app may write to. @throws SlackFault channel_not_found, not_in_channel, is_archived */
function writable({ house, install, args }: Call): Channel {
  const channel = findChannel(house.world, install, needed(args, 'channel'));
  if (channel.archived) throw new SlackFault('is_archived');
  if (!channel.members.has(install.botUser) && !install.scopes.includes('chat:write.public'))
    throw new SlackFault('not_in_channel');
  return channel;
}

/** The blocks of a call. @throws SlackFault invalid_blocks with the reasons, or msg_blocks_too_long */
export function blocksOf(args: Json): Blocks {
  const { blocks } = args;
  if (blocks === undefined || blocks === null || blocks === '') return [];
  if (!Array.isArray(blocks)) throw new SlackFault('invalid_blocks_format');
  const faults =
    blocks.length > MOST_IN_MESSAGE
      ? [`[ERROR] no more than ${MOST_IN_MESSAGE} items allowed [json-pointer:/blocks]`]
      : checkBlocks(blocks, 'message');
  if (faults.length > 0)
    throw new SlackFault('invalid_blocks', { errors: faults, response_metadata: { messages: faults } });
  if (tooLong(blocks)) throw new SlackFault('msg_blocks_too_long');
  return withIds(blocks as Json[], 'b');
}

function metadataOf(args: Json): Json | null {
  const { metadata } = args;
  if (metadata === undefined || metadata === null || metadata === '') return null;
  const { event_type, event_payload } = metadata as Json;
  if (typeof event_type !== 'string' || typeof event_payload !== 'object')
    throw new SlackFault('invalid_metadata_format');
  if (JSON.stringify(metadata).length > 16_000) throw new SlackFault('metadata_too_large');
  return { event_type, event_payload };
}

/** A message as the Web API and payloads show it. */
export function messageJson({ world }: Pick<House, 'world'>, message: Message): Json {
  const replies = world.messages.filter(
    (each) => each.channel === message.channel && each.thread === message.ts && !each.deleted && !each.only,
  );
  const install = world.installs.find(({ botUser }) => botUser === message.user);
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: world.people.get(message.user)?.team,
    ...(install && message.bot ? { bot_id: message.bot, app_id: world.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.thread ? { thread_ts: message.thread } : {}),
    ...(replies.length > 0 && !message.thread
      ? { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)!.ts }
      : {}),
    ...(message.edited ? { edited: { user: message.user, ts: message.edited } } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((id) => ({ id })) } : {}),
  };
}

/** Adds a message of the app to a channel. */
export function addMessage(
  house: House,
  install: Install,
  channel: string,
  given: Pick<Message, 'text' | 'blocks' | 'thread' | 'only' | 'metadata' | 'files'>,
): Message {
  const { world, clock } = house;
  const message: Message = {
    channel,
    ts: world.newTs(clock.now()),
    user: install.botUser,
    bot: install.botId,
    edited: null,
    edits: 0,
    deleted: false,
    ...given,
  };
  world.messages.push(message);
  if (house.echoes && !message.only) {
    const kind = world.channels.get(channel)?.kind ?? 'channel';
    house.publish(install.team, {
      ...messageJson(house, message),
      channel,
      channel_type: kind,
      event_ts: message.ts,
    });
  }
  return message;
}

function threadOf({ house, args }: Call, channel: Channel): string | null {
  const thread = textOf(args, 'thread_ts');
  if (thread === '') return null;
  const parent = messageAt(house.world, channel.id, thread);
  const assistant = house.world.assistants.has(`${channel.id} ${thread}`);
  if (!parent && !assistant) throw new SlackFault('thread_not_found');
  return parent?.thread ?? thread;
}

function contentOf(args: Json): { text: string; blocks: Blocks } {
  const blocks = blocksOf(args);
  const text = textOf(args, 'text') || textOf(args, 'markdown_text');
  if (text === '' && blocks.length === 0) throw new SlackFault('no_text');
  return { text, blocks };
}

function post(call: Call): Json {
  const { house, install, args } = call;
  const channel = writable(call);
  const { text, blocks } = contentOf(args);
  const message = addMessage(house, install, channel.id, {
    text: text.slice(0, LONGEST_TEXT),
    blocks,
    thread: threadOf(call, channel),
    only: null,
    metadata: metadataOf(args),
    files: [],
  });
  return {
    channel: channel.id,
    ts: message.ts,
    message: {
      ...messageJson(house, message),
      ...(message.metadata ? { metadata: message.metadata } : {}),
    },
    ...(text.length > LONGEST_TEXT ? { warning: 'message_truncated' } : {}),
    ...(text === '' ? { response_metadata: { warnings: ['missing_text_in_message'] } } : {}),
  };
}

function ephemeral(call: Call): Json {
  const { house, install, args } = call;
  const channel = writable(call);
  const user = needed(args, 'user');
  if (!channel.members.has(user)) throw new SlackFault('user_not_in_channel');
  const { text, blocks } = contentOf(args);
  const message = addMessage(house, install, channel.id, {
    text: text.slice(0, LONGEST_TEXT),
    blocks,
    thread: threadOf(call, channel),
    only: user,
    metadata: null,
    files: [],
  });
  return { message_ts: message.ts };
}

/** The app's own message. @throws SlackFault message_not_found, cant_update_message, is_inactive */
function ownMessage({ house, install, args }: Call, refusal: string): Message {
  const channel = house.world.channels.get(needed(args, 'channel'));
  if (!channel || (channel.kind !== 'channel' && !channel.members.has(install.botUser)))
    throw new SlackFault('channel_not_found');
  if (channel.archived) throw new SlackFault('is_inactive');
  const message = messageAt(house.world, channel.id, needed(args, 'ts'));
  if (!message || message.only) throw new SlackFault('message_not_found');
  if (message.user !== install.botUser) throw new SlackFault(refusal);
  if (!channel.members.has(install.botUser)) throw new SlackFault('not_in_channel');
  return message;
}

function update(call: Call): Json {
  const { house, args } = call;
  const message = ownMessage(call, 'cant_update_message');
  const { text, blocks } = contentOf(args);
  if (text.length > LONGEST_EDIT) throw new SlackFault('msg_too_long');
  // Text without blocks takes the blocks away; blocks without text keep the old text, as Slack does.
  message.blocks = blocks;
  if (text !== '') message.text = text;
  const metadata = metadataOf(args);
  if (metadata) message.metadata = metadata;
  message.edited = house.world.newTs(house.clock.now());
  message.edits += 1;
  return {
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: messageJson(house, message),
  };
}

function remove(call: Call): Json {
  const message = ownMessage(call, 'cant_delete_message');
  message.deleted = true;
  return { channel: message.channel, ts: message.ts };
}

function permalink({ house, args }: Call): Json {
  const channel = needed(args, 'channel');
  const ts = needed(args, 'message_ts');
  if (!messageAt(house.world, channel, ts)) throw new SlackFault('message_not_found');
  return { channel, permalink: `https://acme.slack.example/archives/${channel}/p${ts.replace('.', '')}` };
}

const scopes = ['chat:write'];

export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': { scopes, run: post },
  'chat.postEphemeral': { scopes, run: ephemeral },
  'chat.update': { scopes, run: update },
  'chat.delete': { scopes, run: remove },
  'chat.getPermalink': { run: permalink },
};
