/**
 * Fetches for feeds, on the publisher's terms and on ours.
 *
 * Theirs: a named User-Agent with a contact, what was had before is asked for conditionally, one request
 * at a time for each host with a pause between, and a host that says "later" is left alone until then by
 * every feed. Ours: public addresses only, checked at each redirect; no step down from https; a limit of
 * size that counts unpacked bytes, so that a packed bomb ends where a plain one does; and a pace below
 * which a body is given up, because a fixed time would cut off a large list from a slow server.
 */
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';
import { Refusal, TryLater } from '../domain/error.ts';
import type { FeedAnswer, FeedFetch, FeedRequest, Validators } from '../domain/feed.ts';
import { decode } from './charset.ts';
import { check, guarded, refusalOf } from './guard.ts';
import { type Release, turnstile } from './turnstile.ts';

const REDIRECTS = 5;
const MOST_BYTES = 20_000_000;
const SHORTEST_WAIT_MS = 60_000;
const USUAL_WAIT_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 24 * 3_600_000;
const INSTEAD = 'it is tried again at the next run';

export interface FetchTerms {
  /** How a publisher reaches the operator: an address of mail or web. */
  readonly contact: string | null;
  /** Between the end of one request to a host and the next, in milliseconds. */
  readonly gapMs?: number;
  /** Until the first byte, and the grace before the pace counts. */
  readonly patienceMs?: number;
  /** Bytes a second below which a body is given up after the grace. */
  readonly slowest?: number;
  /** For tests against a local server only. */
  readonly allowPrivate?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface Terms {
  readonly agent: string;
  readonly patienceMs: number;
  readonly slowest: number;
  readonly allowPrivate: boolean;
  readonly dispatcher: Dispatcher;
  readonly now: () => number;
}

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? '';

/** Milliseconds to wait, from `Retry-After` in seconds or as a date; bounded both ways. */
function waitOf(header: string, now: number): number {
  const seconds = Number(header);
  const asked =
    header === '' ? USUAL_WAIT_MS : Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, Number.isNaN(asked) ? USUAL_WAIT_MS : asked));
}

function headersOf(terms: Terms, asked: FeedRequest, cookie: string | undefined): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': terms.agent,
    accept: asked.accept ?? '*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  };
  if (asked.validators?.etag) headers['if-none-match'] = asked.validators.etag;
  if (asked.validators?.lastModified) headers['if-modified-since'] = asked.validators.lastModified;
  if (asked.post) headers['content-type'] = asked.post.type;
  if (cookie) headers.cookie = cookie;
  return headers;
}

