/** The alert of a measure that a new edition of the records brought, changed or took out. */
import type { Button, Card, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import type { Edited, Gone } from '../domain/edition.ts';
import type { Measure } from '../domain/measure.ts';
import { differenceWords } from './alert-news.ts';
import { sourceLines } from './record.ts';

const MOST_LATER = 6;

const markOf = ({ first, differences }: Edited): string => {
  if (first === 'MeasureRecorded') return differences.length > 0 ? 'New · changed since' : 'New';
  return 'Changed';
};

function buttonsOf({ id, vendors, jurisdiction }: Measure): Button[] {
  const [vendor] = vendors;
  const line = `exception request vendor:"${vendor}" places:${jurisdiction}`;
  return [
    { label: 'Details', line: `measure ${id}`.slice(0, 90) },
    ...(vendor && vendors.length === 1 && line.length <= 90
      ? [
          { label: 'Request exception', line, form: true },
          { label: 'Mute vendor here', line: `mute add vendor:"${vendor}"`, form: true },
        ]
      : []),
    { label: 'Not relevant', line: `mute irrelevant ${id}`.slice(0, 90), form: true },
  ];
}

/** @param later what came after it, a line each */
export function measureAlertCard(measure: Measure, edited: Edited, later: readonly Words[] = []): Card {
  const lines = [...edited.differences.slice(0, MOST_LATER).map(differenceWords), ...later];
  const deadline = measure.deadline ? ` · deadline ${wordDate(measure.deadline)}` : '';
  return {
    title: `${markOf(edited)} · ${measure.title}`,
    tone: 'caution',
    blocks: [
      { kind: 'text', words: measure.summary },
      ...(lines.length > 0 ? [{ kind: 'list' as const, title: 'Changed', items: lines }] : []),
      { kind: 'sources', sources: sourceLines([measure], 4) },
      { kind: 'context', words: `Announced ${wordDate(measure.announced)}${deadline} · ${measure.id}` },
    ],
    buttons: buttonsOf(measure),
  };
}

/** The record is there no more: what was alerted stays to be read, marked. */
export function withdrawnAlertCard({ id, title }: Gone): Card {
  return {
    title: `Withdrawn · ${title}`,
    tone: 'plain',
    blocks: [
      { kind: 'text', words: `The record ${id} was taken out of the records: no answer rests on it.` },
    ],
    buttons: [],
  };
}
