/**
 * Messages of the bot: posted once for each key, edited in place. A key is a nonce that Discord enforces
 * for some minutes, and a mark in the message itself: where the end of a call is not known, the channel is
 * searched for the mark before anything is posted anew. In a forum each message is a post, filed under the
 * tag of its state and closed when it is settled.
 * https://discord.com/developers/docs/resources/message#create-message
 */
import { createHash } from 'node:crypto';
import type { Card } from '../../domain/card.ts';
import type { Place } from '../../domain/command.ts';
import { Refusal, TryLater } from '../../domain/error.ts';
import type { MessageRef, PlatformHouse } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';
import { type Answer, type Calls, codeOf, failureOf, isDoubtful, isOver } from './calls.ts';
import { markOf, readMark } from './cards.ts';
import type { Draw } from './drawing.ts';
import type { Room, Rooms } from './rooms.ts';

const KEPT_KEYS = 20_000;
const KEPT_ROOMS = 5_000;
const SEARCHED = 100;
const NONCE = 25;
const THREAD_NAME = 100;
/** A thread is archived after a silent week, the longest that there is. */
const ARCHIVE_MINUTES = 10_080;
const ARCHIVED = 50083;
const THREAD_EXISTS = 160004;
const NO_THREADS_HERE = 50024;
/** So long after a press its acknowledgement may still be on its way. */
const YOUNG_MS = 10_000;
const SOON_MS = 700;

export interface Posting {
  /** @param doubt an earlier try may have reached Discord */
  post(place: Place, card: Card, key: string, doubt?: boolean): Promise<MessageRef>;
  edit(ref: MessageRef, card: Card): Promise<void>;
  openThread(ref: MessageRef, title: string): Promise<Place>;
}

interface House extends Pick<PlatformHouse, 'warn' | 'clock'> {
  readonly calls: Calls;
  readonly rooms: Rooms;
  readonly draw: Draw;
  readonly application: string;
}

const threadName = (text: string) => cutText(cleanLine(text), THREAD_NAME) || '–';

const bare = ({ platform, channel, thread }: Place): Place => ({
  platform,
  channel,
  ...(thread ? { thread } : {}),
});

