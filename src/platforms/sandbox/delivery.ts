/** A delivery from the page → an invocation → what the person gets to see. */
import type { Card } from '../../domain/card.ts';
import type { Actor, Invocation, Place, Reply } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { Room } from './room.ts';

/** What the page is told at once; cards and notes follow as news. */
export type Told =
  | Extract<Reply, { kind: 'form' }>
  | { readonly kind: 'shown' | 'accepted' }
  | { readonly kind: 'errors'; readonly fields: Readonly<Record<string, string>>; readonly message: string };

export interface Deliveries {
  /** Hands the invocation in; the same id again gives the same outcome without handing it in again. */
  deliver(invocation: Invocation): Promise<Told>;
  /** Shows the actor alone a card. */
  hint(invocation: Invocation, card: Card): void;
}

const REMEMBERED = 500;

/** The sentence of a refusal as a card of its own. */
function refusalCard(sentence: string): Card {
  return { title: sentence, tone: 'caution', blocks: [], buttons: [] };
}

/**
 * @param receive takes an invocation inside
 * @param onFault hears of errors that are no refusals; the person gets one sentence
 */
export function createDeliveries(
  room: Room,
  now: () => number,
  receive: (invocation: Invocation) => Promise<Reply>,
  onFault: (error: unknown) => void,
): Deliveries {
  const outcomes = new Map<string, Promise<Told>>();

  function whisper(invocation: Invocation, kind: 'reply' | 'working', card: Card | null): void {
    const { id, actor, place } = invocation;
    const where = { channel: place.channel, thread: place.thread ?? null, only: actor.account };
    room.note({ id: `${kind}-${id}`, kind, ...where, account: actor.account, text: '', card, at: now() });
  }

  const refuse = (invocation: Invocation, sentence: string, fields = {}): Told => {
    if (invocation.source === 'form') return { kind: 'errors', fields, message: sentence };
    whisper(invocation, 'reply', refusalCard(sentence));
    return { kind: 'shown' };
  };

  async function show(invocation: Invocation, reply: Reply, answered: boolean): Promise<Told> {
    if (reply.kind === 'form') return reply;
    if (reply.kind === 'errors') {
      const message = Object.values(reply.fields)[0] ?? 'Something in the form is wrong.';
      return refuse(invocation, message, reply.fields);
    }
    if (reply.kind === 'accepted') {
      if (!answered) whisper(invocation, 'working', null);
    } else if (reply.open) await room.post(invocation.place, reply.card, `reply:${invocation.id}`);
    else whisper(invocation, 'reply', reply.card);
    return { kind: reply.kind === 'accepted' ? 'accepted' : 'shown' };
  }

  async function run(invocation: Invocation): Promise<Told> {
    const { account } = invocation.actor;
    const whispers = room.whispersTo(account);
    try {
      const reply = await receive(invocation);
      return await show(invocation, reply, room.whispersTo(account) > whispers);
    } catch (error) {
      outcomes.delete(invocation.id);
      if (error instanceof Refusal) return refuse(invocation, error.message, error.fields);
      onFault(error);
      return refuse(
        invocation,
        'Something broke inside Interdict; its log says what. Try again in a moment.',
      );
    }
  }

  return {
    deliver(invocation) {
      const known = outcomes.get(invocation.id);
      if (known) return known;
      const outcome = run(invocation);
      outcomes.set(invocation.id, outcome);
      const oldest = outcomes.keys().next().value;
      if (outcomes.size > REMEMBERED && oldest !== undefined) outcomes.delete(oldest);
      return outcome;
    },
    hint: (invocation, card) => whisper(invocation, 'reply', card),
  };
}

/** An invocation's actor and place from an account's own view. */
export function actorOf(person: { account: string; person: string; name: string }): Actor {
  return { platform: 'sandbox', account: person.account, person: person.person, name: person.name };
}

export function placeOf(channel: string, thread: string): Place {
  return { platform: 'sandbox', channel, ...(thread === '' ? {} : { thread }) };
}
