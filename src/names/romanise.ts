/**
 * Scripts to Latin. A name has more than one romanisation (Щ, Х, Ю differ by scheme; ö is o or oe), so
 * a word keeps all that are common and matches when any agrees. Han is read by pinyin, whose large
 * dictionary is loaded only at the first Han word; scripts that write no vowels (Arabic, Hebrew) or
 * have no settled Latin form (Thai) are marked unsafe: strings alone cannot decide on them.
 */
import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';

export type Script = 'latin' | 'cyrillic' | 'greek' | 'han' | 'kana' | 'hangul' | 'other';

export interface Romanised {
  /** The most usual spelling, lower case, only a-z and 0-9. */
  readonly text: string;
  /** Other common spellings. */
  readonly others: readonly string[];
  readonly script: Script;
  /** Latin and Cyrillic or Greek letters were mixed to look like one Latin word. */
  readonly disguised: boolean;
}

const load = createRequire(import.meta.url);
let readHan: ((text: string) => string) | undefined;

/** Pinyin of Han characters without tones, joined. */
export function pinyinOf(text: string): string {
  if (!readHan) {
    const { pinyin } = load('pinyin-pro') as typeof import('pinyin-pro');
    readHan = (han) => pinyin(han, { toneType: 'none', type: 'array', v: true }).join('');
  }
  return clean(readHan(text));
}

/** The script of a run of letters; `other` for any that has no safe romanisation here. */
export function scriptOf(text: string): Script {
  if (/^[\p{ASCII}]*$/u.test(text)) return 'latin';
  if (/\p{Script=Han}/u.test(text)) return 'han';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'kana';
  if (/\p{Script=Hangul}/u.test(text)) return 'hangul';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(text)) return 'greek';
  if (/[\p{Script=Latin}\p{N}]/u.test(text)) return 'latin';
  if (/[\p{Script=Armenian}\p{Script=Georgian}]/u.test(text)) return 'latin';
  return 'other';
}

/** Cyrillic and Greek letters that look like a Latin one. */
const LOOKS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ё: 'e',
  н: 'h',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ӏ: 'l',
  г: 'r',
  п: 'n',
  ь: 'b',
  з: '3',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ζ: 'z',
  γ: 'y',
  ω: 'w',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
};
/** Where other schemes (scientific, French, passports, English spelling) differ from the one above. */
const SCHEMES: readonly Readonly<Record<string, string>>[] = [
  { й: 'y', х: 'h', щ: 'sch', ю: 'iu', я: 'ia', ё: 'yo' },
  { й: 'j', х: 'h', щ: 'sc', ж: 'z', ц: 'c', ш: 's', ч: 'c', ю: 'ju', я: 'ja' },
  { й: 'y', х: 'h', ц: 'c', кс: 'x', ж: 'j', щ: 'sh', ы: 'i', в: 'v' },
  { й: 'y', ё: 'io', я: 'ya', ю: 'yu', е: 'ye' },
];

function spell(text: string, scheme: Readonly<Record<string, string>>): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (pair.length === 2 && scheme[pair] !== undefined) {
      out += scheme[pair];
      at += 1;
      continue;
    }
    const letter = text[at]!;
    out += scheme[letter] ?? CYRILLIC[letter] ?? anyAscii(letter);
  }
  return clean(out);
}

/** Lower case, only a-z and 0-9. */
export function clean(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** "-skogo", "-skaya", "-skiy" are cases of one adjective: all are written "-sky". */
function nominative(text: string): string {
  return text.length >= 7
    ? text.replace(/sk(ogo|ago|aya|aia|aja|oye|oe|oi|oy|om|omu|iy|ii|ij|yi|yj|yy|i|y)$/, 'sky')
    : text;
}

function distinct(first: string, rest: readonly string[]): string[] {
  return [...new Set(rest)].filter((text) => text !== first && text !== '');
}

function disguise(lower: string): string | undefined {
  if (!/[a-z]/.test(lower) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(lower)) return undefined;
  let out = '';
  for (const letter of lower) {
    if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter)) {
      const look = LOOKS[letter];
      if (look === undefined) return undefined;
      out += look;
    } else out += letter;
  }
  return clean(anyAscii(out));
}

