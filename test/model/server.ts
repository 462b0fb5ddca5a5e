/** A scripted server: it answers as it was told, counts and keeps what was sent to it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
  /** What the model was to work on. */
  readonly input: Record<string, unknown>;
  readonly use: string;
}

/** How one request is answered. */
export type Script = (sent: Sent, response: ServerResponse) => void;

function read(path: string, body: Record<string, unknown>, headers: IncomingMessage['headers']): Sent {
  const chat = path.endsWith('/chat/completions');
  const messages = (chat ? body.messages : body.input) as { role: string; content: string }[];
  const data = messages.find(({ role }) => role === 'user')!.content;
  const format = (chat ? body.response_format : (body.text as { format: unknown }).format) as {
    name?: string;
    json_schema?: { name: string };
  };
  return { path, headers, body, input: JSON.parse(data), use: format.name ?? format.json_schema!.name };
}

/** The body by which either interface says a text. */
export function saying(path: string, text: string): string {
  return JSON.stringify(
    path.endsWith('/chat/completions')
      ? {
          id: 'c',
          choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } }],
        }
      : {
          id: 'r',
          status: 'completed',
          output: [
            { type: 'message', role: 'assistant', content: [{ type: 'output_text', text, annotations: [] }] },
          ],
        },
  );
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A proper answer; an object is said as JSON. */
export function says(answer: unknown | ((sent: Sent) => unknown)): Script {
  return (sent, response) => {
    const value = typeof answer === 'function' ? answer(sent) : answer;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    response.writeHead(200, JSON_TYPE).end(saying(sent.path, text));
  };
}

/** What servers do wrong. */
export const FAULTY: Readonly<Record<string, Script>> = {
  hangs: () => {},
  'rate limit': (_sent, response) =>
    response.writeHead(429, { ...JSON_TYPE, 'retry-after-ms': '1' }).end('{"error":{"message":"slow down"}}'),
  'server error': (_sent, response) => response.writeHead(500, JSON_TYPE).end('{"error":{"message":"oh"}}'),
  'wrong key': (_sent, response) =>
    response.writeHead(401, JSON_TYPE).end('{"error":{"message":"no such key"}}'),
  'unknown model': (_sent, response) =>
    response.writeHead(404, JSON_TYPE).end('{"error":{"message":"no such model"}}'),
  'declined schema': (_sent, response) =>
    response.writeHead(400, JSON_TYPE).end('{"error":{"message":"invalid schema"}}'),
  html: (_sent, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  nothing: (_sent, response) => response.writeHead(200, JSON_TYPE).end(),
  'broken JSON body': (_sent, response) =>
    response.writeHead(200, JSON_TYPE).end('{"output": [{"type": "mess'),
  'another body': (_sent, response) => response.writeHead(200, JSON_TYPE).end('{"hello": "world"}'),
  'cut answer': ({ path }, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '5000' });
    response.write(saying(path, '{"intent":"list"').slice(0, 40), () => response.destroy());
  },
  'closed at once': (_sent, response) => void response.destroy(),
  'endless answer': (_sent, response) => {
    response.writeHead(200, JSON_TYPE);
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  'endless stream': (_sent, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const more = () => {
      while (
        !response.destroyed &&
        response.write('data: {"type":"response.output_text.delta"}\n\n'.repeat(999))
      );
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  redirect: (_sent, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
  refusal: ({ path }, response) => {
    const refusal = path.endsWith('/chat/completions')
      ? {
          choices: [
            {
              index: 0,
              finish_reason: 'stop',
              message: { role: 'assistant', content: null, refusal: 'No.' },
            },
          ],
        }
      : {
          status: 'completed',
          output: [{ type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] }],
        };
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(refusal));
  },
  incomplete: ({ path }, response) => {
    const cut = path.endsWith('/chat/completions')
      ? { choices: [{ index: 0, finish_reason: 'length', message: { role: 'assistant', content: '{"a' } }] }
      : { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: [] };
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(cut));
  },
};

export interface ScriptedServer {
  readonly url: string;
  readonly sent: Sent[];
  /** The answer to whatever comes from now on. */
  play(script: Script): void;
  close(): Promise<void>;
}

/** Opens the server on a free port. */
export async function openServer(script: Script = says({})): Promise<ScriptedServer> {
  let playing = script;
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const each = read(request.url!, body, request.headers);
      sent.push(each);
      playing(each, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    play(next) {
      playing = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
