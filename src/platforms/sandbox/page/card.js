/** Draws a card. */
import { el, icon, link, words } from './draw.js';

/** How grave it is, said in words beside the colour. */
const TONES = { stop: 'Stop', caution: 'Caution', note: 'Note', good: 'Good' };
const SOURCES_SHOWN = 3;

function sourceItem(source) {
  const title = source.url ? link(source.title, source.url) : el('span', {}, source.title);
  const about = [source.publisher, source.date].filter(Boolean).join(' · ');
  return el(
    'li',
    {},
    title,
    source.primary && el('span', { class: 'tag' }, 'primary'),
    about !== '' && el('small', {}, about),
  );
}

function sources(block) {
  const list = (some) => el('ul', { class: 'sources' }, ...some.map(sourceItem));
  const shown = block.sources.slice(0, SOURCES_SHOWN);
  const more = block.sources.slice(SOURCES_SHOWN);
  const count = block.sources.length === 1 ? '1 source' : `${block.sources.length} sources`;
  return el(
    'section',
    { class: 'block' },
    el('h4', {}, count),
    list(shown),
    more.length > 0 &&
      el('details', { 'data-key': 'sources' }, el('summary', {}, `${more.length} more`), list(more)),
  );
}

function listBlock(block) {
  const items = el('ul', {}, ...block.items.map((item) => el('li', { dir: 'auto' }, ...words(item))));
  if (!block.folded)
    return el('section', { class: 'block' }, block.title && el('h4', {}, block.title), items);
  const title = block.title ?? 'More';
  return el(
    'details',
    { class: 'block', 'data-key': title },
    el('summary', {}, title, el('span', { class: 'count' }, String(block.items.length))),
    items,
  );
}

function fields(block) {
  const pairs = block.fields.flatMap(({ label, words: value }) => [
    el('dt', {}, label),
    el('dd', { dir: 'auto' }, ...words(value)),
  ]);
  return el('dl', { class: 'fields' }, ...pairs);
}

function image(block) {
  // As an image, the drawing can run no script and load nothing.
  return el('img', {
    class: 'picture',
    alt: block.alt,
    src: `data:image/svg+xml,${encodeURIComponent(block.svg)}`,
  });
}

function drawBlock(block) {
  switch (block.kind) {
    case 'text':
      return el('p', { class: 'text', dir: 'auto' }, ...words(block.words));
    case 'context':
      return el('p', { class: 'context', dir: 'auto' }, ...words(block.words));
    case 'quote':
      return el('blockquote', { dir: 'auto' }, ...words(block.words));
    case 'fields':
      return fields(block);
    case 'list':
      return listBlock(block);
    case 'sources':
      return sources(block);
    case 'image':
      return image(block);
    default:
      return null;
  }
}

/**
 * @param card a card of the domain
 * @param {(line: string, button: HTMLButtonElement) => void} press called with the button's line
 */
export function drawCard(card, press) {
  const tone = TONES[card.tone];
  const buttons = card.buttons.map((button) =>
    el(
      'button',
      {
        type: 'button',
        class: `act ${button.tone ?? ''}`,
        'data-line': button.line,
        on: { click: (event) => press(button.line, event.currentTarget) },
      },
      button.label,
    ),
  );
  return el(
    'article',
    { class: 'card', 'data-tone': card.tone },
    tone && el('p', { class: 'tone' }, icon(card.tone), tone),
    el('h3', { dir: 'auto' }, card.title),
    ...card.blocks.map(drawBlock),
    buttons.length > 0 && el('div', { class: 'acts' }, ...buttons),
  );
}
