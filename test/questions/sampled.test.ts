import { expect, test } from 'vitest';
import { ask, TODAY } from './asking.ts';
import { draw } from './sampling.ts';

const SEEDS = [11, 23, 47];
const COUNT = 180;

/** What is wrong with an answer to a question that was made from a record. */
function faults(sample: ReturnType<typeof draw>[number]): string[] {
  const said = ask(sample.question, TODAY);
  // Georgia is two places, and asking back which is meant is right.
  if (said.clarify) return /\bGeorgia\b/.test(sample.question) ? [] : ['asked back'];
  const { measure, vendor, intents } = sample;
  const wrong: string[] = [];
  if (said.intent !== 'unknown' && !intents.includes(said.intent)) wrong.push(`intent ${said.intent}`);
  if (!said.vendors.includes(vendor)) wrong.push(`vendors ${said.vendors}`);
  if (!said.jurisdictions.includes(measure.jurisdiction)) wrong.push(`places ${said.jurisdictions}`);
  const full = said.measures.length >= 12;
  if (!full && !said.measures.includes(measure.id)) wrong.push(`cites ${said.measures}`);
  return wrong;
}

test.each(SEEDS)('questions made from records find vendor, place and record (seed %i)', (seed) => {
  const failed = draw(seed, COUNT).flatMap((sample) => {
    const wrong = faults(sample);
    return wrong.length ? [`${sample.question} (${sample.measure.id}): ${wrong.join('; ')}`] : [];
  });
  expect(failed.length / COUNT, failed.join('\n')).toBeLessThanOrEqual(0.03);
});
