import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRecords, RULES } from '../../src/domain/editorial/check.ts';
import { ours, today } from './records.ts';

const EDITORIAL = join(import.meta.dirname, '../../src/domain/editorial');

test('every file of a rule is in the list of rules, and has a test of its own', () => {
  const files = readdirSync(EDITORIAL).map((name) => name.replace('.ts', ''));
  const rules = RULES.map((rule) => rule.name);
  expect(files.filter((name) => name !== 'check' && name !== 'flaw').sort()).toEqual([...rules].sort());
  for (const rule of rules) expect(existsSync(join(import.meta.dirname, `${rule}.test.ts`)), rule).toBe(true);
});

test('the records of the project have no flaw', () => {
  expect(checkRecords(ours, today)).toEqual([]);
});

test('a flaw says the rule, the file, the field, what was found and what was expected', () => {
  const [first, ...others] = ours.measures;
  const broken = { ...first!, record: { ...first!.record, last_checked: '2999' } };
  const flaws = checkRecords({ ...ours, measures: [broken, ...others] }, today);
  expect(flaws).toEqual([
    {
      rule: 'freshness',
      file: first!.file,
      field: 'last_checked',
      found: '2999',
      expected: `a date not after today, ${today}`,
    },
  ]);
});
