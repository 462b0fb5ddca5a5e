/**
 * "Not this vendor": a person's judgement that a name does not mean a vendor. It is kept with who, why and
 * until when, and while it holds the same name is not asked about again. Storing it is not done here.
 */
import type { Day } from '../domain/date.ts';
import { exactKey } from './normalise.ts';
import type { Resolution } from './scoring.ts';

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

/** Whether the dismissal speaks about this name and vendor on the day. Another spelling is another name. */
export function isDismissed(
  dismissals: readonly Dismissal[],
  name: string,
  vendor: string,
  today: Day,
): Dismissal | undefined {
  const key = exactKey(name);
  return dismissals.find(
    (dismissal) =>
      dismissal.vendor === vendor &&
      key !== '' &&
      exactKey(dismissal.name) === key &&
      dismissal.on <= today &&
      (dismissal.until === null || dismissal.until >= today),
  );
}

/** The resolutions without those that somebody dismissed and whose dismissal still holds. */
export function withoutDismissed(
  found: readonly Resolution[],
  name: string,
  dismissals: readonly Dismissal[],
  today: Day,
): Resolution[] {
  return found.filter((resolution) => !isDismissed(dismissals, name, resolution.vendor.id, today));
}
