/** The client library, loaded with the first call: whoever has no model never pays for it. */
import { chatWire } from './chat.ts';
import { ModelFault } from './fault.ts';
import { responsesWire } from './responses.ts';
import { createTransport } from './transport.ts';
import type { Wire } from './wire.ts';

export interface Server {
  readonly api: 'responses' | 'chat';
  /** null: the library's own, which needs a key. */
  readonly baseUrl: string | null;
  readonly key: string | null;
  readonly retries: number;
  /** Milliseconds after which a try is given up. */
  readonly patience: number;
}

/** A wire that opens its client when it is first used. */
export function createWire(server: Server): Wire {
  let opened: Promise<Wire> | undefined;
  const open = async (): Promise<Wire> => {
    const { default: OpenAI } = await import('openai');
    // Everything that the library would read from the environment is given: config.ts alone reads that.
    const client = new OpenAI({
      apiKey: server.key ?? 'none',
      baseURL: server.baseUrl ?? 'https://api.openai.com/v1',
      organization: null,
      project: null,
      webhookSecret: null,
      adminAPIKey: null,
      maxRetries: server.retries,
      timeout: server.patience,
      fetch: createTransport(),
      logLevel: 'off',
    });
    return server.api === 'chat' ? chatWire(client) : responsesWire(client);
  };
  return async (request, signal) => {
    if (!server.key && !server.baseUrl)
      throw new ModelFault('no_key', 'OPENAI_API_KEY is not set and no server of your own is named');
    opened ??= open();
    return (await opened)(request, signal);
  };
}
