/** A language's word tables, compiled once. */
import type { Action, Bound, Prohibition } from '../domain/measure.ts';
import { createDates, type Dates } from './dates.ts';
import { compile } from './pattern.ts';
import { createSegments } from './segments.ts';
import { LANGUAGES } from './words/index.ts';
import type { Words } from './words/table.ts';

export interface Lexicon {
  readonly words: Words;
  readonly dates: Dates;
  readonly cut: ReturnType<typeof createSegments>;
  readonly acts: readonly (readonly [Action, RegExp])[];
  readonly binds: readonly (readonly [Bound, RegExp])[];
  readonly prohibits: readonly (readonly [Prohibition, RegExp])[];
  readonly products: readonly (readonly [string, RegExp])[];
  readonly is: Readonly<Record<Sign, RegExp>>;
}

const SIGNS = [
  'widening',
  'plan',
  'not',
  'speech',
  'passive',
  'government',
  'court',
  'privates',
  'lawmakers',
  'pronouns',
  'again',
  'same',
  'hedges',
  'duty',
  'bystander',
  'prepositions',
  'instruments',
] as const;
type Sign = (typeof SIGNS)[number];

const cache = new Map<string, Lexicon>();

/** The compiled tables of a language; made at the first use and kept. */
export function lexiconOf(words: Words): Lexicon {
  const known = cache.get(words.lang);
  if (known) return known;
  const options = { han: words.han === true };
  const rows = <K extends string>(table: readonly (readonly [K, string])[]) =>
    table.map(([key, lines]) => [key, compile(lines, options)] as const);
  const dates = createDates(words);
  const english = words.lang === 'en' ? dates : createDates(LANGUAGES.find((other) => other.lang === 'en')!);
  const lexicon: Lexicon = {
    words,
    dates,
    cut: createSegments(words, dates, english),
    acts: rows(words.acts),
    binds: rows(words.binds),
    prohibits: rows(words.prohibits),
    products: rows(words.products),
    is: Object.fromEntries(SIGNS.map((sign) => [sign, compile(words[sign], options)])) as Record<
      Sign,
      RegExp
    >,
  };
  cache.set(words.lang, lexicon);
  return lexicon;
}
