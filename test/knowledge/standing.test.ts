import { expect, test } from 'vitest';
import { standing } from '../../src/domain/editorial/standing.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { find, holds, measure } from './records.ts';

holds(standing);

const flaws = (fields: Partial<Measure>, day: string) => find(standing, { measures: [measure(fields)] }, day);

test('a measure in force before its day of effect is found, and not from that day on', () => {
  const fields = { status: 'in_force', effective: '2019-01-01' } as const;
  expect(flaws(fields, '2018-12-31')[0]?.expected).toMatch(/announced or phasing_in/);
  expect(flaws(fields, '2019-01-01')).toEqual([]);
});

test('an announced measure is due on its day of effect', () => {
  const fields = { status: 'announced', effective: '2019-01-01' } as const;
  expect(flaws(fields, '2018-12-31')).toEqual([]);
  expect(flaws(fields, '2019-01-01')).toHaveLength(1);
});

test('a phase-out is in force once the deadline has passed, not before', () => {
  const fields = { status: 'phasing_in', deadline: '2027' } as const;
  expect(flaws(fields, '2027-12-31')).toEqual([]);
  expect(flaws(fields, '2028-01-01')[0]?.expected).toMatch(/^in_force/);
  expect(flaws({ ...fields, status: 'in_force' }, '2026-01-01')[0]?.expected).toMatch(/^phasing_in/);
});

test('a measure that ran out is found on the day after', () => {
  const fields = { expires: '2023-05' } as const;
  expect(flaws(fields, '2023-05-31')).toEqual([]);
  expect(flaws(fields, '2023-06-01')[0]?.expected).toMatch(/^expired/);
});

test('what was announced tomorrow is found', () => {
  expect(flaws({}, '2018-05-13')).toHaveLength(1);
});
