/**
 * Finds the names near a query in a list of any length without scanning it: an inverted index over folded
 * words, meanings, the whole name without its legal form, acronyms and sounds, and for slips of the pen the
 * words with one letter left out. A look-up touches a bounded number of postings and compares a bounded
 * number of names, so its time hardly grows with the list.
 */
import { type Comparison, compareRead } from './likeness.ts';
import { isAcronym, type Name, readName, soundOf, type Word } from './name.ts';

export interface Listed {
  readonly id: string;
  readonly name: string;
  /** The name taken apart, where the caller has it already. */
  readonly read?: Name;
}

export interface Hit extends Comparison {
  readonly id: string;
  readonly name: string;
}

export interface NameIndex {
  readonly size: number;
  /** Bytes of the index's own tables, without the names themselves. */
  readonly bytes: number;
  /** The nearest names, best first; only those with some agreement. Never throws. */
  lookUp(query: string, limit?: number): Hit[];
}

/** Postings longer than this are only used to rank what rarer words have found. */
const COMMON = 256;
/** So many names are compared word by word. */
const COMPARED = 20;
const KEPT_NAMES = 4096;

interface Feature {
  readonly key: string;
  readonly weight: number;
}

/** The keys under which a name is filed and looked for. */
function features(name: Name): Feature[] {
  const out = new Map<string, number>();
  const put = (key: string, weight: number) => {
    const old = out.get(key);
    if (key.length > 1 && (old === undefined || old < weight)) out.set(key, weight);
  };
  if (name.stem.length >= 2) put(`=${name.stem}`, 3);
  if (name.key !== '') put(`!${name.key}`, 3);
  const words = name.words.filter((word) => word.kind !== 'stop' && word.kind !== 'legal');
  for (const word of words) {
    if (word.kind === 'core' || word.kind === 'trade') {
      put(word.text, word.aside ? 0.5 : 1);
      for (const other of word.others) put(other, 0.9);
      if (word.script !== 'latin' || word.text.length >= 5) {
        const sound = soundOf(word);
        if (sound.length >= 4) put(`~${sound}`, 0.3);
      }
      if (isAcronym(word) || words.length === 1) put(`@${word.text}`, 0.8);
    } else put(word.id === '' ? word.text : `#${word.kind}${word.id}`, 0.4);
  }
  const body = name.body;
  for (let at = 0; at + 1 < body.length && at < 12; at += 1)
    if (body[at]!.kind === 'core' || body[at + 1]!.kind === 'core')
      put(body[at]!.text + body[at + 1]!.text, 0.9);
  for (const acronym of initials(name)) put(`@${acronym}`, 0.8);
  return [...out].map(([key, weight]) => ({ key, weight }));
}

/** Initials of the body, with and without the letter of a legal form behind it. */
function initials(name: Name): string[] {
  if (name.body.length < 2) return [];
  const bare = name.body.map((word) => word.initials).join('');
  const legal = name.words.find((word) => word.kind === 'legal' && word.at > 0);
  return [bare, ...(legal ? [bare + legal.text[0]!] : [])].filter(
    (text) => text.length >= 3 && text.length <= 8,
  );
}

/** 32-bit FNV-1a of the word with one letter left out. */
function hashWithout(word: string, skip: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    if (at === skip) continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

const SLIP_FROM = 6;
const SLIP_TO = 24;
const TOKEN_SPACE = 2 ** 21;
const canSlip = (key: string) => key.length >= SLIP_FROM && key.length <= SLIP_TO && /^[a-z]+$/.test(key);

interface Tables {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** Hash of a word without one letter times TOKEN_SPACE plus the word's number, sorted. */
  readonly slips: Float64Array;
}

function buildTables(names: readonly Listed[]): Tables {
  const vocabulary = new Map<string, number>();
  let tokens = new Uint32Array(names.length * 8 + 16);
  let docs = new Uint32Array(tokens.length);
  let count = 0;
  const counts: number[] = [];
  names.forEach((listed, doc) => {
    for (const { key } of features(listed.read ?? readName(listed.name))) {
      let token = vocabulary.get(key);
      if (token === undefined) {
        token = vocabulary.size;
        vocabulary.set(key, token);
        counts.push(0);
      }
      if (count === tokens.length) {
        tokens = grown(tokens);
        docs = grown(docs);
      }
      tokens[count] = token;
      docs[count] = doc;
      counts[token]! += 1;
      count += 1;
    }
  });
  const starts = new Uint32Array(vocabulary.size + 1);
  for (let token = 0; token < vocabulary.size; token += 1)
    starts[token + 1] = starts[token]! + counts[token]!;
  const next = starts.slice();
  const postings = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) postings[next[tokens[at]!]!++] = docs[at]!;
  return { vocabulary, starts, postings, slips: buildSlips(vocabulary) };
}

function grown(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(old.length * 2);
  wide.set(old);
  return wide;
}

function buildSlips(vocabulary: ReadonlyMap<string, number>): Float64Array {
  let total = 0;
  for (const key of vocabulary.keys()) if (canSlip(key)) total += key.length + 1;
  const slips = new Float64Array(total);
  let at = 0;
  for (const [key, token] of vocabulary) {
    if (!canSlip(key) || token >= TOKEN_SPACE) continue;
    for (let skip = -1; skip < key.length; skip += 1)
      slips[at++] = hashWithout(key, skip) * TOKEN_SPACE + token;
  }
  return slips.subarray(0, at).sort();
}

