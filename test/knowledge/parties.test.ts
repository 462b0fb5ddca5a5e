import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HeadSchema, loadParties, PartySchema } from '../../src/listed-parties.ts';
import { readName } from '../../src/names/name.ts';

const FOLDER = join(import.meta.dirname, '../../knowledge/parties');
const files = readdirSync(FOLDER);
const linesOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
const rows = files.flatMap((file) =>
  linesOf(file)
    .slice(1)
    .map((line, at) => ({ where: `${file}:${at + 2}`, ...PartySchema.parse(JSON.parse(line)) })),
);
/** The places of the rows for which the rule does not hold. */
const broken = (holds: (row: (typeof rows)[number]) => boolean) =>
  rows.filter((row) => !holds(row)).map(({ where, name }) => `${where} ${name}`);

describe('other names of listed organisations', () => {
  test.each(files)('%s names its list, its source and the day of the list', (file) => {
    const { source } = HeadSchema.parse(JSON.parse(linesOf(file)[0]!));
    expect(source.url).toMatch(/^https:\/\/data\.trade\.gov\//);
  });

  test('every file is read', () => expect(loadParties(join(FOLDER, '..'))).toHaveLength(rows.length));

  test('no name has lost letters', () =>
    expect(
      broken(({ name, other }) => [name, ...other].every((text) => !/[?“”\u0080-\u009f\ufffd]/.test(text))),
    ).toEqual([]));

  test('no name says "also known as" or points elsewhere', () =>
    expect(
      broken(({ name, other }) =>
        [name, ...other].every((text) => !/\b[afn]\.?k\.?a\.|located in|affiliated entity/i.test(text)),
      ),
    ).toEqual([]));

  test('every name is trimmed, short enough to be one, and says something', () =>
    expect(
      broken(({ name, other }) =>
        [name, ...other].every(
          (text) => text === text.trim() && text.length <= 160 && readName(text).body.length > 0,
        ),
      ),
    ).toEqual([]));

  test('a party has no name twice', () =>
    expect(
      broken(({ name, other }) => {
        const keys = [name, ...other].map((text) => readName(text).key);
        return new Set(keys).size === keys.length;
      }),
    ).toEqual([]));

  test('no line is dated, ends, prohibits or binds: a name is no measure', () =>
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['where', 'name', 'other', 'country', 'id']),
    ));
});
