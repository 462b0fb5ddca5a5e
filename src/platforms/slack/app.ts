/**
 * The app of Slack's kit, over Socket Mode or signed HTTP. Two things differ from how the kit comes:
 * an event is acknowledged when its handler is done, not before, because what it asks for is stored by
 * then; and a connection that was lost is sought until it is there again, or the token is refused.
 */
import type { Server } from 'node:http';
import { Refusal } from '../../domain/error.ts';
import type { PlatformHouse } from '../../domain/ports.ts';
import { errorName } from './failures.ts';
import { type BoltApp, bolt } from './kit.ts';
import { type Offices, silent } from './offices.ts';

export interface Tokens {
  /** One, or one for each workspace. */
  readonly bot: readonly string[];
  readonly app: string | null;
  readonly signingSecret: string | null;
}

export interface Wiring extends Pick<PlatformHouse, 'warn'> {
  readonly mode: 'socket' | 'http';
  readonly port: number;
  readonly tokens: Tokens;
  readonly apiUrl: string;
  readonly offices: Offices;
  /** The token of the connection is refused for good. */
  onFatal(sentence: string): void;
}

export interface SlackApp {
  readonly app: BoltApp;
  /** The port of HTTP, once it listens. */
  start(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** For as long as it takes: a network that is away is no reason to stop. */
const SEEK_FOREVER = { retries: 1_000_000, factor: 1.5, minTimeout: 500, maxTimeout: 30_000 };

function httpReceiver({ tokens, port }: Wiring) {
  if (!tokens.signingSecret)
    throw new Refusal(
      'invalid',
      'Slack over HTTP needs SLACK_SIGNING_SECRET in the environment: copy it from "Basic Information" of your app.',
    );
  return new bolt.HTTPReceiver({ signingSecret: tokens.signingSecret, port, logger: silent });
}

function socketReceiver({ tokens, apiUrl }: Wiring) {
  if (!tokens.app)
    throw new Refusal(
      'invalid',
      'Slack over Socket Mode needs SLACK_APP_TOKEN in the environment: make one with the scope connections:write under "Basic Information" of your app.',
    );
  return new bolt.SocketModeReceiver({
    appToken: tokens.app,
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: SEEK_FOREVER } },
  });
}

type Receiver = ReturnType<typeof httpReceiver> | ReturnType<typeof socketReceiver>;

/** After the first connection a refusal cannot be thrown at anybody: it is told, and nothing is tried again. */
function guardConnection(receiver: Receiver, onFatal: Wiring['onFatal']): { connected(): void } {
  let connected = false;
  if (receiver instanceof bolt.SocketModeReceiver) {
    const { client } = receiver;
    const start = client.start.bind(client);
    client.start = async () => {
      try {
        return await start();
      } catch (error) {
        if (!connected) throw error;
        onFatal(
          `Slack closed the connection for good (${errorName(error) ?? (error as Error)?.message}): check SLACK_APP_TOKEN and that Socket Mode is on, and start again.`,
        );
        return { ok: false };
      }
    };
  }
  return {
    connected() {
      connected = true;
    },
  };
}

function holdEvents(app: BoltApp): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (event.body.type !== 'event_callback') return process(event);
    await process({ ...event, ack: async () => {} });
    await event.ack();
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const name = errorName(error);
  if (name)
    return new Refusal(
      'forbidden',
      `Slack refuses the connection (${name}): check SLACK_APP_TOKEN and its scope connections:write, and that Socket Mode is on.`,
    );
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE')
    return new Refusal('unavailable', `Port ${port} of this machine is in use: change \`slack.port\`.`);
  return error;
}

/** @throws Refusal when a secret that the mode needs is missing */
export function createApp(wiring: Wiring): SlackApp {
  const { mode, offices, apiUrl, warn } = wiring;
  const receiver = mode === 'http' ? httpReceiver(wiring) : socketReceiver(wiring);
  const connection = guardConnection(receiver, wiring.onFatal);
  const app = new bolt.App({
    receiver,
    logger: silent,
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
    authorize: async ({ teamId, enterpriseId }) => {
      const office = offices.of(teamId, enterpriseId);
      if (!office) throw new Error(`the workspace ${teamId} is not among the allowed ones`);
      return { botToken: office.token, botId: office.botId, botUserId: office.botUser };
    },
  });
  app.error(async (error) => warn({ err: error }, 'a delivery of Slack was not taken'));
  holdEvents(app);
  let server: Server | undefined;

  return {
    app,
    async start() {
      try {
        const started: unknown = await app.start(wiring.port);
        connection.connected();
        if (mode === 'socket') return undefined;
        server = started as Server;
        const address = server.address();
        return typeof address === 'object' && address ? address.port : undefined;
      } catch (error) {
        throw refusalOf(error);
      }
    },
    async stop() {
      const stopping = app.stop();
      server?.closeAllConnections();
      await stopping;
    },
  };
}
