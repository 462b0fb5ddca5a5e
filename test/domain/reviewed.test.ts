import { describe, expect, test } from 'vitest';
import { indexKnowledge } from '../../src/domain/knowledge.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Report } from '../../src/domain/report.ts';
import { withReviewed } from '../../src/domain/reviewed.ts';

const measure = {
  id: 'nl-2018-kaspersky-phase-out',
  vendors: ['Kaspersky'],
  jurisdiction: 'NL',
  action: 'phase_out',
  announced: '2018-05-14',
  effective: null,
  deadline: null,
  ended: null,
  status: 'in_force',
  sources: [
    { url: 'https://example.org/a', title: 'A', publisher: 'P', date: null, kind: 'primary', read: true },
  ],
  notes: null,
} as unknown as Measure;
const knowledge = indexKnowledge({ version: 'v', measures: [measure], vendors: [], jurisdictions: [] });
const source = {
  title: 'B',
  url: 'https://example.org/b',
  publisher: null,
  published: '2018-05-15',
  quote: 'q',
};

const report = (more: Partial<Report>, finding = {}): Report =>
  ({
    id: 'R-1',
    status: 'confirmed',
    measure: null,
    differs: [],
    sources: [source],
    raisedAt: 0,
    finding: {
      vendor: 'Kaspersky',
      jurisdiction: 'NL',
      action: 'ban',
      prohibits: [],
      binds: [],
      products: [],
      announced: '2018-06-01',
      effective: null,
      deadline: null,
      quote: 'q',
      confidence: 'certain',
      ...finding,
    },
    ...more,
  }) as unknown as Report;

describe('the records with what people confirmed', () => {
  test('are the records themselves while nothing was confirmed', () => {
    const waiting = report({ status: 'unreviewed' });
    expect(withReviewed(knowledge, [waiting, report({ status: 'dismissed' })], new Map())).toBe(knowledge);
  });

  test('hold a confirmed report as a measure of its own', () => {
    const both = withReviewed(knowledge, [report({})], new Map());
    expect(both.ofVendor('Kaspersky').map(({ id }) => id)).toEqual(['nl-2018-kaspersky-phase-out', 'R-1']);
  });

  test('give a known measure the dates that were confirmed, its source and who said so', () => {
    const dated = report({ measure: measure.id, differs: ['deadline'] }, { deadline: '2019-01-01' });
    const [changed] = withReviewed(knowledge, [dated], new Map()).measures;
    expect(changed).toMatchObject({
      deadline: '2019-01-01',
      announced: '2018-05-14',
      notes: 'Dates as confirmed in R-1.',
    });
    expect(changed!.sources.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('never end a known measure: a report that says it was lifted stands beside it', () => {
    const lifting = report({ measure: measure.id, differs: ['action'] }, { action: 'reversal' });
    const both = withReviewed(knowledge, [lifting], new Map());
    expect(both.measure(measure.id)).toEqual(measure);
    expect(both.measures.map(({ action }) => action)).toEqual(['phase_out', 'reversal']);
  });

  test('give a known measure each further source once', () => {
    const [known] = withReviewed(knowledge, [], new Map([[measure.id, [source, source]]])).measures;
    expect(known!.sources.length).toBe(2);
    const again = withReviewed(
      knowledge,
      [],
      new Map([[measure.id, [{ ...source, title: 'A', url: 'https://example.org/a' }]]]),
    );
    expect(again.measures[0]!.sources.length).toBe(1);
  });
});
