/** `ask`: free words → the answer from the records. Also what any words that name no command mean. */
import { answerCard } from '../src/cards/answer.ts';
import { answerFacts } from '../src/cards/answer-facts.ts';
import { wordingOf } from '../src/cards/wording.ts';
import type { Answer } from '../src/domain/answer.ts';
import { cardText } from '../src/domain/card.ts';
import type { Command, Option, Outcome } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { placeName } from '../src/domain/place-name.ts';
import type { Desk } from '../src/domain/ports.ts';
import type { Question } from '../src/domain/question.ts';

/** The answer for scripts: the machine interface of `--json`. */
export interface AnswerData {
  readonly intent: string;
  readonly vendors: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly as_of: string | null;
  readonly verdict: string;
  readonly measures: readonly string[];
  readonly not_in_force: readonly string[];
  readonly text: string;
  readonly clarify: boolean;
}

/** @param text the card as plain text */
export function answerData(answer: Answer, text: string): AnswerData {
  const { question, cited } = answer;
  const empty = answer.parts.every(
    (part) => part.cited.length + part.others.length + part.later.length === 0,
  );
  const asks = question.intent === 'status' || question.intent === 'applicability';
  const places = [...new Set(cited.map(({ measure }) => measure.jurisdiction))];
  const implied = question.jurisdictions.length === 0 && question.intent !== 'where' && places.length === 1;
  return {
    intent: answer.verdict === 'none' && empty && asks ? 'unknown' : question.intent,
    vendors: [...question.vendors, ...(question.vendors.length ? [] : question.unrecognised)],
    jurisdictions: implied ? places : question.jurisdictions,
    as_of: question.asOf,
    verdict: answer.verdict,
    measures: cited.map(({ measure }) => measure.id),
    not_in_force: cited
      .filter(
        ({ standing }) =>
          standing === 'ended' || standing === 'proposed' || standing === 'unmade' || standing === 'event',
      )
      .map(({ measure }) => measure.id),
    text,
    clarify: question.intent === 'clarify',
  };
}

/** The option that turns the pages of a long answer. */
export const PAGE: Option = { name: 'page', summary: 'the page of a long answer', kind: 'line' };

function pageOf(value: string | undefined): number {
  if (value === undefined) return 1;
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  const wrong = `\`page\` needs a number such as 2; "${value.slice(0, 40)}" is none.`;
  throw new Refusal('invalid', wrong, { page: wrong });
}

/**
 * Answers a question: one page as a card, and the whole answer for scripts.
 * @param page as typed
 * @param lineOf the command line that shows another page
 * @param person who asked in free words, for a short wording where there is a model for it
 */
export async function answerWith(
  desk: Desk,
  question: Question,
  page: string | undefined,
  lineOf: (page: number) => string,
  person?: string,
): Promise<Outcome> {
  const shown = pageOf(page);
  const answer = await desk.answer(question);
  const view = {
    answer,
    today: desk.today,
    nameOf: (code: string) => placeName(desk.knowledge, code),
    wording: wordingOf(desk.language),
  };
  // One help for one answer: a question that a model helped to read has waited for it already.
  const worded = person !== undefined && shown === 1 && !question.helped && !question.unrecognised.length;
  const short = worded ? await desk.wordAnswer(answerFacts(view), person) : null;
  return {
    card: answerCard({ ...view, page: shown, lineOf, ...(short ? { short } : {}) }),
    data: answerData(answer, cardText(answerCard(view))),
  };
}

export const ask: Command = {
  name: 'ask',
  summary: 'Answer which vendor is restricted where, by whom, since when, for whom and why.',
  examples: [
    'ask is kaspersky banned in the netherlands',
    'ask which countries shut huawei out of 5g',
    'ask on:2018-01-01 was tiktok banned in india',
  ],
  actions: [
    {
      name: '',
      summary: 'Answer a question in free words.',
      options: [
        { name: 'on', summary: 'the day for which the answer must hold', kind: 'date' },
        PAGE,
        { name: 'words', summary: 'the question', kind: 'text', required: true, rest: true },
      ],
      async run({ actor, desk, values }) {
        const words = values.words ?? '';
        const on = values.on ? `on:${values.on} ` : '';
        const question = await desk.understand(words, values.on ?? null, actor.person);
        const lineOf = (page: number) => `ask page:${page} ${on}${words}`;
        return answerWith(desk, question, values.page, lineOf, actor.person);
      },
    },
  ],
};
export default ask;
