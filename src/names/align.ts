/**
 * How near two words are, letter by letter. An edit has a price (a look- or sound-alike less, a digit
 * more) and a word has a budget: none below six letters, a cheap slip up to seven, one edit from eight.
 * Above the budget nothing is left, so Hitachi never drifts towards Hikvision, nor ZTT towards ZTE.
 */

/** Pairs of letters that eyes, ears or keyboards mix up; price 0.7. */
const ALIKE = new Set(
  [
    '0o',
    '1l',
    '1i',
    '5s',
    'il',
    'ck',
    'iy',
    'vw',
    'kq',
    'cq',
    'sz',
    'dt',
    'uv',
    'ea',
    'ei',
    'ao',
    'eo',
    'oa',
    'ou',
    'gj',
    'mn',
    'ai',
    'iu',
    'eu',
    'au',
    'ey',
    'bp',
    'fv',
    'jy',
    'uw',
    'sx',
  ].flatMap((pair) => [pair, pair[1]! + pair[0]!]),
);

const VOWEL = /[aeiouy]/;
const DIGIT = /[0-9]/;

export interface Edits {
  readonly cost: number;
  /** Every edit swaps two neighbours, or one vowel for another. */
  readonly slips: boolean;
}

function price(a: string, b: string): number {
  if (a === b) return 0;
  if (DIGIT.test(a) && DIGIT.test(b)) return 1.5;
  if (ALIKE.has(a + b)) return 0.7;
  return DIGIT.test(a) || DIGIT.test(b) ? 1.5 : 1;
}

const gap = (letter: string) => (DIGIT.test(letter) ? 1.5 : 1);

/** The cheapest edits from one word to another (neighbours may swap), or undefined above the limit. */
export function edits(a: string, b: string, limit: number): Edits | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const width = b.length + 1;
  const rows = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  let [before, last, row] = rows as [Float64Array, Float64Array, Float64Array];
  for (let at = 1; at < width; at += 1) last[at] = last[at - 1]! + gap(b[at - 1]!);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = last[0]! + gap(a[i - 1]!);
    let best = row[0]!;
    for (let j = 1; j < width; j += 1) {
      let cost = Math.min(
        last[j]! + gap(a[i - 1]!),
        row[j - 1]! + gap(b[j - 1]!),
        last[j - 1]! + price(a[i - 1]!, b[j - 1]!),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return undefined;
    [before, last, row] = [last, row, before];
  }
  const cost = last[width - 1]!;
  return cost > limit ? undefined : { cost, slips: isSlip(a, b) };
}

function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let to = a.length - 1;
  while (to > from && a[to] === b[to]) to -= 1;
  if (from === to) return VOWEL.test(a[from]!) && VOWEL.test(b[from]!);
  return to === from + 1 && a[from] === b[to] && a[to] === b[from];
}

/** What a word of this length may cost, in edits. */
export function budget(length: number): number {
  if (length <= 5) return 0;
  if (length <= 7) return 1;
  if (length <= 11) return 1.5;
  return 2;
}

/**
 * How near two words are: 1 equal, 0 different, and little in between. Words of six or seven letters
 * bear only a slip (two neighbours swapped, one vowel for another) behind an equal first letter.
 * @param grace more budget, where the words around them agree
 */
export function nearness(a: string, b: string, grace = 0): number {
  if (a === b) return 1;
  const short = Math.min(a.length, b.length);
  if (short >= 5 && heard(a) === heard(b)) return 0.93;
  const limit = budget(short) + (short >= 5 ? grace : 0);
  if (limit === 0) return 0;
  if (a[0] !== b[0] && a[1] !== b[1]) return 0;
  const found = edits(a, b, limit);
  if (!found) return plural(a, b) ? 0.97 : 0;
  if (short <= 7 && !plural(a, b) && grace === 0 && !(found.slips && a[0] === b[0])) return 0;
  return Math.max(0, 1 - found.cost / (short + 1));
}

/** Letters that one sound is written with: Schwartz and Schwarz, Qaeda and Qaida. */
export function heard(text: string): string {
  return text
    .replace(/sch/g, 'sh')
    .replace(/tz/g, 'z')
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/ae/g, 'ai')
    .replace(/ks/g, 'x')
    .replace(/q(?!u)/g, 'k');
}

function plural(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && (long === `${short}s` || long === `${short}es`);
}
