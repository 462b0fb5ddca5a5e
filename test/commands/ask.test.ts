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
    text: cardText(card),
  });
});

test('ask with a day answers as of that day', async () => {
  const { data } = await run(ask, { words: 'is kaspersky banned in the netherlands', on: '2018-01-01' });
  expect(data).toMatchObject({ verdict: 'none', as_of: '2018-01-01' });
});

test('ask gives what ended apart from what is in force', async () => {
  const { data } = await run(ask, { words: 'is kaspersky banned in italy' });
  expect(data).toMatchObject({ not_in_force: ['it-2022-kaspersky-acn-circular-4336'] });
});
