/** What the doctor found: one thing looked at, how it is, and, where it is not good, the one thing to do. */
export interface Finding {
  /** What was looked at, in a few words. */
  readonly check: string;
  readonly state: 'good' | 'bad';
  readonly found: string;
  /** A sentence; null where nothing is to be done. */
  readonly todo: string | null;
}
