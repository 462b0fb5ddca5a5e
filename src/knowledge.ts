/**
 * Reads knowledge/ in one pass: every file is checked by the schema of its kind, then all is frozen
 * and indexed. A file that is not understood stops the start; nothing is skipped in silence.
 * The schemas are compiled and records kept without their `$schema`, because the load is most of
 * what a terminal answer waits for.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { z } from 'zod';
import { brokenJson } from './domain/broken-json.ts';
import type { Filed, Flaw, RecordSet } from './domain/editorial/flaw.ts';
import { references } from './domain/editorial/references.ts';
import { Refusal } from './domain/error.ts';
import type { Jurisdiction } from './domain/jurisdiction.ts';
import { indexKnowledge, type Knowledge } from './domain/knowledge.ts';
import type { Measure } from './domain/measure.ts';
import { misfit, misfits } from './domain/misfit.ts';
import { FILE_SCHEMAS } from './domain/record-file.ts';
import type { Vendor } from './domain/vendor.ts';

export { FILE_SCHEMAS };

/** The records with their files, and a version that changes with any letter of them. */
export interface Shelf extends RecordSet {
  readonly version: string;
}

/** One folder being read: where it lies, what people call it, and whose it is. */
interface Folder {
  readonly path: string;
  readonly label: string;
  readonly extra: boolean;
}

const refuse = (sentence: string) => new Refusal('invalid', sentence);

/** The record files below a folder, sorted; dot files and Markdown may lie beside them. */
function recordFiles(folder: Folder, kind: string): string[] {
  const root = join(folder.path, kind);
  if (!existsSync(root)) return [];
  const names: string[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory() || entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
    const name = join(entry.parentPath, entry.name)
      .slice(folder.path.length + 1)
      .split(sep)
      .join('/');
    if (!name.endsWith('.json'))
      throw refuse(
        `${folder.label}/${name} lies among the records but does not end in .json: rename it, or move it away.`,
      );
    names.push(name);
  }
  return names.sort();
}

function freeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

function readText(path: string, file: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch (error) {
    throw refuse(
      `The knowledge file ${file} cannot be read (${(error as Error).message}). Put it back, or make it readable, and start again.`,
    );
  }
}

/** Takes each flaw of a file, so that an editor hears of all at once. Without it the first one is thrown. */
type Tell = (flaw: Flaw) => void;

/** Reads the files of one or more folders into one version. */
function opener(tell?: Tell) {
  const digest: Hash = createHash('sha256');
  const schemas = {
    measure: z.compile(FILE_SCHEMAS.measure),
    vendor: z.compile(FILE_SCHEMAS.vendor),
    jurisdictions: z.compile(FILE_SCHEMAS.jurisdictions),
  };

  /** @returns undefined only where flaws are told instead of thrown */
  function open<K extends keyof typeof schemas>(
    kind: K,
    folder: Folder,
    name: string,
  ): z.infer<(typeof FILE_SCHEMAS)[K]> | undefined {
    const file = `${folder.label}/${name}`;
    const text = readText(join(folder.path, name), file);
    digest.update(name).update('\0').update(text);
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      const where = brokenJson(text, error as Error);
      if (!tell) throw refuse(`The knowledge file ${file} is not JSON ${where}. Mend it and start again.`);
      tell({ rule: 'schema', file, field: 'its text', found: `no JSON ${where}`, expected: 'JSON' });
      return undefined;
    }
    const parsed = schemas[kind].safeParse(data);
    if (parsed.success) return parsed.data as z.infer<(typeof FILE_SCHEMAS)[K]>;
    if (!tell) throw refuse(misfit(file, data, parsed.error.issues));
    for (const flaw of misfits(file, data, parsed.error.issues)) tell(flaw);
    return undefined;
  }

  /** The record of a file in a list, which is empty only where its flaws were told. */
  function openRecord<K extends 'measure' | 'vendor'>(kind: K, folder: Folder, name: string) {
    const opened = open(kind, folder, name);
    if (!opened) return [];
    const { $schema: _, ...record } = opened;
    const file = `${folder.label}/${name}`;
    const id = basename(name, '.json');
    if (record.id !== id) {
      if (!tell)
        throw refuse(
          `The knowledge file ${file} holds the id "${record.id}": name the file ${record.id}.json, or give the record the id "${id}".`,
        );
      tell({ rule: 'paths', file, field: 'id', found: `"${record.id}"`, expected: `"${id}", as the file` });
    }
    return [{ file, record: freeze(record), extra: folder.extra }];
  }

  return { open, openRecord, hash: () => digest.digest('hex').slice(0, 8) };
}

