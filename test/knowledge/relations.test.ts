import { expect, test } from 'vitest';
import { relations } from '../../src/domain/editorial/relations.ts';
import { brief, find, holds, measure } from './records.ts';

holds(relations);

const to = (id: string, how: 'amends' | 'amended_by' | 'see_also' | 'extends') => [{ id, how }] as const;

test('a link that is not returned is found, with the file that should return it', () => {
  const flaws = find(relations, {
    measures: [measure({ id: 'nl-a', related: [...to('nl-b', 'amends')] }), measure({ id: 'nl-b' })],
  });
  expect(flaws).toMatchObject([
    {
      file: 'knowledge/measures/nl/nl-a.json',
      field: 'related.0',
      found: 'amends nl-b',
      expected: 'amended_by nl-a in knowledge/measures/nl/nl-b.json',
    },
  ]);
});

test('a link that is returned by another word is found at both ends', () => {
  const measures = [
    measure({ id: 'nl-a', related: [...to('nl-b', 'amends')] }),
    measure({ id: 'nl-b', related: [...to('nl-a', 'see_also')] }),
  ];
  expect(find(relations, { measures })).toHaveLength(2);
});

test('an extension is returned by "see also"', () => {
  const measures = [
    measure({ id: 'nl-a', related: [...to('nl-b', 'extends')] }),
    measure({ id: 'nl-b', related: [...to('nl-a', 'see_also')] }),
  ];
  expect(find(relations, { measures })).toEqual([]);
});

test('links to nothing, to itself, and twice are found', () => {
  const related = [...to('nl-x', 'amends'), ...to('nl-a', 'see_also')];
  expect(brief(find(relations, { measures: [measure({ id: 'nl-a', related })] }))).toEqual([
    'related.0.id: "nl-x"',
    'related.1: see_also nl-a',
  ]);
  const twice = [
    measure({ id: 'nl-a', related: [...to('nl-b', 'see_also'), ...to('nl-b', 'see_also')] }),
    measure({ id: 'nl-b', related: [...to('nl-a', 'see_also')] }),
  ];
  expect(brief(find(relations, { measures: twice }))).toEqual(['related.1: see_also nl-b']);
});

test('a private record may point at ours without an answer', () => {
  const measures = [measure({ id: 'nl-own', related: [...to('nl-b', 'see_also')] }), measure({ id: 'nl-b' })];
  expect(find(relations, { measures, extra: ['nl-own'] })).toEqual([]);
});
