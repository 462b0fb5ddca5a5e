/** A channel's subscription to government actions, and which of them it asks for. */

import type { Place } from './command.ts';
import { Refusal } from './error.ts';
import type { Decider } from './ledger.ts';
import type { Measure } from './measure.ts';

/** Lists of what to bring; an empty list asks for everything. `not` takes precedence. */
export interface Filter {
  readonly vendors: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly actions: readonly string[];
  readonly binds: readonly string[];
}

export interface Watch {
  /** `W-1`, `W-2`, … */
  readonly id: string;
  readonly place: Place;
  readonly filter: Filter;
  readonly not: Filter;
  readonly by: string;
  readonly ended: boolean;
}

export type WatchEvent =
  | { readonly type: 'WatchStarted'; readonly data: Omit<Watch, 'ended'> }
  | { readonly type: 'WatchEnded'; readonly data: { readonly by: string } };

export type WatchCommand =
  | { readonly do: 'start'; readonly watch: Omit<Watch, 'ended'> }
  | { readonly do: 'end'; readonly by: string };

export const watchDecider: Decider<Watch | null, WatchCommand, WatchEvent> = {
  initial: null,
  decide(watch, command) {
    if (command.do === 'start') {
      if (watch) throw new Refusal('conflict', `The watch ${watch.id} exists already.`);
      return [{ type: 'WatchStarted', data: command.watch }];
    }
    if (!watch || watch.ended) throw new Refusal('not_found', 'There is no such watch.');
    return [{ type: 'WatchEnded', data: { by: command.by } }];
  },
  evolve(watch, event) {
    if (event.type === 'WatchStarted') return { ...event.data, ended: false };
    return watch && { ...watch, ended: true };
  },
};

export const NO_FILTER: Filter = { vendors: [], jurisdictions: [], actions: [], binds: [] };

/** What a filter looks at. A part of a state belongs to the state as well. */
export type Watched = Pick<Measure, 'vendors' | 'jurisdiction' | 'action' | 'binds'>;

function placeHits(wanted: readonly string[], code: string): boolean {
  return wanted.some((place) => place === code || code.startsWith(`${place}-`));
}

/** Whether the watch asks for the measure. */
export function watches(watch: Pick<Watch, 'filter' | 'not'>, measure: Watched): boolean {
  const { filter, not } = watch;
  const hits = (wanted: readonly string[], found: readonly string[]) =>
    found.some((value) => wanted.includes(value));
  const passes = (wanted: readonly string[], found: readonly string[]) =>
    wanted.length === 0 || hits(wanted, found);
  return (
    passes(filter.vendors, measure.vendors) &&
    (filter.jurisdictions.length === 0 || placeHits(filter.jurisdictions, measure.jurisdiction)) &&
    passes(filter.actions, [measure.action]) &&
    passes(filter.binds, measure.binds) &&
    !hits(not.vendors, measure.vendors) &&
    !placeHits(not.jurisdictions, measure.jurisdiction) &&
    !hits(not.actions, [measure.action]) &&
    !hits(not.binds, measure.binds)
  );
}
