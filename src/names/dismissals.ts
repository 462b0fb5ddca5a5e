/** Which judgement "not this vendor" speaks about a name: see domain/dismissal.ts. Storing is not done here. */
import type { Day } from '../domain/date.ts';
import { type Dismissal, holdsOn } from '../domain/dismissal.ts';
import { exactKey } from './normalise.ts';
import type { Resolution } from './scoring.ts';

/** What is alike for all spellings of a name that differ in case, spaces and punctuation only. */
export const dismissalKey = exactKey;

/** The dismissal that speaks about this name and vendor on the day. Another spelling is another name. */
export function isDismissed(
  dismissals: readonly Dismissal[],
  name: string,
  vendor: string,
  today: Day,
): Dismissal | undefined {
  const key = dismissalKey(name);
  return dismissals.find(
    (dismissal) =>
      dismissal.vendor === vendor &&
      key !== '' &&
      dismissalKey(dismissal.name) === key &&
      holdsOn(dismissal, today),
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
