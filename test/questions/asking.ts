/** One question through the whole path, on the shipped records: what the question tests share. */
import { type AnswerData, answerData } from '../../commands/ask.ts';
import { answerCard } from '../../src/cards/answer.ts';
import { answerQuestion } from '../../src/domain/answer.ts';
import { cardText } from '../../src/domain/card.ts';
import { placeName } from '../../src/domain/place-name.ts';
import type { Profile } from '../../src/domain/policy.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { createMentions } from '../../src/names/mentions.ts';
import { createPlaces } from '../../src/names/places.ts';
import { createUnderstanding } from '../../src/questions/understand.ts';

export const knowledge = loadKnowledge(new URL('../../knowledge', import.meta.url).pathname);
export const mentions = createMentions(knowledge);
export const places = createPlaces(knowledge);
export const understand = createUnderstanding(knowledge, { mentions, places });

export const TODAY = '2026-11-23';
const nameOf = (code: string) => placeName(knowledge, code);

/** The answer object. */
export function answer(text: string, today = TODAY, profile: Profile | null = null) {
  const question = understand(text, { today, home: profile?.places ?? [] });
  return answerQuestion(question, knowledge, { today, reports: [], profile });
}

/** The card. */
export function card(text: string, today = TODAY, profile: Profile | null = null) {
  return answerCard({ answer: answer(text, today, profile), today, nameOf });
}

/** What `ask --json` prints. */
export function ask(text: string, today = TODAY): AnswerData {
  return answerData(answer(text, today), cardText(card(text, today)));
}
