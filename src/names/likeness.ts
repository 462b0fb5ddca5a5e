/**
 * How far two names mean one company, by strings alone. Matched words earn their weight; what is left
 * over costs by what it is: filler little, a line of business more, another trade or a second distinctive
 * word much, most where both sides have something left that contradicts. The middle is thin on purpose.
 */
import { edits } from './align.ts';
import { apart } from './geography.ts';
import { legalAgreement, type Name, type Word } from './name.ts';
import { type Pair, type Pairing, pairWords } from './pairing.ts';
import { priceOf, type Rest, readRest, weigh } from './pricing.ts';

export type Band = 'exact' | 'strong' | 'possible' | 'none';

export interface Comparison {
  /** 0..1; from STRONG on it says "the same". */
  readonly score: number;
  readonly band: Band;
  /** The names alone cannot settle it: neither a match nor a clearance. */
  readonly undecidable: boolean;
  /** The aligned parts, as a sentence fragment. */
  readonly why: string;
}

export const STRONG = 0.78;
export const POSSIBLE = 0.6;

/** The band of a score below "exact". */
export function bandOf(score: number): Band {
  return score >= STRONG ? 'strong' : score >= POSSIBLE ? 'possible' : 'none';
}

interface Doubts {
  /** Multiplies the score. */
  readonly factor: number;
  readonly reasons: readonly string[];
}

/** What speaks against one company even where the words agree. */
function doubt(a: Name, b: Name, { leftA, leftB }: Pairing, rest: Rest): Doubts {
  const found: [boolean, number, string][] = [
    [rest.cores, 1, 'different distinctive words'],
    [placesApart(leftA, leftB), 0.72, 'different places'],
    [numbersApart(leftA, leftB) && !rest.series, 0.6, 'different numbers'],
    [legalAgreement(a, b) === 0, 0.76, 'different legal forms of one country'],
  ];
  const holding = found.filter(([holds]) => holds);
  return {
    factor: holding.reduce((product, [, factor]) => product * factor, 1),
    reasons: holding.map(([, , reason]) => reason),
  };
}

function placesApart(leftA: readonly Word[], leftB: readonly Word[]): boolean {
  const places = (words: readonly Word[]) =>
    words.flatMap((word) => (word.meaning?.place && !word.aside ? [word.meaning.place] : []));
  const right = places(leftB);
  return places(leftA).some((one) => right.some((other) => apart(one, other)));
}

function numbersApart(leftA: readonly Word[], leftB: readonly Word[]): boolean {
  const has = (words: readonly Word[]) => words.some((word) => word.kind === 'number' && !word.aside);
  return has(leftA) && has(leftB);
}

function gain(pairs: readonly Pair[]): { best: number; won: number } {
  let best = 0;
  let won = 0;
  for (const pair of pairs) {
    const weight = (weigh(pair.a) + weigh(pair.b)) / 2;
    const acronym = pair.how === 'acronym' ? Math.max(weight, 1) : weight;
    best += acronym;
    won += acronym * pair.score;
  }
  return { best, won };
}

/** Whether something telling agrees: a distinctive word, or all of a name that has none. */
function hasGround(a: Name, b: Name, pairs: readonly Pair[]): boolean {
  if (a.core.length === 0 && b.core.length === 0) return true;
  if (pairs.some((pair) => pair.how === 'acronym')) return true;
  const telling = (words: readonly Word[]) =>
    words.some((word) => word.kind === 'core' || word.weight >= 0.85);
  return pairs.some((pair) => pair.how !== 'homophone' && telling(pair.a) && telling(pair.b));
}

/** One letter or space apart over a long name of distinctive words, such as initials written apart. */
function slipped(a: Name, b: Name): boolean {
  const [one, other] = [a.coreStem, b.coreStem];
  if (
    one === other ||
    Math.min(one.length, other.length) < 10 ||
    one.length + other.length > 240 ||
    /\d/.test(one + other)
  )
    return false;
  return edits(one, other, 1) !== undefined;
}

const plainLeft = ({ leftA, leftB }: Pairing) =>
  [...leftA, ...leftB].every((word) => word.kind === 'core' || word.aside);

/** Whether one name gives in brackets the acronym that the other consists of. */
function namesAcronym(long: Name, short: Name): boolean {
  return short.body.length === 1 && long.body.length > 1 && long.acronyms.includes(short.stem);
}

