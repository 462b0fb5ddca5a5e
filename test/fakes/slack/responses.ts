/** Answers to one interaction: at its response address, or with the acknowledgement of a command. */

import { type House, type ResponseUrl, SlackFault, textOf, truthy } from './house.ts';
import { addMessage, blocksOf } from './methods/chat.ts';
import { installOf, type Json } from './world.ts';

const MOST_USES = 5;
const LIFE_MS = 30 * 60_000;

/** A new response address. */
export function newResponseUrl(
  house: House,
  given: Pick<ResponseUrl, 'user' | 'channel' | 'thread' | 'source'>,
): string {
  const id = house.world.newId('R');
  house.responseUrls.set(id, { ...given, madeAt: house.clock.now(), uses: 0 });
  return `${house.address()}/response/${id}`;
}

/** Does what an answer says. @throws SlackFault invalid_blocks, no_text */
export function answer(house: House, to: ResponseUrl, body: Json): void {
  const { world, clock } = house;
  const channel = world.channels.get(to.channel)!;
  const install = installOf(world, channel.team);
  if (truthy(body.delete_original)) {
    if (to.source) to.source.deleted = true;
    return;
  }
  const blocks = blocksOf(body);
  const text = textOf(body, 'text');
  if (text === '' && blocks.length === 0) throw new SlackFault('no_text');
  if (truthy(body.replace_original) && to.source) {
    to.source.text = text;
    to.source.blocks = blocks;
    to.source.edited = world.newTs(clock.now());
    to.source.edits += 1;
    return;
  }
  addMessage(house, install, channel.id, {
    text,
    blocks,
    thread: textOf(body, 'thread_ts') || to.thread,
    only: body.response_type === 'in_channel' ? null : to.user,
    metadata: null,
    files: [],
  });
}

/** One use of a response address: status and words of the answer. */
export function useResponseUrl(house: House, id: string, body: Json): { status: number; text: string } {
  const to = house.responseUrls.get(id);
  if (!to) return { status: 404, text: 'no_service' };
  if (house.clock.now() - to.madeAt > LIFE_MS) return { status: 404, text: 'expired_url' };
  if (to.uses >= MOST_USES) return { status: 404, text: 'used_url' };
  try {
    answer(house, to, body);
    to.uses += 1;
    return { status: 200, text: 'ok' };
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    return { status: 400, text: error.error };
  }
}
