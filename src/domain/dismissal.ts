/**
 * "Not this vendor": an analyst's judgement that a name does not mean a vendor. It is kept with who, why
 * and until when, and while it holds the name is not asked about again. One stream holds all judgements
 * on one name, so that two analysts at once meet on it.
 */
import type { Day } from './date.ts';
import { Refusal } from './error.ts';
import type { Decider } from './ledger.ts';

export interface Dismissal {
  /** The name as it was written where it was met. */
  readonly name: string;
  /** Id of the vendor that it does not mean. */
  readonly vendor: string;
  readonly by: string;
  readonly why: string;
  readonly on: Day;
  /** The last day on which it holds; null until somebody takes it back. */
  readonly until: Day | null;
}

/** The judgements on one name, at most one a vendor. */
export type Dismissals = readonly Dismissal[];

export type DismissalEvent =
  | { readonly type: 'NameDismissed'; readonly data: Dismissal }
  | { readonly type: 'NameRestored'; readonly data: { readonly vendor: string; readonly by: string } };

export type DismissalCommand =
  | { readonly do: 'dismiss'; readonly dismissal: Dismissal }
  | { readonly do: 'restore'; readonly vendor: string; readonly by: string; readonly today: Day };

/** Whether the judgement holds on the day, its last day included. */
export function holdsOn({ on, until }: Dismissal, day: Day): boolean {
  return on <= day && (until === null || until >= day);
}

const another = (dismissals: Dismissals, vendor: string) =>
  dismissals.filter((dismissal) => dismissal.vendor !== vendor);

export const dismissalDecider: Decider<Dismissals, DismissalCommand, DismissalEvent> = {
  initial: [],
  decide(dismissals, command) {
    if (command.do === 'dismiss') {
      const { dismissal } = command;
      if (!dismissal.why.trim())
        throw new Refusal('invalid', 'Say why the name does not mean the vendor: nothing was changed.', {
          why: 'Say why.',
        });
      if (dismissal.until !== null && dismissal.until < dismissal.on)
        throw new Refusal('invalid', `${dismissal.until} is past: give a later last day, or none.`, {
          until: 'This day is past.',
        });
      return [{ type: 'NameDismissed', data: dismissal }];
    }
    const standing = dismissals.find(
      (each) => each.vendor === command.vendor && holdsOn(each, command.today),
    );
    if (!standing)
      throw new Refusal('not_found', 'The name is not dismissed for that vendor: type `match list`.');
    return [{ type: 'NameRestored', data: { vendor: command.vendor, by: command.by } }];
  },
  evolve(dismissals, event) {
    const others = another(dismissals, event.data.vendor);
    return event.type === 'NameDismissed' ? [...others, event.data] : others;
  },
};

/** A vendor that a name may mean. */
export interface NameMatch {
  readonly vendor: { readonly id: string; readonly name: string };
  readonly band: 'exact' | 'strong' | 'possible' | 'none';
  /** 0..1 */
  readonly score: number;
  /** How the name leads to the vendor: `alias`, `subsidiary`, `former name` … */
  readonly path: string;
  /** One line: "HiSilicon → subsidiary of Huawei". */
  readonly why: string;
  /** The judgement that it does not mean this vendor, where one holds today. */
  readonly dismissed: Dismissal | null;
}

export interface NameMatching {
  readonly name: string;
  /** What is alike for all spellings of the name by case and punctuation; '' when nothing can be read. */
  readonly key: string;
  /** Best first. An empty list clears nobody. */
  readonly found: readonly NameMatch[];
  /** The parties of official lists that bear the name; being listed is told, and is no vendor on record. */
  readonly listed: readonly { readonly name: string; readonly list: string }[];
  /** Names on record that people may have meant, where nothing was found. */
  readonly nearest: readonly string[];
}
