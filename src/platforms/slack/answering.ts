/** What the house replies → what the person gets to see, in the place where they asked. */
import type { Card } from '../../domain/card.ts';
import type { Place, Reply } from '../../domain/command.ts';
import type { Arrival } from './arrival.ts';
import { LIMITS } from './block-kit.ts';
import { cardBlocks } from './blocks.ts';
import { errorName } from './failures.ts';
import { formView } from './form.ts';
import type { Office } from './offices.ts';
import type { Posting } from './posting.ts';
import { seal } from './sealed.ts';

const HOME_BLOCKS = 100;
const RESPOND_MS = 10_000;

export interface Answering {
  /** Shows a reply to what arrived. @throws where Slack takes it in no way */
  answer(arrival: Arrival, office: Office, reply: Reply): Promise<void>;
}

/** Where something arrived, as the house knows places. */
export function placeOf({ channel, thread }: Pick<Arrival, 'channel' | 'thread'>): Place {
  return { platform: 'slack', channel, ...(thread ? { thread } : {}) };
}

const notice = (title: string, blocks: Card['blocks'] = [], buttons: Card['buttons'] = []): Card => ({
  title,
  tone: 'plain',
  blocks,
  buttons,
});

/** A form can be opened by a press or a shortcut alone: a typed mention gets the button for it. */
function formNotice({ line }: Arrival, title: string, command: string): Card {
  const fits = line !== '' && line.length <= LIMITS.buttonValue;
  if (!fits) return notice(`Type ${command} and the same words: a form opens there.`);
  return notice(title, [], [{ label: 'Open the form', line, tone: 'primary' }]);
}

async function respond(url: string, body: object): Promise<boolean> {
  try {
    const sent = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(RESPOND_MS),
    });
    return sent.ok;
  } catch {
    return false;
  }
}

export function createAnswering(posting: Posting, command: string): Answering {
  async function respondWith(arrival: Arrival, card: Card, open: boolean): Promise<boolean> {
    if (!arrival.responseUrl) return false;
    const drawn = await posting.drawn(card, arrival.channel);
    return respond(arrival.responseUrl, {
      response_type: open ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(arrival.thread ? { thread_ts: arrival.thread } : {}),
      ...drawn,
    });
  }

  async function showAlone(arrival: Arrival, card: Card): Promise<void> {
    const place = placeOf(arrival);
    const key = `reply:${arrival.id}`;
    // What was pressed in private stays there; a command may have been typed where the bot is not.
    const direct = place.channel.startsWith('@') && arrival.source !== 'typed';
    if (!direct && (await respondWith(arrival, card, false))) return;
    await posting.post({ ...place, only: arrival.account }, card, key);
  }

  async function showAll(arrival: Arrival, card: Card): Promise<void> {
    try {
      await posting.post(placeOf(arrival), card, `reply:${arrival.id}`);
    } catch (error) {
      if (!(await respondWith(arrival, card, true))) throw error;
    }
  }

  async function openForm(
    arrival: Arrival,
    office: Office,
    reply: Extract<Reply, { kind: 'form' }>,
  ): Promise<void> {
    const { form } = reply;
    if (!arrival.trigger) return showAlone(arrival, formNotice(arrival, form.title, command));
    const { channel, thread = null } = arrival;
    const carried = seal({ line: form.line, channel, thread }, arrival.account, office.token);
    try {
      await office.client.views.open({ trigger_id: arrival.trigger, view: formView(form, carried) as never });
    } catch (error) {
      const late = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'];
      if (!late.includes(errorName(error) ?? '')) throw error;
      await showAlone(
        arrival,
        formNotice(arrival, `${form.title}: the form could not be opened in time.`, command),
      );
    }
  }

  return {
    async answer(arrival, office, reply) {
      if (reply.kind === 'form') return openForm(arrival, office, reply);
      if (reply.kind !== 'card') return;
      if (arrival.home && arrival.source === 'typed') {
        const blocks = cardBlocks(reply.card, { blocks: HOME_BLOCKS });
        await office.client.views.publish({
          user_id: arrival.account,
          view: { type: 'home', blocks: blocks as never },
        });
        return;
      }
      if (reply.open) return showAll(arrival, reply.card);
      await showAlone(arrival, reply.card);
    },
  };
}
