/**
 * Finds the places that a text names: states and their parts, in many languages, as names, as
 * adjectives, or through a body that stands for them. Names of all countries come from the runtime's
 * own tables (`Intl.DisplayNames`), so a country without any record is recognised too.
 */
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { placeName, US_STATES } from '../domain/place-name.ts';
import { type Token, tokenise } from './mention-text.ts';
import { TokenTrie } from './mention-trie.ts';
import { ADJECTIVE_STEMS, FURTHER_NAMES } from './place-adjectives.ts';
import { BODIES } from './place-bodies.ts';
import { CAPITALS } from './place-capitals.ts';
import { withoutForeignBodies } from './place-owners.ts';
import {
  CAPITAL_CODES,
  isAus,
  isCountryUs,
  NOT_A_PLACE,
  ONLY_AS_WRITTEN,
  OTHER_READINGS,
  SAFE_CODES,
} from './place-words.ts';

export interface PlaceMention {
  /** ISO 3166-1 or 3166-2, "EU" or "NATO". */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly how: 'name' | 'adjective' | 'body' | 'native';
  /** Other codes that the same words can mean. */
  readonly ambiguous?: readonly string[];
}

export interface Places {
  /**
   * Every place that is named, in order; spans do not overlap.
   * @param thorough looks for the countries of the world in all languages also where a known place was found
   */
  find(text: string, thorough?: boolean): PlaceMention[];
  /** The name of a code in English: from the records, else from the runtime. */
  nameOf(code: string): string;
}

interface Entry {
  readonly code: string;
  readonly how: PlaceMention['how'];
  /** Counts only in exactly this spelling. */
  readonly written?: string;
}

// Longer texts are articles: there the time for all languages is well spent.
const SHORT = 300;

const RANK = { name: 0, native: 1, adjective: 2, body: 3 } as const;

// Languages whose nouns change their endings, so that a name is also met by its stem.
const INFLECTED = new Set([
  'pl',
  'ru',
  'uk',
  'cs',
  'lt',
  'lv',
  'sk',
  'bg',
  'sr',
  'hr',
  'sl',
  'fi',
  'hu',
  'et',
  'ro',
]);
const LANGUAGES = [
  'de', 'fr', 'es', 'it', 'nl', 'pl', 'ru', 'uk', 'cs', 'lt', 'pt', 'zh', 'zh-Hant', 'ja', 'ko', 'tr', 'ar', 'hi', 'id', 'sv', 'lv',
]; // biome-ignore format: one line a table
// Marks of US states that are words of English, or codes of countries and parts of others.
const WORDS_LIKE_STATES = new Set('in or me hi ok oh de la id ma pa al mi co'.split(' '));
const MARKS_OF_COUNTRIES = new Set('CA GA IL MD NC MN ME MS MT AR AZ SC SD KY MO VA NE CO'.split(' '));
// Codes that name no present place, or a union that makes no rules of this kind.
const NO_COUNTRY = new Set(
  'AC AN AQ BU BV CP CQ CS DD DG EA EZ FX HM HV IC NH NQ QO RH SU TA TP UM UN VD XA XB YD YE1 YU ZR ZZ'.split(
    ' ',
  ),
);

/** Builds the index on first use. */
export function createPlaces(knowledge: Knowledge): Places {
  let near: TokenTrie<Entry> | undefined;
  let far: TokenTrie<Entry> | undefined;
  return {
    find(text, thorough = false) {
      near ??= build(knowledge.jurisdictions);
      const found = find(near, text);
      if (!thorough && text.length <= SHORT && found.some((mention) => mention.how !== 'body')) return found;
      // Names of all countries in all languages cost some milliseconds: only when they may be needed.
      far ??= addCountries(build(knowledge.jurisdictions));
      return find(far, text);
    },
    nameOf: (code) => placeName(knowledge, code),
  };
}

function build(places: readonly Jurisdiction[]): TokenTrie<Entry> {
  const trie = new TokenTrie<Entry>((held, offered) => (RANK[offered.how] < RANK[held.how] ? offered : held));
  const add = adder(trie);
  for (const place of places) addRecord(place, add);
  for (const [mark, name] of Object.entries(US_STATES)) {
    add(name, { code: `US-${mark}`, how: 'name' });
    const lower = mark.toLowerCase();
    if (!WORDS_LIKE_STATES.has(lower)) {
      trie.add(`${lower} state`, { code: `US-${mark}`, how: 'name' });
      if (!MARKS_OF_COUNTRIES.has(mark)) trie.add(mark, { code: `US-${mark}`, how: 'name', written: mark });
    }
    trie.add(`state of ${name}`, { code: `US-${mark}`, how: 'name' });
    trie.add(`${name} state`, { code: `US-${mark}`, how: 'name' });
  }
  for (const [code, names] of Object.entries(FURTHER_NAMES))
    for (const name of names.split('|')) add(name, { code, how: 'name' });
  for (const [code, names] of Object.entries(CAPITALS))
    for (const name of names.split('|')) add(name, { code, how: 'native' });
  for (const [code, names] of Object.entries(BODIES))
    for (const name of names.split('|')) add(name, { code, how: 'body' });
  for (const [code, stems] of Object.entries(ADJECTIVE_STEMS))
    for (const stem of stems.split(' ')) trie.addStem(stem, { code, how: 'adjective' });
  return trie;
}

