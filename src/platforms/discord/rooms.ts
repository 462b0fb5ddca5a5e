/** The channels in which messages stand: which of them are forums, and the conversations with persons. */
import type { Place } from '../../domain/command.ts';
import { remember } from '../../domain/remember.ts';
import type { Calls } from './calls.ts';

const KEPT = 20_000;
/** Forums, and those for media: each message in them is a post with a thread of its own. */
const FORUMS = new Set([15, 16]);

export interface Tag {
  readonly id: string;
  readonly name: string;
}

export interface Room {
  /** The channel in which messages are posted and edited. */
  readonly id: string;
  readonly guild: string | null;
  /** The tags of a forum; undefined where messages are just messages. */
  readonly forum?: readonly Tag[];
}

export interface Rooms {
  /** Where a place's messages are. @throws what Discord says */
  of(place: Place): Promise<Room>;
}

export function createRooms(calls: Calls): Rooms {
  const known = new Map<string, Room>();

  function keep(key: string, room: Room): Room {
    remember(known, key, room, KEPT);
    return room;
  }

  return {
    async of({ channel, thread }) {
      if (thread) return { id: thread, guild: null };
      const there = known.get(channel);
      if (there) return there;
      if (channel.startsWith('@')) {
        const direct = await calls.call('post', '/users/@me/channels', {
          body: { recipient_id: channel.slice(1) },
        });
        return keep(channel, { id: String(direct.id), guild: null });
      }
      const { type, guild_id, available_tags } = await calls.call('get', `/channels/${channel}`);
      const guild = typeof guild_id === 'string' ? guild_id : null;
      const forum = FORUMS.has(Number(type)) ? { forum: (available_tags ?? []) as Tag[] } : {};
      return keep(channel, { id: channel, guild, ...forum });
    },
  };
}
