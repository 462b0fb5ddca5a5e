/** A card as lines of a terminal. Colour is an extra: everything is said in words too. */
import type { Block, Card, SourceLine, Span, Tone, Words } from '../../domain/card.ts';
import { cleanText } from './width.ts';
import { type Ink, type Run, wrap } from './wrap.ts';

export interface Drawing {
  /** Width of a line; less than 24 is taken as 24. */
  readonly columns: number;
  readonly colour: boolean;
}

const TONE_WORDS: Readonly<Record<Tone, string>> = {
  stop: '[stop] ',
  caution: '[caution] ',
  note: '[note] ',
  good: '[good] ',
  plain: '',
};
/** SGR codes (ECMA-48) that every terminal of the last decades knows. */
const TONE_CODES: Readonly<Record<Tone, string>> = {
  stop: '31',
  caution: '33',
  note: '36',
  good: '32',
  plain: '37',
};
const INK_CODES: Readonly<Record<Ink, string>> = {
  plain: '',
  strong: '1',
  soft: '2',
  code: '36',
  link: '4',
  quote: '3',
};
const NARROWEST = 24;
/** A text beyond this is cut: no card should have it, and a feed must not flood the screen. */
const LONGEST = 40_000;

const run = (text: string, ink: Ink = 'plain'): Run => ({ text: cleanText(text.slice(0, LONGEST)), ink });

function spanRuns(span: Span, ink: Ink): Run[] {
  if (typeof span === 'string') return [run(span, ink)];
  const words = run(span.text, span.style ?? ink);
  const address = span.href === undefined || span.href === span.text ? [] : [run(` (${span.href})`, 'soft')];
  return [words, ...address];
}

function runs(words: Words, ink: Ink = 'plain'): Run[] {
  return typeof words === 'string' ? [run(words, ink)] : words.flatMap((span) => spanRuns(span, ink));
}

interface Line {
  readonly runs: readonly Run[];
  /** Stands before the first line; later lines are indented as far. */
  readonly mark?: string;
}

function sourceLine(source: SourceLine): Line {
  const about = [source.publisher, source.date, source.primary ? 'primary' : ''].filter(Boolean).join(', ');
  const address = source.url === null ? [] : [run(`\n${source.url}`, 'link')];
  return {
    mark: '- ',
    runs: [run(source.title), run(about === '' ? '' : ` (${about})`, 'soft'), ...address],
  };
}

function blockLines(block: Block): Line[] {
  switch (block.kind) {
    case 'text':
      return [{ runs: runs(block.words) }];
    case 'quote':
      return [{ mark: '> ', runs: runs(block.words, 'quote') }];
    case 'fields':
      return block.fields.map(({ label, words }) => ({ runs: [run(`${label}: `, 'soft'), ...runs(words)] }));
    case 'list':
      return [
        ...(block.title === undefined ? [] : [{ runs: [run(`${block.title}:`, 'strong')] }]),
        ...block.items.map((item) => ({ mark: '- ', runs: runs(item) })),
      ];
    case 'sources':
      return block.sources.length === 0
        ? []
        : [{ runs: [run('Sources:', 'strong')] }, ...block.sources.map(sourceLine)];
    case 'image':
      return [{ runs: [run(`[image: ${block.alt}]`, 'soft')] }];
    case 'context':
      return [{ runs: runs(block.words, 'soft') }];
  }
}

function paint({ text, ink }: Run, colour: boolean): string {
  const code = INK_CODES[ink];
  return colour && code !== '' && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function drawLine({ runs: words, mark = '' }: Line, columns: number, colour: boolean): string[] {
  return wrap(words, columns - mark.length).map(
    (line, at) =>
      (at === 0 ? mark : ' '.repeat(mark.length)) + line.map((each) => paint(each, colour)).join(''),
  );
}

/**
 * Draws a card: lines of at most `columns` columns with a bar at the left, no line end at the end.
 * Control characters and escape sequences in the card's words are dropped, so that no feed can drive the terminal.
 */
export function drawCard(card: Card, { columns, colour }: Drawing): string {
  const code = TONE_CODES[card.tone];
  const bar = colour ? `\u001b[${code}m┃\u001b[0m ` : '│ ';
  const inner = Math.max(columns, NARROWEST) - 2;
  const title = run(`${TONE_WORDS[card.tone]}${card.title}`, 'strong');
  const next = card.buttons.map((button) => ({
    mark: '→ ',
    runs: [run(`${button.label}: `, 'soft'), run(button.line, 'code')],
  }));
  const parts = [[{ runs: [title] }], ...card.blocks.map(blockLines), next].filter((part) => part.length > 0);
  return parts
    .map((part) => part.flatMap((line) => drawLine(line, inner, colour)))
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
    .map((line) => (bar + line).trimEnd())
    .join('\n');
}
