/**
 * Text of simple PDF files: literal and hexadecimal strings of the text operators, in plain or deflated
 * streams, with the document's ToUnicode tables. Scans, encrypted files and unusual encodings are not
 * read; that is said instead of giving half a text. (ISO 32000-1, 7.3, 9.4 and 9.10.)
 */
import { inflateSync } from 'node:zlib';
import { Refusal } from '../domain/error.ts';

const MOST_STREAM = 20_000_000;
const MOST_TEXT = 5_000_000;

function streamsOf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = raw.toString('latin1');
  const streams: string[] = [];
  let at = 0;
  let total = 0;
  for (;;) {
    const mark = text.indexOf('stream', at);
    if (mark < 0 || total > MOST_STREAM) return streams;
    const start = mark + 6 + (text[mark + 6] === '\r' ? 2 : 1);
    const end = text.indexOf('endstream', start);
    if (end < 0) return streams;
    const dictionary = text.slice(Math.max(0, text.lastIndexOf('<<', mark)), mark);
    at = end + 9;
    if (/\/Subtype\s*\/Image|\/FontFile/.test(dictionary)) continue;
    let content = text.slice(start, end);
    if (/FlateDecode/.test(dictionary)) {
      try {
        content = inflateSync(raw.subarray(start, end), { maxOutputLength: MOST_STREAM }).toString('latin1');
      } catch {
        continue;
      }
    }
    total += content.length;
    streams.push(content);
  }
}

const unhex = (hex: string): string => {
  let out = '';
  for (let i = 0; i + 3 < hex.length; i += 4)
    out += String.fromCharCode(Number.parseInt(hex.slice(i, i + 4), 16));
  return out;
};

/** Glyph code to text, from all ToUnicode tables of the file. */
function unicodeOf(streams: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const stream of streams) {
    if (!stream.includes('begincmap')) continue;
    for (const block of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
      for (const [, code, text] of block[1]!.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
        map.set(code!.toUpperCase(), unhex(text!));
    for (const block of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
      for (const [, low, high, text] of block[1]!.matchAll(
        /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
      )) {
        const [from, to, base] = [
          Number.parseInt(low!, 16),
          Number.parseInt(high!, 16),
          Number.parseInt(text!, 16),
        ];
        for (let code = from; code <= to && code - from < 65_536; code++)
          map.set(
            code.toString(16).toUpperCase().padStart(low!.length, '0'),
            String.fromCodePoint(Math.min(base + code - from, 0x10ffff)),
          );
      }
  }
  return map;
}

function literal(body: string): string {
  return body.replace(/\\(\d{1,3}|\r?\n|.)/g, (_whole, code: string) => {
    if (/^\d/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
    return { n: '\n', r: '\r', t: '\t', b: '', f: '' }[code] ?? (/^\r?\n$/.test(code) ? '' : code);
  });
}

function hexadecimal(body: string, map: ReadonlyMap<string, string>): string {
  const digits = body.replace(/\s+/g, '').toUpperCase();
  const width = map.size > 0 && [...map.keys()][0]!.length === 4 ? 4 : 2;
  let out = '';
  for (let i = 0; i < digits.length; i += width) {
    const code = digits.slice(i, i + width).padEnd(width, '0');
    out += map.get(code) ?? (width === 2 ? String.fromCharCode(Number.parseInt(code, 16)) : '\ufffd');
  }
  return out;
}

function textOf(stream: string, map: ReadonlyMap<string, string>): string {
  let out = '';
  const token =
    /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[\dA-Fa-f\s]*>|\b(?:Td|TD|Tm|BT|ET)\b|T\*|-?\d{3,}(?:\.\d+)?(?=[\s(<\]])|['"]/g;
  for (const match of stream.matchAll(token)) {
    const part = match[0];
    if (part[0] === '(') out += literal(part.slice(1, -1));
    else if (part[0] === '<') out += hexadecimal(part.slice(1, -1), map);
    else if (/^-\d/.test(part)) out += Number(part) <= -200 ? ' ' : '';
    else if (/^(?:T|E|['"])/.test(part)) out += '\n';
    if (out.length > MOST_TEXT) break;
  }
  return out;
}

/** The text of a PDF. @throws Refusal when the file keeps its text in a form that is not read here */
export function readPdf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(head))
    throw new Refusal('invalid', 'This PDF is encrypted and cannot be read: paste its text instead.');
  const streams = streamsOf(bytes);
  const map = unicodeOf(streams);
  const text = streams
    .filter((stream) => /\bBT\b/.test(stream) && /T[jJ]|['"]/.test(stream))
    .map((stream) => textOf(stream, map))
    .join('\n\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd|(?![\n\r\t\f])\p{Cc}/gu)?.length ?? 0;
  if (letters < 40 || broken > letters / 10)
    throw new Refusal(
      'invalid',
      'No text could be read from this PDF (a scan, or an unusual encoding): paste its text instead.',
    );
  return text;
}
