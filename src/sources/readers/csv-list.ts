/** A list of parties in CSV. Rows with the same id are one party under several names. */
import { z } from 'zod';
import type { FeedReader, ListRow } from '../../domain/feed.ts';
import { type Cell, eachRow } from '../csv.ts';
import { dayOf } from '../days.ts';
import { digest, linkOf } from '../draft.ts';
import { nameId, settle } from '../rows.ts';
import { addressOf, visit } from '../visit.ts';

const MOST_BYTES = 200_000_000;

const options = z.strictObject({
  /** Lines before the header. */
  skip: z.int().min(0).max(50).default(0),
  delimiter: z.string().length(1).default(','),
  /** Name of the list, as in the feed's `lists`. */
  list: z.string().min(1),
  columns: z.strictObject({
    /** Parts of the name, joined by spaces. */
    name: z.array(z.string().min(1)).min(1),
    id: z.string().nullable().default(null),
    other_names: z.string().nullable().default(null),
    since: z.string().nullable().default(null),
    citation: z.string().nullable().default(null),
    country: z.string().nullable().default(null),
    url: z.string().nullable().default(null),
  }),
  /** Between several names in one cell. */
  between_names: z.string().min(1).default(';'),
  /** A column and its value by which the first of several names is known. */
  primary: z.strictObject({ column: z.string(), value: z.string() }).nullable().default(null),
  /** Whether the publisher leaves out the line end of the last row. */
  open_end: z.boolean().default(false),
  dates: z.enum(['month first', 'day first']).default('day first'),
});
type Options = z.infer<typeof options>;

function rowOf(
  cell: Cell,
  row: readonly string[],
  { columns, list, between_names, dates }: Options,
): ListRow {
  const value = (column: string | null) => (column ? cell(column) : '');
  const name = columns.name
    .map(cell)
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
  const own = value(columns.id);
  return {
    id: own || nameId(name),
    key: own || null,
    name,
    otherNames: value(columns.other_names)
      .split(between_names)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    list,
    country: value(columns.country) || null,
    since: dayOf(value(columns.since), dates),
    citation: value(columns.citation) || null,
    url: linkOf(value(columns.url)),
    mark: digest(row.join('\u001f')),
  };
}

/** Joins a further name of a party to what is known of it. */
function join(before: ListRow, row: ListRow, primary: boolean): ListRow {
  const name = primary ? row.name : before.name;
  const others = new Set([...before.otherNames, ...row.otherNames, before.name, row.name]);
  others.delete(name);
  others.delete('');
  return {
    ...before,
    name,
    otherNames: [...others],
    since: before.since ?? row.since,
    mark: digest([before.mark, row.mark].join(' ')),
  };
}

export const csvList: FeedReader = {
  name: 'csv-list',
  options,
  async read(feed, cursor, fetch, today) {
    const wanted = options.parse(feed.options);
    const { columns, primary } = wanted;
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'text/csv', most: MOST_BYTES });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const needed = [...columns.name, ...(columns.id ? [columns.id] : [])];
    const parties = new Map<string, ListRow>();
    const rows: ListRow[] = [];
    await eachRow(
      answer,
      { columns: needed, skip: wanted.skip, delimiter: wanted.delimiter, openEnd: wanted.open_end },
      (cell, cells) => {
        const row = rowOf(cell, cells, wanted);
        const before = row.key ? parties.get(row.key) : undefined;
        const isPrimary = primary !== null && cell(primary.column) === primary.value;
        if (row.key) parties.set(row.key, before ? join(before, row, isPrimary) : row);
        else rows.push(row);
      },
    );
    const settled = settle([...parties.values(), ...rows]);
    return {
      kind: 'list',
      rows: settled.rows,
      cursor: poll.cursor({ day: today }),
      remarks: settled.remarks,
    };
  },
};
