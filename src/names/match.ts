/**
 * Whether two names lead to one vendor: by strings, by the records, or by an official list's aliases. Where
 * the records know both names as two vendors, no likeness joins them.
 */
import type { Day } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Vendor } from '../domain/vendor.ts';
import { compareNames } from './compare.ts';
import { OWN_NAMES } from './graph.ts';
import { bandOf, type Comparison, STRONG } from './likeness.ts';
import { type Graph, isConfused } from './lookup.ts';
import { readName } from './name.ts';
import type { PartyIndex } from './parties.ts';
import { CAP_HINT, type Resolution } from './scoring.ts';

function related(knowledge: Knowledge, a: Vendor, b: Vendor): boolean {
  const line = (vendor: Vendor): string[] => {
    const ids: string[] = [];
    for (
      let at: Vendor | undefined = vendor;
      at && !ids.includes(at.id);
      at = at.parent ? knowledge.vendorById(at.parent) : undefined
    )
      ids.push(at.id);
    return ids;
  };
  return line(a).includes(b.id) || line(b).includes(a.id);
}

export interface Means {
  readonly knowledge: Knowledge;
  readonly resolve: (name: string, on?: Day) => Resolution[];
  readonly known: () => PartyIndex;
  readonly graph: () => Graph;
}

/** Matches two names; see `Names.match`. */
export function matchNames(means: Means, query: string, candidate: string, on: Day | undefined): Comparison {
  const strings = compareNames(query, candidate);
  if (
    strings.band === 'exact' ||
    (strings.undecidable && strings.score === 0 && strings.why.startsWith('nothing'))
  )
    return strings;
  const left = means.resolve(query, on);
  const right = means.resolve(candidate, on).filter((found) => found.score >= STRONG);
  // What the records list as a name of the vendor is none of its look-alikes.
  const own = new Set(left.flatMap(({ vendor, score }) => (score >= STRONG ? vendor.id : [])));
  const blocked = right.find(
    (found) =>
      found.path === 'name' &&
      !own.has(found.vendor.id) &&
      isConfused(means.graph(), readName(query), { ...found, score: strings.score, path: 'alias' }),
  );
  if (blocked)
    return {
      score: Math.min(strings.score, 0.3),
      band: 'none',
      undecidable: false,
      why: `the records keep it apart from ${blocked.vendor.name}`,
    };
  const shared = throughVendor(telling(left), telling(right), query, candidate);
  const options: Comparison[] = [listedApart(means, query, candidate, strings)];
  if (shared) options.push(shared);
  if (options.every(({ score }) => score < 0.9)) options.push(...throughParty(means, query, candidate));
  const top = options.reduce((a, b) => (b.score > a.score ? b : a));
  const [one, other] = [left[0], right[0]];
  if (
    top === options[0] &&
    one &&
    other &&
    one.score >= 0.95 &&
    OWN_NAMES.has(one.path) &&
    OWN_NAMES.has(other.path)
  ) {
    const joined =
      left.some((a) => right.some((b) => a.vendor.id === b.vendor.id)) ||
      related(means.knowledge, one.vendor, other.vendor);
    if (!joined)
      return {
        score: Math.min(top.score, 0.4),
        band: 'none',
        undecidable: false,
        why: `the records know two vendors: ${one.vendor.name} and ${other.vendor.name}`,
      };
  }
  return top;
}

/** The party of an official list that bears both names; where one of them is anybody's, only perhaps. */
function throughParty(means: Means, query: string, candidate: string): Comparison[] {
  const found = means.known().shared(query, candidate);
  if (!found) return [];
  const { party, sure } = found;
  const score = sure ? 0.9 : CAP_HINT;
  const own = [query, candidate].find((text) => readName(text).key !== readName(party.name).key) ?? query;
  return [
    {
      score,
      band: bandOf(score),
      undecidable: !sure,
      why: `${own}: ${sure ? '' : 'perhaps '}other name of ${party.name} on the ${party.list}`,
    },
  ];
}

/** A list that names two parties apart knows better than a likeness of their names, short of equality. */
function listedApart(means: Means, query: string, candidate: string, strings: Comparison): Comparison {
  if (strings.score < STRONG || strings.score >= 0.96) return strings;
  const parties = means.known().apart(query, candidate);
  if (!parties) return strings;
  const [one, other] = parties;
  return {
    score: CAP_HINT,
    band: bandOf(CAP_HINT),
    undecidable: true,
    why: `the ${one.list} names two parties: ${one.name} and ${other.name}`,
  };
}

/** Once a name is a vendor's own to the letter, fainter likenesses to other vendors no longer count. */
function telling(found: readonly Resolution[]): readonly Resolution[] {
  const [first] = found;
  if (!first || first.score < 0.97 || !OWN_NAMES.has(first.path)) return found;
  return found.filter((other) => other.score >= first.score - 0.03);
}

const LATIN = /\p{Script=Latin}/u;

/** The vendor that both names lead to, and how far that makes them the same. */
function throughVendor(
  left: readonly Resolution[],
  right: readonly Resolution[],
  query: string,
  candidate: string,
): Comparison | undefined {
  let found: Comparison | undefined;
  for (const b of right) {
    const a = left.find((one) => one.vendor.id === b.vendor.id);
    if (!a) continue;
    let score = Math.min(a.score, b.score, 0.97);
    const own = OWN_NAMES.has(b.path);
    // An owner is not its product, and two products of one owner are two things; but the records do not
    // say which native-script name belongs to which product, so across scripts doubt speaks for a match.
    const sameThing = a.via === b.via || LATIN.test(query) !== LATIN.test(candidate);
    if (!own && !sameThing) score = Math.min(score, CAP_HINT);
    const why =
      [a.why, b.why]
        .filter((text, at, all) => all.indexOf(text) === at && text !== b.vendor.name)
        .join('; ') || `both are names of ${b.vendor.name}`;
    if (!found || score > found.score) found = { score, band: bandOf(score), undecidable: false, why };
  }
  return found;
}
