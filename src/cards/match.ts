/** Which vendor a name means, by which path, and what an analyst judged about it. */
import type { Block, Button, Card, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import type { Dismissal, NameMatch, NameMatching } from '../domain/dismissal.ts';
import { notice } from './notice.ts';

/** A button holds its line in at most so many characters on every platform. */
const LONGEST_LINE = 90;
const MOST = 6;

const NO_CLEARANCE =
  'No match is not a clearance: the records may not hold the name, its owner or its maker.';

/** `dismissed by Ana on 3 March 2026: another firm, until 1 March 2027` */
export function dismissalWords(dismissal: Dismissal, nameOf: (person: string) => string): string {
  const end = dismissal.until ? `until ${wordDate(dismissal.until)}` : 'until it is taken back';
  return `dismissed by ${nameOf(dismissal.by)} on ${wordDate(dismissal.on)}: ${dismissal.why}, ${end}`;
}

function line(match: NameMatch, nameOf: (person: string) => string): Words {
  const spans: Words = [
    { text: match.vendor.name, style: 'strong' },
    ` · ${match.band} (${match.score.toFixed(2)}), by ${match.path}`,
    ...(match.why === match.vendor.name ? [] : [`: ${match.why}`]),
  ];
  return match.dismissed ? [...spans, ` · ${dismissalWords(match.dismissed, nameOf)}`] : spans;
}

function button(label: string, line: string, more: Partial<Button> = {}): Button[] {
  return line.length <= LONGEST_LINE ? [{ label, line, ...more }] : [];
}

function buttonsFor(name: string, match: NameMatch): Button[] {
  const quoted = name.replaceAll('"', '“');
  const vendor = match.vendor.name.replaceAll('"', '“');
  return [
    ...button('Show vendor', `vendor "${vendor}"`),
    ...(match.dismissed
      ? button('Take back', `match restore name:"${quoted}" vendor:"${vendor}"`)
      : button('Not this vendor', `match dismiss name:"${quoted}" vendor:"${vendor}"`, { form: true })),
  ];
}

function titleOf({ name }: NameMatching, top: NameMatch, open: boolean): string {
  if (!open) return `“${name}” is not ${top.vendor.name}, as an analyst judged`;
  if (top.band === 'possible') return `“${name}” may mean ${top.vendor.name}`;
  return `“${name}” means ${top.vendor.name}`;
}

/** The lists that name it: somebody who is listed is not free because the records hold no vendor. */
function listedWords({ listed }: NameMatching): string[] {
  const rows = listed.slice(0, MOST).map(({ name, list }) => `${name} (${list})`);
  return rows.length > 0 ? [`Named on an official list: ${rows.join('; ')}.`] : [];
}

/** What a name means. Dismissed vendors are shown with the judgement, and raise no alarm. */
export function matchCard(matching: NameMatching, nameOf: (person: string) => string): Card {
  const { name, key, found, nearest } = matching;
  const short = { ...matching, name: name.length > 80 ? `${name.slice(0, 79)}…` : name };
  if (key === '')
    return notice(`“${short.name}” has no letter or digit to go by: nobody is cleared by it.`, 'caution');
  const open = found.filter(({ dismissed }) => !dismissed);
  const top = open[0] ?? found[0];
  const onLists = listedWords(matching);
  if (!top) {
    const near = nearest.length > 0 ? [`Nearest on record: ${nearest.join(', ')}.`] : [];
    return notice(`No vendor on record is known as “${short.name}”`, 'caution', [
      ...onLists,
      ...near,
      NO_CLEARANCE,
    ]);
  }
  const others = [...open, ...found.filter(({ dismissed }) => dismissed)];
  const blocks: Block[] = [
    { kind: 'list', items: others.slice(0, MOST).map((match) => line(match, nameOf)) },
  ];
  for (const words of onLists) blocks.push({ kind: 'text', words });
  if (open.length === 0 || top.band === 'possible') blocks.push({ kind: 'context', words: NO_CLEARANCE });
  return {
    title: titleOf(short, top, open.length > 0),
    tone: open.length === 0 ? 'plain' : top.band === 'possible' ? 'caution' : 'note',
    blocks,
    buttons: buttonsFor(name, top),
  };
}

/** The reply to a dismissal. */
export function dismissedCard({ name, until }: Dismissal, vendor: string): Card {
  const end = until ? `until the end of ${wordDate(until)}` : 'until somebody takes it back';
  return notice(`“${name}” is kept as not ${vendor}, ${end}.`, 'good');
}

/** The reply to taking one back. */
export function restoredCard(name: string, vendor: string): Card {
  return notice(`“${name}” is asked about again: it may mean ${vendor}.`, 'good');
}

/** The judgements that hold, newest first. */
export function dismissalListCard(
  rows: readonly { readonly dismissal: Dismissal; readonly vendor: string }[],
  nameOf: (person: string) => string,
): Card {
  if (rows.length === 0) return notice('No name is dismissed.');
  return {
    title: rows.length === 1 ? 'One name is dismissed' : `${rows.length} names are dismissed`,
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: rows.map(({ dismissal, vendor }) => [
          { text: `“${dismissal.name}” is not ${vendor}`, style: 'strong' },
          `: ${dismissalWords(dismissal, nameOf)}`,
        ]),
      },
    ],
    buttons: [],
  };
}
