/**
 * A card as a message, a view or a Home tab of Slack: the one renderer. Its words go out as rich and plain
 * text (see block-kit.ts), so that no text can ping, link or forge a line. How grave it is stands in
 * words and a sign; an emoji could be set by anybody and is none.
 */
import { type Block, type Button, type Card, cardText, plainWords, type Tone } from '../../domain/card.ts';
import { fitCard } from '../../domain/fit.ts';
import { cleanLine, cleanText, cutText } from '../../domain/seen-text.ts';
import {
  type ButtonElement,
  isButtonValue,
  LIMITS,
  type Part,
  plain,
  type RichText,
  type SlackBlock,
  weigh,
} from './block-kit.ts';
import { bare, bold, cutInlines, inlines, section, sourceSection } from './words.ts';

const TONES: Readonly<Record<Tone, string>> = {
  stop: '■ Stop · ',
  caution: '▲ Caution · ',
  note: '● Note · ',
  good: '✓ Good · ',
  plain: '',
};

/** The file of a drawing, by its SVG; undefined where it could not be brought to Slack. */
export type FileOf = (svg: string) => string | undefined;

export interface Rendering {
  readonly fileOf?: FileOf;
  /** 50 for a message; a view and the Home tab take 100. */
  readonly blocks?: number;
}

const rich = (elements: readonly Part[]): RichText => ({ type: 'rich_text', elements });

/** Parts of a list as several blocks, none with more than one text may hold. */
function parcels<T>(items: readonly T[], sizeOf: (item: T) => number): T[][] {
  const all: T[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = sizeOf(item);
    if (used + size > LIMITS.text) {
      all.push([]);
      used = 0;
    }
    all.at(-1)!.push(item);
    used += size;
  }
  return all;
}

function heading(card: Card): SlackBlock {
  const title = `${TONES[card.tone]}${cleanLine(card.title)}`;
  if (title.length <= LIMITS.header) return { type: 'header', text: plain(title) };
  return rich([section([bold(cutText(title, 600))])]);
}

function listBlocks(title: string | undefined, sections: readonly ReturnType<typeof section>[]): RichText[] {
  return parcels(sections, weigh).map((elements, at) =>
    rich([
      ...(title && at === 0 ? [section([bold(title)])] : []),
      { type: 'rich_text_list', style: 'bullet', elements },
    ]),
  );
}

function fieldBlocks(block: Extract<Block, { kind: 'fields' }>): RichText[] {
  const lines = block.fields.map(({ label, words }) => [
    bold(`${cleanLine(label)}:`),
    bare(' '),
    ...inlines(words),
  ]);
  return parcels(lines, weigh).map((group) =>
    rich([section(group.flatMap((line, at) => (at ? [bare('\n'), ...line] : line)))]),
  );
}

function contextBlocks(block: Extract<Block, { kind: 'context' }>): SlackBlock[] {
  const linked =
    typeof block.words !== 'string' && block.words.some((span) => typeof span !== 'string' && span.href);
  if (linked) return [rich([section(cutInlines(inlines(block.words), LIMITS.context))])];
  const text = cleanText(plainWords(block.words)).trim();
  return text === '' ? [] : [{ type: 'context', elements: [plain(cutText(text, LIMITS.context))] }];
}

function blocksOf(block: Block, dropped: number, fileOf?: FileOf): SlackBlock[] {
  switch (block.kind) {
    case 'text':
    case 'quote': {
      const elements = cutInlines(inlines(block.words), LIMITS.text - 10);
      if (elements.length === 0) return [];
      return [rich([block.kind === 'quote' ? { type: 'rich_text_quote', elements } : section(elements)])];
    }
    case 'fields':
      return fieldBlocks(block);
    case 'list': {
      const items = block.items.map((item) => section(cutInlines(inlines(item), LIMITS.text - 10)));
      return listBlocks(block.title, items);
    }
    case 'sources': {
      const gone = dropped > 0 ? [section([bare(`… and ${dropped} more`)])] : [];
      return listBlocks('Sources', [...block.sources.map(sourceSection), ...gone]);
    }
    case 'image': {
      const id = fileOf?.(block.svg);
      const alt = cutText(cleanLine(block.alt), LIMITS.altText);
      // Without the picture its sentences stand in its place.
      return id
        ? [{ type: 'image', slack_file: { id }, alt_text: alt }]
        : [{ type: 'context', elements: [plain(cutText(cleanLine(block.alt), LIMITS.context))] }];
    }
    case 'context':
      return contextBlocks(block);
  }
}

function buttonOf({ label, line, tone }: Button, at: number): ButtonElement {
  return {
    type: 'button',
    action_id: `press:${at}`,
    text: plain(cutText(cleanLine(label), LIMITS.buttonLabel)),
    value: line,
    ...(tone ? { style: tone } : {}),
  };
}

function draw(card: Card, dropped: number, fileOf?: FileOf): SlackBlock[] {
  const buttons = card.buttons.filter(({ line }) => isButtonValue(line));
  const actions = buttons.slice(0, LIMITS.buttons).map(buttonOf);
  let left = dropped;
  const body = card.blocks.flatMap((block) => {
    const said = block.kind === 'sources' ? left : 0;
    if (block.kind === 'sources') left = 0;
    return blocksOf(block, said, fileOf);
  });
  return [
    heading(card),
    ...body,
    ...(actions.length > 0 ? [{ type: 'actions' as const, elements: actions }] : []),
  ];
}

/** Joins neighbours of rich text until there are few enough blocks. */
function joinBlocks(blocks: readonly SlackBlock[], most: number): SlackBlock[] {
  const joined: SlackBlock[] = [];
  let over = blocks.length - most;
  for (const block of blocks) {
    const last = joined.at(-1);
    if (over > 0 && last?.type === 'rich_text' && block.type === 'rich_text') {
      joined[joined.length - 1] = rich([...last.elements, ...block.elements]);
      over -= 1;
    } else joined.push(block);
  }
  return joined;
}

/** The blocks of a card, within what Slack takes. */
export function cardBlocks(
  card: Card,
  { fileOf, blocks: most = LIMITS.blocks }: Rendering = {},
): SlackBlock[] {
  const drawn = (each: Card, dropped: number) => joinBlocks(draw(each, dropped, fileOf), most);
  const [fitted, dropped] = fitCard(card, (each, without) => {
    const blocks = drawn(each, without);
    return blocks.length <= most && weigh(blocks) <= LIMITS.message;
  });
  return drawn(fitted, dropped);
}

/**
 * The card for notifications and screen readers. Slack parses this one: its three signs are escaped, and
 * a bare `@channel` is parted by a sign without width.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function notificationText(card: Card): string {
  const words = cleanText(`${TONES[card.tone]}${cardText(card)}`).trim() || '–';
  const text = cutText(words, LIMITS.notification);
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/@(?=channel|here|everyone|group)/gi, '@\u2060');
}

/** The drawings of a card. */
export function drawingsOf(card: Card): readonly string[] {
  return card.blocks.flatMap((block) => (block.kind === 'image' ? [block.svg] : []));
}
