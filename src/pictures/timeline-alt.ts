/** What a timeline shows, in sentences: for screen readers, and wherever no picture can be. */
import { type Day, wordDate } from '../domain/date.ts';
import type { Kind } from './kinds.ts';
import type { Rows, Span } from './timeline-rows.ts';

interface Words {
  readonly vendor: string;
  readonly today: Day;
  nameOf(code: string): string;
}

const COUNTED: readonly (readonly [Kind, string, string])[] = [
  ['prohibited', 'ban or phase-out in force for some group', 'bans or phase-outs in force for some group'],
  ['restricted', 'restriction in force', 'restrictions in force'],
  ['advisory', 'advisory', 'advisories'],
  ['proposed', 'proposal not in force', 'proposals not in force'],
  ['lifted', 'ended', 'ended'],
  ['none', 'act without a duty of its own', 'acts without a duty of their own'],
];

/** Chat platforms take about two thousand letters; a listener has had enough long before. */
const LONGEST = 1200;
const MOST_NAMED = 6;

/** The sentences: how many of which kind, where most, the first and the latest, and what is left out. */
export function timelineAlt({ spans, left }: Rows, { vendor, today, nameOf }: Words): string {
  if (spans.length === 0)
    return `Timeline of ${vendor}: no measure is recorded as of ${wordDate(today)}, which is not the same as allowed.`;
  const places = new Map<string, number>();
  for (const { measure } of spans)
    places.set(measure.jurisdiction, (places.get(measure.jurisdiction) ?? 0) + 1);
  const most = [...places].sort((a, b) => b[1] - a[1]).slice(0, MOST_NAMED);
  const named = most.map(([code, count]) => `${nameOf(code)} ${count}`).join(', ');
  const kinds = COUNTED.flatMap(([kind, one, many]) => {
    const count = spans.filter((span) => span.kind === kind).length;
    return count ? [`${count} ${count === 1 ? one : many}`] : [];
  }).join(', ');
  const first = spans[0]!;
  const last = spans.at(-1)!;
  const sentences = [
    `Timeline of ${vendor}: ${spans.length} ${spans.length === 1 ? 'measure' : 'measures'} in ${places.size} ${places.size === 1 ? 'place' : 'places'}, as of ${wordDate(today)}.`,
    `By kind: ${kinds}.`,
    places.size > MOST_NAMED ? `Most in: ${named}.` : `By place: ${named}.`,
    spans.length > 1
      ? `First: ${told(first, nameOf)}. Latest: ${told(last, nameOf)}.`
      : `It is: ${told(first, nameOf)}.`,
    ...(left ? [`${left} more are not drawn.`] : []),
  ];
  const whole = sentences.join(' ');
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
}

function told({ measure }: Span, nameOf: (code: string) => string): string {
  return `${nameOf(measure.jurisdiction)}, ${wordDate(measure.announced)}, ${measure.title}`;
}
