import { expect, test } from 'vitest';
import { references } from '../../src/domain/editorial/references.ts';
import { brief, find, holds, measure } from './records.ts';

holds(references);

test('an unknown vendor and an unknown place are found', () => {
  const flaws = find(references, { measures: [measure({ vendors: ['Acme', 'Emca'], jurisdiction: 'BE' })] });
  expect(brief(flaws)).toEqual(['vendors.1: "Emca"', 'jurisdiction: "BE"']);
});
