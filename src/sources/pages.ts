/** Page after page of a list: to its end, to a page that brings nothing new, or to a bound. */
import type { Draft } from './draft.ts';
import { nextPage } from './visit.ts';

const MOST_PAGES = 20;

export interface FeedPage<D extends Draft = Draft> {
  readonly drafts: readonly D[];
  /** Address of the next page, absolute or relative to this one. */
  readonly next: string | null | undefined;
}

/**
 * @param first address of the first page
 * @param open reads one page
 * @param most after this many pages it ends, with a remark: a list may grow while it is read, or never end
 */
export async function pagesOf<D extends Draft = Draft>(
  first: string,
  open: (address: string) => Promise<FeedPage<D>>,
  most = MOST_PAGES,
): Promise<{ drafts: D[]; remarks: string[] }> {
  const drafts = new Map<string, D>();
  let address: string | undefined = first;
  for (let page = 1; address !== undefined; page += 1) {
    const { drafts: found, next }: FeedPage<D> = await open(address);
    const before = drafts.size;
    // The head moves while pages are read, so that a document may come twice.
    for (const draft of found) if (!drafts.has(draft.id)) drafts.set(draft.id, draft);
    const following = nextPage(address, next);
    if (!following || drafts.size === before) break;
    if (page === most)
      return {
        drafts: [...drafts.values()],
        remarks: [`There were more than ${most} pages; what stands behind them was not read.`],
      };
    address = following;
  }
  return { drafts: [...drafts.values()], remarks: [] };
}
