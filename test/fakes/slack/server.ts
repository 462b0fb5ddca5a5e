/**
 * A Slack for tests and trials: Web API, Socket Mode, signed HTTP, and the people who use it. It keeps
 * Slack's limits, rates and error names, so that what works here has a chance to work there.
 * docs/fake-slack.md tells how to use it from outside.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeClock, openClock } from '../clock.ts';
import { type Acts, openActs } from './acts.ts';
import { type Api, openApi } from './api.ts';
import { APP_TOKEN, BOT_TOKEN, castWorld, SCOPES } from './cast.ts';
import { type Deliveries, openDeliveries } from './deliveries.ts';
import { type Eyes, openEyes } from './eyes.ts';
import type { House } from './house.ts';
import { type Declared, everything, readManifest } from './manifest.ts';
import { eventBody } from './payloads.ts';
import { openRates, type Rates } from './rates.ts';
import { useResponseUrl } from './responses.ts';
import { openSockets, type Sockets } from './socket.ts';
import { openTroubles, type Troubles } from './troubles.ts';
import type { World } from './world.ts';

export interface FakeSlackOptions {
  readonly port?: number;
  /** Milliseconds since 1970 at which the clock starts; the machine's time without it. */
  readonly now?: number;
  /** The clock stands still until it is moved. */
  readonly standing?: boolean;
  readonly signingSecret?: string;
  /** Where signed requests go; without it, the app is told over Socket Mode. */
  readonly requestUrl?: string;
  /** What the app was granted. */
  readonly scopes?: readonly string[];
  readonly command?: string;
  /** Whether calls are limited as Slack limits them; they are, unless this is false. */
  readonly rates?: boolean;
  /** How long the app has to acknowledge, in milliseconds of the machine's time. */
  readonly ackMs?: number;
  /** Whether the app hears its own messages, where it listens to the channel. */
  readonly echoes?: boolean;
  /** The app's manifest: scopes, commands, shortcuts and events follow from it. */
  readonly manifest?: unknown;
  /** More ways to reach it, such as the admin interface: true where the request was taken. */
  readonly extra?: (
    fake: FakeSlack,
  ) => (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean;
}

export interface FakeSlack extends Acts, Eyes, Troubles {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  /** What SLACK_API_URL is to be. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly world: World;
  readonly clock: FakeClock;
  readonly rates: Rates;
  readonly sockets: Sockets;
  readonly deliveries: Deliveries;
  /** Every request of the app. */
  readonly log: Api['log'];
  /** Makes the next `times` calls (1 by default) of a method go wrong; `*` is any method. */
  fault(method: string, fault: Parameters<Api['fault']>[1], times?: number): void;
  /** Takes the app's manifest as its declaration. */
  install(manifest: unknown): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function takeUpload(world: World, id: string, request: IncomingMessage, body: Buffer): [number, string] {
  const file = world.files.get(id);
  if (!file || file.bytes) return [404, 'no such upload'];
  const type = request.headers['content-type'] ?? '';
  const bytes = type.startsWith('multipart/form-data') ? multipartFile(body, type) : body;
  if (bytes.length !== file.length) return [400, `the length is ${bytes.length}, not ${file.length}`];
  file.bytes = bytes;
  return [200, `OK - ${bytes.length}`];
}

/** The one file of a multipart body. */
function multipartFile(body: Buffer, type: string): Buffer {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
  const from = body.indexOf('\r\n\r\n') + 4;
  return body.subarray(from, body.indexOf(`\r\n--${boundary}`, from));
}

/** @throws Error when the port is taken */
export async function openFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const signingSecret = options.signingSecret ?? 'fake-signing-secret';
  const world = castWorld(options.scopes ?? SCOPES);
  const clock = openClock(options.now ?? Date.now(), options.standing ?? false);
  const rates = openRates(options.rates ?? true);
  const tickets = new Set<string>();
  const sockets = openSockets(world.appId, (ticket) => tickets.delete(ticket));
  const deliveries = openDeliveries({
    clock,
    sockets,
    signingSecret,
    ackMs: options.ackMs ?? 3000,
    requestUrl: options.requestUrl ?? null,
  });
  let declared: Declared = everything;
  let port = 0;

  const house: House = {
    world,
    clock,
    triggers: new Map(),
    responseUrls: new Map(),
    warnings: [],
    echoes: options.echoes ?? false,
    address: () => `http://127.0.0.1:${port}`,
    socketAddress() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `ws://127.0.0.1:${port}/socket?ticket=${ticket}&app_id=${world.appId}`;
    },
    publish(team, event) {
      if (declared.listensTo(event)) void deliveries.deliver('events_api', eventBody(house, team, event));
    },
  };
  const api = openApi(house, rates, APP_TOKEN);

  function route(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://fake');
    const [, room, id] = url.pathname.split('/');
    const reply = (status: number, text: string) => void response.writeHead(status).end(text);
    if (room === 'api') api.handle(request, response, body, url);
    else if (room === 'upload') reply(...takeUpload(world, id ?? '', request, body));
    else if (room === 'files') response.end(world.files.get(id ?? '')?.bytes ?? '');
    else if (room === 'response') {
      const { status, text } = useResponseUrl(house, id ?? '', JSON.parse(body.toString() || '{}'));
      reply(status, text);
    } else if (!extra?.(request, response, body)) reply(404, 'The fake Slack has no such page.');
  }

  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => route(request, response, body))
      .catch((error: Error) => response.writeHead(500).end(`The fake Slack failed: ${error.stack}`));
  });
  server.on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  ({ port } = server.address() as AddressInfo);

  function install(manifest: unknown): void {
    declared = readManifest(manifest);
    for (const each of world.installs) each.scopes = [...(declared.scopes ?? each.scopes)];
  }
  if (options.manifest) install(options.manifest);

  const fake: FakeSlack = {
    ...openActs({ house, deliveries, command: options.command ?? '/interdict', declared: () => declared }),
    ...openEyes(house),
    ...openTroubles(house),
    address: house.address(),
    apiUrl: `${house.address()}/api/`,
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret,
    world,
    clock,
    rates,
    sockets,
    deliveries,
    log: api.log,
    fault: (method, fault, times = 1) => api.fault(method, fault, times),
    install,
    async close() {
      clock.close();
      await sockets.close();
      api.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const extra = options.extra?.(fake);
  return fake;
}
