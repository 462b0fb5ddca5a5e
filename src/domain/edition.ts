/**
 * What a new edition of the records brought of one measure, one stream a measure: `edition:<id>`. What stood in
 * the records when Interdict was first started has no stream; it is where everything begins.
 */
import type { Entry } from './ledger.ts';
import type { Measure } from './measure.ts';
import type { Difference } from './measure-version.ts';

/** What watchers are shown of a record that is there no more. */
export type Gone = Pick<Measure, 'id' | 'title' | 'jurisdiction' | 'vendors'>;

export type EditionEvent =
  | { readonly type: 'MeasureRecorded'; readonly data: { readonly edition: string } }
  | {
      readonly type: 'MeasureChanged';
      readonly data: { readonly edition: string; readonly differences: readonly Difference[] };
    }
  | { readonly type: 'MeasureWithdrawn'; readonly data: { readonly edition: string; readonly was: Gone } };

/** Where a measure stands among the editions. */
export interface Edited {
  /** When an edition touched it first, and with what. */
  readonly firstAt: number;
  readonly first: EditionEvent['type'];
  /** What the last edition that changed it changed. */
  readonly differences: readonly Difference[];
  readonly withdrawn: Gone | null;
  readonly version: number;
}

/** The state of a stream; undefined where no edition touched the measure. */
export function editedOf(entries: readonly Entry[]): Edited | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const events = entries as readonly (Entry & EditionEvent)[];
  const last = events.at(-1)!;
  const changed = events.findLast((event) => event.type === 'MeasureChanged');
  return {
    firstAt: first.at,
    first: events[0]!.type,
    differences: changed?.type === 'MeasureChanged' ? changed.data.differences : [],
    withdrawn: last.type === 'MeasureWithdrawn' ? last.data.was : null,
    version: entries.length,
  };
}
