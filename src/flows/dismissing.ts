/** "Not this vendor", and taking it back. A dismissal silences a hit, so only analysts may. */
import { dismissedCard, restoredCard } from '../cards/match.ts';
import type { Actor } from '../domain/command.ts';
import type { Day } from '../domain/date.ts';
import { type Dismissal, dismissalDecider, type NameMatching } from '../domain/dismissal.ts';
import { Refusal } from '../domain/error.ts';
import { change } from '../domain/ledger.ts';
import { mayTriage } from '../domain/policy.ts';
import type { Desk, Store, Told } from '../domain/ports.ts';
import { decideOn } from './deciding.ts';

/** A longer name is a text; a stream is called after it. */
const LONGEST_NAME = 200;

function streamOf({ key, name }: NameMatching): string {
  if (key === '') throw new Refusal('invalid', `"${name}" has no letter or digit: it cannot be judged.`);
  if (key.length > LONGEST_NAME)
    throw new Refusal('invalid', `The name has ${key.length} letters; give at most ${LONGEST_NAME}.`);
  return `dismissal:${key}`;
}

async function authorise(desk: Desk, actor: Actor): Promise<void> {
  if (!mayTriage(await desk.policy(), actor.person))
    throw new Refusal('forbidden', 'Only an analyst can judge what a name means: nothing was changed.');
}

export type Dismissing = ReturnType<typeof createDismissing>;

/** Judgements on names over a store. */
export function createDismissing(store: Pick<Store, 'read'>) {
  return {
    /** Keeps that the name does not mean the vendor, until the end of a day or until it is taken back. */
    async dismissMatch(
      desk: Desk,
      actor: Actor,
      judged: { readonly matching: NameMatching; readonly vendor: string; why: string; until: Day | null },
    ): Promise<Told> {
      await authorise(desk, actor);
      const { matching, vendor, why, until } = judged;
      const dismissal: Dismissal = {
        name: matching.name,
        vendor,
        by: actor.person,
        why,
        on: desk.today,
        until,
      };
      const { appends } = await decideOn(store, streamOf(matching), dismissalDecider, {
        do: 'dismiss',
        dismissal,
      });
      const vendorName = desk.knowledge.vendorById(vendor)?.name ?? vendor;
      return { card: dismissedCard(dismissal, vendorName), change: change(actor.person, { appends }) };
    },

    /** Takes a judgement back: from now on the name leads to the vendor again. */
    async restoreMatch(desk: Desk, actor: Actor, matching: NameMatching, vendor: string): Promise<Told> {
      await authorise(desk, actor);
      const { appends } = await decideOn(store, streamOf(matching), dismissalDecider, {
        do: 'restore',
        vendor,
        by: actor.person,
        today: desk.today,
      });
      const vendorName = desk.knowledge.vendorById(vendor)?.name ?? vendor;
      return { card: restoredCard(matching.name, vendorName), change: change(actor.person, { appends }) };
    },
  };
}
