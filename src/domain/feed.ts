/**
 * Where government actions are published, and what was read there. A feed is data; the reader that it
 * names is code for one format or API.
 */
import { z } from 'zod';

/** How sure the address is: seen answering, written on the publisher's page, or taken from elsewhere. */
export const ADDRESS_CONFIDENCE = ['probed', 'documented', 'reported', 'guessed'] as const;

/** One file under knowledge/feeds/. */
export const feedSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** Name of a reader, such as `syndication` or `federal-register`. */
  reader: z.string().min(1),
  /** What is fetched first. The reader adds paging. */
  address: z.string().min(1),
  address_confidence: z.enum(ADDRESS_CONFIDENCE),
  /** Code of the jurisdiction that publishes there. */
  jurisdiction: z.string().min(2),
  issuer: z.string().min(1),
  language: z.string().min(2).nullable().default(null),
  /** When it is polled, as a cron expression in UTC. */
  cadence: z.string().min(9),
  /** What the reader needs beside the address, such as a node's selector or column names. */
  options: z.record(z.string(), z.unknown()).default({}),
  /** Words of which an item must hold one before it is read; none: all items are read. */
  words: z.array(z.string()).default([]),
  /** For lists: what must hold before a difference is believed. */
  counts: z
    .strictObject({
      least: z.int().min(0),
      most: z.int().min(1),
      /** Names that must be on the list. */
      canaries: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
  /** For lists: what being listed means, in the words of a measure. */
  listing: z
    .strictObject({
      action: z.string(),
      prohibits: z.array(z.string()).min(1),
      binds: z.array(z.string()).min(1),
      instrument: z.string(),
      citation: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
  /** Terms of use in a few own words. */
  terms: z.string(),
  /** Polled unless the settings name others. */
  enabled: z.boolean().default(true),
});

export type Feed = z.infer<typeof feedSchema>;

/** What a source published. */
export interface FeedItem {
  /** Stable within the feed. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
  /** Day of publication where it is said. */
  readonly published: string | null;
  /** Readable text. */
  readonly text: string;
  readonly language: string | null;
}

/** One party of an official list. */
export interface ListRow {
  /** Stable within the list. */
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Which of several lists, such as `Entity List`. */
  readonly list: string;
  readonly country: string | null;
  /** Day of listing. */
  readonly since: string | null;
  readonly citation: string | null;
  readonly url: string | null;
}

/** What a server gave to ask next time whether something has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a reader may know of earlier polls. */
export interface FeedCursor {
  readonly validators: Readonly<Record<string, Validators>>;
  /** The reader's own position, as JSON; null on the first run. */
  readonly position: unknown;
}

export type FeedReading =
  | { readonly kind: 'unchanged'; readonly cursor: FeedCursor }
  | { readonly kind: 'items'; readonly items: readonly FeedItem[]; readonly cursor: FeedCursor }
  | { readonly kind: 'list'; readonly rows: readonly ListRow[]; readonly cursor: FeedCursor };

/** Fetches with all limits kept: private networks, size, time, politeness. Throws Refusal or TryLater. */
export type FeedFetch = (
  address: string,
  options?: {
    readonly validators?: Validators;
    readonly accept?: string;
    readonly most?: number;
  },
) => Promise<FeedAnswer>;

export interface FeedAnswer {
  /** 200 or 304; every other status is thrown as a Refusal `unavailable`, 429 and 503 as TryLater. */
  readonly status: 200 | 304;
  readonly url: string;
  readonly type: string;
  /** The body in pieces, for what is too large to hold; `text` and `bytes` read it whole. */
  readonly body: AsyncIterable<Uint8Array>;
  bytes(): Promise<Uint8Array>;
  /** Decoded by header, byte order mark or prolog. */
  text(): Promise<string>;
  readonly validators: Validators;
}

/** One format or API. */
export interface FeedReader {
  readonly name: string;
  /** @throws Refusal in one sentence for the source's status; TryLater when asked to wait */
  read(feed: Feed, cursor: FeedCursor, fetch: FeedFetch, today: string): Promise<FeedReading>;
}
