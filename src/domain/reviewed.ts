/**
 * The records together with what people have confirmed since: new measures, changed dates, further
 * sources. The files stay the truth; this is what answers and exceptions rest on until they follow.
 */
import { indexKnowledge, type Knowledge } from './knowledge.ts';
import type { Measure, Source } from './measure.ts';
import { measureOf, type Report, type ReportSource } from './report.ts';

/** Fields of a known measure that a confirmed report may set. Whether an act still stands is none of them. */
const SETTABLE = ['announced', 'effective', 'deadline'] as const;

function sourceOf(source: ReportSource): Source {
  return {
    url: source.url,
    title: source.title,
    publisher: source.publisher ?? 'handed in',
    date: source.published,
    kind: 'secondary',
    read: true,
  };
}

/** Whether a report only dates a known measure anew; one that says more stands beside it. */
function datesAnew(report: Report): boolean {
  const settable = new Set<string>(SETTABLE);
  return (
    report.measure !== null && report.differs.length > 0 && report.differs.every((name) => settable.has(name))
  );
}

function changed(measure: Measure, reports: readonly Report[], further: readonly ReportSource[]): Measure {
  const dates = reports.flatMap(({ finding, differs }) =>
    SETTABLE.filter((name) => differs.includes(name) && finding[name]).map(
      (name) => [name, finding[name]] as const,
    ),
  );
  const told = [...further, ...reports.flatMap(({ sources }) => sources)].map(sourceOf);
  const known = new Set(measure.sources.map(({ title, url }) => `${title}\n${url}`));
  const news = told.filter(({ title, url }) => {
    const key = `${title}\n${url}`;
    return !known.has(key) && known.add(key);
  });
  const by = reports.map(({ id }) => id).join(', ');
  return {
    ...measure,
    ...Object.fromEntries(dates),
    sources: [...measure.sources, ...news],
    ...(by ? { notes: [measure.notes, `Dates as confirmed in ${by}.`].filter(Boolean).join(' ') } : {}),
  };
}

/**
 * Joins the records with the confirmed reports.
 * @param further by id of a measure, the articles that were recognised as telling of it
 */
export function withReviewed(
  knowledge: Knowledge,
  reports: readonly Report[],
  further: ReadonlyMap<string, readonly ReportSource[]>,
): Knowledge {
  const confirmed = reports.filter(({ status }) => status === 'confirmed');
  if (confirmed.length === 0 && further.size === 0) return knowledge;
  const nameOf = (code: string) => knowledge.jurisdiction(code)?.name ?? code;
  const onRecord = (report: Report) => datesAnew(report) && knowledge.measure(report.measure!) !== undefined;
  const dating = Map.groupBy(confirmed.filter(onRecord), ({ measure }) => measure!);
  const measures = knowledge.measures.map((measure) => {
    const [dates, sources] = [dating.get(measure.id) ?? [], further.get(measure.id) ?? []];
    return dates.length + sources.length > 0 ? changed(measure, dates, sources) : measure;
  });
  const added = confirmed.filter((report) => !onRecord(report));
  return indexKnowledge({
    ...knowledge,
    measures: [...measures, ...added.map((report) => measureOf(report, nameOf(report.finding.jurisdiction)))],
  });
}
