/**
 * Finds the vendors that a text names: by name, alias, product, brand or domain, in any script.
 *
 * Leads never count, nor do names that the records call look-alikes. A name that is an everyday word
 * counts in prose only as it is spelt in the records and away from the start of a sentence; in a
 * question (`fuzzy`), where people type without capitals, it counts if no plainer name stands there.
 */
import type { Knowledge } from '../domain/knowledge.ts';
import type { Vendor } from '../domain/vendor.ts';
import { EXONYMS } from './mention-exonyms.ts';
import { createSlips } from './mention-slips.ts';
import { foldName, type Token, tokenise } from './mention-text.ts';
import { type Hit, TokenTrie } from './mention-trie.ts';
import { EVERYDAY, GENERIC, NOT_THE_NAME, PRODUCT_CONTEXT } from './mention-words.ts';

export type Via =
  | 'name'
  | 'alias'
  | 'former name'
  | 'native name'
  | 'subsidiary'
  | 'brand'
  | 'product'
  | 'domain';

export interface VendorMention {
  /** Name as in the records. */
  readonly vendor: string;
  /** Offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly via: Via;
  /** The product that was named, as the records spell it. */
  readonly product?: string;
  /** Taken for a slip of the pen. */
  readonly fuzzy?: boolean;
}

export interface Mentions {
  /**
   * @param text any length; time grows with it linearly
   * @param options.fuzzy the text is a question: typing errors and small letters are forgiven
   */
  find(text: string, options?: { fuzzy?: boolean }): VendorMention[];
}

/** One name of one vendor. */
export interface NameEntry {
  readonly vendor: string | null;
  readonly via: Via;
  readonly name: string;
  readonly product?: string;
  readonly everyday: boolean;
}

const RANK: Readonly<Record<Via, number>> = {
  name: 0,
  alias: 1,
  'native name': 2,
  'former name': 3,
  product: 4,
  subsidiary: 5,
  brand: 6,
  domain: 7,
};

const HAS_CAPITAL = /[\p{Lu}\p{N}]|[^\p{ASCII}]/u;

/** Names of the vendor that may decide a match. A subsidiary that was sold names it no longer. */
function namesOf(vendor: Vendor): NameEntry[] {
  const entries: NameEntry[] = [];
  const add = (via: Via, name: string, product?: string) => {
    const key = foldName(name);
    if (!key || (key.length < 2 && via !== 'name') || (via !== 'name' && GENERIC.has(key))) return;
    const entry = { vendor: vendor.name, via, name, everyday: isEveryday(key) };
    entries.push(product === undefined ? entry : { ...entry, product });
    for (const other of EXONYMS[name] ?? [])
      entries.push({
        ...(product === undefined ? entry : { ...entry, product }),
        name: other,
        everyday: isEveryday(foldName(other)),
      });
  };
  add('name', vendor.name);
  for (const name of vendor.legal_names) add('name', name);
  for (const name of vendor.aliases) add('alias', name);
  for (const { name } of vendor.former_names) add('former name', name);
  for (const { name } of vendor.native_names) add('native name', name);
  for (const product of vendor.products) {
    if (!HAS_CAPITAL.test(product)) continue;
    add('product', product, product);
    // "Pegasus spyware" is called Pegasus.
    const proper = product.replace(/(?: [a-z]+)+$/, '');
    if (proper.length > 3 && proper !== product && HAS_CAPITAL.test(proper)) add('product', proper, product);
  }
  for (const subsidiary of vendor.subsidiaries) if (!subsidiary.until) add('subsidiary', subsidiary.name);
  for (const brand of vendor.brands)
    if (!brand.note?.startsWith('lead:')) add('brand', brand.name, brand.name);
  for (const domain of vendor.domains) add('domain', domain);
  return entries;
}

function isEveryday(key: string): boolean {
  return EVERYDAY.has(key) || (/^[a-z0-9]{1,3}$/.test(key) && !/\d/.test(key) && WORDS_OF_THREE.has(key));
}

const WORDS_OF_THREE: ReadonlySet<string> = new Set(
  'act add age all and any app are bar bgi can car eve how imo its kos man max mgi new not now off one orb our out pay red sea set the use via war was way who why yes you'
    .split(' ')
    .filter((word) => !['bgi', 'mgi'].includes(word)),
);

