/** Articles that people saved into a folder of this machine: for pages that refuse every script. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader } from '../../domain/feed.ts';
import { LARGEST, readDocument } from '../document.ts';
import { type Draft, finish } from '../draft.ts';
import { positionOf } from '../visit.ts';

const KINDS = /\.(?:html?|xhtml|txt|md|pdf)$/i;
const MOST_AT_ONCE = 200;

const options = z.strictObject({});
const position = z.object({ files: z.record(z.string(), z.string()) });

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && KINDS.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    throw new Refusal(
      'unavailable',
      `The folder ${folder} cannot be read: make it, or mend the address of the feed.`,
    );
  }
}

async function articleIn(folder: string, name: string): Promise<Draft> {
  const { title, text, url, published } = readDocument(await readFile(join(folder, name)), { name });
  return { id: name, title: title || name, url, published, text };
}

export const folder: FeedReader = {
  name: 'folder',
  options,
  async read(feed, cursor, _fetch, today) {
    const root = resolve(feed.address);
    const before = positionOf(cursor, position)?.files ?? {};
    const files: Record<string, string> = {};
    const drafts: Draft[] = [];
    const remarks: string[] = [];
    for (const name of await filesIn(root)) {
      const { size, mtimeMs } = await stat(join(root, name));
      const mark = `${size} ${Math.round(mtimeMs)}`;
      if (before[name] === mark) files[name] = mark;
      else if (drafts.length >= MOST_AT_ONCE)
        remarks[0] = `More than ${MOST_AT_ONCE} files are new; the rest is read next time.`;
      else {
        files[name] = mark;
        if (size > LARGEST) remarks.push(`${name} has more than 10 MB and is not read.`);
        else
          try {
            drafts.push(await articleIn(root, name));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            remarks.push(`${name}: ${error.message}`);
          }
      }
    }
    const next = { validators: {}, position: { files } };
    if (drafts.length === 0 && remarks.length === 0 && cursor.position !== null)
      return { kind: 'unchanged', cursor: next };
    const done = finish(feed, drafts, today);
    return { kind: 'items', items: done.items, cursor: next, remarks: [...remarks, ...done.remarks] };
  },
};
