/**
 * The gateway: hello, identify, ready, the servers, heartbeats, resume, reconnect.
 * https://discord.com/developers/docs/events/gateway
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildJson, userJson } from './shapes.ts';
import type { Json, World } from './world.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;
const HEARTBEAT_MS = 41_250;

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly events: { readonly s: number; readonly t: string; readonly d: Json }[];
  socket: WebSocket | null;
}

export interface Gateway {
  /** Tells every session to whose shard it belongs; one that is away is told when it resumes. */
  dispatch(event: string, data: Json): void;
  /** How many sessions are connected. */
  connected(): number;
  /** How often somebody identified, and resumed. */
  readonly counts: { identified: number; resumed: number };
  /** Asks every session to connect anew, or breaks its connection off, or forgets it. */
  trouble(what: 'reconnect' | 'drop' | 'forget'): void;
  /** Refuses every identification from now on, with a close code. */
  refuse(code: number | null): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

export function openGateway(world: World, token: string, address: () => string): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0 };
  let refusing: number | null = null;

  const send = (socket: WebSocket, op: number, d: unknown, more: object = {}) =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));

  function tell(session: Session, t: string, d: Json): void {
    const event = { s: session.events.length + 1, t, d };
    session.events.push(event);
    if (session.socket) send(session.socket, OP.dispatch, d, { s: event.s, t });
  }

  const mine = ({ shard: [at, of] }: Session, guild: string | undefined) =>
    guild === undefined ? at === 0 : Number((BigInt(guild) >> 22n) % BigInt(of)) === at;

  function identify(socket: WebSocket, data: Json): void {
    const code = refusing ?? (data.token === token ? null : 4004);
    if (code !== null) {
      socket.close(code, 'refused');
      return;
    }
    counts.identified += 1;
    const shard = (data.shard as [number, number] | undefined) ?? [0, 1];
    const session: Session = { id: randomUUID(), shard, events: [], socket };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(
      ({ id, members }) => members.has(world.bot.id) && mine(session, id),
    );
    tell(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address().replace('http', 'ws'),
      shard,
      application: { id: world.application, flags: 0 },
    });
    for (const guild of guilds)
      tell(session, 'GUILD_CREATE', {
        ...guildJson(guild),
        unavailable: false,
        member_count: guild.members.size,
        channels: [],
        threads: [],
        members: [],
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        stickers: [],
        soundboard_sounds: [],
      });
  }

  function resume(socket: WebSocket, { session_id, seq }: Json): void {
    const session = sessions.get(String(session_id));
    if (!session) {
      send(socket, OP.invalid, false);
      return;
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const { s, t, d } of session.events.filter((event) => event.s > Number(seq)))
      send(socket, OP.dispatch, d, { s, t });
    tell(session, 'RESUMED', {});
  }

  function open(socket: WebSocket): void {
    send(socket, OP.hello, { heartbeat_interval: HEARTBEAT_MS });
    socket.on('message', (text) => {
      const { op, d } = JSON.parse(String(text)) as { op: number; d: Json };
      if (op === OP.heartbeat) send(socket, OP.ack, null);
      if (op === OP.identify) identify(socket, d);
      if (op === OP.resume) resume(socket, d);
    });
    socket.on('close', (code) => {
      for (const session of sessions.values())
        if (session.socket === socket) {
          session.socket = null;
          // A session that its holder ends is over; any other may be resumed.
          if (code === 1000 || code === 1001) sessions.delete(session.id);
        }
    });
  }

  const all = () => [...sessions.values()];
  return {
    counts,
    connected: () => all().filter(({ socket }) => socket !== null).length,
    dispatch(event, data) {
      for (const session of all())
        if (mine(session, data.guild_id as string | undefined)) tell(session, event, data);
    },
    trouble(what) {
      for (const session of all()) {
        if (what === 'forget') sessions.delete(session.id);
        if (what === 'reconnect' && session.socket) send(session.socket, OP.reconnect, null);
        else session.socket?.terminate();
      }
    },
    refuse(code) {
      refusing = code;
    },
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, open),
    async close() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
