/** Socket Mode: hello, envelopes to any one of the connections, acknowledgements, refreshes. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './world.ts';

const MOST = 10;
const PING_MS = 5000;
const FAREWELL_MS = 300;

export interface Sockets {
  /** Connections that could take an envelope now. */
  count(): number;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an envelope over one connection: the next in turn, or the one at `at`. False where none is. */
  send(envelope: Json & { envelope_id: string }, at?: number): boolean;
  /** Hears the answer to an envelope; the function given back stops listening. */
  onAck(envelope: string, hear: (payload: Json) => void): () => void;
  /** Tells every connection to come back anew, as Slack does now and then; `warning` comes first. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'): void;
  /** Cuts every connection without a word. */
  cut(): void;
  /** Says goodbye, lets those who are leaving finish, and cuts the rest. */
  close(): Promise<void>;
}

export function openSockets(appId: string, takeTicket: (ticket: string) => boolean): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const live: WebSocket[] = [];
  const waiting = new Map<string, (payload: Json) => void>();
  let turn = 0;

  const farewell = (reason: string) =>
    JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake-slack' } });

  function hearFrom(data: string): void {
    const { envelope_id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: Json };
    if (envelope_id) waiting.get(envelope_id)?.(payload ?? {});
  }

  function leave(socket: WebSocket): void {
    const at = live.indexOf(socket);
    if (at >= 0) live.splice(at, 1);
  }

  server.on('connection', (socket) => {
    if (live.length >= MOST) {
      socket.send(farewell('too_many_websockets'));
      socket.close();
      return;
    }
    live.push(socket);
    const beat = setInterval(() => socket.ping(), PING_MS).unref();
    socket.on('message', (data) => hearFrom(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(beat);
      leave(socket);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: live.length,
        debug_info: { host: 'fake-slack', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: appId },
      }),
    );
  });

  return {
    count: () => live.length,
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? '';
      if (!takeTicket(ticket)) return void socket.destroy();
      server.handleUpgrade(
        request,
        socket,
        head,
        (opened) => void server.emit('connection', opened, request),
      );
    },
    send(envelope, at) {
      const socket = live[(at ?? turn++) % Math.max(1, live.length)];
      socket?.send(JSON.stringify(envelope));
      return socket !== undefined;
    },
    onAck(envelope, hear) {
      waiting.set(envelope, hear);
      return () => void waiting.delete(envelope);
    },
    refresh(reason) {
      for (const socket of [...live]) {
        socket.send(farewell(reason));
        if (reason === 'warning') continue;
        leave(socket);
        setTimeout(() => socket.terminate(), 1000).unref();
      }
    },
    cut() {
      for (const socket of [...live]) {
        leave(socket);
        socket.terminate();
      }
    },
    async close() {
      for (const socket of [...live]) socket.close(1001);
      const end = performance.now() + FAREWELL_MS;
      while (server.clients.size > 0 && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
