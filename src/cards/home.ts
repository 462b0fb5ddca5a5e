/** What concerns one person just now: what waits for them, what they asked for, what ends, what is heard. */
import type { Watch } from '../domain/alert.ts';
import type { Block, Button, Card, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import type { ExceptionRequest } from '../domain/exception.ts';
import { expressionText } from '../domain/expression.ts';
import type { FeedStanding } from '../domain/feed-state.ts';
import { type ExceptionView, exceptionTitle, standingWords } from './exception.ts';
import { healthOf } from './feeds.ts';
import { findingTitle, type ReportView } from './report.ts';

export interface HomeView {
  /** Exceptions on which the person may vote and has not. */
  readonly deciding: readonly ExceptionView[];
  /** Why it cannot be said what waits for the person, in a sentence; null where it can. */
  readonly unknown: string | null;
  /** Reports that wait, where the person is an analyst. */
  readonly reports: readonly ReportView[];
  readonly mine: readonly ExceptionView[];
  /** Exceptions that hold and end soon, the first to end first. */
  readonly ending: readonly ExceptionView[];
  readonly watches: readonly Watch[];
  readonly feeds: readonly FeedStanding[];
}

/** So many of each kind; the rest has a command of its own. */
const MOST = 8;

const short = ({ id }: ExceptionRequest) => ({ label: `Show ${id}`, line: `exception show ${id}` });

function listOf(title: string, items: readonly Words[], more: string): Block[] {
  if (items.length === 0) return [];
  const left = items.length - MOST;
  const rest = left > 0 ? [`… and ${left} more: type \`${more}\`.`] : [];
  return [{ kind: 'list', title, items: [...items.slice(0, MOST), ...rest] }];
}

const standing = (view: ExceptionView): Words => [
  `${exceptionTitle(view)} · `,
  { text: standingWords(view), style: 'strong' },
];

function feedWords(feeds: readonly FeedStanding[]): string {
  const count = (health: string) => feeds.filter((each) => healthOf(each) === health).length;
  const parts = ['failing', 'held back', 'waiting'].filter((health) => count(health) > 0);
  const rest = parts.map((health) => `${count(health)} ${health}`);
  return `Feeds: ${[`${count('well')} well`, ...rest].join(', ')}.`;
}

function titleOf({ deciding, reports, unknown }: HomeView): string {
  const waiting = deciding.length + reports.length;
  if (waiting === 0) return unknown ? 'What waits for you is not known just now' : 'Nothing waits for you';
  return waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`;
}

/** The card of `home`. */
export function homeCard(view: HomeView): Card {
  const { deciding, unknown, reports, mine, ending, watches, feeds } = view;
  const troubled = feeds.some((each) => healthOf(each) === 'failing' || healthOf(each) === 'held back');
  const shown: Button[] = [
    ...deciding.slice(0, MOST).map(({ exception }) => short(exception)),
    ...reports
      .slice(0, MOST)
      .map(({ report: { id } }) => ({ label: `Show ${id}`, line: `report show ${id}` })),
  ];
  return {
    title: titleOf(view),
    tone: deciding.length + reports.length > 0 || unknown ? 'note' : 'plain',
    blocks: [
      ...(unknown ? [{ kind: 'text' as const, words: unknown }] : []),
      ...listOf('Waits for your decision', deciding.map(standing), 'exception list waiting'),
      ...listOf(
        'Reports to confirm',
        reports.map(({ report, placeName }) => `${report.id}: ${findingTitle(report.finding, placeName)}`),
        'report list',
      ),
      ...listOf('Your requests', mine.map(standing), 'exception list'),
      ...listOf(
        'Ends soon',
        ending.map((each) => [
          `${exceptionTitle(each)} · `,
          { text: `ends ${wordDate(each.exception.until)}`, style: 'strong' as const },
        ]),
        'exception list holding:yes',
      ),
      ...listOf(
        'Watches',
        watches.map(({ id, expression, place }) => [
          { text: id, style: 'strong' as const },
          ` in ${place.channel}: ${expressionText(expression)}`,
        ]),
        'watch list',
      ),
      ...(feeds.length > 0
        ? [{ kind: troubled ? ('text' as const) : ('context' as const), words: feedWords(feeds) }]
        : []),
    ],
    buttons: [
      ...shown,
      { label: 'Request an exception', line: 'exception request', form: true },
      { label: 'Hand in an article', line: 'report add', form: true },
      ...(troubled ? [{ label: 'Feeds', line: 'feeds status' }] : []),
    ],
  };
}