/** The look-alikes of a vendor: the name before any explanation. */
function lookAlikes(vendor: Vendor): string[] {
  return vendor.not_to_be_confused_with.flatMap((words) => {
    const name = words
      .replace(/^the /, '')
      .split(/,| \(|; /)[0]!
      .trim();
    const sentence = name.split(' ').length > 4 || / (and|or|in which|which) /.test(name);
    return !sentence && /^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(name) && foldName(name).length > 3 ? [name] : [];
  });
}

/** Builds the index over all names of the records, on first use. */
export function createMentions(knowledge: Knowledge): Mentions {
  let built: ReturnType<typeof build> | undefined;
  return {
    find(text, options = {}) {
      built ??= build(knowledge);
      return find(built, text, options.fuzzy ?? false);
    },
  };
}

/** Every name that decides a match, for completion and for slips of the pen. */
export function nameEntries(knowledge: Knowledge): NameEntry[] {
  return knowledge.vendors.flatMap(namesOf);
}

function build(knowledge: Knowledge) {
  const trie = new TokenTrie<NameEntry>((held, offered) => {
    if (held.vendor === null || offered.vendor === null) {
      const [named, look] = held.vendor === null ? [offered, held] : [held, offered];
      return RANK[named.via] <= RANK.product ? named : look;
    }
    return RANK[offered.via] < RANK[held.via] ? offered : held;
  });
  const entries = nameEntries(knowledge);
  for (const entry of entries) {
    const inflects = !entry.everyday && entry.via !== 'domain';
    trie.add(entry.name, entry, inflects);
  }
  for (const vendor of knowledge.vendors)
    for (const name of lookAlikes(vendor))
      trie.add(name, { vendor: null, via: 'name', name, everyday: false });
  const blocks = new TokenTrie<true>(() => true);
  for (const phrase of NOT_THE_NAME) blocks.add(phrase, true);
  return { trie, blocks, slips: createSlips(entries) };
}

type Index = ReturnType<typeof build>;

interface Found {
  readonly mention: VendorMention;
  readonly everyday: boolean;
}

function find(index: Index, text: string, fuzzy: boolean): VendorMention[] {
  const tokens = tokenise(text);
  const blocked = blockedTokens(index, tokens);
  const found: Found[] = [];
  const unknown: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit =
      withoutPlace(index, tokens, index.trie.longest(tokens, at), fuzzy) ?? joined(index, tokens, at);
    if (!hit) {
      unknown.push(tokens[at]!);
      at++;
      continue;
    }
    const entry = hit.value;
    const skip =
      entry.vendor === null ||
      cutsWord(tokens, hit) ||
      isArticle(text, tokens, hit) ||
      (entry.everyday && blocked.has(hit.from));
    if (!skip) found.push({ mention: mentionOf(text, tokens, hit), everyday: entry.everyday });
    at = hit.to;
  }
  const plain = found.filter((each) => !each.everyday).map((each) => each.mention);
  if (fuzzy) plain.push(...slips(index, text, unknown));
  const everyday = found.filter((each) => each.everyday).map((each) => each.mention);
  const kept = everyday.filter((each) =>
    fuzzy
      ? plain.length === 0 ||
        isJoined(tokens, each, plain) ||
        spelt(index, text, each) ||
        inContext(tokens, each)
      : (spelt(index, text, each) && !startsSentence(text, each.start)) || inContext(tokens, each, true),
  );
  return [...plain, ...kept].sort((a, b) => a.start - b.start);
}

function mentionOf(text: string, tokens: readonly Token[], hit: Hit<NameEntry>): VendorMention {
  const { vendor, via, product } = hit.value;
  const start = tokens[hit.from]!.start;
  const end = tokens[hit.to - 1]!.end;
  const mention = { vendor: vendor!, start, end, text: text.slice(start, end), via };
  return product === undefined ? mention : { ...mention, product };
}

const PLACE_TAILS = new Set(
  'us usa uk canada europe china india australia america germany deutschland japan ukraine polska france italia italy brasil russia'.split(
    ' ',
  ),
);

/** "hytera us" asks about Hytera in the US, though a subsidiary has that name. */
function withoutPlace(
  index: Index,
  tokens: readonly Token[],
  hit: Hit<NameEntry> | undefined,
  fuzzy: boolean,
) {
  if (!hit || !fuzzy || hit.to - hit.from < 2 || !PLACE_TAILS.has(tokens[hit.to - 1]!.key)) return hit;
  const shorter = index.trie.longest(tokens.slice(0, hit.to - 1), hit.from);
  return shorter?.value.vendor === hit.value.vendor ? shorter : hit;
}

/** Two words that are one name ("tik tok", "hik vision"), where the pair alone is a name. */
function joined(index: Index, tokens: readonly Token[], at: number): Hit<NameEntry> | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || first.dense || second.dense) return undefined;
  if (first.key.length < 3 || second.key.length < 2 || first.key.length + second.key.length < 6)
    return undefined;
  if (second.start - first.end > 1) return undefined;
  const value = index.trie.get(first.key + second.key);
  return value && !value.everyday && value.vendor
    ? { value, from: at, to: at + 2, inflected: false }
    : undefined;
}

