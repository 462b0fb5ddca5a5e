import { expect, test } from 'vitest';
import measure from '../../commands/measure.ts';
import { cardText } from '../../src/domain/card.ts';
import { run } from './record-desk.ts';

test('measure shows one record whole, with its sources and what it is related to', async () => {
  const { card, data } = await run(measure, { id: 'it-2022-kaspersky-acn-circular-4336' });
  const text = cardText(card);
  expect(text).toMatch(/Stands: replaced by another act 22 November 2025/);
  expect(text).toMatch(/replaced by: .*it-2025-kaspersky-acn-circular/);
  expect(text).toMatch(/Sources:/);
  expect(data).toMatchObject({ id: 'it-2022-kaspersky-acn-circular-4336' });
});

test('measure refuses an unknown id and names the nearest', async () => {
  await expect(run(measure, { id: 'nl-2018-kaspersky-phase-ou' })).rejects.toThrow(
    /did you mean nl-2018-kaspersky-phase-out/,
  );
});
