/** What the cards of an answer are drawn from. */
import type { Answer } from '../domain/answer.ts';
import { placeWord, type Wording } from './wording.ts';

export interface AnswerView {
  readonly answer: Answer;
  /** The bot's today. */
  readonly today: string;
  /** The name of a place as recorded. */
  nameOf(code: string): string;
  readonly wording: Wording;
}

/** The name of a place in the language of the answer. */
export function placeIn({ nameOf, wording }: AnswerView, code: string): string {
  return placeWord(wording, code, nameOf(code));
}

/** Whether the answer gathers records instead of speaking of one vendor and place. */
export function isGathering({ question }: Answer): boolean {
  return question.intent === 'where' || question.intent === 'list' || question.intent === 'changes';
}
