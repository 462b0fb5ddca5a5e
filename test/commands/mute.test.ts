import { describe, expect, test } from 'vitest';
import { cardText } from '../../src/domain/card.ts';
import { DAY, HOUR, openWatchHouse } from '../flows/watch-house.ts';

describe('mute', () => {
  test('keeps a vendor out of this channel until the day, by whom and why, and out of no other', async () => {
    const house = await openWatchHouse();
    for (const channel of ['ops', 'law']) await house.type('watch add', channel);
    await house.type('mute vendor:Kaspersky until:2026-11-25 we have none');
    await house.handIn(0);
    await house.handIn(1, 'Huawei');
    expect(house.top().filter(({ title }) => title.includes('Kaspersky'))).toEqual([]);
    expect(house.top('law').filter(({ title }) => title.includes('Kaspersky'))).toHaveLength(1);
    expect(await house.read('mute list')).toContain(
      'M-1: Kaspersky, muted by Ana Analyst until 25 November 2026: we have none',
    );
    expect(await house.read('why R-1')).toContain(
      'muted by Ana Analyst until 25 November 2026: we have none',
    );
    await house.wait(3 * DAY);
    expect(await house.read('mute list')).toContain('Nothing is muted here.');
    await house.handIn(2);
    expect(house.top().filter(({ title }) => title.includes('Kaspersky'))).toHaveLength(1);
  });

  test('holds back what waits for its hour already', async () => {
    const house = await openWatchHouse();
    await house.type('watch add digest:"daily 08:00" vendor:Kaspersky');
    await house.handIn(0);
    await house.type('mute vendor:Kaspersky until:2026-12-25');
    await house.wait(2 * DAY);
    expect(house.top()).toEqual([]);
  });

  test('marks an act as not relevant here, with the reason, and lets the watch be narrowed', async () => {
    const house = await openWatchHouse();
    for (const channel of ['ops', 'law']) await house.type('watch add vendor:Kaspersky', channel);
    await house.handIn(0);
    const button = house.top()[0]!.buttons.find(({ label }) => label === 'Not relevant')!;
    expect(button).toMatchObject({ line: 'mute irrelevant R-1', form: true });
    expect(await house.type(button.line, 'ops', {}, 'press')).toBe('form');
    await house.type(button.line, 'ops', { why: 'no office there' });
    expect(cardText(house.top()[0]!)).toContain(
      'judged not relevant by Ana Analyst until it is ended: no office there',
    );
    expect(cardText(house.top('law')[0]!)).not.toContain('no office there');
    const [whisper] = house.posts.filter(({ place }) => place.only).slice(-1);
    expect(whisper!.card.buttons.map(({ line }) => line)).toEqual(['mute end M-1', 'watch edit W-1']);
    await house.type('mute end M-1');
    expect(cardText(house.top()[0]!)).not.toContain('no office there');
  });

  test('is ended from its own channel only', async () => {
    const house = await openWatchHouse();
    await house.type('mute vendor:Kaspersky until:2026-12-25');
    await house.type('mute end M-1', 'law');
    expect(house.posts.at(-1)!.card.title).toContain('There is no mute M-1 in this channel');
    expect(await house.read('mute list')).toContain('M-1');
  });

  test.each([
    ['mute vendor:Kaspersky until:2020-01-01', 'is past'],
    ['mute vendor:Kaspersky until:someday', 'needs a day'],
    ['mute vendor:Blorptech until:2026-12-25', 'No vendor "Blorptech" is on record'],
    ['mute irrelevant R-99 no', 'There is no measure or report R-99'],
    ['mute irrelevant R-99', 'needs'],
  ])('%s is refused in one sentence', async (line, sentence) => {
    const house = await openWatchHouse();
    expect(await house.type(line)).toContain(sentence);
    expect(await house.read('mute list')).toContain('Nothing is muted here.');
    await house.wait(HOUR);
  });
});
