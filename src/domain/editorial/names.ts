/** Names decide a match too. What is shared or doubtful belongs among the leads, which only hint. */
import type { Vendor } from '../vendor.ts';
import type { Filed, Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

function* namesOf(vendor: Vendor): Generator<readonly [field: string, name: string]> {
  yield ['name', vendor.name];
  for (const name of vendor.legal_names) yield ['legal_names', name];
  for (const name of vendor.aliases) yield ['aliases', name];
  for (const { name } of vendor.former_names) yield ['former_names', name];
  for (const { name } of vendor.native_names) yield ['native_names', name];
}

export const names: Rule = {
  name: 'names',
  sentence: 'A name, legal name, alias, former or native name belongs to one vendor.',
  find(records) {
    const owners = new Map<string, Filed<Vendor>>();
    const findings: Finding[] = [];
    for (const filed of records.vendors) {
      for (const [field, name] of namesOf(filed.record)) {
        const key = name.normalize('NFKC').toLowerCase();
        const first = owners.get(key);
        if (!first) owners.set(key, filed);
        else if (first !== filed)
          findings.push(
            finding(filed, field, `"${name}", also in ${first.file}`, 'a name of one vendor; else a lead'),
          );
      }
    }
    return findings;
  },
};
