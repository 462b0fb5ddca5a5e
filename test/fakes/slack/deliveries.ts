/**
 * What Slack tells the app: envelopes over Socket Mode, or signed requests to its address. Events that
 * nobody acknowledges come again at once, after a minute and after five more; commands and
 * interactions never do (docs.slack.dev/apis/events-api).
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { FakeClock } from '../clock.ts';
import type { Sockets } from './socket.ts';
import type { Json } from './world.ts';

export type Kind = 'events_api' | 'slash_commands' | 'interactive';

const RETRY_AFTER_MS = [0, 60_000, 300_000];

/** One try to tell the app. */
export interface Attempt {
  readonly at: number;
  readonly retry: number;
  readonly via: 'http' | 'socket';
  readonly acked: boolean;
  /** Why it was not acknowledged, in Slack's words of the retry reason. */
  readonly reason: string | null;
  /** HTTP status, where there was one. */
  readonly status: number | null;
  /** What the app answered with its acknowledgement. */
  readonly answer: Json;
  /** How long the app took, in milliseconds. */
  readonly took: number;
}

export interface Delivery {
  readonly id: string;
  readonly kind: Kind;
  readonly payload: Json;
  readonly attempts: Attempt[];
}

export interface Sending {
  /** Address instead of the configured one. */
  readonly url?: string;
  /** Number of the Socket Mode connection, instead of the next in turn. */
  readonly socket?: number;
  readonly retry?: { readonly num: number; readonly reason: string };
  /** Signed with another secret, or as of another instant (milliseconds since 1970). */
  readonly secret?: string;
  readonly signedAt?: number;
}

export interface Deliveries {
  readonly all: Delivery[];
  /** Tells the app something new, with Slack's retries for events. */
  deliver(kind: Kind, payload: Json, sending?: Sending): Promise<Delivery>;
  /** Tells the app the same again. */
  again(delivery: Delivery, sending?: Sending): Promise<Attempt>;
  /** The signed request, for tests that send it themselves. */
  sign(kind: Kind, payload: Json, sending?: Sending): { headers: Record<string, string>; body: string };
  /** Where signed requests go; without one, Socket Mode is used. */
  requestUrl: string | null;
}

interface Parts {
  readonly clock: FakeClock;
  readonly sockets: Sockets;
  readonly signingSecret: string;
  readonly ackMs: number;
  requestUrl: string | null;
}

function bodyOf(kind: Kind, payload: Json): { type: string; body: string } {
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  if (kind === 'slash_commands')
    return { type: form, body: new URLSearchParams(payload as Record<string, string>).toString() };
  return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

function answerOf(text: string): Json {
  if (text === '') return {};
  try {
    const parsed = JSON.parse(text) as unknown;
    return typeof parsed === 'object' && parsed !== null ? (parsed as Json) : { text: String(parsed) };
  } catch {
    return { text };
  }
}

type Result = Pick<Attempt, 'acked' | 'reason' | 'status' | 'answer'> & { readonly final?: boolean };
const refused = (reason: string, status: number | null = null, final = false): Result => ({
  acked: false,
  reason,
  status,
  answer: {},
  final,
});

/** A request as Slack signs it. */
export function signRequest(
  kind: Kind,
  payload: Json,
  { secret = '', signedAt, retry }: Sending,
): { headers: Record<string, string>; body: string } {
  const { type, body } = bodyOf(kind, payload);
  // Receivers compare with the machine's clock, whatever the fake's says.
  const timestamp = String(Math.floor((signedAt ?? Date.now()) / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers: Record<string, string> = {
    'content-type': type,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
  if (retry) {
    headers['x-slack-retry-num'] = String(retry.num);
    headers['x-slack-retry-reason'] = retry.reason;
  }
  return { headers, body };
}

export function openDeliveries(parts: Parts): Deliveries {
  const { clock, sockets, ackMs } = parts;
  const all: Delivery[] = [];

  const sign: Deliveries['sign'] = (kind, payload, sending = {}) =>
    signRequest(kind, payload, { secret: parts.signingSecret, ...sending });

  async function byHttp(delivery: Delivery, sending: Sending, url: string): Promise<Result> {
    const { headers, body } = sign(delivery.kind, delivery.payload, sending);
    try {
      const signal = AbortSignal.timeout(ackMs);
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      const text = await response.text();
      if (response.ok) return { acked: true, reason: null, status: response.status, answer: answerOf(text) };
      return refused('http_error', response.status, response.headers.get('x-slack-no-retry') === '1');
    } catch (error) {
      return refused((error as Error).name === 'TimeoutError' ? 'http_timeout' : 'connection_failed');
    }
  }

  function bySocket({ kind, payload }: Delivery, { socket, retry }: Sending): Promise<Result> {
    const envelope_id = randomUUID();
    const tried = retry ? { retry_attempt: retry.num, retry_reason: retry.reason } : {};
    return new Promise((resolve) => {
      const end = (result: Result) => {
        stop();
        clearTimeout(timer);
        resolve(result);
      };
      const stop = sockets.onAck(envelope_id, (answer) =>
        end({ acked: true, reason: null, status: null, answer }),
      );
      const timer = setTimeout(() => end(refused('timeout')), ackMs);
      const accepts_response_payload = kind !== 'events_api';
      const sent = sockets.send(
        { envelope_id, type: kind, accepts_response_payload, payload, ...tried },
        socket,
      );
      if (!sent) end(refused('connection_failed'));
    });
  }

  async function attempt(delivery: Delivery, sending: Sending): Promise<Attempt & { final?: boolean }> {
    const at = clock.now();
    const began = performance.now();
    const url = sending.url ?? parts.requestUrl;
    const result = await (url ? byHttp(delivery, sending, url) : bySocket(delivery, sending));
    const made = {
      at,
      retry: sending.retry?.num ?? 0,
      via: url ? ('http' as const) : ('socket' as const),
      ...result,
      took: performance.now() - began,
    };
    delivery.attempts.push(made);
    return made;
  }

  function plan(delivery: Delivery, sending: Sending, last: Attempt & { final?: boolean }): void {
    const wait = RETRY_AFTER_MS[last.retry];
    if (last.acked || last.final || wait === undefined) return;
    clock.after(wait, () => {
      const retry = { num: last.retry + 1, reason: last.reason ?? 'unknown_error' };
      void attempt(delivery, { ...sending, retry }).then((next) => plan(delivery, sending, next));
    });
  }

  return {
    all,
    sign,
    get requestUrl() {
      return parts.requestUrl;
    },
    set requestUrl(url) {
      parts.requestUrl = url;
    },
    async deliver(kind, payload, sending = {}) {
      const delivery: Delivery = { id: randomUUID(), kind, payload, attempts: [] };
      all.push(delivery);
      const first = await attempt(delivery, sending);
      if (kind === 'events_api') plan(delivery, sending, first);
      return delivery;
    },
    again: (delivery, sending = {}) => attempt(delivery, sending),
  };
}
