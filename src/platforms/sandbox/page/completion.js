/** What a half-typed command line may become: from the declarations, and names from the records. */

const MOST = 8;
const NAMES = ['vendor', 'place', 'measure'];

/** The command line in a text: where it starts, or undefined when the text is none. */
function lineStart(text, alone) {
  const called = /^(?:\/interdict\s+|@?interdict[,:]?\s+)/i.exec(text);
  if (called) return called[0].length;
  return alone && !text.startsWith('/') ? 0 : undefined;
}

/** Words with their starts; a quoted part is one word, closed or not. */
function tokensOf(line) {
  return [...line.matchAll(/(?:"[^"]*"?|[^\s"])+/g)].map((match) => ({ text: match[0], start: match.index }));
}

const item = (insert, label, hint) => ({ insert, label, hint });
const quoted = (value) => (/\s/.test(value) ? `"${value}"` : value);

function wholeCommands(text, commands) {
  if (!/^\/[a-z]*$/i.test(text) || !'/interdict'.startsWith(text.toLowerCase())) return [];
  return commands.map((command) =>
    item(`/interdict ${command.name} `, `/interdict ${command.name}`, command.summary),
  );
}

function commandNames(word, commands) {
  return commands
    .filter(({ name }) => name.startsWith(word.toLowerCase()))
    .map(({ name, summary }) => item(`${name} `, name, summary));
}

/** The action that the tokens name, or that words without a name mean; and the tokens after its name. */
function actionOf(command, tokens) {
  const named = command.actions.find(({ name }) => name !== '' && name === tokens[1]?.text.toLowerCase());
  if (named) return { action: named, rest: tokens.slice(2) };
  return {
    action: command.actions.find(({ name, standard }) => name === '' || standard),
    rest: tokens.slice(1),
  };
}

/** How the value of one option may go on. `lead` stands before it, such as `vendor:`. */
function valueFor(option, typed, lead) {
  const cut = option.many ? typed.lastIndexOf(',') + 1 : 0;
  const text = typed.slice(cut).replace(/^"/, '').trimStart();
  const before = lead + typed.slice(0, cut);
  if (option.kind === 'choice') {
    const fitting = (option.choices ?? []).filter((choice) => choice.startsWith(text.toLowerCase()));
    return { items: fitting.map((choice) => item(`${before}${quoted(choice)} `, choice, option.summary)) };
  }
  if (!NAMES.includes(option.kind)) return { items: [] };
  return { items: [], ask: { kind: option.kind, text, insert: (value) => `${before}${quoted(value)} ` } };
}

function optionsOf(action, rest, word) {
  const used = rest.map(({ text }) => /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase());
  const inline = /^(?:--)?([a-z]+)[:=](.*)$/is.exec(word);
  const option = inline && action.options.find(({ name }) => name === inline[1].toLowerCase());
  if (option) return valueFor(option, inline[2], `${option.name}:`);
  const open = action.options.filter(({ name }) => !used.includes(name));
  const plain = rest.filter(({ text }, at) => !used[at] && text !== word).length;
  const next = open[plain];
  const value = next && word !== '' ? valueFor(next, word, '') : { items: [] };
  const names = open
    .filter(({ name, rest: takesRest }) => name.startsWith(word.toLowerCase()) && !(takesRest && word === ''))
    .map(({ name, summary, required }) =>
      item(`${name}:`, `${name}:`, required ? `${summary} (needed)` : summary),
    );
  return { ...value, items: [...value.items, ...names] };
}

/**
 * @param {string} text up to the caret
 * @param commands the declarations
 * @param {boolean} alone whether any text here is a command line
 * @returns {{ from: number, items: { insert: string, label: string, hint: string }[],
 *   ask?: { kind: string, text: string, insert: (value: string) => string } }} what may replace the text from `from` on
 */
export function candidates(text, commands, alone) {
  const start = lineStart(text, alone);
  if (start === undefined) return { from: 0, items: wholeCommands(text, commands).slice(0, 12) };
  const line = text.slice(start);
  const tokens = tokensOf(line);
  const last = tokens.at(-1);
  const ended = !last || (/\s$/.test(line) && !isOpen(last.text));
  const word = ended ? '' : last.text;
  const from = start + (ended ? line.length : last.start);
  if (tokens.length === 0 && alone && start === 0) return { from, items: [] };
  if (tokens.length === 0 || (tokens.length === 1 && !ended))
    return { from, items: commandNames(word, commands) };
  const command = commands.find(({ name }) => name === tokens[0].text.toLowerCase());
  if (!command) return { from, items: [] };
  const naming = tokens.length === (ended ? 1 : 2);
  const actions = naming
    ? command.actions
        .filter(({ name }) => name !== '' && name.startsWith(word.toLowerCase()))
        .map(({ name, summary }) => item(`${name} `, `${command.name} ${name}`, summary))
    : [];
  const { action, rest } = actionOf(command, tokens);
  const typed = ended ? rest : rest.filter((token) => token !== last);
  const more = action ? optionsOf(action, typed, word) : { items: [] };
  return { from, ...more, items: [...actions, ...more.items].slice(0, MOST) };
}

const isOpen = (word) => (word.match(/"/g)?.length ?? 0) % 2 === 1;

/** Names from the records that the text may become. */
export async function askNames(kind, text, signal) {
  const response = await fetch(`/complete?kind=${kind}&text=${encodeURIComponent(text)}`, { signal });
  return response.ok ? (await response.json()).choices : [];
}
