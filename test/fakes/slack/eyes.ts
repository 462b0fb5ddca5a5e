/** What a person sees: channels, threads, whispers, modals, the Home tab, and Slack's own warnings. */
import { until } from '../until.ts';
import type { House } from './house.ts';
import { homeOf, modalsOf } from './methods/views.ts';
import { readBlocks, type Seen, type SeenButton, seen } from './reading.ts';
import { type Blocks, channelOf, directOf, installOf, type Json, personOf } from './world.ts';

export interface SeenView {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly buttons: readonly SeenButton[];
  readonly pings: readonly string[];
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly hash: string;
  /** What the last submission was refused for, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly blocks: Blocks;
}

export interface Eyes {
  /** The messages of a channel that everybody in it sees, oldest first, without threads. */
  messages(channel: string): readonly Seen[];
  /** The replies below a message that everybody sees, oldest first. */
  thread(ts: string): readonly Seen[];
  /** What this person alone sees in a channel, in threads too. */
  ephemeral(person: string, channel: string): readonly Seen[];
  /** The direct conversation with the app, threads included. */
  direct(person: string): readonly Seen[];
  /** The open modals, the lowest first. */
  views(person: string): readonly SeenView[];
  home(person: string): SeenView | null;
  /** What Slack itself told a person: the app did not answer, a form could not be shown. */
  warnings(person: string): readonly string[];
  /** Forgets whispers, as reloading Slack does. */
  reload(person: string): void;
  assistantThread(
    channel: string,
    thread: string,
  ): { status: string; title: string; prompts: unknown } | null;
  /** Waits until something holds. @throws Error with the sentence when it does not within the time */
  readonly until: typeof until;
}

export function openEyes(house: House): Eyes {
  const { world } = house;

  function view(id: string, body: Json, hash: string, errors: Readonly<Record<string, string>>): SeenView {
    const blocks = body.blocks as Blocks;
    const { words, buttons, pings } = readBlocks(blocks);
    return {
      id,
      title: String((body.title as Json | undefined)?.text ?? ''),
      words,
      buttons,
      pings,
      callbackId: String(body.callback_id ?? ''),
      privateMetadata: String(body.private_metadata ?? ''),
      hash,
      errors,
      blocks,
    };
  }

  const shown = () => world.messages.filter(({ deleted }) => !deleted);

  return {
    messages(name) {
      const { id } = channelOf(world, name);
      return shown()
        .filter(({ channel, thread, only }) => channel === id && !thread && only === null)
        .map((message) => seen(world, message));
    },
    thread: (ts) =>
      shown()
        .filter(({ thread, only }) => thread === ts && only === null)
        .map((message) => seen(world, message)),
    ephemeral(name, where) {
      const { id } = channelOf(world, where);
      const person = personOf(world, name);
      return shown()
        .filter(({ channel, only }) => channel === id && only === person.id)
        .map((message) => seen(world, message));
    },
    direct(name) {
      const person = personOf(world, name);
      const { id } = directOf(world, person, installOf(world, person.team).botUser);
      return shown()
        .filter(({ channel, only }) => channel === id && (only === null || only === person.id))
        .map((message) => seen(world, message));
    },
    views: (name) =>
      modalsOf(house, personOf(world, name).id).map((each) =>
        view(each.id, each.body, each.hash, each.errors),
      ),
    home(name) {
      const found = homeOf(house, personOf(world, name).id);
      return found ? view(found.id, found.body, found.hash, found.errors) : null;
    },
    warnings(name) {
      const { id } = personOf(world, name);
      return house.warnings.filter(({ user }) => user === id).map(({ text }) => text);
    },
    reload(name) {
      const { id } = personOf(world, name);
      for (const message of world.messages) if (message.only === id) message.deleted = true;
    },
    assistantThread: (channel, thread) => world.assistants.get(`${channel} ${thread}`) ?? null,
    until,
  };
}
