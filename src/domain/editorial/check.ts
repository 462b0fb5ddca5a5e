/** All editorial rules, in the order in which an editor reads a record. */
import type { Day } from '../date.ts';
import { advisories } from './advisories.ts';
import { confidence } from './confidence.ts';
import { endings } from './endings.ts';
import { families } from './families.ts';
import type { Flaw, RecordSet, Rule } from './flaw.ts';
import { freshness } from './freshness.ts';
import { keys } from './keys.ts';
import { names } from './names.ts';
import { order } from './order.ts';
import { paths } from './paths.ts';
import { places } from './places.ts';
import { proposals } from './proposals.ts';
import { references } from './references.ts';
import { relations } from './relations.ts';
import { sources } from './sources.ts';
import { standing } from './standing.ts';
import { subjects } from './subjects.ts';
import { succession } from './succession.ts';
import { titles } from './titles.ts';

export const RULES: readonly Rule[] = [
  paths,
  references,
  subjects,
  titles,
  advisories,
  proposals,
  order,
  endings,
  standing,
  relations,
  succession,
  sources,
  confidence,
  freshness,
  families,
  names,
  keys,
  places,
];

/** What one rule finds, less its exemptions; an exemption that is no longer needed is a flaw as well. */
export function checkRule(rule: Rule, records: RecordSet, today: Day): Flaw[] {
  const exempt = rule.exempt ?? {};
  const unused = new Set(Object.keys(exempt));
  const flaws: Flaw[] = [];
  for (const { id, ...flaw } of rule.find(records, today)) {
    if (Object.hasOwn(exempt, id)) unused.delete(id);
    else flaws.push({ rule: rule.name, ...flaw });
  }
  const all = [
    ...records.measures.map(({ file, record }) => ({ file, id: record.id })),
    ...records.jurisdictions.map(({ file, record }) => ({ file, id: record.code })),
  ];
  for (const { file, id } of all)
    if (unused.has(id))
      flaws.push({
        rule: rule.name,
        file,
        field: 'id',
        found: `${id}, which the rule ${rule.name} exempts without need`,
        expected: 'no exemption',
      });
  return flaws;
}

/**
 * Holds the records against every rule.
 * @param records as `readRecords` gives them, with an organisation's own folder or without
 * @param today the day by which a status is judged
 */
export function checkRecords(records: RecordSet, today: Day): Flaw[] {
  return RULES.flatMap((rule) => checkRule(rule, records, today));
}
