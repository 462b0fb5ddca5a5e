import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/domain/error.ts';
import { endsAt, exceptionDecider, holdsAt, quorumReached } from '../../src/domain/exception.ts';
import {
  asks,
  by,
  DAY,
  edits,
  granted,
  NOW,
  policy,
  refusal,
  request,
  stateAfter,
  terms,
  types,
} from './exceptions.ts';
import { policyOf, ruleOf, termsOf } from './rules.ts';

const asked = asks();

describe('an exception', () => {
  test('is granted when each group of the quorum has approved', () => {
    expect(stateAfter(asked, by('sam', 'approve')).status).toBe('waiting');
    expect(
      types(exceptionDecider.decide(stateAfter(asked, by('sam', 'approve')), by('lena', 'approve'))),
    ).toEqual(['Reviewed', 'Granted']);
  });

  test('keeps who filled which seat', () => {
    expect(stateAfter(...granted).seats).toEqual([
      { rule: 'all', group: 'security', person: 'sam' },
      { rule: 'all', group: 'legal', person: 'lena' },
    ]);
  });

  test('cannot be approved by the person who asked for it, approver or not', () => {
    expect(refusal(asked, by('rita', 'approve')).message).toContain('You asked for EX-1 yourself');
  });

  test('cannot be decided by who acts for the requester, then or now', () => {
    expect(refusal(asked, by('dora', 'approve')).message).toBe(
      'You act for Rita Requester, who asked for EX-1: somebody else has to decide it.',
    );
    const later = { ...policy, people: [] };
    expect(refusal(asked, by('dora', 'deny', NOW, { policy: later })).message).toContain('You act for rita');
    const now = { ...policy, people: [{ ...policy.people[0]!, delegates: ['sam'] }] };
    expect(refusal(asked, by('sam', 'approve', NOW, { policy: now })).message).toContain('You act for');
  });

  test('cannot be decided by who gains from it', () => {
    expect(refusal(asked, by('ben', 'approve')).message).toBe(
      'You gain from EX-1: somebody else has to decide it.',
    );
  });

  test('cannot be decided by somebody in no group', () => {
    expect(refusal(asked, by('otto', 'approve')).message).toContain('You are no approver of EX-1');
  });

  test('counts one person in two groups for one seat only', () => {
    expect(stateAfter(asked, by('sid', 'approve')).status).toBe('waiting');
    expect(stateAfter(asked, by('sid', 'approve'), by('sam', 'approve')).status).toBe('granted');
    expect(stateAfter(asked, by('sid', 'approve'), by('lena', 'approve')).status).toBe('granted');
  });

  test('does not count the vote of who has left the group before the last vote comes', () => {
    const left = { ...policy, groups: { ...policy.groups, security: ['sid'] } };
    const state = stateAfter(asked, by('sam', 'approve'), by('lena', 'approve', NOW, { policy: left }));
    expect(state.status).toBe('waiting');
  });

  test('is not decided while a group cannot be read, and says so', () => {
    const dark = {
      ...policy,
      groups: { ...policy.groups, legal: [] },
      unreadable: { legal: 'The members of the group legal could not be read.' },
    };
    expect(refusal(asked, by('lena', 'approve', NOW, { policy: dark })).code).toBe('unavailable');
  });

  test('does not count the same vote twice', () => {
    expect(refusal(asked, by('sam', 'approve'), by('sam', 'approve')).message).toContain(
      'You have voted to approve',
    );
  });

  test('lets an approver change the vote until it is decided', () => {
    const lenient = asks({ terms: terms({ denials: 2 }) });
    const state = stateAfter(lenient, by('sam', 'deny'), by('sam', 'approve'));
    expect(state.reviews.map(({ vote }) => vote)).toEqual(['approve']);
    expect(stateAfter(lenient, by('sam', 'deny'), by('sam', 'approve'), by('lena', 'approve')).status).toBe(
      'granted',
    );
  });

  test('is denied by as many denials as the policy says, and names who decided', () => {
    expect(stateAfter(asked, by('lena', 'deny')).status).toBe('denied');
    expect(refusal(asked, by('lena', 'deny'), by('sam', 'approve')).message).toBe(
      'EX-1 is denied already, decided by Lena Legal; nothing was changed.',
    );
  });

  test('is withdrawn by its requester alone', () => {
    expect(stateAfter(asked, by('rita', 'withdraw')).status).toBe('withdrawn');
    expect(refusal(asked, by('sam', 'withdraw')).message).toContain('Only the person who asked for EX-1');
    expect(refusal(asked, by('rita', 'withdraw'), by('sam', 'approve')).message).toBe(
      'EX-1 was withdrawn already by Rita Requester; nothing was changed.',
    );
  });

  test('is revoked by an approver or its requester once it is granted', () => {
    expect(stateAfter(...granted, by('sam', 'revoke')).status).toBe('revoked');
    expect(stateAfter(...granted, by('rita', 'revoke', NOW + 1)).status).toBe('revoked');
    expect(refusal(...granted, by('otto', 'revoke')).message).toContain('Only an approver of EX-1');
    expect(refusal(asked, by('sam', 'revoke')).message).toContain('only a granted exception can be revoked');
  });

  test('that was revoked holds up to that instant and never after', () => {
    const state = stateAfter(...granted, by('sam', 'revoke', NOW + DAY));
    expect(holdsAt(state, NOW + DAY - 1)).toBe(true);
    expect(holdsAt(state, NOW + DAY)).toBe(false);
    expect(holdsAt(state, NOW - 1)).toBe(false);
  });

  test('cannot be voted on past its end, even while no timer has run', () => {
    const late = endsAt(stateAfter(asked)) + 1;
    expect(refusal(asked, by('sam', 'approve', late)).message).toContain('has passed its end date');
  });

  test('is never granted without anybody to grant it', () => {
    expect(quorumReached({ reviews: [], terms: terms({ rules: [] }) })).toBe(false);
    expect(quorumReached({ reviews: [], terms: terms({ rules: [{ id: 'x', approve: [] }] }) })).toBe(false);
    expect(quorumReached({ reviews: [], terms: terms({ rules: [{ id: 'x', approve: [[]] }] }) })).toBe(false);
  });

  test('under two rules needs both, and one vote counts for each of them', () => {
    const two = policyOf({
      ...policy,
      rules: [
        ruleOf({ id: 'a', approve: [[{ group: 'security', count: 1 }]] }),
        ruleOf({ id: 'b', approve: [[{ group: 'legal', count: 1 }]] }),
      ],
    });
    const both = asks({ terms: termsOf(two) });
    expect(stateAfter(both, by('sam', 'approve')).status).toBe('waiting');
    expect(stateAfter(both, by('sid', 'approve')).status).toBe('granted');
  });

  test('from an older ledger, with a quorum in place of rules, folds and is decided as before', () => {
    const { from: _from, basis: _basis, beneficiaries: _who, ...rest } = request;
    const old = {
      ...rest,
      requestedAt: NOW,
      terms: {
        quorum: [
          { group: 'security', count: 1 },
          { group: 'legal', count: 1 },
        ],
        denials: 1,
        zone: 'Europe/Amsterdam',
      },
    };
    const state = exceptionDecider.evolve(null, { type: 'ExceptionRequested', data: old as never })!;
    expect(state).toMatchObject({ from: '2026-03-01', status: 'waiting', conditions: [] });
    const one = exceptionDecider.decide(state, by('sam', 'approve')).reduce(exceptionDecider.evolve, state)!;
    expect(types(exceptionDecider.decide(one, by('lena', 'approve')))).toEqual(['Reviewed', 'Granted']);
  });
});

