/**
 * The records of an answer in the words of its card, for a short wording. Only public records are
 * told: a report that was confirmed here is part of our own ledger and stays in the house.
 */
import type { Cited } from '../domain/answer.ts';
import type { AnswerFact, AnswerFacts } from '../domain/model.ts';
import { type AnswerView, placeIn } from './answer-view.ts';

const CONFIRMED_REPORT = /^R-\d+$/;

function datesOf({ wording }: AnswerView, { measure, standing }: Cited): AnswerFact['dates'] {
  const said = (role: AnswerFact['dates'][number]['role'], date: string | null) =>
    date ? [{ role, words: wording.date(date) }] : [];
  if (standing === 'ended') return said('on', measure.ended);
  if (standing !== 'in_force') return said('on', measure.announced);
  return [...said('since', measure.effective ?? measure.announced), ...said('until', measure.expires)];
}

const TELLABLE: ReadonlySet<Cited['standing']> = new Set(['in_force', 'advisory', 'proposed', 'ended']);

/** The records that can be worded: each names a vendor and has a verdict of its own. */
export function answerFacts(view: AnswerView): AnswerFacts {
  const { answer, wording } = view;
  const facts = answer.cited
    .filter(({ measure, standing, verdict, byClass }) => {
      const judged = verdict !== 'none' && verdict !== 'mixed' && verdict !== 'n/a';
      const plain = !byClass && measure.vendors.length > 0 && !CONFIRMED_REPORT.test(measure.id);
      return plain && judged && TELLABLE.has(standing);
    })
    .map((cited) => ({
      id: cited.measure.id,
      place: placeIn(view, cited.measure.jurisdiction),
      vendors: cited.measure.vendors,
      verdict: wording.verdicts[cited.verdict],
      groups: cited.measure.binds.map((group) => wording.bound[group]),
      dates: datesOf(view, cited),
    }));
  return { language: wording.language, facts };
}
