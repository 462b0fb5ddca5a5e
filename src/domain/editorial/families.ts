/** The vendor graph: a measure on the parent is shown for the child, so the line up must end. */
import { firstDay, isPartialDate, lastDay } from '../date.ts';
import type { Vendor } from '../vendor.ts';
import type { Filed, Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

function undated(vendor: Vendor): (readonly [string, string | null])[] {
  return [
    ['parent_since', vendor.parent_since] as const,
    ...vendor.former_names.map((name, at) => [`former_names.${at}.until`, name.until] as const),
    ...vendor.subsidiaries.map((part, at) => [`subsidiaries.${at}.from`, part.from] as const),
    ...vendor.subsidiaries.map((part, at) => [`subsidiaries.${at}.until`, part.until] as const),
  ].filter(([, date]) => date !== null && !isPartialDate(date));
}

function circle(vendor: Vendor, parents: ReadonlyMap<string, string | null>): string | undefined {
  const line = [vendor.id];
  for (let up = vendor.parent; up; up = parents.get(up) ?? null) {
    line.push(up);
    if (up === vendor.id) return line.join(' → ');
    if (line.length > parents.size) return undefined; // a circle further up, reported there
  }
  return undefined;
}

function findingsOf(filed: Filed<Vendor>, parents: ReadonlyMap<string, string | null>): Finding[] {
  const { record } = filed;
  const findings: Finding[] = undated(record).map(([field, date]) =>
    finding(filed, field, `"${date}"`, 'a date such as 2018, 2018-05 or 2018-05-14'),
  );
  if (record.parent && !parents.has(record.parent))
    findings.push(finding(filed, 'parent', `"${record.parent}"`, 'the id of a vendor that has a file'));
  if (record.parent_since && !record.parent)
    findings.push(finding(filed, 'parent_since', record.parent_since, 'null, because no parent is given'));
  const ring = circle(record, parents);
  if (ring) findings.push(finding(filed, 'parent', ring, 'a line of owners that ends'));
  record.subsidiaries.forEach((part, at) => {
    if (part.from && part.until && lastDay(part.until) < firstDay(part.from))
      findings.push(finding(filed, `subsidiaries.${at}.until`, part.until, `a date not before ${part.from}`));
  });
  return findings;
}

export const families: Rule = {
  name: 'families',
  sentence: 'The parent of a vendor has a record, nobody owns itself, and the dates of a family are dates.',
  find(records) {
    const parents = new Map(records.vendors.map(({ record }) => [record.id, record.parent]));
    return records.vendors.flatMap((filed) => findingsOf(filed, parents));
  },
};
