/**
 * Fetches an address as an article, on our terms: public addresses only, few redirects, a limit of size
 * and of time.
 */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { Refusal } from '../domain/error.ts';
import type { Article } from '../domain/report.ts';
import { LARGEST, readDocument } from './document.ts';
import { check, guarded, refusalOf } from './guard.ts';

const REDIRECTS = 5;
const TIMEOUT_MS = 20_000;

export interface FetchOptions {
  /** For tests against a local server only. */
  readonly allowPrivate?: boolean;
  /** For the whole fetch, redirects included. */
  readonly timeoutMs?: number;
}

function unpack(bytes: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: LARGEST + 1 };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, options);
    if (encoding === 'deflate') return inflateSync(bytes, options);
    if (encoding === 'br') return brotliDecompressSync(bytes, options);
  } catch {
    throw new Refusal('unavailable', 'The answer is packed in a way that cannot be unpacked within 10 MB.');
  }
  return bytes;
}

async function collect(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > LARGEST)
      throw new Refusal('unavailable', 'The answer has more than 10 MB, and no more are read.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function headerOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

async function load(
  first: URL,
  dispatcher: Agent,
  signal: AbortSignal,
  allowPrivate: boolean,
): Promise<Article> {
  let url = first;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await request(url, {
      dispatcher,
      signal,
      headers: {
        'user-agent': 'interdict',
        accept: 'text/html, text/plain, application/pdf;q=0.9, */*;q=0.1',
        'accept-encoding': 'identity',
      },
    });
    // A body that is given up on reports its own abortion; nobody else listens.
    answer.body.on('error', () => {});
    const location = headerOf(answer.headers.location);
    if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== '') {
      answer.body.destroy();
      url = check(new URL(location, url).href, allowPrivate);
      continue;
    }
    if (answer.statusCode !== 200) {
      answer.body.destroy();
      throw new Refusal(
        'unavailable',
        `${url.hostname} answered with status ${answer.statusCode}: check the address or paste the text.`,
      );
    }
    if (Number(headerOf(answer.headers['content-length'])) > LARGEST) {
      answer.body.destroy();
      throw new Refusal('unavailable', 'The answer has more than 10 MB, and no more are read.');
    }
    const bytes = unpack(
      await collect(answer.body),
      headerOf(answer.headers['content-encoding']).toLowerCase(),
    );
    return readDocument(bytes, {
      contentType: headerOf(answer.headers['content-type']),
      name: url.pathname,
      url: url.href,
    });
  }
  throw new Refusal('unavailable', `The address leads on more than ${REDIRECTS} times and was given up.`);
}

/**
 * Fetches an address and reads it.
 * @throws Refusal with one sentence when the address is not allowed, does not answer, is too large or holds no article
 */
export async function fetchArticle(address: string, options: FetchOptions = {}): Promise<Article> {
  const allowPrivate = options.allowPrivate ?? false;
  const timeout = options.timeoutMs ?? TIMEOUT_MS;
  const url = check(address.trim(), allowPrivate);
  const dispatcher = new Agent({
    connect: { lookup: guarded(allowPrivate), timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connections: 1,
  });
  try {
    return await load(url, dispatcher, AbortSignal.timeout(timeout), allowPrivate);
  } catch (error) {
    throw refusalOf(error, url, Math.round(timeout / 1000), 'try again later or paste the text');
  } finally {
    await dispatcher.destroy();
  }
}
