/** A form as a modal of Slack, and what was filled in. https://docs.slack.dev/reference/views/modal-views */
import { type Card, type Field, type Form, plainWords } from '../../domain/card.ts';
import { isDay } from '../../domain/date.ts';
import type { Completed } from '../../domain/ports.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';
import { type PlainText, plain } from './block-kit.ts';
import { cardBlocks } from './blocks.ts';

export const FORM = 'form';
const TITLE = 24;
const LABEL = 75;
const OPTION = 75;
const VALUE = 150;
const CHOICES = 100;
/** A longer text is handed in by its address, or with the message shortcut. */
const INPUT = 3000;
const ERROR = 500;

interface SlackOption {
  readonly text: PlainText;
  readonly value: string;
}

const optionOf = (value: string, label = value): SlackOption => ({
  text: plain(cutText(cleanLine(label), OPTION)),
  value,
});

const short = (text: string, most: number) => plain(cutText(cleanLine(text), most));
const parts = (value: string) => value.split(',').flatMap((part) => part.trim() || []);
const fits = (value: string) => value.length > 0 && value.length <= VALUE;

/** Completed as one types: an address can be chosen only from what the app offers, which is why it offers the words as typed too. */
function completing(field: Field): object | undefined {
  if (!field.completes) return undefined;
  const given = field.many ? parts(field.value) : field.value ? [field.value] : [];
  if (!given.every(fits)) return undefined;
  const initial = given.map((value) => optionOf(value));
  return {
    type: field.many ? 'multi_external_select' : 'external_select',
    action_id: `complete:${field.completes}`,
    min_query_length: 1,
    placeholder: short(field.hint, 150),
    ...(initial.length === 0
      ? {}
      : field.many
        ? { initial_options: initial }
        : { initial_option: initial[0] }),
  };
}

function choosing({ kind, choices, value, hint }: Field): object | undefined {
  if (kind !== 'choice' || !choices || choices.length === 0 || choices.length > CHOICES) return undefined;
  return {
    type: 'static_select',
    action_id: 'value',
    placeholder: short(hint, 150),
    options: choices.map((choice) => optionOf(choice, choice.replaceAll('_', ' '))),
    ...(choices.includes(value) ? { initial_option: optionOf(value, value.replaceAll('_', ' ')) } : {}),
  };
}

function picking({ kind, value }: Field): object | undefined {
  if (kind !== 'date') return undefined;
  return { type: 'datepicker', action_id: 'value', ...(isDay(value) ? { initial_date: value } : {}) };
}

function typing({ kind, value, hint }: Field): object {
  return {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: kind === 'text',
    max_length: INPUT,
    placeholder: short(hint, 150),
    ...(value ? { initial_value: cutText(value, INPUT) } : {}),
  };
}

function inputOf(field: Field): object {
  return {
    type: 'input',
    block_id: `field:${field.name}`,
    label: short(field.label, LABEL),
    optional: !field.required,
    element: completing(field) ?? choosing(field) ?? picking(field) ?? typing(field),
    ...(field.kind === 'date' ? { hint: short(field.hint, 150) } : {}),
  };
}

/** The modal. @param carried what comes back with it, sealed */
export function formView(form: Form, carried: string): object {
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: carried,
    title: short(form.title, TITLE),
    submit: short(form.submit, TITLE),
    close: plain('Cancel'),
    blocks: form.fields.map(inputOf),
  };
}

/** A card in place of the form that it answers. */
export function cardView(card: Card): object {
  const blocks = cardBlocks({ ...card, buttons: [] });
  return { type: 'modal', title: plain('Interdict'), close: plain('Close'), blocks };
}

type Element = Readonly<Record<string, unknown>>;

function chosenIn(element: Element): string {
  const chosen = (option: unknown) => String((option as { value?: unknown } | null)?.value ?? '');
  switch (element.type) {
    case 'datepicker':
      return String(element.selected_date ?? '');
    case 'static_select':
    case 'external_select':
      return chosen(element.selected_option);
    case 'multi_external_select':
      return ((element.selected_options as unknown[] | null) ?? []).map(chosen).join(', ');
    default:
      return String(element.value ?? '');
  }
}

/** The fields by name, as filled in; empty ones are left out. */
export function filledIn(state: unknown): Record<string, string> {
  const { values = {} } = (state ?? {}) as { values?: Readonly<Record<string, Record<string, Element>>> };
  const options: Record<string, string> = {};
  for (const [block, elements] of Object.entries(values)) {
    if (!block.startsWith('field:')) continue;
    const value = Object.values(elements).map(chosenIn).join('');
    if (value !== '') options[block.slice('field:'.length)] = value;
  }
  return options;
}

/** Errors at the fields of a modal; what concerns none that it has stands at its first. */
export function fieldErrors(
  view: { readonly blocks?: unknown },
  faults: Readonly<Record<string, string>>,
): Record<string, string> {
  const ids = ((view.blocks ?? []) as { type?: string; block_id?: string }[])
    .filter(({ type }) => type === 'input')
    .flatMap(({ block_id }) => block_id ?? []);
  const errors: Record<string, string> = {};
  for (const [name, sentence] of Object.entries(faults)) {
    const id = ids.includes(`field:${name}`) ? `field:${name}` : ids[0];
    if (id) errors[id] = cutText(errors[id] ? `${errors[id]} ${sentence}` : plainWords(sentence), ERROR);
  }
  return errors;
}

/** What a menu offers; the words as typed stand last, for names that no record has. */
export function offers(completed: readonly Completed[], typed: string): readonly SlackOption[] {
  const all = completed.filter(({ value }) => fits(value)).map(({ value, label }) => optionOf(value, label));
  const words = cleanLine(typed).slice(0, OPTION);
  const there = all.some(
    ({ value, text }) => value === words || text.text.toLowerCase() === words.toLowerCase(),
  );
  return [...all, ...(typed.trim() !== '' && !there ? [optionOf(words, words)] : [])].slice(0, CHOICES);
}
