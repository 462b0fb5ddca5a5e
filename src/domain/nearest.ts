/** The nearest right word for a mistyped one, for messages that say "did you mean". */

/** Edits (insert, delete, replace, swap of neighbours) between two words. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/**
 * The word nearest to the one given, or undefined when none is near. One that begins with it is nearest.
 * @param most edits at most; by default a third of the word's length
 */
export function nearest(
  word: string,
  words: readonly string[],
  most = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  const folded = word.toLowerCase().slice(0, 60);
  const begun = folded.length >= 4 && words.find((candidate) => candidate.toLowerCase().startsWith(folded));
  if (begun) return begun;
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of words) {
    const distance = editDistance(folded, candidate.toLowerCase().slice(0, 60));
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
