/**
 * What a word that is left over costs. It depends on what the other side has left: a filler alone is nearly
 * free, a line of business against another one parts two siblings, and a second distinctive word on both
 * sides says that two companies are meant.
 */
import type { Name, Word } from './name.ts';
import type { Pairing } from './pairing.ts';

/** What is left over on the two sides, seen together. */
export interface Rest {
  /** Both sides have something of the kind left (a wider kind holds the narrower). */
  readonly cores: boolean;
  readonly sectors: boolean;
  readonly techs: boolean;
  readonly fillers: boolean;
  /** Numbered issues of one sponsor: funds, trusts, series of notes. */
  readonly series: boolean;
  /** All that agrees are everyday words. */
  readonly everyday: boolean;
  /** One name holds the whole of the other, and what they share is telling: the rest mostly describes. */
  readonly whole: boolean;
  /** Neither name has a distinctive word. */
  readonly bare: boolean;
  readonly pairs: number;
}

export const weigh = (words: readonly Word[]) => words.reduce((sum, word) => sum + word.weight, 0);

/** Model numbers, versions and one-letter words: part of a product's name. */
const isModel = (word: Word) => word.kind === 'core' && (word.text.length === 1 || /\d/.test(word.text));
const carries = (word: Word) => (word.kind === 'core' || word.kind === 'trade') && !isModel(word);
const telling = (word: Word) => word.kind === 'core' && !word.everyday;

const ISSUES = new Set(['fund', 'trust', 'capital', 'mortgage', 'securities']);

/** Numbered issues of one sponsor (funds, trusts, series of notes): the house behind them is one. */
function isSeries(a: Name, b: Name): boolean {
  const vehicle = (name: Name) =>
    name.body.some((word) => ISSUES.has(word.id) || word.text === 'series') ||
    name.legal.some((form) => form.id === 'lp');
  return vehicle(a) && vehicle(b);
}

/** Looks at what is left over of two names. */
export function readRest(a: Name, b: Name, { pairs, leftA, leftB }: Pairing): Rest {
  const both = (test: (word: Word) => boolean) =>
    leftA.some((word) => !word.aside && test(word)) && leftB.some((word) => !word.aside && test(word));
  const within = (left: readonly Word[]) => left.every((word) => word.aside);
  const shared = pairs.reduce(
    (sum, pair) => sum + (pair.a.some(telling) ? pair.score * weigh(pair.a) : 0),
    0,
  );
  const everyday = !pairs.some((pair) => pair.a.some(telling));
  return {
    cores: both(carries),
    sectors: both((word) => word.kind === 'sector'),
    techs: both((word) => word.kind === 'tech' || word.kind === 'sector'),
    fillers: both((word) => word.kind === 'filler' || word.kind === 'tech' || word.kind === 'sector'),
    series: isSeries(a, b),
    everyday,
    whole: (within(leftA) || within(leftB)) && shared >= 1 && !everyday,
    bare: a.core.length + b.core.length === 0,
    pairs: pairs.length,
  };
}

function priceOfCore(word: Word, rest: Rest): number {
  if (isModel(word)) return 0.2;
  if (rest.cores) return 1.3;
  if (rest.everyday) return 1;
  return rest.whole && rest.pairs >= 2 ? 0.35 : 0.5;
}

/** The share of its weight that a word costs when it is left over. */
export function priceOf(word: Word, rest: Rest): number {
  if (word.aside) return 0.4;
  switch (word.kind) {
    case 'core':
      return priceOfCore(word, rest);
    case 'trade':
      return 1.4;
    case 'sector':
      return rest.sectors ? 1.4 : rest.techs ? 1 : rest.whole ? 0.4 : 0.8;
    case 'tech':
      return rest.techs ? 0.7 : rest.everyday && !rest.bare ? 0.8 : 0.2;
    case 'filler':
      return rest.fillers ? 0.6 : rest.bare ? 0.4 : 0.15;
    case 'place':
      return 0.3;
    case 'number':
      return rest.series ? 0.15 : /^(19|20)\d\d$/.test(word.id) ? 0.1 : 0.4;
    default:
      return 0;
  }
}
