import { afterEach, describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Request } from '../../src/domain/command.ts';
import { says } from './server.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function open(options: StageOptions = {}): Promise<Stage> {
  stage = await openStage(options);
  return stage;
}

async function asked(words: string, person = 'rita') {
  const request = { desk: await stage!.desk(), values: { words }, actor: { person } } as unknown as Request;
  const { card, data } = await ask.actions[0]!.run(request);
  return {
    text: cardText(card),
    buttons: card.buttons,
    data: data as { intent: string; jurisdictions: string[] },
  };
}

const GREEK = 'ποιες εταιρείες είναι απαγορευμένες στην ελλάδα';
const nothing = { vendors: [], places: [], topics: [], day: null, language: 'el' };

describe('a question that the rules cannot place', () => {
  test('takes the ordinary road once a model has said what it asks, and the card says so', async () => {
    await open({ script: says({ ...nothing, intent: 'list', places: [{ code: 'GR', words: 'ελλάδα' }] }) });
    const { data, text } = await asked(GREEK);
    expect(data).toMatchObject({ intent: 'list', jurisdictions: ['GR'] });
    expect(text).toContain('A model helped to read this question.');
  });
});
