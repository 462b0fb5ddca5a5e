/** Which channels hear of a measure, and the watches by which they ask for it. */
import { watchCard } from '../cards/watch.ts';
import { type Watch, watchDecider } from '../domain/alert.ts';
import type { Actor, Place } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import { passes } from '../domain/expression.ts';
import { change } from '../domain/ledger.ts';
import type { Measure } from '../domain/measure.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import { watchedOf } from '../domain/watched.ts';
import { begin, decideOn, nextId } from './deciding.ts';

/** The channels that hear of the measure, each once: the standing ones and those with a matching watch. */
export async function alertPlaces(desk: Desk, measure: Measure): Promise<readonly Place[]> {
  const watched = watchedOf(measure, desk.knowledge, desk.profile, desk.today);
  const asked = (await desk.watches()).filter(
    (watch) => !watch.ended && passes(watch.expression, watched, desk.knowledge),
  );
  const places = [...desk.channels.alerts, ...asked.map(({ place }) => place)];
  const byKey = new Map(places.map((place) => [`${place.platform}/${place.channel}`, place]));
  return [...byKey.values()];
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
