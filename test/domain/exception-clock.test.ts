import { describe, expect, test } from 'vitest';
import { endsAt, exceptionDecider, holdsAt } from '../../src/domain/exception.ts';
import { nextLook } from '../../src/domain/exception-clock.ts';
import { lapsesAt, startsAt } from '../../src/domain/exception-term.ts';
import { workingDaysBefore } from '../../src/domain/working-days.ts';
import { holidaysOf } from '../../src/holidays.ts';
import {
  accepts,
  asks,
  by,
  DAY,
  granted,
  HOUR,
  looks,
  NOW,
  policy,
  refusal,
  says,
  stateAfter,
  terms,
  types,
} from './exceptions.ts';

const decide = exceptionDecider.decide;

/** Granted with the terms of a zone. */
const grantedIn = (zone: string, from: string, until: string) =>
  stateAfter(asks({ from, until, terms: terms({ zone }) }), by('sam', 'approve'), by('lena', 'approve'));

describe('an exception holds', () => {
  test.each([
    ['Europe/Amsterdam', '2026-09-30', '2026-09-30T22:00:00Z'],
    // The night in which the clocks go forward, and the one in which they go back.
    ['Europe/Amsterdam', '2026-03-28', '2026-03-28T23:00:00Z'],
    ['Europe/Amsterdam', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['Europe/Amsterdam', '2026-10-25', '2026-10-25T23:00:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T05:00:00Z'],
    ['Pacific/Kiritimati', '2026-09-30', '2026-09-30T10:00:00Z'],
    ['Pacific/Pago_Pago', '2026-09-30', '2026-10-01T11:00:00Z'],
    ['Asia/Kathmandu', '2026-09-30', '2026-09-30T18:15:00Z'],
    ['UTC', '2026-12-31', '2027-01-01T00:00:00Z'],
  ])('in %s until the last instant of %s', (zone, until, end) => {
    const state = grantedIn(zone, '2026-03-01', until);
    expect(new Date(endsAt(state)).toISOString().replace('.000', '')).toBe(end);
    expect(holdsAt(state, endsAt(state) - 1)).toBe(true);
    expect(holdsAt(state, endsAt(state))).toBe(false);
  });

  test('through a leap day and not a day longer', () => {
    const leap = asks(
      { from: '2028-02-01', until: '2028-02-29', terms: terms({ zone: 'UTC' }) },
      { at: Date.parse('2028-02-01T10:00:00Z') },
    );
    const at = Date.parse('2028-02-01T11:00:00Z');
    const state = stateAfter(
      { ...leap, today: '2028-02-01' } as typeof leap,
      by('sam', 'approve', at),
      by('lena', 'approve', at),
    );
    expect(holdsAt(state, Date.parse('2028-02-29T23:59:59.999Z'))).toBe(true);
    expect(holdsAt(state, Date.parse('2028-03-01T00:00:00Z'))).toBe(false);
    expect(
      refusal({
        ...leap,
        today: '2027-02-01',
        request: { ...(leap as { request: object }).request, from: '2027-02-01', until: '2027-02-29' },
      } as never).fields.until,
    ).toContain('Give the end as a day');
  });

  test('not before its first day begins in its zone', () => {
    const state = grantedIn('Europe/Amsterdam', '2026-03-10', '2026-04-10');
    expect(new Date(startsAt(state)).toISOString()).toBe('2026-03-09T23:00:00.000Z');
    expect(holdsAt(state, startsAt(state) - 1)).toBe(false);
    expect(holdsAt(state, startsAt(state))).toBe(true);
  });

  test('no longer by a process that was down over its end, and is then marked once', () => {
    const state = stateAfter(...granted);
    const late = endsAt(state) + 40 * DAY;
    expect(holdsAt(state, late)).toBe(false);
    expect(types(decide(state, looks(late)))).toEqual(['Expired']);
    const expired = stateAfter(...granted, looks(late));
    expect(decide(expired, looks(late + 1))).toEqual([]);
    expect(nextLook(expired, late, null)).toBeUndefined();
  });

  test('never again once a clock that ran fast has ended it', () => {
    const state = stateAfter(...granted);
    const ended = stateAfter(...granted, looks(endsAt(state) + 5 * DAY));
    // Back on the right clock, its approvers cannot bring it back.
    expect(refusal(...granted, looks(endsAt(state) + 5 * DAY), by('sam', 'approve', NOW + DAY)).code).toBe(
      'conflict',
    );
    expect(holdsAt(ended, endsAt(state))).toBe(false);
  });

  test('for no instant where a clock that ran slow revoked it before it was granted', () => {
    const state = stateAfter(...granted, by('sam', 'revoke', NOW - HOUR));
    for (const at of [NOW - HOUR, NOW, NOW + DAY]) expect(holdsAt(state, at)).toBe(false);
  });
});

describe('the clock', () => {
  const decideIn = (days: number) => asks({ terms: terms({ decideWithinDays: days }) });

  test('lets an undecided request lapse, and never grants it', () => {
    const state = stateAfter(decideIn(14), by('sam', 'approve'));
    expect(lapsesAt(state)).toBe(NOW + 14 * DAY);
    expect(decide(state, looks(NOW + 14 * DAY - 1))).toEqual([]);
    const lapsed = stateAfter(decideIn(14), by('sam', 'approve'), looks(NOW + 14 * DAY));
    expect(lapsed.status).toBe('lapsed');
    expect(
      refusal(decideIn(14), looks(NOW + 14 * DAY), by('lena', 'approve', NOW + 15 * DAY)).message,
    ).toContain('EX-1 lapsed');
  });

  test('takes no vote after that instant, even while no timer has run', () => {
    const late = NOW + 14 * DAY;
    expect(
      refusal(decideIn(14), by('sam', 'approve', late - 1), by('lena', 'approve', late)).message,
    ).toContain('EX-1 lapsed');
  });

  test('lets a request lapse at the end of its own term where that comes first', () => {
    const state = stateAfter(asks({ until: '2026-03-05' }));
    expect(lapsesAt(state)).toBe(endsAt(state));
  });

  test('reminds after silence, and anew after somebody spoke', () => {
    const asked = asks({ terms: terms({ remindAfterHours: [24, 48] }) });
    expect(decide(stateAfter(asked), looks(NOW + 24 * HOUR - 1))).toEqual([]);
    expect(types(decide(stateAfter(asked), looks(NOW + 24 * HOUR)))).toEqual(['Reminded']);
    const once = [asked, looks(NOW + 24 * HOUR)];
    expect(decide(stateAfter(...once), looks(NOW + 30 * HOUR))).toEqual([]);
    const spoke = [...once, by('sam', 'approve', NOW + 30 * HOUR)];
    expect(decide(stateAfter(...spoke), looks(NOW + 53 * HOUR))).toEqual([]);
    expect(types(decide(stateAfter(...spoke), looks(NOW + 54 * HOUR)))).toEqual(['Reminded']);
  });

  test('asks further people after silence, and leaves the quorum as it is', () => {
    const asked = asks({ terms: terms({ widen: [{ afterHours: 72, groups: ['management'] }] }) });
    const later = stateAfter(asked, looks(NOW + 72 * HOUR));
    expect(later.widened).toBe(1);
    expect(later.terms.rules).toEqual(stateAfter(asked).terms.rules);
    expect(refusal(asked, looks(NOW + 72 * HOUR), by('mia', 'approve', NOW + 73 * HOUR)).code).toBe(
      'forbidden',
    );
  });

  test('gives a heads-up once', () => {
    const due = { headsUpAt: NOW + DAY };
    expect(decide(stateAfter(...granted), looks(NOW + DAY - 1, due))).toEqual([]);
    expect(types(decide(stateAfter(...granted), looks(NOW + DAY, due)))).toEqual(['HeadsUpGiven']);
    expect(decide(stateAfter(...granted, looks(NOW + DAY, due)), looks(NOW + 2 * DAY, due))).toEqual([]);
  });

  test('looks again at the next thing that can come', () => {
    expect(nextLook(stateAfter(...granted), NOW, NOW + 7 * DAY)).toBe(NOW + 7 * DAY);
    expect(nextLook(stateAfter(...granted), NOW, null)).toBe(endsAt(stateAfter(...granted)));
    expect(nextLook(stateAfter(asks()), NOW, null)).toBe(NOW + HOUR);
  });

  test('ends at a shortened day as soon as that was accepted and granted', () => {
    const state = stateAfter(
      asks(),
      says('sam', 'shorten', '2026-03-20'),
      accepts(),
      by('sam', 'approve'),
      by('lena', 'approve'),
    );
    expect(new Date(endsAt(state)).toISOString()).toBe('2026-03-20T23:00:00.000Z');
  });
});

describe('the owners', () => {
  const without = (parts: Partial<typeof policy>) => ({ ...policy, ...parts });

  test.each([
    ['empty', without({ groups: { ...policy.groups, legal: [] } }), 'the group legal has no members'],
    ['gone', without({ groups: { security: ['sam'] } }), 'the group legal is not in the settings any more'],
    [
      'unreadable',
      without({ groups: { ...policy.groups, legal: [] }, unreadable: { legal: 'It timed out.' } }),
      'the group legal cannot be read from its platform',
    ],
    [
      'too small without those who may not vote',
      without({ groups: { security: ['rita', 'dora', 'ben'], legal: ['lena'] } }),
      'the group security has 0 of the 1 members that are needed and may vote',
    ],
  ])('are told once when a group is %s, and nothing is granted', (_, roster, why) => {
    const events = decide(stateAfter(asks()), looks(NOW + 1, { policy: roster }));
    expect(events).toMatchObject([{ type: 'Alarmed', data: { why } }]);
    const told = stateAfter(asks(), looks(NOW + 1, { policy: roster }));
    expect(told.status).toBe('waiting');
    expect(decide(told, looks(NOW + HOUR, { policy: roster }))).toEqual([]);
  });

  test('are told nothing while those who are left can decide', () => {
    const roster = without({ groups: { security: ['sid', 'sam'], legal: ['sid'] } });
    expect(decide(stateAfter(asks()), looks(NOW + 1, { policy: roster }))).toEqual([]);
  });
});

describe('working days', () => {
  test('leave out weekends and holidays', () => {
    expect(workingDaysBefore('2026-09-30', 3, new Set())).toBe('2026-09-25');
    expect(workingDaysBefore('2026-09-28', 1, new Set(['2026-09-25']))).toBe('2026-09-24');
    expect(workingDaysBefore('2026-09-30', 0, new Set())).toBe('2026-09-30');
  });

  test('of a place know its holidays, those of its parts, and none of a place without a table', async () => {
    expect(await holidaysOf('NL', 2026)).toContain('2026-04-27');
    expect(await holidaysOf('DE-BY', 2026)).toContain('2026-11-01');
    expect(await holidaysOf('DE', 2026)).not.toContain('2026-11-01');
    expect((await holidaysOf('XX', 2026)).size).toBe(0);
  });
});
