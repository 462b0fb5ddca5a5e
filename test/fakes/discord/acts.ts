/** What people do: type commands, press, fill in. Each act resolves once the app acknowledged it, or did not. */
import type { FakeClock } from '../clock.ts';
import { FIRST_MS } from './routes-interactions.ts';
import { allComponents } from './rules.ts';
import { messageJson, originJson } from './shapes.ts';
import {
  type Channel,
  channelOf,
  directOf,
  type Json,
  type Message,
  type User,
  userOf,
  type World,
} from './world.ts';

export interface Acting {
  /** Changes the payload before it is sent, as a forger would. */
  readonly alter?: (payload: Json) => Json;
  /** Sends it so often, as a gateway that resumes may. */
  readonly times?: number;
}

export interface Outcome {
  readonly id: string;
  readonly acked: boolean;
  /** The type of the answer, as https://discord.com/developers/docs/interactions/receiving-and-responding lists them. */
  readonly type: number | null;
  readonly choices: readonly Json[];
}

export interface Acts {
  /** `/interdict` with a path such as `exception request`, and its options. `@` is the direct conversation. */
  command(
    person: string,
    channel: string,
    path: string,
    options?: Readonly<Record<string, string>>,
    acting?: Acting,
  ): Promise<Outcome>;
  /** The same line through `/interdict ask`. */
  slash(person: string, channel: string, line: string, acting?: Acting): Promise<Outcome>;
  /** The message command "Read this" on somebody's message. */
  readThis(person: string, message: string): Promise<Outcome>;
  /** Presses a button, by its label or id. */
  press(person: string, message: string, which: string, acting?: Acting): Promise<Outcome>;
  /** Sends the newest open modal. @throws Error where Discord's own client would not send it */
  submit(person: string, filled: Readonly<Record<string, string>>, acting?: Acting): Promise<Outcome>;
  /** Types into an option that asks the app for its choices. */
  suggest(
    person: string,
    channel: string,
    path: string,
    option: string,
    text: string,
  ): Promise<readonly Json[]>;
  /** Writes a message. */
  say(person: string, channel: string, text: string): Message;
  deleteMessage(id: string): void;
  /** Archives a thread, or locks it too. */
  archive(thread: string, locked?: boolean): void;
  deleteChannel(name: string): void;
  /** Gives or takes a role. */
  setRole(person: string, role: string, has: boolean): void;
}

interface Parts {
  readonly world: World;
  readonly clock: FakeClock;
  dispatch(event: string, data: Json): void;
  readonly waiting: Map<string, () => void>;
}

const TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export function openActs({ world, clock, dispatch, waiting }: Parts): Acts {
  let tokens = 0;
  const placeOf = (person: User, name: string): Channel =>
    name === '@' ? directOf(world, person, clock.now()) : channelOf(world, name);

  async function interact(
    person: User,
    channel: Channel,
    type: number,
    more: Json,
    acting: Acting = {},
  ): Promise<Outcome> {
    const now = clock.now();
    const id = world.newId(now);
    tokens += 1;
    const token = `aW50ZXJhY3Rpb246${id}.${tokens}`;
    world.interactions.set(id, {
      id,
      token,
      at: now,
      type,
      user: person.id,
      channel: channel.id,
      acked: null,
      original: null,
      choices: [],
    });
    const payload: Json = { id, token, type, ...originJson(world, channel, person.id, now), ...more };
    const acked = new Promise<void>((resolve) => {
      const cancel = clock.after(FIRST_MS, resolve);
      waiting.set(id, () => {
        cancel();
        resolve();
      });
    });
    const sent = acting.alter ? acting.alter(structuredClone(payload) as Json) : payload;
    for (let time = 0; time < (acting.times ?? 1); time += 1) dispatch('INTERACTION_CREATE', sent);
    await acked;
    waiting.delete(id);
    const { acked: answered, choices } = world.interactions.get(id)!;
    return { id, acked: answered !== null, type: answered, choices };
  }

  /** @throws Error where no such command was registered: nobody could type it */
  function declared(channel: Channel, path: string): { command: Json; options: readonly Json[] } {
    const all = [...(world.commands.get(channel.guild ?? '') ?? []), ...(world.commands.get('') ?? [])];
    // Commands of a server are not offered in direct conversations.
    const command = all.find(({ type }) => (type ?? 1) === 1);
    let options = (command?.options ?? []) as Json[];
    for (const name of path.split(' ')) {
      const found = options.find((each) => each.name === name);
      if (!command || !found) throw new Error(`No command ${path} is registered.`);
      options = (found.options ?? []) as Json[];
    }
    return { command: command!, options };
  }

  function commandData(channel: Channel, path: string, given: readonly Json[]): Json {
    const { command } = declared(channel, path);
    const [first, second] = path.split(' ');
    const inner = second
      ? { type: 2, name: first, options: [{ type: 1, name: second, options: given }] }
      : { type: 1, name: first, options: given };
    return { id: command.id, name: command.name, type: 1, options: [inner], guild_id: channel.guild };
  }

  const command: Acts['command'] = (name, where, path, options = {}, acting = {}) => {
    const person = userOf(world, name);
    const channel = placeOf(person, where);
    const known = declared(channel, path).options;
    const given = Object.entries(options).map(([option, value]) => {
      const declaration = known.find((each) => each.name === option);
      if (!declaration) throw new Error(`${path} has no option ${option}.`);
      if (value.length > Number(declaration.max_length ?? 6000)) throw new Error(`${option} is too long.`);
      return { type: declaration.type, name: option, value };
    });
    return interact(person, channel, TYPE.command, { data: commandData(channel, path, given) }, acting);
  };

  const modalOf = (person: User) => {
    const modal = world.modals.findLast(({ user }) => user === person.id);
    if (!modal) throw new Error(`${person.username} has no modal open.`);
    return modal;
  };

  function fill(input: Json, value: string | undefined): Json {
    const { custom_id, type } = input;
    const text = value ?? String(input.value ?? '');
    if (type === 3) {
      const chosen = value ?? (input.options as Json[]).find((each) => each.default)?.value;
      if (chosen && !(input.options as Json[]).some((each) => each.value === chosen))
        throw new Error(`${String(custom_id)} offers no ${String(chosen)}.`);
      return { type, custom_id, values: chosen ? [chosen] : [] };
    }
    if (input.required !== false && text === '') throw new Error(`${String(custom_id)} must be filled in.`);
    if (text.length > Number(input.max_length ?? 4000)) throw new Error(`${String(custom_id)} is too long.`);
    return { type, custom_id, value: text };
  }

  return {
    command,
    slash: (person, channel, line, acting) => command(person, channel, 'ask', { words: line }, acting),
    async readThis(name, id) {
      const person = userOf(world, name);
      const message = world.messages.find((each) => each.id === id)!;
      const channel = channelOf(world, message.channel);
      const own = [...world.commands.values()].flat().find(({ type }) => type === 3)!;
      const resolved = { messages: { [id]: messageJson(world, message) } };
      const data = { id: own.id, name: own.name, type: 3, target_id: id, resolved, guild_id: channel.guild };
      return interact(person, channel, TYPE.command, { data });
    },
    async press(name, id, which, acting) {
      const person = userOf(world, name);
      const message = world.messages.find((each) => each.id === id && !each.deleted);
      if (!message) throw new Error(`There is no message ${id}.`);
      if (message.only && message.only !== person.id) throw new Error(`${name} does not see that message.`);
      const buttons = allComponents(message.components).filter(
        ({ type, custom_id }) => type === 2 && custom_id !== undefined,
      );
      const button =
        buttons.find(({ label, custom_id }) => label === which || custom_id === which) ??
        buttons.find(({ custom_id }) => String(custom_id).endsWith(`:${which}`));
      if (!button) throw new Error(`The message has no button ${which}.`);
      const data = { component_type: 2, custom_id: button.custom_id, id: 1 };
      return interact(
        person,
        channelOf(world, message.channel),
        TYPE.component,
        { data, message: messageJson(world, message) },
        acting,
      );
    },
    async submit(name, filled, acting) {
      const person = userOf(world, name);
      const modal = modalOf(person);
      const labels = modal.body.components as Json[];
      const inputs = labels.map(({ component }) => component as Json);
      const unknown = Object.keys(filled).filter(
        (each) => !inputs.some(({ custom_id }) => custom_id === each),
      );
      if (unknown.length > 0) throw new Error(`The modal has no ${unknown.join(', ')}.`);
      const components = inputs.map((input) => ({
        type: 18,
        component: fill(input, filled[String(input.custom_id)]),
      }));
      world.modals.splice(world.modals.indexOf(modal), 1);
      const data = { custom_id: modal.body.custom_id, components };
      return interact(person, channelOf(world, modal.channel), TYPE.modal, { data }, acting);
    },
    async suggest(name, where, path, option, text) {
      const person = userOf(world, name);
      const channel = placeOf(person, where);
      const given = [{ type: 3, name: option, value: text, focused: true }];
      const outcome = await interact(person, channel, TYPE.autocomplete, {
        data: commandData(channel, path, given),
      });
      return outcome.choices;
    },
    say(name, where, text) {
      const channel = channelOf(world, where);
      const message: Message = {
        id: world.newId(clock.now()),
        channel: channel.id,
        author: userOf(world, name).id,
        content: text,
        components: [],
        flags: 0,
        nonce: null,
        files: [],
        at: clock.now(),
        edits: 0,
        deleted: false,
        only: null,
        loading: false,
      };
      world.messages.push(message);
      return message;
    },
    deleteMessage(id) {
      for (const message of world.messages) if (message.id === id) message.deleted = true;
    },
    archive(thread, locked = false) {
      const channel = channelOf(world, thread);
      channel.archived = true;
      channel.locked = locked;
    },
    deleteChannel(name) {
      channelOf(world, name).deleted = true;
    },
    setRole(name, role, has) {
      const { id } = userOf(world, name);
      for (const { roles, members } of world.guilds.values())
        if (roles.has(role)) {
          if (has) members.get(id)?.add(role);
          else members.get(id)?.delete(role);
        }
    },
  };
}
