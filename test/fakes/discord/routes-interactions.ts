/**
 * Answers to interactions: the first within three seconds, the rest within a quarter of an hour.
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import { type Answer, type Call, DiscordFault, invalidForm, missingAccess, unknown } from './house.ts';
import { addMessage, guard, rewrite } from './routes-messages.ts';
import type { Route } from './routes-places.ts';
import { allComponents, checkMessage, checkShape, FLAG } from './rules.ts';
import { messageJson } from './shapes.ts';
import type { Interaction, Json, Message } from './world.ts';

export const FIRST_MS = 3000;
const TOKEN_MS = 15 * 60_000;
const REPLY = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;
const SUBMIT = 5;

const SHAPES: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
};

function addReply(call: Call, { user, channel }: Interaction, data: Json, loading: boolean): Message {
  const flags = Number(data.flags ?? 0);
  return addMessage(call, channel, {
    author: call.house.world.bot.id,
    components: (data.components ?? []) as Json[],
    content: String(data.content ?? ''),
    flags,
    files: call.files,
    only: flags & FLAG.ephemeral ? user : null,
    loading,
  });
}

function checkModal(data: Json): void {
  const parts = (data.components ?? []) as Json[];
  const ids = allComponents(parts).flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  if (parts.length < 1 || parts.length > 5) throw invalidForm(['components: a modal holds one to five']);
  if (new Set(ids).size < ids.length) throw invalidForm(['components: custom_id is duplicated']);
}

function callback(call: Call): Answer {
  const { house, params, body } = call;
  const { world, clock } = house;
  const interaction = world.interactions.get(params[0]!);
  if (!interaction || interaction.token !== params[1] || clock.now() - interaction.at > FIRST_MS)
    throw unknown(10062, 'interaction');
  if (interaction.acked !== null)
    throw new DiscordFault(400, 40060, 'Interaction has already been acknowledged.');
  const type = Number(body.type);
  const data = (body.data ?? {}) as Json;
  if (SHAPES[type]) checkShape(SHAPES[type], body);
  if (type === REPLY.modal && interaction.type === SUBMIT)
    throw invalidForm(['type: a modal cannot answer a modal']);
  if (type === REPLY.choices) interaction.choices = (data.choices ?? []) as Json[];
  if (type === REPLY.modal) {
    checkModal(data);
    world.modals.push({
      id: world.newId(clock.now()),
      user: interaction.user,
      channel: interaction.channel,
      body: data,
    });
  }
  if (type === REPLY.message) {
    checkMessage(data, Number(data.flags ?? 0));
    guard({ house, body: data }, 'interaction');
  }
  if (type === REPLY.message || type === REPLY.deferred)
    interaction.original = addReply(call, interaction, data, type === REPLY.deferred).id;
  interaction.acked = type;
  house.acked(interaction.id);
  return { status: 204 };
}

/** The interaction of a token that is still good. */
function interactionOf({ house: { world, clock }, params }: Call): Interaction {
  if (params[0] !== world.application) throw missingAccess();
  const found = [...world.interactions.values()].find(({ token }) => token === params[1]);
  if (!found || found.acked === null) throw unknown(10015, 'Webhook');
  if (clock.now() - found.at > TOKEN_MS) throw new DiscordFault(401, 50027, 'Invalid Webhook Token');
  return found;
}

function originalOf(call: Call, interaction: Interaction): Message {
  const id = call.params[2] === '@original' ? interaction.original : call.params[2];
  const message = call.house.world.messages.find((each) => each.id === id && !each.deleted);
  if (!message) throw unknown(10008, 'Message');
  return message;
}

function patch(call: Call): Answer {
  const { house, body, files } = call;
  const message = originalOf(call, interactionOf(call));
  checkShape('IncomingWebhookUpdateRequestPartialSchema', body);
  guard(call, 'PATCH @original');
  rewrite(message, body, files);
  if (!message.loading) message.edits += 1;
  message.loading = false;
  return { status: 200, body: messageJson(house.world, message) };
}

function follow(call: Call): Answer {
  const { house, body } = call;
  const interaction = interactionOf(call);
  checkShape('IncomingWebhookInteractionRequestSchema', body);
  checkMessage(body, Number(body.flags ?? 0));
  guard(call, 'follow-up');
  const original = house.world.messages.find(({ id }) => id === interaction.original);
  // The first follow-up of a deferred answer takes its place.
  if (original?.loading) return patch({ ...call, params: [...call.params, '@original'] });
  return { status: 200, body: messageJson(house.world, addReply(call, interaction, body, false)) };
}

function remove(call: Call): Answer {
  originalOf(call, interactionOf(call)).deleted = true;
  return { status: 204 };
}

export const interactionRoutes: readonly Route[] = [
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, follow],
  ['PATCH', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/, patch],
  ['DELETE', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/, remove],
];
