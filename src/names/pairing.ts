/**
 * Which words of two names belong together: equal meaning first, then equal letters (also where a space
 * was lost or gained), then acronyms against the words they stand for, and last near spellings.
 */
import { budget, heard, nearness } from './align.ts';
import { isAcronym, type Name, soundOf, type Word } from './name.ts';
import { meaningOf } from './symbols.ts';
import { EVERYDAY } from './trades.ts';

export type How = 'same' | 'meaning' | 'romanised' | 'joined' | 'acronym' | 'near' | 'sound' | 'homophone';

export interface Pair {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
  readonly how: How;
  /** 0..1 */
  readonly score: number;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly leftA: readonly Word[];
  readonly leftB: readonly Word[];
}

interface Sides {
  a: Word[];
  b: Word[];
  pairs: Pair[];
}

function take(sides: Sides, a: readonly Word[], b: readonly Word[], how: How, score: number): void {
  sides.pairs.push({ a, b, how, score });
  sides.a = sides.a.filter((word) => !a.includes(word));
  sides.b = sides.b.filter((word) => !b.includes(word));
}

const spellings = (word: Word) => [word.text, ...word.others];

/** Meanings that gather unlike words: these pair by their letters alone. */
const BROAD: ReadonlySet<string> = new Set([
  'product_line',
  'general',
  'new',
  'named',
  'government',
  'legal_services',
  'science',
  'finance',
  'support',
]);

/** How two single words agree without any edit. */
function agree(a: Word, b: Word): { how: How; score: number } | undefined {
  if (a.id !== '' && a.id === b.id && a.kind === b.kind && (a.text === b.text || !BROAD.has(a.id)))
    return a.text === b.text
      ? { how: 'same', score: 1 }
      : { how: 'meaning', score: a.kind === 'sector' ? 0.85 : 0.97 };
  if (a.script === 'han' && b.script === 'han' && a.kind === 'core' && b.kind === 'core') {
    if (a.raw === b.raw) return { how: 'same', score: 1 };
    return a.text === b.text ? { how: 'homophone', score: 0.5 } : undefined;
  }
  if (a.text === b.text)
    return { how: a.script === b.script ? 'same' : 'romanised', score: a.script === b.script ? 1 : 0.97 };
  if (a.others.length + b.others.length > 0) {
    const set = new Set(spellings(a));
    if (spellings(b).some((text) => set.has(text))) return { how: 'romanised', score: 0.97 };
  }
  return undefined;
}

function pairEqual(sides: Sides): void {
  for (const pass of ['letters', 'meaning', 'aside'] as const)
    for (const a of [...sides.a]) {
      if (pass !== 'aside' && a.aside) continue;
      for (const b of sides.b) {
        if (pass !== 'aside' && b.aside) continue;
        if (pass === 'letters' && a.text !== b.text) continue;
        const found = agree(a, b);
        if (!found) continue;
        take(sides, [a], [b], found.how, found.score);
        break;
      }
    }
}

/** Runs of neighbours among the words that are left, at most four long. */
function runs(words: readonly Word[]): { words: readonly Word[]; text: string }[] {
  const out: { words: readonly Word[]; text: string }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let text = '';
    for (let to = from; to < words.length && to < from + 4; to += 1) {
      if (to > from && words[to]!.at - words[to - 1]!.at > 2) break;
      text += words[to]!.text;
      out.push({ words: words.slice(from, to + 1), text });
    }
  }
  return out;
}

function pairJoined(sides: Sides): void {
  for (let again = true; again; ) {
    again = false;
    if (sides.a.length === 0 || sides.b.length === 0) return;
    const right = new Map<string, readonly Word[]>();
    for (const run of runs(sides.b)) if (!right.has(run.text)) right.set(run.text, run.words);
    const left = runs(sides.a).sort((x, y) => y.text.length - x.text.length);
    for (const run of left) {
      const other = right.get(run.text);
      if (!other || run.words.length + other.length < 3 || run.text.length < 4) continue;
      take(sides, run.words, other, 'joined', 0.97);
      again = true;
      break;
    }
  }
}

