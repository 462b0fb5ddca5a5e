/**
 * What an editorial rule finds, and what it looks at. A rule is a pure function over the records, so
 * that the tests, `interdict knowledge check` and a private folder are all judged alike.
 */
import type { Day } from '../date.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Measure } from '../measure.ts';
import type { Vendor } from '../vendor.ts';

/** One thing to mend: where, what stands there, and what should. */
export interface Flaw {
  readonly rule: string;
  readonly file: string;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** A record with the file it came from. */
export interface Filed<T> {
  readonly file: string;
  readonly record: T;
  /** From an organisation's own folder: our files cannot point back at it. */
  readonly extra: boolean;
}

export interface RecordSet {
  readonly measures: readonly Filed<Measure>[];
  readonly vendors: readonly Filed<Vendor>[];
  readonly jurisdictions: readonly Filed<Jurisdiction>[];
}

export interface Rule {
  readonly name: string;
  /** The rule as an editor would say it. */
  readonly sentence: string;
  /** Ids that may break the rule, each with its reason. One that no longer breaks it is a flaw too. */
  readonly exempt?: Readonly<Record<string, string>>;
  find(records: RecordSet, today: Day): readonly Finding[];
}

/** A flaw as a rule reports it; the rule's name is added by `checkRecords`. */
export interface Finding extends Omit<Flaw, 'rule'> {
  /** Id or code of the record, by which exemptions are given. */
  readonly id: string;
}

/** A finding about a measure or a vendor. */
export function finding(
  filed: Filed<{ readonly id: string }>,
  field: string,
  found: string,
  expected: string,
): Finding {
  return { id: filed.record.id, file: filed.file, field, found, expected };
}

/** The measures by id. */
export function measuresById(records: RecordSet): ReadonlyMap<string, Filed<Measure>> {
  return new Map(records.measures.map((filed) => [filed.record.id, filed]));
}
