/**
 * The way to the server: what leaves says nothing of this machine, and what comes back is bounded.
 * An answer is read whole before the client library sees it, so that an endless one ends here; a
 * redirect is not followed, because the key would go with it.
 */
import { ModelFault } from './fault.ts';

/** Bytes of one answer: some times what the longest proper one takes. */
const MOST_BYTES = 256 * 1024;

async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MOST_BYTES) throw new ModelFault('too_much', `more than ${MOST_BYTES} bytes came`);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof ModelFault) throw error;
    if ((error as Error).name === 'AbortError') throw error;
    throw new ModelFault('cut', 'the answer ended before its end');
  }
}

/** `fetch` within these bounds. @throws ModelFault `too_much`, `cut` or `no_json` */
export function createTransport(go: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    for (const name of [...headers.keys()]) if (name.startsWith('x-stainless')) headers.delete(name);
    headers.set('user-agent', 'interdict');
    const response = await go(input, { ...init, headers, redirect: 'error' });
    const text = await readBounded(response.body);
    const { status } = response;
    if (response.ok && !/json/i.test(response.headers.get('content-type') ?? ''))
      throw new ModelFault(
        'no_json',
        `the server answered ${text ? 'something that is no JSON' : 'nothing'}`,
      );
    if (response.ok && text.trim() === '') throw new ModelFault('no_json', 'the server answered nothing');
    return new Response(text, { status, headers: response.headers });
  };
}
