/** The records of the project, and small ones to break, for the tests of the editorial rules. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastDay } from '../../src/domain/date.ts';
import { checkRule } from '../../src/domain/editorial/check.ts';
import type { Flaw, Rule } from '../../src/domain/editorial/flaw.ts';
import type { Jurisdiction } from '../../src/domain/jurisdiction.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Vendor } from '../../src/domain/vendor.ts';
import { readRecords } from '../../src/knowledge.ts';

export const ours = readRecords(join(import.meta.dirname, '../../knowledge'));

/** The newest day on which a record was checked: a test judges the records by it, for time alone must not fail it. */
export const today = ours.measures
  .map(({ record }) => lastDay(record.last_checked ?? record.announced))
  .reduce((newest, day) => (day > newest ? day : newest));

export function measure(fields: Partial<Measure> = {}): Measure {
  return {
    id: 'nl-2018-acme-ban',
    title: 'Netherlands restricts Acme',
    vendors: ['Acme'],
    vendor_basis: { Acme: 'instrument' },
    covers_class: null,
    origin: [],
    named_entities: [],
    products: ['all'],
    jurisdiction: 'NL',
    level: 'national',
    issuer: 'Ministry',
    instrument: 'Letter',
    citation: null,
    action: 'ban',
    prohibits: ['use'],
    binds: ['central_government'],
    announced: '2018-05-14',
    effective: null,
    deadline: null,
    expires: null,
    ended: null,
    partly_ended: [],
    status: 'in_force',
    reason: 'Security.',
    summary: 'Acme is out.',
    related: [],
    sources: [
      { url: 'https://example.org/a', title: 'A', publisher: 'P', date: null, kind: 'primary', read: true },
    ],
    confidence: 'high',
    notes: null,
    last_checked: '2026-11',
    ...fields,
  };
}

export function vendor(fields: Partial<Vendor> = {}): Vendor {
  return {
    id: 'acme',
    name: 'Acme',
    description: 'A maker.',
    kind: 'company',
    hq: 'NL',
    parent: null,
    parent_since: null,
    legal_names: [],
    aliases: [],
    former_names: [],
    native_names: [],
    subsidiaries: [],
    products: [],
    brands: [],
    domains: [],
    cpe_vendors: [],
    purl_namespaces: [],
    leads: { aliases: [], cpe_vendors: [], purl_namespaces: [], brands: [] },
    not_to_be_confused_with: [],
    wikidata: null,
    sources: [],
    notes: null,
    ...fields,
  };
}

export function place(fields: Partial<Jurisdiction> = {}): Jurisdiction {
  return {
    code: 'NL',
    name: 'Netherlands',
    level: 'national',
    parent: null,
    member_of: [],
    demonyms: [],
    aliases: [],
    native_names: [],
    ...fields,
  };
}

interface Few {
  readonly measures?: readonly Measure[];
  readonly vendors?: readonly Vendor[];
  readonly places?: readonly Jurisdiction[];
  /** Ids of measures that come from an organisation's own folder. */
  readonly extra?: readonly string[];
}

/** What the rule finds in a few records, each filed where it belongs. */
export function find(rule: Rule, few: Few, day = today): Flaw[] {
  const records = {
    measures: (few.measures ?? []).map((record) => ({
      file: `knowledge/measures/${record.jurisdiction.split('-')[0]!.toLowerCase()}/${record.id}.json`,
      record,
      extra: few.extra?.includes(record.id) ?? false,
    })),
    vendors: (few.vendors ?? [vendor()]).map((record) => ({
      file: `knowledge/vendors/${record.id}.json`,
      record,
      extra: false,
    })),
    jurisdictions: (few.places ?? [place()]).map((record) => ({
      file: 'knowledge/jurisdictions.json',
      record,
      extra: false,
    })),
  };
  return checkRule({ ...rule, exempt: {} }, records, day);
}

/** Field and what was found, for short expectations. */
export const brief = (flaws: readonly Flaw[]) => flaws.map((flaw) => `${flaw.field}: ${flaw.found}`);

/** The rule as a test over the records of the project. */
export function holds(rule: Rule): void {
  test(`${rule.sentence} (all records)`, () => {
    expect(checkRule(rule, ours, today)).toEqual([]);
  });
}
