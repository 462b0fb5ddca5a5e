import { describe, expect, it } from 'vitest';
import { knowledgeBefore } from '../../src/domain/knowledge.ts';
import type { Finding, Report } from '../../src/domain/report.ts';
import { recognise } from '../../src/reading/recognition.ts';
import { article, knowledge, read } from './reader.ts';

const text =
  'The Dutch government is phasing out the use of Kaspersky anti-virus software, the justice ministry said on Monday.';
const other =
  'THE HAGUE - Kaspersky programs will be removed from the systems of the Dutch central government, the ministry announced on Monday.';
const finding = (words: string, day = '2018-05-15') => read(article(words, day)).findings[0]!;
const day = { published: '2018-05-15' };

const report = (of: Finding): Report => ({
  id: 'R-1',
  finding: of,
  sources: [],
  ignored: [],
  status: 'unreviewed',
  measure: null,
  differs: [],
  reason: null,
  raisedAt: 0,
  decidedBy: null,
  editedBy: null,
  version: 1,
});

describe('recognition', () => {
  it('an act on record is known by vendor, place, kind and day', () => {
    expect(recognise(finding(text), knowledge, [], day)).toEqual({
      kind: 'known',
      id: 'nl-2018-kaspersky-phase-out',
    });
  });

  it('the same act is new to records of the day before', () => {
    expect(recognise(finding(text), knowledgeBefore(knowledge, '2018-05-14'), [], day)).toEqual({
      kind: 'new',
      about: null,
    });
  });

  it('a lifting, ruling or review is linked to the latest act that stood before it', () => {
    const lifted = { ...finding(text), action: 'reversal' as const, announced: '2020-03-02' };
    expect(recognise(lifted, knowledge, [], { published: '2020-03-03' })).toEqual({
      kind: 'new',
      about: 'nl-2018-kaspersky-phase-out',
    });
    expect(
      recognise({ ...lifted, announced: '2018-01-02' }, knowledge, [], { published: '2018-01-03' }),
    ).toEqual({
      kind: 'new',
      about: null,
    });
  });

  const wider =
    'The Dutch government has extended its ban on Kaspersky anti-virus software to the police, the justice ministry said on Monday.';

  it('a widening is linked to the act that it widens, and is no second telling of it', () => {
    const widened = finding(wider, '2019-03-05');
    expect(widened.evidence.widens!.quote).toContain('extended its ban');
    expect(recognise(widened, knowledge, [], { published: '2019-03-05' })).toEqual({
      kind: 'new',
      about: 'nl-2018-kaspersky-phase-out',
    });
    const soon = { ...widened, announced: '2018-05-18' };
    expect(recognise(soon, knowledge, [], { published: '2018-05-19' })).toEqual({
      kind: 'new',
      about: 'nl-2018-kaspersky-phase-out',
    });
  });

  it('two articles on one widening are one report', () => {
    const widened = finding(wider, '2019-03-05');
    expect(recognise(widened, knowledge, [report(widened)], { published: '2019-03-06' })).toEqual({
      kind: 'known',
      id: 'R-1',
    });
  });

  it('two articles on one new act are one report, whichever comes first', () => {
    const before = knowledgeBefore(knowledge, '2018-05-14');
    for (const [one, two] of [
      [text, other],
      [other, text],
    ] as const)
      expect(recognise(finding(two), before, [report(finding(one))], day)).toEqual({
        kind: 'known',
        id: 'R-1',
      });
  });

  it('the same kind of act a year later is another act', () => {
    expect(
      recognise({ ...finding(text), announced: '2020-03-02' }, knowledge, [], { published: '2020-03-03' })
        .kind,
    ).toBe('new');
  });

  it('another place or another vendor is another act', () => {
    expect(recognise({ ...finding(text), jurisdiction: 'BE' }, knowledge, [], day).kind).toBe('new');
    expect(recognise({ ...finding(text), vendor: 'Hikvision' }, knowledge, [], day).kind).toBe('new');
  });

  it('the legal reference decides over the date', () => {
    const act = {
      ...finding(text),
      vendor: 'Sandvine',
      jurisdiction: 'US',
      action: 'listing' as const,
      announced: '2024-06-01',
      citation: '89 FR 14403',
    };
    expect(recognise(act, knowledge, [], { published: '2024-06-02' })).toMatchObject({
      id: 'us-2024-sandvine-entity-list',
    });
  });

  it('a deadline that the record lacks is a change of it, named by field', () => {
    expect(recognise({ ...finding(text), deadline: '2019-01-01' }, knowledge, [], day)).toEqual({
      kind: 'changed',
      id: 'nl-2018-kaspersky-phase-out',
      differs: ['deadline'],
    });
  });

  it('an undated act is not taken for another', () => {
    expect(recognise({ ...finding(text), announced: null }, knowledge, [], day).kind).toBe('new');
  });
});
