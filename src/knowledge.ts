/**
 * Reads knowledge/ in one pass: every file is checked by the schema of its kind, then all is frozen
 * and indexed. A file that is not understood stops the start; nothing is skipped in silence.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { Refusal } from './domain/error.ts';
import { JurisdictionSchema } from './domain/jurisdiction.ts';
import { indexKnowledge, type Knowledge } from './domain/knowledge.ts';
import { type Measure, MeasureSchema } from './domain/measure.ts';
import { type Vendor, VendorSchema } from './domain/vendor.ts';

const named = { $schema: z.string().optional() };

/** The shape of each kind of file, from which the JSON Schema for editors is drawn. */
export const FILE_SCHEMAS = {
  measure: MeasureSchema.extend(named),
  vendor: VendorSchema.extend(named),
  jurisdictions: z.strictObject({ ...named, jurisdictions: z.array(JurisdictionSchema) }),
};

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function freeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/**
 * Loads the knowledge folder.
 * @param folder holds `measures/<country>/<id>.json`, `vendors/<id>.json` and `jurisdictions.json`
 * @throws Refusal naming the file, the field and what was expected
 */
export function loadKnowledge(folder: string): Knowledge {
  const digest = createHash('sha256');
  const newest: string[] = [];

  function read<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
    const name = relative(folder, path);
    const refuse = (what: string) =>
      new Refusal('invalid', `The knowledge file ${name} cannot be used: ${what}. Mend it and start again.`);
    const text = readFileSync(path, 'utf8');
    digest.update(name).update('\0').update(text);
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      throw refuse(`it is not JSON (${(error as Error).message})`);
    }
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0]!;
    const field = issue.path.join('.') || 'the whole file';
    throw refuse(`at ${field}, ${issue.message}`);
  }

  function readRecord<S extends z.ZodType<{ id: string }>>(path: string, schema: S): z.infer<S> {
    const record = read(path, schema);
    const id = basename(path, '.json');
    if (record.id !== id)
      throw new Refusal(
        'invalid',
        `The knowledge file ${relative(folder, path)} holds the id ${record.id}: name the file ${record.id}.json, or give the record the id ${id}.`,
      );
    return record;
  }

  const places = read(join(folder, 'jurisdictions.json'), FILE_SCHEMAS.jurisdictions).jurisdictions;
  const vendors = jsonFiles(join(folder, 'vendors')).map((path) => readRecord(path, FILE_SCHEMAS.vendor));
  const measures = jsonFiles(join(folder, 'measures')).map((path) => {
    const measure = readRecord(path, FILE_SCHEMAS.measure);
    for (const source of measure.sources) if (source.date?.length === 10) newest.push(source.date);
    newest.push(measure.announced);
    return measure;
  });

  const names = new Set(vendors.map((vendor) => vendor.name));
  const codes = new Set(places.map((place) => place.code));
  for (const measure of measures) checkLinks(measure, names, codes);

  const day =
    newest
      .filter((date) => date.length === 10)
      .sort()
      .at(-1) ?? 'undated';
  const version = `${day}-${digest.digest('hex').slice(0, 8)}`;
  return indexKnowledge({
    version,
    measures: freeze(measures as Measure[]),
    vendors: freeze(vendors as Vendor[]),
    jurisdictions: freeze(places),
  });
}

function checkLinks(measure: Measure, vendors: ReadonlySet<string>, places: ReadonlySet<string>): void {
  for (const vendor of measure.vendors)
    if (!vendors.has(vendor))
      throw new Refusal(
        'invalid',
        `The measure ${measure.id} names the vendor "${vendor}", which no file under vendors/ has: add it, or mend the name.`,
      );
  if (!places.has(measure.jurisdiction))
    throw new Refusal(
      'invalid',
      `The measure ${measure.id} names the jurisdiction "${measure.jurisdiction}", which jurisdictions.json does not have: add it, or mend the code.`,
    );
}
