/**
 * The optional model: three uses, and each gives back the ordinary thing where anything is in doubt.
 * It may pick and route and never states a fact: what it returns passes only where code has found it
 * in the words it was given and in the records. None of these functions throws, writes or posts.
 */
import type { Day, PartialDate } from './date.ts';
import type { Question } from './question.ts';
import type { Article, Reading } from './report.ts';

export const USES = ['question', 'article', 'wording'] as const;
export type Use = (typeof USES)[number];

/** Why a call gave nothing. Each is one line in the log and one figure. */
export const FAULTS = [
  /** No key is set, and no server of one's own. */
  'no_key',
  'wrong_key',
  'unknown_model',
  /** Other calls that the server declines, such as a schema that it does not take. */
  'declined',
  'rate_limited',
  'server_error',
  'unreachable',
  /** Not within the time that a person may wait. */
  'slow',
  /** The answer ended before its end, or never ended. */
  'cut',
  'too_much',
  /** HTML, or nothing. */
  'no_json',
  /** JSON that breaks the schema, or is broken itself. */
  'schema',
  /** The model itself refused. */
  'refused',
  'input_too_long',
  'budget',
  'busy',
  /** After several faults in a row the server is left alone for a while. */
  'resting',
  /** Understood, and nothing in it stood the check by code. */
  'unproved',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultTold {
  readonly use: Use;
  readonly fault: Fault;
  readonly detail: string;
  /** The same state goes on since it was last told: to be counted, not logged again. */
  readonly again: boolean;
}

/** Counts calls where a crash and a second process cannot lose them. */
export interface Budget {
  /** Takes one call of the day for a person; false where one of the limits is reached. */
  take(day: Day, person: string): Promise<boolean>;
}

/** What code finds in words, for the checks. */
export interface Finders {
  /** Vendors that the words name, as in the records. */
  vendorsIn(words: string): readonly string[];
  /** Whether the words are, by the name matcher, surely a name of the vendor. */
  isNameOf(words: string, vendor: string): Promise<boolean>;
  /** The vendor of the records with exactly this name, alias or id. */
  vendor(name: string): string | undefined;
  /** Codes of the places that the words name. */
  placesIn(words: string): readonly string[];
  /** Kinds of technology that the words name, keys of domain/topic.ts. */
  topicsIn(words: string): readonly string[];
  /** What the words say of time, or undefined: its first and last day, and the day for which they ask. */
  timeIn(
    words: string,
    today: Day,
  ): { readonly from: Day; readonly to: Day; readonly asOf: Day | null } | undefined;
  /** The dates that words may mean, in all languages that are read. */
  datesIn(words: string, published: Day | null): Promise<readonly PartialDate[]>;
  /** Whether the text is in a language that the rules of reading know. */
  isRead(text: string): Promise<boolean>;
}

/** One record of an answer in the words in which the card tells it. */
export interface AnswerFact {
  readonly id: string;
  readonly place: string;
  readonly vendors: readonly string[];
  readonly verdict: string;
  /** Who is bound, a phrase each. */
  readonly groups: readonly string[];
  readonly dates: readonly { readonly role: 'since' | 'until' | 'on'; readonly words: string }[];
}

/** The facts of an answer, and the language of its words. */
export interface AnswerFacts {
  readonly language: string;
  readonly facts: readonly AnswerFact[];
}

export interface Helper {
  /** The question as the rules read it, or placed where they were unsure. */
  readQuestion(
    read: Question,
    context: { readonly today: Day; readonly asOf: Day | null; readonly person: string },
  ): Promise<Question>;
  /** The reading of the rules, and what was proposed besides and stood the check. */
  readArticle(article: Article, reading: Reading, person: string): Promise<Reading>;
  /** Sentences that each name records of the answer and differ from them in nothing; null for none. */
  wordAnswer(answer: AnswerFacts, person: string): Promise<readonly string[] | null>;
}
