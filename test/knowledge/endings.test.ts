import { expect, test } from 'vitest';
import { endings } from '../../src/domain/editorial/endings.ts';
import { brief, find, holds, measure } from './records.ts';

holds(endings);

test.each(['lifted', 'struck_down', 'superseded'] as const)(
  'a measure that was %s without a day is found',
  (status) => {
    expect(brief(find(endings, { measures: [measure({ status })] }))).toEqual(['ended: null']);
  },
);

test('an end date on a measure in force is found', () => {
  expect(brief(find(endings, { measures: [measure({ ended: '2020' })] }))).toEqual(['ended: 2020']);
});

test('an end before the beginning, and one still to come, are found', () => {
  expect(find(endings, { measures: [measure({ status: 'lifted', ended: '2017' })] })).toHaveLength(1);
  expect(
    find(endings, { measures: [measure({ status: 'lifted', ended: '2020-02' })] }, '2020-01-31'),
  ).toHaveLength(1);
  expect(
    find(endings, { measures: [measure({ status: 'lifted', ended: '2020-02' })] }, '2020-02-01'),
  ).toEqual([]);
});

test('what expired names the date in the act, and ended then', () => {
  const expired = (fields: object) =>
    find(endings, { measures: [measure({ status: 'expired', ...fields })] });
  expect(brief(expired({ ended: '2020-01-01' }))).toEqual(['expires: null']);
  expect(brief(expired({ ended: '2020-01-01', expires: '2020-06' }))).toEqual(['ended: 2020-01-01']);
  expect(expired({ ended: '2020-06-30', expires: '2020-06' })).toEqual([]);
});
