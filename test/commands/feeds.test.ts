/** What people see of the feeds. */
import { expect, test } from 'vitest';
import { feeds as command } from '../../commands/feeds.ts';
import { feedsCard, healthOf } from '../../src/cards/feeds.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Request } from '../../src/domain/command.ts';
import { NEW_FEED } from '../../src/domain/feed-state.ts';
import type { Desk } from '../../src/domain/ports.ts';
import { DAY, feed, START } from '../flows/feed-house.ts';

const well = { ...NEW_FEED, lastRun: START, lastSuccess: START, nextRun: START + DAY, known: 7 };
const failing = { ...well, failures: 2, errors: 2, trouble: 'example.org answers with 500.' };
const held = {
  ...well,
  quarantine: { since: START, why: 'It has 10 rows after 20.', rows: 10, acceptedBy: null },
};

const standings = [
  { feed: feed({ id: 'one' }), state: well },
  { feed: feed({ id: 'two' }), state: failing },
  { feed: feed({ id: 'three' }), state: held },
  { feed: feed({ id: 'four' }), state: null },
];

function ask(part: string, all = standings) {
  const status = command.actions.find(({ name }) => name === 'status')!;
  const desk = { now: START, feeds: async () => all } as unknown as Desk;
  return status.run({ desk, values: part ? { part } : {} } as unknown as Request);
}

test('status counts how the feeds do and shows those in trouble first, with why', async () => {
  const { card } = await ask('');
  expect(card.title).toBe('4 feeds: 1 well, 1 failing, 1 held back, 1 waiting');
  const text = cardText(card);
  expect(text.indexOf('Feed three')).toBeLessThan(text.indexOf('Feed one'));
  expect(text).toContain('example.org answers with 500.');
  expect(text).toContain('It has 10 rows after 20.');
});

test('status of a part shows only what holds it, and refuses what nothing holds', async () => {
  expect(cardText((await ask('two')).card)).not.toContain('Feed one');
  await expect(async () => ask('narnia')).rejects.toThrow('No feed is called "narnia"');
});

test('where no feed is polled, status says what is missing', async () => {
  expect(cardText((await ask('', [])).card)).toContain('feeds.contact');
});

test('a feed that fell silent for far longer than ever before is told to drift', () => {
  const silent = { ...well, newsAt: START - 200 * DAY, longestSilence: 20 * DAY };
  expect(healthOf({ feed: feed({ id: 'one' }), state: silent })).toBe('well');
  expect(cardText(feedsCard([{ feed: feed({ id: 'one' }), state: silent }], START))).toContain(
    'Nothing new for 200 days; the longest wait before was 20.',
  );
});
