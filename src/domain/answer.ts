/**
 * What the records say to a question. Every line rests on a measure; nothing else is stated.
 * Pure: the same question, knowledge, day and reports give the same answer.
 */

import { findChanges } from './answer-changes.ts';
import { findEverywhere, findList } from './answer-list.ts';
import { findParts } from './answer-parts.ts';
import { findBindsUs } from './binding.ts';
import type { Day } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import type { Bound, Measure } from './measure.ts';
import type { Profile } from './policy.ts';
import type { Question } from './question.ts';
import type { Judged } from './relevance.ts';
import type { Report } from './report.ts';
import type { Verdict } from './verdict.ts';

export type { Verdict } from './verdict.ts';

/** One measure that the answer cites, and where it stood on the day. */
export type Cited = Pick<Judged, 'measure' | 'standing' | 'verdict' | 'byClass'>;

/** The answer for one vendor and place; null where the question names none. */
export interface Part {
  readonly vendor: string | null;
  readonly place: string | null;
  readonly verdict: Verdict;
  /** The place itself has no record, but parts of it have. */
  readonly within?: boolean;
  /** What the verdict rests on, best first. */
  readonly cited: readonly Cited[];
  /** Known on the day, but not what was asked. */
  readonly others: readonly Cited[];
  /** Made after the day that was asked about. */
  readonly later: readonly Cited[];
  /** Acts of the union or the whole state that reach into the place: never acts of the place itself. */
  readonly above?: readonly Cited[];
}

/** Whether the organisation itself is bound, from `binds` alone. */
export interface BindsUs {
  readonly answer: 'yes' | 'no' | 'no profile';
  readonly through: readonly Measure[];
  /** What the organisation is, by its profile. */
  readonly roles: readonly Bound[];
}

export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
  /** Everything the answer shows, best first. */
  readonly cited: readonly Cited[];
  /** Reports about the same vendors and places that nobody has confirmed yet. */
  readonly unreviewed: readonly Report[];
  readonly asOf: Day;
  readonly knowledgeVersion: string;
  readonly bindsUs: BindsUs;
}

export interface Circumstances {
  readonly today: Day;
  readonly reports: readonly Report[];
  readonly profile: Profile | null;
}

export interface Found {
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
  readonly cited: readonly Cited[];
}

const NOTHING: Found = { verdict: 'n/a', parts: [], cited: [] };

function find(question: Question, knowledge: Knowledge, asOf: Day, today: Day): Found {
  switch (question.intent) {
    case 'clarify':
    case 'refuse':
      return NOTHING;
    case 'where':
      return findEverywhere(question, knowledge, asOf);
    case 'list':
      return findList(question, knowledge, asOf);
    case 'changes':
      return findChanges(question, knowledge, asOf);
    default:
      return findParts(question, knowledge, asOf, today);
  }
}

/** Answers from the records as they stood on the day that the question names, else today. */
export function answerQuestion(
  question: Question,
  knowledge: Knowledge,
  circumstances: Circumstances,
): Answer {
  const { today, reports, profile } = circumstances;
  const asOf = question.asOf ?? today;
  const found = find(question, knowledge, asOf, today);
  return {
    question,
    ...found,
    unreviewed: reports.filter((report) => concerns(report, question)),
    asOf,
    knowledgeVersion: knowledge.version,
    bindsUs: findBindsUs(found.parts, profile, knowledge),
  };
}

function concerns(report: Report, question: Question): boolean {
  if (report.status !== 'unreviewed' || question.intent === 'refuse' || question.intent === 'clarify')
    return false;
  const { vendor, jurisdiction } = report.finding;
  const named = question.vendors.length > 0 || question.jurisdictions.length > 0;
  return (
    named &&
    (question.vendors.length === 0 || question.vendors.includes(vendor)) &&
    (question.jurisdictions.length === 0 || question.jurisdictions.includes(jurisdiction))
  );
}
