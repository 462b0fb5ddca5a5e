/**
 * Names that an official list gives to one party ("also known as"). No likeness of strings finds these;
 * they are met by their letters alone, with or without the legal form.
 */
import { type Name, readName } from './name.ts';

export interface Party {
  readonly name: string;
  /** The list that says so, such as "US Entity List". */
  readonly list: string;
  readonly aliases: readonly string[];
}

/** A party that a name or two belong to, and whether they say so beyond doubt. */
export interface Shared {
  readonly party: Party;
  /** No name among them is one that others may bear as well: "ETC" or "Institute of Physics" tells nobody. */
  readonly sure: boolean;
}

export interface PartyIndex {
  /** A party that both names belong to, a sure one first. */
  shared(a: string, b: string): Shared | undefined;
  /** Two parties of one list that the names belong to, where no party has both: the list keeps them apart. */
  apart(a: string, b: string): readonly [Party, Party] | undefined;
  /** The parties that the name belongs to, each with whether the name says so beyond doubt. */
  of(text: string): readonly Shared[];
}

/** The whole name without legal form, stop words and what stands in brackets; '' when nothing telling is left. */
function keysOf(name: Name): string[] {
  if (name.body.length === 0 || name.stem.length < 3) return [];
  return name.key === '' ? [name.stem] : [name.stem, `#${name.key}`];
}

/** Whether a name is one that anybody may bear: a few letters, an everyday word, two ordinary ones. */
function isCommon({ body, core, stem }: Name): boolean {
  if (stem.length <= 3) return true;
  if (core.length === 0) return body.length <= 2 && !body.some((word) => word.kind === 'place');
  return body.length === 1 && core.every((word) => word.everyday);
}

type Owners = Party | Set<Party>;

const all = (owners: Owners | undefined): readonly Party[] =>
  owners === undefined ? [] : owners instanceof Set ? [...owners] : [owners];

/** Indexes parties by their folded names. */
export function createPartyIndex(parties: readonly Party[]): PartyIndex {
  const byKey = new Map<string, Owners>();
  for (const party of parties)
    for (const text of [party.name, ...party.aliases])
      for (const key of keysOf(readName(text))) {
        const owners = byKey.get(key);
        if (owners === undefined) byKey.set(key, party);
        else if (owners instanceof Set) owners.add(party);
        else if (owners !== party) byKey.set(key, new Set([owners, party]));
      }
  const ofName = (name: Name) => new Set(keysOf(name).flatMap((key) => all(byKey.get(key))));
  const keys = (party: Party) =>
    new Set([party.name, ...party.aliases].flatMap((text) => keysOf(readName(text))));
  /** One party may stand on several lists: those share more than the name in question. */
  const oneParty = (owners: readonly Party[], name: Name) => {
    const own = new Set(keysOf(name));
    const [first, ...rest] = owners.map((party) => [...keys(party)].filter((key) => !own.has(key)));
    return rest.every((list) => list.some((key) => first!.includes(key)));
  };
  const tells = (name: Name, owners: ReadonlySet<Party>) =>
    !isCommon(name) &&
    (owners.size === 1 ||
      name.body.length > 2 ||
      (name.core.length > 0 && name.body.length > 1) ||
      oneParty([...owners], name));
  return {
    of(text) {
      const name = readName(text);
      const owners = ofName(name);
      const sure = tells(name, owners);
      return [...owners].map((party) => ({ party, sure }));
    },
    shared(a, b) {
      if (byKey.size === 0) return undefined;
      const [one, other] = [readName(a), readName(b)];
      const [left, right] = [ofName(one), ofName(other)];
      const party = [...left].find((each) => right.has(each));
      return party && { party, sure: tells(one, left) && tells(other, right) };
    },
    apart(a, b) {
      if (byKey.size === 0) return undefined;
      const [left, right] = [[...ofName(readName(a))], [...ofName(readName(b))]];
      if (left.some((party) => right.includes(party))) return undefined;
      for (const one of left) for (const other of right) if (one.list === other.list) return [one, other];
      return undefined;
    },
  };
}

/**
 * The aliases in the `alt_names` field of the US Consolidated Screening List: parted by "; ", the last
 * often led by "and ", "a.k.a." and the like.
 */
export function splitAliases(field: string): string[] {
  return field
    .split(/;\s*/)
    .map((text) =>
      text
        .replace(/^(?:and|or)\s+/i, '')
        .replace(/^(?:a\.?k\.?a\.?|f\.?k\.?a\.?)[,:]?\s*/i, '')
        .trim(),
    )
    .filter((text) => text !== '');
}
