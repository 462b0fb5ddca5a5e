/** What the fake tells of its things, in Discord's words. */
import { permissionsIn } from './permissions.ts';
import {
  type Channel,
  type Guild,
  isArchived,
  type Json,
  KIND,
  type Message,
  type User,
  type World,
} from './world.ts';

export const userJson = ({ id, username, globalName, bot }: User): Json => ({
  id,
  username,
  discriminator: '0',
  global_name: globalName,
  avatar: null,
  bot,
});

export function channelJson(world: World, channel: Channel, now: number): Json {
  const { id, type, guild, parent, name, overwrites, recipients } = channel;
  if (type === KIND.dm)
    return {
      id,
      type,
      last_message_id: null,
      recipients: recipients.map((each) => userJson(world.users.get(each)!)),
    };
  return {
    id,
    type,
    guild_id: guild,
    name,
    parent_id: parent,
    position: 0,
    permission_overwrites: overwrites.map(({ allow, deny, ...each }) => ({
      ...each,
      allow: `${allow}`,
      deny: `${deny}`,
    })),
    ...(type === KIND.forum ? { available_tags: channel.tags } : {}),
    ...(type === KIND.thread
      ? {
          owner_id: world.bot.id,
          applied_tags: channel.applied,
          thread_metadata: {
            archived: isArchived(channel, now),
            locked: channel.locked,
            auto_archive_duration: channel.archiveAfter,
            archive_timestamp: new Date(channel.lastAt).toISOString(),
          },
        }
      : {}),
  };
}

export function guildJson({ id, name, owner, roles }: Guild): Json {
  return {
    id,
    name,
    owner_id: owner,
    roles: [...roles.values()].map((role) => ({ ...role, permissions: `${role.permissions}`, position: 0 })),
    features: [],
    emojis: [],
    preferred_locale: 'en-GB',
  };
}

export function memberJson(world: World, guild: Guild, user: string): Json {
  return {
    user: userJson(world.users.get(user)!),
    roles: [...(guild.members.get(user) ?? [])],
    nick: null,
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function messageJson(world: World, message: Message): Json {
  const { id, channel, author, content, components, flags, nonce, files, at, edits, only } = message;
  return {
    id,
    type: 0,
    channel_id: channel,
    author: userJson(world.users.get(author)!),
    content,
    components,
    flags: flags | (only ? 64 : 0),
    embeds: [],
    attachments: files.map(({ name, bytes }, index) => ({
      id: `${index}`,
      filename: name,
      size: bytes,
      url: `https://cdn.example/${name}`,
    })),
    timestamp: new Date(at).toISOString(),
    edited_timestamp: edits > 0 ? new Date(at).toISOString() : null,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    ...(nonce === null ? {} : { nonce }),
  };
}

/** What an interaction says of where it comes from. */
export function originJson(world: World, channel: Channel, user: string, now: number): Json {
  const from = channelJson(world, channel, now);
  const base = {
    application_id: world.application,
    channel_id: channel.id,
    channel: channel.guild ? { ...from, permissions: `${permissionsIn(world, channel, user)}` } : from,
    version: 1,
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: channel.guild ? { '0': channel.guild } : {},
    attachment_size_limit: 10_485_760,
  };
  if (!channel.guild)
    return { ...base, user: userJson(world.users.get(user)!), context: 1, app_permissions: '0' };
  const guild = world.guilds.get(channel.guild)!;
  const permissions = `${permissionsIn(world, channel, user)}`;
  return {
    ...base,
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    member: { ...memberJson(world, guild, user), permissions },
    app_permissions: `${permissionsIn(world, channel, world.bot.id)}`,
    context: 0,
  };
}
