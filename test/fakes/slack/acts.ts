/** What people do: type, press, fill in, close, mention, open. Each act resolves once the app acknowledged it, or did not. */
import type { Deliveries, Delivery, Kind, Sending } from './deliveries.ts';
import { clientFault, type Filled, fieldState, givenFor, optionOf } from './fields.ts';
import { type House, SlackFault } from './house.ts';
import type { Declared } from './manifest.ts';
import { addView, checkedView, homeOf, modalsOf, newHash } from './methods/views.ts';
import * as payloads from './payloads.ts';
import { actionable } from './reading.ts';
import { answer } from './responses.ts';
import {
  channelOf,
  directOf,
  installOf,
  type Json,
  type Message,
  type Person,
  personOf,
  type View,
} from './world.ts';

/** How an act is sent, and what somebody changes on its way. */
export interface Acting extends Sending {
  /** Changes the payload before it is sent, as a forger would. */
  readonly alter?: (payload: Json) => Json;
  /** The command, where it is not the usual one. */
  readonly command?: string;
}

export interface Outcome {
  readonly delivery: Delivery;
  readonly acked: boolean;
  readonly status: number | null;
  /** What came with the acknowledgement. */
  readonly answer: Json;
}

export interface Acts {
  slash(person: string, channel: string, text: string, acting?: Acting): Promise<Outcome>;
  /** Presses a button, or chooses in a menu: `which` is an action id, a value or a label. */
  press(person: string, ts: string, which: string, acting?: Acting & { choice?: string }): Promise<Outcome>;
  /** The same in a modal or the Home tab. */
  pressView(
    person: string,
    view: string,
    which: string,
    acting?: Acting & { choice?: string },
  ): Promise<Outcome>;
  /** Sends a modal. @throws Error where Slack's own client would not send it */
  submit(person: string, view: string, filled: Filled, acting?: Acting): Promise<Outcome>;
  closeView(person: string, view: string): Promise<Outcome | null>;
  /** Types into a menu that asks the app for its options, and gives what it offers. */
  suggest(person: string, view: string, which: string, text: string): Promise<readonly Json[]>;
  /** Writes a message in a channel or thread, as it stands; the app hears it where it listens. */
  say(person: string, channel: string, text: string, acting?: Acting & { thread?: string }): Promise<Message>;
  mention(
    person: string,
    channel: string,
    text: string,
    acting?: Acting & { thread?: string },
  ): Promise<Outcome>;
  /** Writes to the app in the direct conversation. */
  dm(person: string, text: string, acting?: Acting & { thread?: string }): Promise<Outcome>;
  shortcut(person: string, callback: string, ts?: string | null, acting?: Acting): Promise<Outcome>;
  openHome(person: string): Promise<Outcome>;
  /** Opens the assistant pane and gives the address of its thread; later words go by `dm` with this thread. */
  openAssistant(
    person: string,
    context?: string,
  ): Promise<{ channel: string; thread: string; outcome: Outcome }>;
}

interface Parts {
  readonly house: House;
  readonly deliveries: Deliveries;
  readonly command: string;
  declared(): Declared;
}