/** "huaweicloud" is huawei with a known word behind it; "siemensag" has its legal form glued on. */
function pairGlued(sides: Sides): void {
  for (const flip of [false, true]) {
    const [ones, others] = flip ? [sides.b, sides.a] : [sides.a, sides.b];
    for (const long of ones) {
      if (long.kind !== 'core' || long.text.length < 6) continue;
      const short = others.find(
        (word) => word.kind === 'core' && word.text.length >= 4 && isGlued(long, word),
      );
      if (!short) continue;
      const legal = gluedTail(long, short)?.kind === 'legal';
      take(sides, flip ? [short] : [long], flip ? [long] : [short], 'joined', legal ? 0.97 : 0.92);
      return;
    }
  }
}

function gluedTail(long: Word, short: Word) {
  const { text } = long;
  if (text.length <= short.text.length + 1) return undefined;
  if (text.startsWith(short.text)) return tailMeaning(text.slice(short.text.length), long, short);
  if (text.endsWith(short.text)) {
    const head = tailMeaning(text.slice(0, -short.text.length), long, short);
    return head?.kind === 'legal' ? head : undefined;
  }
  return undefined;
}

const SHORT_LEGAL: ReadonlySet<string> = new Set([
  'ag',
  'sa',
  'bv',
  'nv',
  'ab',
  'oy',
  'as',
  'kg',
  'se',
  'ao',
  'kk',
  'spa',
  'oao',
  'pao',
  'zao',
  'ooo',
]);

function tailMeaning(tail: string, long: Word, short: Word) {
  const meaning = meaningOf(tail);
  if (meaning?.kind === 'legal') return meaning;
  if (SHORT_LEGAL.has(tail)) {
    // Two letters can end any word: believe them only in capitals behind small letters.
    const capitals = long.humps.at(-1) === tail || tail.length > 2 || short.text.length >= 8;
    return capitals ? ({ kind: 'legal', id: tail } as const) : undefined;
  }
  if (tail.length < 3 || !meaning || meaning.kind === 'stop' || meaning.kind === 'trade') return undefined;
  return meaning;
}

function isGlued(long: Word, short: Word): boolean {
  return gluedTail(long, short) !== undefined;
}

/** An acronym against consecutive words of the other name, its legal form's letter included or not. */
function pairAcronyms(sides: Sides, a: Name, b: Name): void {
  for (const flip of [false, true]) {
    const [side, other] = flip ? [sides.b, a] : [sides.a, b];
    const rest = flip ? sides.a : sides.b;
    for (const word of side) {
      if (!isAcronym(word) || word.everyday) continue;
      const found = standsFor(word.text, other, rest);
      if (!found) continue;
      // Three letters stand for too many names, unless they stand for every word of this one.
      const whole = found.length === rest.filter((left) => !left.aside).length;
      const score = word.text.length >= 4 || whole ? 0.92 : 0.72;
      take(sides, flip ? found : [word], flip ? [word] : found, 'acronym', score);
      break;
    }
  }
}

function standsFor(acronym: string, name: Name, free: readonly Word[]): readonly Word[] | undefined {
  const words = name.words.filter((word) => !word.aside);
  for (let from = 0; from < words.length; from += 1) {
    if (words[from]!.initials[0] !== acronym[0]) continue;
    const found = spellOut(acronym, words, from);
    if (
      found &&
      found.length >= 2 &&
      found.filter((word) => word.kind !== 'legal').every((word) => free.includes(word))
    )
      return found.filter((word) => free.includes(word));
  }
  return undefined;
}

/** Reads the acronym off consecutive words; stop words may be passed over, legal forms give a letter. */
function spellOut(acronym: string, words: readonly Word[], from: number): Word[] | undefined {
  const used: Word[] = [];
  let at = 0;
  for (let index = from; index < words.length && at < acronym.length; index += 1) {
    const word = words[index]!;
    const rest = acronym.slice(at);
    if (rest.startsWith(word.initials)) at += word.initials.length;
    else if (rest[0] === word.initials[0]) at += 1;
    else if (word.kind === 'stop') continue;
    else return undefined;
    used.push(word);
  }
  return at === acronym.length ? used : undefined;
}

