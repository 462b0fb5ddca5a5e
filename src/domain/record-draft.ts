/**
 * A report as a file to propose for knowledge/. What a person still has to write (our own words, a
 * date that no text gave) is said in its notes, so that a draft cannot pass for a finished record.
 */
import { type Day, firstDay } from './date.ts';
import { Refusal } from './error.ts';
import type { Knowledge } from './knowledge.ts';
import { type Measure, MeasureSchema, type Status } from './measure.ts';
import { measureOf, type Report } from './report.ts';

export interface RecordDraft {
  /** Path below knowledge/: `measures/nl/nl-2018-kaspersky-phase-out.json`. */
  readonly path: string;
  readonly measure: Measure;
  /** The file's text, with the schema's place in its first line. */
  readonly text: string;
}

const slug = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** `nl-2018-kaspersky-phase-out`, with a number behind it where a record has that id already. */
function idOf(measure: Measure, knowledge: Knowledge): string {
  const vendor = measure.vendors[0] ?? '';
  const name = knowledge.vendor(vendor)?.id ?? (slug(vendor) || 'vendor');
  const year = measure.announced.slice(0, 4);
  const id = [measure.jurisdiction.toLowerCase(), year, name, slug(measure.action)].join('-');
  let free = id;
  for (let count = 2; knowledge.measure(free); count += 1) free = `${id}-${count}`;
  return free;
}

/** The status that agrees with the kind of act and its dates. */
function statusOf({ action, effective, deadline }: Measure, today: Day): Status {
  if (action === 'advisory') return 'advisory';
  if (action === 'proposal') return 'proposed';
  if (effective && firstDay(effective) > today) return 'announced';
  return deadline && firstDay(deadline) > today ? 'phasing_in' : 'in_force';
}

function notesOf(report: Report): string {
  const { finding, measure, differs } = report;
  return [
    `Drafted from report ${report.id}: put title, summary and reason into our own words, and hold each field against the source.`,
    ...(report.status === 'unreviewed' ? ['No analyst has confirmed the report.'] : []),
    ...(finding.announced ? [] : ['The text gives no day of announcement; its own date stands there.']),
    ...(finding.issuer ? [] : ['The text names no issuer.']),
    ...(finding.instrument ? [] : ['The text names no instrument.']),
    ...(measure ? [`It tells of ${measure} otherwise than the record: ${differs.join(', ')}.`] : []),
  ].join(' ');
}

function publishers({ sources }: Report): number {
  return new Set(sources.map(({ publisher, title }) => (publisher ?? title).toLowerCase())).size;
}

/**
 * Drafts the record of a report.
 * @param today the day by which its status is judged, and on which it counts as checked
 * @throws Refusal where the report is no measure of its own: dismissed, or merged into a record
 */
export function draftRecord(report: Report, knowledge: Knowledge, today: Day): RecordDraft {
  const { id, status, finding } = report;
  if (status === 'dismissed' || status === 'withdrawn')
    throw new Refusal('conflict', `${id} was ${status} (${report.reason}): there is nothing to propose.`);
  if (status === 'merged')
    throw new Refusal(
      'conflict',
      `${id} was merged into ${report.measure}: add its source to that record instead.`,
    );
  const place = knowledge.jurisdiction(finding.jurisdiction);
  const told = measureOf(report, place?.name ?? finding.jurisdiction);
  const proposal = finding.action === 'proposal';
  const measure = MeasureSchema.parse({
    ...told,
    id: idOf(told, knowledge),
    level: place?.level ?? told.level,
    status: statusOf(told, today),
    effective: proposal ? null : told.effective,
    prohibits: finding.action === 'advisory' ? [] : told.prohibits,
    related: report.measure ? [{ id: report.measure, how: 'see_also' }] : [],
    confidence:
      status === 'unreviewed' || finding.confidence === 'hedged'
        ? 'low'
        : publishers(report) > 1
          ? 'high'
          : 'medium',
    notes: notesOf(report),
    last_checked: today,
  } satisfies Record<keyof Measure, unknown>);
  const country = measure.jurisdiction.split('-')[0]!.toLowerCase();
  const file = { $schema: '../../schema/measure.json', ...measure };
  return {
    path: `measures/${country}/${measure.id}.json`,
    measure,
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}
