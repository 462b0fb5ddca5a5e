/** How sure a record may call itself: by what was opened and read, not by what is believed. */
import type { Measure } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

function support(measure: Measure): { primary: boolean; publishers: number } {
  const read = measure.sources.filter((source) => source.read);
  return {
    primary: read.some((source) => source.kind === 'primary'),
    publishers: new Set(read.map((source) => source.publisher.trim().toLowerCase())).size,
  };
}

export const confidence: Rule = {
  name: 'confidence',
  sentence:
    'High confidence rests on a primary source or two independent publishers, medium on one source, all read.',
  find(records) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { primary, publishers } = support(filed.record);
      const level = filed.record.confidence;
      if (level === 'high' && !primary && publishers < 2)
        findings.push(
          finding(
            filed,
            'confidence',
            level,
            'medium, or a primary source or reports of two publishers that were read',
          ),
        );
      if (level === 'medium' && !primary && publishers < 1)
        findings.push(finding(filed, 'confidence', level, 'low, or a source that was read'));
    }
    return findings;
  },
};
