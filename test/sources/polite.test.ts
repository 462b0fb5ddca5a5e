import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import type { PoliteFetch } from '../../src/sources/polite.ts';
import { openLocal, type Publisher, publish, says, status } from './server.ts';

let publisher: Publisher;
let open: PoliteFetch[] = [];
const local: typeof openLocal = (terms) => {
  const one = openLocal(terms);
  open.push(one);
  return one;
};
beforeAll(async () => {
  publisher = await publish();
});
afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});
afterAll(() => publisher.close());

async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  const { message } = error as Refusal;
  expect(message).toMatch(/^\S.*\.$/);
  return message;
}

describe('a request to a publisher', () => {
  it('names us and how to reach the operator, and accepts packed answers', async () => {
    publisher.answer(says('yes'));
    const { fetch } = local();
    expect(await (await fetch(publisher.base)).text()).toBe('yes');
    const { headers } = publisher.asked.at(-1)!;
    expect(headers['user-agent']).toMatch(/^Interdict\/[\d.]+ \(\+ops@example\.org\)$/);
    expect(headers['accept-encoding']).toContain('gzip');
  });

  it('carries what was given to ask with, and takes a 304', async () => {
    publisher.answer((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end();
      else
        response
          .writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 23 Nov 2026 06:00:00 GMT' })
          .end('body');
    });
    const { fetch } = local();
    const first = await fetch(publisher.base);
    await first.text();
    expect(first.validators).toEqual({ etag: '"v1"', lastModified: 'Mon, 23 Nov 2026 06:00:00 GMT' });
    const second = await fetch(publisher.base, { validators: first.validators });
    expect(second.status).toBe(304);
    expect(publisher.asked.at(-1)!.headers['if-modified-since']).toBe('Mon, 23 Nov 2026 06:00:00 GMT');
    expect(await (await fetch(publisher.base)).text()).toBe('body');
  });

  it('sends a query in the body where it is asked to', async () => {
    publisher.answer(says('{}', 'application/json'));
    const { fetch } = local();
    await (
      await fetch(publisher.base, { post: { type: 'application/sparql-query', text: 'SELECT 1' } })
    ).text();
    expect(publisher.asked.at(-1)).toMatchObject({ method: 'POST', body: 'SELECT 1' });
  });

  it('sends back the cookie of a balancer that leads to the same address', async () => {
    publisher.answer((request, response) => {
      if (request.headers.cookie === 'node=7') response.end('in');
      else response.writeHead(302, { location: '/', 'set-cookie': 'node=7; Path=/; HttpOnly' }).end();
    });
    expect(await (await local().fetch(publisher.base)).text()).toBe('in');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    publisher.answer(says(pack('words '.repeat(1000)), 'text/plain', { 'content-encoding': encoding }));
    expect(await (await local().fetch(publisher.base)).text()).toBe('words '.repeat(1000));
  });
});

describe('manners', () => {
  it('asks a host one thing at a time, with a pause between', async () => {
    let inside = 0;
    let most = 0;
    publisher.answer((_request, response) => {
      inside += 1;
      most = Math.max(most, inside);
      setTimeout(() => {
        inside -= 1;
        response.end('ok');
      }, 20);
    });
    const gapMs = 60;
    const { fetch } = local({ gapMs });
    const start = performance.now();
    await Promise.all([1, 2, 3].map(async () => (await fetch(publisher.base)).text()));
    expect(most).toBe(1);
    expect(performance.now() - start).toBeGreaterThanOrEqual(2 * gapMs);
  });

  it('lets the next one in when an answer is dropped unread', async () => {
    publisher.answer(says('x'.repeat(1_000_000)));
    const { fetch } = local();
    (await fetch(publisher.base)).drop();
    expect((await (await fetch(publisher.base)).text()).length).toBe(1_000_000);
  });

  it.each([
    [429, '120', 120_000],
    [503, '7200', 7_200_000],
    [503, '1', 60_000],
    [429, '999999999', 86_400_000],
    [429, undefined, 900_000],
    [429, 'tomorrow', 900_000],
  ])('waits when told to: %i with Retry-After %s', async (code, after, expected) => {
    publisher.answer(status(code, after === undefined ? {} : { 'retry-after': after }));
    const error = await local()
      .fetch(publisher.base)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TryLater);
    expect((error as TryLater).afterMs).toBe(expected);
  });

  it('understands a day and hour in Retry-After', async () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    publisher.answer(status(503, { 'retry-after': 'Mon, 23 Nov 2026 12:30:00 GMT' }));
    const error = await local({ now: () => now })
      .fetch(publisher.base)
      .catch((thrown: unknown) => thrown);
    expect((error as TryLater).afterMs).toBe(1_800_000);
  });

  it('leaves a host alone until then, whichever feed asks, and comes back after', async () => {
    let now = 0;
    const { fetch } = local({ now: () => now });
    publisher.answer(status(429, { 'retry-after': '600' }));
    await expect(fetch(`${publisher.base}/one`)).rejects.toThrow(TryLater);
    publisher.answer(says('back'));
    const before = publisher.asked.length;
    await expect(fetch(`${publisher.base}/two`)).rejects.toThrow(/left alone for 10 more minutes/);
    expect(publisher.asked.length).toBe(before);
    now = 601_000;
    expect(await (await fetch(`${publisher.base}/two`)).text()).toBe('back');
  });
});

