/** When words leave open what is meant: what to ask back, with the whole question for each choice. */
import type { Knowledge } from '../domain/knowledge.ts';
import type { Choice, Doubt, Intent, Question } from '../domain/question.ts';
import type { PlaceMention } from '../names/places.ts';
import { PRONOUN } from './cues.ts';

export interface Unclear {
  readonly doubt: Doubt;
  readonly jurisdictions: readonly string[];
  readonly choices: readonly Choice[];
}

export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly intent: Intent;
  readonly base: Pick<
    Question,
    'vendors' | 'jurisdictions' | 'unrecognised' | 'terms' | 'topics' | 'origin' | 'addressees'
  >;
  readonly places: readonly PlaceMention[];
}

const MOST_CHOICES = 5;
// Readings that people really mix up. A capital that stands for its state is no such case.
const REAL_DOUBTS = new Set(['georgia', 'congo']);

/** What is unclear, or undefined. */
export function ambiguityOf(knowledge: Knowledge, reading: Reading): Unclear | undefined {
  return (
    doubtfulPlace(knowledge, reading) ?? missingVendor(knowledge, reading) ?? missingPlace(knowledge, reading)
  );
}

function doubtfulPlace(knowledge: Knowledge, { text, places, base }: Reading): Unclear | undefined {
  const place = places.find((each) => each.ambiguous?.length && REAL_DOUBTS.has(each.text.toLowerCase()));
  if (!place) return undefined;
  const codes = [place.code, ...place.ambiguous!];
  const choices = codes.map((code) => {
    const name = knowledge.jurisdiction(code)?.name ?? code;
    const words = code.includes('-') ? `State of ${name}` : `Republic of ${name}`;
    const kind = code.includes('-') ? ('state' as const) : ('land' as const);
    return {
      label: name,
      place: code,
      kind,
      question: `${text.slice(0, place.start)}${words}${text.slice(place.end)}`.trim(),
    };
  });
  const rest = base.jurisdictions.filter((code) => !codes.includes(code));
  return {
    doubt: { name: place.text.charAt(0).toUpperCase() + place.text.slice(1) },
    jurisdictions: [...codes, ...rest],
    choices,
  };
}

/** Vendors that the words may mean: of the origin that was named, with measures in the place. */
function likely(knowledge: Knowledge, base: Reading['base']): readonly string[] {
  const place = base.jurisdictions[0];
  const counts = new Map<string, number>();
  for (const measure of place ? knowledge.ofJurisdiction(place) : [])
    for (const name of measure.vendors) {
      const fits = base.origin.length === 0 || base.origin.includes(knowledge.vendor(name)?.hq ?? '');
      if (fits) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CHOICES)
    .map(([name]) => name);
}

function missingVendor(knowledge: Knowledge, { folded, intent, base, text }: Reading): Unclear | undefined {
  if (base.vendors.length || base.unrecognised.length) return undefined;
  const list =
    intent === 'list' ||
    intent === 'changes' ||
    intent === 'where' ||
    intent === 'who' ||
    intent === 'when' ||
    intent === 'why';
  const subject = base.terms.length > 0 || base.topics.length > 0 || base.origin.length > 0;
  const pronoun =
    PRONOUN.test(folded) &&
    /\b(?:it|one|that (?:\w+ )?(?:one|company|vendor|app|antivirus|brand|firm|maker|thing)|this one|they|them|those|these|other one|the other|other|he|she|both|the same)\b|это|его|它|これ|그것/u.test(
      folded,
    );
  if (
    base.jurisdictions.length &&
    list &&
    !(pronoun && !subject && !/\bwhat\b(?! about| abt)|\bwhich\b|\blist\b/.test(folded))
  )
    return undefined;
  if (list && subject && !pronoun) return undefined;
  if (intent === 'changes' && !pronoun) return undefined;
  const missing = base.jurisdictions.length ? 'vendor' : 'vendor_and_place';
  const examples = likely(knowledge, base);
  const choices = base.jurisdictions.length
    ? examples.map((name) => ({ label: name, question: `${name}: ${text}`.slice(0, 200) }))
    : [];
  return { doubt: { missing }, jurisdictions: base.jurisdictions, choices };
}

// Kinds of act that every country has; the other terms name a list of one.
const ANYWHERE = new Set(['directive', 'decree', 'sanctions', 'court', 'warning', 'licence']);

/** A vendor without a place: with few places on record there is nothing to ask. */
function missingPlace(knowledge: Knowledge, { intent, base, text }: Reading): Unclear | undefined {
  if (!base.vendors.length || base.jurisdictions.length || base.unrecognised.length) return undefined;
  if (intent !== 'status' && intent !== 'applicability') return undefined;
  if (base.terms.some((term) => !ANYWHERE.has(term))) return undefined;
  const counts = new Map<string, number>();
  for (const vendor of base.vendors)
    for (const measure of knowledge.ofVendor(vendor)) {
      const code = measure.jurisdiction.slice(0, measure.jurisdiction.startsWith('NATO') ? 4 : 2);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  if (counts.size <= 1) return undefined;
  const codes = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const name = (code: string) => knowledge.jurisdiction(code)?.name ?? code;
  return {
    doubt: { places: codes.slice(0, 4), count: counts.size },
    jurisdictions: [],
    choices: [
      ...codes
        .slice(0, MOST_CHOICES)
        .map((code) => ({ label: name(code), place: code, question: `${text.slice(0, 200)} ${name(code)}` })),
      { label: 'Everywhere', kind: 'everywhere', question: `where is ${base.vendors[0]} restricted` },
    ],
  };
}
