/**
 * Reads knowledge/feeds/: every file is checked by the schema of feeds and by the options of the reader
 * that it names. A file that is not understood stops the start; nothing is skipped in silence.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brokenJson } from '../domain/broken-json.ts';
import { Refusal } from '../domain/error.ts';
import type { Feed } from '../domain/feed.ts';
import { misfit } from '../domain/misfit.ts';
import { nearest } from '../domain/nearest.ts';
import { FILE_SCHEMAS } from '../domain/record-file.ts';
import { READERS } from './index.ts';

const refuse = (sentence: string) => new Refusal('invalid', sentence);

/** The feed of one file. @throws Refusal naming the file, the field and what was expected */
export function feedOf(file: string, text: string): Feed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw refuse(
      `The knowledge file ${file} is not JSON ${brokenJson(text, error as Error)}. Mend it and start again.`,
    );
  }
  const parsed = FILE_SCHEMAS.feed.safeParse(data);
  if (!parsed.success) throw refuse(misfit(file, data, parsed.error.issues));
  const { $schema: _, ...feed } = parsed.data;
  if (feed.id !== basename(file, '.json'))
    throw refuse(
      `The knowledge file ${file} holds the id "${feed.id}": name the file ${feed.id}.json, or give the feed the id "${basename(file, '.json')}".`,
    );
  const reader = READERS.find(({ name }) => name === feed.reader);
  if (!reader) {
    const names = READERS.map(({ name }) => name);
    const near = nearest(feed.reader, names);
    throw refuse(
      `The knowledge file ${file} has "${feed.reader}" at reader, where one of ${names.join(', ')} was expected${near ? ` (did you mean "${near}"?)` : ''}. Mend it and start again.`,
    );
  }
  const options = reader.options.safeParse(feed.options);
  if (!options.success) {
    const issues = options.error.issues.map((issue) => ({ ...issue, path: ['options', ...issue.path] }));
    throw refuse(misfit(file, data, issues));
  }
  return feed;
}

/**
 * Loads the feeds of a knowledge folder, sorted by id.
 * @param folder holds `feeds/<id>.json`; without it there are no feeds
 * @param places codes of the jurisdictions on record
 * @throws Refusal naming the file, the field and what was expected
 */
export function loadFeeds(folder: string, places?: ReadonlySet<string>): Feed[] {
  const root = join(folder, 'feeds');
  if (!existsSync(root)) return [];
  const names = readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return names.map((name) => {
    const file = `${basename(folder)}/feeds/${name}`;
    const text = readFileSync(join(root, name), 'utf8').replace(/^\ufeff/, '');
    const feed = feedOf(file, text);
    const anywhere = feed.jurisdiction === '*' && Object.keys(feed.lists).length === 0;
    if (!anywhere && places && !places.has(feed.jurisdiction))
      throw refuse(
        `The knowledge file ${file} has "${feed.jurisdiction}" at jurisdiction, where a code of jurisdictions.json was expected${feed.jurisdiction === '*' ? ', because the feed is a list' : ''}. Mend it and start again.`,
      );
    return Object.freeze(feed);
  });
}
