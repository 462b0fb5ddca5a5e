/** Rules that every reader keeps which asks a publisher, whatever the format. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { Refusal, TryLater } from '../../src/domain/error.ts';
import type { FeedReading } from '../../src/domain/feed.ts';
import { READERS } from '../../src/sources/index.ts';
import type { PoliteFetch } from '../../src/sources/polite.ts';
import { CASES, type Case } from './cases.ts';
import {
  feedFor,
  itemsOf,
  NEVER,
  openLocal,
  type Publisher,
  poll,
  publish,
  rowsOf,
  says,
  status,
} from './server.ts';

let publisher: Publisher;
let polite: PoliteFetch;
beforeAll(async () => {
  publisher = await publish();
});
beforeEach(() => {
  polite = openLocal();
});
afterEach(() => polite.close());
afterAll(() => publisher.close());

const readerOf = ({ reader }: Case) => READERS.find(({ name }) => name === reader)!;
const feedOf = (one: Case) =>
  feedFor(one.reader, `${publisher.base}${one.path}`, { options: one.options ?? {} });
const read = (one: Case, cursor = NEVER) => poll(readerOf(one), feedOf(one), polite.fetch, cursor);

/** Id, and all that can be told of it, as text. */
function contentOf(reading: FeedReading): Map<string, string> {
  const all = [...itemsOf(reading), ...rowsOf(reading)];
  return new Map(all.map((one) => [one.id, JSON.stringify(one)]));
}

test('every reader that asks a publisher is held to these rules (ecfr, folder and knowledge have tests of their own)', () => {
  const apart = ['ecfr', 'folder', 'knowledge'];
  expect([...CASES.map(({ reader }) => reader), ...apart].sort()).toEqual(
    READERS.map(({ name }) => name).sort(),
  );
});

describe.each(CASES)('$reader', (one) => {
  it('reads the real shape, with ids that stay from poll to poll', async () => {
    publisher.answer(says(one.right, one.type));
    const first = contentOf(await read(one));
    if (one.ids[0] !== '*') expect([...first.keys()]).toEqual(one.ids);
    expect(contentOf(await read(one))).toEqual(first);
    for (const text of first.values()) expect(text).not.toMatch(/<\/?[a-z]+>|undefined|\[object/i);
    expect([...first.values()].join()).toContain('Alpha');
  });

  it('takes days as the publisher wrote them, never a day that it did not say', async () => {
    publisher.answer(says(one.right, one.type));
    const reading = await read(one);
    for (const { published } of itemsOf(reading))
      expect([null, '2026-11-20', '2026-11-21', '2026-11-23']).toContain(published);
    for (const { since } of rowsOf(reading)) expect([null, '2026-11-20', '2021-03-12']).toContain(since);
  });

  it('shows an edit under the same id', async () => {
    publisher.answer(says(one.right, one.type));
    const first = await read(one);
    publisher.answer(says(one.edited, one.type));
    const second = contentOf(await read(one, first.cursor));
    const before = contentOf(first);
    if (one.editedId === '*') expect([...second.values()].join()).toContain('Gamma');
    else {
      expect(second.get(one.editedId)).not.toEqual(before.get(one.editedId));
      for (const id of one.ids.filter((id) => id !== one.editedId))
        expect(second.get(id)).toEqual(before.get(id));
    }
  });

  it('reads on when an entry is gone', async () => {
    publisher.answer(says(one.right, one.type));
    const first = await read(one);
    publisher.answer(says(one.fewer, one.type));
    const second = contentOf(await read(one, first.cursor));
    if (one.ids.length > 1 && one.ids[0] !== '*') expect([...second.keys()]).toEqual([one.ids[0]]);
    else expect(second.size).toBe(1);
  });

  it('reads an answer without entries as none where such is usual, and refuses it of a list', async () => {
    publisher.answer(says(one.empty ?? '', one.type));
    if (one.empty === undefined) await expect(read(one)).rejects.toThrow(Refusal);
    else expect(contentOf(await read(one)).size).toBe(0);
  });

  it('asks with what it was given, and takes "not modified" for unchanged', async () => {
    const validated = says(one.right, one.type, {
      etag: '"e1"',
      'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT',
    });
    publisher.answer((request, response) =>
      request.headers['if-none-match'] === '"e1"'
        ? response.writeHead(304).end()
        : validated(request, response),
    );
    const first = await read(one);
    const second = await read(one, first.cursor);
    // Searches by day have another address each day, and pages of their own.
    expect(['unchanged', 'items']).toContain(second.kind);
    expect(contentOf(second).size).toBe(second.kind === 'unchanged' ? 0 : contentOf(first).size);
  });

  it.each([
    [
      'an error page with status 200',
      '<!doctype html><html><head><title>Service unavailable</title></head><body><h1>We will be back</h1></body></html>',
      'text/html',
    ],
    ['an error as plain text with status 200', 'Your request could not be processed.', 'text/plain'],
    ['nothing of the kind', '{"message":"no"}', 'application/json'],
  ])('refuses %s in one sentence', async (_what, body, type) => {
    publisher.answer(says(body, type));
    const error = await read(one).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toMatch(/^\S.*\.$/);
    expect((error as Refusal).message.length).toBeLessThan(300);
  });

  it('refuses half an answer, wherever it was cut, rather than take half for the whole', async () => {
    for (const part of [0.3, 0.6, 0.95]) {
      publisher.answer(says(one.right.slice(0, Math.floor(one.right.length * part)), one.type));
      const reading = await read(one).catch((thrown: unknown) => thrown);
      expect(reading, `cut at ${part}`).toBeInstanceOf(Refusal);
    }
  });

  it('passes "too many requests" on as a wait', async () => {
    publisher.answer(status(429, { 'retry-after': '300' }));
    const error = await read(one).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TryLater);
    expect((error as TryLater).afterMs).toBe(300_000);
  });

  it.each([500, 502, 404])('passes status %i on as a refusal', async (code) => {
    publisher.answer(status(code));
    await expect(read(one)).rejects.toThrow(`status ${code}`);
  });

  it('gives up on redirects without end', async () => {
    publisher.answer(status(302, { location: '/round' }));
    await expect(read(one)).rejects.toThrow(/more than 5 times/);
  });

  it('starts anew when the kept position is from another time', async () => {
    publisher.answer(says(one.right, one.type));
    const fresh = contentOf(await read(one));
    const odd = { validators: {}, position: { something: ['else'] } };
    expect(contentOf(await read(one, odd))).toEqual(fresh);
  });

  it('keeps a position that fits into a database row', async () => {
    publisher.answer(says(one.right, one.type));
    const { cursor } = await read(one);
    expect(JSON.stringify(cursor).length).toBeLessThan(5_000);
  });
});
