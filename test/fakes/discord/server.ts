/**
 * A Discord for tests and trials: REST v10, the gateway, and the people who use it. It keeps Discord's
 * limits, rates, permissions and error codes, so that what works here has a chance to work there.
 * docs/fake-discord.md tells how to use it from outside.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeClock, openClock } from '../clock.ts';
import { type Acts, openActs } from './acts.ts';
import { type Api, openApi } from './api.ts';
import { castWorld, TOKEN } from './cast.ts';
import { type Eyes, openEyes } from './eyes.ts';
import { type Gateway, openGateway } from './gateway.ts';
import type { House } from './house.ts';
import { openRates, type Rates } from './rates.ts';
import type { World } from './world.ts';

export interface FakeDiscordOptions {
  readonly port?: number;
  /** Milliseconds since 1970 at which the clock starts; the machine's time without it. */
  readonly now?: number;
  /** The clock stands still until it is moved. */
  readonly standing?: boolean;
  /** Whether calls are limited as Discord limits them; they are, unless this is false. */
  readonly rates?: boolean;
  /** Whether the app may list the members of a server; it may not, unless this is true. */
  readonly membersIntent?: boolean;
  /** How many connections Discord asks for; one, unless it is said. */
  readonly shards?: number;
  /** More ways to reach it, such as the admin interface: true where the request was taken. */
  readonly extra?: (
    fake: FakeDiscord,
  ) => (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean;
}

export interface FakeDiscord extends Acts, Eyes {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  /** What DISCORD_API_URL is to be. */
  readonly apiUrl: string;
  readonly token: string;
  readonly application: string;
  readonly world: World;
  readonly clock: FakeClock;
  readonly rates: Rates;
  readonly gateway: Gateway;
  /** Every request of the app. */
  readonly log: Api['log'];
  /** Sends in which a text could have pinged somebody. */
  readonly unguarded: readonly string[];
  /** Makes the next `times` calls (1 by default) whose "METHOD /path" fits go wrong. */
  fault(fits: RegExp, fault: Parameters<Api['fault']>[1], times?: number): void;
  allowMemberLists(on: boolean): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** @throws Error when the port is taken */
export async function openFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const world = castWorld();
  const clock = openClock(options.now ?? Date.now(), options.standing ?? false);
  const rates = openRates(options.rates ?? true);
  const waiting = new Map<string, () => void>();
  const unguarded: string[] = [];
  let port = 0;
  const address = () => `http://127.0.0.1:${port}`;
  const gateway = openGateway(world, TOKEN, address);
  const house: House = {
    world,
    clock,
    address,
    dispatch: gateway.dispatch,
    acked: (id) => waiting.get(id)?.(),
    unguarded,
    membersIntent: options.membersIntent ?? false,
    shards: options.shards ?? 1,
  };
  const api = openApi(house, rates, TOKEN);

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const url = new URL(request.url ?? '/', 'http://fake');
    if (url.pathname.startsWith('/api/v10/')) await api.handle(request, response, body, url);
    else if (!extra?.(request, response, body))
      response.writeHead(404).end('The fake Discord has no such page.');
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: Error) =>
      response.writeHead(500).end(`The fake Discord failed: ${error.stack}`),
    );
  });
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  ({ port } = server.address() as AddressInfo);

  const fake: FakeDiscord = {
    ...openActs({ world, clock, dispatch: gateway.dispatch, waiting }),
    ...openEyes(world, clock),
    address: address(),
    apiUrl: `${address()}/api`,
    token: TOKEN,
    application: world.application,
    world,
    clock,
    rates,
    gateway,
    log: api.log,
    unguarded,
    fault: (fits, fault, times = 1) => api.fault(fits, fault, times),
    allowMemberLists(on) {
      house.membersIntent = on;
    },
    async close() {
      clock.close();
      api.close();
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const extra = options.extra?.(fake);
  return fake;
}
