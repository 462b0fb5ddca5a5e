/** What the reading has to know of a language. Every table is one pattern a line, see pattern.ts. */
import type { Action, Bound, Prohibition } from '../../domain/measure.ts';

export interface Words {
  /** BCP 47 language. */
  readonly lang: string;
  /** Where a bare "the government" of this language most likely sits; null where many states speak it. */
  readonly home: string | null;
  /** Written without blanks between words. */
  readonly han?: boolean;
  /** A day number ends in a full stop ("15. März"). */
  readonly dottedDays?: boolean;
  /** Very common little words by which the language is told from others. */
  readonly common: string;
  /** January first; alternatives separated by `|`. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly moments: Readonly<
    Partial<
      Record<
        | 'today'
        | 'yesterday'
        | 'tomorrow'
        | 'lastWeek'
        | 'thisMonth'
        | 'lastMonth'
        | 'thisYear'
        | 'lastYear'
        | 'season',
        string
      >
    >
  >;
  /** Words right before a date by which it is the first day of force. */
  readonly effective: string;
  /** Words right before a date by which it is the day when removal must be complete. */
  readonly deadline: string;

  /** What governments do, strongest reading first; a hit consumes its words. */
  readonly acts: readonly (readonly [Action, string])[];
  /** "did the same": the deed told before, by another. */
  readonly same: string;
  /** Words that widen an act to further vendors ("it covers … as well"). */
  readonly widening: string;
  /** Wishes, plans and possibilities: nothing done yet. */
  readonly plan: string;
  /** Negation. */
  readonly not: string;
  /** "said", "denied", "called": what follows is told, not done. */
  readonly speech: string;
  /** Passive helpers: the vendor in front of them is the object. */
  readonly passive: string;

  /** Bodies and persons that act for a state. */
  readonly government: string;
  readonly court: string;
  /** Companies and persons whose acts are no measures. */
  readonly privates: string;
  readonly lawmakers: string;
  /** "he", "it", "the same office": who acted in the sentence before. */
  readonly again: string;
  /** "the company", "the app": a vendor named before. */
  readonly pronouns: string;
  /** "must", "applies to": a sentence with one says whom the act meets. */
  readonly duty: string;
  /** Sources without a name: what they say is hedged. */
  readonly hedges: string;
  /** Words before a name by which the name is an example or a bystander, no object of the act. */
  readonly bystander: string;
  /** Prepositions: a place or vendor behind one is no actor. */
  readonly prepositions: string;

  readonly binds: readonly (readonly [Bound, string])[];
  readonly prohibits: readonly (readonly [Prohibition, string])[];
  /** Product class as in the records, and the words for it. */
  readonly products: readonly (readonly [string, string])[];
  /** Kinds of legal text, for the instrument. */
  readonly instruments: string;
  /** Start of a line that is no part of the article. */
  readonly junk: string;
  /** Line that opens a list of other articles. */
  readonly related: string;
}
