/** What the records say to a question. Every line rests on a measure; nothing else is stated. */
import type { Day } from './date.ts';
import type { Measure, Standing } from './measure.ts';
import type { Question } from './question.ts';
import type { Report } from './report.ts';

/**
 * For one vendor and place as of a day: `prohibited` (a binding ban or phase-out for some defined
 * group), `restricted` (in force, but partial), `advisory`, `proposed`, `lifted` (ended, and nothing
 * else in force), `none` (nothing recorded, which is not "allowed"); `mixed` over several that
 * differ; `n/a` where the question asks for no verdict.
 */
export type Verdict =
  | 'prohibited'
  | 'restricted'
  | 'advisory'
  | 'proposed'
  | 'lifted'
  | 'none'
  | 'mixed'
  | 'n/a';

/** One measure that the answer cites, and where it stood on the day. */
export interface Cited {
  readonly measure: Measure;
  readonly standing: Standing;
}

/** Whether the organisation itself is bound, from `binds` alone. */
export interface BindsUs {
  readonly answer: 'yes' | 'no' | 'no profile';
  readonly through: readonly Measure[];
}

export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  /** Best first. */
  readonly cited: readonly Cited[];
  /** Related history, not needed for the verdict. */
  readonly history: readonly Cited[];
  /** Reports about the same vendors and places that nobody has confirmed yet. */
  readonly unreviewed: readonly Report[];
  readonly asOf: Day;
  readonly knowledgeVersion: string;
  readonly bindsUs: BindsUs;
  /** Sentences that correct or limit what was asked ("Switzerland: nothing recorded."). */
  readonly remarks: readonly string[];
}
