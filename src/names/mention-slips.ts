/**
 * Slips of the pen: the name of one word that lies within one edit of what was typed, or within two
 * if it is long. A swap of neighbours is one edit ("hauwei"). Names stand in buckets by first letter
 * and length, so a look-up compares with a few dozen of them.
 */
import { foldName } from './mention-text.ts';
import { NOT_A_SLIP } from './mention-words.ts';
import type { NameEntry } from './mentions.ts';

export interface Slips {
  nearest(key: string): NameEntry | undefined;
}

const LATIN = /^[a-z0-9]+$/;

/** Edits (insert, delete, replace, swap of neighbours) from a to b, or `limit + 1` if more. */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** How many edits a word of this length may be away. */
function allowed(length: number): number {
  return length >= 8 ? 2 : length >= 5 ? 1 : 0;
}

interface Bucketed {
  readonly key: string;
  readonly letters: number;
  readonly entry: NameEntry;
}

/** The letters of a word as bits: words whose bits differ much need no closer look. */
function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at++) bits |= 1 << (key.charCodeAt(at) % 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count++;
  }
  return count;
}

export function createSlips(entries: readonly NameEntry[]): Slips {
  let buckets: Map<string, Bucketed[]> | undefined;

  function fill(): Map<string, Bucketed[]> {
    const filled = new Map<string, Bucketed[]>();
    for (const entry of entries) {
      if (entry.everyday || entry.via === 'domain') continue;
      const spaced = foldName(entry.name);
      if (/(?:^| )\d+(?: |$)/.test(spaced)) continue;
      const key = spaced.replaceAll(' ', '');
      if (key.length < 6 || key.length > 16 || !LATIN.test(key)) continue;
      const place = `${key[0]}${key.length}`;
      const bucket = filled.get(place);
      const row = { key, letters: lettersOf(key), entry };
      if (bucket) bucket.push(row);
      else filled.set(place, [row]);
    }
    return filled;
  }

  function nearest(key: string): NameEntry | undefined {
    const limit = allowed(key.length);
    if (!limit || key.length > 18 || !LATIN.test(key) || NOT_A_SLIP.has(key)) return undefined;
    buckets ??= fill();
    let best: NameEntry | undefined;
    let least = limit + 1;
    const letters = lettersOf(key);
    for (const first of new Set([key[0], key[1]]))
      for (let length = key.length - limit; length <= key.length + limit; length++)
        for (const { key: name, letters: own, entry } of buckets.get(`${first}${length}`) ?? []) {
          if (countBits(own ^ letters) > 2 * limit) continue;
          const count = edits(key, name, limit);
          // Two edits are forgiven in long names only, and not at their start.
          if (count >= least || (count === 2 && (name.length < 8 || key.slice(0, 2) !== name.slice(0, 2))))
            continue;
          least = count;
          best = entry;
        }
    return best;
  }

  return { nearest };
}
