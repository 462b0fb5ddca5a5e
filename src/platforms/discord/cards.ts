/**
 * A card as a message of Discord: one container of Components V2, its edge in the colour of the tone. How
 * grave it is stands in words and a sign too. Its text is escaped by construction (words.ts); what does
 * not fit is dropped by the rules of the house, prose before sources.
 */
import { createHash } from 'node:crypto';
import { type Block, type Button, type Card, plainWords, type Tone } from '../../domain/card.ts';
import { fitCard } from '../../domain/fit.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';
import {
  type ButtonRow,
  type Container,
  countComponents,
  isButtonLine,
  LIMITS,
  type Part,
  type PressButton,
  pressId,
  type TextDisplay,
  weighText,
} from './components.ts';
import { escapeText, hostOf, lineMarkup, markup, sourceMarkup, strong, webAddress } from './words.ts';

const TONES: Readonly<Record<Tone, { readonly words: string; readonly colour?: number }>> = {
  stop: { words: '■ Stop · ', colour: 0xc62828 },
  caution: { words: '▲ Caution · ', colour: 0xe0a100 },
  note: { words: '● Note · ', colour: 0x3d6fd9 },
  good: { words: '✓ Good · ', colour: 0x2e7d32 },
  plain: { words: '' },
};

const STYLES = { primary: 1, danger: 4 } as const;

/** The file of a drawing, by its SVG; undefined where it could not be drawn. */
export type FileOf = (svg: string) => string | undefined;

const text = (content: string): TextDisplay => ({ type: 10, content });
const lines = (all: readonly string[]) => text(all.join('\n'));
const prefixed = (mark: string, content: string) => content.replaceAll(/^/gm, mark);

function sourceParts(block: Extract<Block, { kind: 'sources' }>, dropped: number): Part[] {
  const gone = dropped > 0 ? [`- … and ${dropped} more`] : [];
  const listed = lines(['**Sources**', ...block.sources.map((each) => `- ${sourceMarkup(each)}`), ...gone]);
  const url = webAddress(block.sources[0]?.url, LIMITS.linkUrl);
  if (!url) return [listed];
  // The button names the host: nobody has to guess where it leads.
  const label = cutText(cleanLine(hostOf(url)), LIMITS.buttonLabel);
  return [{ type: 9, components: [listed], accessory: { type: 2, style: 5, label, url } }];
}

function imageParts({ alt, svg }: Extract<Block, { kind: 'image' }>, fileOf?: FileOf): Part[] {
  const file = fileOf?.(svg);
  const said = cleanLine(alt);
  // Without the picture its sentences stand in its place.
  if (!file) return [text(`-# ${escapeText(cutText(said, LIMITS.context))}`)];
  const item = { media: { url: `attachment://${file}` }, description: cutText(said, LIMITS.altText) };
  return [{ type: 12, items: [item] }];
}

function partsOf(block: Block, dropped: number, fileOf?: FileOf): Part[] {
  switch (block.kind) {
    case 'text':
      return [text(markup(block.words))];
    case 'quote':
      return [text(prefixed('> ', markup(block.words)))];
    case 'fields':
      return [
        lines(block.fields.map(({ label, words }) => `${strong(`${cleanLine(label)}:`)} ${markup(words)}`)),
      ];
    case 'list': {
      const items = block.items.map((item) => `- ${lineMarkup(item) || '–'}`);
      return [lines([...(block.title ? [strong(block.title)] : []), ...items])];
    }
    case 'sources':
      return sourceParts(block, dropped);
    case 'image':
      return imageParts(block, fileOf);
    case 'context':
      return plainWords(block.words).trim() === '' ? [] : [text(prefixed('-# ', markup(block.words)))];
  }
}

function buttonOf({ label, line, tone }: Button, at: number): PressButton {
  return {
    type: 2,
    style: tone ? STYLES[tone] : 2,
    label: cutText(cleanLine(label), LIMITS.buttonLabel),
    custom_id: pressId(at, line),
  };
}

function rowsOf(buttons: readonly Button[]): ButtonRow[] {
  const all = buttons
    .filter(({ line }) => isButtonLine(line))
    .slice(0, LIMITS.buttons)
    .map(buttonOf);
  const rows = Math.ceil(all.length / LIMITS.rowButtons);
  return Array.from({ length: rows }, (_, at) => ({
    type: 1,
    components: all.slice(at * LIMITS.rowButtons, (at + 1) * LIMITS.rowButtons),
  }));
}

/** Joins neighbours of text until there are few enough components. */
function joinParts(parts: readonly Part[], over: number): Part[] {
  const joined: Part[] = [];
  let left = over;
  for (const part of parts) {
    const last = joined.at(-1);
    if (left > 0 && last?.type === 10 && part.type === 10) {
      joined[joined.length - 1] = text(`${last.content}\n${part.content}`);
      left -= 1;
    } else joined.push(part);
  }
  return joined;
}

/** Two numbers by which a message is known again: of its container and of its title. */
export type Mark = readonly [number, number];

/** The mark of a key. */
export function markOf(key: string): Mark {
  const digest = createHash('sha256').update(key).digest();
  // Ids are 32-bit and signed; those of unmarked components count up from 1.
  const number = (at: number) => (digest.readUInt32BE(at) & 0x3fffffff) + 0x40000000 - 1;
  return [number(0), number(4)];
}

/** The mark of a message of ours, or undefined. */
export function readMark(components: unknown): Mark | undefined {
  const [container] = Array.isArray(components) ? (components as Record<string, unknown>[]) : [];
  const [title] = Array.isArray(container?.components) ? (container.components as { id?: unknown }[]) : [];
  const ids = [container?.id, title?.id];
  return container?.type === 17 && ids.every((id) => Number.isInteger(id))
    ? (ids as unknown as Mark)
    : undefined;
}

function draw(card: Card, dropped: number, fileOf?: FileOf): Container {
  let left = dropped;
  const body = card.blocks
    .flatMap((block) => {
      const said = block.kind === 'sources' ? left : 0;
      if (block.kind === 'sources') left = 0;
      return partsOf(block, said, fileOf);
    })
    .filter((part) => part.type !== 10 || part.content.trim() !== '');
  const { words, colour } = TONES[card.tone];
  const title = text(`### ${words}${escapeText(cutText(cleanLine(card.title), LIMITS.title))}`);
  const whole = [...body, ...rowsOf(card.buttons)];
  const over = countComponents([title, ...whole]) + 1 - LIMITS.components;
  return {
    type: 17,
    ...(colour === undefined ? {} : { accent_color: colour }),
    components: [title, ...(over > 0 ? joinParts(whole, over) : whole)],
  };
}

function marked(container: Container, [id, titleId]: Mark): Container {
  const [title, ...rest] = container.components;
  return { ...container, id, components: [{ ...(title as TextDisplay), id: titleId }, ...rest] };
}

/** The components of a card, within what one message takes. */
export function cardComponents(
  card: Card,
  { fileOf, mark }: { readonly fileOf?: FileOf; readonly mark?: Mark } = {},
): Container[] {
  const [fitted, dropped] = fitCard(card, (each, without) => {
    const drawn = draw(each, without, fileOf);
    return countComponents(drawn) <= LIMITS.components && weighText(drawn) <= LIMITS.text;
  });
  const drawn = draw(fitted, dropped, fileOf);
  return [mark ? marked(drawn, mark) : drawn];
}

/** The drawings of a card, each once. */
export function drawingsOf(card: Card): readonly string[] {
  return [...new Set(card.blocks.flatMap((block) => (block.kind === 'image' ? [block.svg] : [])))];
}
