/**
 * A mistyped place beside a vendor ("kaspersky swizerland"): taken where nothing else was named as a
 * place and one word is almost the name of one. The answer names the place, so a wrong guess shows.
 */
import type { Knowledge } from '../domain/knowledge.ts';
import { editDistance } from '../domain/nearest.ts';
import type { Token } from '../names/mention-text.ts';
import type { PlaceMention } from '../names/places.ts';
import { ORDINARY } from './ordinary-words.ts';

const SHORTEST = 5;
const LONG = 8;
const MOST_WORDS = 12;

type Span = { readonly start: number; readonly end: number };

const names = new WeakMap<Knowledge, readonly (readonly [name: string, code: string])[]>();

function placeNames(knowledge: Knowledge) {
  let list = names.get(knowledge);
  if (!list) {
    list = knowledge.jurisdictions
      .flatMap(({ name, aliases, demonyms, code }) =>
        [name, ...aliases, ...demonyms].map((each) => [each.toLowerCase(), code] as const),
      )
      .filter(([name]) => /^[a-z]{5,}$/.test(name));
    names.set(knowledge, list);
  }
  return list;
}

/** In a short word only a letter too many, too few or out of order is a slip: "child" is not Chile. */
function isSlip(word: string, name: string): boolean {
  if (word[0] !== name[0] || Math.abs(word.length - name.length) > 2) return false;
  const edits = editDistance(word, name);
  if (edits === 0 || edits > (name.length >= LONG ? 2 : 1)) return false;
  const swapped = word.length === name.length && [...word].sort().join() === [...name].sort().join();
  return name.length >= LONG || word.length !== name.length || swapped;
}

/** The mistyped place, as a mention; none where two places are as near. */
export function findSlip(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
): readonly PlaceMention[] {
  if (tokens.length > MOST_WORDS) return [];
  for (const { key, start, end, dense } of tokens) {
    const used = taken.some((span) => start < span.end && end > span.start);
    if (dense || used || key.length < SHORTEST || ORDINARY.has(key)) continue;
    const near = placeNames(knowledge).filter(([name]) => isSlip(key, name));
    const codes = [...new Set(near.map(([, code]) => code))];
    if (codes.length === 1)
      return [{ code: codes[0]!, start, end, text: text.slice(start, end), how: 'name' }];
  }
  return [];
}
