/**
 * From a name as somebody wrote it to the vendor that the records know, by any path (alias, former name,
 * subsidiary, product, CPE vendor …), and said so. Strings find, the records decide: what the records
 * keep apart is never joined by likeness, and a lead or an acronym that no record lists stays "possible".
 */
import { type Day, firstDay, wordDate } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { compareNames } from './compare.ts';
import { OWN_NAMES } from './graph.ts';
import { readKey } from './keys.ts';
import { bandOf, type Comparison, POSSIBLE, STRONG } from './likeness.ts';
import { buildGraph, type Graph, isConfused } from './lookup.ts';
import { resolveKey } from './makers.ts';
import { matchNames } from './match.ts';
import { type Name, readName } from './name.ts';
import { createPartyIndex, type Party, type PartyIndex, type Shared } from './parties.ts';
import { CAP_HINT, type Resolution, scoreEntry, toResolution } from './scoring.ts';

export type { Resolution } from './scoring.ts';

export interface Names {
  /** Whether two names lead to one vendor, by strings and by the records. */
  match(query: string, candidate: string, on?: Day): Comparison;
  /** The vendors that a name may mean, best first; nothing below "possible". An empty list clears nobody. */
  resolve(name: string, on?: Day): Resolution[];
  /** The parties of official lists that bear the name, whether or not the records know a vendor by it. */
  listed(name: string): readonly Shared[];
  /** Numbers of names and bytes of the index, for the bench and `doctor`. */
  readonly stats: () => { readonly names: number; readonly bytes: number };
}

/** A firm that the records keep as its own vendor also leads to the vendor that owns it. */
function withParents(knowledge: Knowledge, list: readonly Resolution[], on: Day | undefined): Resolution[] {
  const out = [...list];
  for (const found of list) {
    const { parent, parent_since: since } = found.vendor;
    const owner = parent ? knowledge.vendorById(parent) : undefined;
    if (!owner || out.some((other) => other.vendor.id === owner.id && other.score >= found.score - 0.02))
      continue;
    const before = Boolean(on && since && firstDay(since) > on);
    const score = Math.max(0, Math.min(found.score - 0.01, before ? CAP_HINT : 0.97));
    const when = before && since ? ` from ${wordDate(since)}` : '';
    out.push({
      vendor: owner,
      band: bandOf(score),
      score,
      path: 'subsidiary',
      via: found.via,
      why: `${found.vendor.name} → subsidiary of ${owner.name}${when}`,
      ended: before,
    });
  }
  return out;
}

function asHint(found: Resolution): Resolution {
  if (found.score >= 0.95) return found;
  const score = Math.min(found.score, CAP_HINT);
  return { ...found, score, band: bandOf(score) };
}

function best(list: readonly Resolution[]): Resolution[] {
  const byVendor = new Map<string, Resolution>();
  for (const found of list) {
    const known = byVendor.get(found.vendor.id);
    if (!known || known.score < found.score) byVendor.set(found.vendor.id, found);
  }
  return [...byVendor.values()].filter((found) => found.score >= POSSIBLE).sort((a, b) => b.score - a.score);
}

/**
 * The vendor-name matcher over the records.
 * @param knowledge read lazily: nothing is built before the first question
 * @param parties names that official lists give to one party ("also known as"); asked for at the first
 *   match that the records and the strings leave open
 */
export function createNames(knowledge: Knowledge, parties: () => readonly Party[] = () => []): Names {
  let built: Graph | undefined;
  let partyIndex: PartyIndex | undefined;
  const graph = () => {
    built ??= buildGraph(knowledge);
    return built;
  };
  const known = () => {
    partyIndex ??= createPartyIndex(parties());
    return partyIndex;
  };
  const memory = new Map<string, Resolution[]>();

  function find(name: string, on: Day | undefined): Resolution[] {
    const key = readKey(name);
    if (!key) return best(withParents(knowledge, findName(name, on), on));
    const listed = resolveKey(graph().keys, key);
    if (listed.length > 0) return best(withParents(knowledge, listed, on));
    // "Mail.ru" and "Z.ai" are addresses and names: met to the letter, or else only a hint.
    const plain = key.kind === 'domain' ? findName(name, on).map(asHint) : [];
    return best(withParents(knowledge, [...findMaker(name), ...plain], on));
  }

  function findName(name: string, on: Day | undefined): Resolution[] {
    const query = readName(name);
    const { index, entries, own } = graph();
    const hits = [...index.lookUp(name, 40), ...index.lookUp(leading(query), 20)];
    const met = hits.map((hit) => entries[Number(hit.id)]!);
    const names = met.flatMap((entry) => own.get(entry.vendor.id) ?? []);
    return [...new Set([...met, ...names])]
      .map((entry) => toResolution(entry, scoreEntry(query, entry), on))
      .filter((resolution) => resolution.score >= POSSIBLE && !isConfused(graph(), query, resolution));
  }

  /** A key that the records do not list: its maker field against the vendors' own names, letter for letter. */
  function findMaker(name: string): Resolution[] {
    return graph()
      .entries.filter((entry) => entry.path === 'name')
      .flatMap((entry) => {
        const { score } = compareNames(name, entry.name);
        return score >= STRONG ? [toResolution(entry, Math.min(score, 0.9), undefined)] : [];
      });
  }

  /** A vendor's own name among the other names that a list gives to the party. */
  function findThroughParty(name: string, on: Day | undefined): Resolution[] {
    return known()
      .of(name)
      .flatMap(({ party, sure }) =>
        [party.name, ...party.aliases].flatMap((other) =>
          findName(other, on)
            .filter(({ score, path }) => score >= 0.95 && OWN_NAMES.has(path))
            .map((found) => {
              const score = Math.min(found.score, sure ? 0.9 : CAP_HINT);
              const why = `${name} → other name of ${party.name} on the ${party.list}`;
              return { ...found, score, band: bandOf(score), why };
            }),
        ),
      );
  }

  function resolve(name: string, on?: Day): Resolution[] {
    const own = resolveOwn(name, on);
    if (name.length > 300 || own.some(({ score }) => score >= STRONG)) return own;
    return best([...own, ...findThroughParty(name, on)]);
  }

  function resolveOwn(name: string, on?: Day): Resolution[] {
    const memo = `${on ?? ''}|${name}`;
    const old = memory.get(memo);
    if (old) return old;
    const fresh = find(name, on);
    if (memory.size >= 2000) memory.clear();
    if (name.length <= 300) memory.set(memo, fresh);
    return fresh;
  }

  return {
    resolve,
    listed: (name) => (name.length > 300 ? [] : known().of(name)),
    match: (query, candidate, on) =>
      matchNames({ knowledge, resolve: resolveOwn, known, graph }, query, candidate, on),
    stats: () => ({ names: graph().entries.length, bytes: graph().index.bytes }),
  };
}

/** The first words of a query: where a product or a brand stands in an inventory line. */
function leading(query: Name): string {
  return query.words
    .slice(0, 3)
    .map((word) => word.raw)
    .join(' ');
}
