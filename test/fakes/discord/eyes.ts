/** What a person sees: channels, threads, answers to them alone, modals, direct messages. */
import type { FakeClock } from '../clock.ts';
import { until } from '../until.ts';
import { readComponents } from './markup.ts';
import { allComponents } from './rules.ts';
import { channelOf, directOf, isArchived, type Json, type Message, userOf, type World } from './world.ts';

export interface SeenButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
}

export interface Seen {
  readonly id: string;
  readonly channel: string;
  readonly words: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Mentions, emoji and bare addresses that nobody meant. */
  readonly alive: readonly string[];
  readonly buttons: readonly SeenButton[];
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly edits: number;
  /** The app has said that it thinks, and nothing more. */
  readonly loading: boolean;
}

export interface SeenModal {
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly required: boolean;
  }[];
}

export interface Eyes {
  /** The messages of a channel or thread that everybody sees, oldest first. */
  messages(channel: string): readonly Seen[];
  /** What this person alone sees there. */
  ephemeral(person: string, channel: string): readonly Seen[];
  direct(person: string): readonly Seen[];
  modals(person: string): readonly SeenModal[];
  /** The threads and posts of a channel: their names, tags and whether they are closed. */
  threads(
    channel: string,
  ): readonly { id: string; name: string; tags: readonly string[]; archived: boolean }[];
  /** Waits until something holds. @throws Error with the sentence when it does not within the time */
  readonly until: typeof until;
}

function seen({ id, channel, components, content, files, edits, loading }: Message): Seen {
  const { words, links, alive } = readComponents(components);
  const buttons = allComponents(components)
    .filter(({ type }) => type === 2)
    .map(({ label, custom_id, url }) => ({
      label: String(label),
      customId: custom_id === undefined ? null : String(custom_id),
      url: url === undefined ? null : String(url),
    }));
  return {
    id,
    channel,
    words: [content, words].filter(Boolean).join('\n'),
    links,
    alive,
    buttons,
    files,
    edits,
    loading,
  };
}

export function openEyes(world: World, clock: FakeClock): Eyes {
  const inChannel = (id: string, only: string | null) =>
    world.messages.filter((each) => each.channel === id && !each.deleted && each.only === only).map(seen);
  return {
    messages: (name) => inChannel(channelOf(world, name).id, null),
    ephemeral: (person, name) => inChannel(channelOf(world, name).id, userOf(world, person).id),
    direct(person) {
      const user = userOf(world, person);
      const { id } = directOf(world, user, clock.now());
      return world.messages
        .filter(
          (each) => each.channel === id && !each.deleted && (each.only === null || each.only === user.id),
        )
        .map(seen);
    },
    modals: (person) =>
      world.modals
        .filter(({ user }) => user === userOf(world, person).id)
        .map(({ body }) => ({
          title: String(body.title),
          customId: String(body.custom_id),
          fields: (body.components as Json[]).map(({ label, component }) => {
            const input = component as Json;
            return {
              name: String(input.custom_id),
              label: String(label),
              value: String(
                input.value ?? ((input.options as Json[]) ?? []).find((each) => each.default)?.value ?? '',
              ),
              required: input.required !== false,
            };
          }),
        })),
    threads(name) {
      const { id, tags } = channelOf(world, name);
      return [...world.channels.values()]
        .filter(({ parent, deleted }) => parent === id && !deleted)
        .map((each) => ({
          id: each.id,
          name: each.name,
          tags: each.applied.map((tag) => tags.find((known) => known.id === tag)!.name),
          archived: isArchived(each, clock.now()),
        }));
    },
    until,
  };
}
