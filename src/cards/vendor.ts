/** A vendor: what it is, where it is restricted now, and its measures over the years. */
import type { Block, Card, Words } from '../domain/card.ts';
import { type Day, firstDay, wordDate } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import { placeName } from '../domain/place-name.ts';
import type { Vendor } from '../domain/vendor.ts';
import { gravity, type Verdict, verdictOf } from '../domain/verdict.ts';
import { groupsOf, recordLine, standingWords, titleSpan } from './record.ts';
import { listWords } from './words.ts';

const HEADS: readonly (readonly [Verdict, string])[] = [
  ['prohibited', 'Prohibited'],
  ['restricted', 'Restricted'],
  ['advisory', 'Advised against only'],
  ['proposed', 'Proposed, not in force'],
  ['lifted', 'Ended'],
];

const MOST = 40;

function judged(measure: Measure, today: Day) {
  const standing = standingOn(measure, today);
  return { measure, standing, verdict: verdictOf(measure, standing), byClass: false };
}

/** The vendor and its measures by gravity. */
export function vendorCard(vendor: Vendor, knowledge: Knowledge, today: Day): Card {
  const all = knowledge
    .ofVendor(vendor.name)
    .map((measure) => judged(measure, today))
    .filter(({ standing }) => standing !== 'unmade')
    .sort(
      (a, b) =>
        gravity(a.verdict) - gravity(b.verdict) || (a.measure.announced < b.measure.announced ? 1 : -1),
    );
  const line = (each: ReturnType<typeof judged>): Words => [
    { text: placeName(knowledge, each.measure.jurisdiction), style: 'strong' },
    ' · ',
    ...[recordLine(each)].flat(),
  ];
  const blocks: Block[] = [{ kind: 'text', words: vendor.description }, ...aboutBlocks(vendor, knowledge)];
  for (const [verdict, title] of HEADS) {
    const items = all.filter((each) => each.verdict === verdict).slice(0, MOST);
    if (items.length)
      blocks.push({ kind: 'list', title, items: items.map(line), folded: verdict === 'lifted' });
  }
  if (!all.length)
    blocks.push({
      kind: 'text',
      words: 'The records hold no measure that names it. That is not the same as allowed.',
    });
  blocks.push({ kind: 'context', words: `As of ${wordDate(today)} · knowledge ${knowledge.version}` });
  const places = new Set(
    all.filter((each) => each.verdict === 'prohibited').map((each) => each.measure.jurisdiction),
  );
  const count = `prohibited for some group in ${places.size} ${places.size === 1 ? 'place' : 'places'}`;
  return {
    title: `${vendor.name} · ${places.size ? count : 'prohibited nowhere by these records'}`,
    tone: places.size ? 'stop' : 'plain',
    blocks,
    buttons: [
      { label: 'Timeline', line: `vendor timeline "${vendor.name}"`.slice(0, 90) },
      { label: 'Map', line: `vendor map "${vendor.name}"`.slice(0, 90) },
    ],
  };
}

function aboutBlocks(vendor: Vendor, knowledge: Knowledge): Block[] {
  const parent = vendor.parent ? knowledge.vendorById(vendor.parent)?.name : undefined;
  const names = [
    ...vendor.aliases,
    ...vendor.former_names.map(({ name, until }) => (until ? `${name} (until ${until})` : name)),
  ];
  const fields = [
    ...(vendor.hq ? [{ label: 'Seat', words: placeName(knowledge, vendor.hq) }] : []),
    ...(parent ? [{ label: 'Belongs to', words: parent }] : []),
    ...(names.length ? [{ label: 'Also', words: listWords(names.slice(0, 12)) }] : []),
    ...(vendor.products.length
      ? [{ label: 'Products', words: listWords(vendor.products.slice(0, 12)) }]
      : []),
    ...(vendor.not_to_be_confused_with.length
      ? [{ label: 'Not the same as', words: vendor.not_to_be_confused_with.slice(0, 6).join('; ') }]
      : []),
  ];
  return fields.length ? [{ kind: 'fields', fields }] : [];
}

/** The vendor's measures by year, oldest first. */
export function timelineCard(vendor: Vendor, knowledge: Knowledge, today: Day): Card {
  const all = knowledge.ofVendor(vendor.name).filter((measure) => firstDay(measure.announced) <= today);
  const years = new Map<string, Measure[]>();
  for (const measure of all) {
    const year = measure.announced.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), measure]);
  }
  const blocks: Block[] = [...years].map(([year, measures]) => ({
    kind: 'list',
    title: year,
    items: measures.map((measure): Words => {
      const standing = standingOn(measure, today);
      return [
        { text: placeName(knowledge, measure.jurisdiction), style: 'strong' },
        ' · ',
        titleSpan(measure),
        ` · ${standingWords({ measure, standing })} · ${groupsOf(measure)} · `,
        { text: measure.id, style: 'code' },
      ];
    }),
  }));
  if (!all.length) blocks.push({ kind: 'text', words: 'The records hold no measure that names it.' });
  blocks.push({ kind: 'context', words: `As of ${wordDate(today)} · knowledge ${knowledge.version}` });
  return {
    title: `${vendor.name} · ${all.length} measures by year`,
    tone: 'plain',
    blocks,
    buttons: [{ label: 'Map', line: `vendor map "${vendor.name}"`.slice(0, 90) }],
  };
}
