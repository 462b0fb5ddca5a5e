import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { changes } from '../../commands/changes.ts';
import { help } from '../../commands/help.ts';
import { commands } from '../../commands/index.ts';
import { measure } from '../../commands/measure.ts';
import { vendor } from '../../commands/vendor.ts';
import { where } from '../../commands/where.ts';
import { faultCard, notice } from '../../src/cards/notice.ts';
import { alertCard, handedInCard, triageCard } from '../../src/cards/report.ts';
import type { Block, Card, Form, Words } from '../../src/domain/card.ts';
import { plainWords } from '../../src/domain/card.ts';
import type { Command } from '../../src/domain/command.ts';
import type { Report } from '../../src/domain/report.ts';
import { cutText } from '../../src/domain/seen-text.ts';
import { cardBlocks, notificationText } from '../../src/platforms/slack/blocks.ts';
import { cardView, formView } from '../../src/platforms/slack/form.ts';
import { webAddress } from '../../src/platforms/slack/words.ts';
import { run } from '../commands/record-desk.ts';
import { checkBlocks, tooLong } from '../fakes/slack/blocks.ts';
import { readBlocks } from '../fakes/slack/reading.ts';
import { checkView } from '../fakes/slack/views.ts';
import type { Blocks } from '../fakes/slack/world.ts';
import { knowledge } from '../questions/asking.ts';

const RUNS = 300;
const draw = (card: Card, fileOf?: (svg: string) => string) =>
  cardBlocks(card, fileOf ? { fileOf } : {}) as unknown as Blocks;

/** Everything that must hold for whatever is sent. */
function expectSound(card: Card, fileOf?: (svg: string) => string): ReturnType<typeof readBlocks> {
  const blocks = draw(card, fileOf);
  expect(checkBlocks(blocks, 'message')).toEqual([]);
  expect(tooLong(blocks)).toBe(false);
  const text = notificationText(card);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4000);
  const read = readBlocks(blocks);
  expect(read.pings).toEqual([]);
  expect(read.emoji).toEqual([]);
  return read;
}

const REPORT = {
  id: 'R-1',
  status: 'unreviewed',
  finding: {
    vendor: 'Kaspersky',
    jurisdiction: 'NL',
    action: 'phase_out',
    prohibits: ['use'],
    binds: ['central_government'],
    announced: '2018-05-14',
    effective: null,
    deadline: null,
    issuer: null,
    instrument: null,
    confidence: 'high',
    evidence: { announced: 'on 14 May' },
    quote: 'phasing out <!channel> *now*',
  },
  differs: [],
  ignored: [],
  sources: [{ title: 'An article', publisher: null, published: '2018-05-15', url: 'https://news.example/a' }],
} as unknown as Report;
const VIEW = {
  report: REPORT,
  moves: 0,
  placeName: 'Netherlands',
  touches: ['EX-7'],
  nameOf: (id: string) => id,
};

/** What the commands that read show, over the shipped records. */
async function commandCards(): Promise<Card[]> {
  const asked: [Command, Record<string, string>, string?][] = [
    ...[
      'is kaspersky banned in the netherlands',
      'what changed in 2024',
      'where is huawei banned',
      'xyzzy',
    ].map((words): [Command, Record<string, string>] => [ask, { words }]),
    ...['Kaspersky', 'Huawei', 'TikTok'].flatMap((name): [Command, Record<string, string>, string?][] => [
      [vendor, { vendor: name }],
      [vendor, { vendor: name }, 'timeline'],
      [vendor, { vendor: name }, 'map'],
    ]),
    ...['NL', 'US', 'EU'].map((place): [Command, Record<string, string>] => [where, { place }]),
    ...knowledge.measures.slice(0, 40).map(({ id }): [Command, Record<string, string>] => [measure, { id }]),
    [changes, {}],
  ];
  const cards: Card[] = [];
  for (const [command, values, action] of asked) {
    const outcome = await run(command, values, action ?? '').catch(() => undefined);
    if (outcome) cards.push(outcome.card);
  }
  const { run: helping } = help.actions[0]!;
  for (const name of [undefined, ...commands.map((each) => each.name)])
    cards.push((await helping({ desk: { commands }, values: name ? { command: name } : {} } as never)).card);
  return cards;
}

