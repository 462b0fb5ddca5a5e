import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT_ONCE, nextAt, type Timing, timingOf, timingValues, waitOf } from '../../src/domain/timing.ts';

const AMSTERDAM = 'Europe/Amsterdam';
const at = (text: string) => Date.parse(text);

describe('the next time of day in a zone', () => {
  test.each([
    ['07:00', '2026-03-28T22:30:00Z', '2026-03-29T05:00:00Z', 'in the night in which clocks go forward'],
    ['07:00', '2026-10-24T22:30:00Z', '2026-10-25T06:00:00Z', 'in the night in which they go back'],
    ['02:30', '2026-03-28T22:30:00Z', '2026-03-29T01:30:00Z', 'that clocks leap over is just after the leap'],
    ['08:00', '2026-11-23T07:00:00Z', '2026-11-24T07:00:00Z', 'is the next day where it is that hour now'],
  ])('%s after %s is %s: %s', (time, after, wanted) => {
    expect(new Date(nextAt(time, AMSTERDAM, at(after))).toISOString()).toBe(new Date(wanted).toISOString());
  });

  test('is never later than two days and a change of clocks, and shows that hour', () => {
    const hour = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const zone = fc.constantFrom(
      AMSTERDAM,
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'UTC',
    );
    const instant = fc.integer({ min: at('2024-01-01'), max: at('2030-01-01') });
    fc.assert(
      fc.property(hour, zone, instant, ([hours, minutes], where, after) => {
        const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        const next = nextAt(time, where, after);
        expect(next - after).toBeGreaterThan(0);
        expect(next - after).toBeLessThanOrEqual(25.5 * 3_600_000);
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: where, timeStyle: 'short' }).format(next);
        expect(shown).toBe(time);
      }),
    );
  });
});

test('a timing that is written out and read again is the same', () => {
  const timing = fc.record<Timing>({
    when: fc.constantFrom('now', 'daily', 'weekly'),
    at: fc.constantFrom('08:00', '17:30'),
    weekday: fc.integer({ min: 1, max: 7 }),
    quiet: fc.constantFrom(null, { from: '22:00', to: '07:00' }),
    zone: fc.constantFrom(null, AMSTERDAM),
    urgentDays: fc.constantFrom(null, 3, 14),
  });
  fc.assert(
    fc.property(timing, (each) => {
      const again = timingOf(AT_ONCE, timingValues(each));
      expect(timingValues(again)).toEqual(timingValues(each));
      expect(waitOf(again, at('2026-11-23T23:00:00Z'), 'UTC')).toEqual(
        waitOf(each, at('2026-11-23T23:00:00Z'), 'UTC'),
      );
    }),
  );
});
