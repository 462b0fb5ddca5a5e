/** Which channels hear of a measure, and the watches by which they ask for it. */
import { watchCard } from '../cards/watch.ts';
import { type Watch, type Watched, watchDecider, watches } from '../domain/alert.ts';
import type { Actor, Place } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import { change } from '../domain/ledger.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import { begin, decideOn, nextId } from './deciding.ts';

/** The channels that hear of the measure, each once: the standing ones and those with a matching watch. */
export async function alertPlaces(desk: Desk, measure: Watched): Promise<readonly Place[]> {
  const asked = (await desk.watches()).filter((watch) => !watch.ended && watches(watch, measure));
  const places = [...desk.channels.alerts, ...asked.map(({ place }) => place)];
  const byKey = new Map(places.map((place) => [`${place.platform}/${place.channel}`, place]));
  return [...byKey.values()];
}

export type Alerting = ReturnType<typeof createAlerting>;

/** Starting and ending watches over a store. */
export function createAlerting(store: Store) {
  return {
    /** Lets a channel hear of the measures that pass the filter. */
    async startWatch(
      desk: Desk,
      actor: Actor,
      place: Place,
      watch: Pick<Watch, 'filter' | 'not'>,
    ): Promise<Told> {
      const id = await nextId(store, 'watch', 'W');
      const channel = { platform: place.platform, channel: place.channel };
      const { state, appends } = begin(`watch:${id}`, watchDecider, {
        do: 'start',
        watch: { id, place: channel, filter: watch.filter, not: watch.not, by: actor.person },
      });
      const matched = desk.knowledge.measures.filter((measure) => watches(watch, measure)).length;
      return { card: watchCard(state!, matched), change: change(actor.person, { appends }) };
    },

    /** Ends a watch of the channel in which it is asked; others keep theirs. */
    async endWatch(actor: Actor, place: Place, id: string): Promise<Told> {
      const { before, state, appends } = await decideOn(store, `watch:${id}`, watchDecider, {
        do: 'end',
        by: actor.person,
      });
      if (!before || !state || before.place.channel !== place.channel)
        throw new Refusal('not_found', `There is no watch ${id} in this channel: type \`watch list\`.`);
      return { card: watchCard(state, 0), change: change(actor.person, { appends }) };
    },
  };
}
