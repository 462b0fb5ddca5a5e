import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, Values } from '../../src/domain/command.ts';
import { Refusal } from '../../src/domain/error.ts';
import { parseLine } from '../../src/domain/line.ts';

const nothing = () => ({ card: { title: '', tone: 'plain' as const, blocks: [], buttons: [] } });
const words = { name: 'words', summary: 'a question', kind: 'text' as const, required: true, rest: true };
const id = { name: 'id', summary: 'such as EX-1', kind: 'line' as const, required: true };
const note = { name: 'note', summary: 'a note', kind: 'text' as const, rest: true };

const commands: Command[] = [
  {
    name: 'ask',
    summary: 'Ask.',
    examples: ['ask x'],
    actions: [
      {
        name: '',
        summary: 'Ask.',
        options: [{ name: 'on', summary: 'day', kind: 'date' }, words],
        run: nothing,
      },
    ],
  },
  {
    name: 'exception',
    summary: 'Exceptions.',
    prefix: 'EX',
    examples: ['exception approve EX-1'],
    actions: [
      {
        name: 'request',
        summary: 'Ask.',
        options: [
          { name: 'vendor', summary: 'whose', kind: 'vendor', required: true },
          { name: 'until', summary: 'last day', kind: 'date', required: true },
          { name: 'reason', summary: 'why', kind: 'text', required: true },
        ],
        run: nothing,
      },
      { name: 'approve', summary: 'Vote.', options: [id, note], run: nothing },
      {
        name: 'list',
        summary: 'List.',
        options: [{ name: 'status', summary: 'which', kind: 'choice', choices: ['waiting', 'granted'] }],
        run: nothing,
      },
    ],
  },
  {
    name: 'report',
    summary: 'Reports.',
    prefix: 'R',
    examples: ['report x'],
    actions: [
      { name: 'add', summary: 'Add.', standard: true, options: [{ ...words, name: 'text' }], run: nothing },
      { name: 'confirm', summary: 'Confirm.', options: [id], run: nothing },
    ],
  },
  {
    name: 'help',
    summary: 'Help.',
    examples: ['help'],
    actions: [{ name: '', summary: 'Help.', options: [], run: nothing }],
  },
];

const parse = (line: string, given = {}) => {
  const { command, action, values } = parseLine(commands, line, given);
  return { name: `${command.name} ${action.name}`.trim(), values };
};
const refusal = (line: string, given = {}) => {
  try {
    parseLine(commands, line, given);
  } catch (error) {
    return (error as Refusal).message;
  }
  return undefined;
};

test('a field that a form starts with can be emptied, where it is not required', () => {
  const edit: Command = {
    name: 'thing',
    summary: 'Edit a thing.',
    examples: ['thing T-1'],
    actions: [
      {
        name: '',
        summary: 'Edit a thing.',
        options: [
          { name: 'id', summary: 'which', kind: 'line', required: true },
          { name: 'ticket', summary: 'where', kind: 'line' },
          { name: 'day', summary: 'when', kind: 'date' },
        ],
        prefill: () => ({ ticket: 'X-1' }),
        run: () => ({ card: { title: '', tone: 'plain', blocks: [], buttons: [] } }),
      },
    ],
  };
  const read = (given: Values) => parseLine([edit], 'thing T-1', given);
  expect(read({ ticket: ' ', day: '' }).values).toEqual({ id: 'T-1', ticket: '', day: '' });
  expect(read({}).values).toEqual({ id: 'T-1' });
  expect(read({ id: '' }).values.id).toBe('T-1');
  const plain = { ...edit, actions: edit.actions.map(({ prefill: _, ...action }) => action) };
  expect(parseLine([plain], 'thing T-1', { ticket: '' }).values).toEqual({ id: 'T-1' });
});

describe('a command line', () => {
  test('that begins with no command is a question, word for word', () => {
    expect(parse('is  huawei banned in "the uk"?')).toEqual({
      name: 'ask',
      values: { words: 'is  huawei banned in "the uk"?' },
    });
    expect(parse('what about: deepseek and https://example.org/x?a=b')).toEqual({
      name: 'ask',
      values: { words: 'what about: deepseek and https://example.org/x?a=b' },
    });
  });

  test('takes options by name in any order, quoted where they have spaces', () => {
    const wanted = {
      name: 'exception request',
      values: { vendor: 'Positive Technologies', until: '2026-09-30', reason: 'no other' },
    };
    expect(
      parse('exception request until:2026-09-30 vendor:"Positive Technologies" reason:"no other"'),
    ).toEqual(wanted);
    expect(
      parse('exception request --until 2026-09-30 --vendor="Positive Technologies" --reason "no other"'),
    ).toEqual(wanted);
    expect(parse('exception request "Positive Technologies" 2026-09-30 "no other"')).toEqual(wanted);
  });

  test('keeps a note as it was typed', () => {
    expect(parse('exception approve EX-1 fits:  the policy').values).toEqual({
      id: 'EX-1',
      note: 'fits:  the policy',
    });
  });

  test('may leave out the command where an id says which', () => {
    expect(parse('approve EX-1 ok')).toEqual({
      name: 'exception approve',
      values: { id: 'EX-1', note: 'ok' },
    });
    expect(parse('Confirm r-3').name).toBe('report confirm');
    expect(parse('approve everything').name).toBe('ask');
  });

  test('means the standard action when it names none', () => {
    expect(parse('report some long text').values).toEqual({ text: 'some long text' });
    expect(refusal('report cofirm R-1')).toContain('did you mean `report confirm`');
  });

  test('is refused with the nearest right form when it is mistyped', () => {
    expect(refusal('exception aprove EX-1')).toContain('did you mean `exception approve`');
    expect(refusal('exceptoin list')).toContain('did you mean `exception`');
    expect(refusal('exception request vendr:x')).toContain('did you mean `vendor:`');
    expect(refusal('exception list wating')).toContain('did you mean waiting');
    expect(refusal('exception list granted now')).toContain('one word too many');
    expect(refusal('exception request until:2026-02-31')).toContain('needs a day such as');
  });

  test('says which required options are open', () => {
    const { open } = parseLine(commands, 'exception request vendor:x');
    expect(open.map(({ name }) => name)).toEqual(['until', 'reason']);
  });

  test('lets the fields of a form win over the line', () => {
    expect(parse('exception approve EX-1', { note: 'from the form', other: 'x' }).values).toEqual({
      id: 'EX-1',
      note: 'from the form',
    });
  });

  test('without words is a call for help', () => {
    expect(parse('  ').name).toBe('help');
  });

  test('of any text is understood or refused in a sentence, never anything else', () => {
    const parts = fc.constantFrom(
      'exception',
      'approve',
      'report',
      'EX-1',
      '"',
      'a:b',
      '--on',
      '--',
      'until:',
      '“x”',
      '=',
      '\u202e',
      '😀',
      '\ud800',
    );
    const lines = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.array(parts, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(lines, (line) => {
        try {
          parseLine(commands, line);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect((error as Refusal).message).toMatch(/[.?`]$/);
        }
      }),
    );
  });
});