/** Refuses two records that claim one key, naming both files. */
function refuseTwins<T>(filed: readonly Filed<T>[], what: string, keyOf: (record: T) => string): void {
  const seen = new Map<string, Filed<T>>();
  for (const one of filed) {
    const key = keyOf(one.record);
    const twin = seen.get(key);
    if (twin)
      throw refuse(
        one.file === twin.file
          ? `The knowledge file ${one.file} has the ${what} "${key}" twice: remove one.`
          : `The ${what} "${key}" is in two knowledge files, ${twin.file} and ${one.file}: rename or remove one of them.`,
      );
    seen.set(key, one);
  }
}

function folders(folder: string, extra: string | undefined): Folder[] {
  const ours = { path: join(folder, '.'), label: 'knowledge', extra: false };
  if (extra === undefined) return [ours];
  const parts = ['measures', 'vendors', 'jurisdictions.json'];
  if (!parts.some((part) => existsSync(join(extra, part))))
    throw refuse(
      `The folder of your own records, ${extra}, holds no measures/, vendors/ or jurisdictions.json: lay it out like knowledge/, or mend knowledge.extra.`,
    );
  return [ours, { path: join(extra, '.'), label: extra.replace(/[\\/]+$/, ''), extra: true }];
}

function newestDay(measures: readonly Filed<Measure>[]): string {
  let newest = '';
  const meet = (date: string | null | undefined) => {
    if (date?.length === 10 && date > newest) newest = date;
  };
  for (const { record } of measures) {
    meet(record.announced);
    meet(record.last_checked);
    for (const source of record.sources) meet(source.date);
  }
  return newest || 'undated';
}

/**
 * Reads the records with the files they came from, for the editorial rules and for `loadKnowledge`.
 * @param folder holds `measures/<country>/<id>.json`, `vendors/<id>.json` and `jurisdictions.json`
 * @param extra an organisation's own folder of the same layout, of which any part may be missing
 * @param tell takes every flaw of a file that cannot be used, which is then left out
 * @throws Refusal naming the file, the field and what was expected
 */
export function readRecords(folder: string, extra?: string, tell?: Tell): Shelf {
  const { open, openRecord, hash } = opener(tell);
  const jurisdictions: Filed<Jurisdiction>[] = [];
  const vendors: Filed<Vendor>[] = [];
  const measures: Filed<Measure>[] = [];
  for (const one of folders(folder, extra)) {
    if (!one.extra || existsSync(join(one.path, 'jurisdictions.json'))) {
      const file = `${one.label}/jurisdictions.json`;
      for (const place of open('jurisdictions', one, 'jurisdictions.json')?.jurisdictions ?? [])
        jurisdictions.push({ file, record: freeze(place), extra: one.extra });
    }
    for (const name of recordFiles(one, 'vendors')) vendors.push(...openRecord('vendor', one, name));
    for (const name of recordFiles(one, 'measures')) measures.push(...openRecord('measure', one, name));
  }
  refuseTwins(measures, 'measure', (measure) => measure.id);
  refuseTwins(vendors, 'vendor id', (vendor) => vendor.id);
  refuseTwins(vendors, 'vendor name', (vendor) => vendor.name);
  refuseTwins(jurisdictions, 'jurisdiction', (place) => place.code);
  return { version: `${newestDay(measures)}-${hash()}`, measures, vendors, jurisdictions };
}

/**
 * Loads the knowledge folder, and beside it an organisation's own.
 * @param folder see `readRecords`
 * @param extra see `readRecords`
 * @throws Refusal naming the file, the field and what was expected
 */
export function loadKnowledge(folder: string, extra?: string): Knowledge {
  const shelf = readRecords(folder, extra);
  const [broken] = references.find(shelf, '');
  if (broken)
    throw refuse(
      `The knowledge file ${broken.file} has ${broken.found} at ${broken.field}, where ${broken.expected} was expected: add what is missing, or mend the name.`,
    );
  const records = <T>(filed: readonly Filed<T>[]) => Object.freeze(filed.map((one) => one.record));
  return indexKnowledge({
    version: shelf.version,
    measures: records(shelf.measures),
    vendors: records(shelf.vendors),
    jurisdictions: records(shelf.jurisdictions),
  });
}
