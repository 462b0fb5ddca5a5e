/** One record, whole: every field that people need, every source, and what it is related to. */
import type { Block, Card, Tone } from '../domain/card.ts';
import { type Day, wordDate } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { type Measure, standingOn } from '../domain/measure.ts';
import { inPlace, placeName } from '../domain/place-name.ts';
import { verdictOf } from '../domain/verdict.ts';
import { dateWords, deedWords, groupsOf, instrumentWords, sourceLines, standingWords } from './record.ts';
import { actionWord } from './words.ts';

const TONES: Readonly<Record<string, Tone>> = {
  prohibited: 'stop',
  restricted: 'caution',
  advisory: 'caution',
};

const HOW: Readonly<Record<string, string>> = {
  supersedes: 'replaces',
  superseded_by: 'replaced by',
  implements: 'carries out',
  implemented_by: 'carried out by',
  amends: 'amends',
  amended_by: 'amended by',
  challenges: 'challenges',
  challenged_by: 'challenged by',
  lifts: 'lifts',
  lifted_by: 'lifted by',
  extends: 'extends',
  see_also: 'see also',
};

/** The record as of a day. */
export function measureCard(measure: Measure, knowledge: Knowledge, today: Day): Card {
  const standing = standingOn(measure, today);
  const vendors = measure.vendors.join(', ') || `no vendor by name; ${measure.covers_class ?? 'a class'}`;
  const blocks: Block[] = [
    { kind: 'text', words: measure.summary },
    {
      kind: 'fields',
      fields: [
        { label: 'Stands', words: standingWords({ measure, standing }) },
        {
          label: 'Kind',
          words: `${actionWord(measure.action)} in ${inPlace(placeName(knowledge, measure.jurisdiction))}`,
        },
        { label: 'Vendors', words: vendors },
        { label: 'For', words: groupsOf(measure) || 'nobody in particular' },
        { label: 'What', words: deedWords(measure) },
        { label: 'When', words: dateWords({ measure, standing }) },
        { label: 'Why', words: measure.reason },
        { label: 'By', words: instrumentWords(measure) },
        { label: 'Confidence', words: measure.confidence },
      ],
    },
  ];
  if (measure.named_entities.length)
    blocks.push({
      kind: 'list',
      title: 'Named in the act',
      items: [...measure.named_entities],
      folded: true,
    });
  if (measure.partly_ended.length)
    blocks.push({
      kind: 'list',
      title: 'Ended in part',
      items: measure.partly_ended.map(({ what, date }) => `${what}${date ? `, ${wordDate(date)}` : ''}`),
    });
  if (measure.related.length)
    blocks.push({
      kind: 'list',
      title: 'Related',
      items: measure.related.map(({ id, how }) => [
        `${HOW[how] ?? how}: ${knowledge.measure(id)?.title ?? id} · `,
        { text: id, style: 'code' as const },
      ]),
    });
  if (measure.notes) blocks.push({ kind: 'context', words: `Notes: ${measure.notes}` });
  blocks.push({ kind: 'sources', sources: sourceLines([measure], 30) });
  blocks.push({
    kind: 'context',
    words: [{ text: measure.id, style: 'code' }, ` · knowledge ${knowledge.version}`],
  });
  const [vendor] = measure.vendors;
  return {
    title: measure.title,
    tone: TONES[verdictOf(measure, standing)] ?? 'plain',
    blocks,
    buttons: vendor ? [{ label: vendor, line: `vendor "${vendor}"`.slice(0, 90) }] : [],
  };
}
