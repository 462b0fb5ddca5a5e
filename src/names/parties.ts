/**
 * Names that an official list gives to one party ("also known as"). No likeness of strings finds these;
 * they are met by their letters alone, with or without the legal form.
 */
import { readName } from './name.ts';

export interface Party {
  readonly name: string;
  /** The list that says so, such as "US Entity List". */
  readonly list: string;
  readonly aliases: readonly string[];
}

export interface PartyIndex {
  /** A party that both names belong to. */
  shared(a: string, b: string): Party | undefined;
  /** The parties that the name belongs to. */
  of(text: string): readonly Party[];
}

/** The whole name without legal form, stop words and what stands in brackets; '' when nothing telling is left. */
function keysOf(text: string): string[] {
  const name = readName(text);
  if (name.body.length === 0 || name.stem.length < 3) return [];
  return name.key === '' ? [name.stem] : [name.stem, `#${name.key}`];
}

/** Indexes parties by their folded names. */
export function createPartyIndex(parties: readonly Party[]): PartyIndex {
  const byKey = new Map<string, Set<Party>>();
  for (const party of parties)
    for (const text of [party.name, ...party.aliases])
      for (const key of keysOf(text)) {
        const set = byKey.get(key);
        if (set) set.add(party);
        else byKey.set(key, new Set([party]));
      }
  const of = (text: string) => new Set(keysOf(text).flatMap((key) => [...(byKey.get(key) ?? [])]));
  return {
    of: (text) => [...of(text)],
    shared(a, b) {
      if (byKey.size === 0) return undefined;
      const right = of(b);
      for (const party of of(a)) if (right.has(party)) return party;
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
