/** Compares a machine name (CPE, package URL, address) with a company's name: by its maker field, letter for letter. */

import { type Key, makerWords, readKey } from './keys.ts';
import { bandOf, type Comparison, compareRead, STRONG } from './likeness.ts';
import { readName } from './name.ts';
import { pairWords } from './pairing.ts';

const WORDS = { cpe: 'CPE vendor', purl: 'package namespace', domain: 'address' } as const;

/**
 * Compares two names by their strings alone; either may be a machine name. What the records know is asked
 * with `createNames(knowledge).match`.
 * @returns score 0..1, band, whether strings cannot decide, and the aligned parts. Never throws; the work
 *   is bounded whatever the length. No band is a clearance: "none" means that the names do not agree.
 */
export function compareNames(query: string, candidate: string): Comparison {
  const one = readKey(query);
  const other = readKey(candidate);
  const plain = compareRead(readName(query), readName(candidate));
  if (plain.band === 'exact' || plain.undecidable || (!one && !other)) return plain;
  const bare = (key: Key | undefined) => !key || key.kind === 'domain';
  const best = Math.max(compareKey(one, candidate), compareKey(other, query));
  // "Mail.ru" is an address and a name; a look-alike address is neither.
  const rest = Math.min(plain.score, !bare(one) || !bare(other) ? 0.5 : plain.score >= 0.96 ? 1 : 0.7);
  const score = Math.max(best, rest);
  const key = one ?? other!;
  const why =
    best >= rest && best > 0
      ? `${WORDS[key.kind]} ${makerWords(key).join(', ')} = ${one ? candidate : query}`
      : plain.why;
  return { score, band: bandOf(score), undecidable: false, why };
}

/** 0..0.95: the maker field bears the name, perhaps with a known word behind it ("huaweicloud"). */
function compareKey(key: Key | undefined, name: string): number {
  if (!key) return 0;
  const read = readName(name);
  let best = 0;
  for (const word of makerWords(key)) {
    const maker = readName(word);
    if (maker.words.length === 0) continue;
    const result = compareRead(maker, read);
    if (result.score < STRONG) continue;
    const near = pairWords(maker, read).pairs.some(
      (pair) => pair.how === 'near' || pair.how === 'sound' || pair.how === 'acronym',
    );
    if (!near) best = Math.max(best, Math.min(result.score, 0.93));
  }
  return best;
}
