/** The texts and questions that the other tests keep, for the model's: they need nothing but this repository. */
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/domain/report.ts';

export interface Story {
  readonly lang: string;
  readonly article: Article;
}

/** The texts of the tests of reading, in all languages that are read. */
export function readStories(): Story[] {
  return readFileSync(new URL('../reading/texts.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ lang, title, text, published }) => ({
      lang,
      article: { title, text, published: published ?? null, url: null, publisher: null },
    }));
}
