/** A proposal is no ban: it binds nobody until an act is made, and that act gets its own record. */
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

export const proposals: Rule = {
  name: 'proposals',
  sentence: 'A proposal is never in force and has no day of effect; only a proposal has the status proposed.',
  find(records) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { action, status, effective } = filed.record;
      if (
        action === 'proposal' &&
        (status === 'in_force' || status === 'phasing_in' || status === 'advisory')
      )
        findings.push(
          finding(filed, 'status', status, 'proposed, announced, unknown, or how the proposal ended'),
        );
      if (action === 'proposal' && effective)
        findings.push(
          finding(filed, 'effective', effective, 'null: the act that takes effect has its own record'),
        );
      if (action !== 'proposal' && status === 'proposed')
        findings.push(finding(filed, 'status', status, `a status of a ${action}, or the action proposal`));
    }
    return findings;
  },
};