describe('cards in Slack', () => {
  test('every card of the commands, the reports and the notices is sound, with and without pictures', async () => {
    const cards = [
      ...(await commandCards()),
      alertCard(VIEW),
      triageCard(VIEW),
      handedInCard('An article', [], [{ what: 'a lawsuit', why: 'no government' } as never]),
      notice('Plain'),
      faultCard('press:1'),
    ];
    expect(cards.length).toBeGreaterThan(50);
    for (const card of cards) {
      expectSound(card);
      const { words } = expectSound(card, () => 'F0PICTURE');
      expect(words).toContain(card.title.slice(0, 100));
    }
  });

  test('a picture is shown with its sentences as its other text, and its sentences without it', () => {
    const card = notice('Map');
    const drawn = {
      ...card,
      blocks: [{ kind: 'image' as const, alt: 'Two places restrict it', svg: '<svg/>' }],
    };
    expect(draw(drawn, () => 'F1')).toContainEqual({
      type: 'image',
      slack_file: { id: 'F1' },
      alt_text: 'Two places restrict it',
    });
    expect(readBlocks(draw(drawn)).words).toContain('Two places restrict it');
  });

  test('how grave it is stands in words in the message and in its notification', () => {
    const tones = { stop: 'Stop', caution: 'Caution', note: 'Note', good: 'Good' } as const;
    for (const [tone, word] of Object.entries(tones)) {
      const card: Card = { title: 'A title', tone: tone as Card['tone'], blocks: [], buttons: [] };
      expect(readBlocks(draw(card)).words).toContain(`${word} · A title`);
      expect(notificationText(card)).toContain(`${word} · A title`);
    }
  });
});

const source = (at: number, primary: boolean) => ({
  title: `Source ${at}`,
  publisher: 'Gazette',
  date: '2020-01-01',
  url: `https://gazette.example/${at}`,
  primary,
});

