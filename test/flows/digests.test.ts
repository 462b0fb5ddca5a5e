import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardText } from '../../src/domain/card.ts';
import { DAY, HOUR, openWatchHouse } from './watch-house.ts';

describe('a watch with a digest', () => {
  test('brings what came since the last one in one message, at its hour, and never again', async () => {
    const house = await openWatchHouse();
    await house.type('watch add digest:"daily 08:00" vendor:Kaspersky');
    for (const number of [0, 1, 2]) await house.handIn(number);
    await house.wait(12 * HOUR);
    expect(house.top()).toEqual([]);
    await house.wait(10 * HOUR);
    expect(house.top().map(({ title }) => title)).toEqual(['3 measures · digest · 24 November 2026']);
    await house.wait(2 * DAY);
    expect(house.top()).toHaveLength(1);
  });

  test('is sent by a process that was down over the hour, once', async () => {
    const house = await openWatchHouse();
    await house.type('watch add digest:"daily 08:00" vendor:Kaspersky');
    for (const number of [0, 1]) await house.handIn(number);
    house.restart();
    await house.wait(40 * HOUR);
    house.restart();
    await house.wait(HOUR);
    expect(house.top().map(({ title }) => title)).toEqual(['2 measures · digest · 24 November 2026']);
  });

  test('of one measure is that alert', async () => {
    const house = await openWatchHouse();
    await house.type('watch add digest:"weekly monday 08:00" vendor:Kaspersky');
    await house.handIn(0);
    await house.wait(6 * DAY);
    expect(house.top()).toEqual([]);
    await house.wait(DAY);
    expect(house.top().map(({ title }) => title)).toEqual([
      expect.stringMatching(/^New · unreviewed · Sweden/),
    ]);
  });

  test('shows what became of a measure meanwhile and later, and tells it in its thread', async () => {
    const house = await openWatchHouse();
    await house.type('watch add digest:"daily 08:00" vendor:Kaspersky');
    for (const number of [0, 1]) await house.handIn(number);
    await house.type('report confirm R-1', 'elsewhere');
    expect(house.top()).toEqual([]);
    await house.wait(23 * HOUR);
    await house.type('report dismiss R-2 a rumour', 'elsewhere');
    await house.wait(HOUR);
    const [digest, ...more] = house.top();
    expect(more).toEqual([]);
    expect(cardText(digest!)).toMatch(/R-1 · .* · confirmed[\s\S]*R-2 · .* · dismissed/);
    expect(house.threads().map(({ title }) => title)).toEqual([expect.stringContaining('R-2 was dismissed')]);
  });
});

describe('quiet hours', () => {
  test('hold alerts back until they are over, in their zone, across the change of clocks', async () => {
    // In the night of 29 March 2026 clocks in Amsterdam go from 02:00 to 03:00.
    const house = await openWatchHouse(null, Date.parse('2026-03-28T22:30:00Z'));
    await house.type('watch add quiet:22:00-07:00 zone:Europe/Amsterdam vendor:Kaspersky');
    await house.handIn(0);
    await house.wait(Date.parse('2026-03-29T04:59:00Z') - house.clock.now());
    expect(house.top()).toEqual([]);
    await house.wait(60_000);
    expect(house.top()).toHaveLength(1);
  });

  test('never see an alert posted, and none is lost, whenever acts come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 47 * 4 }), { minLength: 1, maxLength: 5 }),
        async (quarters) => {
          const house = await openWatchHouse();
          await house.type('watch add quiet:22:00-07:00 vendor:Kaspersky');
          const start = house.clock.now();
          const at: number[] = [];
          const seen = () => {
            for (; at.length < house.top().length; ) at.push(new Date(house.clock.now()).getUTCHours());
          };
          const sorted = [...quarters].sort((a, b) => a - b);
          for (const [number, quarter] of sorted.entries()) {
            for (; house.clock.now() < start + quarter * 15 * 60_000; seen()) await house.wait(15 * 60_000);
            await house.handIn(number);
            seen();
          }
          for (let step = 0; step < 96; step += 1, seen()) await house.wait(15 * 60_000);
          expect(at).toHaveLength(quarters.length);
          for (const hour of at) expect(hour >= 7 && hour < 22).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });
});
