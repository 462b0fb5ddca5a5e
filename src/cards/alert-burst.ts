/** One message for many measures that came from one source on one day. */
import type { Button, Card, Span, Words } from '../domain/card.ts';
import { wordDate } from '../domain/date.ts';
import type { Desk } from '../domain/ports.ts';
import type { Report } from '../domain/report.ts';
import { CARD_BUDGET, listChunks, paginate } from './budget.ts';
import { findingTitle } from './report.ts';

/** One of them, in a line. */
export interface BurstLine {
  readonly id: string;
  readonly title: string;
  readonly mark: string;
  readonly url: string | null;
}

/** What the lines may take, so that the title, the rest and the buttons have room. */
const LINES_BUDGET = CARD_BUDGET - 400;

function lineWords({ id, title, mark, url }: BurstLine): Words {
  const name: Span = url ? { text: title, href: url } : title;
  return [{ text: id, style: 'code' }, ' · ', name, ...(mark ? [` · ${mark}`] : [])];
}

const pagesOf = (lines: readonly BurstLine[]) => paginate(listChunks('', lines.map(lineWords)), LINES_BUDGET);

/** `R-12 to R-511`. */
const span = (lines: readonly BurstLine[]) =>
  lines.length === 1 ? lines[0]!.id : `${lines[0]!.id} to ${lines.at(-1)!.id}`;

export interface BurstView {
  readonly source: string;
  readonly day: string;
  readonly lines: readonly BurstLine[];
  /** The command line that shows all of them. */
  readonly all: string | null;
}

/** The message of a channel: as many as have room, and how to see the rest. */
export function burstCard({ source, day, lines, all }: BurstView): Card {
  const [page = []] = pagesOf(lines);
  const shown = page.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0);
  const left = lines.slice(shown);
  return {
    title: `${lines.length} measures · ${source} · ${wordDate(day)}`,
    tone: 'caution',
    blocks: [
      ...page,
      ...(left.length > 0
        ? [{ kind: 'text' as const, words: `… and ${left.length} more: ${span(left)}.` }]
        : []),
      {
        kind: 'context',
        words:
          'Each has its own page: `report show` or `measure` with its id. Later news are told in the thread.',
      },
    ],
    buttons: all === null ? [] : [{ label: `All ${lines.length}`, line: all }],
  };
}

/** All of them, a page at a time. */
export function togetherCard({ source, day, lines, all }: BurstView, wanted: number): Card {
  const pages = pagesOf(lines);
  const at = Math.min(Math.max(1, wanted), Math.max(1, pages.length));
  const turn = (label: string, page: number): Button => ({
    label,
    line: `${all} page:${page}`,
  });
  return {
    title: `${lines.length} measures · ${source} · ${wordDate(day)}${pages.length > 1 ? ` · page ${at} of ${pages.length}` : ''}`,
    tone: 'plain',
    blocks: pages[at - 1] ?? [],
    buttons: [
      ...(at > 1 ? [turn('Back', at - 1)] : []),
      ...(at < pages.length ? [turn('Next', at + 1)] : []),
    ],
  };
}

/** Reports as they stand, a line each. */
export function burstLines(desk: Desk, reports: readonly Report[]): readonly BurstLine[] {
  const placeName = (code: string) => desk.knowledge.jurisdiction(code)?.name ?? code;
  return reports.map(({ id, status, finding, sources }) => ({
    id,
    title: findingTitle(finding, placeName(finding.jurisdiction)),
    mark: status,
    url: sources[0]?.url ?? null,
  }));
}
