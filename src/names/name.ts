/**
 * A name taken apart: each word with what it means and how much it says about who bears the name. A
 * name without any distinctive word ("China Telecom") is told apart by its ordinary ones instead.
 */
import { agreement, type LegalForm } from './legal-forms.ts';
import { humps, type RawName, type RawWord, readWords } from './normalise.ts';
import { clean, type Script, skeleton } from './romanise.ts';
import { edgeForm, type Kind, type Meaning, meaningAt, meaningOf, romanNumber } from './symbols.ts';
import { EVERYDAY, GIVEN_NAMES } from './trades.ts';

export interface Word {
  /** Romanised, folded; for a phrase its words joined. */
  readonly text: string;
  /** Other spellings of the same word. */
  readonly others: readonly string[];
  /** As typed. */
  readonly raw: string;
  readonly kind: Kind;
  /** Equal meanings pair whatever the spelling; '' for a word that means only itself. */
  readonly id: string;
  readonly meaning: Meaning | undefined;
  readonly script: Script;
  /** Capitals in a name that is not all capitals: may be an acronym. */
  readonly capitals: boolean;
  /** In brackets, or an address behind the legal form. */
  readonly aside: boolean;
  /** Everyday word that many companies use. */
  readonly everyday: boolean;
  /** How much it says, 0..1.3. */
  readonly weight: number;
  /** First letters of the words of a phrase. */
  readonly initials: string;
  readonly at: number;
  readonly joined: boolean;
  /** Parts at changes of case: "HyTerra" is hy + terra. */
  readonly humps: readonly string[];
}

export interface Name {
  readonly original: string;
  readonly words: readonly Word[];
  /** All but legal forms, stop words and asides. */
  readonly body: readonly Word[];
  readonly core: readonly Word[];
  readonly legal: readonly LegalForm[];
  /** Letters and digits in the name's own script. */
  readonly key: string;
  /** Romanised words without legal forms and stop words, joined: for finding and for split words. */
  readonly stem: string;
  /** Distinctive and stop words joined: for a lost letter or a space in a long name. */
  readonly coreStem: string;
  /** Acronyms that the name itself gives in brackets. */
  readonly acronyms: readonly string[];
  readonly cut: boolean;
  readonly hidden: boolean;
  readonly disguised: boolean;
  /** A script that strings alone cannot decide on. */
  readonly unsafe: boolean;
}

interface Draft {
  raw: RawWord;
  text: string;
  count: number;
  meaning: Meaning | undefined;
  initials: string;
  aside: boolean;
}

const WEIGHTS: Readonly<Record<Kind, number>> = {
  core: 1,
  legal: 0.1,
  filler: 0.15,
  tech: 0.3,
  sector: 0.45,
  trade: 0.6,
  place: 0.3,
  number: 0.7,
  stop: 0,
};
/** Where a name has no distinctive word, its ordinary ones carry it. */
const PROMOTED: Readonly<Record<Kind, number>> = {
  ...WEIGHTS,
  filler: 0.5,
  tech: 0.9,
  sector: 1,
  trade: 1,
  place: 0.9,
};

/** Words for the firm as such: hardly more than a legal form. */
const HOUSE: ReadonlySet<string> = new Set(['group', 'holding', 'general']);

/** Short words say less: many companies share any three letters. */
function coreWeight(text: string, script: Script): number {
  if (script === 'han') return 1;
  return [0.2, 0.25, 0.45, 0.6, 0.8, 0.95, 1, 1.05, 1.1, 1.15, 1.2][text.length] ?? 1.25;
}

function draft(raw: RawName): Draft[] {
  const texts = raw.words.map((word) => word.roman.text);
  const out: Draft[] = [];
  for (let at = 0; at < texts.length; ) {
    const found = meaningAt(texts, at) ?? stemmed(raw.words[at]!);
    const count = found?.length ?? 1;
    const word = raw.words[at]!;
    const group = texts.slice(at, at + count);
    out.push({
      raw: word,
      text: group.join(''),
      count,
      meaning: found?.meaning,
      initials: group.map((text) => text[0]).join(''),
      aside: word.bracketed && !partOfName(found?.meaning),
    });
    at += count;
  }
  return out;
}

/** "(UK)" and "(Group)" belong to the name even in brackets. */
const partOfName = (meaning: Meaning | undefined) =>
  meaning !== undefined &&
  (meaning.kind === 'place' || meaning.kind === 'filler' || meaning.kind === 'number');

/** Endings of a romanised Russian adjective; other Latin words are not stemmed. */
const ADJECTIVE = /^.{5,}(?:aya|oye|oe|yy|yi|iy|ogo|ykh)$/;

function stemmed(word: RawWord): { meaning: Meaning; length: number } | undefined {
  for (const other of word.roman.others) {
    const meaning = meaningOf(other);
    if (meaning) return { meaning, length: 1 };
  }
  const text = word.roman.text;
  if (word.roman.script === 'cyrillic' ? text.length > 6 : ADJECTIVE.test(text))
    for (const end of [1, 2, 3]) {
      const meaning = meaningOf(text.slice(0, -end));
      if (meaning && meaning.kind !== 'stop' && meaning.kind !== 'legal') return { meaning, length: 1 };
    }
  return undefined;
}

const isLegal = (part: Draft) => part.meaning?.kind === 'legal';
const light = (part: Draft) =>
  isLegal(part) || part.meaning?.kind === 'place' || part.meaning?.kind === 'stop';

/** Kinds of words that may also be read as a short legal form. */
const LOOSE: ReadonlySet<Kind> = new Set(['stop', 'place', 'tech', 'filler']);

