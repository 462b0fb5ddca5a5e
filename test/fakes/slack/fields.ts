/** What a person types or chooses in the fields of a modal, as Slack's state shows it; with the client's own checks. */
import type { Json } from './world.ts';

export type Filled = Readonly<Record<string, string | readonly string[]>>;

const textOf = (node: unknown) => String((node as { text?: unknown } | undefined)?.text ?? '');

function optionsOf(element: Json): Json[] {
  const groups = (element.option_groups as { options: Json[] }[] | undefined) ?? [];
  return [...((element.options as Json[] | undefined) ?? []), ...groups.flatMap(({ options }) => options)];
}

/** @throws Error when the menu has no such option */
export function optionOf(element: Json, wanted: string): Json {
  const found = optionsOf(element).find((each) => each.value === wanted || textOf(each.text) === wanted);
  if (!found) throw new Error(`The menu ${String(element.action_id)} has no option "${wanted}".`);
  return found;
}

/** What the person gave for a field: named by its block, its action or its label. */
export function givenFor(block: Json, element: Json, filled: Filled): string | readonly string[] | undefined {
  const names = [block.block_id, element.action_id, textOf(block.label)].map(String);
  const name = names.find((each) => filled[each] !== undefined);
  return name === undefined ? undefined : filled[name];
}

const INITIAL: Readonly<Record<string, readonly [string, string]>> = {
  plain_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  datepicker: ['selected_date', 'initial_date'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
};

function chosen(element: Json, given: string | readonly string[], offered: readonly Json[]): unknown {
  const type = String(element.type);
  const option = (wanted: string) =>
    type.includes('external')
      ? (offered.find((each) => each.value === wanted || textOf(each.text) === wanted) ??
        optionOf({ ...element, options: offered }, wanted))
      : optionOf(element, wanted);
  if (INITIAL[type]?.[0] === 'selected_options')
    return (typeof given === 'string' ? [given] : given).map(option);
  if (INITIAL[type]?.[0] === 'selected_option') return option(String(given));
  return given === '' ? null : String(given);
}

/** The state of one field. @param offered what a menu from outside offered for the words typed */
export function fieldState(
  block: Json,
  element: Json,
  filled: Filled,
  offered: readonly Json[] = [],
): Json | null {
  const type = String(element.type);
  const names = INITIAL[type];
  if (!names) return null;
  const given = givenFor(block, element, filled);
  const empty = names[0] === 'selected_options' ? [] : null;
  const value = given === undefined ? (element[names[1]] ?? empty) : chosen(element, given, offered);
  return { type, [names[0]]: value };
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Why Slack's own client would not send the modal, or undefined. */
export function clientFault(block: Json, element: Json, state: Json | null): string | undefined {
  if (block.type !== 'input') return undefined;
  const value = state?.[INITIAL[String(element.type)]?.[0] ?? 'value'];
  const label = textOf(block.label);
  if (isEmpty(value)) return block.optional ? undefined : `"${label}" is required and empty`;
  if (typeof value !== 'string') return undefined;
  if (value.length > Number(element.max_length ?? 3000)) return `"${label}" is too long`;
  if (value.length < Number(element.min_length ?? 0)) return `"${label}" is too short`;
  if (element.type === 'datepicker' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return `"${label}" is no date`;
  return undefined;
}