describe('a vote is for the content that was seen', () => {
  const seen = stateAfter(asked).content;
  const changed = [asked, by('sam', 'approve'), edits({ until: '2026-06-30' })];

  test('so an edit makes earlier votes void and shows what differs', () => {
    const state = stateAfter(...changed);
    expect(state.reviews).toEqual([]);
    expect(state.content).not.toBe(seen);
    expect(state.changes).toMatchObject([
      {
        by: 'rita',
        voided: ['sam'],
        differences: [{ what: 'end', before: '30 September 2026', after: '30 June 2026' }],
      },
    ]);
    expect(stateAfter(...changed, by('lena', 'approve')).status).toBe('waiting');
  });

  test('so a press on an older card is refused and told what changed', () => {
    const press = by('lena', 'approve', NOW, { content: seen });
    expect(refusal(...changed, press).message).toBe(
      'EX-1 has changed since the card that you pressed: end: 30 September 2026 → 30 June 2026. Nothing was recorded: look at it again and vote anew.',
    );
    expect(refusal(...changed, by('lena', 'deny', NOW, { content: seen })).code).toBe('conflict');
  });

  test('so a press on the present card counts, and a typed vote is for the present', () => {
    const now = stateAfter(...changed).content;
    expect(stateAfter(...changed, by('lena', 'approve', NOW, { content: now })).reviews.length).toBe(1);
    expect(stateAfter(...changed, by('lena', 'approve')).reviews[0]!.content).toBe(now);
  });

  test('and a hash that never was is refused', () => {
    expect(refusal(asked, by('lena', 'approve', NOW, { content: 'deadbeef' })).code).toBe('conflict');
  });

  test('and a vote that was given for what is there again is still void', () => {
    const back = [...changed, edits({})];
    expect(stateAfter(...back).content).toBe(seen);
    expect(stateAfter(...back, by('lena', 'approve')).status).toBe('waiting');
  });
});

describe('a wrong request', () => {
  test.each([
    [{ until: '2026-02-28' }, 'until', 'has passed'],
    [{ until: '2026-02-31' }, 'until', 'Give the end as a day'],
    [{ from: '2026-02-28' }, 'from', 'The start 28 February 2026 has passed'],
    [{ from: '2026-04-31' }, 'from', 'Give the start as a day'],
    [{ from: '2026-05-02', until: '2026-05-01' }, 'until', 'lies before the start'],
    [{ from: '2026-07-01' }, 'from', 'more than 90 days off'],
    [{ until: '2028-01-01' }, 'until', 'at most 365 days'],
    [{ reason: ' ' }, 'reason', 'Say the reason'],
    [{ reason: 'x'.repeat(10_000) }, 'reason', 'Shorten the reason to 2000'],
    [{ places: [] }, 'places', 'at least one place'],
    [{ terms: terms({ fields: ['ticket'] }) }, 'ticket', 'The policy asks for the ticket'],
    [{ terms: terms({ controls: ['no personal data'] }) }, 'controls', 'no personal data'],
  ])('%o is refused at its field', (part, field, words) => {
    const fault: Refusal = refusal(asks(part));
    expect(fault.fields[field]).toContain(words);
  });

  test('that names every control in other spelling is taken', () => {
    const strict = terms({ controls: ['Isolated-network'] });
    expect(stateAfter(asks({ terms: strict })).status).toBe('waiting');
  });

  test('is refused as an edit just the same', () => {
    expect(refusal(asked, edits({ until: '2026-02-28' })).fields.until).toContain('has passed');
    expect(refusal(asked, edits({})).message).toContain('Nothing of EX-1 would change');
    expect(refusal(asked, edits({ reason: 'other' }, 'sam')).message).toContain('Only the person who asked');
    expect(refusal(...granted, edits({ reason: 'other' })).message).toContain('granted already');
  });
});
