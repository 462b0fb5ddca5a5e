/** Chat completions, for servers without the Responses interface. https://platform.openai.com/docs/api-reference/chat/create */
import type OpenAI from 'openai';
import { ModelFault } from './fault.ts';
import { MOST_TOKENS, type Wire } from './wire.ts';

export function chatWire(client: OpenAI): Wire {
  return async ({ model, instructions, data, name, schema }, signal) => {
    const completion = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: data },
        ],
        response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } },
        max_completion_tokens: MOST_TOKENS,
        store: false,
      },
      { signal },
    );
    const choice = completion.choices[0];
    if (choice?.message.refusal) throw new ModelFault('refused', 'the model refused');
    if (choice?.finish_reason === 'content_filter')
      throw new ModelFault('refused', 'the answer was filtered');
    if (choice?.finish_reason === 'length') throw new ModelFault('cut', 'the answer is incomplete');
    return choice?.message.content ?? '';
  };
}
