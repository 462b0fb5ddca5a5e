/**
 * Where government actions are published, and what was read there. A feed is data; the reader that it
 * names is code for one format or API.
 */
import { z } from 'zod';
import { PartialDateSchema } from './date.ts';
import { ACTIONS, BOUND, PROHIBITIONS } from './measure.ts';

/**
 * How sure the address is: seen answering by this project, written down by the publisher, taken from
 * code or notes of others who use it, or known by hearsay.
 */
export const ADDRESS_CONFIDENCE = ['probed', 'documented', 'reported', 'guessed'] as const;

/** What being on a list means, in the words of a measure. */
export const listingSchema = z.strictObject({
  /** Who keeps the list, where it is not the feed's own issuer. */
  issuer: z.string().min(1).nullable().default(null),
  instrument: z.string().min(1),
  citation: z.string().nullable().default(null),
  action: z.enum(ACTIONS).default('listing'),
  /** Empty where being listed forbids nothing by itself. */
  prohibits: z.array(z.enum(PROHIBITIONS)),
  binds: z.array(z.enum(BOUND)),
});

export type Listing = z.infer<typeof listingSchema>;

/** One file under knowledge/feeds/. */
export const feedSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  /** Name of a reader, such as `syndication` or `federal-register`. */
  reader: z.string().min(1),
  /** What is fetched first; `{since}`, `{today}` and `{year}` are filled in. The reader adds paging. */
  address: z.string().min(1),
  address_confidence: z.enum(ADDRESS_CONFIDENCE),
  /** When somebody last noted an answer from it; null where nobody did. */
  address_answered: PartialDateSchema.nullable().default(null),
  /** Code of the jurisdiction that publishes there; `*` where entries come from anywhere. Never so for a list. */
  jurisdiction: z.string().min(1),
  issuer: z.string().min(1),
  language: z.string().min(2).nullable().default(null),
  /** When it is polled, as a cron expression in UTC. */
  cadence: z.string().min(9),
  /** What the reader needs beside the address, such as a node's selector or column names. */
  options: z.record(z.string(), z.unknown()).default({}),
  /** Words of which an item must hold one before it is read; none: all items are read. */
  words: z.array(z.string().min(2)).default([]),
  /** For lists: what must hold before a difference is believed. */
  counts: z
    .strictObject({
      least: z.int().min(0),
      most: z.int().min(1),
      /** Words of which each must occur in a name on the list. */
      canaries: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
  /** For lists: by the name of the list, what being on it means. Rows of other lists are not reported. */
  lists: z.record(z.string(), listingSchema).default({}),
  /** Terms of use in a few own words. */
  terms: z.string().min(1),
  /** What an operator should know of it, such as a wall against scripts. */
  notes: z.string().nullable().default(null),
  /** Polled unless the settings name others. */
  enabled: z.boolean().default(true),
});

export type Feed = Readonly<z.infer<typeof feedSchema>>;

/** What a source published. */
export interface FeedItem {
  /** Stable within the feed; at most 200 characters. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
  /** Day of publication where it is said and can be true. */
  readonly published: string | null;
  /** Readable text. */
  readonly text: string;
  readonly language: string | null;
}

/** One party of an official list. */
export interface ListRow {
  /** Stable within the feed; at most 200 characters. */
  readonly id: string;
  /**
   * The publisher's own key. Where it stays while the id moves, the row was renamed; many publishers
   * change it with every edit, so that it decides nothing alone.
   */
  readonly key: string | null;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Which of several lists, such as `Entity List`: a name in the feed's `lists`. */
  readonly list: string;
  readonly country: string | null;
  /** Day of listing. */
  readonly since: string | null;
  readonly citation: string | null;
  readonly url: string | null;
  /** Moves with any edit of the row, also of what is not kept here. */
  readonly mark: string;
}

/** A record of the knowledge folder that is not as it was last known. */
export interface RecordChange {
  readonly kind: 'measure' | 'vendor';
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** What a server gave to ask next time whether something has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a reader may know of earlier polls. */
export interface FeedCursor {
  /** By address. */
  readonly validators: Readonly<Record<string, Validators>>;
  /** The reader's own position, as JSON; null on the first run. */
  readonly position: unknown;
}

/** Longest wait that a feed can ask for: what it says of itself must not silence it. */
export const LONGEST_REST_MINUTES = 24 * 60;

/** The cursor is kept only after what was read with it is. */
export type FeedReading =
  | { readonly kind: 'unchanged'; readonly cursor: FeedCursor }
  | {
      readonly kind: 'items';
      /** Of this poll: an item that is not among them was not withdrawn. */
      readonly items: readonly FeedItem[];
      readonly cursor: FeedCursor;
      /** A sentence for each thing that was odd but bounded, for the source's status. */
      readonly remarks: readonly string[];
      /** Minutes for which the source asks to be left alone; bounded by who polls. */
      readonly restMinutes?: number;
    }
  | {
      readonly kind: 'list';
      /** The whole list. */
      readonly rows: readonly ListRow[];
      readonly cursor: FeedCursor;
      readonly remarks: readonly string[];
    }
  | {
      readonly kind: 'records';
      /** Since the last poll; on the first all are `added`. */
      readonly changes: readonly RecordChange[];
      readonly cursor: FeedCursor;
      readonly remarks: readonly string[];
    };

/** What is asked for beside the address. */
export interface FeedRequest {
  readonly validators?: Validators;
  readonly accept?: string;
  /** The most bytes that are taken, unpacked. */
  readonly most?: number;
  /** Sent as POST, for interfaces that take a query in the body. */
  readonly post?: { readonly type: string; readonly text: string };
}

/**
 * Fetches with all limits kept: private networks, size, time, politeness. One host is asked one thing at
 * a time: read or `drop` an answer before the next is asked for. Throws Refusal or TryLater.
 */
export type FeedFetch = (address: string, request?: FeedRequest) => Promise<FeedAnswer>;

export interface FeedAnswer {
  /** 200 or 304; every other status is thrown as a Refusal `unavailable`, 429 and 503 as TryLater. */
  readonly status: 200 | 304;
  /** After redirects. */
  readonly url: string;
  readonly type: string;
  /** The body in pieces, for what is too large to hold; `text` and `bytes` read it whole. */
  readonly body: AsyncIterable<Uint8Array>;
  bytes(): Promise<Uint8Array>;
  /**
   * Decoded by header, byte order mark or prolog.
   * @param charset what the bytes are, where the publisher is known to name it wrongly
   */
  text(charset?: string): Promise<string>;
  /** Gives the body up. */
  drop(): void;
  readonly validators: Validators;
}

/** One format or API. */
export interface FeedReader {
  readonly name: string;
  /** The shape of a feed's `options`; a feed that does not fit is refused at start. */
  readonly options: z.ZodType;
  /**
   * @param cursor what the last reading that was kept gave back; an unreadable position counts as none
   * @param today `YYYY-MM-DD` in UTC
   * @throws Refusal in one sentence for the source's status; TryLater when asked to wait
   */
  read(feed: Feed, cursor: FeedCursor, fetch: FeedFetch, today: string): Promise<FeedReading>;
}
