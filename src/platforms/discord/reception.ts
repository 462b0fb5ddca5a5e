/**
 * Takes what arrived inside and answers it. What writes is stored before Discord is told that it arrived,
 * so that nothing acknowledged is lost; its answer is told by whoever carries it out. What only reads is
 * answered at once, or after "thinks" where it takes longer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Card, Form } from '../../domain/card.ts';
import type { Invocation, Reply } from '../../domain/command.ts';
import { isWriting } from '../../domain/line.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import { type Answering, answerOf, formNotice } from './answering.ts';
import {
  type Arrival,
  type Body,
  commandArrival,
  customIdOf,
  filledIn,
  INTERACTION,
  originOf,
  pressArrival,
  typingIn,
} from './arrival.ts';
import { LIMITS } from './components.ts';
import {
  type Draft,
  type Drafts,
  draftId,
  faultsCard,
  goOnCard,
  lostCard,
  nextPart,
  readDraftId,
} from './drafts.ts';
import { partsOf } from './form.ts';
import type { People } from './people.ts';

/** Discord waits three seconds. */
const DEFER_AFTER_MS = 1_500;
const FORM = 'form:';

interface House extends Pick<PlatformHouse, 'commands' | 'warn' | 'complete'> {
  readonly people: People;
  readonly answering: Answering;
  readonly drafts: Drafts;
  readonly servers: readonly string[];
  receive(invocation: Invocation): Promise<Reply>;
}

export interface DiscordReception {
  /** Takes an interaction. Never throws: a person gets an answer, or the operator a line. */
  take(body: Body): Promise<void>;
  /** Resolves when nothing is being answered any more. */
  settled(): Promise<void>;
}

const plainCard = (title: string): Card => ({ title, tone: 'caution', blocks: [], buttons: [] });

const NOT_HERE = plainCard('Interdict is not at work in this server.');
const FOREIGN_BUTTON = plainCard(
  'This button is none of mine, so nothing was done: type the command instead.',
);
const FOREIGN_COMMAND = plainCard(
  'I do not know this command: run `interdict register discord`, or type /interdict help.',
);

