/** What the map says in words, for its legend and its alternative text alike. */
import type { PlaceStanding } from '../domain/standings.ts';
import { type Kind, kindOf } from './kinds.ts';

export const MAP_WORDS: Readonly<Record<Kind, string>> = {
  prohibited: 'prohibited for some group',
  restricted: 'restricted',
  advisory: 'advised against only',
  proposed: 'proposed, not in force',
  lifted: 'ended, nothing else in force',
  none: 'recorded, without a duty of its own',
};

export const BLANK_WORDS = 'nothing recorded, which is not "allowed"';

/** Bodies of many states: no place on the map is theirs alone. */
const UNIONS: ReadonlySet<string> = new Set(['EU', 'NATO']);

/** The standings by what they are: of places, of places of which only parts acted, of unions, of parts. */
export function sorted(standings: ReadonlyMap<string, PlaceStanding>) {
  const all = [...standings.values()];
  const parts = all.filter(({ code }) => code.includes('-'));
  const whole = all.filter(({ code }) => !code.includes('-') && !UNIONS.has(code));
  return {
    places: whole.filter(({ within }) => !within),
    inParts: whole.filter(({ within }) => within),
    unions: all.filter(({ code }) => UNIONS.has(code)),
    parts,
  };
}

/** `European Union: advised against only`. */
export function unionWords({ code, verdict }: PlaceStanding, nameOf: (code: string) => string): string {
  return `${nameOf(code)}: ${MAP_WORDS[kindOf(verdict)]}`;
}

/** `United States 20, Canada 10`: in how many states or provinces there are records, most first. */
export function partWords(parts: readonly PlaceStanding[], nameOf: (code: string) => string): string {
  const counts = new Map<string, number>();
  for (const { code } of parts) {
    const country = code.split('-')[0]!;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${nameOf(code)} ${count}`)
    .join(', ');
}
