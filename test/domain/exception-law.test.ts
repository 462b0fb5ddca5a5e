import { describe, expect, test } from 'vitest';
import { exceptionDecider, holdsAt } from '../../src/domain/exception.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { basisDifferences, basisOf } from '../../src/domain/measure-version.ts';
import {
  asks,
  basis,
  by,
  DAY,
  granted,
  HOUR,
  lawMoves,
  looks,
  NOW,
  policy,
  refusal,
  stateAfter,
  terms,
  types,
  widened,
} from './exceptions.ts';
import { policyOf, termsOf } from './rules.ts';

const grantedUnder = (lawMovesTo: 'review' | 'suspend') => [
  asks({ terms: terms({ lawMoves: lawMovesTo, decideWithinDays: 14 }) }),
  by('sam', 'approve'),
  by('lena', 'approve'),
];

describe('when the law moves', () => {
  test('a request that waits loses its votes and shows the difference', () => {
    const state = stateAfter(asks(), by('sam', 'approve'), lawMoves(widened));
    expect(state).toMatchObject({ status: 'waiting', reviews: [] });
    expect(state.changes).toMatchObject([
      {
        by: 'system',
        voided: ['sam'],
        differences: [{ what: 'nl-2018-kaspersky-phase-out: action', before: 'phase out', after: 'ban' }],
      },
    ]);
  });

  test('a granted exception goes on and back to its approvers where the policy says review', () => {
    const state = stateAfter(...grantedUnder('review'), lawMoves(widened, NOW + DAY));
    expect(state).toMatchObject({ status: 'granted', reviews: [], moved: { at: NOW + DAY } });
    expect(holdsAt(state, NOW + 2 * DAY)).toBe(true);
  });

  test('a granted exception does not hold where the policy says suspend, until its quorum upholds it', () => {
    const moved = [...grantedUnder('suspend'), lawMoves(widened, NOW + DAY)];
    expect(stateAfter(...moved).status).toBe('suspended');
    expect(holdsAt(stateAfter(...moved), NOW + DAY)).toBe(false);
    const one = [...moved, by('sam', 'approve', NOW + 2 * DAY)];
    expect(stateAfter(...one).status).toBe('suspended');
    const both = stateAfter(...one, by('lena', 'approve', NOW + 3 * DAY));
    expect(both).toMatchObject({ status: 'granted', moved: null });
    expect([NOW + HOUR, NOW + 2 * DAY, NOW + 3 * DAY].map((at) => holdsAt(both, at))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('its approvers end it by denying', () => {
    for (const kind of ['review', 'suspend'] as const) {
      const state = stateAfter(...grantedUnder(kind), lawMoves(widened), by('lena', 'deny'));
      expect(state).toMatchObject({ status: 'revoked', closing: { by: 'lena' } });
    }
  });

  test('a suspended exception that nobody decides lapses', () => {
    const moved = [...grantedUnder('suspend'), lawMoves(widened, NOW + DAY)];
    expect(stateAfter(...moved, looks(NOW + 15 * DAY)).status).toBe('lapsed');
  });

  test('a press on the card from before is refused', () => {
    const seen = stateAfter(asks()).content;
    expect(
      refusal(asks(), lawMoves(widened), by('sam', 'approve', NOW, { content: seen })).message,
    ).toContain('nl-2018-kaspersky-phase-out: action: phase out → ban');
  });

  test('a measure that was lifted and a new one are differences', () => {
    const news = { id: 'nl-2026-new', version: 'n1', title: 'A new ban', does: {} };
    const state = stateAfter(...granted, lawMoves([news]));
    expect(state.moved!.differences.map(({ what, after }) => [what, after])).toEqual([
      ['nl-2026-new', 'A new ban'],
      ['nl-2018-kaspersky-phase-out', 'no longer in force'],
    ]);
    expect(state.restsOn).toEqual(['nl-2026-new']);
  });

  test('nothing happens twice, nothing to what is over, and nothing where nothing moved', () => {
    expect(exceptionDecider.decide(stateAfter(...granted, lawMoves(widened)), lawMoves(widened))).toEqual([]);
    expect(exceptionDecider.decide(stateAfter(asks(), by('lena', 'deny')), lawMoves(widened))).toEqual([]);
    expect(exceptionDecider.decide(stateAfter(...granted), lawMoves(basis))).toEqual([]);
  });
});

describe('the version of a measure', () => {
  const measure = {
    id: 'nl-1',
    title: 'A ban',
    vendors: ['Kaspersky'],
    action: 'ban',
    prohibits: ['use'],
    binds: ['central_government'],
    status: 'in_force',
    ended: null,
    summary: 'x',
    sources: [],
  } as unknown as Measure;

  test('stays through a better summary and a further source', () => {
    const told = { ...measure, summary: 'better', sources: [{ title: 'y' }], last_checked: '2026-01-01' };
    expect(basisOf(told as unknown as Measure).version).toBe(basisOf(measure).version);
  });

  test.each([
    [{ binds: ['central_government', 'contractors'] }, 'nl-1: binds', 'central government, contractors'],
    [{ ended: '2026-05-01' }, 'nl-1: ended', '2026-05-01'],
    [{ vendors: ['Kaspersky', 'Huawei'] }, 'nl-1: vendors', 'Kaspersky, Huawei'],
  ])('changes with %o', (parts, what, after) => {
    const next = basisOf({ ...measure, ...parts } as Measure);
    expect(next.version).not.toBe(basisOf(measure).version);
    expect(basisDifferences([basisOf(measure)], [next])).toMatchObject([{ what, after }]);
  });
});

describe('breaking the glass', () => {
  const emergency = policyOf({
    ...policy,
    breakGlass: { groups: ['security'], hours: 24, reviewWithinHours: 72 },
  });
  const broken = [asks({ terms: termsOf(emergency) }, { policy: emergency, do: 'break glass' })];

  test('is refused unless it is enabled and the person belongs to the group', () => {
    expect(refusal(asks({}, { do: 'break glass' })).message).toContain('is not enabled here');
    const other = { ...emergency, breakGlass: { ...emergency.breakGlass!, groups: ['legal'] } };
    expect(refusal(asks({}, { do: 'break glass', policy: other })).code).toBe('forbidden');
  });

  test('needs a reason', () => {
    expect(refusal(asks({ reason: '' }, { policy: emergency, do: 'break glass' })).fields.reason).toBe(
      'Say the reason.',
    );
  });

  test('opens at once for so many hours, whatever its last day', () => {
    const state = stateAfter(...broken);
    expect([0, 24 * HOUR - 1, 24 * HOUR].map((after) => holdsAt(state, NOW + after))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('is reviewed afterwards by others, also once it has ended', () => {
    const ended = [...broken, looks(NOW + 25 * HOUR)];
    expect(stateAfter(...ended)).toMatchObject({ status: 'expired', glass: { verdict: 'open' } });
    expect(refusal(...broken, by('rita', 'approve')).message).toContain('You asked for EX-1 yourself');
    const at = NOW + 30 * HOUR;
    const seen = stateAfter(...ended, by('sam', 'approve', at), by('lena', 'approve', at));
    expect(seen).toMatchObject({ status: 'expired', glass: { verdict: 'upheld' } });
    expect(holdsAt(seen, at)).toBe(false);
  });

  test('ends at once when its approvers refuse it', () => {
    expect(stateAfter(...broken, by('lena', 'deny', NOW + HOUR))).toMatchObject({
      status: 'revoked',
      glass: { verdict: 'refused' },
    });
  });

  test('alarms the owners once when nobody reviews it in time', () => {
    const late = exceptionDecider.decide(
      stateAfter(...broken, looks(NOW + 25 * HOUR)),
      looks(NOW + 72 * HOUR),
    );
    expect(types(late)).toEqual(['Alarmed']);
    const told = stateAfter(...broken, looks(NOW + 25 * HOUR), looks(NOW + 72 * HOUR));
    expect(exceptionDecider.decide(told, looks(NOW + 99 * HOUR))).toEqual([]);
  });
});
