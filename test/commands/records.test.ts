import { expect, test } from 'vitest';
import ask from '../../commands/ask.ts';
import changes from '../../commands/changes.ts';
import measure from '../../commands/measure.ts';
import vendor from '../../commands/vendor.ts';
import where from '../../commands/where.ts';
import { answerQuestion } from '../../src/domain/answer.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Command, Request, Values } from '../../src/domain/command.ts';
import { Refusal } from '../../src/domain/error.ts';
import type { Desk } from '../../src/domain/ports.ts';
import type { Question } from '../../src/domain/question.ts';
import { knowledge, mentions, places, TODAY, understand } from '../questions/asking.ts';

const desk = {
  today: TODAY,
  knowledge,
  understand: (words: string, asOf: string | null) => understand(words, { today: TODAY, asOf }),
  answer: async (question: Question) =>
    answerQuestion(question, knowledge, { today: TODAY, reports: [], profile: null }),
  findVendor: (name: string) => ({ vendor: mentions.find(name, { fuzzy: true })[0]?.vendor, nearest: [] }),
  findPlace: (name: string) => ({ code: places.find(name)[0]?.code, nearest: [] }),
} as unknown as Desk;

async function run(command: Command, values: Values, name = '') {
  const action = command.actions.find((each) => each.name === name)!;
  return action.run({ desk, values } as Request);
}

test('ask answers free words, with data for scripts', async () => {
  const { card, data } = await run(ask, { words: 'is kaspersky banned in the netherlands' });
  expect(data).toMatchObject({
    intent: 'status',
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

test('where lists what a place restricts, and names what it does not know', async () => {
  const { card } = await run(where, { place: 'australia' });
  expect(cardText(card)).toContain('au-2025-kaspersky-direction');
  await expect(run(where, { place: 'xyzzy' })).rejects.toThrow(Refusal);
});

test('measure shows one record whole, and refuses an unknown id with the nearest', async () => {
  const { card } = await run(measure, { id: 'nl-2018-kaspersky-phase-out' });
  expect(cardText(card)).toMatch(/Sources:/);
  await expect(async () => run(measure, { id: 'nl-2018-kaspersky-phase-ou' })).rejects.toThrow(
    /did you mean nl-2018-kaspersky-phase-out/,
  );
});

test('vendor shows where it is restricted, and its timeline by year', async () => {
  expect(cardText((await run(vendor, { name: 'tiktok' })).card)).toMatch(
    /^ByteDance · prohibited for some group in \d+ places/,
  );
  expect(cardText((await run(vendor, { name: 'Nuctech' }, 'timeline')).card)).toMatch(/\n2020\n/);
});

test('changes shows a window, and refuses one that ends before it begins', async () => {
  const { data } = await run(changes, { vendor: 'Nexperia', since: '2025-09-01', until: '2025-12-31' });
  expect((data as { measures: string[] }).measures).toContain('cn-2025-nexperia-export-ban');
  await expect(run(changes, { since: '2026-01-01', until: '2025-01-01' })).rejects.toThrow(/lies after/);
});

test('every example of a command stands for itself', () => {
  for (const command of [ask, vendor, where, measure, changes])
    for (const example of command.examples) expect(example.startsWith(command.name)).toBe(true);
});
