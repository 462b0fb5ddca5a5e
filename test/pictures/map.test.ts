import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/domain/answer.ts';
import { plainQuestion } from '../../src/domain/question.ts';
import type { PlaceStanding } from '../../src/domain/standings.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { drawWorld } from '../../src/pictures/geography.ts';
import { fillOf } from '../../src/pictures/kinds.ts';
import { busiest, foreignMarkup, knowledge, mapOf, mapOfVendor, members, nameOf, TODAY } from './scene.ts';

const UNIONS = new Set(['EU', 'NATO']);
const countries = knowledge.jurisdictions
  .map(({ code }) => code)
  .filter((code) => !code.includes('-') && !UNIONS.has(code));

const standing = (code: string, verdict: Verdict, within = false): [string, PlaceStanding] => [
  code,
  { code, verdict, within },
];

/** What the drawing shows of each place: its shape, its dot, or its diamond. */
function shown(svg: string) {
  const fills = new Map<string, Set<string>>();
  const dots = new Map<string, string>();
  for (const [tag] of svg.matchAll(/<(?:path|circle)[^>]*>/g)) {
    const place = / data-place="([^"]*)"/.exec(tag)?.[1];
    const dot = / data-dot="([^"]*)"/.exec(tag)?.[1];
    const fill = / fill="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (place) fills.set(place, (fills.get(place) ?? new Set()).add(fill));
    if (dot) dots.set(dot, fill);
  }
  return { fills, dots };
}

function verdictIn(vendor: string, code: string) {
  const question = plainQuestion({ intent: 'status', vendors: [vendor], jurisdictions: [code] });
  const answer = answerQuestion(question, knowledge, { today: TODAY, reports: [], profile: null });
  const [part] = answer.parts;
  return { verdict: answer.verdict, recorded: (part?.cited.length ?? 0) > 0, within: part?.within === true };
}

describe('the map', () => {
  test.each(knowledge.vendors.map(({ name }) => name))(
    'shows of %s in every country what an answer says of it there',
    (vendor) => {
      const { fills, dots } = shown(mapOfVendor(vendor).svg);
      for (const code of countries) {
        const { verdict, recorded, within } = verdictIn(vendor, code);
        const seen = new Set([...(fills.get(code) ?? []), ...(dots.has(code) ? [dots.get(code)!] : [])]);
        const want = recorded && !within ? fillOf(verdict as 'none') : '#ffffff';
        if (seen.size === 0) expect(want, `${vendor} in ${code}`).toBe('#ffffff');
        else expect([...seen], `${vendor} in ${code}`).toEqual([want]);
      }
    },
  );

  test('says in words, for each kind, every place that it may name', () => {
    const { alt } = mapOfVendor('Kaspersky');
    for (const code of countries) {
      const { verdict, recorded } = verdictIn('Kaspersky', code);
      if (recorded && verdict === 'prohibited') expect(alt).toContain(nameOf(code));
    }
    expect(alt).toContain('not the same as allowed');
  });

  test('a place without a record stays blank, and the legend says what blank is not', () => {
    const { svg } = mapOf(new Map());
    expect([...shown(svg).fills.values()].every((each) => [...each].join() === '#ffffff')).toBe(true);
    expect(svg).toContain('nothing recorded, which is not &quot;allowed&quot;');
  });

  test.each(['SG', 'LU', 'MT', 'BH', 'HK', 'TW', 'SB', 'MV'])('%s is small, and seen as a dot', (code) => {
    const { dots } = shown(mapOf(new Map([standing(code, 'restricted')])).svg);
    expect([...dots]).toEqual([[code, fillOf('restricted')]]);
  });

  test('every country of the records has a place on the map', () => {
    const { points } = drawWorld();
    expect(countries.filter((code) => !points.has(code))).toEqual([]);
  });

  test('Kosovo, which has no number in the atlas, is on the map', () => {
    expect(shown(mapOf(new Map([standing('XK', 'proposed')])).svg).fills.get('XK')).toEqual(
      new Set([fillOf('proposed')]),
    );
  });

  test('an act of the union fills no member, and is told as its own', () => {
    const { svg, alt } = mapOf(new Map([standing('EU', 'prohibited')]));
    const { fills, dots } = shown(svg);
    for (const code of members) expect([...(fills.get(code) ?? ['#ffffff'])]).toEqual(['#ffffff']);
    expect(dots.size).toBe(0);
    expect(svg).toContain('not an act of each member');
    expect(alt).toContain('not those of each member');
  });

  test('a country of which only parts acted is not filled', () => {
    const { svg, alt } = mapOf(new Map([standing('DE', 'advisory', true), standing('DE-BE', 'advisory')]));
    expect(shown(svg).fills.get('DE')).toEqual(new Set(['#ffffff']));
    expect(svg).toContain('only parts of the place have a record');
    expect(alt).toContain('Germany: only in parts');
  });

  test('the same standings always give the same drawing', () => {
    expect(mapOfVendor(busiest)).toEqual(mapOfVendor(busiest));
  });

  test('words from outside stay words', () => {
    const { svg } = mapOf(new Map(), '"><script>alert(1)</script>&\u0000');
    expect(foreignMarkup(svg)).toEqual([]);
  });

  test('the vendor with most measures takes less than 200 kB, its sentences less than 1500 letters', () => {
    const { svg, alt } = mapOfVendor(busiest);
    expect(svg.length).toBeLessThan(200_000);
    expect(alt.length).toBeLessThanOrEqual(1500);
  });
});
