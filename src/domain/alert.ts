/** A channel's subscription to government actions: which of them it asks for, and when it is told. */

import type { Place } from './command.ts';
import { Refusal } from './error.ts';
import { EVERY, type Expression, type Field, join } from './expression.ts';
import type { Decider } from './ledger.ts';
import { AT_ONCE, type Timing } from './timing.ts';

export interface Watch {
  /** `W-1`, `W-2`, … */
  readonly id: string;
  readonly place: Place;
  readonly expression: Expression;
  readonly timing: Timing;
  readonly by: string;
  readonly ended: boolean;
}

/** How watches were kept at first: lists of what to bring and of what to leave out, an empty one asks for all. */
export interface Filter {
  readonly vendors: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly actions: readonly string[];
  readonly binds: readonly string[];
}

interface OldStart {
  readonly id: string;
  readonly place: Place;
  readonly filter: Filter;
  readonly not: Filter;
  readonly by: string;
}

export type WatchEvent =
  | { readonly type: 'WatchStarted'; readonly data: OldStart | Omit<Watch, 'ended'> }
  | {
      readonly type: 'WatchEdited';
      readonly data: { readonly expression: Expression; readonly timing: Timing; readonly by: string };
    }
  | { readonly type: 'WatchEnded'; readonly data: { readonly by: string } };

export type WatchCommand =
  | { readonly do: 'start'; readonly watch: Omit<Watch, 'ended'> }
  | { readonly do: 'edit'; readonly expression: Expression; readonly timing: Timing; readonly by: string }
  | { readonly do: 'end'; readonly by: string };

const either = (field: Field, values: readonly string[]): Expression[] =>
  values.length > 0
    ? [
        join(
          'or',
          values.map((value): Expression => ({ op: 'is', field, value })),
        ),
      ]
    : [];

const lists = (filter: Filter): Expression[] => [
  ...either('vendor', filter.vendors),
  ...either('place', filter.jurisdictions),
  ...either('action', filter.actions),
  ...either('binds', filter.binds),
];

/** The lists of an old watch as an expression. */
function expressionOf({ filter, not }: OldStart): Expression {
  const spared = lists(not);
  const without: Expression[] = spared.length > 0 ? [{ op: 'not', of: join('or', spared) }] : [];
  return join('and', [EVERY, ...lists(filter), ...without]);
}

export const watchDecider: Decider<Watch | null, WatchCommand, WatchEvent> = {
  initial: null,
  decide(watch, command) {
    if (command.do === 'start') {
      if (watch) throw new Refusal('conflict', `The watch ${watch.id} exists already.`);
      return [{ type: 'WatchStarted', data: command.watch }];
    }
    if (!watch || watch.ended) throw new Refusal('not_found', 'There is no such watch.');
    if (command.do === 'end') return [{ type: 'WatchEnded', data: { by: command.by } }];
    const { expression, timing, by } = command;
    return [{ type: 'WatchEdited', data: { expression, timing, by } }];
  },
  evolve(watch, event) {
    if (event.type === 'WatchStarted') {
      if ('expression' in event.data) return { ...event.data, ended: false };
      const { id, place, by } = event.data;
      return { id, place, by, expression: expressionOf(event.data), timing: AT_ONCE, ended: false };
    }
    if (!watch) return watch;
    if (event.type === 'WatchEnded') return { ...watch, ended: true };
    return { ...watch, expression: event.data.expression, timing: event.data.timing };
  },
};
