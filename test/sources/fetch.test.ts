import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchArticle } from '../../src/sources/fetch.ts';

const TEXT =
  'The ministry of the interior said on Tuesday that the cameras will be taken down by the end of the year.';
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/text') return response.setHeader('content-type', 'text/plain; charset=utf-8').end(TEXT);
    if (path === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    if (path === '/metadata')
      return response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    if (path === '/round') return response.writeHead(302, { location: '/round' }).end();
    if (path === '/once') return response.writeHead(301, { location: '/text' }).end();
    if (path === '/gone') return response.writeHead(410).end('gone');
    if (path === '/huge') return response.writeHead(200, { 'content-length': '200000000' }).end();
    if (path === '/endless') {
      const timer = setInterval(() => response.write(Buffer.alloc(1_000_000, 97)), 1);
      return response.on('close', () => clearInterval(timer));
    }
    return response.flushHeaders(); // '/slow': never answers
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const local = { allowPrivate: true, timeoutMs: 4000 };

describe('fetching', () => {
  it('reads an address, also behind a redirect, and keeps the last address', async () => {
    const article = await fetchArticle(`${base}/once`, local);
    expect(article.text).toBe(TEXT);
    expect(article.url).toBe(`${base}/text`);
  });

  it.each([
    'http://127.0.0.1/x',
    'http://[::1]/',
    'http://2130706433/',
    'http://localhost/',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.1/',
  ])('refuses %s, which is not public', async (address) => {
    await expect(fetchArticle(address, { timeoutMs: 4000 })).rejects.toThrow(/not a public address/);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/x', 'gopher://example.org', 'javascript:alert(1)'])(
    'refuses %s by its kind',
    async (address) => {
      await expect(fetchArticle(address)).rejects.toThrow(/not fetched/);
    },
  );

  it.each([
    ['/file', /not fetched/],
    ['/round', /more than 5 times/],
    ['/gone', /status 410/],
    ['/huge', /more than 10 MB/],
    ['/endless', /more than 10 MB/],
  ])('tells in one sentence what is wrong with %s', async (path, words) => {
    await expect(fetchArticle(base + path, local)).rejects.toThrow(words);
  });

  it('gives up on a server that never answers', async () => {
    await expect(fetchArticle(`${base}/slow`, { allowPrivate: true, timeoutMs: 300 })).rejects.toThrow(
      /did not answer/,
    );
  });

  it('refuses words that are no address', async () => {
    await expect(fetchArticle('not an address')).rejects.toThrow(/no address/);
  });
});
