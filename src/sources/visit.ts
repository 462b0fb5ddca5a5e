/** One poll of a feed: asks with what was had before, and gathers what to ask with next time. */
import type { z } from 'zod';
import { Refusal } from '../domain/error.ts';
import type { Feed, FeedAnswer, FeedCursor, FeedFetch, FeedRequest, Validators } from '../domain/feed.ts';

export interface Visit {
  /** Asks for an address; undefined when it has not changed since the last poll. */
  ask(address: string, request?: FeedRequest): Promise<FeedAnswer | undefined>;
  /**
   * The cursor after this poll: validators of what was asked, and the reader's position.
   * @param again where something is left to be fetched, so that a 304 must not end the next poll early
   */
  cursor(position: unknown, again?: boolean): FeedCursor;
}

export function visit(cursor: FeedCursor, fetch: FeedFetch): Visit {
  const validators: Record<string, Validators> = {};
  return {
    async ask(address, request = {}) {
      // Without a position what lay behind the validators was never kept.
      const known = cursor.position === null ? undefined : cursor.validators[address];
      const answer = await fetch(address, { ...request, ...(known ? { validators: known } : {}) });
      if (answer.status === 304) {
        answer.drop();
        validators[address] = { ...known, ...answer.validators };
        return undefined;
      }
      if (Object.keys(answer.validators).length > 0) validators[address] = answer.validators;
      return answer;
    },
    cursor: (position, again = false) => ({ validators: again ? {} : validators, position }),
  };
}

/** The stored position in the reader's own shape; undefined on the first run, or when it cannot be read. */
export function positionOf<T>(cursor: FeedCursor, shape: z.ZodType<T>): T | undefined {
  const parsed = shape.safeParse(cursor.position);
  return parsed.success ? parsed.data : undefined;
}

/** The address with its places filled: `{since}`, `{today}`, `{year}` and what the reader adds. */
export function addressOf(feed: Feed, places: Readonly<Record<string, string>>): string {
  return feed.address.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = places[name];
    if (value === undefined)
      throw new Refusal(
        'invalid',
        `The address of ${feed.id} has {${name}}, which its reader does not fill: mend the feed file.`,
      );
    return encodeURIComponent(value);
  });
}

/** The next page, only where it stays with the same host: a page must not send us elsewhere. */
export function nextPage(from: string, link: string | null | undefined): string | undefined {
  if (!link || !URL.canParse(link, from)) return undefined;
  const next = new URL(link, from);
  return next.host === new URL(from).host && next.href !== from ? next.href : undefined;
}
