import { expect, test } from 'vitest';
import { proposals } from '../../src/domain/editorial/proposals.ts';
import { brief, find, holds, measure } from './records.ts';

holds(proposals);

test.each(['in_force', 'phasing_in', 'advisory'] as const)(
  'a proposal with the status %s is found',
  (status) => {
    const flaws = find(proposals, { measures: [measure({ action: 'proposal', status })] });
    expect(brief(flaws)).toEqual([`status: ${status}`]);
  },
);

test('a proposal with a day of effect is found', () => {
  const record = measure({ action: 'proposal', status: 'proposed', effective: '2019' });
  expect(brief(find(proposals, { measures: [record] }))).toEqual(['effective: 2019']);
});

test('a ban that is called proposed is found', () => {
  expect(brief(find(proposals, { measures: [measure({ status: 'proposed' })] }))).toEqual([
    'status: proposed',
  ]);
});
