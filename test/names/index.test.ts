import { describe, expect, test } from 'vitest';
import { createNameIndex, type Listed } from '../../src/names/index.ts';

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ra se ti vo wa xe zu bro cla dre fli gro'.split(
  ' ',
);
const KINDS = [
  'Technology',
  'Trading',
  'Electronics',
  'Holdings',
  'Research Institute',
  'Bank',
  'Shipping',
  'Software',
];
const FORMS = ['Co., Ltd.', 'GmbH', 'LLC', 'Inc.', 'JSC', 'S.A.', 'B.V.'];

/** Made-up company names whose words repeat as in real lists: few common ones, many rare ones. */
function makeNames(count: number): Listed[] {
  let state = 17;
  const roll = (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const word = () => {
    const text = Array.from({ length: 3 + roll(2) }, () => SYLLABLES[roll(SYLLABLES.length)]).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, id) => ({
    id: String(id),
    name: `${word()} ${KINDS[roll(KINDS.length)]} ${FORMS[roll(FORMS.length)]}`,
  }));
}

describe('a look-up among listed names', () => {
  const list = makeNames(3000);
  const index = createNameIndex(list);
  const finds = (query: string, id: string) => index.lookUp(query, 5).some((hit) => hit.id === id);
  const sample = list.filter((_, at) => at % 37 === 0);

  test('finds each name by itself first', () => {
    for (const { name } of sample) expect(index.lookUp(name, 1)[0]?.name).toBe(name);
  });

  test('finds it without its legal form, and in capitals', () => {
    for (const { id, name } of sample)
      expect(finds(name.split(' ').slice(0, 2).join(' ').toUpperCase(), id), name).toBe(true);
  });

  test('finds it with two letters swapped in a long word', () => {
    const long = sample.filter(({ name }) => name.split(' ')[0]!.length >= 9);
    expect(long.length).toBeGreaterThan(5);
    for (const { id, name } of long)
      expect(finds(name.slice(0, 4) + name[5] + name[4] + name.slice(6), id), name).toBe(true);
  });

  test('gives nothing for a name that shares only ordinary words', () => {
    expect(index.lookUp('Zzyzx Technology Co., Ltd.').filter((hit) => hit.score >= 0.78)).toEqual([]);
  });

  test('answers an empty list and an empty query with nothing', () => {
    expect(createNameIndex([]).lookUp('Kestrelis')).toEqual([]);
    expect(index.lookUp('')).toEqual([]);
  });

  test('finds a name in another script and by its acronym', () => {
    const small = createNameIndex([
      { id: 'g', name: 'ООО Гидромаш' },
      { id: 'n', name: 'Northern Instrument Making Corporation' },
    ]);
    expect(small.lookUp('Gidromash')[0]?.id).toBe('g');
    expect(small.lookUp('NIMC')[0]?.id).toBe('n');
  });
});

test('ten times as many names take less than three times as long', () => {
  const time = (size: number) => {
    const list = makeNames(size);
    const index = createNameIndex(list);
    const queries = list.filter((_, at) => at % (size / 100) === 0).map(({ name }) => name.replace('a', 'e'));
    const run = () => {
      const start = performance.now();
      for (const query of queries) index.lookUp(query, 5);
      return performance.now() - start;
    };
    run();
    return Math.min(...Array.from({ length: 7 }, run));
  };
  expect(time(100_000)).toBeLessThan(3 * time(10_000));
}, 60_000);
