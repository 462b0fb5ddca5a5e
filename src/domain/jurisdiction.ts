/** A place that makes rules: a state, a part of one, or a union of states. */
import { z } from 'zod';

const names = z.array(z.string().min(1));

export const JurisdictionSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,4}(-[A-Z0-9]{1,3})?$/, 'ISO 3166-1, ISO 3166-2, EU or NATO'),
  name: z.string().min(1),
  level: z.enum(['national', 'subnational', 'supranational']),
  parent: z.string().nullable().describe('for a part of a state: the state'),
  member_of: names.describe('EU, EEA, NATO, Five Eyes'),
  demonyms: names,
  aliases: names,
  native_names: z.array(z.strictObject({ name: z.string().min(1), lang: z.string().min(2) })),
});

export type Jurisdiction = Readonly<z.infer<typeof JurisdictionSchema>>;
