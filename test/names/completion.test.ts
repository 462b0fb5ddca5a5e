import { expect, test } from 'vitest';
import { createCompletion } from '../../src/names/completion.ts';
import { knowledge } from '../questions/asking.ts';

const completion = createCompletion(knowledge);
const values = (kind: 'vendor' | 'place' | 'measure', typed: string) =>
  completion.complete(kind, typed).map(({ value }) => value);

test('a prefix, a product, another script and a slip all lead to the vendor', () => {
  expect(values('vendor', 'kas')[0]).toBe('Kaspersky');
  expect(values('vendor', 'tiktok')).toContain('ByteDance');
  expect(values('vendor', '华为')).toContain('Huawei');
  expect(values('vendor', 'hauwei')).toContain('Huawei');
});

test('a place completes by name, code and its own language', () => {
  expect(values('place', 'neth')[0]).toBe('NL');
  expect(values('place', 'nl')[0]).toBe('NL');
  expect(values('place', 'Deutsch')).toContain('DE');
  expect(values('place', 'germny')).toContain('DE');
});

test('a record completes by words of its id or title', () => {
  expect(values('measure', 'kaspersky nl')).toContain('nl-2018-kaspersky-phase-out');
});

test('never more than 25, and something for nothing typed', () => {
  for (const kind of ['vendor', 'place', 'measure'] as const) {
    expect(values(kind, '').length).toBeGreaterThan(0);
    expect(values(kind, 'a').length).toBeLessThanOrEqual(25);
  }
});
