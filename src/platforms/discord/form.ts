/**
 * A form as modals of Discord, which hold five fields each: a longer one has several parts.
 * https://discord.com/developers/docs/components/reference#label
 */
import type { Field, Form } from '../../domain/card.ts';
import { cleanLine, cutText } from '../../domain/seen-text.ts';

const FIELDS = 5;
const TITLE = 45;
const LABEL = 45;
const HINT = 100;
const CHOICES = 25;
const INPUT = 4000;
const STYLE = { line: 1, text: 2 } as const;

const short = (text: string, most: number) => cutText(cleanLine(text), most);

/** The fields of each part. */
export function partsOf({ fields }: Form): readonly (readonly Field[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(fields.length / FIELDS)) }, (_, at) =>
    fields.slice(at * FIELDS, (at + 1) * FIELDS),
  );
}

function choosing({ name, choices = [], value, hint, required }: Field): object {
  return {
    type: 3,
    custom_id: name,
    required,
    min_values: required ? 1 : 0,
    max_values: 1,
    placeholder: short(hint, HINT) || '–',
    options: choices.map((each) => ({
      label: short(each.replaceAll('_', ' '), HINT),
      value: each,
      ...(each === value ? { default: true } : {}),
    })),
  };
}

function typing({ name, kind, value, hint, required }: Field): object {
  return {
    type: 4,
    custom_id: name,
    style: kind === 'text' ? STYLE.text : STYLE.line,
    required,
    max_length: INPUT,
    placeholder: short(kind === 'date' ? `YYYY-MM-DD · ${hint}` : hint, HINT) || '–',
    ...(value ? { value: cutText(value, INPUT) } : {}),
  };
}

function labelled(field: Field): object {
  const { kind, choices, label, hint } = field;
  const chosen = kind === 'choice' && choices && choices.length > 0 && choices.length <= CHOICES;
  return {
    type: 18,
    label: short(label, LABEL) || '–',
    ...(hint.length > 0 ? { description: short(hint, HINT) || '–' } : {}),
    component: chosen ? choosing(field) : typing(field),
  };
}

/** The modal of one part. @param values what was filled in before; what is not among them was left empty */
export function modalOf(
  form: Form,
  part: number,
  customId: string,
  values?: Readonly<Record<string, string>>,
): object {
  const parts = partsOf(form);
  const count = parts.length > 1 ? ` (${part + 1} of ${parts.length})` : '';
  const fields = parts[part]!.map((field) => ({
    ...field,
    value: values ? (values[field.name] ?? '') : field.value,
  }));
  return {
    custom_id: customId,
    title: `${short(form.title, TITLE - count.length)}${count}`,
    components: fields.map(labelled),
  };
}
