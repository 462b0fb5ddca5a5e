/** A typed command line → which command, with which values. Free words are a question. */
import type { ActionOf, Command, Option, Parsed, Values } from './command.ts';
import { isDay } from './date.ts';
import { Refusal } from './error.ts';
import { nearest } from './nearest.ts';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly quoted: boolean;
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“' };

/** Splits at white space; a quoted part keeps its spaces, also after `name:`. */
function split(line: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line[at]!)) {
      at += 1;
      continue;
    }
    const start = at;
    let text = '';
    let quoted = false;
    while (at < line.length && !/\s/.test(line[at]!)) {
      const close = QUOTES[line[at]!];
      const end = close && (text === '' || /[:=]$/.test(text)) ? line.indexOf(close, at + 1) : -1;
      if (end > 0) {
        text += line.slice(at + 1, end);
        at = end + 1;
        quoted = true;
      } else {
        text += line[at];
        at += 1;
      }
    }
    tokens.push({ text, start, quoted });
  }
  return tokens;
}

const ID = /^[a-z]{1,3}-\d+$/i;

/** `approve EX-1` is short for `exception approve EX-1`: the one command that has such an action. */
function byAction(commands: readonly Command[], tokens: readonly Token[]): Command | undefined {
  if (!tokens[1] || !ID.test(tokens[1].text)) return undefined;
  const name = tokens[0]!.text.toLowerCase();
  const owners = commands.filter((command) => command.actions.some((action) => action.name === name));
  const prefix = tokens[1].text.split('-')[0]!.toUpperCase();
  return owners.length > 1 ? owners.find((owner) => owner.prefix === prefix) : owners[0];
}

interface Chosen {
  readonly command: Command;
  readonly action: ActionOf;
  readonly rest: readonly Token[];
}

function choose(commands: readonly Command[], tokens: readonly Token[]): Chosen | undefined {
  const word = tokens[0]?.text.toLowerCase();
  const command = commands.find(({ name }) => name === word);
  const named = command ?? byAction(commands, tokens);
  if (!named) return undefined;
  const after = command ? tokens.slice(1) : tokens;
  const first = after[0]?.text.toLowerCase() ?? '';
  const action = named.actions.find(({ name }) => name !== '' && name === first);
  if (action) return { command: named, action, rest: after.slice(1) };
  const names = named.actions.map(({ name }) => name);
  const near = nearest(first, names);
  const standard = named.actions.find((each) => each.standard || each.name === '');
  if (standard && !(near && ID.test(after[1]?.text ?? '')))
    return { command: named, action: standard, rest: after };
  throw new Refusal(
    'invalid',
    near
      ? `\`${named.name}\` cannot \`${after[0]!.text}\`: did you mean \`${named.name} ${near}\`?`
      : `Say what to do: \`${named.name}\` with one of ${names.join(', ')}, such as \`${named.examples[0]}\`.`,
  );
}

function named(token: Token, following: Token | undefined, options: readonly Option[]) {
  const found = /^(?:--([a-z]+)(?:=(.*))?|([a-z]+):(.*))$/is.exec(token.text);
  if (!found || (token.quoted && !/^[a-z-]+[:=]/i.test(token.text))) return undefined;
  const name = (found[1] ?? found[3])!.toLowerCase();
  const option = options.find((each) => each.name === name);
  if (!option) return { name };
  const inline = found[2] ?? found[4];
  return inline === undefined
    ? { name, value: following?.text ?? '', took: 2 }
    : { name, value: inline, took: 1 };
}

function fill(chosen: Chosen, line: string): Record<string, string> {
  const { action, command, rest } = chosen;
  const values: Record<string, string> = {};
  const takesWords = action.options.some((option) => option.rest);
  const words: Token[] = [];
  for (let at = 0; at < rest.length; ) {
    const token = rest[at]!;
    const hit = named(token, rest[at + 1], action.options);
    if (hit?.value !== undefined) {
      values[hit.name] = hit.value;
      at += hit.took;
      continue;
    }
    const near =
      hit &&
      nearest(
        hit.name,
        action.options.map(({ name }) => name),
      );
    if (hit && (near || !takesWords) && !hit.name.startsWith('http'))
      throw new Refusal(
        'invalid',
        `\`${`${command.name} ${action.name}`.trim()}\` has no option \`${hit.name}\`${
          near ? `: did you mean \`${near}:\`?` : `: it takes ${optionNames(action)}.`
        }`,
      );
    words.push(token);
    at += 1;
  }
  // Before free words, what is optional is given by name: a word of a question is never taken for a day.
  const open = action.options
    .filter((option) => values[option.name] === undefined)
    .filter((option) => !takesWords || option.rest || option.required);
  for (const option of open) {
    if (words.length === 0) break;
    if (option.rest) {
      values[option.name] = restOf(words, line, rest);
      words.length = 0;
    } else values[option.name] = words.shift()!.text;
  }
  if (words.length > 0)
    throw new Refusal(
      'invalid',
      `\`${words[0]!.text}\` is one word too many for \`${`${command.name} ${action.name}`.trim()}\`, which takes ${optionNames(action)}.`,
    );
  return values;
}

