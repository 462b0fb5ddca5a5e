/**
 * Patterns over folded text: small letters without accents, words parted by one space. Latin words
 * have borders; words of other scripts may stand anywhere. Folding takes the marks off Cyrillic
 * letters too (й, ї, ё), so it is done to the patterns as well.
 */

/** @param latin alternatives between borders @param other alternatives anywhere */
export function cue(latin: string, other = ''): RegExp {
  const bare = other.replace(/[йїё]/gu, (letter) => ({ й: 'и', ї: 'і', ё: 'е' })[letter] ?? letter);
  return new RegExp(other ? `\\b(?:${latin})\\b|${bare}` : `\\b(?:${latin})\\b`, 'u');
}
