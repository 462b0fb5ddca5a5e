import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/error.ts';
import { isPublicAddress } from '../../src/sources/addresses.ts';
import { readDocument } from '../../src/sources/document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (body: string, head = '') =>
  bytes(`<!doctype html><html><head><title>Town news</title>${head}</head><body>${body}</body></html>`);
const LONG =
  'The ministry of the interior said on Tuesday that the cameras will be taken down by the end of the year in all its buildings, after a review of several months.';

describe('documents', () => {
  it('finds the article of a page, drops the menu, and keeps teasers apart below it', () => {
    const read = readDocument(
      page(
        `<nav><a href="/a">Home</a><a href="/b">Sports and weather and much more of the same</a></nav>
        <article><h1>Ministry takes down cameras</h1><p>${LONG}</p><p>${LONG} Twice.</p><p>${LONG} Thrice.</p></article>
        <aside><h3>Neighbours forbid the same cameras in their schools</h3><time>March 3, 2021</time></aside><script>alert(1)</script>`,
        '<meta property="article:published_time" content="2021-04-06T10:00:00Z">',
      ),
    );
    expect(read.title).toBe('Ministry takes down cameras');
    expect(read.published).toBe('2021-04-06');
    expect(read.text).toContain(LONG);
    expect(read.text).not.toContain('Sports and weather');
    expect(read.text).not.toContain('alert(1)');
    expect(read.text.indexOf('Neighbours forbid')).toBeGreaterThan(read.text.indexOf('Related stories'));
  });

  it('believes the byte order mark, then the header, then the page, then the bytes', () => {
    const cyrillic = Uint8Array.from([0xd3, 0xea, 0xe0, 0xe7]);
    const filler = bytes(' the decree of the president about the network of offices');
    const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
    expect(
      readDocument(join(cyrillic, filler), { contentType: 'text/plain; charset=windows-1251' }).text,
    ).toContain('Указ');
    expect(
      readDocument(join(bytes('<html><meta charset="windows-1251"><p>'), cyrillic, filler)).text,
    ).toContain('Указ');
    expect(
      readDocument(bytes('Вердикт суда опубликован сегодня утром'), {
        contentType: 'text/plain; charset=iso-8859-1',
      }).text,
    ).toContain('Вердикт');
    expect(
      readDocument(
        join(
          Uint8Array.from([0xff, 0xfe]),
          ...[...'A decree of the president today'].map((c) => Uint8Array.from([c.charCodeAt(0), 0])),
        ),
      ).text,
    ).toContain('decree');
  });

  it('reads the text of a simple PDF, also when it is packed', () => {
    const content =
      'BT /F1 12 Tf 72 700 Td (The ministry forbids the use of the software) Tj 0 -14 Td [(in all ) -20 (state offices \\(and schools\\).)] TJ ET';
    const packed = deflateSync(Buffer.from(content, 'latin1'));
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj << /Length 9 /Filter /FlateDecode >> stream\n', 'latin1'),
      packed,
      Buffer.from('\nendstream endobj\n%%EOF', 'latin1'),
    ]);
    expect(readDocument(pdf).text).toMatch(
      /forbids the use of the software\s+in all state offices \(and schools\)\./,
    );
  });

  const refused: [string, Uint8Array, RegExp][] = [
    ['an empty document', bytes(''), /empty/],
    ['a page without text', page('<div></div>'), /no text/],
    ['binary rubbish', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), /binary/],
    ['50 MB', new Uint8Array(50_000_000), /at most 10 MB/],
    [
      'an error page with status 200',
      page(
        '<h1>404 – Page not found</h1><p>The page that you asked for has moved or never existed at all.</p>',
      ),
      /error page/,
    ],
    [
      'a PDF that is a scan',
      bytes('%PDF-1.4\n1 0 obj << /Subtype /Image >> stream\nxxxx\nendstream'),
      /paste its text/,
    ],
    ['an encrypted PDF', bytes('%PDF-1.4\ntrailer << /Encrypt 5 0 R >>'), /encrypted/],
  ];
  it.each(refused)('refuses %s in one sentence', (_what, input, words) => {
    expect(() => readDocument(input)).toThrow(Refusal);
    expect(() => readDocument(input)).toThrow(words);
  });

  it('bounds hostile pages: deep nesting, unclosed scripts, entity bombs', () => {
    const nested = page(`${'<div>'.repeat(100_000)}${LONG}${'</div>'.repeat(100_000)}`);
    expect(readDocument(nested).text).toContain(LONG);
    const bomb = bytes(
      `<!DOCTYPE html [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>${LONG} &b;&b;</p></body></html>`,
    );
    expect(readDocument(bomb).text.length).toBeLessThan(400);
    expect(() => readDocument(page(`<p>short</p>${'<script>'.repeat(50_000)}`))).toThrow(/no text/);
  });
});

describe('addresses', () => {
  const closed = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    'localhost',
    '',
  ];
  it.each(closed)('keeps %s closed', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});
