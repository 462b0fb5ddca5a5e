/** What a channel does not want to hear of, and that it does again. */
import { mutedCard, unmutedCard } from '../cards/mute.ts';
import type { Actor, Place } from '../domain/command.ts';
import { Refusal } from '../domain/error.ts';
import { change } from '../domain/ledger.ts';
import { type Mute, muteDecider } from '../domain/mute.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import { samePlace } from '../domain/reach.ts';
import { begin, decideOn, nextId } from './deciding.ts';

/** What is muted changes what an alert shows in that channel, and sends those that wait there. */
const redrawOf = ({ about }: Mute): string[] => ('act' in about ? [`alert:${about.act}`] : []);

/** Mutes over a store. */
export function createMuting(store: Store) {
  return {
    async startMute(
      desk: Desk,
      actor: Actor,
      { platform, channel }: Place,
      muted: Pick<Mute, 'about' | 'why' | 'until'>,
    ): Promise<Told> {
      const id = await nextId(store, 'mute', 'M');
      const mute = { id, place: { platform, channel }, by: actor.person, on: desk.today, ...muted };
      const { state, appends } = begin(`mute:${id}`, muteDecider, { do: 'start', mute });
      const card = mutedCard(
        state!,
        (await desk.watches()).filter((each) => !each.ended && samePlace(each.place, mute.place)),
      );
      return { card, change: change(actor.person, { appends, redraw: redrawOf(state!) }) };
    },

    /** @throws Refusal `not_found` where the channel has no such mute: from elsewhere it looks as if there were none */
    async endMute(desk: Desk, actor: Actor, place: Place, id: string): Promise<Told> {
      const mute = (await desk.mutes()).find((each) => each.id === id && samePlace(each.place, place));
      if (!mute)
        throw new Refusal('not_found', `There is no mute ${id} in this channel: type \`mute list\`.`);
      const { state, appends } = await decideOn(store, `mute:${id}`, muteDecider, {
        do: 'end',
        by: actor.person,
      });
      return {
        card: unmutedCard(state!),
        change: change(actor.person, { appends, redraw: redrawOf(state!) }),
      };
    },
  };
}
