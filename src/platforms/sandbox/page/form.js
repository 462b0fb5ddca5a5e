/** A form of the domain as a dialog. Faults stand at their fields, and the first one gets the focus. */
import { el, icon } from './draw.js';
import { send } from './state.js';
import { Suggest } from './suggest.js';

function control(field, id) {
  const props = {
    id,
    name: field.name,
    required: field.required,
    'aria-describedby': `${id}-hint ${id}-fault`,
  };
  if (field.kind === 'choice') {
    const choices = (field.choices ?? []).map((choice) =>
      el('option', { value: choice, selected: choice === field.value }, choice),
    );
    return el('select', props, !field.required && el('option', { value: '' }, ''), ...choices);
  }
  if (field.kind === 'text') return el('textarea', { ...props, rows: '3' }, field.value);
  return el('input', {
    ...props,
    type: field.kind === 'date' ? 'date' : 'text',
    value: field.value,
    autocomplete: 'off',
  });
}

/** Completes a name as one types; places may stand in a row, parted by commas. */
function completeField(input, kind) {
  new Suggest(input, (text) => {
    const cut = kind === 'place' ? text.lastIndexOf(',') + 1 : 0;
    const typed = text.slice(cut).trimStart();
    const from = text.length - typed.length;
    return {
      from,
      items: [],
      ...(typed === '' ? {} : { ask: { kind, text: typed, insert: (value) => value } }),
    };
  });
}

function row(field) {
  const id = `field-${field.name}`;
  const input = control(field, id);
  const holder = el('div', { class: 'holder' }, input);
  if (field.completes) completeField(input, field.completes);
  return el(
    'div',
    { class: 'row', 'data-name': field.name },
    el('label', { for: id }, field.label, !field.required && el('small', {}, 'optional')),
    holder,
    el('p', { class: 'hint', id: `${id}-hint` }, field.hint),
    el('p', { class: 'fault', id: `${id}-fault`, 'aria-live': 'polite' }),
  );
}

function showFaults(form, faults, message) {
  let first = null;
  for (const line of form.querySelectorAll('.row')) {
    const fault = faults[line.dataset.name] ?? '';
    const input = line.querySelector('input, textarea, select');
    line.querySelector('.fault').textContent = fault;
    line.classList.toggle('wrong', fault !== '');
    input.toggleAttribute('aria-invalid', fault !== '');
    if (fault !== '') first ??= input;
  }
  const general = form.querySelector('.general');
  general.textContent = first ? '' : message;
  general.hidden = first !== null;
  (first ?? general).focus();
}

/** What the browser can tell itself: a needed field that is empty. */
function emptyFaults(form) {
  const faults = {};
  for (const input of form.querySelectorAll('[required]'))
    if (input.value.trim() === '') faults[input.name] = 'Fill this in.';
  return faults;
}

/**
 * Opens the form; it closes once the command took it, or when it is cancelled.
 * @param form a form of the domain
 * @param place where it was asked for
 */
export function openForm(form, place) {
  const dialog = document.querySelector('#ask');
  const shut = () => dialog.close();
  const submit = el('button', { type: 'submit', class: 'act primary' }, form.submit);
  const body = el(
    'form',
    { method: 'dialog', novalidate: true },
    el(
      'header',
      {},
      el('h2', { id: 'ask-title' }, form.title),
      el(
        'button',
        { type: 'button', class: 'plain', 'aria-label': 'Close the form', on: { click: shut } },
        icon('close'),
      ),
    ),
    el('p', { class: 'general', role: 'alert', tabindex: '-1', hidden: true }),
    el('div', { class: 'rows' }, ...form.fields.map(row)),
    el('footer', {}, el('button', { type: 'button', class: 'act', on: { click: shut } }, 'Cancel'), submit),
  );
  body.addEventListener('submit', async (event) => {
    event.preventDefault();
    const faults = emptyFaults(body);
    if (Object.keys(faults).length > 0) return showFaults(body, faults, '');
    submit.disabled = true;
    try {
      const options = Object.fromEntries(new FormData(body));
      const told = await send('/form', { ...place, line: form.line, options });
      if (told.kind === 'errors') showFaults(body, told.fields, told.message);
      else if (told.kind === 'form') openForm(told.form, place);
      else dialog.close();
    } catch (error) {
      showFaults(body, {}, error.message);
    } finally {
      submit.disabled = false;
    }
  });
  // Whoever opened it may have been redrawn meanwhile: the focus must not be lost with it.
  dialog.onclose = () => document.activeElement === document.body && document.querySelector('#words').focus();
  dialog.replaceChildren(body);
  if (!dialog.open) dialog.showModal();
  body.querySelector('input, textarea, select')?.focus();
}
