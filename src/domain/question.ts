/** What a person wants to know, read out of free words. */
import type { Day } from './date.ts';
import type { Bound } from './measure.ts';

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

export interface Question {
  /** As typed. */
  readonly text: string;
  readonly intent: Intent;
  /** Vendor names as in the records. */
  readonly vendors: readonly string[];
  /** Products or classes that were named, in the records' words where they are known there. */
  readonly products: readonly string[];
  /** Jurisdiction codes. */
  readonly jurisdictions: readonly string[];
  /** The day for which the answer must hold; null: today. */
  readonly asOf: Day | null;
  /** For changes: the days between which something happened, both included. */
  readonly window: { readonly from: Day; readonly to: Day } | null;
  /** Whom the question is about ("our telecom subsidiary"); empty when it does not say. */
  readonly addressees: readonly Bound[];
  /** When the words are ambiguous: what to ask back, and the whole question for each choice. */
  readonly choices: readonly { readonly label: string; readonly question: string }[];
  /** Names that look like a vendor or a place but are not in the records. */
  readonly unrecognised: readonly string[];
  /** Why it is refused, as one sentence; only with the intent `refuse`. */
  readonly refusal?: string;
  /** Lower-case words that further narrow what was meant, such as a body or a list ("entity list"). */
  readonly terms: readonly string[];
}
