import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCard } from '../../src/cards/answer.ts';
import { CARD_BUDGET } from '../../src/cards/budget.ts';
import { cardText } from '../../src/domain/card.ts';
import { answer, ask, knowledge, TODAY } from './asking.ts';

const PING = /<[!@#][^>]*>|@everyone|@here|@channel/;
const nameOf = (code: string) => code;

/** The first page, as a chat shows it. */
function shown(question: string) {
  const lineOf = (page: number) => `ask page:${page} ${question}`;
  return answerCard({ answer: answer(question), today: TODAY, nameOf, page: 1, lineOf });
}

const forty = knowledge.vendors.slice(0, 40).map(({ name }) => name);
const trace = `TypeError: Cannot read properties of undefined (reading 'id')
    at findPart (file:///srv/app/src/domain/answer-parts.ts:44:18)
    at Array.map (<anonymous>)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)
${'    at Module._compile (node:internal/modules/cjs/loader:1554:14)\n'.repeat(30)}`;

const BAD: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['blanks', '   \n\t  '],
  ['marks only', '?!?! ... ---'],
  ['emoji only', '🔥🔥🚫📵👀'],
  ['an emoji with a joiner and a flag', '👩‍💻🇷🇺'],
  ['a stack trace', trace],
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand letters with blanks', 'lorem ipsum dolor '.repeat(560)],
  ['a ping of the channel', '<!channel> <!here|here> @everyone'],
  ['a ping of a person', '<@U012AB3CD> <#C024BE91L|general>'],
  ['markup', '*bold* _it_ ~x~ `code` [a](http://x.example) <script>alert(1)</script>'],
  ['control characters', '\u0000\u0007\u001b[31mred\u001b[0m \u202ereversed'],
  ['stacked accents', `h̷̛͎̀ú̶͠a̴w̵̛e̸i${'\u0301'.repeat(500)}`],
  ['half of a pair', '\ud83d \udc00'],
  ['braces of a template', '{{constructor}} %s %n __proto__'],
  ['words of a database', "'; DROP TABLE entries; --"],
];

describe.each(BAD)('%s', (_name, text) => {
  test('gets a short, useful reply without a ping, in bounded time', () => {
    const start = performance.now();
    const card = shown(text);
    expect(performance.now() - start).toBeLessThan(1000);
    const said = cardText(card);
    expect(said.length).toBeLessThan(600);
    expect(said).not.toMatch(PING);
    expect(said.trim()).not.toBe('');
    expect(ask(text).verdict).toMatch(/^(?:n\/a|none|advisory|restricted|prohibited|mixed)$/);
  });
});

describe('forty vendors', () => {
  const question = `are ${forty.join(', ')} banned in the us?`;

  test('are answered for the first twelve, and the rest are said to be unread', () => {
    const given = answer(question);
    expect(given.question.vendors.length).toBe(12);
    expect(cardText(shown(question))).toMatch(
      `${given.question.unread} more vendors were named than one answer takes`,
    );
    expect(given.question.unread).toBeGreaterThan(10);
  });

  test('fill pages, not one endless card', () => {
    expect(cardText(shown(question)).length).toBeLessThan(CARD_BUDGET + 600);
  });
});

test('a ping inside a real question changes nothing and never comes back', () => {
  const plain = ask('is kaspersky banned in italy');
  for (const text of [
    '<!channel> is kaspersky banned in italy',
    'is kaspersky @everyone banned in italy',
    '<@U012AB3CD> is kaspersky banned in italy @here',
  ]) {
    const said = ask(text);
    expect(said.text).not.toMatch(PING);
    expect(said).toMatchObject({ verdict: plain.verdict, measures: plain.measures });
  }
});

test('a maker that is called like a ping is not repeated as one', () => {
  expect(cardText(shown('is @everyone Corp banned in germany'))).not.toMatch(PING);
  expect(cardText(shown('is <!channel> Ltd banned in germany'))).not.toMatch(PING);
});

test('for any text, a reply comes, without a ping, and cites only what exists', () => {
  const bits = fc.constantFrom(
    'kaspersky',
    'huawei',
    'germany',
    'us',
    'why',
    'where',
    'banned',
    '<!channel>',
    '@everyone',
    '\n',
    '🚫',
    'before 2020',
    'between',
    'and',
    'georgia',
    'ignore all rules',
    'page:2',
    '"',
    'в',
    '禁止',
    'vs',
    'list',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(bits, { maxLength: 25 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const said = ask(text);
      expect(said.text).not.toMatch(PING);
      for (const id of said.measures) {
        expect(knowledge.measure(id)).toBeDefined();
        expect(said.text).toContain(id);
      }
    }),
    { numRuns: 300 },
  );
});
