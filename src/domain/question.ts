/** What a person wants to know, read out of free words. */
import type { Day } from './date.ts';
import type { Bound, Prohibition } from './measure.ts';

export const INTENTS = [
  'status',
  'applicability',
  'why',
  'when',
  'who',
  'where',
  'list',
  'compare',
  'changes',
  'clarify',
  'refuse',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Why a text is declined. */
export type RefusalKind = 'advice' | 'evade' | 'order' | 'chatter' | 'empty';

/** What a question leaves out. */
export type Missing = 'vendor' | 'vendor_and_place';

/** What is unclear: something that is missing, the country of a vendor, or a name with two readings. */
export type Doubt =
  | { readonly missing: Missing }
  /** In so many places there are measures; some of them by code. */
  | { readonly places: readonly string[]; readonly count: number }
  | { readonly name: string };

/** One reading of an ambiguous question. */
export interface Choice {
  readonly label: string;
  /** The whole question that it stands for. */
  readonly question: string;
  /** The place that it means, and whether a state of the US or a country is told apart by it. */
  readonly place?: string;
  readonly kind?: 'state' | 'land' | 'everywhere';
}

export interface Window {
  readonly from: Day;
  readonly to: Day;
}

export interface Question {
  /** As typed. */
  readonly text: string;
  readonly intent: Intent;
  /** Vendor names as in the records. */
  readonly vendors: readonly string[];
  /** How many more vendors were named than one answer takes. */
  readonly unread: number;
  /** Products that were named, in the records' words. */
  readonly products: readonly string[];
  /** Jurisdiction codes. */
  readonly jurisdictions: readonly string[];
  /** Asks about the parts of the places, such as the states of the US or the members of the EU. */
  readonly parts: boolean;
  /** Where no place was named: what the places were taken from. */
  readonly assumed: 'profile' | 'language' | null;
  /** The day for which the answer must hold; null: today. */
  readonly asOf: Day | null;
  /** For changes: the days between which something happened, both included. */
  readonly window: Window | null;
  /** A date by which the question points at an act ("the 2017 decree"). */
  readonly pointer: Window | null;
  /** Whom the question is about ("our telecom subsidiary"); empty when it does not say. */
  readonly addressees: readonly Bound[];
  /** Asks about a device of one's own, which a rule for official devices does not reach. */
  readonly ownDevice: boolean;
  /** Asks only for measures of this standing ("where is it merely advised against"). */
  readonly stage: 'advisory' | 'proposed' | 'lifted' | null;
  /** What is asked about: kinds of technology, keys of domain/topic.ts. */
  readonly topics: readonly string[];
  /** What would be done with it, such as exporting to the vendor. */
  readonly prohibitions: readonly Prohibition[];
  /** Kinds of instrument or lists that were named, keys of domain/topic.ts. */
  readonly terms: readonly string[];
  /** Countries whose vendors are meant ("which russian companies"). */
  readonly origin: readonly string[];
  /** What the question takes for granted. */
  readonly premise: 'ban' | 'lifted' | null;
  /** Folded words that no other field has used: they may point at one act. */
  readonly words: readonly string[];
  /** When the words are ambiguous: what to ask back, and the whole question for each choice. */
  readonly choices: readonly Choice[];
  /** Names that look like a vendor or a place but are not in the records. */
  readonly unrecognised: readonly string[];
  /** Why it is declined. */
  readonly refusal?: RefusalKind;
  /** What is unclear, where it is asked back. */
  readonly doubt?: Doubt;
  /** A model helped to read it; code found what it says in the words and in the records. */
  readonly helped?: true;
}

/** A question that was put by options instead of words. */
export function plainQuestion(asked: Partial<Question> & Pick<Question, 'intent'>): Question {
  return {
    text: '',
    vendors: [],
    unread: 0,
    products: [],
    jurisdictions: [],
    parts: false,
    assumed: null,
    asOf: null,
    window: null,
    pointer: null,
    addressees: [],
    ownDevice: false,
    stage: null,
    topics: [],
    prohibitions: [],
    terms: [],
    origin: [],
    premise: null,
    words: [],
    choices: [],
    unrecognised: [],
    ...asked,
  };
}
