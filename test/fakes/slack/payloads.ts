/** What Slack's payloads look like: docs.slack.dev/reference/interaction-payloads and /events. */
import { type House, SlackFault } from './house.ts';
import { messageJson } from './methods/chat.ts';
import { viewJson } from './methods/views.ts';
import { newResponseUrl } from './responses.ts';
import { type Channel, installOf, type Json, type Message, type Person, type View } from './world.ts';

const VERIFICATION = 'fake-verification-token';

/** A trigger for a person, good once and for three seconds. */
export function newTrigger(house: House, person: Person, team: string, view: string | null): string {
  const id = `${house.world.newId('1')}.${house.world.newId('2')}.${house.world.newId('a')}`;
  house.triggers.set(id, { user: person.id, team, madeAt: house.clock.now(), view, used: false });
  return id;
}

/** The workspace whose app is told: the person's own, or the channel's where they are only a guest in it. */
export function teamOf(house: House, person: Person, channel?: Channel): string {
  const team = channel?.team ?? person.team;
  if (!house.world.installs.some((install) => install.team === team && !install.revoked))
    throw new SlackFault('not_installed', { team });
  return team;
}

function common(house: House, person: Person, team: string): Json {
  const { domain, enterprise } = house.world.teams.get(team)!;
  return {
    token: VERIFICATION,
    api_app_id: house.world.appId,
    team: { id: team, domain },
    enterprise: enterprise ? { id: enterprise, name: 'Acme' } : null,
    is_enterprise_install: false,
    user: { id: person.id, username: person.name, name: person.name, team_id: person.team },
  };
}

/** The body of a slash command: all values are text. */
export function slashBody(
  house: House,
  person: Person,
  channel: Channel,
  command: string,
  text: string,
): Json {
  const team = house.world.teams.get(teamOf(house, person, channel))!;
  return {
    token: VERIFICATION,
    team_id: team.id,
    team_domain: team.domain,
    ...(team.enterprise ? { enterprise_id: team.enterprise, enterprise_name: 'Acme' } : {}),
    channel_id: channel.id,
    channel_name:
      channel.kind === 'im' ? 'directmessage' : channel.kind === 'group' ? 'privategroup' : channel.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: house.world.appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(house, { user: person.id, channel: channel.id, thread: null, source: null }),
    trigger_id: newTrigger(house, person, team.id, null),
  };
}

/** What stands in the fields of blocks, by block and action. */
export function stateOf(blocks: readonly Json[], chosen: (block: Json, element: Json) => Json | null): Json {
  const values: Record<string, Json> = {};
  for (const block of blocks) {
    const parts = [block.element, block.accessory, ...((block.elements as unknown[]) ?? [])] as (
      | Json
      | undefined
    )[];
    for (const element of parts) {
      if (!element?.action_id || element.type === 'button' || element.type === 'overflow') continue;
      const value = chosen(block, element);
      if (!value) continue;
      const id = String(block.block_id);
      values[id] = { ...values[id], [String(element.action_id)]: value };
    }
  }
  return { values };
}

/** The body of a press or a choice in a message. */
export function messageActionBody(
  house: House,
  person: Person,
  message: Message,
  action: Json,
  chosen: (block: Json, element: Json) => Json | null,
): Json {
  const channel = house.world.channels.get(message.channel)!;
  const team = teamOf(house, person, channel);
  const { thread, only } = message;
  const state = stateOf(message.blocks, chosen);
  return {
    type: 'block_actions',
    ...common(house, person, team),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: only !== null,
      ...(thread ? { thread_ts: thread } : {}),
    },
    trigger_id: newTrigger(house, person, team, null),
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    // Slack sends the message along, unless it is ephemeral.
    ...(only === null ? { message: messageJson(house, message) } : {}),
    state,
    response_url: newResponseUrl(house, { user: person.id, channel: channel.id, thread, source: message }),
    actions: [{ ...action, action_ts: house.world.newTs(house.clock.now()) }],
  };
}

/** The body of a press or a choice in a modal or the Home tab. */
export function viewActionBody(house: House, person: Person, view: View, action: Json, state: Json): Json {
  const install = installOf(house.world, view.team);
  return {
    type: 'block_actions',
    ...common(house, person, view.team),
    container: { type: 'view', view_id: view.id },
    trigger_id: newTrigger(house, person, view.team, view.type === 'modal' ? view.id : null),
    view: { ...viewJson(house, view, install), state },
    actions: [{ ...action, action_ts: house.world.newTs(house.clock.now()) }],
  };
}

/** The body of a modal that is sent or closed. */
export function viewBody(
  house: House,
  person: Person,
  view: View,
  type: 'view_submission' | 'view_closed',
  state: Json,
): Json {
  const install = installOf(house.world, view.team);
  return {
    type,
    ...common(house, person, view.team),
    ...(type === 'view_submission'
      ? { trigger_id: newTrigger(house, person, view.team, view.id), response_urls: [] }
      : { is_cleared: false }),
    view: { ...viewJson(house, view, install), state },
  };
}

/** The body of a request for the options of a menu. */
export function suggestionBody(
  house: House,
  person: Person,
  view: View,
  block: Json,
  element: Json,
  text: string,
): Json {
  const install = installOf(house.world, view.team);
  return {
    type: 'block_suggestion',
    ...common(house, person, view.team),
    container: { type: 'view', view_id: view.id },
    action_id: element.action_id,
    block_id: block.block_id,
    value: text,
    view: viewJson(house, view, install),
  };
}

/** The body of a shortcut: on a message, or from the search bar. */
export function shortcutBody(house: House, person: Person, callback: string, message: Message | null): Json {
  const channel = message ? house.world.channels.get(message.channel)! : undefined;
  const team = teamOf(house, person, channel);
  const start = {
    ...common(house, person, team),
    callback_id: callback,
    trigger_id: newTrigger(house, person, team, null),
    action_ts: house.world.newTs(house.clock.now()),
  };
  if (!message || !channel) return { type: 'shortcut', ...start };
  const { thread } = message;
  return {
    type: 'message_action',
    ...start,
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    message_ts: message.ts,
    message: messageJson(house, message),
    response_url: newResponseUrl(house, { user: person.id, channel: channel.id, thread, source: message }),
  };
}

/** The body around an event. */
export function eventBody(house: House, team: string, event: Json): Json {
  const install = installOf(house.world, team);
  const { enterprise } = house.world.teams.get(team)!;
  const shared = typeof event.channel === 'string' && house.world.channels.get(event.channel)?.external;
  return {
    token: VERIFICATION,
    team_id: team,
    context_team_id: team,
    context_enterprise_id: enterprise,
    api_app_id: house.world.appId,
    event,
    type: 'event_callback',
    event_id: house.world.newId('Ev'),
    event_time: Math.floor(house.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team,
        user_id: install.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: shared ?? false,
    event_context: `4-${team}`,
  };
}
