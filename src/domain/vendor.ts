/** A vendor as the records name it, with every name by which people may mean it. */
import { z } from 'zod';

const names = z.array(z.string().min(1));
const Dated = z.strictObject({ name: z.string().min(1), until: z.string().nullable() });

export const VendorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  name: z.string().min(1),
  description: z.string().min(1),
  kind: z.string().min(1),
  hq: z.string().nullable(),
  parent: z.string().nullable().describe('id of the vendor that owns it'),
  parent_since: z.string().nullable(),
  legal_names: names,
  aliases: names,
  former_names: z.array(Dated),
  native_names: z.array(z.strictObject({ name: z.string().min(1), lang: z.string().min(2) })),
  subsidiaries: z.array(
    z.strictObject({
      name: z.string().min(1),
      note: z.string().nullable(),
      from: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  products: names,
  brands: z.array(z.strictObject({ name: z.string().min(1), note: z.string().nullable() })),
  domains: names,
  cpe_vendors: names,
  purl_namespaces: names,
  leads: z
    .strictObject({ aliases: names, cpe_vendors: names, purl_namespaces: names, brands: names })
    .describe('plausible keys without support: a lead is a hint and never decides a match'),
  not_to_be_confused_with: names,
  wikidata: z.string().nullable(),
  sources: z.array(z.strictObject({ title: z.string().min(1), url: z.string().nullable() })),
  notes: z.string().nullable(),
});

export type Vendor = Readonly<z.infer<typeof VendorSchema>>;