export function openActs({ house, deliveries, command, declared }: Parts): Acts {
  const { world, clock } = house;
  const who = (name: string) => personOf(world, name);
  const warn = (person: Person, text: string) => void house.warnings.push({ user: person.id, text });

  async function tell(kind: Kind, payload: Json, acting: Acting = {}): Promise<Outcome> {
    const { alter, ...sending } = acting;
    const delivery = await deliveries.deliver(
      kind,
      alter ? alter(structuredClone(payload)) : payload,
      sending,
    );
    const { acked, status, answer: said } = delivery.attempts[0]!;
    return { delivery, acked, status, answer: said };
  }

  /** Tells what needs an answer within three seconds; the person is told by Slack when there is none. */
  async function interact(person: Person, kind: Kind, payload: Json, acting?: Acting): Promise<Outcome> {
    const outcome = await tell(kind, payload, acting);
    if (!outcome.acked) warn(person, `operation failed: ${outcome.delivery.attempts[0]!.reason}`);
    return outcome;
  }

  /** @throws Error where the app has not subscribed to the event: nobody would hear it */
  function event(team: string, body: Json, acting?: Acting): Promise<Outcome> {
    if (!declared().listensTo(body))
      throw new Error(`The app has not subscribed to ${String(body.type)} events.`);
    return tell('events_api', payloads.eventBody(house, team, body), acting);
  }

  function messageBy(person: Person, channel: string, text: string, thread: string | null): Message {
    const message: Message = {
      channel,
      ts: world.newTs(clock.now()),
      user: person.id,
      bot: null,
      thread,
      text,
      blocks: [],
      metadata: null,
      edited: null,
      edits: 0,
      deleted: false,
      only: null,
      files: [],
    };
    world.messages.push(message);
    return message;
  }

  function visible(person: Person, ts: string): Message {
    const message = world.messages.find((each) => each.ts === ts && !each.deleted);
    const mine = message && (message.only === null || message.only === person.id);
    if (!mine || !world.channels.get(message.channel)?.members.has(person.id))
      throw new Error(`${person.name} sees no message ${ts}.`);
    return message;
  }

  function viewFor(person: Person, id: string): View {
    const view = world.views.get(id);
    if (!view?.open || view.user !== person.id) throw new Error(`${person.name} sees no view ${id}.`);
    return view;
  }

  /** What a press or a choice looks like in the payload. */
  function actionIn(blocks: readonly Json[], which: string, choice?: string): Json {
    const all = actionable(blocks);
    const text = (element: Json) => (element.text as Json | undefined)?.text;
    const found =
      all.find(({ element }) => element.action_id === which) ??
      all.find(({ element }) => element.value === which) ??
      all.find(({ element }) => text(element) === which);
    if (!found) {
      const there = all.map(({ element }) => text(element) ?? element.action_id).join(', ');
      throw new Error(`Nothing to press is called "${which}"; there is: ${there || 'nothing'}.`);
    }
    const { block, element } = found;
    const { type, action_id } = element;
    const action: Json = { type, action_id, block_id: block.block_id };
    if (type === 'button') {
      for (const part of ['text', 'value', 'style', 'url'])
        if (element[part] !== undefined) action[part] = element[part];
      return action;
    }
    if (type === 'overflow') return { ...action, selected_option: optionOf(element, choice ?? '') };
    return { ...action, ...fieldState(block, element, { [String(action_id)]: choice ?? '' }) };
  }

  const initial = (block: Json, element: Json) => fieldState(block, element, {});

  async function suggest(person: Person, view: View, block: Json, element: Json, text: string) {
    const body = payloads.suggestionBody(house, person, view, block, element, text);
    const { acked, answer: said } = await interact(person, 'interactive', body);
    const options = (said.options ??
      (said.option_groups as { options: Json[] }[] | undefined)?.flatMap((g) => g.options)) as
      | Json[]
      | undefined;
    if (!acked || !options) throw new Error('The app offered no options.');
    if (options.length > 100) throw new Error('The app offered more than 100 options: Slack shows none.');
    return options;
  }

  async function filledState(person: Person, view: View, filled: Filled): Promise<Json> {
    const blocks = view.body.blocks as Json[];
    const offered = new Map<Json, readonly Json[]>();
    for (const { block, element } of actionable(blocks)) {
      const given = givenFor(block, element, filled);
      if (!String(element.type).includes('external_select') || given === undefined) continue;
      const words = typeof given === 'string' ? [given] : given;
      const lists = await Promise.all(words.map((each) => suggest(person, view, block, element, each)));
      offered.set(element, lists.flat());
    }
    const faults: string[] = [];
    const state = payloads.stateOf(blocks, (block, element) => {
      const one = fieldState(block, element, filled, offered.get(element));
      const fault = clientFault(block, element, one);
      if (fault) faults.push(fault);
      return one;
    });
    if (faults.length > 0) throw new Error(`Slack's client does not send the form: ${faults.join('; ')}.`);
    return state;
  }

  function showErrors(person: Person, view: View, errors: Record<string, string>): void {
    const inputs = (view.body.blocks as Json[])
      .filter(({ type }) => type === 'input')
      .map((each) => each.block_id);
    const strange = Object.keys(errors).filter((name) => !inputs.includes(name));
    if (strange.length > 0 || Object.keys(errors).length === 0)
      warn(person, `We had some trouble connecting: errors for unknown blocks ${strange.join(', ')}`);
    view.errors = errors;
  }

  /** Does to the modal what the app answered. */
  function applyAnswer(person: Person, view: View, said: Json): void {
    const action = said.response_action as string | undefined;
    if (action === 'errors') {
      showErrors(person, view, (said.errors ?? {}) as Record<string, string>);
      return;
    }
    if (action === 'clear') {
      for (const each of modalsOf(house, person.id)) each.open = false;
      return;
    }
    if (action === undefined) {
      view.open = false;
      return;
    }
    try {
      const body = checkedView(said.view, 'modal');
      if (action === 'push') addView(house, person.id, view.team, body, view);
      else {
        view.body = body;
        view.hash = newHash(house);
        view.errors = {};
      }
    } catch (error) {
      if (!(error instanceof SlackFault)) throw error;
      warn(person, `We had some trouble connecting: ${error.error} ${JSON.stringify(error.more)}`);
    }
  }

  /** A command may be answered with its acknowledgement. */
  function applyCommandAnswer(person: Person, body: Json, said: Json): void {
    if (said.text === undefined && said.blocks === undefined) return;
    const id = String(body.response_url).split('/').at(-1)!;
    const to = house.responseUrls.get(id);
    try {
      if (to) answer(house, to, said);
    } catch (error) {
      if (!(error instanceof SlackFault)) throw error;
      warn(person, `The command failed: ${error.error} ${JSON.stringify(error.more)}`);
    }
  }

  const messageEvent = (message: Message): Json => ({
    type: 'message',
    user: message.user,
    ts: message.ts,
    client_msg_id: message.ts,
    text: message.text,
    team: world.people.get(message.user)!.team,
    channel: message.channel,
    event_ts: message.ts,
    channel_type: world.channels.get(message.channel)!.kind,
    ...(message.thread ? { thread_ts: message.thread } : {}),
    ...(world.people.get(message.user)!.isStranger
      ? { user_team: world.people.get(message.user)!.team, source_team: world.people.get(message.user)!.team }
      : {}),
  });

  return {
    async slash(name, where, text, acting) {
      const person = who(name);
      const channel =
        where === '@app'
          ? directOf(world, person, installOf(world, person.team).botUser)
          : channelOf(world, where);
      const typed = acting?.command ?? command;
      if (!declared().knowsCommand(typed)) throw new Error(`${typed} is no command of the app.`);
      const body = payloads.slashBody(house, person, channel, typed, text);
      const outcome = await interact(person, 'slash_commands', body, acting);
      if (outcome.acked) applyCommandAnswer(person, body, outcome.answer);
      return outcome;
    },
    async press(name, ts, which, acting) {
      const person = who(name);
      const message = visible(person, ts);
      const action = actionIn(message.blocks, which, acting?.choice);
      const body = payloads.messageActionBody(house, person, message, action, initial);
      return interact(person, 'interactive', body, acting);
    },
    async pressView(name, id, which, acting) {
      const person = who(name);
      const view = viewFor(person, id);
      const blocks = view.body.blocks as Json[];
      const action = actionIn(blocks, which, acting?.choice);
      const body = payloads.viewActionBody(house, person, view, action, payloads.stateOf(blocks, initial));
      return interact(person, 'interactive', body, acting);
    },
    async submit(name, id, filled, acting) {
      const person = who(name);
      const view = viewFor(person, id);
      const state = await filledState(person, view, filled);
      view.errors = {};
      const body = payloads.viewBody(house, person, view, 'view_submission', state);
      const outcome = await interact(person, 'interactive', body, acting);
      if (outcome.acked) applyAnswer(person, view, outcome.answer);
      return outcome;
    },
    async closeView(name, id) {
      const person = who(name);
      const view = viewFor(person, id);
      view.open = false;
      if (view.body.notify_on_close !== true) return null;
      const state = payloads.stateOf(view.body.blocks as Json[], initial);
      return interact(person, 'interactive', payloads.viewBody(house, person, view, 'view_closed', state));
    },
    async suggest(name, id, which, text) {
      const person = who(name);
      const view = viewFor(person, id);
      const found = actionable(view.body.blocks as Json[]).find(
        ({ block, element }) => element.action_id === which || block.block_id === which,
      );
      if (!found) throw new Error(`The view has no menu ${which}.`);
      return suggest(person, view, found.block, found.element, text);
    },
    async say(name, where, text, acting) {
      const channel = channelOf(world, where);
      const message = messageBy(who(name), channel.id, text, acting?.thread ?? null);
      const body = messageEvent(message);
      if (declared().listensTo(body) && channel.members.has(installOf(world, channel.team).botUser))
        await event(channel.team, body, acting);
      return message;
    },
    async mention(name, where, text, acting) {
      const channel = channelOf(world, where);
      const person = who(name);
      const { botUser } = installOf(world, channel.team);
      const message = messageBy(person, channel.id, `<@${botUser}> ${text}`, acting?.thread ?? null);
      const body = messageEvent(message);
      const { channel_type: _, ...mentioned } = { ...body, type: 'app_mention' } as Json;
      // A mention is told twice where the app also listens to the channel's messages.
      const heard = declared().listensTo(body) ? event(channel.team, body, acting) : undefined;
      const outcome = await event(channel.team, mentioned, acting);
      await heard;
      return outcome;
    },
    async dm(name, text, acting) {
      const person = who(name);
      const channel = directOf(world, person, installOf(world, person.team).botUser);
      const message = messageBy(person, channel.id, text, acting?.thread ?? null);
      return event(channel.team, messageEvent(message), acting);
    },
    async shortcut(name, callback, ts = null, acting = {}) {
      const person = who(name);
      if (!declared().knowsShortcut(callback, ts ? 'message' : 'global'))
        throw new Error(`The app has no shortcut ${callback}.`);
      const body = payloads.shortcutBody(house, person, callback, ts ? visible(person, ts) : null);
      return interact(person, 'interactive', body, acting);
    },
    async openHome(name) {
      const person = who(name);
      const channel = directOf(world, person, installOf(world, person.team).botUser);
      const view = homeOf(house, person.id);
      return event(person.team, {
        type: 'app_home_opened',
        user: person.id,
        channel: channel.id,
        tab: 'home',
        event_ts: world.newTs(clock.now()),
        ...(view ? { view: { id: view.id, type: 'home', hash: view.hash } } : {}),
      });
    },
    async openAssistant(name, context) {
      const person = who(name);
      const { botUser } = installOf(world, person.team);
      const channel = directOf(world, person, botUser);
      const thread = world.newTs(clock.now());
      world.assistants.set(`${channel.id} ${thread}`, { status: '', title: '', prompts: null });
      const { enterprise } = world.teams.get(person.team)!;
      const at = context ? { channel_id: channelOf(world, context).id, team_id: person.team } : {};
      const outcome = await event(person.team, {
        type: 'assistant_thread_started',
        assistant_thread: {
          user_id: person.id,
          context: { ...at, enterprise_id: enterprise },
          channel_id: channel.id,
          thread_ts: thread,
        },
        event_ts: world.newTs(clock.now()),
      });
      return { channel: channel.id, thread, outcome };
    },
  };
}
