import { expect, test } from 'vitest';
import ask from '../../commands/ask.ts';
import { cardText } from '../../src/domain/card.ts';
import { run } from './record-desk.ts';

test('ask answers free words, with data for scripts', async () => {
  const { card, data } = await run(ask, { words: 'is kaspersky banned in the netherlands' });
  expect(data).toMatchObject({
    intent: 'status',
    vendors: ['Kaspersky'],
    jurisdictions: ['NL'],
    verdict: 'prohibited',
    as_of: null,
    clarify: false,
  });
  const { text } = data as { text: string };
  expect(text.startsWith(card.title)).toBe(true);
});

test('ask with a day answers as of that day', async () => {
  const { data } = await run(ask, { words: 'is kaspersky banned in the netherlands', on: '2018-01-01' });
  expect(data).toMatchObject({ verdict: 'none', as_of: '2018-01-01' });
});

test('ask gives what ended apart from what is in force', async () => {
  const { data } = await run(ask, { words: 'is kaspersky banned in italy' });
  expect(data).toMatchObject({ not_in_force: ['it-2022-kaspersky-acn-circular-4336'] });
});

test('ask shows one page and gives scripts the whole answer', async () => {
  const words = 'where is huawei banned';
  const first = await run(ask, { words });
  const second = await run(ask, { words, page: '2' });
  expect(first.card.buttons[0]!.line).toBe(`ask page:2 ${words}`);
  expect(cardText(second.card)).not.toBe(cardText(first.card));
  expect(second.data).toEqual(first.data);
  const { text, measures } = first.data as { text: string; measures: string[] };
  for (const id of measures) expect(text).toContain(id);
  await expect(run(ask, { words, page: 'two' })).rejects.toThrow(/`page` needs a number such as 2/);
});

test('a page beyond the last is the last', async () => {
  const { card } = await run(ask, { words: 'is kaspersky banned in switzerland', page: '9' });
  expect(card.title).toMatch(/^Nothing recorded/);
});
