import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Mode, openHouse } from './slack-house.ts';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../demo/dutch-kaspersky-2018.txt'), 'utf8');

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function open(mode: Mode) {
  const stage = await openHouse(mode, { start: '2018-05-15T09:00:00Z', asOf: '2018-05-14' });
  close = stage.close;
  return stage;
}

describe.each(['socket', 'http'] as const)('the main job from end to end, over %s', (mode) => {
  test('an article becomes an alert, an exception is asked for, decided by two, and ends on its day', async () => {
    const { fake, bot, clock, store } = await open(mode);
    const whispers = (person: string, channel: string) =>
      fake.ephemeral(person, channel).map(({ words }) => words);
    const button = (channel: string, at: number, label: string) => {
      const message = fake.messages(channel)[at]!;
      return { ts: message.ts, which: message.buttons.find((each) => each.label === label)!.actionId };
    };

    // A question, answered in private.
    await fake.slash('rita', 'general', 'is kaspersky banned in the netherlands');
    await fake.until('an answer', () => whispers('rita', 'general').length === 1);
    expect(whispers('rita', 'general')[0]).toContain('Kaspersky');
    expect(fake.messages('general')).toEqual([]);

    // "Read this" on a message that holds the article.
    const { ts } = await fake.say('rita', 'general', ARTICLE);
    await fake.shortcut('rita', 'read_this', ts);
    await fake.until('an alert', () => fake.messages('alerts').length === 1);
    await fake.until('its triage card', () => fake.messages('triage').length === 1);
    expect(fake.messages('alerts')[0]?.words).toMatch(/unreviewed/i);

    // Only the analyst can confirm it.
    const confirm = button('triage', 0, 'Confirm');
    await fake.press('otto', confirm.ts, confirm.which);
    await fake.until('a refusal', () => whispers('otto', 'triage').length === 1);
    expect((await (await bot.desk()).reports())[0]?.status).not.toBe('confirmed');
    await fake.press('ana', confirm.ts, confirm.which);
    await fake.until('the alert is redrawn', () => !/unreviewed/i.test(fake.messages('alerts')[0]!.words));
    expect((await (await bot.desk()).reports())[0]?.status).toBe('confirmed');

    // An exception, by a form.
    await fake.shortcut('rita', 'request_exception');
    const [form] = await fake.until('a form', () => fake.views('rita').length === 1 && fake.views('rita'));
    await fake.submit('rita', form!.id, {
      'field:vendor': 'Kaspersky',
      'field:places': ['Netherlands'],
      'field:until': '2018-09-30',
      'field:scope': 'analysis lab, 3 machines',
      'field:reason': 'comparing detections of malware samples',
      'field:controls': 'isolated network, no government data',
    });
    expect(fake.views('rita')).toEqual([]);
    await fake.until('a card for the approvers', () => fake.messages('approvals').length === 1);
    const card = fake.messages('approvals')[0]!;
    await fake.until('its thread', () => fake.thread(card.ts).length >= 1);

    // Its requester cannot approve it, two others can: one by the button, one by a typed line.
    const approve = card.buttons.find(({ label }) => label === 'Approve')!.actionId;
    await fake.press('rita', card.ts, approve);
    await fake.until('a refusal', () => whispers('rita', 'approvals').length + fake.views('rita').length > 0);
    if (fake.views('rita').length > 0) {
      await fake.submit('rita', fake.views('rita')[0]!.id, {});
      await fake.until(
        'a refusal',
        () =>
          whispers('rita', 'approvals').length > 0 ||
          Object.keys(fake.views('rita')[0]?.errors ?? {}).length > 0,
      );
    }
    expect((await (await bot.desk()).exception('EX-1'))?.reviews).toEqual([]);

    await fake.press('sam', card.ts, approve);
    await fake.until(
      'a form or a vote',
      () => fake.views('sam').length + whispers('sam', 'approvals').length > 0,
    );
    const note = fake.views('sam')[0];
    if (note) await fake.submit('sam', note.id, { 'field:note': 'the lab is isolated' });
    await fake.mention('lena', 'approvals', 'approve EX-1 within the letter of the measure', {
      thread: card.ts,
    });
    await fake.until('the card says granted', () => /granted/i.test(fake.messages('approvals')[0]!.words));
    expect(fake.messages('approvals')[0]?.edits).toBeGreaterThan(0);
    expect((await (await bot.desk()).exception('EX-1'))?.status).toBe('granted');

    // The requester is told in private.
    await fake.until('the requester was told', () =>
      [
        ...fake.direct('rita'),
        ...fake.ephemeral('rita', 'general'),
        ...fake.ephemeral('rita', 'approvals'),
      ].some(({ words }) => /granted/i.test(words)),
    );

    // It ends with its last day, and the card says so.
    clock.set(Date.parse('2018-10-01T00:00:01Z'));
    bot.wake();
    await fake.until('the card says that it ended', () =>
      /expired|ended/i.test(fake.messages('approvals')[0]!.words),
    );
    expect((await (await bot.desk()).exception('EX-1'))?.status).toBe('expired');

    // One of each, nothing refused by Slack, nobody alerted by markup, no warning, the ledger whole.
    for (const channel of ['alerts', 'triage', 'approvals']) expect(fake.messages(channel)).toHaveLength(1);
    expect(fake.log.filter(({ error }) => error !== null)).toEqual([]);
    for (const channel of ['alerts', 'triage', 'approvals', 'general'])
      for (const message of fake.messages(channel)) expect(message.pings).toEqual([]);
    for (const person of ['rita', 'sam', 'lena', 'ana', 'otto']) expect(fake.warnings(person)).toEqual([]);
    expect((await store.verify()).broken).toBeUndefined();
    expect(await store.deadJobs()).toEqual([]);
  });
});
