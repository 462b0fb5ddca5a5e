/** What is said of messages that could not be brought: to the owners, in a thread, to the person who pressed. */
import type { Card } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import { notice } from './notice.ts';

const NOTHING_LOST = 'Every decision and every record stands; they are only not shown there.';

/** `exception:EX-1` → `EX-1`; the rest of a subject is of no use to people. */
const nameOf = (subject: string) => subject.slice(subject.indexOf(':') + 1);

/** A channel that takes no messages any more. */
export function goneCard({ platform, channel }: Place, why: string): Card {
  return notice(`Nothing can be posted in ${platform}:${channel} any more: ${why}`, 'caution', [
    `${NOTHING_LOST} Let the bot in again, or take the channel out of the settings and end its watches.`,
  ]);
}

/** A card that somebody deleted. */
export function deletedCard(subject: string, { platform, channel }: Place, again: boolean): Card {
  const what = `The card of ${nameOf(subject)} in ${platform}:${channel} was deleted`;
  return again
    ? notice(`${what} while it waits for a decision; it was posted there once more.`, 'caution')
    : notice(`${what}; it is not posted again.`, 'plain', [NOTHING_LOST]);
}

/** To the person whose command could not be carried out, however often it was tried. */
export function diedCard(line: string, reference: string): Card {
  const short = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return notice(`\`${short}\` could not be carried out, and nothing was decided.`, 'stop', [
    'It was tried several times and failed each time. Your operator was told; try again once it is mended.',
    [{ text: `Reference: ${reference}`, style: 'soft' }],
  ]);
}

/** To the operator: a job that was given up. */
export function givenUpCard(kind: string, what: string, why: string, reference: string): Card {
  return notice(`A job was given up: ${kind} ${what}`.trim(), 'stop', [
    `It failed each time: ${why}`,
    [{ text: `Reference: ${reference}`, style: 'soft' }],
  ]);
}
