/**
 * Meanings before letters: spans of a name that say the same whatever the spelling (legal form, line of
 * business, place, number). Longest spelling first, so that "research and development" is one meaning.
 */
import { FILLERS, SECTORS, TECH_SECTORS } from './business-words.ts';
import { PLACE_SPELLINGS, type PlaceWord } from './geography.ts';
import { edgeOnly, LEGAL_SPELLINGS, type LegalForm } from './legal-forms.ts';
import { TRADES } from './trades.ts';

export type Kind = 'core' | 'legal' | 'filler' | 'tech' | 'sector' | 'trade' | 'place' | 'number' | 'stop';

export interface Meaning {
  readonly kind: Kind;
  readonly id: string;
  readonly legal?: LegalForm;
  readonly place?: PlaceWord;
  /** The spelling counts as a legal form only at the edge of the name. */
  readonly edge?: boolean;
}

const STOPS =
  'the of and for und et y e i in im am an auf on at by to from with de del della delle di da do dos das du des la le les el los las lo der die das den dem von vom van zu zur a o og och en ja na po v vo s z w al ul ve dan'.split(
    ' ',
  );

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  zero: '0',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  hundred: '100',
  'forty four': '44',
  'twenty one': '21',
  eins: '1',
  zwei: '2',
  drei: '3',
  vier: '4',
  erste: '1',
  uno: '1',
  dos: '2',
  tres: '3',
  deux: '2',
  trois: '3',
  quatre: '4',
  odin: '1',
  dva: '2',
  tri: '3',
  pervyi: '1',
  vtoroi: '2',
  tretii: '3',
};
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ROMAN = new Map(
  'ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((text, at) => [text, String(at + 2)]),
);

/** First word → spellings of several words that begin with it, longest first. */
const PHRASES = new Map<string, { readonly words: readonly string[]; readonly meaning: Meaning }[]>();
const SINGLES = new Map<string, Meaning>();

function learn(spelling: string, meaning: Meaning): void {
  const words = spelling.split(' ');
  if (words.length === 1) {
    if (!SINGLES.has(spelling)) SINGLES.set(spelling, meaning);
    return;
  }
  const list = PHRASES.get(words[0]!);
  if (list) list.push({ words, meaning });
  else PHRASES.set(words[0]!, [{ words, meaning }]);
}

for (const [spelling, legal] of LEGAL_SPELLINGS)
  if (!edgeOnly(spelling)) learn(spelling, { kind: 'legal', id: legal.id, legal });
for (const [kind, table] of [
  ['filler', FILLERS],
  ['tech', TECH_SECTORS],
  ['sector', SECTORS],
] as const)
  for (const [id, spellings] of Object.entries(table))
    for (const spelling of spellings.split('|')) learn(spelling, { kind, id });
for (const [spelling, place] of PLACE_SPELLINGS) learn(spelling, { kind: 'place', id: place.id, place });
for (const trade of TRADES) learn(trade, { kind: 'trade', id: trade });
for (const stop of STOPS) learn(stop, { kind: 'stop', id: '' });
for (const [word, value] of Object.entries(NUMBERS)) learn(word, { kind: 'number', id: value });
TENS.forEach((ten, at) => {
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].forEach((one, unit) => {
    learn(`${ten} ${one}`, { kind: 'number', id: String((at + 2) * 10 + unit + 1) });
  });
});
for (const list of PHRASES.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Legal forms that count only at the edge: those of one word are looked up apart. */
export function edgeForm(word: string): LegalForm | undefined {
  return edgeOnly(word) ? LEGAL_SPELLINGS.get(word) : undefined;
}

/** What the words from `at` mean, and how many of them; undefined when they mean only themselves. */
export function meaningAt(
  words: readonly string[],
  at: number,
): { meaning: Meaning; length: number } | undefined {
  const first = words[at]!;
  for (const { words: phrase, meaning } of PHRASES.get(first) ?? [])
    if (at + phrase.length <= words.length && phrase.every((word, step) => words[at + step] === word))
      return { meaning, length: phrase.length };
  const meaning = SINGLES.get(first) ?? numberIn(first);
  return meaning ? { meaning, length: 1 } : undefined;
}

/** The meaning of one word, if it is in the tables. */
export function meaningOf(word: string): Meaning | undefined {
  return SINGLES.get(word) ?? numberIn(word);
}

function numberIn(word: string): Meaning | undefined {
  const digits = /^0*(\d{1,12})(st|nd|rd|th)?$/.exec(word);
  if (digits) return { kind: 'number', id: digits[1]! };
  return undefined;
}

/** The value of a Roman numeral from II to XX; I, V and X alone are read only where the caller knows. */
export function romanNumber(word: string): string | undefined {
  return word === 'i' ? '1' : ROMAN.get(word);
}
