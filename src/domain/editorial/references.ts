/** Names that must have a record. The loader refuses these too, for such a measure could not be found. */
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

export const references: Rule = {
  name: 'references',
  sentence: 'The vendors and jurisdictions that a measure names have a record.',
  find(records) {
    const vendors = new Set(records.vendors.map(({ record }) => record.name));
    const places = new Set(records.jurisdictions.map(({ record }) => record.code));
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { record } = filed;
      record.vendors.forEach((vendor, at) => {
        if (!vendors.has(vendor))
          findings.push(
            finding(
              filed,
              `vendors.${at}`,
              `"${vendor}"`,
              'the name of a vendor that has a file under vendors/',
            ),
          );
      });
      if (!places.has(record.jurisdiction))
        findings.push(
          finding(filed, 'jurisdiction', `"${record.jurisdiction}"`, 'a code that jurisdictions.json has'),
        );
    }
    return findings;
  },
};
