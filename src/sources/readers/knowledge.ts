/**
 * The records of a knowledge folder: which came, changed or went since they were last known, so that a
 * new edition of the records is told like any other news. Only the letters of the files are compared;
 * what stands in them is checked where they are loaded.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../domain/error.ts';
import type { FeedReader, RecordChange } from '../../domain/feed.ts';
import { digest } from '../draft.ts';
import { positionOf } from '../visit.ts';

/** A relative address is meant from where the shipped folder lies. */
const HOME = join(import.meta.dirname, '../../..');
const KINDS = { measure: 'measures', vendor: 'vendors' } as const;

const options = z.strictObject({});
const position = z.object({ records: z.record(z.string(), z.string()) });

/** By kind and id, a digest of each record's file. */
async function marksOf(root: string): Promise<Record<string, string>> {
  const marks: Record<string, string> = {};
  for (const [kind, below] of Object.entries(KINDS)) {
    const entries = await readdir(join(root, below), { withFileTypes: true, recursive: true }).catch(
      () => [],
    );
    for (const entry of entries)
      if (entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('.'))
        marks[`${kind}/${basename(entry.name, '.json')}`] = digest(
          await readFile(join(entry.parentPath, entry.name), 'utf8'),
          12,
        );
  }
  if (Object.keys(marks).length === 0)
    throw new Refusal('unavailable', `The folder ${root} holds no records: mend the address of the feed.`);
  return marks;
}

function changeOf(name: string, change: RecordChange['change']): RecordChange {
  const [kind, id] = name.split('/') as [RecordChange['kind'], string];
  return { kind, id, change };
}

export const knowledge: FeedReader = {
  name: 'knowledge',
  options,
  async read(feed, cursor) {
    const before = positionOf(cursor, position)?.records ?? {};
    const records = await marksOf(resolve(HOME, feed.address));
    const next = { validators: {}, position: { records } };
    const came = Object.keys(records).filter((name) => before[name] !== records[name]);
    const changes = [
      ...came.map((name) => changeOf(name, before[name] === undefined ? 'added' : 'changed')),
      ...Object.keys(before)
        .filter((name) => !(name in records))
        .map((name) => changeOf(name, 'removed')),
    ];
    return changes.length === 0
      ? { kind: 'unchanged', cursor: next }
      : { kind: 'records', changes, cursor: next, remarks: [] };
  },
};
