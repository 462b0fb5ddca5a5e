/** The messages of a channel or thread, kept in step with the state without losing focus or place. */
import { drawCard } from './card.js';
import { avatar, dayOf, el, icon, timeOf } from './draw.js';
import { changed, itemsIn, model, now, personOf, send } from './state.js';

const BOT = { name: 'Interdict', account: '' };
const SLOW_MS = 15_000;
/** How near the end counts as reading along, in pixels. */
const NEAR = 120;
/** What stays free above a message, in pixels. */
const EDGE = 40;

function head(item, author) {
  const isBot = author === BOT;
  return el(
    'p',
    { class: 'head' },
    el('strong', {}, author.name),
    isBot && el('span', { class: 'tag' }, 'bot'),
    el('time', { datetime: new Date(item.at).toISOString() }, timeOf(item.at)),
    item.edits > 0 && el('span', { class: 'faint' }, 'updated'),
    item.only && el('span', { class: 'whisper' }, icon('eye'), 'Only you can see this'),
  );
}

function working(item) {
  const slow = now() - item.at > SLOW_MS;
  const words = slow
    ? 'Stored, and still being worked on. The answer comes here.'
    : 'Stored. Interdict is working on it';
  return el('p', { class: slow ? 'working slow' : 'working' }, words);
}

function threadButton(item, open) {
  const replies = itemsIn(item.channel, item.id);
  const last = replies.at(-1);
  const count = replies.length === 1 ? '1 reply' : `${replies.length} replies`;
  return el(
    'button',
    { type: 'button', class: 'thread-link', 'data-thread': item.id, on: { click: () => open(item.id) } },
    icon('thread'),
    el('strong', {}, item.threadTitle),
    el('span', {}, last ? `${count}, last ${timeOf(last.at)}` : 'no replies yet'),
  );
}

/** What decides whether a drawn message is still right. */
function faceOf(item) {
  const replies = item.threadTitle ? itemsIn(item.channel, item.id).length : 0;
  return `${item.edits ?? ''}|${item.threadTitle ?? ''}|${replies}|${item.kind === 'working' && now() - item.at > SLOW_MS}`;
}

export class Stream {
  #list;
  #scroll;
  #handlers;
  #drawn = new Map();
  #place = '';
  #jump;

  /**
   * @param {HTMLElement} scroll holds the list
   * @param {HTMLElement} list
   * @param {{ press: Function, open: Function, empty: () => Node }} handlers
   * @param {HTMLElement} [jump] shown when something new is out of sight
   */
  constructor(scroll, list, handlers, jump) {
    this.#scroll = scroll;
    this.#list = list;
    this.#handlers = handlers;
    this.#jump = jump;
    scroll.addEventListener('scroll', () => this.#isNearEnd() && this.#setJump(false));
    jump?.addEventListener('click', () => this.toEnd());
  }

  /** Goes to the end; a last message taller than the view is shown from its start, the verdict first. */
  toEnd() {
    const last = this.#list.querySelector('.message:last-child');
    const tall = last && last.offsetHeight > this.#scroll.clientHeight - EDGE;
    this.#scroll.scrollTop = tall ? last.offsetTop - EDGE : this.#scroll.scrollHeight;
    this.#setJump(false);
  }

  /** Draws what the account sees in the place; what is drawn already and unchanged stays as it is. */
  show(channel, thread, fresh) {
    const place = `${model.as} ${channel} ${thread}`;
    const moved = place !== this.#place;
    const reading = moved || this.#isNearEnd();
    if (moved) this.#clear(place);
    const root = thread ? [model.letters.get(thread)] : [];
    const items = [...root.filter(Boolean), ...itemsIn(channel, thread)];
    for (const [id, { node }] of this.#drawn) {
      if (items.some((item) => item.id === id)) continue;
      node.remove();
      this.#drawn.delete(id);
    }
    this.#arrange(items, thread);
    if (items.length === 0 && !thread) this.#list.replaceChildren(this.#handlers.empty());
    else this.#list.querySelector('.welcome')?.remove();
    if (reading) this.toEnd();
    else if (fresh) this.#setJump(true);
  }

  #clear(place) {
    this.#place = place;
    this.#drawn.clear();
    this.#list.replaceChildren();
  }

  #isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    const tail = Math.max(this.#list.querySelector('.message:last-child')?.offsetHeight ?? 0, NEAR);
    return scrollHeight - scrollTop - clientHeight < tail;
  }

  #setJump(shown) {
    if (this.#jump) this.#jump.hidden = !shown;
  }

  #arrange(items, thread) {
    for (const divider of this.#list.querySelectorAll('.day')) divider.remove();
    let day = '';
    let before = null;
    for (const item of items) {
      const node = this.#nodeOf(item, thread);
      const next = before ? before.nextSibling : this.#list.firstChild;
      if (next !== node) this.#list.insertBefore(node, next);
      if (dayOf(item.at) !== day) {
        day = dayOf(item.at);
        this.#list.insertBefore(el('p', { class: 'day' }, el('span', {}, day)), node);
      }
      before = node;
    }
  }

  #nodeOf(item, thread) {
    const face = faceOf(item);
    const known = this.#drawn.get(item.id);
    if (known?.face === face) return known.node;
    const node = this.#draw(item, thread);
    if (known) replace(known.node, node);
    this.#drawn.set(item.id, { node, face });
    return node;
  }

  #draw(item, thread) {
    const said = item.kind === 'said';
    const author = said ? (personOf(item.account) ?? { name: item.account }) : BOT;
    const place = { channel: item.channel, thread: item.thread ?? '' };
    const body = said
      ? el('p', { class: item.text.startsWith('/') ? 'said slash' : 'said', dir: 'auto' }, item.text)
      : item.card
        ? drawCard(item.card, (line, button) => this.#handlers.press(line, place, button))
        : working(item);
    return el(
      'section',
      {
        class: item.only ? 'message private' : 'message',
        'data-id': item.id,
        'aria-label': `${author.name}, ${timeOf(item.at)}`,
        tabindex: '-1',
      },
      said
        ? avatar(author.name, model.people.indexOf(author) + 6)
        : el('img', { class: 'avatar', src: '/icon.svg', alt: '' }),
      el(
        'div',
        { class: 'body' },
        head(item, author),
        body,
        item.threadTitle && !thread && threadButton(item, this.#handlers.open),
      ),
      item.kind === 'reply' &&
        el(
          'button',
          {
            type: 'button',
            class: 'plain dismiss',
            'aria-label': 'Dismiss this reply',
            on: { click: () => dismiss(item) },
          },
          icon('close'),
        ),
    );
  }
}

/** Puts a redrawn message in the old one's stead; open lists stay open, and the focus stays where it was. */
function replace(old, fresh) {
  for (const details of old.querySelectorAll('details[open]'))
    fresh.querySelector(`details[data-key="${CSS.escape(details.dataset.key)}"]`)?.setAttribute('open', '');
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (!active) return;
  const line = active.dataset.line;
  const same = line && fresh.querySelector(`[data-line="${CSS.escape(line)}"]`);
  (same || fresh).focus();
}

function dismiss(item) {
  model.notes.delete(item.id);
  changed();
  void send('/dismiss', { note: item.id }).catch(() => {});
}
