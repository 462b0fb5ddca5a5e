import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerCard } from '../../src/cards/answer.ts';
import { blockSize, CARD_BUDGET } from '../../src/cards/budget.ts';
import { type Card, cardText, plainWords, type Words } from '../../src/domain/card.ts';
import { placeName } from '../../src/domain/place-name.ts';
import { answer, knowledge, TODAY } from '../questions/asking.ts';

const nameOf = (code: string) => placeName(knowledge, code);
const vendors = knowledge.vendors.map(({ name }) => name);
const places = knowledge.jurisdictions.map(({ name }) => name);

function pagesOf(question: string): Card[] {
  const given = answer(question);
  const pages: Card[] = [];
  for (let page = 1; page <= 40; page += 1) {
    const lineOf = (to: number) => `ask page:${to} ${question}`;
    const drawn = answerCard({ answer: given, today: TODAY, nameOf, page, lineOf });
    pages.push(drawn);
    if (!cardText(drawn).includes(`page:${page + 1} before`)) return pages;
  }
  throw new Error('The pages do not end.');
}

const hasLink = (words: Words) =>
  typeof words !== 'string' && words.some((span) => typeof span !== 'string' && span.href);

test('for any question, no page exceeds the budget, every cited record is on a page, each with a source', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vendors),
      fc.constantFrom(...places),
      fc.constantFrom(
        'is V banned in P',
        'where is V banned',
        'what is banned in P',
        'compare V and Huawei in P',
      ),
      (vendor, place, shape) => {
        const question = shape.replace('V', vendor).replace('P', place);
        const pages = pagesOf(question);
        for (const page of pages)
          expect(page.blocks.reduce((sum, block) => sum + blockSize(block), 0)).toBeLessThanOrEqual(
            CARD_BUDGET + 150,
          );
        const text = pages.map(cardText).join('\n');
        const { cited } = answer(question);
        for (const { measure } of cited) {
          expect(text).toContain(measure.id);
          const told = pages.some((page) =>
            page.blocks.some(
              (block) =>
                (block.kind === 'list' &&
                  block.items.some((item) => plainWords(item).includes(measure.id) && hasLink(item))) ||
                (block.kind === 'sources' &&
                  block.sources.some(({ url }) => measure.sources.some((source) => source.url === url))),
            ),
          );
          expect(told, measure.id).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a record is never parted: its reason, its id and its source stand on one page', () => {
  const pages = pagesOf('compare huawei and zte and hikvision and dahua in the us');
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    const text = cardText(page);
    expect(text.split('\nWhy: ').length).toBe(text.split('\nRecord: ').length);
  }
});

test('a long answer has a button for its next page, and the last page has none', () => {
  const pages = pagesOf('where is huawei banned');
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]!.buttons[0]).toEqual({ label: 'More', line: 'ask page:2 where is huawei banned' });
  expect(pages.at(-1)!.buttons.map(({ label }) => label)).not.toContain('More');
});

test('a line that fits no button leaves the sentence that says what to type', () => {
  const question = `where is huawei banned ${'in any country of the whole wide world '.repeat(4)}`;
  const [first] = pagesOf(question);
  expect(first!.buttons.map(({ label }) => label)).not.toContain('More');
  expect(cardText(first!)).toMatch(/Page 1 of \d+: write page:2 before the question/);
});
