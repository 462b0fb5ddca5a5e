import { describe, expect, test } from 'vitest';
import { indexKnowledge } from '../../src/domain/knowledge.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { readPolicy, unknownName } from '../../src/domain/policy-explanation.ts';
import type { Rule } from '../../src/domain/policy-rule.ts';
import { matchingRules, strictest, termsFor, uncoveredPlaces } from '../../src/domain/policy-rule.ts';
import { policyOf, ruleOf } from './rules.ts';

const place = (code: string, parent: string | null, member_of: string[]) => ({
  code,
  name: code,
  level: 'national' as const,
  parent,
  member_of,
  demonyms: [],
  aliases: [],
  native_names: [],
});
const vendor = (id: string, name: string, parent: string | null) => ({ id, name, parent }) as never;

const knowledge = indexKnowledge({
  version: 'test',
  measures: [],
  vendors: [vendor('bytedance', 'ByteDance', null), vendor('tiktok', 'TikTok', 'bytedance')],
  jurisdictions: [
    place('EU', null, []),
    place('NL', null, ['EU']),
    place('US', null, []),
    place('US-TX', 'US', []),
    place('CN', null, []),
  ],
});

const ban = {
  id: 'nl-1',
  jurisdiction: 'NL',
  vendors: ['TikTok'],
  level: 'national',
  action: 'ban',
  prohibits: ['use'],
  binds: ['central_government'],
  announced: '2025-01-01',
  effective: null,
  expires: null,
  ended: null,
  status: 'in_force',
} as unknown as Measure;

const facts = {
  vendor: 'TikTok',
  places: ['NL'],
  from: '2026-03-01',
  until: '2026-06-01',
  measures: [ban],
  today: '2026-03-01',
};

const matched = (match: Rule['match'], parts: Partial<typeof facts> = {}) =>
  matchingRules({ rules: [ruleOf({ match })] }, { ...facts, ...parts }, knowledge).length === 1;

describe('a rule', () => {
  test.each([
    [{}, true],
    [{ vendors: ['tiktok'] }, true],
    [{ vendors: ['ByteDance'] }, true],
    [{ vendors: ['Huawei'] }, false],
    [{ actions: ['ban', 'phase_out'] }, true],
    [{ actions: ['advisory'] }, false],
    [{ binds: ['central_government'] }, true],
    [{ binds: ['consumers'] }, false],
    [{ verdicts: ['prohibited'] }, true],
    [{ verdicts: ['none'] }, false],
    [{ longerThanDays: 91 }, true],
    [{ longerThanDays: 92 }, false],
    [{ upToDays: 92 }, true],
    [{ upToDays: 91 }, false],
    [{ vendors: ['TikTok'], actions: ['advisory'] }, false],
  ] as const)('for %o matches: %s', (match, expected) => {
    expect(matched(match)).toBe(expected);
  });

  test.each([
    ['NL', 'NL', true],
    ['EU', 'NL', true],
    ['NL', 'EU', true],
    ['US', 'US-TX', true],
    ['US-TX', 'US', true],
    ['CN', 'NL', false],
  ])('for %s and a request for %s matches: %s', (rule, asked, expected) => {
    expect(matched({ places: [rule] }, { places: [asked] })).toBe(expected);
  });

  test('opens only what it contains whole: a part does not open the whole', () => {
    const closed = (rule: string, asked: readonly string[]) =>
      uncoveredPlaces(
        { rules: [ruleOf({ match: { places: [rule] } })] },
        { ...facts, places: asked },
        knowledge,
      );
    expect(closed('EU', ['NL'])).toEqual([]);
    expect(closed('NL', ['EU'])).toEqual(['EU']);
    expect(closed('NL', ['NL', 'CN'])).toEqual(['CN']);
  });
});

describe('the terms', () => {
  test('are closed where no rule covers the request', () => {
    const policy = policyOf({ rules: [ruleOf({ match: { places: ['US'] } })] });
    expect(() => termsFor(policy, facts, knowledge)).toThrow(
      'No rule of the policy lets TikTok be granted in NL',
    );
    expect(() => termsFor(policyOf({ rules: [] }), facts, knowledge)).toThrow('it is closed');
  });

  test('are the strictest of all rules that match', () => {
    const rules = [
      ruleOf({
        id: 'a',
        denials: 2,
        longestDays: 365,
        fields: ['ticket'],
        controls: ['x'],
        decideWithinDays: 30,
        tell: ['staff'],
      }),
      ruleOf({
        id: 'b',
        denials: 1,
        longestDays: 90,
        fields: ['beneficiaries'],
        remindAfterHours: [48],
        lawMoves: 'suspend',
      }),
    ];
    expect(strictest(rules, policyOf({}))).toMatchObject({
      rules: [{ id: 'a' }, { id: 'b' }],
      denials: 1,
      longestDays: 90,
      fields: ['ticket', 'beneficiaries'],
      controls: ['x'],
      decideWithinDays: 30,
      tell: ['staff'],
      remindAfterHours: [48],
      lawMoves: 'suspend',
    });
    expect(strictest([...rules].reverse(), policyOf({})).longestDays).toBe(90);
  });
});

describe('an explanation', () => {
  test('says of every rule whether it matches and why', () => {
    const rules = [
      ruleOf({ id: 'here', match: { places: ['EU'] } }),
      ruleOf({ id: 'there', match: { places: ['CN'] } }),
    ];
    const reading = readPolicy(policyOf({ rules }), facts, knowledge);
    expect(reading).toMatchObject({ matching: ['here'], uncovered: [] });
    expect(reading.rules.map(({ rule, matches }) => [rule, matches])).toEqual([
      ['here', true],
      ['there', false],
    ]);
  });

  test('names a vendor or place of a rule that no record knows', () => {
    expect(unknownName([ruleOf({ id: 'r', match: { vendors: ['Tiktokk'] } })], knowledge)).toEqual({
      rule: 'r',
      path: ['match', 'vendors', 0],
      sentence: 'the rule `r` names the vendor "Tiktokk", which no record has: did you mean TikTok?',
    });
    expect(unknownName([ruleOf({ match: { places: ['XX'] } })], knowledge)?.sentence).toContain(
      'names the place "XX"',
    );
    expect(
      unknownName([ruleOf({ match: { vendors: ['tiktok'], places: ['NL'] } })], knowledge),
    ).toBeUndefined();
  });
});
