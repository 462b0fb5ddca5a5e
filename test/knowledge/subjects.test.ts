import { expect, test } from 'vitest';
import { subjects } from '../../src/domain/editorial/subjects.ts';
import { brief, find, holds, measure } from './records.ts';

holds(subjects);

test('a measure about nobody is found', () => {
  const flaws = find(subjects, { measures: [measure({ vendors: [], vendor_basis: {} })] });
  expect(brief(flaws)).toEqual(['vendors: nothing']);
});

test('a vendor without a basis, and a basis without its vendor, are found', () => {
  const flaws = find(subjects, { measures: [measure({ vendor_basis: { Emca: 'report' } })] });
  expect(brief(flaws)).toEqual(['vendor_basis: nothing on Acme', 'vendor_basis.Emca: a vendor']);
});

test('a national act of a part of a state is found; an institution is a level everywhere', () => {
  expect(brief(find(subjects, { measures: [measure({ level: 'subnational' })] }))).toEqual([
    'level: subnational',
  ]);
  expect(find(subjects, { measures: [measure({ level: 'institution' })] })).toEqual([]);
});
