/** How the bot lives in Slack. Tokens stay in the environment. */
import { z } from 'zod';

export const slackSettings = z
  .strictObject({
    mode: z.enum(['socket', 'http']).default('socket').describe('socket needs no inbound port'),
    command: z
      .string()
      .regex(/^\/[a-z0-9_-]{1,31}$/, 'a slash and a name, such as /interdict')
      .default('/interdict'),
    workspaces: z
      .array(z.string().regex(/^[TE][A-Z0-9]+$/, 'the id of a workspace, such as T0ABC123'))
      .min(1, 'at least one workspace, or nobody is answered'),
    port: z.int().min(0).max(65535).default(3000).describe('for http'),
  })
  .nullable()
  .default(null);

export type SlackSettings = NonNullable<z.infer<typeof slackSettings>>;
