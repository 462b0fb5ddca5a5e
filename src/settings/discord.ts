/** How the bot lives in Discord. The token stays in the environment. */
import { z } from 'zod';

const snowflake = z.string().regex(/^\d{15,21}$/, 'an id of Discord, in quotes: 15 to 21 digits');

export const discordSettings = z
  .strictObject({
    application: snowflake.describe('id of the application'),
    servers: z.array(snowflake).min(1, 'at least one server, or nobody is answered'),
    commands: z.enum(['server', 'global']).default('server').describe('where commands are registered'),
  })
  .nullable()
  .default(null);

export type DiscordSettings = NonNullable<z.infer<typeof discordSettings>>;
