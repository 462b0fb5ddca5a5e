/** Rows of lists, made fit to keep: each with an id of its own that does not hang on its place in the file. */
import type { ListRow } from '../domain/feed.ts';
import { digest, shortId } from './draft.ts';

const LONGEST_NAME = 2_000;
const MOST_OTHER_NAMES = 500;

/** A name as an id: letter case, width and spaces do not make another party. */
export const nameId = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Rows of one name on one list are told apart by what differs: day, citation, at last by their content.
 * A number by order would move when the first of them is struck off.
 */
const TELLS: readonly ((row: ListRow) => string | null)[] = [
  ({ since }) => since,
  ({ citation }) => citation,
  ({ country }) => country,
  ({ mark }) => mark,
];

function apart(row: ListRow, twins: readonly ListRow[]): string {
  for (const tell of TELLS) {
    // Compared as ids are kept: a doubled space makes no difference.
    const told = (one: ListRow) => nameId(tell(one) ?? '');
    const own = told(row);
    if (own !== '' && twins.filter((one) => told(one) === own).length === 1)
      return `${row.id} · ${own.length > 60 ? digest(own) : own}`;
  }
  return row.id;
}

/** Rows with ids that are theirs alone; what is the same to the letter counts once. */
export function settle(rows: readonly ListRow[]): { rows: ListRow[]; remarks: string[] } {
  const groups = new Map<string, ListRow[]>();
  let nameless = 0;
  for (const row of rows) {
    if (row.name === '') {
      nameless += 1;
      continue;
    }
    const group = groups.get(row.id);
    if (!group) groups.set(row.id, [row]);
    else if (!group.some(({ mark }) => mark === row.mark)) group.push(row);
  }
  const settled: ListRow[] = [];
  for (const group of groups.values())
    for (const row of group)
      settled.push({
        ...row,
        id: shortId(group.length === 1 ? row.id : apart(row, group)),
        name: row.name.slice(0, LONGEST_NAME),
        otherNames: row.otherNames.slice(0, MOST_OTHER_NAMES).map((name) => name.slice(0, LONGEST_NAME)),
      });
  const remarks = nameless > 0 ? [`${nameless} rows have no name and were passed over.`] : [];
  return { rows: settled, remarks };
}
