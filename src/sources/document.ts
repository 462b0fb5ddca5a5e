/** Bytes of a file or an answer to an article: HTML, plain text or PDF, in whatever charset. */
import { Refusal } from '../domain/error.ts';
import type { Article } from '../domain/report.ts';
import { decode } from './charset.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';

/** The largest document that is read, in bytes. */
export const LARGEST = 10_000_000;

export interface DocumentHints {
  /** As in the HTTP header. */
  readonly contentType?: string;
  /** File name; only its ending and a fallback title are taken from it. */
  readonly name?: string;
  readonly url?: string;
}

type Kind = 'pdf' | 'html' | 'text';

function kindOf(bytes: Uint8Array, text: () => string, hints: DocumentHints): Kind {
  if (Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return 'pdf';
  const type = hints.contentType?.toLowerCase() ?? '';
  if (/html|xml/.test(type) || /\.(?:html?|xhtml)$/i.test(hints.name ?? '')) return 'html';
  const head = text().slice(0, 2000);
  return /<(?:!doctype\s+html|html|head|body|article|p|div|h1|title)[\s>]/i.test(head) ? 'html' : 'text';
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let strange = 0;
  for (const byte of head)
    if (byte === 0 || byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) strange++;
  return strange > head.length / 100;
}

// What servers write when there is no article, whatever the status says.
const ERROR_PAGE =
  /^(?:error\s*)?(?:40[0-9]|41[0-9]|42[0-9]|45[0-9]|50[0-9])\b|page (?:not found|cannot be found|does not exist)|not found$|access denied|forbidden|just a moment|are you (?:a robot|human)|attention required|service unavailable|internal server error|bad gateway|under maintenance|seite nicht gefunden|page introuvable|pagina niet gevonden|página no encontrada|pagina non trovata|nie znaleziono strony|страница не найдена|сторінку не знайдено|stránka nenalezena|puslapis nerastas|页面不存在|ページが見つかりません/iu;

function refuseErrorPage(title: string, text: string): void {
  if (text.length > 1500) return;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3);
  if ([title, ...lines].some((line) => line.length < 120 && ERROR_PAGE.test(line.trim())))
    throw new Refusal(
      'unavailable',
      `The address answers with an error page ("${(title || lines[0] || '').slice(0, 60)}"), not with an article.`,
    );
}

/**
 * Reads a document.
 * @param bytes at most 10 MB
 * @throws Refusal `invalid` when it is too large, empty, binary or an unreadable PDF, `unavailable` for an error page
 */
export function readDocument(bytes: Uint8Array, hints: DocumentHints = {}): Article {
  if (bytes.byteLength > LARGEST)
    throw new Refusal(
      'invalid',
      `The document has ${Math.round(bytes.byteLength / 1e6)} MB and at most 10 MB are read: hand in the article alone.`,
    );
  if (bytes.byteLength === 0)
    throw new Refusal('invalid', 'The document is empty: hand in one that has text.');
  const label = /charset\s*=\s*["']?([\w:-]+)/i.exec(hints.contentType ?? '')?.[1];
  let decoded: string | undefined;
  const text = () => (decoded ??= decode(bytes, label));
  const kind = kindOf(bytes, text, hints);
  if (kind === 'pdf') return article('', readPdf(bytes), hints);
  if (looksBinary(bytes))
    throw new Refusal('invalid', 'This is no text but binary data: hand in HTML, plain text or PDF.');
  if (kind === 'text') return article('', text().replaceAll('\r\n', '\n').replaceAll('\u0000', ''), hints);
  const page = readHtml(text());
  refuseErrorPage(page.title, page.text);
  return { ...article(page.title, page.text, hints), published: page.published, publisher: page.publisher };
}

function article(title: string, text: string, hints: DocumentHints): Article {
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 20)
    throw new Refusal(
      'invalid',
      'The document holds no text to read: paste the text of the article instead.',
    );
  return { title: title || headline(text), text, published: null, url: hints.url ?? null, publisher: null };
}

/** The first line, where it reads like a heading. */
function headline(text: string): string {
  const line =
    text
      .split('\n')
      .map((row) => row.trim())
      .find((row) => row !== '') ?? '';
  return line.length <= 160 && !/[.。]$/u.test(line) ? line : '';
}
