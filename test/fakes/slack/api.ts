/** The Web API: who calls what with which right, at which rate, and what goes wrong on purpose. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fault, type House, type Method, readArguments, SlackFault, textOf } from './house.ts';
import { assistant } from './methods/assistant.ts';
import { chat } from './methods/chat.ts';
import { conversations } from './methods/conversations.ts';
import { files } from './methods/files.ts';
import { people } from './methods/people.ts';
import { views } from './methods/views.ts';
import type { Rates } from './rates.ts';
import type { Install, Json } from './world.ts';

const METHODS: Readonly<Record<string, Method>> = {
  ...assistant,
  ...chat,
  ...conversations,
  ...files,
  ...people,
  ...views,
};

/** One request of the app, and what it got. */
export interface Request {
  readonly at: number;
  readonly method: string;
  readonly args: Json;
  readonly team: string | null;
  status: number;
  /** Slack's name of the error, or null. */
  error: string | null;
}

export interface Api {
  readonly log: Request[];
  /** The next `times` calls of a method go wrong; `*` is any method. */
  fault(method: string, fault: Fault, times: number): void;
  handle(request: IncomingMessage, response: ServerResponse, body: Buffer, url: URL): void;
  close(): void;
}

interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Caller {
  readonly install: Install;
  readonly app: boolean;
}

export function openApi(house: House, rates: Rates, appToken: string): Api {
  const log: Request[] = [];
  const faults: { method: string; fault: Fault; left: number }[] = [];
  const hanging = new Set<ServerResponse>();

  function callerOf(token: string): Caller {
    if (token === '') throw new SlackFault('not_authed');
    if (token === appToken) return { install: house.world.installs[0]!, app: true };
    const install = house.world.installs.find((each) => each.token === token);
    if (!install) throw new SlackFault('invalid_auth');
    if (install.revoked) throw new SlackFault('token_revoked');
    return { install, app: false };
  }

  function checkScopes(method: Method, args: Json, install: Install): void {
    const wanted =
      typeof method.scopes === 'function' ? method.scopes({ house, install, args }) : (method.scopes ?? []);
    if (wanted.length > 0 && !wanted.some((scope) => install.scopes.includes(scope)))
      throw new SlackFault('missing_scope', { needed: wanted[0], provided: install.scopes.join(',') });
  }

  /** Does the work, or throws in Slack's words. */
  function call(name: string, args: Json, token: string): Answer {
    const method = METHODS[name];
    if (!method) throw new SlackFault('unknown_method', { req_method: name });
    const { install, app } = callerOf(token);
    if (app !== (method.appToken ?? false)) throw new SlackFault('not_allowed_token_type');
    if (!app) checkScopes(method, args, install);
    const channel = textOf(args, 'channel') || undefined;
    const wait = rates.take(install.team, name, channel, house.clock.now());
    if (wait > 0) return limited(wait);
    const body = { ok: true, ...method.run({ house, install, args }) };
    return { status: 200, body, headers: app ? {} : { 'x-oauth-scopes': install.scopes.join(',') } };
  }

  const limited = (seconds: number): Answer => ({
    status: 429,
    body: { ok: false, error: 'ratelimited' },
    headers: { 'retry-after': String(seconds) },
  });

  function attempt(name: string, args: Json, token: string): Answer {
    try {
      return call(name, args, token);
    } catch (error) {
      if (!(error instanceof SlackFault)) throw error;
      return { status: 200, body: { ok: false, error: error.error, ...error.more } };
    }
  }

  function takeFault(method: string): Fault | undefined {
    const found = faults.find((each) => each.left > 0 && (each.method === method || each.method === '*'));
    if (found) found.left -= 1;
    return found?.fault;
  }

  /** What a fault makes of the call before anything is done; undefined where the work is done first. */
  function refusal(fault: Fault): Answer | undefined {
    if (fault.kind === 'ratelimited') return limited(fault.retryAfter ?? 1);
    if (fault.kind === 'status')
      return { status: fault.status, body: { ok: false, error: 'internal_error' } };
    if (fault.kind === 'error') return { status: 200, body: { ok: false, error: fault.error } };
    return undefined;
  }

  function send(response: ServerResponse, { status, body, headers }: Answer): void {
    if (response.destroyed) return;
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(house.clock.now()).toUTCString(),
      ...headers,
    });
    response.end(JSON.stringify(body));
  }

  return {
    log,
    fault: (method, fault, times) => void faults.push({ method, fault, left: times }),
    handle(request, response, body, url) {
      const name = url.pathname.slice('/api/'.length);
      const args = readArguments(request.headers['content-type'] ?? '', body.toString(), url.searchParams);
      const token = (request.headers.authorization ?? '').replace(/^Bearer /i, '') || textOf(args, 'token');
      delete args.token;
      const install = house.world.installs.find((each) => each.token === token);
      const entry: Request = {
        at: house.clock.now(),
        method: name,
        args,
        team: install?.team ?? null,
        status: 0,
        error: null,
      };
      log.push(entry);
      const fault = takeFault(name);
      if (fault?.kind === 'hang') return void hanging.add(response);
      const answer = (fault && refusal(fault)) ?? attempt(name, args, token);
      entry.status = answer.status;
      entry.error = (answer.body.error as string | undefined) ?? null;
      if (fault?.kind === 'drop') return void response.socket?.destroy();
      if (fault?.kind === 'slow') return void setTimeout(send, fault.ms, response, answer).unref();
      send(response, answer);
    },
    close() {
      for (const response of hanging) response.socket?.destroy();
    },
  };
}