/** Unpacks step by step, so that no more than a piece is ever held. */
function unpacked(body: Readable, encoding: string): Readable {
  const step =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (!step) return body;
  body.on('error', (error) => step.destroy(error));
  step.on('close', () => body.destroy());
  return body.pipe(step);
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

function tooLarge(host: string, most: number): Refusal {
  return new Refusal(
    'unavailable',
    `${host} sent more than ${megabytes(most)}, which is the limit of this source: nothing was taken.`,
  );
}

/** The body with its limits; `release` is called once, however it ends. */
async function* limited(
  body: Readable,
  encoding: string,
  url: URL,
  most: number,
  terms: Terms,
  release: Release,
): AsyncGenerator<Uint8Array> {
  const started = terms.now();
  let raw = 0;
  let size = 0;
  body.on('data', (piece: Buffer) => {
    raw += piece.length;
  });
  body.pause();
  const watch = setInterval(
    () => {
      const late = terms.now() - started - terms.patienceMs;
      if (late > (raw / terms.slowest) * 1000)
        body.destroy(
          new Refusal('unavailable', `${url.hostname} sends too slowly to be waited for: ${INSTEAD}.`),
        );
    },
    Math.min(1000, terms.patienceMs),
  );
  try {
    for await (const piece of unpacked(body, encoding)) {
      size += piece.length;
      if (size > most) throw tooLarge(url.hostname, most);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'unavailable',
      `The answer of ${url.hostname} breaks off or cannot be unpacked: ${INSTEAD}.`,
    );
  } finally {
    clearInterval(watch);
    body.destroy();
    release();
  }
}

async function join(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}

function answerOf(
  status: 200 | 304,
  url: URL,
  answer: Dispatcher.ResponseData,
  body: AsyncGenerator<Uint8Array>,
  drop: () => void,
): FeedAnswer {
  const type = first(answer.headers['content-type']);
  const etag = first(answer.headers.etag);
  const lastModified = first(answer.headers['last-modified']);
  const validators: Validators = {
    ...(etag && etag.length < 500 ? { etag } : {}),
    ...(lastModified && lastModified.length < 100 ? { lastModified } : {}),
  };
  const bytes = () => join(body);
  const text = async (charset?: string) =>
    decode(await bytes(), charset ?? /charset\s*=\s*["']?([\w:-]+)/i.exec(type)?.[1]);
  return { status, url: url.href, type, body, bytes, text, drop, validators };
}

/** The next address of a redirect, under the same rules as the first. */
function followed(from: URL, location: string, allowPrivate: boolean): URL {
  let next: URL;
  try {
    next = check(new URL(location, from).href, allowPrivate);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unavailable', `${from.hostname} leads on to what is no address: ${INSTEAD}.`);
  }
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw new Refusal(
      'forbidden',
      `${from.hostname} leads from https to http, where anybody on the way could change a list: nothing was taken.`,
    );
  return next;
}

async function converse(
  start: URL,
  asked: FeedRequest,
  terms: Terms,
  hold: (ms: number) => void,
  release: Release,
): Promise<FeedAnswer> {
  const most = asked.most ?? MOST_BYTES;
  const cookies = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const answer = await request(url, {
      dispatcher: terms.dispatcher,
      method: asked.post && hop === 0 ? 'POST' : 'GET',
      body: asked.post && hop === 0 ? asked.post.text : null,
      headers: headersOf(terms, asked, cookies.get(url.host)),
      headersTimeout: terms.patienceMs,
      bodyTimeout: terms.patienceMs,
    });
    // A body that is given up on reports its own abortion; nobody else listens.
    answer.body.on('error', () => {});
    const drop = () => {
      answer.body.destroy();
      release();
    };
    const location = first(answer.headers.location);
    if (answer.statusCode >= 300 && answer.statusCode < 400 && answer.statusCode !== 304 && location) {
      answer.body.destroy();
      // Some balancers lead back to the same address and want their cookie with it.
      const cookie = first(answer.headers['set-cookie']).split(';')[0];
      if (cookie) cookies.set(url.host, cookie);
      url = followed(url, location, terms.allowPrivate);
      continue;
    }
    if (answer.statusCode === 429 || answer.statusCode === 503) {
      answer.body.destroy();
      const wait = waitOf(first(answer.headers['retry-after']), terms.now());
      hold(wait);
      throw new TryLater(
        `${url.hostname} asks to come back in ${Math.ceil(wait / 60_000)} minutes (status ${answer.statusCode}).`,
        wait,
      );
    }
    if (answer.statusCode !== 200 && answer.statusCode !== 304) {
      answer.body.destroy();
      throw new Refusal(
        'unavailable',
        `${url.hostname} answered with status ${answer.statusCode}: ${INSTEAD}.`,
      );
    }
    if (Number(first(answer.headers['content-length'])) > most) {
      answer.body.destroy();
      throw tooLarge(url.hostname, most);
    }
    if (answer.statusCode === 304) drop();
    const encoding = first(answer.headers['content-encoding']).toLowerCase();
    const body = limited(answer.body, encoding, url, most, terms, release);
    return answerOf(answer.statusCode, url, answer, body, drop);
  }
  throw new Refusal(
    'unavailable',
    `${start.hostname} leads on more than ${REDIRECTS} times and was given up.`,
  );
}

/** A fetch for feeds and its end, which closes all connections. */
export interface PoliteFetch {
  readonly fetch: FeedFetch;
  close(): Promise<void>;
}

/** Opens the one fetch that all feeds of a process share, so that they are polite together. */
export function openFetch(options: FetchTerms): PoliteFetch {
  const patienceMs = options.patienceMs ?? 30_000;
  const allowPrivate = options.allowPrivate ?? false;
  const dispatcher = new Agent({
    connect: { lookup: guarded(allowPrivate), timeout: patienceMs },
    connections: 1,
    keepAliveTimeout: 5_000,
  });
  const now = options.now ?? Date.now;
  const agent = `Interdict/0.1 (+${options.contact ?? 'no contact given'})`;
  const terms: Terms = {
    agent,
    patienceMs,
    slowest: options.slowest ?? 20_000,
    allowPrivate,
    dispatcher,
    now,
  };
  const gate = turnstile(options.gapMs ?? 1000, now);
  const fetch: FeedFetch = async (address, asked = {}) => {
    const url = check(address, allowPrivate);
    const release = await gate.enter(url.host);
    try {
      return await converse(url, asked, terms, (ms) => gate.hold(url.host, ms), release);
    } catch (error) {
      release();
      if (error instanceof TryLater) throw error;
      throw refusalOf(error, url, Math.round(patienceMs / 1000), INSTEAD);
    }
  };
  return { fetch, close: () => dispatcher.destroy() };
}
