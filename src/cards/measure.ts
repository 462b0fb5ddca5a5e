/** One record, whole: every field that people need, every source, and what it is related to. */
import type { Block, Card, Tone } from '../domain/card.ts';
import type { Day } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import { placeName } from '../domain/place-name.ts';
import { verdictOf } from '../domain/verdict.ts';
import { dateWords, deedWords, groupsOf, instrumentWords, sourceLines, standingWords } from './record.ts';
import en from './wording/en.ts';
import { placeWord, type Wording } from './wording.ts';
import { actionWord } from './words.ts';

const TONES: Readonly<Record<string, Tone>> = {
  prohibited: 'stop',
  restricted: 'caution',
  advisory: 'caution',
};

/** The record as of a day. */
export function measureCard(measure: Measure, knowledge: Knowledge, today: Day, wording: Wording = en): Card {
  const { labels, lists, remarks } = wording;
  const standing = standingOn(measure, today);
  const vendors = measure.vendors.join(', ') || remarks.noVendor(measure.covers_class ?? '');
  const recorded = placeName(knowledge, measure.jurisdiction);
  const place = wording.inPlace(placeWord(wording, measure.jurisdiction, recorded), false);
  const blocks: Block[] = [
    { kind: 'text', words: measure.summary },
    {
      kind: 'fields',
      fields: [
        { label: labels.stands, words: standingWords({ measure, standing }, wording) },
        {
          label: labels.kind,
          words: wording.subject(actionWord(measure.action, wording), place),
        },
        { label: labels.vendors, words: vendors },
        { label: labels.for, words: groupsOf(measure, wording) || remarks.nobody },
        { label: labels.what, words: deedWords(measure, wording) },
        { label: labels.when, words: dateWords({ measure, standing }, wording) },
        { label: labels.why, words: measure.reason },
        { label: labels.by, words: instrumentWords(measure) },
        { label: labels.confidence, words: wording.confidence[measure.confidence] },
      ],
    },
  ];
  if (measure.named_entities.length)
    blocks.push({
      kind: 'list',
      title: lists.named,
      items: [...measure.named_entities],
      folded: true,
    });
  if (measure.partly_ended.length)
    blocks.push({
      kind: 'list',
      title: lists.partly,
      items: measure.partly_ended.map(({ what, date }) => `${what}${date ? `, ${wording.date(date)}` : ''}`),
    });
  if (measure.related.length)
    blocks.push({
      kind: 'list',
      title: lists.related,
      items: measure.related.map(({ id, how }) => [
        `${wording.relations[how]}: ${knowledge.measure(id)?.title ?? id} · `,
        { text: id, style: 'code' as const },
      ]),
    });
  if (measure.notes) blocks.push({ kind: 'context', words: `${labels.notes}: ${measure.notes}` });
  if (remarks.recordsAsRecorded) blocks.push({ kind: 'context', words: remarks.recordsAsRecorded });
  blocks.push({ kind: 'sources', sources: sourceLines([measure], 30) });
  blocks.push({
    kind: 'context',
    words: [
      { text: measure.id, style: 'code' },
      ` · ${wording.footer(wording.date(today), '', knowledge.version)}`,
    ],
  });
  const [vendor] = measure.vendors;
  return {
    title: measure.title,
    tone: TONES[verdictOf(measure, standing)] ?? 'plain',
    blocks,
    buttons: vendor ? [{ label: vendor, line: `vendor "${vendor}"`.slice(0, 90) }] : [],
  };
}
