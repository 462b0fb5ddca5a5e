import { expect, test } from 'vitest';
import { order } from '../../src/domain/editorial/order.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { brief, find, holds, measure } from './records.ts';

holds(order);

test.each<[string, Partial<Measure>]>([
  ['effective: 2018-05-13', { effective: '2018-05-13' }],
  ['deadline: 2017', { deadline: '2017' }],
  ['deadline: 2019-05', { effective: '2019-06-01', deadline: '2019-05' }],
  ['expires: 2018-04', { expires: '2018-04' }],
  ['partly_ended.0.date: 2018-01-01', { partly_ended: [{ what: 'half', date: '2018-01-01' }] }],
  ['partly_ended.0.date: 2020', { ended: '2019', partly_ended: [{ what: 'half', date: '2020' }] }],
])('%s is found', (found, fields) => {
  expect(brief(find(order, { measures: [measure(fields)] }))).toEqual([found]);
});

test('a month that holds the day is in order', () => {
  expect(find(order, { measures: [measure({ effective: '2018-05', deadline: '2018' })] })).toEqual([]);
});

test('an act may be struck down before it took effect', () => {
  const fields = { effective: '2019-01-01', ended: '2018-11-30', status: 'struck_down' } as const;
  expect(find(order, { measures: [measure(fields)] })).toEqual([]);
});
