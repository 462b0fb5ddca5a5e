/**
 * Names in a trie of tokens: the longest name that starts at a token wins, in time that does not
 * grow with the number of names. Inflected languages are met by stems: a name may also be found by
 * its stem and a known ending (Kasperského, Lietuvoje, в Германии).
 */
import { type Token, tokenise } from './mention-text.ts';

interface Node<V> {
  next: Map<string, Node<V>> | null;
  value: V | undefined;
}

export interface Hit<V> {
  readonly value: V;
  /** Index of the first token, and of the first after it. */
  readonly from: number;
  readonly to: number;
  readonly inflected: boolean;
}

const VOWELS = /[aeiouyаеиоуыэюяьійї]+$/;

function stemOf(key: string): string {
  return key.replace(VOWELS, '');
}

// Case and number endings of Slavic and Baltic languages, German, Dutch, Finnish and Hungarian nouns
// and adjectives, in folded spelling.
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'a e i o u y s es en em er ie ia iu io is os as us om um am ui uo ej ou ech ich ach ami emi iem ego eho emu iej iemu ymi imi ' +
    'ovi owi owie oje uje eje oj ai ais ams oms ems ems ses ens ns in issa ssa ssä lla ban ben nak nek ra re ' +
    'skiego skiemu skim skou skeho skemu kieho kio kiui ' +
    'а у е и ы о ю я ой ом ем ою ею ей ов ев ам ям ах ях ами ями ого его ому ему им ым ії ію єю ією ии ию ия ью ою єм ові еві і іі іей ои еи ии ею их ие ая ое им ыи ые ых ьскии ськии'
  ).split(' '),
);

/** Whether two folded tokens are forms of one word of an inflected language. */
function stems(key: string): string[] {
  const found: string[] = [];
  for (let cut = 1; cut <= 5 && key.length - cut >= 3; cut++) {
    if (!ENDINGS.has(key.slice(-cut))) continue;
    const stem = stemOf(key.slice(0, -cut));
    if (stem.length >= 4 && !found.includes(stem)) found.push(stem);
  }
  return found;
}

function minimum(stem: string): number {
  return stem.charCodeAt(0) >= 0x400 ? 4 : 5;
}

export class TokenTrie<V> {
  private readonly root: Node<V> = { next: null, value: undefined };
  private readonly prefer: (held: V, offered: V) => V;

  /** @param prefer which of two values that claim the same name keeps it */
  constructor(prefer: (held: V, offered: V) => V) {
    this.prefer = prefer;
  }

  /** Adds a name; with `inflects`, its last word is also found with case endings. */
  add(name: string, value: V, inflects = false): void {
    const keys = tokenise(name).map((token) => token.key);
    if (!keys.length) return;
    this.put(keys, value);
    const last = keys[keys.length - 1]!;
    const stem = stemOf(last);
    if (inflects && stem.length >= minimum(stem)) this.put([...keys.slice(0, -1), `~${stem}`], value);
  }

  /** Adds the stem of a word ("niederländisch"): found alone and with any ending. */
  addStem(stem: string, value: V): void {
    const keys = tokenise(stem).map((token) => token.key);
    const last = stemOf(keys[keys.length - 1] ?? '');
    this.put(keys, value);
    if (last.length >= 4) this.put([...keys.slice(0, -1), `~${last}`], value);
  }

  private put(keys: readonly string[], value: V): void {
    let node = this.root;
    for (const key of keys) {
      node.next ??= new Map();
      let child = node.next.get(key);
      if (!child) {
        child = { next: null, value: undefined };
        node.next.set(key, child);
      }
      node = child;
    }
    node.value = node.value === undefined ? value : this.prefer(node.value, value);
  }

  /** The value of exactly this name. */
  get(name: string): V | undefined {
    let node: Node<V> | undefined = this.root;
    for (const token of tokenise(name)) {
      node = node.next?.get(token.key);
      if (!node) return undefined;
    }
    return node.value;
  }

  /** The longest name that starts at the token, or undefined. */
  longest(tokens: readonly Token[], from: number): Hit<V> | undefined {
    let node = this.root;
    let best: Hit<V> | undefined;
    for (let at = from; at < tokens.length; at++) {
      const { key, dense } = tokens[at]!;
      const child = node.next?.get(key);
      if (child?.value !== undefined) best = { value: child.value, from, to: at + 1, inflected: false };
      else if (node.next && !dense && key.length > 3) {
        const value = this.inflected(node, key);
        if (value !== undefined) best = { value, from, to: at + 1, inflected: true };
      }
      if (!child) break;
      node = child;
    }
    return best;
  }

  private inflected(node: Node<V>, key: string): V | undefined {
    for (const stem of stems(key)) {
      const value = node.next?.get(`~${stem}`)?.value;
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
