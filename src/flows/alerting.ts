/** Which channels hear of a measure, and the watches by which they ask for it. */
import { watchCard } from '../cards/watch.ts';
import { type Watch, watchDecider } from '../domain/alert.ts';
import type { Actor, Place } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import { change, type Drawing } from '../domain/ledger.ts';
import type { Measure } from '../domain/measure.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import { type Asking, type Circumstances, reachOf } from '../domain/reach.ts';
import { begin, decideOn, nextId } from './deciding.ts';
import { placeKey } from './delivery.ts';

/** What decides about the reach of a measure, as it is now. */
export async function circumstancesOf(desk: Desk): Promise<Circumstances> {
  const { now, today, zone, knowledge, profile, channels } = desk;
  const [watches, mutes] = [await desk.watches(), await desk.mutes()];
  return { now, today, zone, knowledge, profile, standing: channels.alerts, watches, mutes };
}

/** A channel that hears of a measure, by which watch, and when. */
export type AskingPlace = Asking & { readonly place: Place };

/**
 * The channels that hear of the measure, each once: the standing ones and those with a matching watch.
 * @param acts further ids under which the measure is known
 */
export async function alertPlaces(
  desk: Desk,
  measure: Measure,
  acts: readonly string[] = [],
): Promise<readonly AskingPlace[]> {
  const all = await circumstancesOf(desk);
  const watches = Map.groupBy(
    all.watches.filter(({ ended }) => !ended),
    ({ place }) => placeKey(place),
  );
  const places = [...all.standing, ...[...watches.values()].map(([first]) => first!.place)];
  const byKey = new Map(places.map((place) => [placeKey(place), place]));
  return [...byKey].flatMap(([key, place]) => {
    const reach = reachOf(measure, place, { ...all, watches: watches.get(key) ?? [] }, [measure.id, ...acts]);
    return reach.kind === 'asked' ? [{ place, ...reach.asking }] : [];
  });
}

/** The message to be posted there: at once, when quiet hours are over, or with the next digest. */
export function alertDrawing(subject: string, { place, watch, wait }: AskingPlace): Drawing {
  if (!wait) return { subject, place };
  if (watch?.timing.when === 'now') return { subject, place, notBefore: wait.until };
  const digest = `digest:${new Date(wait.until).toISOString().slice(0, 16)}Z`;
  return { subject, place, notBefore: wait.until, digest };
}

type Asked = Pick<Watch, 'expression' | 'timing'>;

export type Alerting = ReturnType<typeof createAlerting>;

/** Starting, changing and ending watches over a store. */
export function createAlerting(store: Store) {
  /** A watch is its channel's: from elsewhere it looks as if there were none. */
  async function checkPlace(id: string, { platform, channel }: Place): Promise<void> {
    const entries = await store.read(`watch:${id}`);
    const place = (entries[0]?.data as { place?: Place } | undefined)?.place;
    if (place?.platform !== platform || place.channel !== channel)
      throw new Refusal('not_found', `There is no watch ${id} in this channel: type \`watch list\`.`);
  }

  return {
    /** Lets a channel hear of the measures that pass. */
    async startWatch(desk: Desk, actor: Actor, place: Place, asked: Asked): Promise<Told> {
      const id = await nextId(store, 'watch', 'W');
      const channel = { platform: place.platform, channel: place.channel };
      const { state, appends } = begin(`watch:${id}`, watchDecider, {
        do: 'start',
        watch: { id, place: channel, ...asked, by: actor.person },
      });
      return { card: watchCard(desk, state!, 'started'), change: change(actor.person, { appends }) };
    },

    /** Changes what a watch of this channel asks for. */
    async editWatch(desk: Desk, actor: Actor, place: Place, id: string, asked: Asked): Promise<Told> {
      await checkPlace(id, place);
      const command = { do: 'edit', ...asked, by: actor.person } as const;
      const { state, appends } = await decideOn(store, `watch:${id}`, watchDecider, command);
      return { card: watchCard(desk, state!, 'edited'), change: change(actor.person, { appends }) };
    },

    /** Ends a watch of the channel in which it is asked; others keep theirs. */
    async endWatch(desk: Desk, actor: Actor, place: Place, id: string): Promise<Told> {
      await checkPlace(id, place);
      const command = { do: 'end', by: actor.person } as const;
      const { state, appends } = await decideOn(store, `watch:${id}`, watchDecider, command);
      return { card: watchCard(desk, state!, 'ended'), change: change(actor.person, { appends }) };
    },
  };
}
