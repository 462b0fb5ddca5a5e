/**
 * What became known between two versions of the knowledge: release notes and alerts are drawn from it.
 * That a record was checked again is no news, and neither is the order of a list.
 */
import { wordDate } from './date.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';

export interface Change {
  readonly id: string;
  /** The fields that differ, in the order of the schema. */
  readonly fields: readonly (keyof Measure)[];
  readonly before: Measure;
  readonly after: Measure;
}

export interface Comparison {
  /** Versions, from which to which. */
  readonly from: string;
  readonly to: string;
  /** Oldest act first, like all measures. */
  readonly added: readonly Measure[];
  readonly changed: readonly Change[];
  readonly removed: readonly Measure[];
}

const NO_NEWS: ReadonlySet<string> = new Set<keyof Measure>(['last_checked']);

/** A text that two values share exactly if they say the same, whatever the order of lists and fields. */
function sense(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sense).sort().join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${sense(part)}`);
  return `{${fields.sort().join()}}`;
}

function differing(before: Measure, after: Measure): (keyof Measure)[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)] as (keyof Measure)[]);
  return [...fields].filter((field) => !NO_NEWS.has(field) && sense(before[field]) !== sense(after[field]));
}

/**
 * @param before the knowledge as it was
 * @param after the knowledge as it is
 */
export function compareKnowledge(before: Knowledge, after: Knowledge): Comparison {
  const changed: Change[] = [];
  for (const measure of after.measures) {
    const old = before.measure(measure.id);
    const fields = old && old !== measure ? differing(old, measure) : [];
    if (old && fields.length) changed.push({ id: measure.id, fields, before: old, after: measure });
  }
  return {
    from: before.version,
    to: after.version,
    added: after.measures.filter(({ id }) => !before.measure(id)),
    changed,
    removed: before.measures.filter(({ id }) => !after.measure(id)),
  };
}

const line = ({ jurisdiction, title, announced, id }: Measure) =>
  `- ${jurisdiction}, ${wordDate(announced)}: ${title} (${id})`;

/** Short values are shown from and to; of texts and lists it is said that they changed. */
function changeText({ before, after, fields }: Change): string {
  const short = (value: unknown) => value === null || (typeof value === 'string' && value.length <= 40);
  const said = fields.map((field) => {
    const values = [before[field], after[field]];
    return values.every(short) ? `${field} ${values.map((value) => value ?? 'none').join(' → ')}` : field;
  });
  return `${line(after)}: ${said.join(', ')}`;
}

/** The comparison as a text for people: what was added, changed and removed, a line each. */
export function changesText(comparison: Comparison): string {
  const { from, to, added, changed, removed } = comparison;
  if (!added.length && !changed.length && !removed.length)
    return `Nothing changed from knowledge ${from} to ${to}.\n`;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Added', added.map(line)],
    ['Changed', changed.map(changeText)],
    ['Removed', removed.map(line)],
  ];
  const text = parts.filter(([, lines]) => lines.length);
  return [
    `Knowledge ${from} → ${to}`,
    ...text.map(([title, lines]) => `\n${title} (${lines.length})\n${lines.join('\n')}`),
    '',
  ].join('\n');
}