/** The words as typed, spaces included, unless named options stand between them. */
function restOf(words: readonly Token[], line: string, all: readonly Token[]): string {
  const first = words[0]!;
  if (words.length === 1) return first.text;
  const tail = all.slice(all.indexOf(first));
  return tail.length === words.length
    ? line.slice(first.start).trim()
    : words.map(({ text }) => text).join(' ');
}

function optionNames(action: ActionOf): string {
  const names = action.options.map(({ name, required }) => (required ? name : `${name} (optional)`));
  return names.length === 0 ? 'no options' : names.join(', ');
}

/** What is wrong with one value, as a sentence; undefined when nothing is. */
function fault(option: Option, value: string): string | undefined {
  if (option.kind === 'date' && !isDay(value))
    return `\`${option.name}\` needs a day such as 2026-09-30; "${value}" is none.`;
  if (option.kind === 'choice' && option.choices && !option.choices.includes(value)) {
    const near = nearest(value, option.choices);
    return `\`${option.name}\` takes ${option.choices.join(', ')}${near ? `: did you mean ${near}?` : `; not "${value}".`}`;
  }
  return undefined;
}

/** Whether an empty value says something: where a form starts with what is there, a field may be emptied. */
const empties = (action: ActionOf, name: string): boolean =>
  action.prefill !== undefined &&
  action.options.some((option) => option.name === name && !option.required && !option.unasked);

/**
 * Reads a command line.
 * @param line without the bot's name and slash
 * @param given options by name, from a native command or a form; they win over the line
 * @returns the command, its values, and the required options that are still open
 * @throws Refusal with one sentence and the nearest right form
 */
export function parseLine(
  commands: readonly Command[],
  line: string,
  given: Values = {},
): Parsed & { readonly open: readonly Option[] } {
  const text = line.trim();
  const tokens = split(text);
  const chosen = choose(commands, tokens) ?? freeWords(commands, text, tokens);
  const { command, action } = chosen;
  const known = new Set(action.options.map(({ name }) => name));
  const values: Record<string, string> = {};
  for (const [name, value] of [...Object.entries(fill(chosen, text)), ...Object.entries(given)])
    if (known.has(name) && (value.trim() !== '' || empties(action, name))) values[name] = value.trim();
  const fields: Record<string, string> = {};
  for (const option of action.options) {
    const value = values[option.name];
    const wrong = value ? fault(option, value) : undefined;
    if (wrong) fields[option.name] = wrong;
  }
  const first = Object.values(fields)[0];
  if (first) throw new Refusal('invalid', first, fields);
  const open = action.options.filter((option) => option.required && !values[option.name]);
  return { command, action, values, open };
}

function freeWords(commands: readonly Command[], text: string, tokens: readonly Token[]): Chosen {
  const word = tokens[0]?.text.toLowerCase() ?? '';
  const near =
    word.length >= 4
      ? nearest(
          word,
          commands.map(({ name }) => name),
          1,
        )
      : undefined;
  if (near && (tokens.length === 1 || near.length >= 6))
    throw new Refusal('invalid', `There is no command \`${word}\`: did you mean \`${near}\`?`);
  const name = text === '' ? 'help' : 'ask';
  const command = commands.find((each) => each.name === name);
  const action = command?.actions.find((each) => each.name === '');
  if (!command || !action) throw new Refusal('not_found', `There is no command \`${word}\`: type \`help\`.`);
  return { command, action, rest: tokens };
}

/** The sentence for a typed line that lacks required options. */
export function missing(parsed: Parsed, open: readonly Option[]): Refusal {
  const { command, action } = parsed;
  const name = `${command.name} ${action.name}`.trim();
  const example = command.examples.find((each) => each.startsWith(name)) ?? command.examples[0];
  const wanted = open.map((option) => `\`${option.name}\` (${option.summary})`).join(' and ');
  return new Refusal(
    'invalid',
    `\`${name}\` needs ${wanted}, such as \`${example}\`.`,
    Object.fromEntries(open.map((option) => [option.name, `Fill this in: ${option.summary}.`])),
  );
}

/** Whether the line is one that writes; a line that is none is refused without writing. */
export function isWriting(
  commands: readonly Command[],
  { line, options }: { readonly line: string; readonly options: Values },
): boolean {
  try {
    return parseLine(commands, line, options).action.writes ?? false;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
