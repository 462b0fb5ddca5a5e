import { expect, test } from 'vitest';
import { advisories } from '../../src/domain/editorial/advisories.ts';
import { brief, find, holds, measure } from './records.ts';

holds(advisories);

test('an advisory that prohibits, or is in force, is found', () => {
  const flaws = find(advisories, { measures: [measure({ action: 'advisory' })] });
  expect(brief(flaws)).toEqual(['prohibits: use', 'status: in_force']);
});

test('an advisory may end', () => {
  const record = measure({ action: 'advisory', prohibits: [], status: 'superseded' });
  expect(find(advisories, { measures: [record] })).toEqual([]);
});

test('a ban with the status of an advisory is found', () => {
  expect(brief(find(advisories, { measures: [measure({ status: 'advisory' })] }))).toEqual([
    'status: advisory',
  ]);
});
