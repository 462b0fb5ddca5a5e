import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import type { Invocation, Reply } from '../../src/domain/command.ts';
import { FOREIGN_TEAM, HOME_TEAM, SECOND_TEAM } from '../fakes/slack/cast.ts';
import type { Json } from '../fakes/slack/world.ts';
import { card, FORM, quiet, stage, told } from './slack-deck.ts';

const BUTTON: Partial<Card> = {
  buttons: [
    { label: 'Show', line: 'report show R-1' },
    { label: 'Confirm', line: 'report confirm R-1' },
  ],
};
const accepted: Reply = { kind: 'accepted' };

describe('who is answered', () => {
  test('guests and accounts of other organisations arrive marked as such', async () => {
    const { fake, received } = await stage();
    await fake.slash('greta', 'general', 'help');
    await fake.mention('xena', 'shared', 'help');
    await fake.mention('rita', 'shared', 'help');
    await quiet(fake);
    expect(received.map(({ actor }) => actor.outsider)).toEqual(['guest', 'external', undefined]);
  });

  test('an account that cannot be looked up arrives as unknown, and is looked up again', async () => {
    const { fake, received } = await stage();
    fake.fault('users.info', { kind: 'error', error: 'internal_error' });
    await fake.slash('rita', 'general', 'help');
    await quiet(fake);
    await fake.slash('rita', 'general', 'help');
    await quiet(fake);
    expect(received.map(({ actor }) => actor.outsider)).toEqual(['unknown', undefined]);
  });

  test('a workspace that is not allowed is not answered', async () => {
    const { fake, received } = await stage();
    const alter = (payload: Json): Json => ({ ...payload, team_id: FOREIGN_TEAM, enterprise_id: undefined });
    await fake.slash('rita', 'general', 'help', { alter });
    await quiet(fake);
    expect(received).toEqual([]);
    expect(fake.ephemeral('rita', 'general')).toEqual([]);
  });

  test('each workspace of the organisation is answered with its own token', async () => {
    const { fake, slack, received, channel } = await stage(undefined, {
      tokens: ['xoxb-fake-home', 'xoxb-fake-second'],
      workspaces: [HOME_TEAM, SECOND_TEAM],
    });
    await slack.post(channel('labs'), card('In the labs'), 'one');
    await slack.post(channel('general'), card('At home'), 'two');
    expect(fake.messages('labs').map(({ by, words }) => [by, words])).toEqual([
      ['interdict2', 'In the labs'],
    ]);
    await fake.slash('seth', 'labs', 'help');
    await quiet(fake);
    expect(received[0]?.actor.outsider).toBeUndefined();
    expect(fake.ephemeral('seth', 'labs').map(({ words }) => words)).toEqual(['Done']);
  });

  test('a token of a workspace that the settings do not list stops the start with one sentence', async () => {
    await expect(stage(undefined, { workspaces: ['T0OTHER'] })).rejects.toThrow(/slack\.workspaces/);
    await expect(stage(undefined, { tokens: ['xoxb-wrong'] })).rejects.toThrow(/SLACK_BOT_TOKEN/);
  });
});

