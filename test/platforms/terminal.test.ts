import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import type { Actor, Invocation, Place, Reply } from '../../src/domain/command.ts';
import { drawCard } from '../../src/platforms/terminal/draw.ts';
import { createTerminal } from '../../src/platforms/terminal/platform.ts';
import { cleanText, columnsOf } from '../../src/platforms/terminal/width.ts';
import { type Driver, provePlatform } from './contract.ts';

const card = (parts: Partial<Card>): Card => ({
  title: 'Title',
  tone: 'plain',
  blocks: [],
  buttons: [],
  ...parts,
});
const actor = (account: string): Actor => ({ platform: 'terminal', account, person: account, name: account });

async function openDriver(receive: (invocation: Invocation) => Promise<Reply>): Promise<Driver> {
  const terminal = createTerminal({ print: () => {}, columns: 80, colour: false });
  await terminal.start(receive);
  const replies: { account: string; open: boolean; place: Place; card: Card }[] = [];
  async function deliver(who: Actor, place: Place, line: string, source: Invocation['source'], options = {}) {
    const reply = await terminal.deliver({ id: randomUUID(), actor: who, place, line, options, source });
    if (reply.kind === 'card')
      replies.push({ account: who.account, open: reply.open, place, card: reply.card });
  }
  return {
    platform: terminal,
    channel: { platform: 'terminal', channel: 'general' },
    people: [actor('lena'), actor('amir')],
    type: (who, place, line) => deliver(who, place, line, 'typed'),
    press: (who, { place }, line) => deliver(who, place, line, 'press'),
    fill: (who, place, line, options) => deliver(who, place, line, 'form', options),
    read: async (who, place) =>
      [
        ...terminal.cardsIn(place, who.account),
        ...replies.filter(({ account, open }) => open || account === who.account).map((reply) => reply.card),
      ].map((each) => drawCard(each, { columns: 400, colour: false })),
    close: () => terminal.stop(),
  };
}

describe('the terminal as a platform', () => provePlatform(openDriver));

describe('a card in the terminal', () => {
  test('the verdict comes first, with its tone in words', () => {
    const lines = drawCard(card({ title: 'Prohibited', tone: 'stop' }), { columns: 80, colour: false });
    expect(lines).toBe('│ [stop] Prohibited');
  });

  test('no words of a card can drive the terminal', () => {
    const evil = [
      '\u001b[2Jcleared',
      '\u001b]0;title\u0007',
      '\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\',
      '\u009b31mred',
      '\u001bPq#0;2;0\u001b\\',
      'back\bspace\rover\u0000',
      '\u202egnitset\u202c',
      'zero\u200bwidth',
    ];
    const drawn = drawCard(
      card({
        title: evil.join(' '),
        blocks: [
          { kind: 'list', items: evil },
          { kind: 'quote', words: evil.join('\n') },
        ],
      }),
      {
        columns: 60,
        colour: false,
      },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(drawn).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/);
    expect(drawn).toContain('cleared');
    expect(drawn).not.toContain('evil.example');
  });

  test('whatever the words, no control is left and no line is too wide', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '\u001b[31m',
        '\u001b]0;x\u0007',
        '\u001b',
        '\u009d',
        '禁止',
        '한국어',
        '👩‍👩‍👧',
        '🇳🇱',
        'ａｂ',
        'e\u0301',
        '\n',
        '   ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.integer({ min: 24, max: 120 }),
        (pieces, columns) => {
          const words = pieces.join('');
          const drawn = drawCard(
            card({ title: words, blocks: [{ kind: 'fields', fields: [{ label: words, words }] }] }),
            { columns, colour: false },
          );
          expect(drawn).not.toMatch(/[^\P{Cc}\n]/u);
          for (const line of drawn.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  test('wrapping loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé漢字]{1,40}$/), { minLength: 1 }),
        fc.integer({ min: 24, max: 90 }),
        (words, columns) => {
          const drawn = drawCard(card({ title: words.join(' ') }), { columns, colour: false });
          expect(drawn.replace(/[│\s]/g, '')).toBe(words.join(''));
        },
      ),
    );
  });

  test('wide characters count two columns, marks none', () => {
    expect(columnsOf('華為')).toBe(4);
    expect(columnsOf('ｱｲ')).toBe(2);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf('🇳🇱')).toBe(2);
    expect(columnsOf('한국')).toBe(4);
    expect(columnsOf('Кас')).toBe(3);
  });

  test('colour adds codes and changes no word', () => {
    const given = card({
      tone: 'caution',
      blocks: [
        {
          kind: 'text',
          words: ['a ', { text: 'strong', style: 'strong' }, { text: 'word', href: 'https://a.example' }],
        },
      ],
      buttons: [{ label: 'Approve', line: 'exception approve EX-1' }],
    });
    const plain = drawCard(given, { columns: 60, colour: false });
    const coloured = drawCard(given, { columns: 60, colour: true });
    expect(coloured).toContain('\u001b[');
    expect(cleanText(coloured).replaceAll('┃', '│')).toBe(plain);
    expect(plain).toContain('Approve: exception approve EX-1');
    expect(plain).toContain('word (https://a.example)');
  });
});

test('posts, edits and threads are printed as they happen, with their channels', async () => {
  const printed: string[] = [];
  const terminal = createTerminal({ print: (text) => printed.push(text), columns: 80, colour: false });
  const ref = await terminal.post(
    { platform: 'terminal', channel: 'approvals' },
    card({ title: 'EX-1 waits' }),
    'k',
  );
  const thread = await terminal.openThread(ref, 'EX-1');
  await terminal.post(thread, card({ title: 'Amir approved' }), 'r');
  await terminal.edit(ref, card({ title: 'EX-1 granted' }));
  await terminal.post(
    { platform: 'terminal', channel: 'general', only: 'lena' },
    card({ title: 'Granted' }),
    'w',
  );
  const text = printed.join('\n');
  for (const part of [
    '▸ #approvals\n',
    'EX-1 waits',
    '#approvals › thread "EX-1" is opened',
    'Amir approved',
    'drawn anew',
    'EX-1 granted',
    '#general (only lena sees this)',
  ])
    expect(text).toContain(part);
  expect(text.indexOf('EX-1 waits')).toBeLessThan(text.indexOf('EX-1 granted'));
});
