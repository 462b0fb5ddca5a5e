/**
 * The Consolidated Screening List of the United States: the lists of three departments in one CSV file.
 * Rows of the Treasury have numbers; all others only a digest of their content, which moves with every
 * edit, so that they are known by list and name.
 */
import { z } from 'zod';
import type { FeedReader, ListRow } from '../../domain/feed.ts';
import { type Cell, eachRow } from '../csv.ts';
import { dayOf } from '../days.ts';
import { digest, linkOf } from '../draft.ts';
import { nameId, settle } from '../rows.ts';
import { addressOf, visit } from '../visit.ts';

const COLUMNS = ['source', 'name', 'entity_number', 'start_date', 'federal_register_notice', 'alt_names'];
const MOST_BYTES = 200_000_000;

const options = z.strictObject({});

/** `Entity List (EL) - Bureau of Industry and Security` as `Entity List`. */
const listName = (source: string) =>
  source
    .replace(/ - .*$/, '')
    .replace(/\s*\([^)]*\)/, '')
    .trim();

/** `A Ltd.; B Co.; and C` as three names; an affiliate's label is no part of its name. */
export function otherNames(cell: string): string[] {
  return cell
    .split(';')
    .map((name) => name.replace(/^\s*(?:and\s+)?(?:affiliated entit(?:y|ies):\s*)?/i, '').trim())
    .filter((name) => name !== '');
}

function rowOf(cell: Cell, row: readonly string[]): ListRow {
  const list = listName(cell('source'));
  const name = cell('name').replace(/\s+/g, ' ');
  const number = cell('entity_number');
  const own = cell('_id');
  return {
    id: `${list} · ${number || nameId(name)}`,
    key: own ? `${list} · ${own}` : null,
    name,
    otherNames: otherNames(cell('alt_names')),
    list,
    country: /,?\s*([A-Z]{2})$/.exec(cell('addresses'))?.[1] ?? null,
    since: dayOf(cell('start_date')),
    citation: cell('federal_register_notice') || null,
    url: linkOf(cell('source_list_url')),
    // The digest in `_id` is the publisher's, and may be made anew without an edit.
    mark: digest(row.filter((text) => text !== own).join('\u001f')),
  };
}

export const screeningList: FeedReader = {
  name: 'screening-list',
  options,
  async read(feed, cursor, fetch, today) {
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'text/csv', most: MOST_BYTES });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const rows: ListRow[] = [];
    await eachRow(answer, { columns: COLUMNS }, (cell, row) => rows.push(rowOf(cell, row)));
    const settled = settle(rows);
    return {
      kind: 'list',
      rows: settled.rows,
      cursor: poll.cursor({ day: today }),
      remarks: settled.remarks,
    };
  },
};
