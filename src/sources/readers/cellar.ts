/**
 * Acts of the European Union by a SPARQL query to the Publications Office, which is the interface meant
 * for machines. Joins repeat an act, once for each act that it amends or rests on.
 */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, line } from '../draft.ts';
import { documentText } from '../follow.ts';
import { at, jsonOf, listAt, textAt } from '../json.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';

const OVERLAP_DAYS = 14;

const options = z.strictObject({
  /** SPARQL with `{since}`; it gives `?celex`, and may give `?title`, `?doc_date`, `?eli` and further columns. */
  query: z.string().min(10),
  /** Of the first run. */
  days: z.int().min(1).max(365).default(60),
  /** Address of an act's text with `{celex}`; null: the title alone is read. */
  text_address: z.string().nullable().default(null),
});

const LABELS: Readonly<Record<string, string>> = {
  celex: 'CELEX',
  eli: 'ELI',
  framework_celex: 'Related act',
  relation: 'Relation',
  type: 'Kind',
};

/** Rows of the answer by act, with what the joins say of it gathered. */
function draftsOf(rows: readonly unknown[]): Draft[] {
  const acts = new Map<string, { title: string; day: string | null; facts: Set<string> }>();
  for (const row of rows) {
    const celex = textAt(row, 'celex.value');
    if (celex === '') continue;
    const act = acts.get(celex) ?? { title: '', day: null, facts: new Set<string>() };
    act.title ||= line(textAt(row, 'title.value'));
    act.day ??= dayOf(textAt(row, 'doc_date.value'));
    for (const [name, label] of Object.entries(LABELS)) {
      const value = textAt(row, `${name}.value`).replace(/^.*\/authority\/[\w-]+\//, '');
      if (value !== '') act.facts.add(`${label}: ${value}`);
    }
    acts.set(celex, act);
  }
  return [...acts].map(([celex, { title, day, facts }]) => ({
    id: celex,
    title: title || celex,
    url: `http://publications.europa.eu/resource/celex/${encodeURIComponent(celex)}`,
    published: day,
    text: [...facts].sort().join('\n'),
  }));
}

export const cellar: FeedReader = {
  name: 'cellar',
  options,
  async read(feed, cursor, fetch, today) {
    const { query, days, text_address } = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days, overlap: OVERLAP_DAYS });
    const { since } = window;
    const poll = visit(cursor, fetch);
    const post = { type: 'application/sparql-query', text: query.replaceAll('{since}', since) };
    const answer = await poll.ask(addressOf(feed, { today }), {
      accept: 'application/sparql-results+json',
      post,
    });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const data = await jsonOf(answer);
    if (!Array.isArray(at(data, 'results.bindings')))
      throw new Refusal('unavailable', 'The Publications Office answers without a table: nothing was taken.');
    const rows = listAt(data, 'results.bindings');
    const drafts = draftsOf(rows);
    const limit = Number(/\blimit\s+(\d+)/i.exec(query)?.[1] ?? Number.POSITIVE_INFINITY);
    const cutOff =
      rows.length >= limit
        ? [`The answer reached its limit of ${limit} rows; older acts may be missing.`]
        : [];
    const load = async ({ id }: Draft) =>
      documentText(
        await fetch(text_address!.replace('{celex}', encodeURIComponent(id)), {
          accept: 'application/xhtml+xml, text/html',
        }),
      );
    return window.close(poll, { drafts, remarks: cutOff, load: text_address ? load : undefined });
  },
};
