import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import {
  type ExceptionCommand,
  type ExceptionEvent,
  type ExceptionRequest,
  endsAt,
  exceptionDecider,
  holdsAt,
  quorumReached,
} from '../../src/domain/exception.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { policyOf, ruleOf, termsOf } from './rules.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-01T12:00:00Z');

const policy: Policy = policyOf({
  groups: { staff: ['rita', 'sam', 'lena'], security: ['sam', 'sid', 'rita'], legal: ['lena', 'sid'] },
  unreadable: {},
  zone: 'Europe/Amsterdam',
});

const request = {
  id: 'EX-1',
  vendor: 'Kaspersky',
  places: ['NL'],
  scope: 'analysis lab',
  reason: 'malware samples',
  controls: 'isolated network',
  until: '2026-09-30',
  restsOn: ['nl-2018-kaspersky-phase-out'],
  terms: termsOf(policy),
  requester: 'rita',
  requesterAccount: { platform: 'chat', account: 'rita' },
};

const asked: ExceptionCommand = { do: 'request', request, by: 'rita', policy, at: NOW, today: '2026-03-01' };
const by = (
  person: string,
  move: 'approve' | 'deny' | 'withdraw' | 'revoke',
  at = NOW,
): ExceptionCommand => ({
  do: move,
  by: person,
  note: 'because',
  policy,
  at,
});

/** The state after commands, each of which must be allowed. */
function stateAfter(...commands: ExceptionCommand[]): ExceptionRequest {
  let state: ExceptionRequest | null = null;
  for (const command of commands)
    state = exceptionDecider.decide(state, command).reduce(exceptionDecider.evolve, state);
  return state!;
}

const types = (events: readonly ExceptionEvent[]) => events.map(({ type }) => type);

