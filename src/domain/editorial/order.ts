/** The dates of a measure follow each other. A date by month or year counts as any day in it. */
import { firstDay, lastDay } from '../date.ts';
import type { Measure } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

type Dated = 'announced' | 'effective' | 'deadline' | 'expires' | 'ended';

/** The second may not lie before the first. An act may be struck down before it took effect. */
const PAIRS: readonly (readonly [Dated, Dated])[] = [
  ['announced', 'effective'],
  ['announced', 'deadline'],
  ['effective', 'deadline'],
  ['announced', 'expires'],
  ['effective', 'expires'],
];

const early = (first: string | null, second: string | null) =>
  first !== null && second !== null && lastDay(second) < firstDay(first);

function partsOf(measure: Measure): (readonly [string, string | null])[] {
  return measure.partly_ended.map((part, at) => [`partly_ended.${at}.date`, part.date] as const);
}

export const order: Rule = {
  name: 'order',
  sentence: 'A measure takes effect, falls due and expires not before it was announced, in this order.',
  find(records) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { record } = filed;
      for (const [first, second] of PAIRS)
        if (early(record[first], record[second]))
          findings.push(
            finding(filed, second, record[second]!, `a date not before ${first}, ${record[first]}`),
          );
      for (const [field, date] of partsOf(record)) {
        if (early(record.announced, date))
          findings.push(finding(filed, field, date!, `a date not before announced, ${record.announced}`));
        if (early(date, record.ended))
          findings.push(finding(filed, field, date!, `a date not after the whole ended, ${record.ended}`));
      }
    }
    return findings;
  },
};
