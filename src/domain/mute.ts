/** What a channel does not want to hear of: a vendor until a day, or one act that is not relevant there. */
import type { Place } from './command.ts';
import type { Day } from './date.ts';
import { Refusal } from './error.ts';
import type { Decider } from './ledger.ts';

export interface Mute {
  /** `M-1`, `M-2`, … */
  readonly id: string;
  readonly place: Place;
  /** A vendor by name, or an act by the id of its measure or report. */
  readonly about: { readonly vendor: string } | { readonly act: string };
  readonly why: string;
  readonly by: string;
  readonly on: Day;
  /** The last day on which it holds; null: until it is ended. */
  readonly until: Day | null;
  readonly ended: boolean;
}

export type MuteEvent =
  | { readonly type: 'MuteStarted'; readonly data: Omit<Mute, 'ended'> }
  | { readonly type: 'MuteEnded'; readonly data: { readonly by: string } };

export type MuteCommand =
  | { readonly do: 'start'; readonly mute: Omit<Mute, 'ended'> }
  | { readonly do: 'end'; readonly by: string };

/** Whether it holds on the day, its last day included. */
export function mutesOn({ ended, until }: Pick<Mute, 'ended' | 'until'>, day: Day): boolean {
  return !ended && (until === null || day <= until);
}

export const muteDecider: Decider<Mute | null, MuteCommand, MuteEvent> = {
  initial: null,
  decide(mute, command) {
    if (command.do === 'start') {
      const { until, on, about, why } = command.mute;
      if (until !== null && until < on)
        throw new Refusal('invalid', `${until} is past: give a later last day.`, {
          until: 'This day is past.',
        });
      if ('act' in about && !why.trim())
        throw new Refusal('invalid', 'Say why it is not relevant here: nothing was changed.', {
          why: 'Say why.',
        });
      return [{ type: 'MuteStarted', data: command.mute }];
    }
    if (!mute || mute.ended) throw new Refusal('not_found', 'There is no such mute: type `mute list`.');
    return [{ type: 'MuteEnded', data: { by: command.by } }];
  },
  evolve(mute, event) {
    if (event.type === 'MuteStarted') return { ...event.data, ended: false };
    return mute && { ...mute, ended: true };
  },
};
