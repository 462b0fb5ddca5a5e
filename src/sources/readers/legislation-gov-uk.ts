/**
 * New legislation of the United Kingdom from its publication log. One act gives many entries, one for each
 * format and language, so that its type, year and number are the id.
 */
import { z } from 'zod';
import type { FeedReader } from '../../domain/feed.ts';
import type { Draft } from '../draft.ts';
import { documentText } from '../follow.ts';
import { pagesOf } from '../pages.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';
import { ACCEPT, entriesOf } from './syndication.ts';

const ACT = /\/(?:id\/)?([a-z]{2,6}\/\d{4}\/\d{1,6})(?:[/?#]|$)/;
const OVERLAP_DAYS = 3;

const options = z.strictObject({
  /** Of the first run. */
  days: z.int().min(1).max(90).default(7),
  /** Whether the text of each new act is fetched. */
  full: z.boolean().default(true),
});

const actOf = ({ id, url }: Draft) => ACT.exec(id)?.[1] ?? ACT.exec(url ?? '')?.[1];

export const legislationGovUk: FeedReader = {
  name: 'legislation-gov-uk',
  options,
  async read(feed, cursor, fetch, today) {
    const { days, full } = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days, overlap: OVERLAP_DAYS });
    const { since } = window;
    const poll = visit(cursor, fetch);
    const first = addressOf(feed, { since, today });
    let untouched = false;
    const { drafts, remarks } = await pagesOf(first, async (address) => {
      const answer = await poll.ask(address, { accept: ACCEPT });
      untouched ||= !answer && address === first;
      if (!answer) return { drafts: [], next: null };
      const { drafts: entries, next } = entriesOf(await answer.text(), answer.url);
      const acts = entries.flatMap((entry) => {
        const id = actOf(entry);
        return id ? [{ ...entry, id, url: new URL(`/${id}`, first).href }] : [];
      });
      const old = entries.some(({ published }) => published !== null && published < since);
      return { drafts: acts, next: old ? null : next };
    });
    if (untouched) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const load = async ({ id }: Draft) =>
      documentText(await fetch(new URL(`/${id}/data.xml`, first).href, { accept: 'application/xml' }));
    return window.close(poll, { drafts, remarks, load: full ? load : undefined });
  },
};