function pairNear(sides: Sides, grace: number): void {
  const found: { a: Word; b: Word; how: How; score: number }[] = [];
  for (const a of sides.a)
    for (const b of sides.b) {
      if (a.kind !== 'core' && b.kind !== 'core') continue;
      if (
        a.humps.length > 1 !== b.humps.length > 1 &&
        a.humps[0] !== b.humps[0] &&
        grace === 0 &&
        splits(a, b)
      )
        continue;
      const score = near(a, b, grace);
      if (score > 0) found.push({ a, b, how: a.script === b.script ? 'near' : 'sound', score });
    }
  found.sort((x, y) => y.score - x.score);
  for (const { a, b, how, score } of found)
    if (sides.a.includes(a) && sides.b.includes(b)) take(sides, [a], [b], how, score);
}

/** Camel case parts the one word where the other has none: a lost letter there is another word. */
function splits(a: Word, b: Word): boolean {
  const humped = a.humps.length > 1 ? a : b;
  const plain = humped === a ? b : a;
  return !plain.text.startsWith(humped.humps[0]!) || humped.text.length !== plain.text.length;
}

function near(a: Word, b: Word, grace: number): number {
  if (a.script === 'han' && b.script === 'han') return 0;
  let best = nearness(a.text, b.text, grace);
  for (const one of a.others) best = Math.max(best, nearness(one, b.text, grace));
  for (const other of b.others) best = Math.max(best, nearness(a.text, other, grace));
  if (best === 0 && a.script !== b.script) best = soundsLike(a, b);
  return best < 1 && grace === 0 && shortHeads(a.text, b.text) ? Math.min(best, UNSURE) : best;
}

/** Below "strong", above nothing: a person looks. */
const UNSURE = 0.66;

/**
 * Whether the two words are compounds that end in one ordinary word ("-vision", "-power") and differ in
 * heads too short to bear a slip: what is telling is the head alone, and "in" is not a misspelt "en".
 * Two neighbours that swapped, or letters for one sound, are a slip all the same.
 */
function shortHeads(one: string, other: string): boolean {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  for (let tail = shared; tail >= 5; tail -= 1) {
    const [a, b] = [one.slice(0, -tail), other.slice(0, -tail)];
    const ordinary = meaningOf(one.slice(-tail)) || EVERYDAY.has(one.slice(-tail));
    if (!ordinary || a === '' || b === '') continue;
    const swapped = a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
    return budget(Math.min(a.length, b.length)) === 0 && !swapped && heard(a) !== heard(b);
  }
  return false;
}

function soundsLike(a: Word, b: Word): number {
  const one = soundOf(a);
  const other = soundOf(b);
  if (one.length < 3 || other.length < 3) return 0;
  if (one === other) return one.length >= 4 ? 0.9 : 0.75;
  return Math.min(one.length, other.length) >= 5 && nearness(`${one}xx`, `${other}xx`) > 0.8 ? 0.75 : 0;
}

/** All that is left on both sides, joined: initials written apart, a split name with a slip in it. */
function pairRest(sides: Sides, grace: number): void {
  const a = sides.a.filter((word) => word.kind === 'core' && !word.aside);
  const b = sides.b.filter((word) => word.kind === 'core' && !word.aside);
  if (a.length + b.length < 3 || a.length === 0 || b.length === 0) return;
  const one = a.map((word) => word.text).join('');
  const other = b.map((word) => word.text).join('');
  if (Math.min(one.length, other.length) < 6) return;
  const score = nearness(one, other, grace);
  if (score > 0) take(sides, a, b, 'near', score * 0.98);
}

/** Pairs the words of two names. Symmetric but for the order of the sides. */
export function pairWords(a: Name, b: Name): Pairing {
  const keep = (word: Word) => word.kind !== 'legal' && word.kind !== 'stop';
  const sides: Sides = { a: a.words.filter(keep), b: b.words.filter(keep), pairs: [] };
  pairEqual(sides);
  pairJoined(sides);
  pairGlued(sides);
  pairAcronyms(sides, a, b);
  // Where other telling words agree, a slip in one word is likelier than another company.
  const support = sides.pairs.filter((pair) =>
    pair.a.some((word) => !word.aside && word.weight >= 0.45),
  ).length;
  pairNear(sides, support >= 1 ? 0.5 : 0);
  pairRest(sides, support >= 1 ? 0.5 : 0);
  return { pairs: sides.pairs, leftA: sides.a, leftB: sides.b };
}
