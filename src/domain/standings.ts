/** How a vendor stands in every place: the same verdicts that an answer on that vendor and place gives. */
import { answerQuestion } from './answer.ts';
import type { Day } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import { plainQuestion } from './question.ts';
import type { Verdict } from './verdict.ts';

export interface PlaceStanding {
  readonly code: string;
  readonly verdict: Verdict;
  /** The place itself has no record; the verdict is that of its parts. */
  readonly within: boolean;
}

/**
 * The places that have a record of the vendor, of its parent or of a class that covers it, as of the
 * day, by code. A place that is missing has nothing recorded, which is not the same as allowed.
 */
export function standingsOf(
  vendor: string,
  knowledge: Knowledge,
  today: Day,
): ReadonlyMap<string, PlaceStanding> {
  const codes = new Set([
    ...knowledge.jurisdictions.map(({ code }) => code),
    ...knowledge.ofVendor(vendor).map(({ jurisdiction }) => jurisdiction),
  ]);
  const standings = new Map<string, PlaceStanding>();
  for (const code of [...codes].sort()) {
    const question = plainQuestion({ intent: 'status', vendors: [vendor], jurisdictions: [code] });
    const { parts, verdict } = answerQuestion(question, knowledge, { today, reports: [], profile: null });
    const part = parts[0];
    if (part?.cited.length) standings.set(code, { code, verdict, within: part.within === true });
  }
  return standings;
}
