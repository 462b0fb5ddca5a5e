/** A server on this machine that answers as a publisher would, and the polite fetch that may reach it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Feed, FeedCursor, FeedFetch, FeedReader, FeedReading } from '../../src/domain/feed.ts';
import { feedSchema } from '../../src/domain/feed.ts';
import { type FetchTerms, openFetch, type PoliteFetch } from '../../src/sources/polite.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A text as the whole answer. */
export const says =
  (body: string | Buffer, type = 'text/plain', headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': type, ...headers }).end(body);

export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(code, headers).end('<html><body>no</body></html>');

export interface Publisher {
  readonly base: string;
  /** What was asked for, in order. */
  readonly asked: {
    readonly url: string;
    readonly headers: IncomingMessage['headers'];
    readonly method: string;
    body: string;
  }[];
  /** What it answers from now on. */
  answer(handler: Handler): void;
  close(): Promise<void>;
}

export async function publish(first: Handler = status(404)): Promise<Publisher> {
  let handler = first;
  const asked: Publisher['asked'] = [];
  const server: Server = createServer((request, response) => {
    const one = { url: request.url ?? '', headers: request.headers, method: request.method ?? '', body: '' };
    asked.push(one);
    request.on('data', (piece) => {
      one.body += String(piece);
    });
    request.on('end', () => handler(request, response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => {
      handler = next;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Without a pause between requests, and with little patience. */
export function openLocal(terms: Partial<FetchTerms> = {}): PoliteFetch {
  return openFetch({ contact: 'ops@example.org', allowPrivate: true, gapMs: 0, patienceMs: 3000, ...terms });
}

export const NEVER: FeedCursor = { validators: {}, position: null };
export const TODAY = '2026-11-23';

export function feedFor(reader: string, address: string, more: Partial<Feed> = {}): Feed {
  return feedSchema.parse({
    id: 'xx-test',
    title: 'Test feed',
    reader,
    address,
    address_confidence: 'guessed',
    jurisdiction: 'NL',
    issuer: 'Some Agency',
    cadence: '0 6 * * *',
    terms: 'none',
    ...more,
  });
}

/** Polls once and gives back the reading; the cursor goes through JSON as it does when it is stored. */
export async function poll(
  reader: FeedReader,
  feed: Feed,
  fetch: FeedFetch,
  cursor: FeedCursor = NEVER,
): Promise<FeedReading> {
  const stored = JSON.parse(JSON.stringify(cursor)) as FeedCursor;
  return reader.read(feed, stored, fetch, TODAY);
}

export const itemsOf = (reading: FeedReading) => (reading.kind === 'items' ? reading.items : []);
export const rowsOf = (reading: FeedReading) => (reading.kind === 'list' ? reading.rows : []);
export const remarksOf = (reading: FeedReading) => (reading.kind === 'unchanged' ? [] : reading.remarks);
