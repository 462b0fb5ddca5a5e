/** The Responses interface. https://platform.openai.com/docs/api-reference/responses/create */
import type OpenAI from 'openai';
import { ModelFault } from './fault.ts';
import { MOST_TOKENS, type Wire } from './wire.ts';

export function responsesWire(client: OpenAI): Wire {
  return async ({ model, instructions, data, name, schema }, signal) => {
    const response = await client.responses.create(
      {
        model,
        instructions,
        input: [{ role: 'user', content: data }],
        text: { format: { type: 'json_schema', name, schema: { ...schema }, strict: true } },
        max_output_tokens: MOST_TOKENS,
        store: false,
      },
      { signal },
    );
    if (response.status === 'incomplete') throw new ModelFault('cut', 'the answer is incomplete');
    const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
    if (parts.some((part) => part.type === 'refusal')) throw new ModelFault('refused', 'the model refused');
    return parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  };
}
