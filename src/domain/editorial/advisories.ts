/** A warning is no ban: it forbids nothing, whatever those who read it do next. */
import type { Status } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

const BINDING: ReadonlySet<Status> = new Set([
  'in_force',
  'phasing_in',
  'announced',
  'proposed',
  'struck_down',
]);

export const advisories: Rule = {
  name: 'advisories',
  sentence: 'An advisory prohibits nothing and is never in force; only an advisory has the status advisory.',
  find(records) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { action, status, prohibits } = filed.record;
      if (action === 'advisory' && prohibits.length)
        findings.push(
          finding(filed, 'prohibits', prohibits.join(', '), 'nothing, because the act is an advisory'),
        );
      if (action === 'advisory' && BINDING.has(status))
        findings.push(finding(filed, 'status', status, 'advisory, or how the advisory ended'));
      if (action !== 'advisory' && status === 'advisory')
        findings.push(finding(filed, 'status', status, `a status of a ${action}, or the action advisory`));
    }
    return findings;
  },
};