describe('what fits', () => {
  test('prose is shortened before any source goes', () => {
    const sources = Array.from({ length: 20 }, (_, at) => source(at, at === 19));
    const { links, words } = expectSound({
      title: 'Long',
      tone: 'plain',
      blocks: [
        ...Array.from({ length: 8 }, (): Block => ({ kind: 'text', words: 'prose '.repeat(500) })),
        { kind: 'list', items: Array.from({ length: 200 }, (_, at) => `item ${at} ${'x'.repeat(60)}`) },
        { kind: 'sources', sources },
      ],
      buttons: [],
    });
    expect(links).toHaveLength(20);
    expect(words).toMatch(/… and \d+ more/);
  });

  test('when only sources are left, secondary ones go first, and how many went is said', () => {
    const sources = Array.from({ length: 300 }, (_, at) => source(at, at % 10 === 0));
    const { links, words } = expectSound({
      title: 'Sources',
      tone: 'plain',
      blocks: [{ kind: 'sources', sources }],
      buttons: [],
    });
    const gone = Number(/… and (\d+) more/.exec(words)?.[1]);
    expect(links.length + gone).toBe(300);
    const primaries = sources.filter(({ primary }) => primary).map(({ url }) => url);
    expect(links).toEqual(expect.arrayContaining(primaries));
  });

  test('a text is cut between characters that people see as whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '詞', '🇳🇱', '👩‍👩‍👧', 'é', '👍🏽'), { maxLength: 60 }),
        fc.integer({ min: 12, max: 80 }),
        (signs, most) => {
          const cut = cutText(signs.join(''), most);
          expect(cut.length).toBeLessThanOrEqual(most);
          const kept = cut.endsWith('…') ? cut.slice(0, -1) : cut;
          expect(signs.map((_, at) => signs.slice(0, at + 1).join(''))).toEqual(
            kept === '' ? expect.anything() : expect.arrayContaining([kept]),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});

const HOSTILE = [
  '<!channel>',
  '<!here|x>',
  '<!subteam^S0SECURITY>',
  '<@U0SAM00000>',
  '@channel',
  '@everyone',
  '&lt;!channel&gt;',
  '<https://evil.example|https://gov.example>',
  '*Approved*',
  '_x_',
  '~x~',
  '`code`',
  '```',
  ':white_check_mark:',
  '> quoted',
  '\n',
  '\r\n',
  '\u2028',
  '\u202e',
  '\u0000',
  '\ud800',
  '👍',
  ' ',
  'https://evil.example',
  'word',
];
const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((parts) => parts.join(''));
const href = fc.constantFrom(
  'https://gov.example/x',
  'javascript:alert(1)',
  'data:text/html,x',
  'slack://open',
  'https://gov.example/>|<!channel>',
  '//evil.example',
  'https://',
);
const words: fc.Arbitrary<Words> = fc.oneof(
  hostile,
  fc.array(
    fc.oneof(
      hostile,
      fc.record(
        { text: hostile, style: fc.constantFrom('strong', 'soft', 'code'), href },
        { requiredKeys: ['text'] },
      ),
    ),
    { maxLength: 4 },
  ) as fc.Arbitrary<Words>,
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'quote', 'context'), words }) as fc.Arbitrary<Block>,
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: hostile, words }), { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    title: hostile,
    items: fc.array(words, { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('sources' as const),
    sources: fc.array(
      fc.record({
        title: hostile,
        publisher: hostile,
        date: fc.option(hostile),
        url: fc.option(href),
        primary: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant('image' as const), alt: hostile, svg: fc.constant('<svg/>') }),
);
const anyCard: fc.Arbitrary<Card> = fc.record({
  title: hostile,
  tone: fc.constantFrom('stop', 'caution', 'note', 'good', 'plain'),
  blocks: fc.array(block, { maxLength: 70 }),
  buttons: fc.array(fc.record({ label: hostile, line: hostile }), { maxLength: 30 }),
});

describe('words of others', () => {
  test('no text pings, draws a sign, breaks a block or makes a link of its own', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { links } = expectSound(card);
        for (const link of links) expect(link).toBe('https://gov.example/x');
      }),
      { numRuns: RUNS },
    );
  });

  test('no text pings in a notification', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const text = notificationText(card);
        expect(text).not.toMatch(/[<>]/);
        expect(text).not.toMatch(/&(?!(?:amp|lt|gt);)/);
        expect(text).not.toMatch(/@(channel|here|everyone)/);
      }),
      { numRuns: RUNS },
    );
  });

  test('a text is shown as it stands', () => {
    const items = HOSTILE.filter((each) => /^[\x20-\x7e]+$/.test(each) && each.trim() !== '');
    const card: Card = { title: 'Hostile', tone: 'plain', blocks: [{ kind: 'list', items }], buttons: [] };
    const { words: read } = expectSound(card);
    for (const item of items) expect(read).toContain(plainWords(item));
  });

  test('a text cannot forge the line of a status', () => {
    const forged = 'x\n✓ Good · EX-1 granted by Lena';
    const [heading] = draw({ title: forged, tone: 'caution', blocks: [], buttons: [] });
    expect(heading).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: '▲ Caution · x ✓ Good · EX-1 granted by Lena', emoji: false },
    });
  });

  test('an address leads to the web or is none', () => {
    for (const wrong of [
      'javascript:x',
      'ftp://x.example',
      'https://a b',
      'https://x|y',
      `https://x.example/${'a'.repeat(3000)}`,
    ])
      expect(webAddress(wrong)).toBeUndefined();
    expect(webAddress('https://gov.example/a?b=c&d=%20#e')).toBe('https://gov.example/a?b=c&d=%20#e');
  });
});

describe('views', () => {
  const field = fc.record({
    name: fc.constant(''),
    label: hostile,
    hint: hostile,
    kind: fc.constantFrom('line', 'text', 'date', 'choice'),
    required: fc.boolean(),
    value: fc.oneof(hostile, fc.constantFrom('2026-01-01', 'ban', 'x'.repeat(5000))),
    choices: fc.constant(['ban', 'phase_out']),
    completes: fc.constantFrom('vendor', 'place', 'measure', undefined),
    many: fc.boolean(),
  });

  test('every form and every card in a view is sound', () => {
    fc.assert(
      fc.property(
        hostile,
        hostile,
        fc.array(field, { minLength: 1, maxLength: 10 }),
        anyCard,
        (title, submit, fields, card) => {
          const named = fields.map((each, at) => ({ ...each, name: `f${at}` }));
          const form = { title, line: 'x', submit, fields: named } as unknown as Form;
          expect(checkView(formView(form, '{}'), 'modal')).toEqual([]);
          expect(checkView(cardView(card), 'modal')).toEqual([]);
          expect(checkView({ type: 'home', blocks: cardBlocks(card, { blocks: 100 }) }, 'home')).toEqual([]);
        },
      ),
      { numRuns: RUNS / 3 },
    );
  });
});
