/**
 * The optional model: none by default, and the key is read from the environment alone. Waiting is
 * capped at two seconds: a person never waits longer for an answer that the rules have.
 */
import { z } from 'zod';

export const modelSettings = z
  .strictObject({
    name: z.string().min(1).describe('the model, as its server calls it'),
    api: z.enum(['responses', 'chat']).default('responses'),
    base_url: z
      .url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:8080/v1' })
      .nullable()
      .default(null)
      .describe('of a compatible server; OPENAI_BASE_URL wins over it'),
    questions: z.boolean().default(true).describe('may place a question that the rules leave unsure'),
    articles: z.boolean().default(true).describe('may propose what an article reports'),
    wordings: z.boolean().default(true).describe('may word a long answer shortly'),
    timeout_ms: z.int().min(50).max(2000).default(2000),
    late_ms: z.int().min(0).max(120_000).default(20_000),
    retries: z.int().min(0).max(3).default(1),
    calls_a_day: z.int().min(0).default(500),
    calls_a_day_and_person: z.int().min(0).default(50),
    parallel: z.int().min(1).max(64).default(4),
    keep_days: z.int().min(0).max(365).default(30),
  })
  .nullable()
  .default(null);

export type ModelSettings = NonNullable<z.infer<typeof modelSettings>>;
