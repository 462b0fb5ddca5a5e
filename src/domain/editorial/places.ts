/** The tree of places and their unions, by which an EU act is shown for a member state. */
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Filed, Finding, Rule } from './flaw.ts';

/** Circles of states that make no rules of their own and so have no record. */
const CIRCLES: ReadonlySet<string> = new Set(['EEA', 'Five Eyes']);

function findingsOf(filed: Filed<Jurisdiction>, byCode: ReadonlyMap<string, Jurisdiction>): Finding[] {
  const { code, level, parent, member_of } = filed.record;
  const findings: Finding[] = [];
  const add = (field: string, found: string, expected: string) =>
    findings.push({ id: code, file: filed.file, field: `${code}.${field}`, found, expected });
  if (level === 'subnational') {
    if (!parent || byCode.get(parent)?.level !== 'national')
      add('parent', parent ?? 'null', 'the code of the state it is a part of');
    else if (!code.startsWith(`${parent}-`)) add('code', code, `a code that begins with ${parent}-`);
  } else if (parent) add('parent', parent, `null, because it is ${level}`);
  for (const union of member_of)
    if (!CIRCLES.has(union) && byCode.get(union)?.level !== 'supranational')
      add('member_of', union, 'a union that has a record, EEA or Five Eyes');
  return findings;
}

/** A word for two places must be known as such: the bot asks which is meant. */
function shared(all: readonly Filed<Jurisdiction>[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, record } of all) {
    const { code, name, aliases, native_names } = record;
    for (const word of [name, ...aliases, ...native_names.map((native) => native.name)]) {
      const key = word.normalize('NFKC').toLowerCase();
      const first = owners.get(key) ?? code;
      owners.set(key, first);
      if (first !== code)
        findings.push({
          id: code,
          file,
          field: code,
          found: `"${word}", also a name of ${first}`,
          expected: 'a name of one place, or an exemption that says who asks which is meant',
        });
    }
  }
  return findings;
}

export const places: Rule = {
  name: 'places',
  sentence:
    'A part of a state names a state that has a record, and so does a member its union; a name is of one place.',
  exempt: {
    HK: 'a part of China with a country code of its own in ISO 3166-1',
    MO: 'a part of China with a country code of its own in ISO 3166-1',
    'US-GA': 'Georgia is a state of the Caucasus too: a question that names it is asked which',
    NC: 'a part of France with a country code of its own in ISO 3166-1',
  },
  find(records) {
    const byCode = new Map(records.jurisdictions.map(({ record }) => [record.code, record]));
    return [
      ...records.jurisdictions.flatMap((filed) => findingsOf(filed, byCode)),
      ...shared(records.jurisdictions),
    ];
  },
};
