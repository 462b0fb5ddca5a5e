import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/reading/recognition.ts';
import { knowledge, read } from './reader.ts';

const text = fs.readFileSync(path.join(import.meta.dirname, 'seed/dutch-kaspersky-2018.txt'), 'utf8');
const article = {
  title: 'Dutch govt dropping Kaspersky software over spying fears',
  text,
  published: '2018-05-15',
  url: null,
  publisher: null,
};
const { findings, ignored } = read(article);
const of = (place: string) => findings.find((finding) => finding.jurisdiction === place)!;

describe('the article the project began with', () => {
  it('holds exactly three measures', () => {
    expect(findings.map((finding) => finding.jurisdiction).sort()).toEqual(['LT', 'NL', 'US']);
    expect(
      findings.every((finding) => finding.vendor === 'Kaspersky' && finding.confidence === 'certain'),
    ).toBe(true);
  });

  it('the Dutch phase-out was announced on the Monday before, by the ministry, for the central government', () => {
    expect(of('NL')).toMatchObject({
      action: 'phase_out',
      prohibits: ['use'],
      binds: ['central_government'],
      announced: '2018-05-14',
    });
    expect(of('NL').evidence.announced?.quote).toContain('Monday');
    expect(of('NL').issuer).toMatch(/Justice and Security ministry/);
  });

  it('the Lithuanian ban stands only in a dated teaser', () => {
    expect(of('LT')).toMatchObject({
      action: 'ban',
      prohibits: ['use'],
      binds: ['critical_infrastructure'],
      announced: '2017-12-21',
    });
  });

  it('the US delisting is dated "last year" and no closer', () => {
    expect(of('US')).toMatchObject({
      action: 'delisting',
      prohibits: ['procurement'],
      binds: ['central_government'],
      announced: '2017',
    });
  });

  it('each is recognised as the act on record', () => {
    const known = (place: string) => recognise(of(place), knowledge, [], article);
    expect(known('NL')).toEqual({ kind: 'known', id: 'nl-2018-kaspersky-phase-out' });
    expect(known('LT')).toEqual({ kind: 'known', id: 'lt-2017-kaspersky-critical-systems' });
    expect(known('US')).toEqual({ kind: 'known', id: 'us-2017-kaspersky-gsa-schedule-removal' });
  });

  it('the retailer and the vendor are passed over, with the reason', () => {
    expect(
      ignored.some(
        ({ what, why }) => /Best Buy/.test(what) && /Best Buy is a retailer, no government/.test(why),
      ),
    ).toBe(true);
    expect(ignored.filter(({ why }) => /Kaspersky's own statement/.test(why)).length).toBeGreaterThanOrEqual(
      2,
    );
  });

  it('every quote and every piece of evidence stands in the text where it says', () => {
    for (const finding of findings) {
      expect(text).toContain(finding.quote);
      for (const { quote, start } of Object.values(finding.evidence))
        expect(text.slice(start, start + quote.length)).toBe(quote);
    }
  });
});
