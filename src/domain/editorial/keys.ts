/** Machine keys decide a match alone, so each leads to one vendor, or to a vendor and its owner. */
import type { Vendor } from '../vendor.ts';
import type { Filed, Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

const KEYS = ['cpe_vendors', 'domains', 'purl_namespaces'] as const;

function lineUp(vendor: Vendor, byId: ReadonlyMap<string, Vendor>): Set<string> {
  const line = new Set([vendor.id]);
  for (let up = vendor.parent; up && !line.has(up); up = byId.get(up)?.parent ?? null) line.add(up);
  return line;
}

export const keys: Rule = {
  name: 'keys',
  sentence: 'A CPE vendor, a domain and a package namespace belong to one vendor, or to it and its owners.',
  find(records) {
    const byId = new Map(records.vendors.map(({ record }) => [record.id, record]));
    const owners = new Map<string, Filed<Vendor>>();
    const findings: Finding[] = [];
    for (const filed of records.vendors) {
      const line = lineUp(filed.record, byId);
      for (const field of KEYS) {
        filed.record[field].forEach((key, at) => {
          const name = `${field}:${key.toLowerCase()}`;
          const first = owners.get(name);
          if (!first) owners.set(name, filed);
          else if (first === filed)
            findings.push(finding(filed, `${field}.${at}`, `"${key}" again`, 'each key once'));
          else if (!line.has(first.record.id) && !lineUp(first.record, byId).has(filed.record.id))
            findings.push(
              finding(
                filed,
                `${field}.${at}`,
                `"${key}", also in ${first.file}`,
                'a key of one vendor; else a lead',
              ),
            );
        });
      }
    }
    return findings;
  },
};
