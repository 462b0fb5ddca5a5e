import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayIn,
  daysBetween,
  endOfDay,
  firstDay,
  isDay,
  isPartialDate,
  lastDay,
  wordDate,
} from '../../src/domain/date.ts';

describe('dates', () => {
  test('a day is one that the calendar has', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const wrong of ['2023-02-29', '2026-02-31', '2026-13-01', '2026-1-1', '', 'today'])
      expect(isDay(wrong)).toBe(false);
  });

  test('a record may know the year or the month only', () => {
    for (const right of ['2018', '2018-05', '2018-05-14']) expect(isPartialDate(right)).toBe(true);
    for (const wrong of ['18', '2018-13', '2018-5', '2018-05-32']) expect(isPartialDate(wrong)).toBe(false);
    expect([firstDay('2018'), lastDay('2018')]).toEqual(['2018-01-01', '2018-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
  });

  test('people read it in words', () => {
    expect([wordDate('2018-05-14'), wordDate('2018-05'), wordDate('2018')]).toEqual([
      '14 May 2018',
      'May 2018',
      '2018',
    ]);
  });

  test.each([
    ['2026-03-29', 'Europe/Amsterdam', '2026-03-29T22:00:00Z'], // 23 hours long
    ['2026-10-25', 'Europe/Amsterdam', '2026-10-25T23:00:00Z'], // 25 hours long
    ['2024-02-29', 'UTC', '2024-03-01T00:00:00Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2026-01-01T10:00:00Z'],
    ['2026-01-01', 'Pacific/Pago_Pago', '2026-01-02T11:00:00Z'],
  ])('the day %s ends in %s at %s', (day, zone, instant) => {
    expect(new Date(endOfDay(day, zone)).toISOString()).toBe(new Date(instant).toISOString());
  });

  test('the instant before the end is on the day, the end is not', () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('1990-01-01', count));
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Amsterdam',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const end = endOfDay(day, zone);
        expect(dayIn(end - 1, zone) <= day).toBe(true);
        expect(dayIn(end, zone) > day).toBe(true);
        expect(daysBetween(day, addDays(day, 400))).toBe(400);
      }),
      { numRuns: 50 },
    );
  });
});
