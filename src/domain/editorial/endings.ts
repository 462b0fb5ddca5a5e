/** The end of a measure: without its day, no question as of an earlier day could be answered. */
import { firstDay, lastDay } from '../date.ts';
import type { Status } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

const OVER: ReadonlySet<Status> = new Set(['lifted', 'expired', 'struck_down', 'superseded']);

export const endings: Rule = {
  name: 'endings',
  sentence: 'The field "ended" is set exactly when the status says that the measure is over.',
  find(records, today) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { status, ended, expires, announced } = filed.record;
      if (OVER.has(status) && !ended)
        findings.push(finding(filed, 'ended', 'null', `the date on which it was ${status}`));
      if (!OVER.has(status) && ended)
        findings.push(finding(filed, 'ended', ended, `null, because the status is ${status}`));
      if (ended && lastDay(ended) < firstDay(announced))
        findings.push(finding(filed, 'ended', ended, `a date not before it was announced, ${announced}`));
      if (ended && firstDay(ended) > today)
        findings.push(finding(filed, 'ended', ended, `a date not after today, ${today}`));
      if (status === 'expired' && !expires)
        findings.push(finding(filed, 'expires', 'null', 'the end date written into the act that expired'));
      if (
        status === 'expired' &&
        expires &&
        ended &&
        (firstDay(expires) > lastDay(ended) || lastDay(expires) < firstDay(ended))
      )
        findings.push(finding(filed, 'ended', ended, `the day of its expiry, ${expires}`));
    }
    return findings;
  },
};
