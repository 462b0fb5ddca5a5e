/**
 * Takes what arrived inside and answers it. What writes is stored before Slack is told that it arrived:
 * what was acknowledged is never lost, and what is delivered again has the same id. What only reads is
 * acknowledged first and answered after; it is answered once, however often it comes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../../domain/card.ts';
import type { Invocation, Reply } from '../../domain/command.ts';
import { Refusal, TryLater } from '../../domain/error.ts';
import { isWriting } from '../../domain/line.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import { type Answering, placeOf } from './answering.ts';
import { type Arrival, type Body, formArrival } from './arrival.ts';
import { cardView, fieldErrors, filledIn } from './form.ts';
import { createHomes } from './homes.ts';
import type { Office } from './offices.ts';
import type { People } from './people.ts';
import { unseal } from './sealed.ts';
import { createTurns } from './turns.ts';

/** Slack delivers again for up to 24 hours where an app asks for delayed events. */
const REMEMBERED_MS = 25 * 3_600_000;
const REMEMBERED = 50_000;

/** Acknowledges, with an answer where the payload takes one. */
export type Ack = (answer?: object) => Promise<void>;

interface House extends Pick<PlatformHouse, 'commands' | 'clock' | 'warn'> {
  readonly people: People;
  readonly answering: Answering;
  receive(invocation: Invocation): Promise<Reply>;
}

export interface SlackReception {
  /** Resolves once it is acknowledged; reads are answered after that. */
  take(arrival: Arrival, office: Office, ack: Ack): Promise<void>;
  /** A form that was sent: its faults stay in the form. */
  takeForm(body: Body, account: string, office: Office, ack: Ack): Promise<void>;
  /** The person was told something: what their Home tab shows may have changed. */
  told(account: string): void;
  /** Resolves when nothing is being answered any more. */
  settled(): Promise<void>;
}

const plainCard = (title: string): Card => ({ title, tone: 'caution', blocks: [], buttons: [] });

const FOREIGN_BUTTON: Reply = {
  kind: 'card',
  card: plainCard('This button is none of mine, so nothing was done: type the command instead.'),
  open: false,
};

/** A person waits for an answer so often, and so long each time, while Slack asks to. */
const MOST_WAITS = 3;
const LONGEST_WAIT_MS = 30_000;

export function createReception(house: House): SlackReception {
  const { commands, clock, warn, people, answering } = house;
  const answered = new Map<string, number>();
  const working = new Set<Promise<void>>();
  const turns = createTurns();

  /** Whether this is the first time; remembers it. */
  function isFirst(id: string): boolean {
    const now = clock.now();
    for (const [oldest, at] of answered) {
      if (now - at < REMEMBERED_MS && answered.size < REMEMBERED) break;
      answered.delete(oldest);
    }
    if (answered.has(id)) return false;
    answered.set(id, now);
    return true;
  }

  async function receive(arrival: Arrival, office: Office): Promise<Reply> {
    const { id, account, line, options, source } = arrival;
    if (source === 'press' && line === '') {
      warn({ account, id }, 'a button with a value that is none of ours was pressed');
      return FOREIGN_BUTTON;
    }
    const actor = await people.actor(account, office);
    return house.receive({ id, actor, place: placeOf(arrival), line, options, source });
  }

  /** Shows a reply; waits where Slack asks to, and says so where it takes a form in no way. */
  async function show(arrival: Arrival, office: Office, reply: Reply): Promise<void> {
    for (let left = MOST_WAITS; ; left -= 1)
      try {
        return await answering.answer(arrival, office, reply);
      } catch (error) {
        if (error instanceof TryLater && left > 0) {
          await sleep(Math.min(error.afterMs, LONGEST_WAIT_MS));
          continue;
        }
        warn(
          { err: error, id: arrival.id, channel: arrival.channel },
          'an answer could not be shown in Slack',
        );
        if (reply.kind !== 'form') return;
        const why = error instanceof Refusal ? error.message : 'The form could not be opened: try again.';
        return show(arrival, office, { kind: 'card', card: plainCard(why), open: false });
      }
  }

  function after(work: Promise<void>): void {
    const kept = work.finally(() => working.delete(kept));
    working.add(kept);
  }

  const answerLater = (arrival: Arrival, office: Office, begun = () => {}) =>
    after(
      turns.take(async () => {
        begun();
        await show(arrival, office, await receive(arrival, office));
      }),
    );
  const homes = createHomes(clock, answerLater);

  return {
    async take(arrival, office, ack) {
      turns.arrived();
      if (arrival.home) homes.opened(arrival.account, office);
      if (isWriting(commands, arrival)) {
        const reply = await receive(arrival, office);
        await ack();
        return after(show(arrival, office, reply));
      }
      await ack();
      if (!isFirst(arrival.id)) return;
      answerLater(arrival, office);
    },

    async takeForm(body, account, office, ack) {
      const view = body.view as Body;
      const refuse = (sentence: string) =>
        ack({ response_action: 'errors', errors: fieldErrors(view, { '': sentence }) });
      let arrival: Arrival;
      try {
        const carried = unseal(String(view.private_metadata ?? ''), account, office.token);
        arrival = formArrival(body, carried, filledIn(view.state));
      } catch (error) {
        warn({ account, err: error }, 'a form came back changed, and was refused');
        return refuse((error as Error).message);
      }
      const reply = await receive(arrival, office);
      if (reply.kind === 'errors')
        return ack({ response_action: 'errors', errors: fieldErrors(view, reply.fields) });
      if (reply.kind !== 'card') return ack();
      // A writing command answers a form with a card only to refuse it: what was typed stays.
      if (isWriting(commands, arrival)) return refuse(reply.card.title);
      return ack({ response_action: 'update', view: cardView(reply.card) });
    },

    told: (account) => homes.refresh(account),

    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
