/**
 * From a name as somebody wrote it to the vendor that the records know, by any path (alias, former name,
 * subsidiary, product, CPE vendor …), and said so. Strings find, the records decide: what the records
 * keep apart is never joined by likeness, and a lead or an acronym that no record lists stays "possible".
 */
import { type Day, wordDate } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Vendor } from '../domain/vendor.ts';
import { type Band, bandOf, type Comparison, compareRead, POSSIBLE, STRONG } from './compare.ts';
import { compareNames } from './compare-keys.ts';
import {
  confusable,
  type Entry,
  entriesOf,
  heldOn,
  type MakerKeys,
  makerKeys,
  OWN_NAMES,
  type Path,
} from './graph.ts';
import { createNameIndex, type NameIndex } from './index.ts';
import { type Key, readKey } from './keys.ts';
import { type Name, readName, type Word } from './name.ts';
import { pairWords } from './pairing.ts';
import { createPartyIndex, type Party, type PartyIndex } from './parties.ts';

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

export interface Names {
  /** Whether two names lead to one vendor, by strings and by the records. */
  match(query: string, candidate: string, on?: Day): Comparison;
  /** The vendors that a name may mean, best first; nothing below "possible". An empty list clears nobody. */
  resolve(name: string, on?: Day): Resolution[];
  /** Numbers of names and bytes of the index, for the bench and `doctor`. */
  readonly stats: () => { readonly names: number; readonly bytes: number };
}

interface Graph {
  readonly entries: readonly Entry[];
  readonly index: NameIndex;
  readonly keys: MakerKeys;
  readonly confusables: ReadonlyMap<string, readonly Name[]>;
}

function buildGraph(knowledge: Knowledge): Graph {
  const entries = knowledge.vendors.flatMap(entriesOf);
  const confusables = new Map(
    knowledge.vendors.map((vendor) => [
      vendor.id,
      vendor.not_to_be_confused_with
        .map(confusable)
        .filter((text) => text !== '')
        .map(readName),
    ]),
  );
  return {
    entries,
    index: createNameIndex(entries.map((entry, at) => ({ id: String(at), name: entry.name }))),
    keys: makerKeys(knowledge),
    confusables,
  };
}

const CAP_HINT = 0.7;

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
  const before = pairing.leftA.some((word) => word.at < first && word.kind !== 'filler');
  if (before || !pairing.leftA.every(describes)) return 0;
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

function scoreEntry(query: Name, entry: Entry): number {
  const thing = entry.path === 'product' || entry.path === 'brand';
  const score = thing ? scoreThing(query, entry) : scoreName(query, entry);
  const own = entry.path === 'name' || thing ? score : Math.min(score, 0.98);
  return entry.lead ? Math.min(own, CAP_HINT) : own;
}

function pathWords(entry: Entry, ended: boolean): string {
  const { vendor, path, name } = entry;
  if (path === 'name') return vendor.name;
  const link =
    path === 'subsidiary' || path === 'product' || path === 'brand' || path === 'former name'
      ? `${path} of`
      : `${path} of`;
  const lead = entry.lead ? 'perhaps ' : '';
  const past =
    ended && entry.until
      ? ` until ${wordDate(entry.until)}`
      : ended && entry.from
        ? ` from ${wordDate(entry.from)}`
        : '';
  return `${name} → ${lead}${link} ${vendor.name}${past}`;
}

