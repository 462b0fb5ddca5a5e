/** Whom a measure is about, and how far it reaches. */
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

export const subjects: Rule = {
  name: 'subjects',
  sentence:
    'A measure names a vendor, a class or an origin, says how it is tied to each vendor, and reaches no further than its place.',
  find(records) {
    const levels = new Map(records.jurisdictions.map(({ record }) => [record.code, record.level]));
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { vendors, vendor_basis, covers_class, origin, jurisdiction, level } = filed.record;
      if (!vendors.length && !covers_class && !origin.length)
        findings.push(finding(filed, 'vendors', 'nothing', 'a vendor, or the class that the act covers'));
      for (const vendor of vendors)
        if (!vendor_basis[vendor])
          findings.push(
            finding(filed, 'vendor_basis', `nothing on ${vendor}`, 'instrument, by_reference or report'),
          );
      for (const vendor of Object.keys(vendor_basis))
        if (!vendors.includes(vendor))
          findings.push(finding(filed, `vendor_basis.${vendor}`, 'a vendor', 'one of those under vendors'));
      vendors.forEach((vendor, at) => {
        if (vendors.indexOf(vendor) < at)
          findings.push(finding(filed, `vendors.${at}`, `${vendor} again`, 'each vendor once'));
      });
      const place = levels.get(jurisdiction);
      if (level !== 'institution' && place && level !== place)
        findings.push(finding(filed, 'level', level, `${place}, as ${jurisdiction} is, or institution`));
    }
    return findings;
  },
};
