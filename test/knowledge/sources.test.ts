import { expect, test } from 'vitest';
import { isWebAddress, sources } from '../../src/domain/editorial/sources.ts';
import type { Source } from '../../src/domain/measure.ts';
import { brief, find, holds, measure, vendor } from './records.ts';

holds(sources);

const SOURCE: Source = {
  url: null,
  title: 'A report',
  publisher: 'The Paper',
  date: null,
  kind: 'primary',
  read: true,
};
const flaws = (...cited: Partial<Source>[]) =>
  brief(find(sources, { measures: [measure({ sources: cited.map((one) => ({ ...SOURCE, ...one })) })] }));

test('a source without title or publisher is found', () => {
  expect(flaws({ title: ' ' }, { publisher: '\t' })).toEqual([
    'sources.0.title: nothing',
    'sources.1.publisher: nothing',
  ]);
});

test('an address that is given twice is found', () => {
  const url = 'https://example.org/a';
  expect(flaws({ url }, { url })).toEqual([`sources.1.url: "${url}" again`]);
});

test('a source of tomorrow is found', () => {
  expect(flaws({ date: '2999' })).toEqual(['sources.0.date: 2999']);
});

test('a vendor’s sources are held to the same', () => {
  const record = vendor({ sources: [{ title: 'Site', url: 'www.example.org' }] });
  expect(brief(find(sources, { vendors: [record] }))).toEqual(['sources.0.url: "www.example.org"']);
});

test.each(['https://example.org', 'http://example.org/a?b#c'])('%s is a web address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

test.each([
  'example.org',
  'ftp://example.org/a',
  'javascript:alert(1)',
  'https://example.org/a b',
  'https://localhost/',
  'https://name:word@example.org/',
  '',
])('%j is no web address to show', (text) => {
  expect(isWebAddress(text)).toBe(false);
});
