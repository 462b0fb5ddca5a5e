/**
 * A name as typed → words. The original is kept; nothing here drops a digit. Invisible characters go,
 * dotted initials are joined (A.B.C. → abc), apostrophes inside a word vanish (Qa'ida → qaida), Han is
 * parted by known words, and what stands in brackets or behind a comma after the legal form is an aside.
 * Long input is cut before any work that grows faster than its length.
 */
import { HAN_WORDS, SYLLABLE_WORDS, simplify } from './han-words.ts';
import { GLUED_FORMS } from './legal-forms.ts';
import { clean, type Romanised, romanise, scriptOf } from './romanise.ts';

/** Longer names are compared by their first part, and then are never "exact" unless identical. */
export const MAX_LENGTH = 400;
export const MAX_WORDS = 48;

export interface RawWord {
  readonly raw: string;
  readonly roman: Romanised;
  /** Written in capitals in a name that is not. */
  readonly capitals: boolean;
  /** Stands in brackets. */
  readonly bracketed: boolean;
  /** Follows a comma. */
  readonly afterComma: boolean;
  /** Written without a space before it (camel case or a hyphen parts it from the last word). */
  readonly joined: boolean;
}

export interface RawName {
  readonly words: readonly RawWord[];
  /** Letters and digits of the whole name in their own script, lower case: equal keys are equal names. */
  readonly key: string;
  readonly cut: boolean;
  /** Invisible or direction-changing characters were taken out. */
  readonly hidden: boolean;
}

const HIDDEN = /\p{Cf}|\u034f|\u115f|\u1160|\u3164|\uffa0|[\ufe00-\ufe0f]/gu;

/** One spelling of the characters that a keyboard or an encoding changes. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(HIDDEN, '')
    .replace(/[\p{Cc}\ufffd]/gu, ' ')
    .replace(/[‘’ʼ`´′＇]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-');
}

/** Letters and digits only, lower case, in the name's own script: the key of an exact match. */
export function exactKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function prepare(text: string): string {
  return text
    .replace(/(\p{L})'s(?=\W|$)/giu, '$1')
    .replace(/(\p{L})['?](?=\p{L})/gu, '$1')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (dotted) =>
      dotted.replaceAll('.', ''),
    )
    .replace(/(?<![\p{L}\p{N}])(\p{L})\/(\p{L})(?![\p{L}\p{N}/])/gu, '$1$2')
    .replace(/%/g, ' percent ')
    .replace(/\+(?=\s|$)/g, ' plus ');
}

interface Piece {
  readonly text: string;
  readonly bracketed: boolean;
  readonly afterComma: boolean;
  readonly joined: boolean;
}

const PIECE = /[\p{L}\p{N}\p{M}]+|[(),;[\]{}（）]|[^\p{L}\p{N}\p{M}(),;[\]{}（）]+/gu;

function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let depth = 0;
  let comma = false;
  let space = true;
  for (const [part] of text.matchAll(PIECE)) {
    if (/^[([{（]$/.test(part)) depth += 1;
    else if (/^[)\]}）]$/.test(part)) depth = Math.max(0, depth - 1);
    else if (part === ',' || part === ';') comma = true;
    else if (/[\p{L}\p{N}\p{M}]/u.test(part)) {
      out.push({ text: part, bracketed: depth > 0, afterComma: comma, joined: !space });
      comma = false;
      space = false;
      continue;
    }
    space = !/^-$/.test(part);
  }
  return out;
}

const RUNS =
  /[\p{Script=Han}々〇]+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]+/gu;

