import { expect, test } from 'vitest';
import { checkRule } from '../../src/domain/editorial/check.ts';
import { paths } from '../../src/domain/editorial/paths.ts';
import { find, holds, measure, vendor } from './records.ts';

holds(paths);

test('a measure in the folder of another country is found, with the path where it belongs', () => {
  const file = 'knowledge/measures/be/nl-2018-acme-ban.json';
  const records = { measures: [{ file, record: measure(), extra: false }], vendors: [], jurisdictions: [] };
  expect(checkRule(paths, records, '2026-01-01')).toEqual([
    {
      rule: 'paths',
      file,
      field: 'id',
      found: file,
      expected: 'the path …/measures/nl/nl-2018-acme-ban.json',
    },
  ]);
});

test('an id that begins with another country is found, except in a folder of one’s own', () => {
  const record = measure({ id: 'acme-ban' });
  expect(find(paths, { measures: [record] })).toHaveLength(1);
  expect(find(paths, { measures: [record], extra: ['acme-ban'] })).toEqual([]);
});

test('a vendor in a folder below is found', () => {
  const file = 'knowledge/vendors/a/acme.json';
  const records = { measures: [], vendors: [{ file, record: vendor(), extra: false }], jurisdictions: [] };
  expect(checkRule(paths, records, '2026-01-01')).toHaveLength(1);
});
