import { describe, expect, test } from 'vitest';
import { accepts, asks, by, granted, NOW, refusal, says, stateAfter } from './exceptions.ts';

const asked = asks();
const question = says('sam', 'ask', 'Who watches the lab?');
const shorter = says('sam', 'shorten', '2026-06-30');
const condition = says('lena', 'condition', 'no personal data');

describe('a question', () => {
  test('goes back to the requester, holds approvals up, and is answered', () => {
    const state = stateAfter(asked, question);
    expect(state.pending).toMatchObject({ kind: 'question', by: 'sam', text: 'Who watches the lab?' });
    expect(refusal(asked, question, by('lena', 'approve')).message).toBe(
      'EX-1 lies with Rita Requester (question of Sam Security): vote once that is answered.',
    );
    expect(stateAfter(asked, question, says('rita', 'answer', 'we do')).pending).toBeNull();
  });

  test('leaves votes as they are: an answer changes no content', () => {
    const state = stateAfter(asked, by('lena', 'approve'), question, says('rita', 'answer', 'we do'));
    expect(state.reviews.map(({ person }) => person)).toEqual(['lena']);
  });

  test('keeps nobody from denying', () => {
    expect(stateAfter(asked, question, by('lena', 'deny')).status).toBe('denied');
  });

  test('is asked by approvers alone and answered by the requester alone', () => {
    for (const person of ['rita', 'dora', 'ben', 'otto'])
      expect(refusal(asked, says(person, 'ask', 'why?')).code).toBe('forbidden');
    expect(refusal(asked, question, says('sam', 'answer', 'x')).code).toBe('forbidden');
    expect(refusal(asked, says('rita', 'answer', 'x')).message).toContain('there is nothing to answer');
    expect(refusal(asked, question, accepts()).message).toContain('has a question, not a proposal');
  });

  test('is one at a time, and not longer than a card', () => {
    expect(refusal(asked, question, condition).message).toContain('lies with Rita Requester already');
    expect(refusal(asked, says('sam', 'ask', 'x'.repeat(10_000))).message).toContain('Shorten the question');
    expect(refusal(asked, says('sam', 'ask', ' ')).message).toBe('Say the question.');
  });
});

describe('a proposal', () => {
  test('to shorten is new content once it is accepted: all votes are void, the proposer’s too', () => {
    const state = stateAfter(asked, by('sam', 'approve'), shorter, accepts());
    expect(state).toMatchObject({ until: '2026-06-30', reviews: [], pending: null });
    expect(state.changes[0]).toMatchObject({
      why: 'accepted what Sam Security proposed',
      voided: ['sam'],
      differences: [{ what: 'end', after: '30 June 2026' }],
    });
  });

  test('of a condition stands in the content once it is accepted', () => {
    const state = stateAfter(asked, condition, accepts());
    expect(state.conditions).toEqual(['no personal data']);
    expect(state.content).not.toBe(stateAfter(asked).content);
  });

  test('that is declined changes nothing, and votes stand', () => {
    const state = stateAfter(asked, by('lena', 'approve'), shorter, says('rita', 'decline', 'too short'));
    expect(state).toMatchObject({ until: '2026-09-30', pending: null });
    expect(state.reviews.length).toBe(1);
  });

  test('is taken by the requester alone', () => {
    expect(refusal(asked, shorter, accepts('sam')).code).toBe('forbidden');
    expect(refusal(asked, shorter, says('lena', 'decline', '')).code).toBe('forbidden');
  });

  test.each([
    ['2026-09-30', 'or it is no shorter'],
    ['2026-12-31', 'or it is no shorter'],
    ['2026-02-01', 'cannot come before the start'],
    ['2026-02-31', 'Give the end as a day'],
  ])('to shorten to %s is refused', (day, words) => {
    expect(refusal(asked, says('sam', 'shorten', day)).fields.until).toContain(words);
  });

  test('on something that was decided, or ended, is refused', () => {
    expect(refusal(...granted, shorter).message).toContain('EX-1 is granted already');
    expect(refusal(asked, by('lena', 'deny'), condition).message).toContain('denied already');
    const late = Date.parse('2026-12-01T00:00:00Z');
    expect(refusal(asked, says('sam', 'ask', 'why?', late)).message).toContain('passed its end date');
    expect(refusal(asked, shorter, by('rita', 'withdraw', NOW), accepts()).message).toContain(
      'withdrawn already',
    );
  });
});
