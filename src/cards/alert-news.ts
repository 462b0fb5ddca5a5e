/** What is told below an alert when the measure has later news, and the lines by which the alert shows them. */
import type { Card, Span, Words } from '../domain/card.ts';
import type { Difference } from '../domain/measure-version.ts';
import type { Report, ReportSource } from '../domain/report.ts';
import { notice } from './notice.ts';

/** So many differences are told; the record has them all. */
const MOST = 12;

/** `deadline: none → 30 June 2027`, the field strong. */
export function differenceWords({ what, before, after }: Difference): Span[] {
  return [{ text: `${what}: `, style: 'strong' }, `${before} → ${after}`];
}

function differenceLines(differences: readonly Difference[]): Words[] {
  const more = differences.length - MOST;
  return [
    ...differences.slice(0, MOST).map(differenceWords),
    ...(more > 0 ? [`… and ${more} more: see Details.`] : []),
  ];
}

const detailsOf = (id: string) => ({
  label: 'Details',
  line: id.startsWith('R-') ? `report show ${id}` : `measure ${id}`.slice(0, 90),
});

/** What is not as it was. */
export function differencesCard(id: string, why: string, differences: readonly Difference[]): Card {
  return notice(why, 'note', differenceLines(differences), [detailsOf(id)]);
}

/** A further article tells of it; where it says something else, that is told too. */
export function furtherSourceCard(
  id: string,
  source: ReportSource,
  differences: readonly Difference[] = [],
): Card {
  const publisher = source.publisher ? ` (${source.publisher})` : '';
  const otherwise = differences.length > 0 ? ['It says otherwise:', ...differenceLines(differences)] : [];
  const words: Words = source.url
    ? [{ text: source.title, href: source.url }, publisher]
    : `${source.title}${publisher}`;
  return notice(`A further source tells of ${id}.`, 'plain', [words, ...otherwise], [detailsOf(id)]);
}

/** What became of a report, said in the threads of the act that it tells of. */
export function outcomeCard(report: Report, by: string, differences: readonly Difference[] = []): Card {
  const { id, status, reason, measure } = report;
  switch (status) {
    case 'dismissed':
      return notice(`${id} was dismissed by ${by}: ${reason}`, 'plain', ['It is no measure.']);
    case 'withdrawn':
      return notice(`${id} was withdrawn by ${by}: ${reason}`, 'caution', [
        'It was confirmed before; no answer rests on it any more.',
      ]);
    case 'merged':
      return differencesCard(measure ?? id, `${id} is on record already, as ${measure}.`, differences);
    default:
      return differencesCard(
        id,
        `${id} is ${status}${status === 'confirmed' ? ` by ${by}` : ''}.`,
        differences,
      );
  }
}

/** A later report of an act, in one line of its alert. */
export function laterLine(report: Report, changes: readonly Difference[]): Words {
  const mark: Span = { text: report.status, style: 'strong' };
  const said = changes.slice(0, 3).flatMap((each): Span[] => [' · ', ...differenceWords(each)]);
  return [`${report.id}, `, mark, ...said];
}
