/**
 * Text as comparable tokens that still know where they stood. Letters are folded one by one (case,
 * accents), so every token keeps its place in the original text. Scripts that write without spaces
 * become one token a character: a name in them is found inside any sentence by the same trie.
 */
export interface Token {
  /** Folded text. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Written without spaces between words (Han, Kana, Hangul, Thai …). */
  readonly dense: boolean;
}

const SINGLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ё: 'е',
  ґ: 'г',
};

const folded = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  let plain = letter.normalize('NFKC').toLowerCase();
  const code = plain.codePointAt(0) ?? 0;
  // Only alphabets lose their marks: decomposing Hangul or Kana would change the letter itself.
  if (code < 0x530 || (code >= 0x1e00 && code < 0x2000)) {
    plain = plain.normalize('NFD').replace(/\p{Mn}/gu, '');
    plain = [...plain].map((part) => SINGLE[part] ?? part).join('');
  }
  folded.set(letter, plain);
  return plain;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

const kinds = new Map<string, 0 | 1 | 2>();

/** 0: no part of a word, 1: a letter or digit, 2: a character of a script without spaces. */
function kindOf(letter: string): 0 | 1 | 2 {
  const code = letter.codePointAt(0)!;
  if (code < 128) {
    const word = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return word ? 1 : 0;
  }
  let kind = kinds.get(letter);
  if (kind === undefined) {
    kind = DENSE.test(letter) ? 2 : WORD.test(letter) ? 1 : 0;
    kinds.set(letter, kind);
  }
  return kind;
}

/** One letter after the other, folded, with its place. Surrogate pairs stay together. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let key = '';
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const letter = code < 0x10000 ? text[at]! : String.fromCodePoint(code);
    const next = at + letter.length;
    const kind = kindOf(letter);
    if (kind === 1) {
      if (!key) start = at;
      key += code < 128 ? letter.toLowerCase() : foldLetter(letter);
    } else {
      if (key) tokens.push({ key, start, end: at, dense: false });
      key = '';
      if (kind === 2) tokens.push({ key: foldLetter(letter), start: at, end: next, dense: true });
    }
    at = next;
  }
  if (key) tokens.push({ key, start, end: at, dense: false });
  return tokens;
}

/** The folded tokens of a name, parted by spaces: equal for spellings that differ in case or accents. */
export function foldName(name: string): string {
  return tokenise(name)
    .map((token) => token.key)
    .join(' ');
}