function looksLatin(lower: string): string[] {
  let out = '';
  for (const letter of lower) {
    const look = LOOKS[letter];
    if (look === undefined) return [];
    out += look;
  }
  return [clean(out)];
}

/** Romanises one word (letters and digits without spaces). Never throws. */
export function romanise(word: string): Romanised {
  if (/^[a-z0-9]*$/.test(word))
    return { text: word, others: endings(word), script: 'latin', disguised: false };
  const lower = word.toLowerCase();
  const script = scriptOf(lower);
  const masked = disguise(lower.normalize('NFC'));
  if (masked !== undefined) return { text: masked, others: [], script: 'latin', disguised: true };
  switch (script) {
    case 'latin':
      return latin(lower);
    case 'cyrillic': {
      const composed = lower.normalize('NFC');
      const text = nominative(spell(composed, {}));
      const others = SCHEMES.map((scheme) => nominative(spell(composed, scheme)));
      return {
        text,
        others: distinct(text, [...others, spell(composed, {}), ...looksLatin(composed)]),
        script,
        disguised: false,
      };
    }
    case 'greek': {
      const text = clean(anyAscii(lower));
      return {
        text,
        others: distinct(text, [modernGreek(lower), ...looksLatin(lower)]),
        script,
        disguised: false,
      };
    }
    case 'han':
      return { text: pinyinOf(word), others: [], script, disguised: false };
    case 'kana': {
      const text = clean(anyAscii(word));
      return {
        text,
        others: distinct(text, [text.replace(/u(?=[^aeiou]|$)/g, ''), text.replace(/([aeiou])\1/g, '$1')]),
        script,
        disguised: false,
      };
    }
    case 'hangul': {
      const text = clean(anyAscii(word));
      return {
        text,
        others: distinct(text, [text.replace(/eu/g, ''), text.replace(/eo/g, 'u')]),
        script,
        disguised: false,
      };
    }
    case 'other':
      return { text: clean(anyAscii(word)), others: [], script, disguised: false };
  }
}

/** Greek as it is spoken today: μπ is b, the five written i-sounds are one. */
function modernGreek(lower: string): string {
  return clean(
    anyAscii(
      lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/μπ/g, 'b')
        .replace(/ντ/g, 'd')
        .replace(/γκ/g, 'g')
        .replace(/ου/g, 'u')
        .replace(/[ηυ]|οι|ει/g, 'i')
        .replace(/αι/g, 'e'),
    ),
  );
}

function latin(lower: string): Romanised {
  const text = clean(anyAscii(lower));
  const others: string[] = endings(text);
  if (/[äöüøåæœ]/u.test(lower.normalize('NFC')))
    others.push(
      clean(
        anyAscii(
          lower
            .normalize('NFC')
            .replace(/ä|æ/g, 'ae')
            .replace(/ö|ø|œ/g, 'oe')
            .replace(/ü/g, 'ue')
            .replace(/å/g, 'aa'),
        ),
      ),
    );
  return { text, others: distinct(text, others), script: 'latin', disguised: false };
}

function endings(text: string): string[] {
  const other = nominative(text);
  return other === text ? [] : [other];
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/d[zj]h?/g, 'j'],
  [/[ts]ion/g, 'jn'],
  [/sch|sh|tsch/g, 's'],
  [/tch|ch/g, 'c'],
  [/zh/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|kh/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?![h])/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[wu](?=[aeiou])/g, 'v'],
  [/l/g, 'r'],
  [/b/g, 'p'],
  [/h/g, ''],
  [/[aeiouy]/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * What is left of a romanised word when vowels and sounds that languages write in different ways are
 * dropped. Equal skeletons across two scripts are a hint that both spell one sound, never proof.
 */
export function skeleton(text: string): string {
  const first = /^[aeiouy]/.test(text) ? 'a' : '';
  let out = text;
  for (const [pattern, sound] of SOUNDS) out = out.replace(pattern, sound);
  return first + out;
}
