import { describe, expect, test } from 'vitest';
import { cardText } from '../../src/domain/card.ts';
import { feed, list, openFeedHouse, row } from './feed-house.ts';

const VENDORS = ['Huawei', 'ZTE', 'Hikvision', 'Dahua', 'Hytera', 'Kaspersky', 'DJI', 'TikTok', 'DeepSeek'];

describe('many measures at once', () => {
  test('are one message in a channel, and each of them can be read on its own', async () => {
    const ids = Array.from({ length: 60 }, (_, at) => `list-${at}`);
    const lists = (id: string) => ({
      [id]: {
        instrument: `Act of ${id}`,
        action: 'listing',
        prohibits: ['procurement'],
        binds: ['central_government'],
      },
    });
    const feeds = ids.map((id) => feed({ id, lists: lists(id) as never }));
    const empty = list([row('0', 'Nobody Known Ltd')]);
    const house = await openFeedHouse(feeds, Object.fromEntries(ids.map((id) => [id, empty])));
    const full = ids.map((id, at) => {
      const name = VENDORS[at % VENDORS.length]!;
      return [id, list([row('0', 'Nobody Known Ltd'), row('1', name, { list: id })])] as const;
    });
    await house.run(Object.fromEntries(full));
    const reports = await house.reports();
    // The others tell of acts that are on record; how many do depends on which is read first.
    expect(reports.length).toBeGreaterThan(30);
    const titles = house.alerts().map(({ title }) => title);
    expect(titles.length).toBeLessThanOrEqual(11);
    expect(titles.filter((title) => title.includes(' measures · '))).toHaveLength(1);
    const together = house.alerts().find(({ title }) => title.includes(' measures · '))!;
    expect(together.title).toMatch(/^\d\d measures · Department of Trials · 2 November 2026$/);
    const { line } = together.buttons[0]!;
    const pages: string[] = [];
    for (let page = 1; page <= 4; page += 1) pages.push(await house.read(`${line} page:${page}`));
    for (const { id } of reports) expect(pages.join('\n')).toContain(`${id} ·`);
    await house.write('report withdraw R-30 the list was wrong');
    const redrawn = house.alerts().find(({ title }) => title.includes(' measures · '))!;
    expect(cardText(redrawn)).toMatch(/R-30 · .* · withdrawn/);
  });
});
