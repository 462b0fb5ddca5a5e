/** A list of suggestions under (or above) a text field: arrows move, Tab or Enter takes, Escape closes. */

import { askNames } from './completion.js';
import { el } from './draw.js';

let count = 0;
const PAUSE_MS = 90;
/** A longer text is an article, and no command that wants completing. */
const LONGEST = 2000;
const ROOM_BELOW = 160;

export class Suggest {
  #field;
  #list;
  #items = [];
  #active = -1;
  #from = 0;
  #asking;
  #find;

  /**
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   * @param {(text: string) => { from: number, items: object[], ask?: object }} find for the text up to the caret
   */
  constructor(field, find) {
    this.#field = field;
    this.#find = find;
    count += 1;
    this.#list = el('ul', {
      class: 'suggest',
      role: 'listbox',
      id: `suggest-${count}`,
      'aria-label': 'Suggestions',
      hidden: true,
    });
    field.after(this.#list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      autocomplete: 'off',
    }))
      field.setAttribute(name, value);
    field.addEventListener('input', () => this.refresh());
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('blur', () => this.close());
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  close() {
    this.#asking?.abort();
    this.#show([]);
  }

  refresh() {
    this.#asking?.abort();
    if (this.#field.value.length > LONGEST) return this.#show([]);
    const { from, items, ask } = this.#find(
      this.#field.value.slice(0, this.#field.selectionStart ?? undefined),
    );
    this.#from = from;
    this.#show(items);
    if (ask) void this.#lookUp(ask, items);
  }

  async #lookUp(ask, items) {
    const asking = new AbortController();
    this.#asking = asking;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (asking.signal.aborted) return;
    const choices = await askNames(ask.kind, ask.text, asking.signal).catch(() => []);
    if (asking.signal.aborted) return;
    const found = choices.map(({ value, label }) => ({
      insert: ask.insert(value),
      label,
      hint: label.includes(value) ? ask.kind : value,
    }));
    this.#show([...found, ...items].slice(0, 10));
  }

  #show(items) {
    this.#items = items;
    this.#active = -1;
    this.#list.replaceChildren(
      ...items.map(({ label, hint }, at) =>
        el(
          'li',
          // The field keeps the focus: a press must not take it away before it is heard.
          {
            role: 'option',
            id: `${this.#list.id}-${at}`,
            'aria-selected': 'false',
            on: { mousedown: (event) => event.preventDefault(), click: () => this.#take(at) },
          },
          el('strong', {}, label),
          el('small', {}, hint),
        ),
      ),
    );
    this.#list.hidden = items.length === 0;
    if (items.length > 0 && this.#field.closest('dialog')) this.#float();
    this.#field.setAttribute('aria-expanded', String(items.length > 0));
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** In a dialog the list lies over it: a small form would cut it off. */
  #float() {
    const { left, top, bottom, width } = this.#field.getBoundingClientRect();
    const below = innerHeight - bottom >= ROOM_BELOW;
    const place = below ? { top: `${bottom + 4}px` } : { bottom: `${innerHeight - top + 4}px` };
    const height = `${Math.min(220, (below ? innerHeight - bottom : top) - 12)}px`;
    Object.assign(this.#list.style, {
      top: 'auto',
      bottom: 'auto',
      left: `${left}px`,
      width: `${width}px`,
      maxHeight: height,
      ...place,
    });
    this.#field.closest('.rows')?.addEventListener('scroll', () => this.close(), { once: true });
  }

  #move(by) {
    const size = this.#items.length;
    this.#active = this.#active < 0 && by < 0 ? size - 1 : (this.#active + by + size) % size;
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === this.#active));
    const option = this.#list.children[this.#active];
    option.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', option.id);
  }

  #take(at) {
    const { insert } = this.#items[at];
    const field = this.#field;
    field.setRangeText(insert, this.#from, field.selectionStart ?? field.value.length, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #key(event) {
    if (!this.isOpen || event.isComposing) return;
    const act = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      Escape: () => this.close(),
      Tab: () => !event.shiftKey && this.#take(Math.max(this.#active, 0)),
      Enter: () => this.#active >= 0 && this.#take(this.#active),
    }[event.key];
    if (!act || act() === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