describe('words', () => {
  test('a mention arrives without the name, in its thread, and is answered there in private', async () => {
    const { fake, received, id } = await stage();
    const root = await fake.say('rita', 'general', 'what about kaspersky?');
    await fake.mention('sam', 'general', 'is  kaspersky banned &lt;here&gt; <https://a.example/x|see>', {
      thread: root.ts,
    });
    await quiet(fake);
    expect(received[0]).toMatchObject({
      line: 'is kaspersky banned <here> https://a.example/x',
      source: 'typed',
      place: { platform: 'slack', channel: id('general'), thread: root.ts },
    });
    expect(fake.ephemeral('sam', 'general')).toMatchObject([{ words: 'Done', thread: root.ts }]);
    expect(fake.thread(root.ts).map(({ words }) => words)).not.toContain('Done');
  });

  test('a direct message is a private place, answered by a message there', async () => {
    const { fake, received, id } = await stage();
    await fake.dm('rita', '/interdict where netherlands');
    await quiet(fake);
    expect(received[0]).toMatchObject({ line: 'where netherlands', place: { channel: `@${id('rita')}` } });
    expect(fake.direct('rita').map(({ words }) => words)).toContain('Done');
  });

  test('the assistant pane offers questions, and answers in its thread', async () => {
    const { fake, received } = await stage();
    const { channel, thread } = await fake.openAssistant('rita');
    expect(fake.assistantThread(channel, thread)?.prompts).toHaveLength(4);
    await fake.dm('rita', 'is huawei banned in sweden', { thread });
    await quiet(fake);
    expect(received[0]?.place.thread).toBe(thread);
    expect(fake.direct('rita')).toMatchObject([{}, { words: 'Done', thread }]);
  });

  test("the bot does not answer itself, nor other apps' messages", async () => {
    const { fake, slack, received, id } = await stage(undefined, { echoes: true });
    await slack.post({ platform: 'slack', channel: `@${id('rita')}` }, card('Hello'), 'key');
    await quiet(fake);
    expect(received).toEqual([]);
  });

  test('a form that was asked for by a mention is offered by a button, for it needs a press', async () => {
    const { fake } = await stage(async () => FORM);
    await fake.mention('rita', 'general', 'exception request');
    await quiet(fake);
    const [shown] = fake.ephemeral('rita', 'general');
    expect(shown?.buttons.map(({ value }) => value)).toEqual(['exception request']);
    await fake.press('rita', shown!.ts, 'Open the form');
    await fake.until('the form opens', () => fake.views('rita')[0]);
  });
});

describe('what is delivered again', () => {
  test('an event that comes again is the same invocation, and is answered once', async () => {
    const { fake, received } = await stage();
    const { delivery } = await fake.mention('rita', 'general', 'help');
    await quiet(fake);
    await fake.deliveries.again(delivery, { retry: { num: 1, reason: 'http_timeout' } });
    await quiet(fake);
    expect(fake.ephemeral('rita', 'general')).toHaveLength(1);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  });

  test('a delivery that is seen first as a retry is taken', async () => {
    const { fake, received } = await stage(async () => accepted);
    await fake.mention('rita', 'general', 'approve EX-1', { retry: { num: 2, reason: 'http_timeout' } });
    await quiet(fake);
    expect(received.map(({ line }) => line)).toEqual(['approve EX-1']);
  });

  test('what writes has the same id each time, so that the store can tell', async () => {
    const { fake, slack, received, channel } = await stage(async () => accepted);
    const { id } = await slack.post(channel('general'), card('R-1', BUTTON), 'key');
    const { delivery } = await fake.press('ana', id, 'Confirm');
    await fake.deliveries.again(delivery);
    const again = await fake.mention('ana', 'general', 'report confirm R-1');
    await fake.deliveries.again(again.delivery, { retry: { num: 1, reason: 'http_timeout' } });
    expect(received.map(({ line }) => line)).toEqual(Array(4).fill('report confirm R-1'));
    expect(received.map((each) => received.findIndex(({ id: other }) => other === each.id))).toEqual([
      0, 0, 2, 2,
    ]);
  });
});

/** Receives nothing until it is let. */
function gate(reply: Reply) {
  let let_ = () => {};
  const closed = new Promise<void>((resolve) => {
    let_ = resolve;
  });
  const done: string[] = [];
  return {
    done,
    open: () => let_(),
    receive: async ({ line }: Invocation): Promise<Reply> => {
      await closed;
      done.push(line);
      return reply;
    },
  };
}

