import { randomUUID } from 'node:crypto';
import { describe } from 'vitest';
import { trialClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Reply } from '../../src/domain/command.ts';
import type { Letter } from '../../src/domain/mailbox.ts';
import { createLog } from '../../src/log.ts';
import { createBot, openKnowledge } from '../../src/main.ts';
import { createSandbox } from '../../src/platforms/sandbox/platform.ts';
import { createMailbox } from '../../src/stores/mailbox.ts';
import { openStore } from '../../src/stores/store.ts';
import { openHouse as openDiscordHouse } from './discord-house.ts';
import { type OpenTown, proveScenarios } from './scenarios.ts';
import { openHouse } from './slack-house.ts';

const knowledge = openKnowledge({ knowledge: { extra: null } });

interface State {
  readonly letters: readonly Letter[];
  readonly notes: readonly (Letter & { readonly text: string })[];
}

const openSandbox: OpenTown = async (start, change) => {
  const clock = trialClock(Date.parse(start));
  const config = change(readConfig({ INTERDICT_HOME: 'none' }, import.meta.dirname));
  const store = await openStore({ memory: true, clock });
  const people = config.people.map(({ id, name }) => ({ account: id, person: id, name, about: '' }));
  const sandbox = createSandbox({
    mailbox: createMailbox(store.database, clock),
    people,
    channels: config.sandbox.channels,
    commands: [],
    complete: () => [],
    port: 0,
    clock,
  });
  const bot = createBot({
    config,
    knowledge,
    clock,
    store,
    log: createLog('silent'),
    platforms: [sandbox],
  });
  await bot.start();
  const post = async (path: string, body: object) => {
    const response = await fetch(sandbox.address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), ...body }),
    });
    return (await response.json()) as { kind?: string; form?: Extract<Reply, { kind: 'form' }>['form'] };
  };
  const state = async (as: string) =>
    (await (await fetch(`${sandbox.address}/state?as=${as}`)).json()) as State;
  const inApprovals = async (threads: boolean) =>
    (await state('sam')).letters.filter(
      (each) => each.channel === 'approvals' && !each.only && (each.thread !== null) === threads,
    );
  const alone = async (as: string) => {
    const { letters, notes } = await state(as);
    return [...letters.filter(({ channel, only }) => only === as || channel.startsWith('@')), ...notes];
  };
  const pressOn = async (as: string, letter: Letter, label: string, fields = {}) => {
    const { line } = letter.card.buttons.find((each) => each.label === label)!;
    const where = { as, channel: letter.channel, thread: letter.thread ?? '' };
    const { form } = await post('/press', { ...where, line });
    if (form) await post('/form', { ...where, line: form.line, options: fields });
  };
  return {
    bot,
    say: async (as, line) =>
      void (await post('/say', { as, channel: 'general', text: `/interdict ${line}` })),
    press: async (as, label, fields) => pressOn(as, (await inApprovals(false)).at(-1)!, label, fields),
    answer: async (as, label, fields) => {
      const letter = (await alone(as)).findLast(({ card }) =>
        card?.buttons.some((each) => each.label === label),
      )!;
      return pressOn(as, letter, label, fields);
    },
    card: async () => cardText((await inApprovals(false)).at(-1)?.card ?? NO_CARD),
    thread: async () => (await inApprovals(true)).map(({ card }) => cardText(card)).join('\n'),
    heard: async (as) =>
      (await alone(as)).map(({ card, ...each }) => (card ? cardText(card) : JSON.stringify(each))).join('\n'),
    async at(instant) {
      clock.set(Date.parse(instant));
      bot.wake();
    },
    close: () => bot.stop(),
  };
};

const NO_CARD = { title: '', tone: 'plain', blocks: [], buttons: [] } as const;

const openSlack: OpenTown = async (start, change) => {
  const house = await openHouse('socket', { start, change });
  const { fake, bot, clock } = house;
  // Whoever is told of something meanwhile has not been answered: only the form is waited for.
  const fill = async (person: string, fields: Readonly<Record<string, string>>) => {
    if (Object.keys(fields).length === 0) return;
    await fake.until('a form', () => fake.views(person).length > 0, 5_000).catch(() => {});
    const view = fake.views(person).at(-1);
    const named = Object.fromEntries(Object.entries(fields).map(([name, text]) => [`field:${name}`, text]));
    if (view) await fake.submit(person, view.id, named);
  };
  return {
    bot,
    say: async (person, line) => void (await fake.slash(person, 'general', line)),
    async press(person, label, fields = {}) {
      const card = fake.messages('approvals').at(-1)!;
      await fake.press(person, card.ts, card.buttons.find((each) => each.label === label)!.actionId);
      await fill(person, fields);
    },
    async answer(person, label, fields = {}) {
      const message = [...fake.direct(person), ...fake.ephemeral(person, 'general')].findLast(({ buttons }) =>
        buttons.some((each) => each.label === label),
      )!;
      await fake.press(person, message.ts, message.buttons.find((each) => each.label === label)!.actionId);
      await fill(person, fields);
    },
    card: async () => fake.messages('approvals').at(-1)?.words ?? '',
    thread: async () =>
      fake
        .messages('approvals')
        .flatMap(({ ts }) => fake.thread(ts))
        .map(({ words }) => words)
        .join('\n'),
    heard: async (person) =>
      [
        ...fake.direct(person),
        ...fake.ephemeral(person, 'general'),
        ...fake.ephemeral(person, 'approvals'),
        ...fake.views(person),
      ]
        .map((each) => ('words' in each ? each.words : JSON.stringify(each)))
        .join('\n'),
    async at(instant) {
      clock.set(Date.parse(instant));
      bot.wake();
    },
    close: () => house.close(),
  };
};

const openDiscord: OpenTown = async (start, change) => {
  const house = await openDiscordHouse({ start, change });
  const { fake, bot, clock } = house;
  const fill = async (person: string, fields: Readonly<Record<string, string>>) => {
    if (fake.modals(person).length > 0) await fake.submit(person, fields);
  };
  const alone = (person: string) =>
    ['general', 'approvals']
      .flatMap((channel) => fake.ephemeral(person, channel))
      .concat(fake.direct(person));
  const inOrder = (person: string) =>
    alone(person).toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  return {
    bot,
    say: async (person, line) => void (await fake.slash(person, 'general', line)),
    async press(person, label, fields = {}) {
      await fake.press(person, fake.messages('approvals').at(-1)!.id, label);
      await fill(person, fields);
    },
    async answer(person, label, fields = {}) {
      const message = inOrder(person).findLast(({ buttons }) =>
        buttons.some((each) => each.label === label),
      )!;
      await fake.press(person, message.id, label);
      await fill(person, fields);
    },
    card: async () => fake.messages('approvals').at(-1)?.words ?? '',
    thread: async () =>
      fake
        .threads('approvals')
        .flatMap(({ id }) => fake.messages(id))
        .map(({ words }) => words)
        .join('\n'),
    heard: async (person) =>
      [...inOrder(person), ...fake.modals(person)]
        .map((each) => ('words' in each ? each.words : JSON.stringify(each)))
        .join('\n'),
    async at(instant) {
      clock.set(Date.parse(instant));
      bot.wake();
    },
    close: () => house.close(),
  };
};

describe.each([
  ['the sandbox', openSandbox],
  ['Slack', openSlack],
  ['Discord', openDiscord],
] as const)('an exception in %s', (_, open) => proveScenarios(open));
