import { expect, test } from 'vitest';
import { checkRule } from '../../src/domain/editorial/check.ts';
import { titles } from '../../src/domain/editorial/titles.ts';
import { brief, find, holds, measure, ours, today } from './records.ts';

holds(titles);

test('a warning that its title calls a ban is found', () => {
  const record = measure({ action: 'advisory', title: 'Agency ban on Acme' });
  expect(brief(find(titles, { measures: [record] }))).toEqual(['title: "ban"']);
});

test('a proposal that its title makes a fact is found, one that proposes a ban is not', () => {
  const proposal = (title: string) => find(titles, { measures: [measure({ action: 'proposal', title })] });
  expect(proposal('Netherlands bans Acme')).toHaveLength(1);
  expect(proposal('Bill would ban Acme')).toEqual([]);
});

test('a ban may be called a ban', () => {
  expect(find(titles, { measures: [measure({ title: 'Netherlands bans Acme' })] })).toEqual([]);
});

test('an exemption that nothing needs is itself a flaw', () => {
  const id = ours.measures[0]!.record.id;
  const flaws = checkRule({ ...titles, exempt: { ...titles.exempt, [id]: 'none' } }, ours, today);
  expect(brief(flaws)).toEqual([`id: ${id}, which the rule titles exempts without need`]);
});
