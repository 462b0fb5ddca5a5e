/** A list that is published as a table of a page, such as the Covered List of the FCC. */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader, ListRow } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { digest } from '../draft.ts';
import { nameId, settle } from '../rows.ts';
import { cellText, nodeOf, type PageNode } from '../tree.ts';
import { addressOf, visit } from '../visit.ts';

const options = z.strictObject({
  /** CSS selector of the table, or of what holds it and nothing else. */
  select: z.string().min(1),
  /** Words in the heading of each column. */
  columns: z.strictObject({
    name: z.string().min(1),
    since: z.string().nullable().default(null),
    citation: z.string().nullable().default(null),
  }),
  /** Name of the list, as in the feed's `lists`. */
  list: z.string().min(1),
});
type Options = z.infer<typeof options>;

/** `X Ltd. (also known as Y; and Z)` has other names in its brackets. */
function namesIn(text: string): string[] {
  const found = [
    ...text.matchAll(
      /\((?:(?:also|formerly) known as|a\.?k\.?a\.?|f\.?k\.?a\.?|including [\w ]*aliases:?)\s+([^()]{2,1000})\)/gi,
    ),
  ];
  return found
    .flatMap(([, names = '']) => names.split(/;|, and | and (?=[A-Z])/))
    .map((name) => name.replace(/^\s*(?:and|including)\s+/i, '').trim())
    .filter((name) => name !== '');
}

function placesOf(cells: readonly string[], columns: Options['columns']): Map<string, number> | undefined {
  const places = new Map<string, number>();
  for (const [what, word] of Object.entries(columns)) {
    if (word === null) continue;
    const at = cells.findIndex((cell) => cell.toLowerCase().includes(word.toLowerCase()));
    if (at < 0) return undefined;
    places.set(what, at);
  }
  return places;
}

function rowOf(cells: readonly string[], places: ReadonlyMap<string, number>, list: string): ListRow {
  const cell = (what: string) => cells[places.get(what) ?? -1] ?? '';
  const name = cell('name');
  return {
    id: nameId(name),
    key: null,
    name,
    otherNames: namesIn(name),
    list,
    country: null,
    since: dayOf(cell('since')),
    citation: cell('citation') || null,
    url: null,
    mark: digest(cells.join('\u001f')),
  };
}

function rowsIn(node: PageNode, { columns, list }: Options): ListRow[] {
  let places: Map<string, number> | undefined;
  const rows: ListRow[] = [];
  for (const tr of node.querySelectorAll('tr')) {
    const cells = [...tr.querySelectorAll('th,td')].map(cellText);
    const heading = placesOf(cells, columns);
    // Tables follow one another under the same headings.
    if (heading) places = heading;
    else if (places && cells.length > 1) rows.push(rowOf(cells, places, list));
  }
  if (!places)
    throw new Refusal(
      'unavailable',
      `The table has no column "${columns.name}" any more: its shape has changed, nothing was taken.`,
    );
  if (rows.length === 0) throw new Refusal('unavailable', 'The table has no rows: nothing was taken.');
  return rows;
}

export const table: FeedReader = {
  name: 'table',
  options,
  async read(feed, cursor, fetch, today) {
    const wanted = options.parse(feed.options);
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'text/html' });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const node = nodeOf(await answer.text(), wanted.select, new URL(answer.url).hostname);
    const settled = settle(rowsIn(node, wanted));
    const rows = settled.rows.map((row) => ({ ...row, url: answer.url }));
    return { kind: 'list', rows, cursor: poll.cursor({ day: today }), remarks: settled.remarks };
  },
};
