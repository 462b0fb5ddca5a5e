import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf } from '../../src/pictures/country-codes.ts';
import { fitted, widthOf, wrapped } from '../../src/pictures/words.ts';

const type = { size: 10 };

test('a text that is cut fits, and says that it is cut', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const cut = fitted(text, width, type);
      expect(widthOf(cut, type)).toBeLessThanOrEqual(width);
      if (cut !== text) expect(cut.endsWith('…')).toBe(true);
    }),
  );
});

test('wrapped lines fit, and are no more than asked for', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 60, max: 300 }), (text, width) => {
      const lines = wrapped(text, width, type, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line, type)).toBeLessThanOrEqual(width);
      // A single word that is wider than the line is cut too, wherever it stands.
      if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ')).toBe(text);
    }),
  );
});

test('the numbers of the atlas stand for the letters of the same country', () => {
  expect(codeOf('528', 'Netherlands')).toBe('NL');
  expect(codeOf(36, 'Australia')).toBe('AU');
  expect(codeOf(undefined, 'Kosovo')).toBe('XK');
  expect(codeOf(undefined, 'Somaliland')).toBeUndefined();
});
