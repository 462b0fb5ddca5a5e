/**
 * The shapes of the files under knowledge/. The loader checks by them, and the JSON Schema by which
 * editors complete and underline is drawn from them, so that the two cannot drift apart.
 */
import { z } from 'zod';
import { feedSchema } from './feed.ts';
import { JurisdictionSchema } from './jurisdiction.ts';
import { MeasureSchema } from './measure.ts';
import { VendorSchema } from './vendor.ts';

const named = { $schema: z.string().optional().describe('where the editor finds this schema') };

/** By kind of file. `$schema` is for editors only and is no part of the record. */
export const FILE_SCHEMAS = {
  measure: MeasureSchema.extend(named),
  vendor: VendorSchema.extend(named),
  feed: feedSchema.extend(named),
  jurisdictions: z.strictObject({ ...named, jurisdictions: z.array(JurisdictionSchema) }),
};

/** The text of each file under knowledge/schema, by its name. */
export function drawSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [
      `${kind}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
