/** A desk over the shipped records without any state: what the reading commands need. */
import { answerQuestion } from '../../src/domain/answer.ts';
import type { Command, Request, Values } from '../../src/domain/command.ts';
import { placeName } from '../../src/domain/place-name.ts';
import type { Desk } from '../../src/domain/ports.ts';
import type { Question } from '../../src/domain/question.ts';
import { standingsOf } from '../../src/domain/standings.ts';
import { drawMap } from '../../src/pictures/map.ts';
import { drawTimeline } from '../../src/pictures/timeline.ts';
import { knowledge, mentions, places, TODAY, understand } from '../questions/asking.ts';

export const desk = {
  today: TODAY,
  language: 'en',
  knowledge,
  understand: async (words: string, asOf: string | null) => understand(words, { today: TODAY, asOf }),
  wordAnswer: async () => null,
  answer: async (question: Question) =>
    answerQuestion(question, knowledge, { today: TODAY, reports: [], profile: null }),
  drawTimeline: async (vendor: string) =>
    drawTimeline(knowledge.ofVendor(vendor), {
      vendor,
      today: TODAY,
      nameOf: (code) => placeName(knowledge, code),
    }),
  drawMap: async (vendor: string) =>
    drawMap(standingsOf(vendor, knowledge, TODAY), {
      vendor,
      today: TODAY,
      nameOf: (code) => placeName(knowledge, code),
      members: new Set(['DE', 'FR', 'NL']),
    }),
  findVendor: (name: string) => ({ vendor: mentions.find(name, { fuzzy: true })[0]?.vendor, nearest: [] }),
  findPlace: (name: string) => ({ code: places.find(name)[0]?.code, nearest: [] }),
} as unknown as Desk;

/** Runs one action of a command with its values. */
export async function run(command: Command, values: Values, name = '') {
  const action = command.actions.find((each) => each.name === name)!;
  return action.run({ desk, values, actor: { person: 'reader' } } as Request);
}
