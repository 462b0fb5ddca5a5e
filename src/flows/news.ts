/**
 * Later news of a measure. Where a channel heard of the act already, its first message is drawn anew and the
 * news are told in the thread below it, once; no act is announced in a channel twice.
 */
import type { Card } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import type { Drawing, Telling } from '../domain/ledger.ts';
import type { Message, Store } from '../domain/ports.ts';
import { actOf, type Report } from '../domain/report.ts';
import { placeKey } from './delivery.ts';

/** What later news make to be shown and said. */
export interface News {
  readonly draw: readonly Drawing[];
  readonly tell: readonly Telling[];
}

export const NO_NEWS: News = { draw: [], tell: [] };

/** The subjects under which channels may have heard of an act: its own alert, and those of reports of it. */
export function alertsOfAct(act: string, reports: readonly Report[]): string[] {
  const ids = reports.filter((report) => actOf(report, reports) === act).map(({ id }) => id);
  return [...new Set([act, ...ids])].map((id) => `alert:${id}`);
}

/** The message by which each channel heard of an act; a message that was lost tells nobody. */
export async function messagesOfAct(
  store: Pick<Store, 'messages'>,
  act: string,
  reports: readonly Report[],
): Promise<ReadonlyMap<string, Message>> {
  const byPlace = new Map<string, Message>();
  for (const subject of alertsOfAct(act, reports))
    for (const message of await store.messages(subject)) {
      const key = placeKey(message.place);
      if (message.lost === null && !byPlace.has(key)) byPlace.set(key, message);
    }
  return byPlace;
}

/**
 * Draws the messages anew and tells the news below each.
 * @param key says it once
 */
export function follow(messages: Iterable<Message>, key: string, card: Card): News {
  const all = [...messages];
  return {
    draw: all.map(({ subject, place }) => ({ subject, place, thread: threadTitle(subject) })),
    tell: all.map(({ subject, place }) => ({
      key: `${key}@${placeKey(place)}`,
      to: { threadsOf: subject, in: place },
      card,
    })),
  };
}

const threadTitle = (subject: string) => `Later news of ${subject.slice(subject.indexOf(':') + 1)}`;

/** The places among these in which nobody heard of the act yet. */
export function unheard<T extends { readonly place: Place }>(
  asking: readonly T[],
  heard: ReadonlyMap<string, Message>,
): readonly T[] {
  return asking.filter(({ place }) => !heard.has(placeKey(place)));
}