function label(words: readonly Word[]): string {
  return words.map((word) => word.raw).join(' ');
}

const HOW: Readonly<Record<Pair['how'], string>> = {
  same: '=',
  meaning: '=',
  romanised: '≈',
  joined: '=',
  acronym: 'stands for',
  near: '~',
  sound: 'sounds like',
  homophone: 'sounds like',
};

function explain(pairing: Pairing, reasons: readonly string[]): string {
  const parts = pairing.pairs.slice(0, 8).map((pair) => {
    const [one, other] = [label(pair.a), label(pair.b)];
    return one.toLowerCase() === other.toLowerCase() ? one : `${one} ${HOW[pair.how]} ${other}`;
  });
  const left = [pairing.leftA, pairing.leftB].map((words) =>
    words
      .slice(0, 6)
      .map((word) => word.raw)
      .join(' '),
  );
  if (left[0]) parts.push(`only in the first: ${left[0]}`);
  if (left[1]) parts.push(`only in the second: ${left[1]}`);
  return [...parts, ...reasons].join(' · ');
}

function sameWords(a: Name, b: Name): boolean {
  if (a.cut || b.cut || a.disguised || b.disguised || a.hidden !== b.hidden) return false;
  const words = (name: Name) => name.words.filter((word) => word.kind !== 'stop');
  const [one, other] = [words(a), words(b)];
  return (
    one.length === other.length &&
    one.every((word, at) => {
      const match = other[at]!;
      if (word.kind === 'legal' || match.kind === 'legal') return word.id === match.id;
      return (
        word.text === match.text &&
        word.script === match.script &&
        word.raw.toLowerCase() === match.raw.toLowerCase()
      );
    })
  );
}

/** Compares two names that were read before; see `compareNames` in compare.ts. */
export function compareRead(a: Name, b: Name): Comparison {
  const empty = [a, b].filter((name) => name.words.length === 0);
  if (empty.length > 0)
    return {
      score: 0,
      band: 'none',
      undecidable: true,
      why: `nothing readable is left of ${JSON.stringify(empty[0]!.original.slice(0, 40))}`,
    };
  if (a.original === b.original) return { score: 1, band: 'exact', undecidable: false, why: 'the same text' };
  if (
    !a.cut &&
    !b.cut &&
    !a.disguised &&
    !b.disguised &&
    a.hidden === b.hidden &&
    a.key === b.key &&
    a.key !== ''
  )
    return { score: 1, band: 'exact', undecidable: false, why: 'the same letters' };
  if (sameWords(a, b))
    return { score: 0.99, band: 'exact', undecidable: false, why: 'the same words and legal form' };
  const pairing = pairWords(a, b);
  const rest = readRest(a, b, pairing);
  const loss = [...pairing.leftA, ...pairing.leftB].reduce(
    (sum, word) => sum + word.weight * priceOf(word, rest),
    0,
  );
  const { factor, reasons } = doubt(a, b, pairing, rest);
  const { best, won } = gain(pairing.pairs);
  let score = best === 0 ? 0 : (won / (best + loss)) * factor;
  if (!hasGround(a, b, pairing.pairs)) score = Math.min(score * 0.6, 0.45);
  if (
    a.stem === b.stem &&
    a.stem.length >= 4 &&
    !a.unsafe &&
    !b.unsafe &&
    !pairing.pairs.some((pair) => pair.how === 'homophone')
  )
    score = Math.max(score, 0.96 * factor);
  if (slipped(a, b) && plainLeft(pairing)) score = Math.max(score, 0.9 * factor);
  if (namesAcronym(a, b) || namesAcronym(b, a)) score = Math.max(score, 0.9);
  score = Math.min(score, 0.97);
  const onlyOrdinary =
    a.core.length + b.core.length === 0 && a.words.every((word) => word.kind === 'core') !== true;
  const unsure = (a.unsafe || b.unsafe) && score < STRONG;
  if (a.unsafe !== b.unsafe) score = Math.min(score, POSSIBLE + 0.1);
  const rounded = Math.round(score * 1000) / 1000;
  return {
    score: rounded,
    band: bandOf(rounded),
    undecidable: unsure || (onlyOrdinary && rounded >= POSSIBLE && rounded < STRONG),
    why: explain(pairing, reasons),
  };
}
