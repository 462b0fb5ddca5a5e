/**
 * The terminal as a chat surface: prints what is posted, edited and opened, as it happens. One screen
 * shows everything, so a whisper says for whom it is. References live as long as the process.
 */
import type { Card } from '../../domain/card.ts';
import type { Invocation, Place, Reply } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';
import type { MessageRef, Platform } from '../../domain/ports.ts';
import { type Drawing, drawCard } from './draw.ts';
import { cleanText } from './width.ts';

export interface TerminalOptions extends Drawing {
  print(text: string): void;
}

interface Printed {
  readonly ref: MessageRef;
  card: Card;
  thread: Place | undefined;
  title: string;
}

export type Terminal = Platform & {
  /** Hands in what a person typed, pressed or filled in, and prints both that and the reply. */
  deliver(invocation: Invocation): Promise<Reply>;
  /** The cards that an account sees in a place, as they stand now, oldest first. */
  cardsIn(place: Place, account: string): readonly Card[];
};

const samePlace = (a: Place, b: Place) => a.channel === b.channel && a.thread === b.thread;

/** Makes a terminal; with `colour`, tones and styles are set by ANSI codes. */
export function createTerminal({ print, columns, colour }: TerminalOptions): Terminal {
  const messages = new Map<string, Printed>();
  const keys = new Map<string, MessageRef>();
  let receive: ((invocation: Invocation) => Promise<Reply>) | undefined;

  const indent = '   ';
  const draw = (card: Card) =>
    print(drawCard(card, { columns: columns - indent.length, colour }).replace(/^/gm, indent));

  function nameOf({ channel, thread, only }: Place): string {
    const name = cleanText(channel.startsWith('@') ? channel : `#${channel.replace(/^#/, '')}`);
    const root = thread === undefined ? undefined : messages.get(thread);
    const below = root ? ` › thread "${cleanText(root.title)}"` : '';
    return `${name}${below}${only === undefined ? '' : ` (only ${cleanText(only)} sees this)`}`;
  }

  function find(id: string): Printed {
    const message = messages.get(id);
    if (!message) throw new Refusal('not_found', `There is no message ${id} on this terminal.`);
    return message;
  }

  function show(reply: Reply, place: Place): void {
    if (reply.kind === 'card') draw(reply.card);
    if (reply.kind === 'form') {
      const fields = reply.form.fields.map(({ name, required }) => `${name}${required ? '' : ' (optional)'}`);
      print(cleanText(`${indent}${reply.form.title}: ${reply.form.line} needs ${fields.join(', ')}`));
    }
    if (reply.kind === 'accepted') print(`${indent}Stored; the answer follows in ${nameOf(place)}.`);
    if (reply.kind === 'errors')
      for (const [field, fault] of Object.entries(reply.fields))
        print(cleanText(`${indent}${field}: ${fault}`));
  }

  return {
    name: 'terminal',
    async start(take) {
      receive = take;
    },
    async stop() {
      receive = undefined;
    },
    async post(place, card, key) {
      const known = keys.get(key);
      if (known) return known;
      if (place.thread !== undefined) find(place.thread);
      const ref: MessageRef = { place, id: String(messages.size + 1) };
      messages.set(ref.id, { ref, card, thread: undefined, title: '' });
      keys.set(key, ref);
      print(`\n▸ ${nameOf(place)}`);
      draw(card);
      return ref;
    },
    async edit(ref, card) {
      const message = find(ref.id);
      message.card = card;
      print(`\n▸ ${nameOf(message.ref.place)} · message ${ref.id} is drawn anew`);
      draw(card);
    },
    async openThread(ref, title) {
      const message = find(ref.id);
      if (message.thread) return message.thread;
      message.title = title;
      message.thread = { platform: 'terminal', channel: message.ref.place.channel, thread: ref.id };
      print(`\n▸ ${nameOf(message.thread)} is opened`);
      return message.thread;
    },
    async deliver(invocation) {
      if (!receive) throw new Refusal('unavailable', 'The terminal is not started: start it first.');
      const { actor, place, source, line, options } = invocation;
      const given = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
      const verb = { typed: 'types', press: 'presses', form: 'fills in' }[source];
      print(cleanText(`\n── ${actor.name} ${verb} in ${nameOf(place)}: ${[line, ...given].join(' · ')}`));
      const reply = await receive(invocation);
      show(reply, place);
      return reply;
    },
    cardsIn: (place, account) =>
      [...messages.values()]
        .filter(({ ref }) => samePlace(ref.place, place) && (ref.place.only ?? account) === account)
        .map(({ card }) => card),
  };
}