export function createReception(house: House): DiscordReception {
  const { commands, complete, people, answering, drafts, servers, warn } = house;
  const working = new Set<Promise<void>>();

  async function receive(arrival: Arrival): Promise<Reply> {
    const { id, place, line, options, source } = arrival;
    const actor = await people.actor(arrival);
    return house.receive({ id, actor, place, line, options, source, answer: answerOf(arrival) });
  }

  /** The first part of a form. A form of one part carries its line, so that no restart loses what is typed. */
  async function openForm(arrival: Arrival, form: Form): Promise<void> {
    const customId = `${FORM}${form.line}`;
    if (partsOf(form).length === 1 && customId.length <= LIMITS.customId)
      return answering.openModal(arrival, form, 0, customId);
    const draft = drafts.begin(form, arrival.account);
    await answering.openModal(arrival, form, 0, draftId(draft, 0), draft.values);
  }

  async function respond(arrival: Arrival, reply: Reply): Promise<void> {
    if (reply.kind === 'accepted') return answering.defer(arrival);
    if (reply.kind === 'card') return answering.show(arrival, reply);
    if (reply.kind === 'errors')
      return answering.show(arrival, { card: plainCard(Object.values(reply.fields).join(' ')) });
    if (arrival.source === 'form')
      return answering.show(arrival, { card: formNotice(arrival.line, reply.form.title) });
    await openForm(arrival, reply.form);
  }

  async function answer(arrival: Arrival): Promise<void> {
    const asked = receive(arrival);
    const first = isWriting(commands, arrival)
      ? await asked
      : await Promise.race([asked, sleep(DEFER_AFTER_MS, undefined, { ref: false })]);
    if (first) return respond(arrival, first);
    await answering.defer(arrival);
    const reply = await asked;
    if (reply.kind === 'card') return answering.finish(arrival, reply);
    if (reply.kind === 'form')
      return answering.finish(arrival, { card: formNotice(reply.form.line, reply.form.title) });
  }

  /** Runs what a filled form asks for; its faults lead back into it. */
  async function run(arrival: Arrival, draft: Draft): Promise<void> {
    const { line } = draft.form;
    const sent: Arrival = { ...arrival, line, options: draft.values, source: 'form' };
    const reply = await receive(sent);
    if (reply.kind === 'errors') return answering.show(sent, faultsCard(draft, reply.fields));
    await respond(sent, reply);
  }

  /** A modal of one part, whose line it carries. */
  async function takeSingle(arrival: Arrival, body: Body, line: string): Promise<void> {
    const options = filledIn(body);
    const sent: Arrival = { ...arrival, line, options, source: 'form' };
    const reply = await receive(sent);
    if (reply.kind !== 'errors') return respond(sent, reply);
    // The form is asked for anew, with what was typed, so that it can be corrected.
    const again = await receive({ ...sent, id: `${sent.id}:again`, options: {}, source: 'press' });
    const blocks = Object.values(options).map((words) => ({ kind: 'quote' as const, words }));
    if (again.kind !== 'form')
      return answering.show(sent, { card: { ...plainCard(Object.values(reply.fields).join(' ')), blocks } });
    const draft = drafts.fill(drafts.begin(again.form, arrival.account), 0, options);
    await answering.show(sent, faultsCard(draft, reply.fields));
  }

  async function takePart(arrival: Arrival, body: Body, id: string, part: number): Promise<void> {
    const values = filledIn(body);
    const draft = drafts.find(id, arrival.account);
    if (!draft) return answering.show(arrival, { card: lostCard(values) });
    const filled = drafts.fill(draft, part, values);
    const next = nextPart(filled);
    await (next === undefined ? run(arrival, filled) : answering.show(arrival, goOnCard(filled, next)));
  }

  async function takeModal(body: Body): Promise<void> {
    const arrival: Arrival = { ...originOf(body), line: '', options: {}, source: 'form' };
    const customId = customIdOf(body);
    const draft = readDraftId(customId);
    if (draft && draft.part !== 'send') return takePart(arrival, body, draft.id, draft.part);
    if (customId.startsWith(FORM)) return takeSingle(arrival, body, customId.slice(FORM.length));
    await answering.show(arrival, { card: lostCard(filledIn(body)) });
  }

  async function takePress(body: Body): Promise<void> {
    const arrival = pressArrival(body);
    const asked = readDraftId(customIdOf(body));
    if (asked) {
      const draft = drafts.find(asked.id, arrival.account);
      if (!draft) return answering.show(arrival, { card: lostCard({}) });
      if (asked.part === 'send') return run(arrival, draft);
      return answering.openModal(arrival, draft.form, asked.part, draftId(draft, asked.part), draft.values);
    }
    if (arrival.line !== '') return answer(arrival);
    warn(
      { account: arrival.account, id: arrival.id },
      'a button with a value that is none of ours was pressed',
    );
    await answering.show(arrival, { card: FOREIGN_BUTTON });
  }

  async function suggest(body: Body): Promise<void> {
    const origin = originOf(body);
    const typing = typingIn(commands, body);
    if (!typing) return answering.choose(origin, []);
    // Of several, parted by commas, the last one is completed.
    const cut = typing.many ? typing.text.lastIndexOf(',') + 1 : 0;
    const before = typing.text.slice(0, cut);
    const found = await complete(typing.kind, typing.text.slice(cut).trim());
    const join = (text: string) => (before === '' ? text : `${before} ${text}`);
    await answering.choose(
      origin,
      found.map(({ value, label }) => ({ value: join(value), label: join(label) })),
    );
  }

  async function take(body: Body): Promise<void> {
    const type = Number(body.type);
    const origin = originOf(body);
    const foreign = origin.guild !== null && !servers.includes(origin.guild);
    if (type === INTERACTION.autocomplete) return foreign ? answering.choose(origin, []) : suggest(body);
    if (foreign) return answering.show(origin, { card: NOT_HERE });
    if (type === INTERACTION.component) return takePress(body);
    if (type === INTERACTION.modal) return takeModal(body);
    if (type !== INTERACTION.command) return;
    const arrival = commandArrival(commands, body);
    await (arrival ? answer(arrival) : answering.show(origin, { card: FOREIGN_COMMAND }));
  }

  return {
    take(body) {
      const kept = take(body)
        .catch((error: unknown) =>
          warn({ err: error, id: body.id }, 'an interaction could not be answered in Discord'),
        )
        .finally(() => working.delete(kept));
      working.add(kept);
      return kept;
    },
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
