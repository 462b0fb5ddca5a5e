/** The message box: grows with its text, completes commands, sends with Enter, recalls with the arrow up. */
import { candidates } from './completion.js';
import { el, icon } from './draw.js';
import { model } from './state.js';
import { Suggest } from './suggest.js';

export class Composer {
  #field;
  #past = [];
  #recalled = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {{ id: string, label: string, place: () => { channel: string, thread: string }, say: (text: string) => Promise<void> }} options
   */
  constructor(form, { id, label, place, say }) {
    const field = el('textarea', {
      id,
      rows: '1',
      'aria-label': label,
      spellcheck: 'true',
      enterkeyhint: 'send',
    });
    this.#field = field;
    const box = el(
      'div',
      { class: 'box' },
      field,
      el(
        'button',
        { type: 'submit', class: 'send', 'aria-label': 'Send', title: 'Send (Enter)' },
        icon('send'),
      ),
    );
    form.append(box);
    const alone = () => place().thread !== '' || place().channel.startsWith('@');
    new Suggest(field, (text) => candidates(text, model.commands, alone()));
    field.addEventListener('input', () => this.#fit());
    field.addEventListener('keydown', (event) => this.#key(event, form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send(say);
    });
  }

  set placeholder(text) {
    this.#field.placeholder = text;
  }

  focus() {
    this.#field.focus();
  }

  /** Puts a text in, ready to be changed or sent. */
  fill(text) {
    this.#field.value = text;
    this.#field.focus();
    this.#fit();
  }

  async #send(say) {
    const text = this.#field.value.trim();
    if (text === '') return;
    this.#past.push(text);
    this.#recalled = 0;
    this.fill('');
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    try {
      await say(text);
    } catch {
      // The words were not taken: they come back, unless others were typed meanwhile.
      if (this.#field.value === '') this.fill(text);
    }
  }

  #fit() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${Math.min(this.#field.scrollHeight, 220)}px`;
  }

  #key(event, form) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
    const browsing = this.#field.value === '' || this.#field.value === this.#past.at(-this.#recalled);
    if (event.key === 'ArrowUp' && browsing && this.#recalled < this.#past.length) {
      event.preventDefault();
      this.#recalled += 1;
      this.fill(this.#past.at(-this.#recalled));
    }
  }
}
