import { expect, test } from 'vitest';
import { keys } from '../../src/domain/editorial/keys.ts';
import { brief, find, holds, vendor } from './records.ts';

holds(keys);

test('a key that two strangers claim is found, with the other file', () => {
  const vendors = [
    vendor({ id: 'a', domains: ['acme.example'] }),
    vendor({ id: 'b', domains: ['ACME.example'] }),
  ];
  expect(brief(find(keys, { vendors }))).toEqual([
    'domains.0: "ACME.example", also in knowledge/vendors/a.json',
  ]);
});

test('a vendor and its owner may share a key', () => {
  const vendors = [
    vendor({ id: 'a', cpe_vendors: ['acme'] }),
    vendor({ id: 'b', cpe_vendors: ['acme'], parent: 'a' }),
  ];
  expect(find(keys, { vendors })).toEqual([]);
});

test('a key given twice is found', () => {
  const vendors = [vendor({ purl_namespaces: ['com.acme', 'com.acme'] })];
  expect(brief(find(keys, { vendors }))).toEqual(['purl_namespaces.1: "com.acme" again']);
});
