/** The feeds by which government actions arrive. Publishers ask who is asking: no contact, no polling. */
import { z } from 'zod';

const feed = z.string().regex(/^[a-z0-9-]+$/, 'the id of a feed, such as eu-eur-lex');

export const feedsSettings = z
  .strictObject({
    contact: z
      .string()
      .regex(/^(\S+@\S+\.\S+|https?:\/\/\S+)$/, 'an address of mail or web, by which publishers reach you')
      .describe('named to every publisher that is asked'),
    only: z
      .array(feed)
      .nullable()
      .default(null)
      .describe('null: all that are not switched off in their file'),
    without: z.array(feed).default([]),
  })
  .nullable()
  .default(null);

export type FeedsSettings = NonNullable<z.infer<typeof feedsSettings>>;
