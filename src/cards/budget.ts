/**
 * How much one card holds, said once for all platforms: below Discord's 4,000 characters of a message
 * and Slack's 50 blocks, with room for the title, the buttons and the marks of a renderer.
 * https://discord.com/developers/docs/components/reference
 * https://docs.slack.dev/reference/block-kit/blocks
 * A longer answer is parted into pages, never inside a record.
 */
import { type Block, plainWords, type Words } from '../domain/card.ts';

/** Characters of all blocks of a card, addresses included. */
export const CARD_BUDGET = 3000;

/** Blocks that stay together on one page: a record, or one line of a list. */
export type Chunk = readonly Block[];

/** A list as chunks of one line each: they join again where they meet on a page. */
export function listChunks(title: string, items: readonly Words[], folded = false): Chunk[] {
  return items.map((item) => [{ kind: 'list', title, items: [item], ...(folded ? { folded } : {}) }]);
}

// Brackets and line ends that a renderer adds around a text or an address.
const MARKS = 4;

function wordsSize(words: Words): number {
  const addresses =
    typeof words === 'string'
      ? 0
      : words.reduce(
          (sum, span) => sum + (typeof span === 'string' || !span.href ? 0 : span.href.length + MARKS),
          0,
        );
  return plainWords(words).length + addresses + MARKS;
}

/** The characters that a block takes on the most wordy platform. */
export function blockSize(block: Block): number {
  switch (block.kind) {
    case 'text':
    case 'context':
    case 'quote':
      return wordsSize(block.words);
    case 'fields':
      return block.fields.reduce((sum, { label, words }) => sum + label.length + wordsSize(words), 0);
    case 'list':
      return block.items.reduce<number>((sum, item) => sum + wordsSize(item), block.title?.length ?? 0);
    case 'sources':
      return block.sources.reduce(
        (sum, source) => sum + source.title.length + source.publisher.length + (source.url?.length ?? 0) + 24,
        0,
      );
    case 'image':
      return block.alt.length;
  }
}

/** Joins lines of the same list that stand one after the other. */
function join(chunks: readonly Chunk[]): Block[] {
  const blocks: Block[] = [];
  for (const block of chunks.flat()) {
    const last = blocks.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.title && last.title === block.title)
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else blocks.push(block);
  }
  return blocks;
}

/** All chunks on one page, for the terminal and for scripts. */
export function onePage(chunks: readonly Chunk[]): Block[] {
  return join(chunks);
}

/** Parts chunks into pages of at most the budget; one chunk that is larger has a page of its own. */
export function paginate(chunks: readonly Chunk[], budget: number): Block[][] {
  const pages: Chunk[][] = [[]];
  let used = 0;
  for (const chunk of chunks) {
    const size = chunk.reduce((sum, block) => sum + blockSize(block), 0);
    if (used > 0 && used + size > budget) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(chunk);
    used += size;
  }
  return pages.map(join);
}
