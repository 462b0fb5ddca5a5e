import { expect, test } from 'vitest';
import { families } from '../../src/domain/editorial/families.ts';
import { brief, find, holds, vendor } from './records.ts';

holds(families);

test('a parent without a record is found', () => {
  expect(brief(find(families, { vendors: [vendor({ parent: 'emca' })] }))).toEqual(['parent: "emca"']);
});

test('vendors that own each other in a circle are found, each; one who hangs below it is not', () => {
  const vendors = [
    vendor({ id: 'a', parent: 'b' }),
    vendor({ id: 'b', parent: 'a' }),
    vendor({ id: 'c', parent: 'a' }),
  ];
  expect(brief(find(families, { vendors }))).toEqual(['parent: a → b → a', 'parent: b → a → b']);
});

test('a date that is none, and an end before its beginning, are found', () => {
  const part = { name: 'Part', note: null, from: '2020', until: '2019' };
  const vendors = [vendor({ former_names: [{ name: 'Old', until: 'last year' }], subsidiaries: [part] })];
  expect(brief(find(families, { vendors }))).toEqual([
    'former_names.0.until: "last year"',
    'subsidiaries.0.until: 2019',
  ]);
});
