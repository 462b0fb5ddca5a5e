import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/names/compare.ts';
import { createNameIndex } from '../../src/names/index.ts';
import { exactKey } from '../../src/names/normalise.ts';
import { createNames } from '../../src/names/resolve.ts';
import { knowledgeOf, vendor } from './vendors.ts';

const odd = fc.constantFrom(
  '\u202e',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\0',
  '\ud800',
  '\udc00',
  '🙂',
  '👩‍💻',
  'а',
  'е',
  'ο',
  '\u0301',
  '华',
  '為',
  'ﷺ',
  'ß',
  'İ',
  '٣',
  '(',
  ')',
  ',',
  '.',
  "'",
  '’s',
  '%',
  '?',
  '&',
  '/',
  '-',
  ' ',
  'Ltd',
  'GmbH',
  'co',
  'AG',
  'II',
  '有限公司',
  'кий',
  '한',
  'ファ',
);
const word = fc.constantFrom(
  'Kestrelis',
  'Huawei',
  'ZTE',
  'Технологии',
  'bank',
  'China',
  'Group',
  '42',
  'A.B.C.',
  '大华股份',
);
const anyName = fc
  .array(fc.oneof(odd, word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('whatever is typed', () => {
  test('comparing never throws and gives a score from 0 to 1 with a band that fits it', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const { score, band } = compareNames(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (band === 'exact') expect(score).toBeGreaterThanOrEqual(0.98);
      }),
      { numRuns: 400 },
    );
  });

  test('a name with a letter or a digit meets itself exactly', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { band, undecidable } = compareNames(name, name);
        expect(band === 'exact' || undecidable).toBe(true);
        if (/[a-z0-9]{2}/.test(name)) expect(band).toBe('exact');
      }),
      { numRuns: 400 },
    );
  });

  test('two names are as alike one way round as the other', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(Math.abs(compareNames(a, b).score - compareNames(b, a).score)).toBeLessThanOrEqual(0.03);
      }),
      { numRuns: 400 },
    );
  });

  test('names whose letters differ are exact only when the difference is a legal form or a mark', () => {
    const letters = fc
      .array(fc.constantFrom(...'abkmortxz'), { minLength: 4, maxLength: 9 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        fc.pre(exactKey(a) !== exactKey(b));
        expect(compareNames(a, b).band).not.toBe('exact');
      }),
    );
  });

  test('resolving and looking up never throw', () => {
    const names = createNames(
      knowledgeOf(
        vendor({
          id: 'kestrelis',
          name: 'Kestrelis',
          products: ['Falcon X'],
          purl_namespaces: ['com.kestrelis'],
        }),
      ),
    );
    const index = createNameIndex([
      { id: '1', name: 'Kestrelis' },
      { id: '2', name: '\ud800' },
      { id: '3', name: '' },
    ]);
    fc.assert(
      fc.property(
        fc.oneof(
          anyName,
          anyName.map((name) => `pkg:${name}`),
          anyName.map((name) => `cpe:2.3:${name}`),
        ),
        (name) => {
          names.resolve(name);
          names.match(name, 'Kestrelis');
          index.lookUp(name);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The best of several runs, in milliseconds. */
function time(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

describe('time', () => {
  test.each([
    ['one letter', 'a'],
    ['words', 'kestrelis '],
    ['initials', 'A.'],
    ['brackets', '('],
    ['mixed scripts', 'Kеst華 '],
    ['Han', '华为技'],
    ['quotes', "a'"],
    ['marks', 'a\u0301'],
    ['an address', 'a.'],
    ['percent signs', '%4'],
    ['slashes', 'a/'],
  ])('a name of %s ten times as long takes no more than a few times as long', (_, unit) => {
    const long = unit.repeat(Math.ceil(10_000 / unit.length));
    const short = long.slice(0, 1_000);
    const compare = (text: string) => () => {
      for (let round = 0; round < 5; round += 1) {
        compareNames(text, `${text}x`);
        compareNames(`pkg:npm/${text}`, text);
      }
    };
    compare(long)();
    expect(time(compare(long))).toBeLessThan(12 * (time(compare(short)) + 0.2));
  });

  test('a long name is never exact unless it is identical', () => {
    const long = 'kestrelis '.repeat(1000);
    expect(compareNames(`${long}a`, `${long}b`).band).not.toBe('exact');
    expect(compareNames(long, long).band).toBe('exact');
  });
});
