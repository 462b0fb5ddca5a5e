/** REST v10: who calls what at which rate, and what goes wrong on purpose. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Call, DiscordFault, type Fault, type File, type House } from './house.ts';
import type { Rates } from './rates.ts';
import { interactionRoutes } from './routes-interactions.ts';
import { messageRoutes } from './routes-messages.ts';
import { placeRoutes } from './routes-places.ts';
import type { Json } from './world.ts';

const ROUTES = [...placeRoutes, ...messageRoutes, ...interactionRoutes];

/** One request of the app, and what it got. */
export interface Request {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  status: number;
  /** Discord's code of the error, or null. */
  code: number | null;
}

export interface Api {
  readonly log: Request[];
  /** The next `times` calls whose "METHOD /path" fits go wrong. */
  fault(fits: RegExp, fault: Fault, times: number): void;
  handle(request: IncomingMessage, response: ServerResponse, body: Buffer, url: URL): Promise<void>;
  close(): void;
}

async function readParts(body: Buffer, type: string): Promise<{ body: Json; files: File[] }> {
  if (body.length === 0) return { body: {}, files: [] };
  if (!type.startsWith('multipart/form-data'))
    return { body: JSON.parse(body.toString()) as Json, files: [] };
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const files: File[] = [];
  for (const [name, value] of form)
    if (name.startsWith('files[') && typeof value !== 'string')
      files.push({ name: value.name, bytes: value.size });
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')) as Json, files };
}

interface Sent extends Answer {
  readonly headers?: Readonly<Record<string, string>>;
}

function limited(wait: number, scope: string, headers: Readonly<Record<string, string>> = {}): Sent {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: wait, global: scope === 'global' },
    headers: {
      ...headers,
      'retry-after': String(wait),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

export function openApi(house: House, rates: Rates, token: string): Api {
  const log: Request[] = [];
  const faults: { fits: RegExp; fault: Fault; left: number }[] = [];
  const hanging = new Set<ServerResponse>();

  function faultFor(call: string): Fault | undefined {
    const found = faults.find(({ fits, left }) => left > 0 && fits.test(call));
    if (found) found.left -= 1;
    return found?.fault;
  }

  function run(method: string, path: string, given: Omit<Call, 'house' | 'params'>, auth: string): Sent {
    // An answer to an interaction carries its right in its address.
    const free = /^\/(interactions|webhooks)\//.test(path);
    if (!free && auth !== `Bot ${token}`) throw new DiscordFault(401, 0, '401: Unauthorized');
    const verdict = rates.take(method, path, house.clock.now());
    if (verdict.wait > 0) return limited(verdict.wait, verdict.scope, verdict.headers);
    for (const [verb, pattern, work] of ROUTES) {
      const found = verb === method ? pattern.exec(path) : null;
      if (found) return { ...work({ house, params: found.slice(1), ...given }), headers: verdict.headers };
    }
    throw new DiscordFault(404, 0, '404: Not Found');
  }

  function answer(method: string, path: string, given: Omit<Call, 'house' | 'params'>, auth: string): Sent {
    try {
      return run(method, path, given, auth);
    } catch (error) {
      if (!(error instanceof DiscordFault)) throw error;
      const { status, code, message, errors } = error;
      return { status, body: { message, code, ...(errors ? { errors } : {}) } };
    }
  }

  function send(response: ServerResponse, { status, body, headers }: Sent): void {
    // A body-less answer has no type: the kit would try to read it.
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, { ...type, ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  return {
    log,
    fault(fits, fault, times) {
      faults.push({ fits, fault, left: times });
    },
    async handle(request, response, raw, url) {
      const method = request.method ?? 'GET';
      const path = url.pathname.replace(/^\/api\/v10/, '');
      const { body, files } = await readParts(raw, request.headers['content-type'] ?? '');
      const entry: Request = { at: house.clock.now(), method, path, body, status: 0, code: null };
      log.push(entry);
      const fault = faultFor(`${method} ${path}`);
      if (fault?.kind === 'hang') return void hanging.add(response);
      const sent: Sent =
        fault?.kind === 'limited'
          ? limited(fault.retryAfter ?? 1, fault.scope ?? 'user')
          : fault?.kind === 'status'
            ? { status: fault.status, body: {} }
            : fault?.kind === 'error'
              ? { status: fault.status, body: { message: 'made to fail', code: fault.code } }
              : answer(
                  method,
                  path,
                  { body, files, query: url.searchParams },
                  request.headers.authorization ?? '',
                );
      entry.status = sent.status;
      entry.code = sent.status >= 400 ? Number((sent.body as Json | undefined)?.code ?? 0) : null;
      if (fault?.kind === 'drop') return void request.socket.destroy();
      if (fault?.kind === 'slow') await sleep(fault.ms);
      send(response, sent);
    },
    close() {
      for (const response of hanging) response.destroy();
    },
  };
}
