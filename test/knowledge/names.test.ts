import { expect, test } from 'vitest';
import { names } from '../../src/domain/editorial/names.ts';
import { brief, find, holds, vendor } from './records.ts';

holds(names);

test('a name that two vendors claim is found in any letter case', () => {
  const vendors = [
    vendor({ aliases: ['Acme Group'] }),
    vendor({ id: 'b', name: 'B', legal_names: ['ACME GROUP'] }),
  ];
  expect(brief(find(names, { vendors }))).toEqual([
    'legal_names: "ACME GROUP", also in knowledge/vendors/acme.json',
  ]);
});

test('a vendor may say one name twice', () => {
  expect(find(names, { vendors: [vendor({ legal_names: ['Acme'] })] })).toEqual([]);
});
