/** Where a vendor is restricted, by place: the map in words. */
import type { Block, Card } from '../domain/card.ts';
import { type Day, wordDate } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { placeName } from '../domain/place-name.ts';
import type { PlaceStanding } from '../domain/standings.ts';
import type { Vendor } from '../domain/vendor.ts';
import type { Verdict } from '../domain/verdict.ts';

const HEADS: readonly (readonly [Verdict, string])[] = [
  ['prohibited', 'Prohibited for some group'],
  ['restricted', 'Restricted'],
  ['advisory', 'Advised against only'],
  ['proposed', 'Proposed, not in force'],
  ['lifted', 'Ended, nothing else in force'],
  ['none', 'Recorded, without a duty of its own'],
];

/** Every place with a record, by the verdict there; states and provinces after the countries. */
export function mapCard(
  vendor: Vendor,
  standings: ReadonlyMap<string, PlaceStanding>,
  knowledge: Knowledge,
  today: Day,
): Card {
  const all = [...standings.values()];
  const nameOf = ({ code, within }: PlaceStanding) =>
    `${placeName(knowledge, code)}${within ? ' (only in parts of it)' : ''}`;
  const fieldsOf = (some: readonly PlaceStanding[], suffix: string) =>
    HEADS.flatMap(([verdict, head]) => {
      const names = some.filter((each) => each.verdict === verdict).map(nameOf);
      return names.length ? [{ label: `${head}${suffix}`, words: names.sort().join(', ') }] : [];
    });
  const fields = [
    ...fieldsOf(
      all.filter(({ code }) => !code.includes('-')),
      '',
    ),
    ...fieldsOf(
      all.filter(({ code }) => code.includes('-')),
      ' (states and provinces)',
    ),
  ];
  const blocks: Block[] = [
    ...(fields.length ? [{ kind: 'fields' as const, fields }] : []),
    {
      kind: 'text',
      words: 'For every other place nothing is recorded, which is not the same as allowed.',
    },
    { kind: 'context', words: `As of ${wordDate(today)} · knowledge ${knowledge.version}` },
  ];
  return {
    title: `${vendor.name} · where it is restricted`,
    tone: all.some(({ verdict }) => verdict === 'prohibited') ? 'stop' : 'plain',
    blocks,
    buttons: [{ label: 'Timeline', line: `vendor timeline "${vendor.name}"`.slice(0, 90) }],
  };
}
