import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { notice } from '../../src/cards/notice.ts';
import type { Block, Card, Words } from '../../src/domain/card.ts';
import { cleanLine, cleanText } from '../../src/domain/seen-text.ts';
import { cardComponents, markOf, readMark } from '../../src/platforms/discord/cards.ts';
import {
  countComponents,
  LIMITS,
  pressedLine,
  pressId,
  weighText,
} from '../../src/platforms/discord/components.ts';
import { escapeText, link, markup } from '../../src/platforms/discord/words.ts';
import { run } from '../commands/record-desk.ts';
import { readComponents, readMarkup } from '../fakes/discord/markup.ts';
import { checkMessage, checkShape } from '../fakes/discord/rules.ts';
import { knowledge } from '../questions/asking.ts';

const card = (blocks: readonly Block[], rest: Partial<Card> = {}): Card => ({
  ...notice('Title'),
  blocks,
  ...rest,
});
const words = (all: Words): Card => card([{ kind: 'text', words: all }]);

/** Everything that must hold for whatever is sent. */
function expectSound(each: Card, fileOf?: (svg: string) => string): ReturnType<typeof readComponents> {
  const components = cardComponents(each, { mark: markOf('a'), ...(fileOf ? { fileOf } : {}) });
  const body = { flags: 1 << 15, components, allowed_mentions: { parse: [] } };
  checkShape('MessageCreateRequestSchema', body);
  checkMessage(body, body.flags);
  expect(countComponents(components)).toBeLessThanOrEqual(40);
  expect(weighText(components)).toBeLessThanOrEqual(4000);
  const ids = [...JSON.stringify(components).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const read = readComponents(components);
  expect(read.alive).toEqual([]);
  for (const { label, url } of read.links) expectHonest(label, url);
  return read;
}

/** A label that looks like an address is the host to which the link leads. */
function expectHonest(label: string, url: string): void {
  const named = /(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/u.exec(label)?.[1];
  if (named) expect(new URL(url).hostname).toContain(named);
}

const HOSTILE = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:smile:123456789012345678>',
  ':smile:',
  '<t:0:R>',
  '</ask:123456789012345678>',
  '<id:guide>',
  '[bank.example](https://evil.example)',
  '[a](<https://evil.example>)',
  'https://evil.example/a_b_c',
  '<https://evil.example>',
  '`code`',
  '``a`b``',
  '```\nblock\n```',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||secret||',
  '*a*',
  '_a_',
  '# head',
  '-# small',
  '> quote',
  '>>> all',
  '- item',
  '1. one',
  '\\*',
  '\\',
  '\u202egnp.exe',
  '\u0000a',
  '[',
  '](',
];

describe('cards in Discord', () => {
  test('every card of the commands that read is sound, with and without pictures', async () => {
    const asked: [string, string, Record<string, string>][] = [
      ['ask', '', { words: 'is kaspersky banned in the netherlands' }],
      ['ask', '', { words: 'where is huawei banned' }],
      ['vendor', '', { name: 'Huawei' }],
      ['vendor', 'timeline', { name: 'Huawei' }],
      ['vendor', 'map', { name: 'Huawei' }],
      ['where', '', { place: 'US' }],
      ...knowledge.measures
        .slice(0, 30)
        .map(({ id }): [string, string, Record<string, string>] => ['measure', '', { id }]),
    ];
    let shown = 0;
    for (const [name, action, values] of asked) {
      const command = commands.find((each) => each.name === name)!;
      const { card: made } = await run(command, values, action);
      expectSound(made);
      expectSound(made, () => 'map.png');
      shown += 1;
    }
    expect(shown).toBe(asked.length);
  });

  test.each(HOSTILE)('%j is shown as it stands, wherever it comes', (text) => {
    const source = { title: text, publisher: text, date: text, url: 'https://gov.example/a', primary: true };
    const read = expectSound(
      card(
        [
          { kind: 'text', words: text },
          {
            kind: 'text',
            words: [
              text,
              { text, style: 'strong' },
              { text, style: 'soft' },
              { text, style: 'code' },
              { text, href: 'https://gov.example' },
            ],
          },
          { kind: 'quote', words: text },
          { kind: 'fields', fields: [{ label: text, words: text }] },
          { kind: 'list', title: text, items: [text, text] },
          { kind: 'sources', sources: [source] },
          { kind: 'context', words: text },
          { kind: 'image', svg: '<svg/>', alt: text },
        ],
        { title: text },
      ),
    );
    const folded = (all: string) => cleanText(all).replaceAll(/\s+/g, ' ').trim();
    if (folded(text) !== '') expect(folded(read.words).split(folded(text)).length).toBeGreaterThan(7);
    for (const style of ['underline', 'strike', 'spoiler']) expect(read.styles).not.toContain(style);
  });

  test('any text is shown as it stands', () => {
    const sign = fc.constantFrom(
      ...'\\*_~`|<>[]():@#+-1.!&a /\n\u202e'.split(''),
      'everyone',
      'https://a.example',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 25 }).map((all) => all.join('')),
        (text) => {
          const read = readMarkup(escapeText(text));
          expect(read).toEqual({ words: cleanText(text), links: [], alive: [], styles: [] });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a code span keeps every sign, backticks too', () => {
    for (const text of ['a`b', '`a', '``', 'a\\`b', 'a\\', '@everyone', '**x**'])
      expect(readMarkup(markup([{ text, style: 'code' }]))).toMatchObject({
        words: cleanLine(text),
        alive: [],
      });
  });

  test('a link whose label names another host shows the host to which it leads', () => {
    const { links, words: shown } = readMarkup(link('bank.example', 'https://evil.example/login'));
    expect(shown).toBe('bank.example (evil.example)');
    expect(links).toEqual([{ label: 'evil.example', url: 'https://evil.example/login' }]);
    expect(readMarkup(link('The order', 'javascript:alert(1)')).links).toEqual([]);
    expect(readMarkup(link('The order', 'https://a.example/x_(y)')).links[0]?.url).toBe(
      'https://a.example/x_%28y%29',
    );
  });

  test('4,001 characters are shortened with a sign that they were, and the sources stay', () => {
    const sources = [
      {
        title: 'The order',
        publisher: 'Gazette',
        date: null,
        url: 'https://gov.example/order',
        primary: true,
      },
    ];
    const read = expectSound(
      card([
        { kind: 'text', words: '*'.repeat(4001) },
        { kind: 'sources', sources },
      ]),
    );
    expect(read.words).toContain('…');
    expect(read.links).toContainEqual({ label: 'The order', url: 'https://gov.example/order' });
  });

  test('41 components become at most 40, with every word kept while it fits', () => {
    const blocks = Array.from({ length: 41 }, (_, at): Block => ({ kind: 'text', words: `line ${at}.` }));
    const { words: shown } = expectSound(card(blocks, { buttons: [{ label: 'Press', line: 'help' }] }));
    for (let at = 0; at < 41; at += 1) expect(shown).toContain(`line ${at}.`);
  });

  test('prose goes before sources, and how many sources went is said', () => {
    const sources = Array.from({ length: 60 }, (_, at) => ({
      title: `Source ${at}`,
      publisher: 'P',
      date: null,
      url: `https://gov.example/${'a'.repeat(200)}/${at}`,
      primary: at === 0,
    }));
    const { words: shown, links } = expectSound(
      card([
        { kind: 'text', words: 'prose '.repeat(900) },
        { kind: 'sources', sources },
      ]),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(shown).toMatch(/… and \d+ more/);
  });

  test('no card of any words is refused by Discord', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const block = fc.oneof(
      text.map((all): Block => ({ kind: 'text', words: all })),
      text.map((all): Block => ({ kind: 'quote', words: [{ text: all, style: 'strong' }, all] })),
      fc.array(text, { maxLength: 30 }).map((items): Block => ({ kind: 'list', items })),
      text.map((all): Block => ({ kind: 'context', words: all })),
    );
    const button = fc.record({ label: text, line: fc.string({ unit: 'binary', maxLength: 110 }) });
    fc.assert(
      fc.property(
        text,
        fc.array(block, { maxLength: 60 }),
        fc.array(button, { maxLength: 30 }),
        (title, blocks, buttons) => {
          expectSound(card(blocks, { title, buttons }));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('the mark of a key is found again on its message', () => {
    const drawn = cardComponents(words('a'), { mark: markOf('key') });
    expect(readMark(JSON.parse(JSON.stringify(drawn)))).toEqual(markOf('key'));
    expect(readMark(cardComponents(words('a')))).toBeUndefined();
    expect(markOf('key')).not.toEqual(markOf('other'));
  });
});

describe('buttons in Discord', () => {
  test('a line comes back from its button', () => {
    expect(pressedLine(pressId(24, 'exception approve EX-12 content:#abc'))).toBe(
      'exception approve EX-12 content:#abc',
    );
    expect(pressId(24, 'x'.repeat(LIMITS.buttonLine)).length).toBeLessThanOrEqual(LIMITS.customId);
  });

  test.each([
    '',
    'press:',
    'press:1:',
    'press:x:help',
    `press:1:${'x'.repeat(91)}`,
    'other:1:help',
    'press:1:a\nb',
    7,
  ])('a forged id is none of ours: %j', (id) => expect(pressedLine(id)).toBeUndefined());
});