function adder(trie: TokenTrie<Entry>): Add {
  return (name, entry, inflects = false) => {
    const key = name.toLowerCase();
    if (NOT_A_PLACE.has(key)) return;
    const written = ONLY_AS_WRITTEN.has(key) || (/^[A-Z]{2,3}$/.test(name) && !SAFE_CODES.has(key));
    trie.add(name, written ? { ...entry, written: name } : entry, inflects);
  };
}

type Add = (name: string, entry: Entry, inflects?: boolean) => void;

function addRecord(place: Jurisdiction, add: Add): void {
  const { code } = place;
  add(place.name, { code, how: 'name' });
  for (const name of place.aliases) add(name.replace(/ \(.*\)$/, ''), { code, how: 'name' });
  for (const name of place.demonyms) add(name.replace(/ \(.*\)$/, ''), { code, how: 'adjective' });
  if (/^\p{Lu}\p{Ll}+n$/u.test(place.demonyms[0] ?? ''))
    add(`${place.demonyms[0]}s`, { code, how: 'adjective' });
  for (const { name, lang } of place.native_names)
    add(name, { code, how: 'native' }, INFLECTED.has(lang.slice(0, 2)));
}

function addCountries(trie: TokenTrie<Entry>): TokenTrie<Entry> {
  const add = adder(trie);
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes: string[] = [];
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = NO_COUNTRY.has(code) ? undefined : english.of(code);
      if (name === undefined) continue;
      codes.push(code);
      add(name, { code, how: 'name' });
      if (CAPITAL_CODES.has(code)) add(code, { code, how: 'name' });
    }
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (!name || (name.length < 4 && /^\p{Script=Latin}+$/u.test(name))) continue;
      add(name, { code, how: 'native' }, INFLECTED.has(language));
      if (language === 'de' || language === 'nl' || language === 'sv')
        add(`${name}s`, { code, how: 'native' });
    }
  }
  return trie;
}

function find(trie: TokenTrie<Entry>, text: string): PlaceMention[] {
  const tokens = tokenise(text);
  const shouting = text.length > 40 && text === text.toUpperCase();
  const mentions: PlaceMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = trie.longest(tokens, at);
    if (!hit || !counts(hit.value, text, tokens, at, hit.to, shouting)) {
      at++;
      continue;
    }
    const start = tokens[at]!.start;
    const end = tokens[hit.to - 1]!.end;
    const words = text.slice(start, end);
    const mention = { code: hit.value.code, start, end, text: words, how: hit.value.how };
    const ambiguous = OTHER_READINGS[words.toLowerCase()]?.filter((code) => code !== mention.code);
    mentions.push(ambiguous?.length ? { ...mention, ambiguous } : mention);
    at = hit.to;
  }
  return settle(withoutForeignBodies(mentions, text), text);
}

function counts(
  entry: Entry,
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  shouting: boolean,
): boolean {
  const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  if (entry.code === 'US' && /^us$/i.test(words)) return isCountryUs(words, tokens, from);
  if (
    words === 'eu' &&
    /^(posso|quero|preciso|trabalho|uso|sou|tenho|pot|vreau|sunt|lucrez)$/.test(tokens[to]?.key ?? '')
  )
    return false;
  if (words === 'aus') return isAus(tokens, from);
  if (entry.written === undefined) return true;
  return words === entry.written && !shouting;
}

/** "Georgia" beside another state of the US, or beside Tbilisi, is no longer in doubt. */
function settle(mentions: PlaceMention[], text: string): PlaceMention[] {
  return mentions.map((mention) => {
    if (!mention.ambiguous) return mention;
    const { ambiguous, ...plain } = mention;
    const others = mentions.filter(
      (other) => other !== mention && other.text.toLowerCase() !== mention.text.toLowerCase(),
    );
    const options = [mention.code, ...ambiguous];
    const near = options.filter((code) =>
      others.some(
        (other) => other.code === code || (code.includes('-') && other.code.startsWith(code.slice(0, 3))),
      ),
    );
    if (near.length === 1) return { ...plain, code: near[0]! };
    const state = options.find((code) => code.startsWith('US-'));
    if (
      state &&
      /\b(us|u\.s\.|american) states?\b|\bgovernor\b|\bstate (agenc|employ|devic|contract|gov)/i.test(text)
    )
      return { ...plain, code: state };
    if (/\b(country|caucasus|republic of)\b/i.test(text))
      return { ...plain, code: options.find((code) => !code.includes('-')) ?? plain.code };
    return mention;
  });
}
