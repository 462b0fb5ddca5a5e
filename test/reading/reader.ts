/** A reader over the shipped records, and the short form in which the tests speak of what it finds. */
import path from 'node:path';
import type { Article, Finding } from '../../src/domain/report.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { createMentions } from '../../src/names/mentions.ts';
import { createPlaces } from '../../src/names/places.ts';
import { createReader } from '../../src/reading/article.ts';

export const knowledge = loadKnowledge(path.resolve(import.meta.dirname, '../../knowledge'));
export const read = createReader(knowledge, {
  mentions: createMentions(knowledge),
  places: createPlaces(knowledge),
});

export function article(text: string, published = '2024-05-15', title = ''): Article {
  return { title, text, published, url: null, publisher: null };
}

/** `Kaspersky LT ban 2017-12-21`. */
export const short = (finding: Finding): string =>
  [finding.vendor, finding.jurisdiction, finding.action, finding.announced].join(' ');

/** What a text says, in short form; a headline is put in front where the rule needs none. */
export function found(text: string, published?: string, title?: string): string[] {
  return read(article(text, published, title)).findings.map(short);
}