/** Parts one Han, Kana or Hangul run at the words that the tables know. */
function segment(
  run: string,
  words: ReadonlyMap<string, string>,
  longest: number,
): { text: string; means: string | undefined }[] {
  const out: { text: string; means: string | undefined }[] = [];
  let pending = '';
  for (let at = 0; at < run.length; ) {
    let found: string | undefined;
    for (let size = Math.min(longest, run.length - at); size >= 2 && !found; size -= 1) {
      const part = run.slice(at, at + size);
      if (words.has(part)) found = part;
    }
    if (found) {
      if (pending) out.push({ text: pending, means: undefined });
      pending = '';
      out.push({ text: found, means: words.get(found) });
      at += found.length;
    } else {
      pending += run[at];
      at += 1;
    }
  }
  // A one-character word such as 云 counts only at the end, behind a name.
  const last = pending.at(-1);
  if (pending.length >= 3 && last && words.has(last))
    out.push({ text: pending.slice(0, -1), means: undefined }, { text: last, means: words.get(last) });
  else if (pending) out.push({ text: pending, means: undefined });
  return out;
}

let eastern: Map<string, string> | undefined;

function easternWords(): Map<string, string> {
  eastern ??= new Map([
    ...HAN_WORDS,
    ...SYLLABLE_WORDS,
    ...GLUED_FORMS.map(([text, id]) => [simplify(text), SPELLING_OF[id] ?? id] as const),
  ]);
  return eastern;
}

const SPELLING_OF: Readonly<Record<string, string>> = {
  gufen: 'gufen youxian gongsi',
  'co-ltd': 'co ltd',
  kk: 'kabushiki kaisha',
  gk: 'godo kaisha',
  jusik: 'jusik hoesa',
  yuhan: 'yuhan hoesa',
  co: 'company',
  lp: 'limited partnership',
};

function split(piece: Piece, shouting: boolean): RawWord[] {
  const base = { bracketed: piece.bracketed };
  if (
    /^[\x20-\x7e]*$/.test(piece.text) ||
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(piece.text)
  ) {
    const capitals = !shouting && /^[\p{Lu}\p{N}]{2,}$/u.test(piece.text) && /\p{Lu}/u.test(piece.text);
    return [
      {
        ...base,
        raw: piece.text,
        roman: romanise(piece.text),
        capitals,
        afterComma: piece.afterComma,
        joined: piece.joined,
      },
    ];
  }
  const out: RawWord[] = [];
  for (const [run] of piece.text.matchAll(RUNS)) {
    const script = scriptOf(run);
    const parts =
      script === 'han' || script === 'kana' || script === 'hangul'
        ? segment(simplify(run), easternWords(), 9)
        : [{ text: run, means: undefined }];
    for (const part of parts)
      for (const text of part.means?.split(' ') ?? [part.text]) {
        const roman = part.means ? { text, others: [], script, disguised: false } : romanise(text);
        out.push({
          ...base,
          raw: part.text,
          roman,
          capitals: false,
          afterComma: piece.afterComma && out.length === 0,
          joined: out.length > 0 || piece.joined,
        });
      }
  }
  return out;
}

/** Reads the words out of a name. Takes any text; the work is bounded whatever its length. */
export function readWords(original: string): RawName {
  const cut = original.length > MAX_LENGTH;
  const source = cut ? original.slice(0, MAX_LENGTH) : original;
  const hidden = HIDDEN.test(source);
  HIDDEN.lastIndex = 0;
  const text = prepare(tidy(source)).slice(0, MAX_LENGTH * 2);
  const shouting = text === text.toUpperCase() && /\s/.test(text.trim());
  const words: RawWord[] = [];
  for (const piece of pieces(text)) {
    for (const word of split(piece, shouting)) if (word.roman.text !== '') words.push(word);
    if (words.length >= MAX_WORDS) break;
  }
  return {
    words: words.slice(0, MAX_WORDS),
    key: exactKey(source),
    cut: cut || words.length > MAX_WORDS,
    hidden,
  };
}

/** Parts "SiemensAG", "HyTerra" or "C6N" where the case or a digit changes. */
export function humps(raw: string): string[] {
  return raw
    .slice(0, 64)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(' ')
    .map((part) => clean(romanise(part).text));
}
