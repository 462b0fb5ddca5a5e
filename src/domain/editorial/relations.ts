/** Links between measures: whoever reads one of two records must learn of the other. */
import type { Relation } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding, measuresById } from './flaw.ts';

const COUNTERPART: Readonly<Record<Relation, readonly Relation[]>> = {
  supersedes: ['superseded_by'],
  superseded_by: ['supersedes'],
  implements: ['implemented_by'],
  implemented_by: ['implements'],
  amends: ['amended_by'],
  amended_by: ['amends'],
  challenges: ['challenged_by'],
  challenged_by: ['challenges'],
  lifts: ['lifted_by'],
  lifted_by: ['lifts'],
  extends: ['see_also'],
  see_also: ['see_also', 'extends'],
};

export const relations: Rule = {
  name: 'relations',
  sentence: 'A related measure exists, and its record links back with the counterpart.',
  find(records) {
    const byId = measuresById(records);
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { id, related } = filed.record;
      related.forEach((link, at) => {
        const found = `${link.how} ${link.id}`;
        const other = byId.get(link.id);
        if (link.id === id)
          findings.push(finding(filed, `related.${at}`, found, 'a link to another measure'));
        else if (!other)
          findings.push(
            finding(filed, `related.${at}.id`, `"${link.id}"`, 'the id of a measure that has a file'),
          );
        else if (filed.extra && !other.extra)
          return; // our files cannot point at a private record
        else if (
          !other.record.related.some((back) => back.id === id && COUNTERPART[link.how].includes(back.how))
        )
          findings.push(
            finding(
              filed,
              `related.${at}`,
              found,
              `${COUNTERPART[link.how].join(' or ')} ${id} in ${other.file}`,
            ),
          );
        if (related.findIndex((twin) => twin.id === link.id && twin.how === link.how) < at)
          findings.push(finding(filed, `related.${at}`, found, 'each link once'));
      });
    }
    return findings;
  },
};