/** Short forms such as "AG" or "SA" count at the edges: first, last, or followed only by light words. */
function readEdges(parts: Draft[]): void {
  const legalAt = (at: number) => {
    const part = parts[at];
    if (part?.count !== 1) return;
    if (part.meaning && !LOOSE.has(part.meaning.kind)) return;
    const form = edgeForm(part.text);
    const others = parts.some((other, index) => index !== at && !light(other));
    if (form && others) part.meaning = { kind: 'legal', id: form.id, legal: form };
  };
  for (let at = parts.length - 1; at > 0; at -= 1) {
    legalAt(at);
    const next = parts[at]!;
    if (!light(next) && !next.raw.bracketed && !next.raw.afterComma) break;
  }
  for (let at = 0; at < parts.length - 1; at += 1) {
    legalAt(at);
    if (!isLegal(parts[at]!)) break;
  }
  for (let at = 1; at < parts.length - 1; at += 1)
    if (parts[at + 1]!.raw.afterComma || parts[at + 1]!.raw.bracketed) legalAt(at);
}

/** What follows a comma behind the legal form is an address, unless it is a legal form itself. */
function readAddress(parts: Draft[]): void {
  let seen = false;
  let address = false;
  let body = false;
  for (const part of parts) {
    if (seen && body && part.raw.afterComma && !isLegal(part)) address = true;
    if (isLegal(part)) seen = true;
    else if (!part.aside) body = true;
    if (address && !isLegal(part)) part.aside = true;
  }
}

/** Numerals: a Roman one counts behind other words only ("Fund VIII", "Trust I"). */
function readNumerals(parts: Draft[]): void {
  parts.forEach((part, at) => {
    const before = at > 0 ? parts[at - 1] : undefined;
    if (!before || part.count !== 1) return;
    if (part.meaning && part.meaning.kind !== 'stop' && part.meaning.kind !== 'filler') return;
    if (!/^[IVX]+$/.test(part.raw.raw) || (before.text.length < 2 && !before.meaning)) return;
    const value = romanNumber(part.text);
    const single = part.text === 'x' || part.text === 'v';
    if (
      value &&
      !(
        single &&
        before.meaning?.kind !== 'sector' &&
        before.meaning?.kind !== 'filler' &&
        before.meaning?.kind !== 'tech'
      )
    )
      part.meaning = { kind: 'number', id: value };
  });
}

function finish(part: Draft, at: number, promoted: boolean): Word {
  const { roman } = part.raw;
  const kind = part.meaning?.kind ?? 'core';
  const mixed = kind === 'core' && /\d/.test(part.text);
  const everyday = kind === 'core' && (EVERYDAY.has(part.text) || GIVEN_NAMES.has(part.text));
  const base =
    kind === 'core'
      ? mixed
        ? 0.5
        : coreWeight(part.text, roman.script)
      : (promoted ? PROMOTED : WEIGHTS)[kind];
  return {
    text: part.text,
    others: part.count === 1 ? roman.others : [],
    raw: part.raw.raw,
    kind,
    id: part.meaning?.id ?? '',
    meaning: part.meaning,
    script: roman.script,
    capitals: part.raw.capitals,
    aside: part.aside,
    everyday,
    weight:
      base * (everyday ? 0.7 : 1) * (part.aside ? 0.25 : 1) * (HOUSE.has(part.meaning?.id ?? '') ? 0.5 : 1),
    initials: part.initials,
    at,
    joined: part.raw.joined,
    humps: kind === 'core' && /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(part.raw.raw) ? humps(part.raw.raw) : [],
  };
}

/** Takes a name apart. Never throws; the work is bounded whatever the length of the text. */
export function readName(original: string): Name {
  const raw = readWords(original);
  const parts = draft(raw);
  readEdges(parts);
  readNumerals(parts);
  readAddress(parts);
  // A name made of nothing but legal forms keeps them as its words.
  if (parts.every((part) => isLegal(part) || part.meaning?.kind === 'stop'))
    for (const part of parts) part.meaning = undefined;
  if (parts.every((part) => part.aside)) for (const part of parts) part.aside = false;
  const plain = parts.some(
    (part) => !part.aside && (part.meaning === undefined || part.meaning.kind === 'trade'),
  );
  const words = parts.map((part, at) => finish(part, at, !plain));
  const body = words.filter((word) => word.kind !== 'legal' && word.kind !== 'stop' && !word.aside);
  return {
    original,
    words,
    body,
    core: body.filter((word) => word.kind === 'core'),
    legal: words.flatMap((word) => (word.meaning?.legal ? [word.meaning.legal] : [])),
    key: raw.key,
    stem: body.map((word) => word.text).join(''),
    coreStem: words
      .filter((word) => !word.aside && (word.kind === 'core' || word.kind === 'stop'))
      .map((word) => word.text)
      .join(''),
    acronyms: words.filter((word) => word.aside && isAcronym(word)).map((word) => word.text),
    cut: raw.cut,
    hidden: raw.hidden,
    disguised: raw.words.some((word) => word.roman.disguised),
    unsafe: raw.words.some((word) => word.roman.script === 'other'),
  };
}

/** Whether the word may stand for initials: capitals, three letters or more. */
export function isAcronym(word: Word): boolean {
  return word.kind === 'core' && /^\p{Lu}{3,8}$/u.test(word.raw);
}

/** How well the legal forms of two names agree, 0..1; 1 where one has none. */
export function legalAgreement(a: Name, b: Name): number {
  if (a.legal.length === 0 || b.legal.length === 0) return 1;
  let best = 0;
  for (const one of a.legal) for (const other of b.legal) best = Math.max(best, agreement(one, other));
  return best;
}

/** The skeleton of a word's sound, for words of two scripts. */
export function soundOf(word: Word): string {
  return skeleton(clean(word.text));
}
