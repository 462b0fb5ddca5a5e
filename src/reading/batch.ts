/** Lines of articles to lines of records, in the shape of the machine interface. */
import type { Knowledge } from '../domain/knowledge.ts';
import type { Article, Reading } from '../domain/report.ts';
import { recognise } from './recognition.ts';

/** One line of input; `lang` is a hint that the reading does not need. */
export interface ArticleLine {
  readonly id: string;
  readonly lang?: string;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly title?: string;
  readonly text: string;
}

export interface ReadLine {
  readonly id: string;
  readonly records: readonly {
    readonly vendor: string;
    readonly jurisdiction: string;
    readonly action: string;
    readonly prohibits: readonly string[];
    readonly binds: readonly string[];
    readonly announced: string | null;
    readonly confidence: string;
    readonly quote: string;
    /** Id of the measure on record, or null. */
    readonly known: string | null;
  }[];
  readonly ignored: readonly { readonly what: string; readonly why: string }[];
}

/** The article of a line. */
export function articleOfLine(line: ArticleLine): Article {
  return {
    title: line.title ?? '',
    text: line.text,
    published: line.published ?? null,
    url: line.url ?? null,
    publisher: null,
  };
}

/** Reads lines one by one; each output stands at the place of its input. */
export function readBatch(
  lines: readonly ArticleLine[],
  read: (article: Article) => Reading,
  knowledge: Knowledge,
): ReadLine[] {
  return lines.map((line) => {
    const article = articleOfLine(line);
    const { findings, ignored } = read(article);
    return {
      id: line.id,
      records: findings.map((finding) => {
        const seen = recognise(finding, knowledge, [], article);
        const { vendor, jurisdiction, action, prohibits, binds, announced, confidence, quote } = finding;
        return {
          vendor,
          jurisdiction,
          action,
          prohibits,
          binds,
          announced,
          confidence,
          quote,
          known: seen.kind === 'new' ? null : seen.id,
        };
      }),
      ignored,
    };
  });
}