/** A short name in Kana or Hangul that is only a part of a longer word of that script. */
function cutsWord(tokens: readonly Token[], hit: Hit<NameEntry>): boolean {
  const first = tokens[hit.from]!;
  const last = tokens[hit.to - 1]!;
  if (!first.dense || hit.to - hit.from > 3) return false;
  const before = tokens[hit.from - 1];
  const after = tokens[hit.to];
  const kana = /[\u30a0-\u30ff]/;
  const joins = (a: Token | undefined, b: Token | undefined) =>
    a !== undefined && b !== undefined && a.end === b.start && kana.test(a.key) && kana.test(b.key);
  return joins(before, first) || joins(last, after);
}

const ELIDED = new Set(['dell', 'all', 'nell', 'sull', 'dall', 'quell', 'un']);

/** Italian "dell'agenzia" is an article before a vowel; "Dell's" and the Turkish "Dell'in" are the vendor. */
function isArticle(text: string, tokens: readonly Token[], hit: Hit<NameEntry>): boolean {
  const [first, after] = [tokens[hit.from]!, tokens[hit.to]];
  if (hit.to - hit.from !== 1 || !ELIDED.has(first.key) || !after) return false;
  if (!/^['’ʼ]$/.test(text.slice(first.end, after.start))) return false;
  if (after.key === 's' || !/^[aeiouh]/.test(after.key)) return false;
  return after.key.length >= 5 || text[first.start] === first.key[0];
}

function blockedTokens(index: Index, tokens: readonly Token[]): ReadonlySet<number> {
  const blocked = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const hit = index.blocks.longest(tokens, at);
    if (hit) for (let n = hit.from; n < hit.to; n++) blocked.add(n);
  }
  return blocked;
}

/** Whether it is written as the records write it, with at least one capital. */
function spelt(index: Index, text: string, mention: VendorMention): boolean {
  if (mention.text.length < 2 || !HAS_CAPITAL.test(mention.text)) return false;
  if (text.length > 40 && text === text.toUpperCase()) return false;
  const name = index.trie.get(mention.text)?.name;
  return name === mention.text || name?.startsWith(`${mention.text} `) === true;
}

function startsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).replace(/["'“”‘’«»(\s]+$/u, '');
  return before === '' || /[.!?:\n]$/.test(before);
}

const JOINING = new Set(
  'vs versus and or und oder et ou y o e en of i lub a nebo ir ar и или та або и/или & plus with'.split(' '),
);

/** "telegram vs signal": beside a plain name, an everyday word is a name too. */
function isJoined(
  tokens: readonly Token[],
  mention: VendorMention,
  plain: readonly VendorMention[],
): boolean {
  const from = tokens.findIndex((token) => token.start === mention.start);
  const isPlain = (token: Token | undefined) =>
    token !== undefined && plain.some((other) => token.start >= other.start && token.end <= other.end);
  const joins = (token: Token | undefined) => token !== undefined && JOINING.has(token.key);
  return (
    (joins(tokens[from - 1]) && isPlain(tokens[from - 2])) ||
    (joins(tokens[from + 1]) && isPlain(tokens[from + 2]))
  );
}

function inContext(tokens: readonly Token[], mention: VendorMention, capital = false): boolean {
  if (capital && !HAS_CAPITAL.test(mention.text)) return false;
  const from = tokens.findIndex((token) => token.start === mention.start);
  const to = tokens.findIndex((token) => token.end === mention.end) + 1;
  const near = [tokens[from - 1]?.key, tokens[to]?.key];
  if (mention.text.length === 1)
    return (!capital || mention.text === 'X') && near.some((key) => key !== undefined && AROUND_X.has(key));
  return near.some((key) => key !== undefined && PRODUCT_CONTEXT.has(key));
}

const AROUND_X: ReadonlySet<string> = new Set(
  'platform network app site corp formerly block blocks blocked blocking ban bans banned suspend suspended suspends suspension restrict restricted to access on against musk'.split(
    ' ',
  ),
);

function slips(index: Index, text: string, unknown: readonly Token[]): VendorMention[] {
  return unknown.slice(0, 200).flatMap((token) => {
    const entry = index.slips.nearest(token.key);
    if (!entry?.vendor) return [];
    const mention = {
      vendor: entry.vendor,
      start: token.start,
      end: token.end,
      text: text.slice(token.start, token.end),
      via: entry.via,
      fuzzy: true,
    };
    return [entry.product === undefined ? mention : { ...mention, product: entry.product }];
  });
}
