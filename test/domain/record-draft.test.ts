import { describe, expect, test } from 'vitest';
import { indexKnowledge } from '../../src/domain/knowledge.ts';
import { draftRecord } from '../../src/domain/record-draft.ts';
import type { Finding, Report } from '../../src/domain/report.ts';
import { measure, place, vendor } from '../knowledge/records.ts';

const finding: Finding = {
  vendor: 'Acme',
  jurisdiction: 'NL',
  issuer: 'Ministry',
  instrument: null,
  citation: null,
  action: 'phase_out',
  prohibits: ['use'],
  binds: ['central_government'],
  products: ['cameras'],
  announced: '2026-03-02',
  effective: null,
  deadline: null,
  confidence: 'certain',
  quote: 'It phases out Acme.',
  evidence: {},
};
const source = { title: 'News', url: null, publisher: 'Wire', published: '2026-03-03', quote: finding.quote };

const report = (fields: Partial<Report> = {}, found: Partial<Finding> = {}): Report => ({
  id: 'R-3',
  finding: { ...finding, ...found },
  sources: [source],
  ignored: [],
  status: 'confirmed',
  measure: null,
  differs: [],
  reason: null,
  raisedAt: Date.parse('2026-03-04'),
  decidedBy: 'ana',
  editedBy: null,
  version: 2,
  ...fields,
});

const knowledgeOf = (...ids: string[]) =>
  indexKnowledge({
    version: '1',
    measures: ids.map((id) => measure({ id })),
    vendors: [vendor()],
    jurisdictions: [place(), place({ code: 'EU', name: 'European Union', level: 'supranational' })],
  });
const draft = (told: Report, ...ids: string[]) =>
  draftRecord(told, knowledgeOf(...ids), '2026-04-01').measure;

describe('the draft of a record', () => {
  test('is named by place, year, vendor and kind of act, and never takes an id on record', () => {
    expect(draft(report()).id).toBe('nl-2026-acme-phase-out');
    expect(draft(report(), 'nl-2026-acme-phase-out').id).toBe('nl-2026-acme-phase-out-2');
    expect(draft(report({}, { vendor: 'Ünknown & Co. 科技' })).id).toBe('nl-2026-unknown-co-phase-out');
    expect(draftRecord(report(), knowledgeOf(), '2026-04-01').path).toBe(
      'measures/nl/nl-2026-acme-phase-out.json',
    );
  });

  test('has a status that agrees with the kind of act and its dates', () => {
    expect(draft(report({}, { action: 'advisory' }))).toMatchObject({ status: 'advisory', prohibits: [] });
    expect(draft(report({}, { action: 'proposal', effective: '2026-09' }))).toMatchObject({
      status: 'proposed',
      effective: null,
    });
    expect(draft(report({}, { effective: '2026-09' })).status).toBe('announced');
    expect(draft(report({}, { deadline: '2027' })).status).toBe('phasing_in');
    expect(draft(report({}, { jurisdiction: 'EU' })).level).toBe('supranational');
  });

  test('is no surer than its sources, and says what a person still has to do', () => {
    expect(draft(report()).confidence).toBe('medium');
    expect(draft(report({ sources: [source, { ...source, publisher: 'Daily' }] })).confidence).toBe('high');
    expect(draft(report({}, { confidence: 'hedged' })).confidence).toBe('low');
    const open = draft(report({ status: 'unreviewed' }, { announced: null, issuer: null }));
    expect(open.confidence).toBe('low');
    expect(open.notes).toMatch(/No analyst has confirmed.*no day of announcement.*names no issuer/);
  });

  test('is refused where the report was dismissed or merged into a record', () => {
    expect(() => draft(report({ status: 'dismissed', reason: 'a shop' }))).toThrow(/dismissed \(a shop\)/);
    expect(() => draft(report({ status: 'merged', measure: 'nl-a' }))).toThrow(/merged into nl-a/);
  });
});
