/** Facts age. A record says when it was last held against its sources, and the oldest are due first. */
import { type Day, firstDay, lastDay } from '../date.ts';
import type { Measure } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

/** A record is due for a check after half a year: most acts that change do so at a turn of a year or budget. */
export const CHECK_EVERY_DAYS = 183;

export const freshness: Rule = {
  name: 'freshness',
  sentence: 'A record of the pack says when it was last checked, and that day has come.',
  find(records, today) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { last_checked } = filed.record;
      if (!last_checked && !filed.extra)
        findings.push(
          finding(filed, 'last_checked', 'nothing', 'the date on which it was held against its sources'),
        );
      if (last_checked && firstDay(last_checked) > today)
        findings.push(finding(filed, 'last_checked', last_checked, `a date not after today, ${today}`));
    }
    return findings;
  },
};

/** A measure to look at again, and for how many days it has been due. */
export interface Due {
  readonly measure: Measure;
  readonly last_checked: string | null;
  /** Null if it was never checked. */
  readonly days: number | null;
}

/**
 * The measures whose check is due, oldest first, those never checked before all others; of one age,
 * those that still bind and those of low confidence come first.
 */
export function dueForCheck(measures: readonly Measure[], today: Day, every = CHECK_EVERY_DAYS): Due[] {
  const age = (date: string) => Math.round((Date.parse(today) - Date.parse(lastDay(date))) / 86_400_000);
  const weight = ({ ended, confidence }: Measure) =>
    (ended ? 10 : 0) + { low: 0, medium: 1, high: 2 }[confidence];
  return measures
    .map((measure): Due => {
      const last_checked = measure.last_checked ?? null;
      return { measure, last_checked, days: last_checked === null ? null : age(last_checked) };
    })
    .filter(({ days }) => days === null || days >= every)
    .sort(
      (a, b) =>
        (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER) ||
        weight(a.measure) - weight(b.measure) ||
        (a.measure.id < b.measure.id ? -1 : 1),
    );
}
