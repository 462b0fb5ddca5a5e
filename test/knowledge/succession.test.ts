import { expect, test } from 'vitest';
import { succession } from '../../src/domain/editorial/succession.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { brief, find, holds, measure } from './records.ts';

holds(succession);

function pair(older: Partial<Measure>, newer: Partial<Measure>) {
  return [
    measure({
      id: 'nl-old',
      status: 'superseded',
      related: [{ id: 'nl-new', how: 'superseded_by' }],
      ...older,
    }),
    measure({
      id: 'nl-new',
      announced: '2020-03-01',
      related: [{ id: 'nl-old', how: 'supersedes' }],
      ...newer,
    }),
  ];
}

test('a record superseded on a day ended that day', () => {
  expect(find(succession, { measures: pair({ ended: '2020-03-01' }, {}) })).toEqual([]);
  expect(brief(find(succession, { measures: pair({ ended: '2020-04-02' }, {}) }))).toEqual([
    'ended: 2020-04-02',
  ]);
});

test('it may end on any day from the making of the new act to its effect', () => {
  const measures = (ended: string) => pair({ ended }, { effective: '2020-06-01' });
  expect(find(succession, { measures: measures('2020-05-01') })).toEqual([]);
  expect(find(succession, { measures: measures('2020-06-02') })).toHaveLength(1);
  expect(find(succession, { measures: measures('2020-02-28') })).toHaveLength(1);
});

test('a month agrees with any of its days', () => {
  expect(find(succession, { measures: pair({ ended: '2020-03' }, {}) })).toEqual([]);
});

test('with two successors it ended with the last of them', () => {
  const measures = (ended: string) => [
    ...pair(
      {
        ended,
        related: [
          { id: 'nl-new', how: 'superseded_by' },
          { id: 'nl-third', how: 'superseded_by' },
        ],
      },
      {},
    ),
    measure({ id: 'nl-third', announced: '2020-09-01' }),
  ];
  expect(find(succession, { measures: measures('2020-09-01') })).toEqual([]);
  expect(find(succession, { measures: measures('2020-03-01') })).toHaveLength(1);
});

test('a status that knows nothing of the successor is found', () => {
  expect(brief(find(succession, { measures: pair({ status: 'in_force' }, {}) }))).toEqual([
    'status: in_force',
  ]);
});

test('an act that supersedes a later one is found', () => {
  const flaws = find(succession, { measures: pair({ announced: '2021', ended: '2020-03-01' }, {}) });
  expect(brief(flaws)).toEqual(['related.0: supersedes nl-old of 2021']);
});

test('a proposal supersedes no act', () => {
  const flaws = find(succession, { measures: pair({ ended: '2020-03-01' }, { action: 'proposal' }) });
  expect(brief(flaws)).toEqual(['related.0: a proposal supersedes nl-old']);
});