describe.each(['socket', 'http'] as const)('acknowledgement over %s', (mode) => {
  test('what writes is acknowledged only when it was taken in', async () => {
    const held = gate(accepted);
    const { fake, slack, channel } = await stage(held.receive, { mode });
    const { id } = await slack.post(channel('general'), card('R-1', BUTTON), 'key');
    const acts = [
      fake.press('ana', id, 'Confirm'),
      fake.mention('ana', 'general', 'report confirm R-2'),
      fake.slash('ana', 'general', 'report confirm R-3'),
    ];
    const acks: boolean[] = [];
    for (const act of acts) act.then(() => acks.push(held.done.length > 0)).catch(() => {});
    await quiet(fake);
    expect(acks).toEqual([]);
    held.open();
    const outcomes = await Promise.all(acts);
    expect(outcomes.map(({ acked }) => acked)).toEqual([true, true, true]);
    expect(acks).toEqual([true, true, true]);
  });

  test('what only reads is acknowledged at once and answered when it is known', async () => {
    const held = gate(told('Late'));
    const { fake } = await stage(held.receive, { mode });
    const outcome = await fake.slash('ana', 'general', 'is kaspersky banned in the netherlands');
    expect([outcome.acked, held.done]).toEqual([true, []]);
    expect((await fake.mention('ana', 'general', 'help')).acked).toBe(true);
    held.open();
    await fake.until('both are answered', () => fake.ephemeral('ana', 'general').length === 2);
  });
});

describe('buttons', () => {
  test('a forged value is refused in private and reaches nobody', async () => {
    const { fake, slack, received, channel, warned } = await stage();
    const { id } = await slack.post(channel('general'), card('R-1', BUTTON), 'key');
    const values = ['x'.repeat(91), '', 'report confirm R-1\nreport confirm R-2', '\u0000'];
    for (const value of values)
      await fake.press('otto', id, 'Show', {
        alter: (payload) => ({ ...payload, actions: [{ ...(payload.actions as Json[])[0], value }] }),
      });
    await fake.press('otto', id, 'Show', {
      alter: (payload) => ({
        ...payload,
        actions: [{ ...(payload.actions as Json[])[0], action_id: 'theirs' }],
      }),
    });
    await quiet(fake);
    expect(received).toEqual([]);
    expect(fake.ephemeral('otto', 'general').map(({ words }) => words)).toEqual(
      Array(5).fill(expect.stringContaining('none of mine')),
    );
    expect(warned).toHaveLength(5);
  });

  test('an answer to a press below a message stands in its thread', async () => {
    const { fake, slack, channel } = await stage();
    const thread = await slack.openThread(await slack.post(channel('general'), card('Root'), 'a'), 'T');
    const { id } = await slack.post(thread, card('R-1', BUTTON), 'b');
    await fake.press('rita', id, 'Show');
    await quiet(fake);
    expect(fake.ephemeral('rita', 'general')).toMatchObject([{ words: 'Done', thread: thread.thread }]);
  });

  test('a command typed where the bot was never invited is answered all the same', async () => {
    const { fake } = await stage();
    await fake.slash('rita', 'secret', 'help');
    await quiet(fake);
    expect(fake.ephemeral('rita', 'secret').map(({ words }) => words)).toEqual(['Done']);
  });

  test('when the response address is used up, the answer comes by the Web API', async () => {
    const { fake } = await stage();
    const alter = (payload: Json): Json => ({ ...payload, response_url: `${fake.address}/response/none` });
    await fake.slash('rita', 'general', 'help', { alter });
    await quiet(fake);
    expect(fake.ephemeral('rita', 'general').map(({ words }) => words)).toEqual(['Done']);
  });
});

