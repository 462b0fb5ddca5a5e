/**
 * The US Consolidated Screening List as a user has downloaded it (CSV of trade.gov): the names that it
 * gives to one party. Nothing of the list is shipped. People, ships and aircraft are left out, because
 * whoever asks here asks about firms.
 */
import { Refusal } from '../domain/error.ts';
import { type Party, splitAliases } from './parties.ts';

/** The rows of a CSV text after RFC 4180, in one pass; a lone quote inside a plain cell is a letter. */
export function* csvRows(text: string): Generator<string[]> {
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        const end = quote < 0 ? text.length : quote;
        cell += text.slice(from, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        from = at + 1;
      }
    }
    const rest = /[,\r\n]/g;
    rest.lastIndex = at;
    const stop = rest.exec(text)?.index ?? text.length;
    cell += text.slice(at, stop);
    row.push(cell);
    at = stop + (text[stop] === '\r' && text[stop + 1] === '\n' ? 2 : 1);
    if (text[stop] === ',' && at < text.length) continue;
    if (text[stop] === ',') row.push('');
    yield row;
    row = [];
  }
}

/** @throws Refusal where a table is not the Consolidated Screening List */
export function needColumns(head: readonly string[]): void {
  const titles = head.map((title) => title.trim().toLowerCase());
  if (!titles.includes('name') || !titles.includes('alt_names'))
    throw new Refusal(
      'invalid',
      'The list has no columns `name` and `alt_names`: give the CSV of the US Consolidated Screening List.',
    );
}

const NO_FIRM = /^(?:individual|vessel|aircraft)$/i;

/**
 * The parties of the list that have a name; the list that each stands on is told with it.
 * @throws Refusal where the text has no columns `name` and `alt_names`
 */
export function readScreeningList(text: string): Party[] {
  const rows = csvRows(text);
  const head = rows.next().value ?? [];
  const column = (name: string) =>
    (head as string[]).findIndex((title) => title.trim().toLowerCase() === name);
  const [source, type, name, aliases] = ['source', 'type', 'name', 'alt_names'].map(column) as [
    number,
    number,
    number,
    number,
  ];
  needColumns(head);
  const parties: Party[] = [];
  for (const row of rows) {
    const party = row[name]?.trim();
    if (!party || NO_FIRM.test(row[type]?.trim() ?? '')) continue;
    const list = row[source]?.trim() || 'US Consolidated Screening List';
    parties.push({ name: party, list, aliases: splitAliases(row[aliases] ?? '') });
  }
  return parties;
}
