/**
 * The one line above an answer: the verdict first, always with the group that is bound, then the
 * subject and the day. It never begins with a bare yes or no: the records speak, for a defined group.
 */
import type { Answer, Cited } from '../domain/answer.ts';
import { bansNothing } from '../domain/verdict.ts';
import { type AnswerView, isGathering, placeIn } from './answer-view.ts';
import { groupsOf, standingWords } from './record.ts';
import { listWords } from './wording.ts';
import { boundWords } from './words.ts';

/** `Kaspersky in the Netherlands`. */
export function subjectOf(view: AnswerView): string {
  const { answer, wording } = view;
  const { vendors, unrecognised, jurisdictions, products } = answer.question;
  const names = vendors.length ? [...vendors] : [...unrecognised];
  const named =
    names.length === 1 && products.length
      ? `${productNames(view, products)} (${names[0]})`
      : listWords(names, wording);
  const within = answer.parts.length > 0 && answer.parts.every((part) => part.within);
  const places = jurisdictions.map((code) => wording.inPlace(placeIn(view, code), within));
  return wording.subject(named, listWords(places, wording));
}

function productNames({ wording }: AnswerView, products: readonly string[]): string {
  return listWords(
    products.map((product) => product.replace(/ spyware$/, '')),
    wording,
  );
}

/** The title of the card. */
export function titleOf(view: AnswerView): string {
  const { answer, wording } = view;
  const subject = subjectOf(view);
  const day = answer.asOf === view.today ? '' : wording.headline.on(wording.date(answer.asOf));
  return `${headline(view)}${subject ? ` · ${subject}` : ''}${day}`;
}

function headline(view: AnswerView): string {
  const { answer } = view;
  const words = view.wording.headline;
  const wide = isGathering(answer);
  const best = answer.cited.find((each) => each.verdict === answer.verdict);
  const each = !wide && bindDifferently(answer) ? words.each : '';
  const group = best && !wide && !each ? groupsOf(best.measure, view.wording) : '';
  const by = best && !wide ? foreign(view, best) : '';
  switch (answer.verdict) {
    case 'prohibited':
      return wide ? words.prohibitedIn(count(view)) : `${words.prohibited(group)}${each || by}`;
    case 'restricted':
      return wide ? words.restrictedIn(count(view)) : `${restrictedWords(view, best, group)}${each}`;
    case 'advisory':
      return wide ? words.advised : `${words.advisory(group)}${each}`;
    case 'proposed':
      return words.proposed;
    case 'lifted':
      return words.lifted(endWords(view));
    case 'none':
      return noneWords(view);
    case 'mixed':
      return answer.question.intent === 'list' ? words.listMixed : words.differs;
    case 'n/a':
      return words.fromRecords;
  }
}

/** Whether the parts of the answer bind different groups, so that none can stand for all. */
function bindDifferently({ parts }: Answer): boolean {
  const groups = parts.map(({ cited, above, verdict }) => {
    const best = [...cited, ...(above ?? [])].find((each) => each.verdict === verdict);
    return [...(best?.measure.binds ?? [])].sort().join();
  });
  return new Set(groups).size > 1;
}

/** A law that only gives a power, and a list without duties, never read like a ban. */
export function restrictedWords(
  { wording }: Pick<AnswerView, 'wording'>,
  best: Cited | undefined,
  group: string,
): string {
  const { headline: words } = wording;
  if (!best || !bansNothing(best.measure)) return words.restricted(group);
  return best.measure.action === 'listing' ? words.listedOnly(group) : words.powerOnly(group);
}

/** Whose act the verdict rests on, where it is not the place's own. */
function foreign(view: AnswerView, best: Cited): string {
  const { jurisdictions } = view.answer.question;
  const { jurisdiction } = best.measure;
  const above = jurisdictions.some((code) => code !== jurisdiction && code.startsWith(`${jurisdiction}-`));
  const open = jurisdictions.length === 0;
  return open || (above && !jurisdictions.includes(jurisdiction))
    ? view.wording.headline.by(placeIn(view, jurisdiction))
    : '';
}

function endWords({ answer, wording }: AnswerView): string {
  const best = answer.cited.find((each) => each.verdict === 'lifted');
  return best ? standingWords(best, wording) : wording.headline.nothingElse;
}

function count({ answer, wording }: AnswerView): string {
  const places = answer.question.intent === 'where';
  const rows = places ? answer.parts : answer.cited;
  const number = rows.filter((row) => row.verdict === answer.verdict).length;
  return places ? wording.places(number) : wording.measures(number);
}

function noneWords({ answer, wording }: AnswerView): string {
  const { addressees, intent } = answer.question;
  const words = wording.headline;
  const some = answer.parts.some((part) => part.others.length > 0);
  if (intent === 'changes') return words.noneInTime;
  if (some && addressees.length && intent === 'applicability')
    return words.noneBinding(boundWords(addressees.slice(0, 2), wording));
  return some ? words.noneAsked : words.none;
}

/** The verdict of one part among several: `Germany: advised against for …`. */
export function partVerdictWords(
  view: AnswerView,
  best: Cited | undefined,
  verdict: Answer['verdict'],
): string {
  const { wording } = view;
  const group = best && verdict !== 'none' ? groupsOf(best.measure, wording) : '';
  if (verdict === 'restricted' && best && bansNothing(best.measure))
    return `${wording.verdicts.restricted}, ${wording.remarks.powerOnly}${wording.for(group)}`;
  return `${wording.verdicts[verdict]}${wording.for(group)}`;
}
