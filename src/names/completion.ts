/**
 * Completes vendors, places and measures as one types: by prefix of any word of any name, in any
 * script, tolerant of one slip. At most 25, which is what chat platforms show.
 */
import type { Knowledge } from '../domain/knowledge.ts';
import { placeName } from '../domain/place-name.ts';
import { edits } from './mention-slips.ts';
import { foldName } from './mention-text.ts';
import { nameEntries } from './mentions.ts';

export interface Choice {
  /** What people see. */
  readonly label: string;
  /** What the option takes: a vendor's name, a place's code, a measure's id. */
  readonly value: string;
}

export interface Completion {
  complete(kind: 'vendor' | 'place' | 'measure', typed: string): Choice[];
}

const MOST = 25;
const MOST_LETTERS = 80;

interface Row {
  readonly key: string;
  readonly words: readonly string[];
  readonly choice: Choice;
  /** Smaller is better among equals: a vendor's own name before its products. */
  readonly weight: number;
}

function row(name: string, choice: Choice, weight: number): Row {
  const key = foldName(name);
  return { key, words: key.split(' '), choice, weight };
}

function vendorRows(knowledge: Knowledge): Row[] {
  return nameEntries(knowledge).flatMap((entry) => {
    if (!entry.vendor) return [];
    const label = entry.name === entry.vendor ? entry.vendor : `${entry.vendor} (${entry.name})`;
    const weight =
      entry.name === entry.vendor ? 0 : entry.via === 'name' ? 3 : entry.via === 'domain' ? 4 : 2;
    return [row(entry.name, { label, value: entry.vendor }, weight)];
  });
}

function placeRows(knowledge: Knowledge): Row[] {
  return knowledge.jurisdictions.flatMap((place) => {
    const name = placeName(knowledge, place.code);
    const choice = { label: `${name} (${place.code})`, value: place.code };
    const names = [
      place.name,
      place.code,
      ...place.aliases,
      ...place.native_names.map((native) => native.name),
    ];
    return names.map((each, at) => row(each, choice, at === 0 ? 0 : 1));
  });
}

function measureRows(knowledge: Knowledge): Row[] {
  return knowledge.measures.map((measure) =>
    row(
      `${measure.id} ${measure.title}`,
      { label: `${measure.title} (${measure.id})`.slice(0, 100), value: measure.id },
      0,
    ),
  );
}

/** How well the typed words fit: 0 is best, undefined is not at all. */
function gradeOf(typed: readonly string[], whole: string, each: Row): number | undefined {
  if (each.key === whole) return 0;
  if (each.key.startsWith(whole)) return 1;
  if (typed.every((word) => each.words.some((own) => own.startsWith(word)))) return 2;
  if (whole.length >= 3 && each.key.replaceAll(' ', '').startsWith(whole.replaceAll(' ', ''))) return 3;
  return undefined;
}

/** Whether every typed word is a slip of some word of the name, or its beginning. */
function nearly(typed: readonly string[], each: Row): boolean {
  return typed.every((word) =>
    each.words.some((own) => own.startsWith(word) || (word.length >= 4 && isNear(word, own))),
  );
}

function isNear(word: string, own: string): boolean {
  if (own[0] !== word[0] || own.length < word.length - 1) return false;
  const limit = word.length >= 8 ? 2 : 1;
  for (let length = word.length - 1; length <= word.length + 1; length++)
    if (edits(word, own.slice(0, length), limit) <= limit) return true;
  return false;
}

/** Builds each list on first use. */
export function createCompletion(knowledge: Knowledge): Completion {
  const lists = new Map<string, Row[]>();
  const rowsOf = (kind: 'vendor' | 'place' | 'measure') => {
    let rows = lists.get(kind);
    if (!rows) {
      rows =
        kind === 'vendor'
          ? vendorRows(knowledge)
          : kind === 'place'
            ? placeRows(knowledge)
            : measureRows(knowledge);
      lists.set(kind, rows);
    }
    return rows;
  };
  return {
    complete(kind, typed) {
      const whole = foldName(typed.slice(0, MOST_LETTERS));
      const words = whole.split(' ').filter(Boolean);
      const hits: { each: Row; rank: number }[] = [];
      for (const each of rowsOf(kind)) {
        const grade = words.length ? gradeOf(words, whole, each) : each.weight === 0 ? 5 : undefined;
        if (grade !== undefined) hits.push({ each, rank: grade * 10 + each.weight });
      }
      // Slips are only looked for where nothing is spelt as typed.
      if (!hits.length && words.length > 0 && words.length <= 3)
        for (const each of rowsOf(kind)) if (nearly(words, each)) hits.push({ each, rank: 40 + each.weight });
      hits.sort(
        (a, b) =>
          a.rank - b.rank || a.each.key.length - b.each.key.length || (a.each.key < b.each.key ? -1 : 1),
      );
      const seen = new Map<string, Choice>();
      for (const { each } of hits) if (!seen.has(each.choice.value)) seen.set(each.choice.value, each.choice);
      return [...seen.values()].slice(0, MOST);
    },
  };
}
