/** A page that lists links, such as an agency's news, for what publishes no feed. */
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { dayOf } from '../days.ts';
import { type Draft, line, linkOf } from '../draft.ts';
import { documentText } from '../follow.ts';
import { nodeOf, type PageNode } from '../tree.ts';
import { addressOf, visit } from '../visit.ts';
import { openWindow } from '../window.ts';

const options = z.strictObject({
  /** CSS selector of what holds the links. */
  select: z.string().min(1).default('body'),
  /** Which links count, held against the whole address; its one group is the id. */
  pattern: z.string().min(3),
  /** Fewer links than this are an error page. */
  least: z.int().min(1).default(1),
  /** Whether the page behind each new link is fetched. */
  full: z.boolean().default(true),
});

function draftsOf(node: PageNode, pattern: RegExp, base: string): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const link of node.querySelectorAll('a[href]')) {
    const url = linkOf(link.getAttribute('href'), base);
    const id = url ? pattern.exec(url)?.[1] : undefined;
    const title = line(link.textContent ?? '');
    if (!url || !id) continue;
    const before = drafts.get(id);
    // A picture and a heading often lead to the same page; the heading has the words.
    if (!before || title.length > before.title.length)
      drafts.set(id, {
        id,
        title,
        url,
        published: dayOf(/\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}/.exec(title)?.[0], 'day first'),
        text: '',
      });
  }
  return [...drafts.values()];
}

export const links: FeedReader = {
  name: 'links',
  options,
  async read(feed, cursor, fetch, today) {
    const { select, pattern, least, full } = options.parse(feed.options);
    const window = openWindow(feed, cursor, today, { days: 0, overlap: 0 });
    const poll = visit(cursor, fetch);
    const answer = await poll.ask(addressOf(feed, { today }), { accept: 'text/html' });
    if (!answer) return { kind: 'unchanged', cursor: poll.cursor(cursor.position) };
    const node = nodeOf(await answer.text(), select, new URL(answer.url).hostname);
    const drafts = draftsOf(node, new RegExp(pattern), answer.url);
    if (drafts.length < least)
      throw new Refusal(
        'unavailable',
        `The page of ${feed.issuer} has ${drafts.length} links that count, and at least ${least} are expected: nothing was taken.`,
      );
    const load = async ({ url }: Draft) => documentText(await fetch(url!, { accept: 'text/html' }));
    return window.close(poll, { drafts, remarks: [], load: full ? load : undefined });
  },
};
