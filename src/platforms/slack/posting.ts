/**
 * Messages of the bot: posted once for each key, edited in place. Each carries a digest of its key as
 * metadata; where the end of a call is not known, the channel is searched for it before anything is
 * posted anew. A whisper that cannot be shown in its channel goes to the person's direct messages.
 * https://docs.slack.dev/messaging/message-metadata
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../../domain/card.ts';
import type { Place } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { MessageRef, PlatformHouse } from '../../domain/ports.ts';
import { remember } from '../../domain/remember.ts';
import { cardBlocks, drawingsOf, notificationText } from './blocks.ts';
import { errorName, failureOf, isDoubtful } from './failures.ts';
import type { Answer, Offices } from './offices.ts';
import type { Pictures } from './pictures.ts';
import type { Method } from './surface.ts';

const EVENT_TYPE = 'interdict_card';
const KEPT_KEYS = 20_000;
const KEPT_LANES = 5_000;
const SEARCHED = 200;
/** A picture is worked on for a moment after its upload; until then a message that names it is refused. */
const PICTURE_WAITS_MS = [600, 1_800];

const REFUSED_BLOCKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);
/** A whisper is then told in the person's direct messages. */
const NOT_HERE = new Set(['channel_not_found', 'not_in_channel', 'user_not_in_channel', 'is_archived']);

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 32);

interface House extends Pick<PlatformHouse, 'warn'> {
  readonly offices: Offices;
  readonly pictures: Pictures;
}

export interface Posting {
  /** @param doubt an earlier try may have reached Slack */
  post(place: Place, card: Card, key: string, doubt?: boolean): Promise<MessageRef>;
  edit(ref: MessageRef, card: Card): Promise<void>;
  /** The blocks and the text of a card, as arguments of a call. */
  drawn(card: Card, subject: string): Promise<Drawn>;
}

export interface Drawn {
  readonly text: string;
  readonly blocks: readonly object[];
}

