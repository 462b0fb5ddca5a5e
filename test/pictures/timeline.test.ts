import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay } from '../../src/domain/date.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { drawTimeline } from '../../src/pictures/timeline.ts';
import { busiest, foreignMarkup, knowledge, nameOf, TODAY, timelineOf, valuesOf } from './scene.ts';

const pattern = knowledge.measures.find(({ id }) => id === 'us-2020-nuctech-entity-list')!;
const NASTY = `"><script>alert(1)</script><image href='http://x.example/'/>&amp;]]>\u0000\u202e\ud800`;

/** The picture of measures that nobody made. */
const draw = (measures: readonly Measure[], vendor = 'Anybody') =>
  drawTimeline(measures, { vendor, today: TODAY, nameOf });

/** So many measures, day after day, in a few places. */
const many = (count: number): Measure[] =>
  Array.from({ length: count }, (_, at) => ({
    ...pattern,
    id: `made-${at}`,
    jurisdiction: ['US', 'US-TX', 'NL', 'DE', 'FR'][at % 5]!,
    announced: `${2005 + (at % 20)}-0${1 + (at % 9)}`,
    effective: null,
  }));

function fastest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the timeline', () => {
  test.each(knowledge.vendors.map(({ name }) => name))('holds every measure on %s', (vendor) => {
    const known = knowledge.ofVendor(vendor).filter(({ announced }) => firstDay(announced) <= TODAY);
    expect(valuesOf(timelineOf(vendor).svg, 'data-id').sort()).toEqual(known.map(({ id }) => id).sort());
  });

  test('shows nothing that was made after its day', () => {
    const ids = valuesOf(timelineOf('Kaspersky', '2018-01-01').svg, 'data-id');
    const known = knowledge
      .ofVendor('Kaspersky')
      .filter(({ announced }) => firstDay(announced) <= '2018-01-01');
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.sort()).toEqual(known.map(({ id }) => id).sort());
  });

  test('tells kinds apart without colour: each has a shape, and words in the legend', () => {
    const grey = timelineOf('Huawei').svg.replaceAll(/#(?!ffffff)[0-9a-f]{6}/g, '#777777');
    for (const words of [
      'ban or phase-out in force',
      'restriction in force',
      'advice',
      'proposed',
      'ended',
      'without a duty',
    ])
      expect(grey).toContain(words);
    const legend = grey.slice(0, grey.indexOf('data-id'));
    const marks = legend.match(/<(?:circle|path|rect)[^>]*stroke-width="1.6"[^>]*>/g)!;
    const shapes = marks.map((each) => each.replaceAll(/[\d.]+/g, ''));
    expect(marks).toHaveLength(6);
    expect(new Set(shapes).size).toBe(6);
  });

  test('an empty timeline does not sound allowed', () => {
    const { alt, svg } = draw([]);
    expect(alt).toContain('not the same as allowed');
    expect(svg).toContain('not the same as allowed');
  });

  test('its sentences count the measures and name the first and the latest', () => {
    const known = knowledge.ofVendor('Kaspersky').filter(({ announced }) => firstDay(announced) <= TODAY);
    const { alt } = timelineOf('Kaspersky');
    expect(alt).toContain(`${known.length} measures`);
    expect(alt).toContain(known[0]!.title);
    expect(alt).toContain(known.at(-1)!.title);
    expect(alt).toMatch(/^Timeline of Kaspersky: .*\.$/);
  });

  test('words from outside stay words', () => {
    const { svg, alt } = draw([{ ...pattern, title: NASTY, jurisdiction: 'NL' }], NASTY);
    expect(foreignMarkup(svg)).toEqual([]);
    expect(svg).toContain('&lt;script&gt;');
    expect(alt.length).toBeLessThanOrEqual(1200);
  });

  test('whatever a record or a name says, the drawing holds no markup but its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, vendor) => {
        const { svg } = draw([{ ...pattern, title: `${title}${NASTY}` }], vendor);
        expect(foreignMarkup(svg)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the vendor with most measures takes less than 100 kB', () => {
    const { svg, alt } = timelineOf(busiest);
    expect(svg.length).toBeLessThan(100_000);
    expect(alt.length).toBeLessThanOrEqual(1200);
  });

  test('thousands of measures are bounded, and the picture says how many it leaves out', () => {
    const { svg, alt } = draw(many(5000));
    expect(valuesOf(svg, 'data-id')).toHaveLength(160);
    expect(svg).toContain('4840 more');
    expect(alt).toContain('4840 more');
    expect(svg.length).toBeLessThan(150_000);
    expect(Number(valuesOf(svg, 'height')[0])).toBeLessThan(5000);
  });

  test('the time for ten times the measures grows less than thirtyfold', () => {
    const few = many(500);
    const lots = many(5000);
    draw(few);
    expect(fastest(() => draw(lots))).toBeLessThan(
      30 *
        Math.max(
          1,
          fastest(() => draw(few)),
        ),
    );
  });
});
