/** A list of parties in XML of any size, such as the sanctions lists of the Treasury or of Canada. */
import { z } from 'zod';
import type { FeedReader, ListRow } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { digest } from '../draft.ts';
import { eachElement } from '../elements.ts';
import { nameId, settle } from '../rows.ts';
import { addressOf, visit } from '../visit.ts';
import { textsAt } from '../xml.ts';

const MOST_BYTES = 400_000_000;
const path = z
  .string()
  .regex(/^@?[\w:-]+(\.@?[\w:-]+)*$/, 'element names with dots between, such as akaList.aka.lastName');

const options = z.strictObject({
  /** Element name of one party, as it is written, with its prefix. */
  element: z.string().regex(/^[\w:.-]+$/, 'an element name'),
  /** Name of the list, as in the feed's `lists`. */
  list: z.string().min(1),
  id: path.nullable().default(null),
  /** Parts of the name, joined by spaces. */
  name: z.array(path).min(1),
  other_names: z.array(path).default([]),
  since: path.nullable().default(null),
  citation: path.nullable().default(null),
  country: path.nullable().default(null),
  /** Only parties with one of these values there. */
  only: z
    .strictObject({ path, values: z.array(z.string()).min(1) })
    .nullable()
    .default(null),
});
type Options = z.infer<typeof options>;

function rowOf(element: unknown, wanted: Options): ListRow | undefined {
  const { only } = wanted;
  if (only && !textsAt(element, only.path).some((value) => only.values.includes(value))) return undefined;
  const one = (where: string | null) => (where ? (textsAt(element, where)[0] ?? '') : '');
  const name = wanted.name
    .map(one)
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
  const own = one(wanted.id);
  const others = wanted.other_names
    .flatMap((where) => textsAt(element, where))
    .filter((other) => other !== name);
  return {
    id: own || nameId(name),
    key: own || null,
    name,
    otherNames: [...new Set(others)],
    list: wanted.list,
    country: one(wanted.country) || null,
    since: dayOf(one(wanted.since)),
    citation: one(wanted.citation) || null,
    url: null,
    mark: digest(JSON.stringify(element)),
  };
}

export const xmlList: FeedReader = {
  name: 'xml-list',
  options,
  async read(feed, cursor, fetch, today) {
    const wanted = options.parse(feed.options);
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), {
      accept: 'application/xml',
      most: MOST_BYTES,
    });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const rows: ListRow[] = [];
    await eachElement(answer, wanted.element, (element) => {
      const row = rowOf(element, wanted);
      if (row) rows.push(row);
    });
    const settled = settle(rows);
    return {
      kind: 'list',
      rows: settled.rows,
      cursor: poll.cursor({ day: today }),
      remarks: settled.remarks,
    };
  },
};
