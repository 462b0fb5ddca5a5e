/** What a map shows, in sentences: for screen readers, and wherever no picture can be. */
import { wordDate } from '../domain/date.ts';
import { KINDS, kindOf } from './kinds.ts';
import type { MapOptions, Standings } from './map.ts';
import { MAP_WORDS, partWords, sorted, unionWords } from './map-words.ts';

const LONGEST = 1500;
const MOST_NAMED = 16;

/** The sentences: the places of each kind, then unions and parts, then what blank means. */
export function mapAlt(standings: Standings, { vendor, today, nameOf }: MapOptions): string {
  const { places, inParts, unions, parts } = sorted(standings);
  const kinds = KINDS.flatMap((kind) => {
    const names = places
      .filter(({ verdict }) => kindOf(verdict) === kind)
      .map(({ code }) => nameOf(code))
      .sort();
    return names.length ? [`${capital(MAP_WORDS[kind])} in ${counted(names)}.`] : [];
  });
  const sentences = [
    `Map of ${vendor} as of ${wordDate(today)}.`,
    ...(standings.size ? kinds : []),
    ...inParts.map(({ code, verdict }) => `${nameOf(code)}: only in parts, ${MAP_WORDS[kindOf(verdict)]}.`),
    ...unions.map((union) => `${unionWords(union, nameOf)} (its own acts, not those of each member).`),
    ...(parts.length ? [`Records of states and provinces: ${partWords(parts, nameOf)}.`] : []),
    'For every other place nothing is recorded, which is not the same as allowed.',
  ];
  const whole = sentences.join(' ');
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function counted(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length - MOST_NAMED;
  const count = names.length === 1 ? '1 place' : `${names.length} places`;
  return `${count}: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
