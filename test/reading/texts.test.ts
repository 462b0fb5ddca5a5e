// Texts of our own: wires, notices and traps in thirteen languages, with what they hold.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, read } from './reader.ts';

interface Kept {
  readonly id: string;
  readonly lang: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly expected: readonly { vendor: string; jurisdiction: string; action: string; announced: string }[];
}

const texts: Kept[] = fs
  .readFileSync(path.join(import.meta.dirname, 'texts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const key = (record: { vendor: string; jurisdiction: string }) => `${record.vendor} ${record.jurisdiction}`;
const readings = texts.map((text) => ({
  text,
  reading: read(article(text.text, text.published, text.title)),
}));

describe('kept texts', () => {
  const traps = readings.filter(({ text }) => text.expected.length === 0);
  it.each(traps.map((item) => [item.text.title, item] as const))(
    'finds no measure in "%s"',
    (_title, { reading }) => {
      expect(reading.findings).toEqual([]);
    },
  );

  it('reports nobody and no place that a text does not hold as a measure', () => {
    for (const { text, reading } of readings) {
      const allowed = text.expected.map(key);
      for (const finding of reading.findings) expect(allowed, text.id).toContain(key(finding));
    }
  });

  it.each(['en', 'other'])('finds nine of ten vendors and places (%s)', (lang) => {
    const mine = readings.filter(({ text }) => (text.lang === 'en') === (lang === 'en'));
    const wanted = mine.flatMap(({ text, reading }) =>
      text.expected.map((record) => reading.findings.some((finding) => key(finding) === key(record))),
    );
    expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThan(0.9);
  });

  it('quotes verbatim, and shows every piece of evidence where it stands', () => {
    for (const { text, reading } of readings)
      for (const finding of reading.findings) {
        expect(text.text).toContain(finding.quote);
        for (const { quote, start } of Object.values(finding.evidence))
          expect(text.text.slice(start, start + quote.length), text.id).toBe(quote);
      }
  });

  it('reads the same text alike whatever was read before', () => {
    const again = [...texts].reverse().map((text) => read(article(text.text, text.published, text.title)));
    expect(again.reverse()).toEqual(readings.map(({ reading }) => reading));
  });
});
