import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, readScreeningList } from '../../src/names/screening-list.ts';

describe('the rows of a CSV text', () => {
  test('quoted cells keep commas, quotes and line breaks', () => {
    expect([...csvRows('a,"b, ""c""\r\nd",\r\n"",e\n')]).toEqual([
      ['a', 'b, "c"\r\nd', ''],
      ['', 'e'],
    ]);
  });

  test('what is written quoted is read back, whatever it holds', () => {
    const cell = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => `${row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')}\r\n`)
          .join('');
        expect([...csvRows(text)]).toEqual(rows);
      }),
    );
  });

  test('any text at all is read to its end', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [...csvRows(text)]));
  });
});

describe('the Consolidated Screening List', () => {
  const head = '_id,source,entity_number,type,programs,name,title,alt_names';

  test('gives firms with their other names, and no person, ship or aircraft', () => {
    const parties = readScreeningList(
      `\uFEFF${head}\r\n1,Entity List (EL),,,,"Kestrel Optics, Ltd.",,"KOL; and a.k.a. Redkite Works"\r\n2,SDN,7,Individual,,Jane Doe,,JD\r\n3,SDN,8,Vessel,,Sea Bird,,\r\n`,
    );
    expect(parties).toEqual([
      { name: 'Kestrel Optics, Ltd.', list: 'Entity List (EL)', aliases: ['KOL', 'Redkite Works'] },
    ]);
  });

  test('is refused where it is another file', () => {
    expect(() => readScreeningList('/,1\n')).toThrow('no columns `name` and `alt_names`');
    expect(() => readScreeningList('')).toThrow('no columns');
  });
});
