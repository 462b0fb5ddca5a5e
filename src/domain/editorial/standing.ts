/** The status against the dates, as of today: a record that nobody touched goes wrong by itself. */
import { type Day, firstDay, lastDay } from '../date.ts';
import type { Measure } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

/** What the status should be instead, with the reason, or undefined where it agrees. */
function correction(measure: Measure, today: Day): string | undefined {
  const { status, effective, deadline, expires } = measure;
  const binding = status === 'in_force' || status === 'phasing_in';
  if ((binding || status === 'announced') && expires && lastDay(expires) < today)
    return `expired, lifted, superseded or unknown, because it ran out on ${expires}`;
  if (status === 'in_force' && effective && firstDay(effective) > today)
    return `announced or phasing_in, because it takes effect on ${effective}`;
  if (status === 'in_force' && deadline && firstDay(deadline) > today)
    return `phasing_in, because the deadline is ${deadline}`;
  if (status === 'phasing_in' && deadline && lastDay(deadline) < today)
    return `in_force, because the deadline was ${deadline}`;
  if (status === 'announced' && effective && lastDay(effective) <= today)
    return `in_force or phasing_in, because it took effect on ${effective}`;
  return undefined;
}

export const standing: Rule = {
  name: 'standing',
  sentence: 'The status agrees with the dates as of today.',
  find(records, today) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const expected = correction(filed.record, today);
      if (expected) findings.push(finding(filed, 'status', filed.record.status, expected));
      if (firstDay(filed.record.announced) > today)
        findings.push(
          finding(filed, 'announced', filed.record.announced, `a date not after today, ${today}`),
        );
    }
    return findings;
  },
};
