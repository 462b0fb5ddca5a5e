import { expect, test } from 'vitest';
import type { Vendor } from '../../src/domain/vendor.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { confusable } from '../../src/names/graph.ts';

/** Names by which the vendor is met today; its own name may be another's too, a link that ended may have become one. */
const met = (vendor: Vendor) => [
  ...vendor.legal_names,
  ...vendor.aliases,
  ...vendor.products,
  ...vendor.brands.map(({ name }) => name),
  ...vendor.leads.aliases,
  ...vendor.leads.brands,
  ...vendor.subsidiaries.filter(({ until }) => until === null).map(({ name }) => name),
];

const contradictions = (vendor: Vendor) => {
  const names = new Set(met(vendor).map((name) => name.toLowerCase()));
  return vendor.not_to_be_confused_with.filter((line) => {
    const other = confusable(line).toLowerCase();
    // An everyday word is a warning to editors, no other company.
    return other !== vendor.name.toLowerCase() && names.has(other) && !line.includes('(common noun)');
  });
};

test('no vendor lists one name both as its own and as a look-alike', () => {
  const found = loadKnowledge('knowledge').vendors.flatMap((vendor) =>
    contradictions(vendor).map((line) => `${vendor.id}: ${line}`),
  );
  expect(found).toEqual([]);
});

test('a contradiction is found', () => {
  const [vendor] = loadKnowledge('knowledge').vendors;
  const broken = { ...vendor!, aliases: ['Redkite'], not_to_be_confused_with: ['Redkite, a toy maker'] };
  expect(contradictions(broken)).toEqual(['Redkite, a toy maker']);
});
