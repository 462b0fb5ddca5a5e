/** What Discord would make of markup: the words as people see them, and all that is alive in them. */

export interface Reading {
  readonly words: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Mentions, emoji and bare addresses that nobody meant. */
  readonly alive: readonly string[];
  /** Styles that were turned on. */
  readonly styles: readonly string[];
}

type Rule = readonly [RegExp, (found: RegExpExecArray, into: Collected) => string];
interface Collected {
  links: { label: string; url: string }[];
  alive: string[];
  styles: string[];
}

const styled = (name: string) => (found: RegExpExecArray, into: Collected) => {
  into.styles.push(name);
  return inner(found[1]!, into);
};
const alive = (found: RegExpExecArray, into: Collected) => {
  into.alive.push(found[0]);
  return found[0];
};

/** In the order in which they are tried at each place. */
const RULES: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/, (found) => found[1]!],
  [/^```[\s\S]*?```/, alive],
  [
    /^(`+)([\s\S]*?[^`])\1(?!`)/,
    (found, into) => {
      into.styles.push('code');
      return found[2]!.trim();
    },
  ],
  [
    /^\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/,
    (found, into) => {
      const label = inner(found[1]!, into);
      into.links.push({ label, url: found[2]! });
      return label;
    },
  ],
  [/^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]+:\d+|id:\w+|https?:[^>\s]+)>/, alive],
  [/^@(?:everyone|here)/, alive],
  [/^:[\w+-]+:/, alive],
  [/^(?:https?|steam):\/\/[^\s<]+/, alive],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, styled('bold')],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, styled('underline')],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, styled('strike')],
  [/^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, styled('spoiler')],
  [/^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/, styled('italic')],
  [/^_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/, styled('italic')],
];

function inner(text: string, into: Collected): string {
  let words = '';
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const hit = RULES.map(([pattern, make]) => [pattern.exec(rest), make] as const).find(([found]) => found);
    if (hit) {
      words += hit[1](hit[0]!, into);
      at += hit[0]![0].length;
    } else {
      words += rest[0];
      at += 1;
    }
  }
  return words;
}

const LINE_MARKS = /^(?:#{1,3} |-# |> |>>> |\s*[-+*] |\s*\d+[.)] )/;

/** Reads markup as Discord does. */
export function readMarkup(content: string): Reading {
  const into: Collected = { links: [], alive: [], styles: [] };
  const words = content.split('\n').map((line) => {
    const mark = LINE_MARKS.exec(line)?.[0] ?? '';
    if (mark) into.styles.push(mark.trim());
    return line.slice(mark.length);
  });
  return { words: inner(words.join('\n'), into), ...into };
}

/** All text of a message's components, as Discord would show it. */
export function readComponents(node: unknown): Reading {
  const texts: string[] = [];
  const look = (each: unknown): void => {
    if (Array.isArray(each)) {
      for (const inner of each) look(inner);
      return;
    }
    if (!each || typeof each !== 'object') return;
    const { type, content, components, accessory, items } = each as Record<string, unknown>;
    if (type === 10) texts.push(String(content));
    if (Array.isArray(items))
      texts.push(...items.map(({ description }) => readableOnly(String(description))));
    look(components);
    look(accessory);
  };
  look(node);
  return readMarkup(texts.join('\n'));
}

/** A description holds no markup: it is read as it stands. */
const readableOnly = (text: string) => text.replaceAll(/[\\*_~`|<>[\]:@]/g, '\\$&');
