import { expect, test } from 'vitest';
import { confidence } from '../../src/domain/editorial/confidence.ts';
import type { Source } from '../../src/domain/measure.ts';
import { find, holds, measure } from './records.ts';

holds(confidence);

const source = (fields: Partial<Source>): Source => ({
  url: null,
  title: 'A report',
  publisher: 'The Paper',
  date: null,
  kind: 'secondary',
  read: true,
  ...fields,
});
const flaws = (sources: Source[], level: 'high' | 'medium' | 'low' = 'high') =>
  find(confidence, { measures: [measure({ sources, confidence: level })] });

test('one report is not enough for high confidence', () => {
  expect(flaws([source({})])).toHaveLength(1);
});

test('two reports of one publisher are not independent', () => {
  expect(flaws([source({}), source({ publisher: 'the paper ' })])).toHaveLength(1);
});

test('two publishers, or one primary source, are enough', () => {
  expect(flaws([source({}), source({ publisher: 'The Other' })])).toEqual([]);
  expect(flaws([source({ kind: 'primary' })])).toEqual([]);
});

test('a source that nobody opened supports nothing', () => {
  expect(flaws([source({ kind: 'primary', read: false })])).toHaveLength(1);
  expect(flaws([source({ read: false })], 'medium')).toHaveLength(1);
  expect(flaws([source({ read: false })], 'low')).toEqual([]);
});
