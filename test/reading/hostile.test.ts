import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, read } from './reader.ts';

describe('hostile text', () => {
  it('reads any text without failing, and invents no words', () => {
    const piece = fc.constantFrom(
      'Kaspersky',
      'the ministry',
      'banned',
      'Lithuania',
      '\n\n',
      'on Monday',
      '.',
      '"',
      '—',
      '§ 7',
      '禁止',
      'Huawei',
      '(',
      'a.b.c',
      '\u0000',
      'would',
      'not',
      'May 5, 2020',
      'Related stories',
      '> x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const finding of read(article(text)).findings) expect(text).toContain(finding.quote);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length', () => {
    const line =
      'Lithuania will ban Kaspersky products from computers that manage key systems, authorities said on Thursday.\n\n';
    const time = (count: number) => {
      const text = line.repeat(count);
      const started = performance.now();
      read(article(text));
      return performance.now() - started;
    };
    time(20);
    const small = Math.max(time(100), 1);
    expect(time(800)).toBeLessThan(small * 60);
  });

  it.each(['', ' ', '\n\n\n', 'x'.repeat(200_000), '('.repeat(50_000), 'ban '.repeat(40_000)])(
    'finds nothing in text without sense',
    (text) => {
      expect(read(article(text)).findings).toEqual([]);
    },
  );
});