export function createPosting({ offices, pictures, warn }: House): Posting {
  const refs = new Map<string, MessageRef>();
  const running = new Map<string, Promise<MessageRef>>();
  /** Channels and threads whose earlier messages of ours are among the refs. */
  const read = new Map<string, true>();
  const doubted = new Map<string, true>();
  const directs = new Map<string, string>();

  async function channelOf({ channel }: Place): Promise<string> {
    if (!channel.startsWith('@')) return channel;
    const account = channel.slice(1);
    const known = directs.get(account);
    if (known) return known;
    const answer = await offices.call('conversations.open', account, { users: account });
    const id = String((answer.channel as { id?: string }).id);
    remember(directs, account, id, KEPT_KEYS);
    return id;
  }

  async function drawn(card: Card, subject: string, plainly = false): Promise<Drawn> {
    const office = offices.home(subject);
    const fileOf = plainly ? () => undefined : await pictures.bring(card, office);
    return { text: notificationText(card), blocks: cardBlocks(card, { fileOf }) };
  }

  /** Calls with the card drawn; with less of it where Slack does not take it whole. */
  async function send(method: Method, channel: string, card: Card, args: object): Promise<Answer> {
    const whole = await drawn(card, channel);
    const waits = drawingsOf(card).length > 0 ? PICTURE_WAITS_MS : [];
    for (const wait of [0, ...waits])
      try {
        await sleep(wait);
        return await offices.call(method, channel, { ...args, ...whole });
      } catch (error) {
        if (!REFUSED_BLOCKS.has(errorName(error) ?? '')) throw error;
        warn(
          { err: error, data: (error as { data?: unknown }).data },
          'Slack does not take a card as it was drawn',
        );
      }
    if (waits.length > 0)
      try {
        return await offices.call(method, channel, { ...args, ...(await drawn(card, channel, true)) });
      } catch (error) {
        if (!REFUSED_BLOCKS.has(errorName(error) ?? '')) throw error;
      }
    return offices.call(method, channel, { ...args, text: whole.text, blocks: [] });
  }

  /** Keeps the refs of our messages that stand in a channel or thread. */
  async function readLane(place: Place, channel: string, lane: string): Promise<void> {
    const method = place.thread ? 'conversations.replies' : 'conversations.history';
    const args = { channel, include_all_metadata: true, limit: SEARCHED };
    try {
      const answer = await offices.call(method, channel, {
        ...args,
        ...(place.thread ? { ts: place.thread } : {}),
      });
      for (const each of (answer.messages ?? []) as { ts: string; metadata?: Answer }[]) {
        const { event_type, event_payload } = each.metadata ?? {};
        const digest = (event_payload as { key?: unknown } | undefined)?.key;
        if (event_type === EVENT_TYPE && typeof digest === 'string')
          remember(refs, digest, { place: withoutOnly(place), id: each.ts }, KEPT_KEYS);
      }
    } catch (error) {
      if (errorName(error) !== 'missing_scope') throw error;
      warn({ err: error }, 'earlier messages cannot be read, so a message may be posted twice after a fault');
    }
    remember(read, lane, true, KEPT_LANES);
  }

  async function postNew(place: Place, card: Card, digest: string, doubt: boolean): Promise<MessageRef> {
    const channel = await channelOf(place);
    const lane = `${channel}/${place.thread ?? ''}`;
    if (doubt || doubted.has(digest) || !read.has(lane)) await readLane(place, channel, lane);
    const there = refs.get(digest);
    if (there) return there;
    const answer = await send('chat.postMessage', channel, card, {
      channel,
      ...(place.thread ? { thread_ts: place.thread } : {}),
      metadata: { event_type: EVENT_TYPE, event_payload: { key: digest } },
      unfurl_links: false,
      unfurl_media: false,
    }).catch((error: unknown) => {
      if (isDoubtful(error)) remember(doubted, digest, true, KEPT_KEYS);
      throw error;
    });
    doubted.delete(digest);
    const ref = { place, id: String(answer.ts) };
    // Below a message that was just posted nothing of an earlier run can stand.
    if (!place.thread) remember(read, `${channel}/${ref.id}`, true, KEPT_LANES);
    return ref;
  }

  async function whisper(place: Place, account: string, card: Card, digest: string): Promise<MessageRef> {
    const direct: Place = { platform: place.platform, channel: `@${account}` };
    if (place.channel.startsWith('@')) {
      const thread = place.thread ? { thread: place.thread } : {};
      return postNew({ ...direct, ...thread }, card, digest, false);
    }
    try {
      const answer = await send('chat.postEphemeral', place.channel, card, {
        channel: place.channel,
        user: account,
        ...(place.thread ? { thread_ts: place.thread } : {}),
      });
      return { place, id: String(answer.message_ts) };
    } catch (error) {
      if (!NOT_HERE.has(errorName(error) ?? '')) throw error;
      return postNew(direct, card, digest, false);
    }
  }

  async function once(place: Place, card: Card, digest: string, doubt: boolean): Promise<MessageRef> {
    try {
      const { only } = place;
      const ref = await (only ? whisper(place, only, card, digest) : postNew(place, card, digest, doubt));
      remember(refs, digest, ref, KEPT_KEYS);
      return ref;
    } catch (error) {
      throw failureOf(error, `The channel ${place.channel}`);
    }
  }

  return {
    drawn,
    async post(place, card, key, doubt = false) {
      const digest = digestOf(key);
      // No wait between looking and noting: two at once are one.
      const there = refs.get(digest) ?? running.get(digest);
      if (there) return there;
      const posted = once(place, card, digest, doubt).finally(() => running.delete(digest));
      running.set(digest, posted);
      return posted;
    },
    async edit(ref, card) {
      if (ref.place.only)
        throw new Refusal('not_found', 'A message that only one person saw cannot be edited in Slack.');
      try {
        const channel = await channelOf(ref.place);
        await send('chat.update', channel, card, { channel, ts: ref.id });
      } catch (error) {
        throw failureOf(error, `The message ${ref.id} in ${ref.place.channel}`);
      }
    },
  };
}

function withoutOnly({ only: _, ...place }: Place): Place {
  return place;
}