describe('when Slack hesitates', () => {
  test('an answer waits as long as Slack asks to', async () => {
    const { fake } = await stage();
    fake.fault('chat.postEphemeral', { kind: 'ratelimited', retryAfter: 1 });
    await fake.mention('rita', 'general', 'help');
    const shown = await fake.until('it is answered', () => fake.ephemeral('rita', 'general')[0]);
    expect(shown.words).toBe('Done');
  });

  test('a form that Slack does not take is told instead', async () => {
    const { fake } = await stage(async () => FORM);
    fake.fault('views.open', { kind: 'error', error: 'invalid_arguments' });
    await fake.slash('rita', 'general', 'match list');
    const shown = await fake.until('it is told', () => fake.ephemeral('rita', 'general')[0]);
    expect(shown.words).toContain('could not be opened');
  });
});

describe('shortcuts and the Home tab', () => {
  test('"Read this" hands in the address that a message points to, or else its text', async () => {
    const { fake, received } = await stage(async () => accepted);
    const linked = await fake.say('rita', 'general', 'look: <https://gov.example/ban|gov.example/ban>!');
    const long = await fake.say(
      'rita',
      'general',
      `${'The ministry bans it &amp; more. '.repeat(20)}<https://x.example>`,
    );
    await fake.shortcut('ana', 'read_this', linked.ts);
    await fake.shortcut('ana', 'read_this', long.ts);
    expect(received.map(({ line, options }) => [line, options.text])).toEqual([
      ['report add', 'https://gov.example/ban'],
      ['report add', expect.stringMatching(/^The ministry bans it & more\. .*https:\/\/x\.example$/)],
    ]);
  });

  test('"Request an exception" opens its form wherever one is', async () => {
    const { fake, received } = await stage(async () => FORM);
    await fake.shortcut('rita', 'request_exception');
    const view = await fake.until('the form opens', () => fake.views('rita')[0]);
    expect(view.title).toBe('Exception request');
    expect(received[0]).toMatchObject({ line: 'exception request', source: 'press' });
  });

  test('the Home tab shows the card of the command home, and its buttons are pressed in private', async () => {
    const { fake, received, id } = await stage(async ({ line }) =>
      line === 'home'
        ? { kind: 'card', card: card('Waits for you', BUTTON), open: false }
        : told('Shown in private'),
    );
    await fake.openHome('rita');
    const home = await fake.until('the tab is drawn', () => fake.home('rita'));
    expect(home.words).toContain('Waits for you');
    await fake.pressView('rita', home.id, 'Show');
    await fake.until('it is answered', () => fake.direct('rita').length === 1);
    expect(received[1]).toMatchObject({ line: 'report show R-1', place: { channel: `@${id('rita')}` } });
  });

  test('an open Home tab is drawn again when its person is told something, and nobody else gets one', async () => {
    let waiting = 2;
    const { fake, slack, channel, id } = await stage(async () => told(`${waiting} things wait for you`));
    await fake.openHome('rita');
    await fake.until('the tab is drawn', () => fake.home('rita'));
    waiting = 1;
    await slack.post({ ...channel('general'), only: id('rita') }, card('You approved EX-1'), 'told');
    await fake.until('it is drawn again', () => fake.home('rita')?.words.includes('1 things'));
    await slack.post({ platform: 'slack', channel: `@${id('sam')}` }, card('EX-1 was granted'), 'told too');
    expect(fake.home('sam')).toBeNull();
    fake.clock.advance(2 * 3_600_000);
    waiting = 0;
    const drawn = fake.log.filter(({ method }) => method === 'views.publish').length;
    await slack.post({ ...channel('general'), only: id('rita') }, card('Late'), 'late');
    await slack.stop();
    expect(fake.log.filter(({ method }) => method === 'views.publish')).toHaveLength(drawn);
  });

  test('the channels of a person are read from page to page, private ones where the app is too', async () => {
    const { fake, slack, id } = await stage();
    const all = await slack.channelsOf!(id('rita'));
    const { team: home, botUser } = fake.world.installs[0]!;
    const theirs = [...fake.world.channels.values()].filter(
      ({ kind, archived, members, team }) =>
        kind !== 'im' &&
        !archived &&
        team === home &&
        members.has(id('rita')) &&
        (kind === 'channel' || members.has(botUser)),
    );
    expect(all.toSorted()).toEqual(theirs.map((each) => each.id).toSorted());
    expect(all.length).toBeGreaterThan(2);
    await expect(slack.channelsOf!('U0NOBODY')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('forms', () => {
  async function openForm(reply: (invocation: Invocation) => Reply) {
    const at = await stage(async (invocation) => (invocation.source === 'form' ? reply(invocation) : FORM));
    await at.fake.slash('rita', 'general', 'exception request');
    const view = await at.fake.until('the form opens', () => at.fake.views('rita')[0]);
    return { ...at, view };
  }
  const FILLED = { 'field:vendor': 'Kaspersky', 'field:reason': 'tests' };

  test('faults stand at their fields and the form stays open', async () => {
    const { fake, view } = await openForm(() => ({
      kind: 'errors',
      fields: { reason: 'Say more.', elsewhere: 'Not here.' },
    }));
    await fake.submit('rita', view.id, FILLED);
    expect(fake.views('rita')[0]?.errors).toEqual({
      'field:reason': 'Say more.',
      'field:vendor': 'Not here.',
    });
  });

  test('a refusal is told in the form, and what was typed is kept', async () => {
    const { fake, view } = await openForm(() => told('You may not ask.'));
    await fake.submit('rita', view.id, FILLED);
    expect(fake.views('rita')[0]?.errors).toEqual({ 'field:vendor': 'You may not ask.' });
  });

  test('what was taken in closes the form', async () => {
    const { fake, received, view, id } = await openForm(() => accepted);
    await fake.submit('rita', view.id, FILLED);
    expect(fake.views('rita')).toEqual([]);
    expect(received.at(-1)).toMatchObject({
      place: { platform: 'slack', channel: id('general') },
      options: { vendor: 'Kaspersky', reason: 'tests' },
    });
  });

  test('a state that was edited, or belongs to somebody else, is refused', async () => {
    const { fake, received, view } = await openForm(() => accepted);
    const edited = (change: (metadata: string) => string) => (payload: Json) => {
      const shown = payload.view as Json;
      return { ...payload, view: { ...shown, private_metadata: change(String(shown.private_metadata)) } };
    };
    const forgeries: ((metadata: string) => string)[] = [
      (metadata) => metadata.replace('exception request', 'exception revoke EX-1'),
      (metadata) => metadata.replace(/C0[A-Z]+/, 'C0SECRET'),
      () => '{}',
      () => '',
      () => JSON.stringify({ body: '{"line":"report confirm R-1","channel":"C1","thread":null}', seal: 'x' }),
    ];
    for (const forge of forgeries) {
      await fake.submit('rita', view.id, FILLED, { alter: edited(forge) });
      expect(Object.values(fake.views('rita')[0]!.errors)).toEqual([
        expect.stringContaining('open it again'),
      ]);
    }
    await fake.submit('rita', view.id, FILLED, {
      alter: (payload) => ({ ...payload, user: { ...(payload.user as Json), id: 'U0SAM00000' } }),
    });
    expect(received.filter(({ source }) => source === 'form')).toEqual([]);
  });

  test('names are completed as one types, and the words as typed can be taken too', async () => {
    const { fake, view } = await openForm(() => accepted);
    const offered = await fake.suggest('rita', view.id, 'field:vendor', 'kaspresky');
    expect(offered.map(({ value }) => value)).toEqual(['Kaspersky', 'kaspresky']);
  });

  test('a form that is opened too late is offered by a button', async () => {
    const held = gate(FORM);
    const { fake } = await stage(held.receive, { standing: true });
    const act = fake.slash('rita', 'general', 'match list');
    await act;
    fake.clock.advance(4_000);
    held.open();
    const shown = await fake.until('it is told', () => fake.ephemeral('rita', 'general')[0]);
    expect(shown.words).toContain('in time');
  });
});
