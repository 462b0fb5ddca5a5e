import { expect, test } from 'vitest';
import { changesText, compareKnowledge } from '../../src/domain/comparison.ts';
import { indexKnowledge, type Knowledge } from '../../src/domain/knowledge.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { measure, place, vendor } from './records.ts';

const knowledgeOf = (version: string, ...measures: Measure[]): Knowledge =>
  indexKnowledge({ version, measures, vendors: [vendor()], jurisdictions: [place()] });

test('what was added, changed and removed is told apart', () => {
  const before = knowledgeOf('1', measure({ id: 'nl-a' }), measure({ id: 'nl-b' }));
  const after = knowledgeOf(
    '2',
    measure({ id: 'nl-b', status: 'lifted', ended: '2020' }),
    measure({ id: 'nl-c' }),
  );
  const comparison = compareKnowledge(before, after);
  expect(comparison.added.map(({ id }) => id)).toEqual(['nl-c']);
  expect(comparison.changed).toMatchObject([{ id: 'nl-b', fields: ['ended', 'status'] }]);
  expect(comparison.removed.map(({ id }) => id)).toEqual(['nl-a']);
});

test('a new day of checking and another order of a list are no news', () => {
  const before = knowledgeOf('1', measure({ binds: ['military', 'education'], last_checked: '2026-01' }));
  const after = knowledgeOf('2', measure({ binds: ['education', 'military'], last_checked: '2026-11-23' }));
  expect(compareKnowledge(before, after)).toMatchObject({ added: [], changed: [], removed: [] });
});

test('a change deep inside a source is a change', () => {
  const source = measure().sources[0]!;
  const before = knowledgeOf('1', measure());
  const after = knowledgeOf('2', measure({ sources: [{ ...source, read: false }] }));
  expect(compareKnowledge(before, after).changed).toMatchObject([{ fields: ['sources'] }]);
});

test('the text names each fact in a line, short fields from and to', () => {
  const before = knowledgeOf('1', measure({ id: 'nl-a' }), measure({ id: 'nl-b' }));
  const changed = measure({ id: 'nl-b', status: 'lifted', ended: '2020', summary: 'It is over.' });
  const text = changesText(compareKnowledge(before, knowledgeOf('2', changed, measure({ id: 'nl-c' }))));
  expect(text).toBe(`Knowledge 1 → 2

Added (1)
- NL, 14 May 2018: Netherlands restricts Acme (nl-c)

Changed (1)
- NL, 14 May 2018: Netherlands restricts Acme (nl-b): ended none → 2020, status in_force → lifted, summary Acme is out. → It is over.

Removed (1)
- NL, 14 May 2018: Netherlands restricts Acme (nl-a)
`);
});

test('no change is said to be none', () => {
  const knowledge = knowledgeOf('1', measure());
  expect(changesText(compareKnowledge(knowledge, knowledge))).toBe(
    'Nothing changed from knowledge 1 to 1.\n',
  );
});
