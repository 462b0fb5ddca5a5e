/**
 * Full texts behind a list of titles. Only what is new or was edited is fetched, a few at each poll; on
 * the first run nothing is, because all of it is the baseline. What cannot be had is kept with its
 * summary and asked for again while the list shows it.
 */
import { Refusal, TryLater } from '../domain/error.ts';
import type { FeedAnswer } from '../domain/feed.ts';
import { readDocument } from './document.ts';
import { type Draft, digest } from './draft.ts';

const MOST_AT_ONCE = 20;
const MOST_SEEN = 2_000;

/** By draft id, a digest of the summary whose full text was read. */
export type Seen = Readonly<Record<string, string>>;

export interface Followed {
  readonly drafts: readonly Draft[];
  readonly seen: Seen;
  readonly remarks: readonly string[];
}

const markOf = (draft: Draft) => digest(`${draft.title}\n${draft.published}\n${draft.text}`, 12);
const keyOf = (draft: Draft) => (draft.id.length > 80 ? digest(draft.id) : draft.id);

/** The readable text of an answer, whatever its format. */
export async function documentText(answer: FeedAnswer | undefined): Promise<string> {
  if (!answer) return '';
  return readDocument(await answer.bytes(), { contentType: answer.type, url: answer.url }).text;
}

/**
 * @param seen undefined on the first run
 * @param load the full text of one draft
 */
export async function follow(
  drafts: readonly Draft[],
  seen: Seen | undefined,
  load: (draft: Draft) => Promise<string>,
): Promise<Followed> {
  const next: Record<string, string> = {};
  if (!seen) {
    for (const draft of drafts.slice(0, MOST_SEEN)) next[keyOf(draft)] = markOf(draft);
    return { drafts, seen: next, remarks: [] };
  }
  const fresh = drafts.filter((draft) => seen[keyOf(draft)] !== markOf(draft));
  const read: Draft[] = [];
  let missed = '';
  let failed = 0;
  let asked = 0;
  for (const draft of fresh) {
    if (asked >= MOST_AT_ONCE || missed === 'later') {
      failed += 1;
      read.push(draft);
      continue;
    }
    asked += 1;
    try {
      const full = await load(draft);
      next[keyOf(draft)] = markOf(draft);
      read.push({ ...draft, text: `${draft.text}\n\n${full}`.trim() });
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof TryLater)) throw error;
      missed = error instanceof TryLater ? 'later' : error.message;
      failed += 1;
      read.push(draft);
    }
  }
  const listed = new Set(drafts.map(keyOf));
  const kept = Object.entries(seen).filter(
    ([key]) => !(key in next) && listed.has(key) && !fresh.some((draft) => keyOf(draft) === key),
  );
  const remarks =
    failed === 0
      ? []
      : [
          `The full text of ${failed} of ${fresh.length} new items is still to be fetched; their summaries were taken.`,
        ];
  return {
    drafts: read,
    seen: Object.fromEntries([...kept, ...Object.entries(next)].slice(-MOST_SEEN)),
    remarks,
  };
}
