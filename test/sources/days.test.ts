import { expect, it, test } from 'vitest';
import { dayOf } from '../../src/sources/days.ts';

it.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T23:30:00-05:00', '2026-11-21'],
  ['2026-11-20T23:30:00', '2026-11-20'],
  ['2026-11-20T00:00:00+01:00', '2026-11-20'],
  ['2026-11-20 08:15:00', '2026-11-20'],
  ['Fri, 20 Nov 2026 23:30:00 -0500', '2026-11-21'],
  ['Fri, 20 Nov 2026 00:00:00 +0100', '2026-11-20'],
  ['20 November 2026', '2026-11-20'],
  ['November 20, 2026', '2026-11-20'],
  ['Nov. 20, 2026', '2026-11-20'],
  ['20-Nov-2026', '2026-11-20'],
  ['11/20/2026', '2026-11-20'],
  ['20.11.2026', '2026-11-20'],
  ['20. 11. 2026', '2026-11-20'],
])('%s is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test('figures alone are read in the order that the publisher uses', () => {
  expect(dayOf('03/04/2026', 'month first')).toBe('2026-03-04');
  expect(dayOf('03/04/2026', 'day first')).toBe('2026-04-03');
});

it.each(['', 'soon', '2026-02-31', '31/31/2026', '0000-00-00', 'Nov 2026', 42, null, undefined])(
  '%s is no day',
  (value) => {
    expect(dayOf(value)).toBeNull();
  },
);