describe('an exception', () => {
  test('is granted when each group of the quorum has approved', () => {
    expect(stateAfter(asked, by('sam', 'approve')).status).toBe('waiting');
    expect(
      types(exceptionDecider.decide(stateAfter(asked, by('sam', 'approve')), by('lena', 'approve'))),
    ).toEqual(['Reviewed', 'Granted']);
  });

  test('cannot be approved by the person who asked for it, approver or not', () => {
    expect(() => stateAfter(asked, by('rita', 'approve'))).toThrow('You asked for EX-1 yourself');
  });

  test('cannot be decided by somebody in no group', () => {
    expect(() => stateAfter(asked, by('otto', 'approve'))).toThrow('You are no approver of EX-1');
  });

  test('counts one person in two groups for one seat only', () => {
    expect(stateAfter(asked, by('sid', 'approve')).status).toBe('waiting');
    expect(stateAfter(asked, by('sid', 'approve'), by('sam', 'approve')).status).toBe('granted');
    expect(stateAfter(asked, by('sid', 'approve'), by('lena', 'approve')).status).toBe('granted');
  });

  test('does not count the same vote twice', () => {
    expect(() => stateAfter(asked, by('sam', 'approve'), by('sam', 'approve'))).toThrow(
      'You have voted to approve',
    );
  });

  test('lets an approver change the vote until it is decided', () => {
    const terms = termsOf({ ...policy, rules: [ruleOf({ denials: 2 })] });
    const state = stateAfter(
      { ...asked, request: { ...request, terms } } as ExceptionCommand,
      by('sam', 'deny'),
      by('sam', 'approve'),
    );
    expect(state.reviews.map(({ vote }) => vote)).toEqual(['approve']);
  });

  test('is denied by as many denials as the policy says', () => {
    expect(stateAfter(asked, by('lena', 'deny')).status).toBe('denied');
    expect(() => stateAfter(asked, by('lena', 'deny'), by('sam', 'approve'))).toThrow(
      'EX-1 is denied already, decided by lena',
    );
  });

  test('is withdrawn by its requester alone', () => {
    expect(stateAfter(asked, by('rita', 'withdraw')).status).toBe('withdrawn');
    expect(() => stateAfter(asked, by('sam', 'withdraw'))).toThrow('Only the person who asked for EX-1');
  });

  test('is revoked by an approver once it is granted', () => {
    const granted = [asked, by('sam', 'approve'), by('lena', 'approve')];
    expect(stateAfter(...granted, by('sam', 'revoke')).status).toBe('revoked');
    expect(() => stateAfter(...granted, by('rita', 'revoke', NOW + 1))).not.toThrow();
    expect(() => stateAfter(...granted, by('otto', 'revoke'))).toThrow('Only an approver of EX-1');
    expect(() => stateAfter(asked, by('sam', 'revoke'))).toThrow('only a granted exception can be revoked');
  });

  test('holds to the last instant of its last day in the zone of the policy, timer or no timer', () => {
    const granted = stateAfter(asked, by('sam', 'approve'), by('lena', 'approve'));
    const end = Date.parse('2026-09-30T22:00:00Z'); // midnight in Amsterdam, summer time
    expect(endsAt(granted)).toBe(end);
    expect(holdsAt(granted, end - 1)).toBe(true);
    expect(holdsAt(granted, end)).toBe(false);
  });

  test('does not expire before its end, and says nothing twice', () => {
    const granted = stateAfter(asked, by('sam', 'approve'), by('lena', 'approve'));
    expect(exceptionDecider.decide(granted, { do: 'expire', at: endsAt(granted) - 1 })).toEqual([]);
    const expired = stateAfter(asked, { do: 'expire', at: endsAt(granted) });
    expect(expired.status).toBe('expired');
    expect(exceptionDecider.decide(expired, { do: 'expire', at: endsAt(granted) + 1 })).toEqual([]);
  });

  test('cannot be voted on past its end, even while no timer has run', () => {
    const late = endsAt(stateAfter(asked)) + 1;
    expect(() => stateAfter(asked, by('sam', 'approve', late))).toThrow('has passed its end date');
  });

  test.each([
    [{ until: '2026-02-28' }, 'until', 'has passed'],
    [{ until: '2026-02-31' }, 'until', 'Give the end as a day'],
    [{ until: '2028-01-01' }, 'until', 'at most 365 days'],
    [{ reason: ' ' }, 'reason', 'Say the reason'],
    [{ reason: 'x'.repeat(10_000) }, 'reason', 'Shorten the reason to 2000'],
    [{ places: [] }, 'places', 'at least one place'],
  ])('refuses the request %o at its field', (part, field, words) => {
    const wrong = { ...asked, request: { ...request, ...part } } as ExceptionCommand;
    try {
      stateAfter(wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).fields[field]).toContain(words);
    }
  });

  test('is never granted without anybody to grant it', () => {
    expect(quorumReached({ reviews: [], terms: { ...termsOf(policy), rules: [] } })).toBe(false);
  });
});

describe('whatever people do in whatever order', () => {
  const people = ['rita', 'sam', 'lena', 'sid', 'otto'];
  const step = fc.record({
    move: fc.constantFrom('approve', 'deny', 'withdraw', 'revoke', 'expire'),
    person: fc.constantFrom(...people),
    days: fc.integer({ min: 0, max: 120 }),
  });

  test('it is granted only by its quorum, never by its requester, decided once, and folds alike from any prefix', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state: ExceptionRequest | null = null;
        const events: ExceptionEvent[] = [];
        let at = NOW;
        const act = (command: ExceptionCommand) => {
          try {
            for (const event of exceptionDecider.decide(state, command)) {
              events.push(event);
              state = exceptionDecider.evolve(state, event);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        };
        act(asked);
        for (const { move, person, days } of steps) {
          at += days * DAY;
          act(move === 'expire' ? { do: 'expire', at } : by(person, move as 'approve', at));
          if (holdsAt(state!, at)) {
            expect(quorumReached(state!)).toBe(true);
            expect(at).toBeLessThan(endsAt(state!));
          }
        }
        expect(
          events.filter(({ type }) => type === 'Granted' || type === 'Denied').length,
        ).toBeLessThanOrEqual(1);
        expect(state!.reviews.some(({ person }) => person === 'rita')).toBe(false);
        for (let cut = 0; cut <= events.length; cut += 1) {
          const start = events.slice(0, cut).reduce(exceptionDecider.evolve, null as ExceptionRequest | null);
          expect(events.slice(cut).reduce(exceptionDecider.evolve, start)).toEqual(state);
        }
      }),
    );
  });
});