describe('what is refused in one sentence', () => {
  it.each([500, 502, 403, 404, 410, 204])('status %i', async (code) => {
    publisher.answer(status(code));
    expect(await sentenceOf(local().fetch(publisher.base))).toContain(`status ${code}`);
  });

  it('a redirect that never ends', async () => {
    publisher.answer(status(302, { location: '/again' }));
    expect(await sentenceOf(local().fetch(publisher.base))).toMatch(/more than 5 times/);
  });

  it('a redirect to another kind of address, or to no address', async () => {
    publisher.answer(status(302, { location: 'file:///etc/passwd' }));
    expect(await sentenceOf(local().fetch(publisher.base))).toMatch(/not fetched/);
    publisher.answer(status(302, { location: 'http://[' }));
    expect(await sentenceOf(local().fetch(publisher.base))).toMatch(/no address/);
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://169.254.169.254/latest/',
    'http://[::1]/',
    'http://localhost/',
    'http://10.1.2.3/',
  ])('the private address %s', async (address) => {
    expect(await sentenceOf(local({ allowPrivate: false }).fetch(address))).toMatch(/not a public address/);
  });

  it('a body that says it is too large, without reading it', async () => {
    publisher.answer(
      (_request, response) =>
        void response.writeHead(200, { 'content-length': '10000000000' }).flushHeaders(),
    );
    expect(await sentenceOf(local().fetch(publisher.base))).toMatch(/more than 20 MB/);
  });

  it('a body that is too large and does not say so', async () => {
    publisher.answer((_request, response) => {
      const write = () => {
        while (response.write(Buffer.alloc(500_000, 97)));
        response.once('drain', write);
      };
      write();
    });
    const answer = await local().fetch(publisher.base, { most: 3_000_000 });
    expect(await sentenceOf(answer.text())).toMatch(/more than 3 MB/);
  });

  it('a packed bomb, after no more than the limit was unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000));
    expect(bomb.length).toBeLessThan(400_000);
    publisher.answer(says(bomb, 'text/plain', { 'content-encoding': 'gzip' }));
    const answer = await local().fetch(publisher.base, { most: 5_000_000 });
    let size = 0;
    const take = async () => {
      for await (const piece of answer.body) size += piece.length;
    };
    expect(await sentenceOf(take())).toMatch(/more than 5 MB/);
    expect(size).toBeLessThanOrEqual(5_000_000);
  });

  it('a packed body that is cut off or is not packed at all', async () => {
    const whole = gzipSync(Buffer.from('words '.repeat(100_000)));
    publisher.answer(
      says(whole.subarray(0, whole.length - 20), 'text/plain', { 'content-encoding': 'gzip' }),
    );
    expect(await sentenceOf((await local().fetch(publisher.base)).text())).toMatch(
      /breaks off or cannot be unpacked/,
    );
    publisher.answer(says('plain', 'text/plain', { 'content-encoding': 'gzip' }));
    expect(await sentenceOf((await local().fetch(publisher.base)).text())).toMatch(
      /breaks off or cannot be unpacked/,
    );
  });

  it('a connection that ends before the body does', async () => {
    publisher.answer((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await sentenceOf((await local().fetch(publisher.base)).text())).toMatch(/breaks off/);
  });

  it('a server that never answers', async () => {
    publisher.answer(() => {});
    expect(await sentenceOf(local({ patienceMs: 200 }).fetch(publisher.base))).toMatch(/did not answer/);
  });

  it('a body that drips', async () => {
    publisher.answer((_request, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const answer = await local({ patienceMs: 300 }).fetch(publisher.base);
    expect(await sentenceOf(answer.text())).toMatch(/too slowly/);
  });

  it('and after each of them the host can be asked again', async () => {
    const { fetch } = local({ patienceMs: 300 });
    publisher.answer(status(500));
    await fetch(publisher.base).catch(() => {});
    publisher.answer(says('x', 'text/plain', { 'content-encoding': 'gzip' }));
    await (await fetch(publisher.base)).text().catch(() => {});
    publisher.answer(says('fine'));
    expect(await (await fetch(publisher.base)).text()).toBe('fine');
  });
});
