import { expect, test } from 'vitest';
import { dueForCheck, freshness } from '../../src/domain/editorial/freshness.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { brief, find, holds, measure } from './records.ts';

holds(freshness);

const checked = (id: string, last_checked?: string, fields: Partial<Measure> = {}): Measure => {
  const { last_checked: _, ...record } = measure({ id, ...fields });
  return last_checked === undefined ? record : { ...record, last_checked };
};

test('a record of ours without a day of its check is found, a private one is not', () => {
  const measures = [checked('nl-a')];
  expect(brief(find(freshness, { measures }))).toEqual(['last_checked: nothing']);
  expect(find(freshness, { measures, extra: ['nl-a'] })).toEqual([]);
});

test('a check that is still to come is found', () => {
  expect(find(freshness, { measures: [checked('nl-a', '2027')] }, '2026-12-31')).toHaveLength(1);
});

test('what is due is listed oldest first, the never checked before all; what is fresh is not', () => {
  const measures = [
    checked('nl-fresh', '2026-11-20'),
    checked('nl-old', '2025-12-31'),
    checked('nl-never'),
    checked('nl-older', '2024'),
  ];
  const due = dueForCheck(measures, '2026-11-23');
  expect(due.map(({ measure: { id } }) => id)).toEqual(['nl-never', 'nl-older', 'nl-old']);
  expect(due.map(({ days }) => days)).toEqual([null, 692, 327]);
});

test('of one age, what still binds comes before what ended, and the less sure before the sure', () => {
  const measures = [
    checked('nl-a', '2024', { ended: '2020', status: 'lifted' }),
    checked('nl-b', '2024'),
    checked('nl-c', '2024', { confidence: 'low' }),
  ];
  expect(dueForCheck(measures, '2026-11-23').map((due) => due.measure.id)).toEqual(['nl-c', 'nl-b', 'nl-a']);
});
