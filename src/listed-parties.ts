/**
 * Reads knowledge/parties: the other names that governments state for listed organisations. They help to
 * recognise a name and say nothing else: no line here is a measure. Read when a match first needs them,
 * because most runs never do.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from './domain/error.ts';
import type { Party } from './names/parties.ts';

/** The first line of a file: which list it is drawn from. */
export const HeadSchema = z.strictObject({
  list: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    url: z.url().nullable(),
    date: z.iso.date().describe('the newest entry of the list'),
  }),
});

/** Every other line: one organisation. */
export const PartySchema = z.strictObject({
  name: z.string().min(1),
  other: z.array(z.string().min(1)).describe('empty where the list gives one name only'),
  country: z.string().length(2).nullable(),
  id: z.string().min(1).nullable().describe('the entry or the Federal Register notice that names it'),
});

function parse<T>(schema: z.ZodType<T>, line: string, where: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new Refusal('invalid', `${where} does not fit: make the file again with bin/parties.js.`);
  }
}

/**
 * The parties in all files, with the list that names each.
 * @param folder the knowledge folder; without parties/ in it there are none
 * @throws Refusal naming the file and the line that is not understood
 */
export function loadParties(folder: string): Party[] {
  const root = join(folder, 'parties');
  const files = existsSync(root) ? readdirSync(root).filter((name) => name.endsWith('.jsonl')) : [];
  return files.sort().flatMap((file) => {
    const [head = '', ...lines] = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
    const at = (line: number) => `Line ${line} of knowledge/parties/${file}`;
    const { list } = parse(HeadSchema, head, at(1));
    return lines.map((line, index) => {
      const { name, other } = parse(PartySchema, line, at(index + 2));
      return { name, list, aliases: other };
    });
  });
}
