/** Discord's REST interface without the kit, for commands of the terminal: one call, one answer. */
import { DISCORD_API } from './address.ts';

const CALL_MS = 10_000;

export interface Access {
  readonly token: string;
  /** Replaces Discord's own address, for tests and proxies. */
  readonly apiUrl: string | null;
}

export interface PlainAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** @throws Error where Discord cannot be reached */
export async function callPlainly(
  { token, apiUrl }: Access,
  method: 'GET' | 'PUT',
  path: string,
  body?: unknown,
): Promise<PlainAnswer> {
  const response = await fetch(`${(apiUrl ?? DISCORD_API).replace(/\/+$/, '')}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${token}`,
      'user-agent': 'DiscordBot (Interdict, 1)',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(CALL_MS),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}
