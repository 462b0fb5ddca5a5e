import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge.ts';
import { confusable } from '../../src/names/graph.ts';
import { createNames } from '../../src/names/resolve.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'));
const names = createNames(knowledge);
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const matches = (a: string, b: string) => ['exact', 'strong'].includes(names.match(a, b).band);

/** The look-alikes of every vendor, by the letters of their names. */
const lookAlikes = knowledge.vendors.flatMap((vendor) =>
  vendor.not_to_be_confused_with.map((line) => ({ vendor, other: confusable(line) })),
);
const isLookAlike = (name: string, vendor: string) =>
  lookAlikes.some((each) => each.vendor.name === vendor && letters(each.other) === letters(name));

describe('over all records', () => {
  test('a vendor’s own names lead to it, however alike its look-alikes are', () => {
    const lost = knowledge.vendors.flatMap((vendor) =>
      [vendor.name, ...vendor.legal_names, ...vendor.aliases, ...vendor.native_names.map(({ name }) => name)]
        .filter((name) => !isLookAlike(name, vendor.name) && !matches(name, vendor.name))
        .map((name) => `${name} → ${vendor.name}`),
    );
    expect(lost).toEqual([]);
  });

  test('a look-alike does not lead to the vendor, unless the records give both the same letters', () => {
    const confused = lookAlikes
      .filter(({ vendor, other }) => other !== '' && matches(other, vendor.name))
      .filter(({ vendor, other }) => {
        const own = [vendor.name, ...vendor.aliases, ...vendor.domains, ...vendor.products];
        return !own.some((name) => letters(name) === letters(other));
      })
      .map(({ vendor, other }) => `${other} → ${vendor.name}`);
    expect(confused).toEqual([]);
  });
});