function toResolution(entry: Entry, score: number, on: Day | undefined): Resolution {
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

/** Whether the records say that this very name is somebody else. */
function isConfused(graph: Graph, query: Name, resolution: Resolution): boolean {
  return (graph.confusables.get(resolution.vendor.id) ?? []).some((other) => {
    const score = compareRead(query, other).score;
    return (
      score >= 0.9 && (score > resolution.score || (score === resolution.score && resolution.path !== 'name'))
    );
  });
}

/** A firm that the records keep as its own vendor also leads to the vendor that owns it. */
function withParents(knowledge: Knowledge, list: readonly Resolution[], on: Day | undefined): Resolution[] {
  const out = [...list];
  for (const found of list) {
    const { parent, parent_since: since } = found.vendor;
    const owner = parent ? knowledge.vendorById(parent) : undefined;
    if (!owner || out.some((other) => other.vendor.id === owner.id && other.score >= found.score - 0.02))
      continue;
    const before = Boolean(on && since && since > on);
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

function best(list: readonly Resolution[]): Resolution[] {
  const byVendor = new Map<string, Resolution>();
  for (const found of list) {
    const known = byVendor.get(found.vendor.id);
    if (!known || known.score < found.score) byVendor.set(found.vendor.id, found);
  }
  return [...byVendor.values()].filter((found) => found.score >= POSSIBLE).sort((a, b) => b.score - a.score);
}

function resolveKey(graph: Graph, key: Key): Resolution[] {
  const say = (
    found: { vendor: Vendor; lead: boolean } | undefined,
    path: Path,
    via: string,
    whole: number,
  ): Resolution[] => {
    if (!found) return [];
    const score = found.lead ? CAP_HINT : whole;
    return [
      {
        vendor: found.vendor,
        band: bandOf(score),
        score,
        path,
        via,
        why: `${via} → ${found.lead ? 'perhaps ' : ''}${path} of ${found.vendor.name}`,
        ended: false,
      },
    ];
  };
  switch (key.kind) {
    case 'cpe':
      return say(graph.keys.cpe.get(key.vendor.toLowerCase()), 'CPE vendor', key.vendor, 0.96);
    case 'domain': {
      const labels = key.host.split('.');
      for (let at = 0; at < labels.length - 1; at += 1) {
        const host = labels.slice(at).join('.');
        const found = graph.keys.domain.get(host);
        if (found) return say(found, 'domain', host, 0.96);
      }
      return [];
    }
    case 'purl':
      return purlKeys(key)
        .flatMap((namespace) => say(graph.keys.purl.get(namespace), 'package namespace', namespace, 0.96))
        .slice(0, 1);
  }
}

/** The spellings under which the records may hold a package: longest first, whole segments only. */
function purlKeys(key: Extract<Key, { kind: 'purl' }>): string[] {
  const namespace = key.namespace.toLowerCase();
  const name = key.name.toLowerCase();
  const out = [`${key.type}:${namespace ? `${namespace}/` : ''}${name}`];
  const segments = namespace === '' ? [] : namespace.split('/');
  const host = key.type === 'github' ? 'github.com/' : key.type === 'huggingface' ? 'huggingface/' : '';
  for (let count = segments.length; count > 0; count -= 1) {
    const part = segments.slice(0, count).join('/');
    out.push(
      `${key.type}:${part}`,
      host + part,
      part.startsWith('@') ? part : `@${part}`.slice(key.type === 'npm' ? 0 : 1),
    );
    const dots = part.split('.');
    for (let size = dots.length - 1; size >= 2; size -= 1) out.push(dots.slice(0, size).join('.'));
  }
  return out;
}

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

/**
 * The vendor-name matcher over the records.
 * @param knowledge read lazily: nothing is built before the first question
 * @param parties names that official lists give to one party ("also known as"), if any are at hand
 */
export function createNames(knowledge: Knowledge, parties: readonly Party[] = []): Names {
  let built: Graph | undefined;
  let listed: PartyIndex | undefined;
  const graph = () => (built ??= buildGraph(knowledge));
  const known = () => (listed ??= createPartyIndex(parties));
  const memory = new Map<string, Resolution[]>();

  function find(name: string, on: Day | undefined): Resolution[] {
    const key = readKey(name);
    const byKey = key ? resolveKey(graph(), key) : [];
    if (byKey.length > 0 || (key && key.kind !== 'domain')) {
      const texts = byKey.length > 0 ? [] : resolveMaker(name);
      return best(withParents(knowledge, [...byKey, ...texts], on));
    }
    const query = readName(name);
    const found = graph()
      .index.lookUp(name, 40)
      .concat(graph().index.lookUp(leading(query), 20))
      .map((hit) => graph().entries[Number(hit.id)]!);
    const scored = [...new Set(found)]
      .map((entry) => toResolution(entry, scoreEntry(query, entry), on))
      .filter((resolution) => resolution.score >= POSSIBLE && !isConfused(graph(), query, resolution));
    return best(withParents(knowledge, scored, on));
  }

  /** A key that the records do not list: its maker field against the vendors' own names, letter for letter. */
  function resolveMaker(name: string): Resolution[] {
    return graph()
      .entries.filter((entry) => entry.path === 'name')
      .flatMap((entry) => {
        const { score } = compareNames(name, entry.name);
        return score >= STRONG ? [toResolution(entry, Math.min(score, 0.9), undefined)] : [];
      });
  }

  function resolve(name: string, on?: Day): Resolution[] {
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
    match: (query, candidate, on) => matchNames({ knowledge, resolve, known, graph }, query, candidate, on),
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

interface Means {
  readonly knowledge: Knowledge;
  readonly resolve: (name: string, on?: Day) => Resolution[];
  readonly known: () => PartyIndex;
  readonly graph: () => Graph;
}

function matchNames(means: Means, query: string, candidate: string, on: Day | undefined): Comparison {
  const strings = compareNames(query, candidate);
  if (
    strings.band === 'exact' ||
    (strings.undecidable && strings.score === 0 && strings.why.startsWith('nothing'))
  )
    return strings;
  const left = means.resolve(query, on);
  const right = means.resolve(candidate, on).filter((found) => found.score >= STRONG);
  const blocked = right.find(
    (found) =>
      found.path === 'name' &&
      isConfused(means.graph(), readName(query), { ...found, score: strings.score, path: 'alias' }),
  );
  if (blocked)
    return {
      score: Math.min(strings.score, 0.3),
      band: 'none',
      undecidable: false,
      why: `the records keep it apart from ${blocked.vendor.name}`,
    };
  const shared = throughVendor(left, right, query, candidate);
  const party = means.known().shared(query, candidate);
  const options: Comparison[] = [strings, ...(shared ? [shared] : [])];
  if (party)
    options.push({
      score: 0.9,
      band: 'strong',
      undecidable: false,
      why: `names of one listed party: ${party.name} (${party.list})`,
    });
  const top = options.reduce((a, b) => (b.score > a.score ? b : a));
  const [one, other] = [left[0], right[0]];
  if (
    top === strings &&
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
