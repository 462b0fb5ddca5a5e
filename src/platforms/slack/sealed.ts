/**
 * What a modal carries until it is sent: the command line and the place. Slack keeps it, yet it comes
 * from outside when it comes back: it is sealed for the person to whom the form was shown, and a seal
 * that does not fit is a refusal. The command itself is parsed and authorised anew in any case.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Place } from '../../domain/command.ts';
import { Refusal } from '../../domain/error.ts';

/** `private_metadata` takes 3,000 characters. */
const LONGEST = 3000;

export interface Carried {
  readonly line: string;
  readonly channel: string;
  readonly thread: string | null;
}

function sealOf(body: string, account: string, secret: string): string {
  const key = createHmac('sha256', secret).update('interdict form').digest();
  return createHmac('sha256', key).update(`${account}\n${body}`).digest('base64url').slice(0, 32);
}

/**
 * @param secret known to all replicas, such as the bot token
 * @throws Refusal when the line is too long to be carried
 */
export function seal({ line, channel, thread }: Carried, account: string, secret: string): string {
  const body = JSON.stringify({ line, channel, thread });
  const sealed = JSON.stringify({ body, seal: sealOf(body, account, secret) });
  if (sealed.length > LONGEST)
    throw new Refusal('invalid', 'The line is too long for a form: type less, and fill in the rest there.');
  return sealed;
}

/** @throws Refusal when it was changed on its way, or was made for somebody else */
export function unseal(text: string, account: string, secret: string): Carried {
  const refuse = () =>
    new Refusal('forbidden', 'This form does not come from me as it is now: close it and open it again.');
  try {
    const { body, seal: given } = JSON.parse(text) as { body: string; seal: string };
    const right = sealOf(body, account, secret);
    if (right.length !== given.length || !timingSafeEqual(Buffer.from(right), Buffer.from(given)))
      throw refuse();
    return JSON.parse(body) as Carried;
  } catch {
    throw refuse();
  }
}

export function placeOf({ channel, thread }: Carried): Place {
  return { platform: 'slack', channel, ...(thread ? { thread } : {}) };
}
