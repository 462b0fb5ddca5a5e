import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCsv, asJsonLines, csvCell } from '../../src/domain/export.ts';
import { indexKnowledge, type Knowledge } from '../../src/domain/knowledge.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { measure, ours, place, vendor } from './records.ts';

const knowledgeOf = (...measures: Measure[]): Knowledge =>
  indexKnowledge({ version: 'v1', measures, vendors: [vendor()], jurisdictions: [place()] });

/** A plain reader after RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(whole.startsWith('"') ? quoted!.replaceAll('""', '"') : plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('every record is a line of JSON that says what it is, and nothing is lost', () => {
  const record = measure({ notes: 'two\nlines' });
  const lines = asJsonLines(knowledgeOf(record))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.type)).toEqual(['knowledge', 'jurisdiction', 'vendor', 'measure']);
  expect(lines[3]).toEqual({ type: 'measure', ...record });
});

test('the CSV has a heading and a row for each measure, of the same length', () => {
  const measures = ours.measures.map(({ record }) => record);
  const rows = readCsv(asCsv(knowledgeOf(...measures)));
  expect(rows).toHaveLength(measures.length + 1);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(measures.map(({ id }) => id)));
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\u200b=1', '\0=1'])(
  'a spreadsheet does not run %j',
  (text) => {
    expect(csvCell(text)).toMatch(/^"'/);
  },
);

test('any text comes back from its cell, but for null bytes and the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [[cell]] = readCsv(`${csvCell(text)}\r\n`) as [[string]];
      expect(cell.replace(/^'/, '')).toBe(text.replaceAll('\0', '').replace(/^'/, ''));
    }),
  );
});