export function createPosting({ calls, rooms, draw, application, clock, warn }: House): Posting {
  const refs = new Map<string, MessageRef>();
  const running = new Map<string, Promise<MessageRef>>();
  /** Channels whose earlier messages of ours are among the refs. */
  const read = new Map<string, true>();
  const doubted = new Map<string, true>();
  /** How the posts of forums are filed, by their id. */
  const filed = new Map<string, string>();

  function keep(place: Place, messages: unknown): void {
    for (const { id, components } of (Array.isArray(messages) ? messages : []) as Answer[]) {
      const mark = readMark(components);
      // The first message of a post stands in its thread, and belongs to the forum.
      if (mark && id !== place.thread)
        remember(refs, mark.join('/'), { place: bare(place), id: String(id) }, KEPT_KEYS);
    }
  }

  /** Keeps the refs of our messages that stand there. */
  async function readRoom(place: Place, { id, guild, forum }: Room): Promise<void> {
    try {
      if (!forum)
        keep(
          place,
          await calls.call('get', `/channels/${id}/messages`, { query: { limit: String(SEARCHED) } }),
        );
      else {
        const { threads } = await calls.call('get', `/guilds/${guild}/threads/active`);
        const posts = ((threads ?? []) as Answer[])
          .filter((each) => each.parent_id === id)
          .slice(0, SEARCHED);
        for (const post of posts)
          keep(place, [
            await calls.call('get', `/channels/${post.id}/messages/${post.id}`).catch(() => ({})),
          ]);
      }
    } catch (error) {
      const failure = failureOf(error, '');
      if (!(failure instanceof Refusal) || failure.code !== 'forbidden') throw error;
      warn({ err: error }, 'earlier messages cannot be read, so a message may be posted twice after a fault');
    }
    remember(read, id, true, KEPT_ROOMS);
  }

  const tagsFor = ({ forum = [] }: Room, { filed: state }: Card): string[] =>
    forum.filter(({ name }) => name.toLowerCase() === state?.state.toLowerCase()).map(({ id }) => id);

  async function send(room: Room, card: Card, key: string): Promise<string> {
    const { body, files } = await draw(card, { mark: markOf(key) });
    if (!room.forum) {
      const nonce = createHash('sha256').update(key).digest('base64url').slice(0, NONCE);
      const sent = { ...body, nonce, enforce_nonce: true };
      return String((await calls.call('post', `/channels/${room.id}/messages`, { body: sent, files })).id);
    }
    const post = { name: threadName(card.title), auto_archive_duration: ARCHIVE_MINUTES, message: body };
    const tags = tagsFor(room, card);
    const made = await calls.call('post', `/channels/${room.id}/threads`, {
      body: { ...post, ...(tags.length > 0 ? { applied_tags: tags } : {}) },
      files,
    });
    remember(filed, String(made.id), JSON.stringify(card.filed), KEPT_KEYS);
    return String(made.id);
  }

  /** Whether talk below a post is to leave it closed: it is settled, or was closed by who is known no longer. */
  async function isClosed({ thread, ...place }: Place): Promise<boolean> {
    if (!thread || place.channel.startsWith('@') || !(await rooms.of(place)).forum) return false;
    const state = filed.get(thread);
    if (state) return (JSON.parse(state) as NonNullable<Card['filed']>).settled;
    const { thread_metadata } = await calls.call('get', `/channels/${thread}`);
    return (thread_metadata as { archived?: boolean } | undefined)?.archived === true;
  }

  async function postNew(place: Place, card: Card, key: string, doubt: boolean): Promise<MessageRef> {
    const mark = markOf(key).join('/');
    const room = await rooms.of(place);
    if (doubt || doubted.has(mark) || !read.has(room.id)) await readRoom(place, room);
    const there = refs.get(mark);
    if (there) return there;
    const closed = await isClosed(place);
    const id = await send(room, card, key).catch((error: unknown) => {
      if (isDoubtful(error)) remember(doubted, mark, true, KEPT_KEYS);
      throw error;
    });
    doubted.delete(mark);
    if (closed) await calls.call('patch', `/channels/${room.id}`, { body: { archived: true } });
    return { place: bare(place), id };
  }

  /** The answer that only its person sees; false where the interaction is over. */
  async function answered(answer: string, card: Card): Promise<string | false> {
    const at = answer.indexOf('/');
    const { body, files } = await draw(card);
    const address = `/webhooks/${application}/${answer.slice(at + 1)}/messages/@original`;
    try {
      return String((await calls.call('patch', address, { body, files })).id);
    } catch (error) {
      if (!isOver(error)) throw error;
      const born = Number(BigInt(answer.slice(0, at)) >> 22n) + 1_420_070_400_000;
      if (codeOf(error) === 10015 && Math.abs(clock.now() - born) < YOUNG_MS)
        throw new TryLater('Discord does not know the press as acknowledged yet.', SOON_MS, 'job');
      return false;
    }
  }

  async function once(place: Place, card: Card, key: string, doubt: boolean): Promise<MessageRef> {
    const { only, answer } = place;
    try {
      if (!only) return await postNew(place, card, key, doubt);
      const id = answer ? await answered(answer, card) : false;
      if (id !== false) return { place, id };
      return await postNew({ platform: place.platform, channel: `@${only}` }, card, key, doubt);
    } catch (error) {
      throw failureOf(error, only ? `The conversation with ${only}` : `The channel ${place.channel}`);
    }
  }

  /** Does it in a thread that sleeps, and lets it sleep on. */
  async function awake(thread: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (codeOf(error) !== ARCHIVED) throw error;
      await calls.call('patch', `/channels/${thread}`, { body: { archived: false } });
      await work();
      await calls.call('patch', `/channels/${thread}`, { body: { archived: true } });
    }
  }

  /** Files a post under its state, and closes it when it is settled. */
  async function file(room: Room, post: string, card: Card): Promise<void> {
    const state = JSON.stringify(card.filed);
    if (!room.forum || !card.filed || filed.get(post) === state) return;
    const body = { applied_tags: tagsFor(room, card), name: threadName(card.title) };
    await awake(post, () => calls.call('patch', `/channels/${post}`, { body }));
    await calls.call('patch', `/channels/${post}`, { body: { archived: card.filed.settled } });
    remember(filed, post, state, KEPT_KEYS);
  }

  return {
    async post(place, card, key, doubt = false) {
      const mark = markOf(key).join('/');
      // No wait between looking and noting: two at once are one.
      const there = refs.get(mark) ?? running.get(mark);
      if (there) return there;
      const posted = once(place, card, key, doubt)
        .then((ref) => {
          remember(refs, mark, ref, KEPT_KEYS);
          return ref;
        })
        .finally(() => running.delete(mark));
      running.set(mark, posted);
      return posted;
    },
    async edit({ place, id }, card) {
      if (place.only)
        throw new Refusal('not_found', 'A message that only one person saw cannot be edited in Discord.');
      try {
        const room = await rooms.of(place);
        const channel = room.forum ? id : room.id;
        const { body, files } = await draw(card);
        await awake(channel, () =>
          calls.call('patch', `/channels/${channel}/messages/${id}`, { body, files }),
        );
        await file(room, id, card);
      } catch (error) {
        throw failureOf(error, `The message ${id} in ${place.channel}`);
      }
    },
    async openThread({ place, id }, title) {
      if (place.thread || place.channel.startsWith('@')) return bare(place);
      const thread = { ...bare(place), thread: id };
      try {
        const room = await rooms.of(place);
        if (room.forum) return thread;
        await calls.call('post', `/channels/${room.id}/messages/${id}/threads`, {
          body: { name: threadName(title), auto_archive_duration: ARCHIVE_MINUTES },
        });
        return thread;
      } catch (error) {
        if (codeOf(error) === THREAD_EXISTS) return thread;
        if (codeOf(error) === NO_THREADS_HERE) return bare(place);
        throw failureOf(error, `The thread of ${id} in ${place.channel}`);
      }
    },
  };
}
