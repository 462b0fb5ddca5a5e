/**
 * How far a query meets one name in the records. A vendor's own names are compared as names; a product or a
 * brand is met only by its own words, because products bear everyday words that other companies use too.
 */
import { type Day, wordDate } from '../domain/date.ts';
import type { Vendor } from '../domain/vendor.ts';
import { type Entry, heldOn, OWN_NAMES, type Path } from './graph.ts';
import { type Band, bandOf, compareRead } from './likeness.ts';
import { type Name, readName, type Word } from './name.ts';
import { pairWords } from './pairing.ts';

export interface Resolution {
  readonly vendor: Vendor;
  readonly band: Band;
  /** 0..1 */
  readonly score: number;
  readonly path: Path;
  /** The name in the records that was met. */
  readonly via: string;
  /** One line: "HiSilicon → subsidiary of Huawei". */
  readonly why: string;
  /** The link had ended, or had not begun, on the day that was asked about. */
  readonly ended: boolean;
}

/** The best that a hint reaches: "possible", never "strong". */
export const CAP_HINT = 0.7;

/** Words that may follow a product's or a brand's name: models, versions, devices, plain descriptions. */
function describes(word: Word): boolean {
  if (
    word.kind === 'tech' ||
    word.kind === 'filler' ||
    word.kind === 'number' ||
    word.kind === 'place' ||
    word.aside
  )
    return true;
  return word.kind === 'core' && (/\d/.test(word.text) || word.text.length <= 2);
}

/**
 * A thing is met when all its words stand first in the query and the rest only describes. A legal form
 * makes the query a company, and a company is not a product that happens to bear its name.
 */
function scoreThing(query: Name, entry: Entry): number {
  const pairing = pairWords(query, entry.read);
  if (
    pairing.leftB.length > 0 ||
    pairing.pairs.some((pair) => !['same', 'joined', 'romanised', 'meaning'].includes(pair.how))
  )
    return 0;
  const met = pairing.pairs.flatMap((pair) => [...pair.a]);
  if (!met.some((word) => word.kind === 'core') && query.key !== entry.read.key) return 0;
  const first = Math.min(...met.map((word) => word.at));
  const maker = new Set(readName(entry.vendor.name).body.map((word) => word.text));
  const before = pairing.leftA.some(
    (word) => word.at < first && word.kind !== 'filler' && !maker.has(word.text),
  );
  if (before || !pairing.leftA.every((word) => describes(word) || maker.has(word.text))) return 0;
  const ordinary = entry.read.core.every((word) => word.everyday || word.text.length <= 3);
  if (query.legal.length > entry.read.legal.length && entry.path === 'product') return CAP_HINT;
  if (ordinary && pairing.leftA.length > 0) return CAP_HINT;
  return pairing.leftA.length === 0 ? 0.95 : 0.88;
}

function scoreName(query: Name, entry: Entry): number {
  const result = compareRead(query, entry.read);
  const guessed =
    result.score < 0.96 &&
    pairWords(query, entry.read).pairs.some((pair) => pair.how === 'acronym' || pair.how === 'homophone');
  return guessed ? Math.min(result.score, CAP_HINT) : result.score;
}

/** How far a query meets one name in the records, 0..1; a lead stays a hint. */
export function scoreEntry(query: Name, entry: Entry): number {
  const thing = entry.path === 'product' || entry.path === 'brand';
  const score = thing ? scoreThing(query, entry) : scoreName(query, entry);
  const own = entry.path === 'name' || thing ? score : Math.min(score, 0.98);
  return entry.lead ? Math.min(own, CAP_HINT) : own;
}

function pathWords(entry: Entry, ended: boolean): string {
  const { vendor, path, name } = entry;
  if (path === 'name') return vendor.name;
  const lead = entry.lead ? 'perhaps ' : '';
  const past =
    ended && entry.until
      ? ` until ${wordDate(entry.until)}`
      : ended && entry.from
        ? ` from ${wordDate(entry.from)}`
        : '';
  return `${name} → ${lead}${path} of ${vendor.name}${past}`;
}

/** The entry as an answer; a link that did not hold on the day is only a hint. */
export function toResolution(entry: Entry, score: number, on: Day | undefined): Resolution {
  const ended = !heldOn(entry, on);
  const capped = ended ? Math.min(score, CAP_HINT) : score;
  const exact = capped >= 0.98 && OWN_NAMES.has(entry.path);
  return {
    vendor: entry.vendor,
    band: exact ? 'exact' : bandOf(capped),
    score: capped,
    path: entry.path,
    via: entry.name,
    why: pathWords(entry, ended),
    ended,
  };
}
