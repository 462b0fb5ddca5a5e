/** What a channel does not hear of, by whom and until when. */
import type { Watch } from '../domain/alert.ts';
import type { Button, Card } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import { expressionText } from '../domain/expression.ts';
import { type Mute, mutesOn } from '../domain/mute.ts';
import type { Desk } from '../domain/ports.ts';
import { notice } from './notice.ts';

export const mutedWhat = ({ about }: Pick<Mute, 'about'>): string =>
  'act' in about ? about.act : about.vendor;

const until = ({ until: day }: Pick<Mute, 'until'>): string =>
  day === null ? 'until it is ended' : `until ${wordDate(day)}`;

/** `muted by Ana Analyst until 1 December 2026: we have none`. */
export function muteWords(mute: Mute, nameOf: (person: string) => string): string {
  const what = 'act' in mute.about ? 'judged not relevant' : 'muted';
  return `${what} by ${nameOf(mute.by)} ${until(mute)}${mute.why ? `: ${mute.why}` : ''}`;
}

const endButton = ({ id }: Mute): Button => ({ label: 'Hear of it again', line: `mute end ${id}` });

/** The reply; a watch that brought what is not relevant may be narrowed. */
export function mutedCard(mute: Mute, watches: readonly Watch[]): Card {
  const narrow = 'act' in mute.about ? watches.slice(0, 2) : [];
  return notice(
    `${mute.id}: this channel hears no more of ${mutedWhat(mute)}, ${until(mute)}.`,
    'plain',
    narrow.map(
      ({ id, expression }) =>
        `${id} asks for ${expressionText(expression)}: narrow it if more such alerts come.`,
    ),
    [
      endButton(mute),
      ...narrow.map(({ id }): Button => ({ label: `Narrow ${id}`, line: `watch edit ${id}`, form: true })),
    ],
  );
}

export const unmutedCard = (mute: Mute): Card =>
  notice(`${mute.id} has ended: this channel hears of ${mutedWhat(mute)} again.`);

/** The mutes of a channel that hold today. */
export function muteListCard(desk: Desk, mutes: readonly Mute[]): Card {
  const here = mutes.filter((mute) => mutesOn(mute, desk.today));
  if (here.length === 0) return notice('Nothing is muted here.');
  return {
    title: here.length === 1 ? 'One thing is muted here' : `${here.length} things are muted here`,
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: here.map((mute) => `${mute.id}: ${mutedWhat(mute)}, ${muteWords(mute, desk.nameOf)}`),
      },
    ],
    buttons: here.slice(0, 4).map((mute) => ({ label: `End ${mute.id}`, line: `mute end ${mute.id}` })),
  };
}
