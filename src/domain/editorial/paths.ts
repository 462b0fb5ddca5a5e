/** Where a record lies: whoever knows the id finds the file, and a review shows one place's facts together. */
import type { Filed, Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

function misplaced(filed: Filed<{ readonly id: string }>, folder: string): Finding[] {
  const expected = `${folder}/${filed.record.id}.json`;
  return filed.file.endsWith(`/${expected}`)
    ? []
    : [finding(filed, 'id', filed.file, `the path …/${expected}`)];
}

export const paths: Rule = {
  name: 'paths',
  sentence: 'The path of a record is its id, in the folder of its country; an id begins with its country.',
  find(records) {
    const findings = records.vendors.flatMap((filed) => misplaced(filed, 'vendors'));
    for (const filed of records.measures) {
      const country = filed.record.jurisdiction.split('-')[0]!.toLowerCase();
      findings.push(...misplaced(filed, `measures/${country}`));
      if (!filed.extra && !filed.record.id.startsWith(`${country}-`))
        findings.push(finding(filed, 'id', `"${filed.record.id}"`, `an id that begins with "${country}-"`));
    }
    return findings;
  },
};
