/** What became of a measure in a channel, in a sentence each. */
import type { Card } from '../domain/card.ts';
import type { Place } from '../domain/command.ts';
import { expressionText } from '../domain/expression.ts';
import type { Desk, Message } from '../domain/ports.ts';
import type { Reach } from '../domain/reach.ts';
import { muteWords } from './mute.ts';

export interface Fate {
  readonly place: Place;
  /** The message that shows it there, where one is wanted. */
  readonly message: Message | undefined;
  /** What would become of it if it came now. */
  readonly reach: Reach;
}

/** `2026-11-24 08:00` in the zone of the settings. */
function instantWords(instant: number, zone: string): string {
  const words = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return `${words.format(instant)} (${zone})`;
}

function together({ within }: Message): string {
  if (within === null) return '';
  return within.startsWith('digest:')
    ? ', together with others in a digest'
    : ', together with others of its source and day';
}

/** What became of it, in words. */
export function fateWords(
  { message, reach }: Fate,
  { nameOf, now, zone }: Pick<Desk, 'nameOf' | 'now' | 'zone'>,
): string {
  const muted = reach.kind === 'muted' ? muteWords(reach.mute, nameOf) : undefined;
  if (message?.lost) return `failed: ${message.lost}`;
  if (message?.ref || message?.within) return `delivered${together(message)}${muted ? `; ${muted}` : ''}.`;
  if (muted) return `${muted}.`;
  if (message?.notBefore && message.notBefore > now)
    return `waiting until ${instantWords(message.notBefore, zone)}: ${message.digest ? 'its watch asks for a digest' : 'quiet hours'}.`;
  if (message) return 'waiting for its turn: it is posted as fast as the platform allows.';
  if (reach.kind === 'asked') {
    const by = reach.asking.watch
      ? `${reach.asking.watch.id} asks for it now`
      : 'the channel hears of everything now';
    return `not sent: it was known before this channel asked for such measures (${by}).`;
  }
  if (reach.kind === 'stopped' && reach.by.length > 0)
    return `filtered: ${reach.by.map(({ watch, term }) => `${watch.id} (${expressionText(watch.expression)}) stops at ${term}`).join('; ')}.`;
  return 'not sent: nothing is watched in this channel.';
}

const channelOf = ({ platform, channel }: Place) => `${platform}:${channel}`;

/** @param title of the measure */
export function whyCard(desk: Desk, id: string, title: string, fates: readonly Fate[]): Card {
  return {
    title: `${id}: ${title}`,
    tone: 'plain',
    blocks:
      fates.length > 0
        ? [
            {
              kind: 'list',
              items: fates.map((fate) => [
                { text: channelOf(fate.place), style: 'code' },
                `: ${fateWords(fate, desk)}`,
              ]),
            },
          ]
        : [{ kind: 'text', words: 'No channel is told of anything: set a watch with `watch add`.' }],
    buttons: [],
  };
}