function firstAtLeast(list: Float64Array | Uint32Array, value: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of the vocabulary within one edit (or a little more) of the word. */
function neighbours(tables: Tables, word: string): Set<number> {
  const found = new Set<number>();
  for (let skip = -1; skip < word.length && found.size < 24; skip += 1) {
    const base = hashWithout(word, skip) * TOKEN_SPACE;
    for (let at = firstAtLeast(tables.slips, base); at < tables.slips.length; at += 1) {
      const offset = tables.slips[at]! - base;
      if (offset >= TOKEN_SPACE || found.size >= 24) break;
      found.add(offset);
    }
  }
  return found;
}

interface Posting {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function postingsOf(tables: Tables, name: Name, total: number): Posting[] {
  const wanted = new Map<number, number>();
  const want = (token: number, weight: number) => {
    if ((wanted.get(token) ?? 0) < weight) wanted.set(token, weight);
  };
  for (const { key, weight } of features(name)) {
    const token = tables.vocabulary.get(key);
    if (token !== undefined) want(token, weight);
    if (weight >= 0.5 && canSlip(key))
      for (const near of neighbours(tables, key)) if (near !== token) want(near, weight * 0.7);
    // A word with a known word glued on: "huaweicloud".
  }
  const lists: Posting[] = [];
  for (const [token, weight] of wanted) {
    const from = tables.starts[token]!;
    const to = tables.starts[token + 1]!;
    lists.push({ from, to, weight: weight * Math.log(1 + total / (to - from)) });
  }
  return lists.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** Names in both of the two rarest long lists; the shorter is sampled so that the work stays bounded. */
function intersect({ postings }: Tables, a: Posting, b: Posting, into: Map<number, number>): void {
  const step = Math.max(1, Math.floor((a.to - a.from) / (COMMON * 8)));
  for (
    let at = a.from, seen = 0;
    at < a.to && into.size < COMMON && seen < COMMON * 8;
    at += step, seen += 1
  ) {
    const doc = postings[at]!;
    const place = firstAtLeast(postings, doc, b.from, b.to);
    if (place < b.to && postings[place] === doc) into.set(doc, a.weight);
  }
}

function gather(tables: Tables, name: Name, total: number): number[] {
  const lists = postingsOf(tables, name, total);
  const pool = new Map<number, number>();
  const common: Posting[] = [];
  for (const list of lists) {
    if (list.to - list.from > COMMON) {
      common.push(list);
      continue;
    }
    for (let at = list.from; at < list.to; at += 1) {
      const doc = tables.postings[at]!;
      pool.set(doc, (pool.get(doc) ?? 0) + list.weight);
    }
  }
  if (pool.size < COMPARED && common.length >= 2) intersect(tables, common[0]!, common[1]!, pool);
  if (pool.size < COMPARED && common.length > 0) {
    const { from, to, weight } = common[0]!;
    for (let at = from; at < to && at < from + COMMON; at += 1)
      if (!pool.has(tables.postings[at]!)) pool.set(tables.postings[at]!, weight);
  }
  const ranked = [...pool].sort((a, b) => b[1] - a[1]).slice(0, COMPARED * 4);
  for (const entry of ranked)
    for (const list of common) {
      const place = firstAtLeast(tables.postings, entry[0], list.from, list.to);
      if (place < list.to && tables.postings[place] === entry[0]) entry[1] += list.weight;
    }
  return ranked
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPARED)
    .map(([doc]) => doc);
}

/** Words that end in a known word are also looked up without it. */
function widened(name: Name): Name[] {
  const long = name.core.find((word: Word) => word.humps.length > 1);
  return long ? [readName(long.humps.join(' '))] : [];
}

/**
 * Builds an index over a list of names; works for any list, built once, never changed.
 * @param names ids need not be distinct: several names may lead to one id
 */
export function createNameIndex(names: readonly Listed[]): NameIndex {
  const tables = buildTables(names);
  const kept = new Map<number, Name>();
  const nameAt = (doc: number): Name => {
    const known = names[doc]!.read ?? kept.get(doc);
    if (known) return known;
    const read = readName(names[doc]!.name);
    if (kept.size >= KEPT_NAMES) kept.clear();
    kept.set(doc, read);
    return read;
  };
  let keyBytes = 0;
  for (const key of tables.vocabulary.keys()) keyBytes += key.length + 40;
  return {
    size: names.length,
    bytes: tables.starts.byteLength + tables.postings.byteLength + tables.slips.byteLength + keyBytes,
    lookUp(query, limit = 10) {
      const name = readName(query);
      if (name.words.length === 0) return [];
      const docs = new Set(gather(tables, name, names.length));
      if (docs.size < COMPARED)
        for (const other of widened(name))
          for (const doc of gather(tables, other, names.length)) docs.add(doc);
      const hits: Hit[] = [];
      for (const doc of docs) {
        const result = compareRead(name, nameAt(doc));
        if (result.score >= 0.5) hits.push({ id: names[doc]!.id, name: names[doc]!.name, ...result });
      }
      return hits.sort((a, b) => b.score - a.score).slice(0, limit);
    },
  };
}
