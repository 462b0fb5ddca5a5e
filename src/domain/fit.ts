/**
 * What of a card fits one message. Prose goes before sources: first the longest texts and lists are
 * shortened, step by step; only when nothing else is left, sources beyond the first go, secondary ones
 * first, and how many went is said.
 */
import type { Block, Card, SourceLine, Words } from './card.ts';
import { cutText } from './seen-text.ts';

/** What is left of a block however long the others are. */
const LEAST_WORDS = 160;
const LEAST_ITEMS = 2;

type Prose = Exclude<Block, { kind: 'sources' | 'image' }>;

function cutWords(words: Words, most: number): Words {
  if (typeof words === 'string') return cutText(words, most);
  let left = most;
  return words.flatMap((span) => {
    const text = typeof span === 'string' ? span : span.text;
    if (left <= 0) return [];
    const kept = cutText(text, left);
    left -= text.length;
    return typeof span === 'string' ? kept : { ...span, text: kept };
  });
}

const lengthOf = (words: Words): number =>
  typeof words === 'string'
    ? words.length
    : words.reduce((sum, span) => sum + (typeof span === 'string' ? span : span.text).length, 0);

/** The characters of its words. */
function sizeOf(block: Prose): number {
  switch (block.kind) {
    case 'list':
      return block.items.reduce((sum: number, item) => sum + lengthOf(item) + 1, 0);
    case 'fields':
      return block.fields.reduce((sum, { label, words }) => sum + label.length + lengthOf(words), 0);
    default:
      return lengthOf(block.words);
  }
}

const isProse = (block: Block): block is Prose => block.kind !== 'sources' && block.kind !== 'image';

const half = (length: number) => Math.max(LEAST_WORDS, Math.floor(length / 2));
const NOT_SHOWN = /^… and (\d+) more$/;

/** The first of them, and how many others there are. */
function fewer(items: readonly Words[]): Words[] {
  const last = items.at(-1);
  const before = typeof last === 'string' ? Number(NOT_SHOWN.exec(last)?.[1] ?? 0) : 0;
  const real = before > 0 ? items.slice(0, -1) : items;
  const keep = Math.max(LEAST_ITEMS, Math.floor(real.length / 2));
  if (real.length <= keep) return items.map((item) => cutWords(item, half(lengthOf(item))));
  return [...real.slice(0, keep), `… and ${before + real.length - keep} more`];
}

function shorten(block: Prose): Prose {
  switch (block.kind) {
    case 'list':
      return { ...block, items: fewer(block.items) };
    case 'fields': {
      const longest = Math.max(...block.fields.map(({ words }) => lengthOf(words)));
      if (longest <= LEAST_WORDS)
        return { ...block, fields: block.fields.slice(0, Math.max(LEAST_ITEMS, block.fields.length >> 1)) };
      const fields = block.fields.map((field) => ({ ...field, words: cutWords(field.words, half(longest)) }));
      return { ...block, fields };
    }
    default:
      return { ...block, words: cutWords(block.words, half(lengthOf(block.words))) };
  }
}

/** The blocks with the longest that can be shorter cut to half; undefined where none can. */
function shortenLongest(blocks: readonly Block[]): readonly Block[] | undefined {
  const order = blocks
    .flatMap((block, at) => (isProse(block) ? [{ block, at, size: sizeOf(block) }] : []))
    .sort((a, b) => b.size - a.size);
  for (const { block, at, size } of order) {
    const shorter = shorten(block);
    if (sizeOf(shorter) < size) return blocks.map((each, place) => (place === at ? shorter : each));
  }
  return undefined;
}

/** Without one source, a secondary one where there is one; the first stays. */
function dropSource(blocks: readonly Block[]): readonly Block[] | undefined {
  const all: { at: number; source: SourceLine }[] = blocks.flatMap((block, at) =>
    block.kind === 'sources' ? block.sources.map((source) => ({ at, source })) : [],
  );
  const rest = all.slice(1).reverse();
  const gone = rest.find(({ source }) => !source.primary) ?? rest[0];
  if (!gone) return undefined;
  return blocks.map((block, at) =>
    at === gone.at && block.kind === 'sources'
      ? { ...block, sources: block.sources.filter((source) => source !== gone.source) }
      : block,
  );
}

/**
 * The card, shortened until it fits.
 * @param fits whether what it becomes is taken
 */
export function fitCard(card: Card, fits: (card: Card, droppedSources: number) => boolean): [Card, number] {
  let blocks: readonly Block[] = card.blocks;
  let dropped = 0;
  const now = (): Card => ({ ...card, blocks });
  while (!fits(now(), dropped)) {
    const shorter = shortenLongest(blocks);
    if (shorter) {
      blocks = shorter;
      continue;
    }
    const fewerSources = dropSource(blocks);
    if (fewerSources) {
      blocks = fewerSources;
      dropped += 1;
      continue;
    }
    const prose = blocks.findLastIndex(({ kind }) => kind !== 'sources');
    if (prose < 0) break;
    blocks = blocks.filter((_, at) => at !== prose);
  }
  return [now(), dropped];
}
