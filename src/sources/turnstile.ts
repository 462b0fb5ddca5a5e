/** One at a time for each host, with a pause between, and nobody while the host has asked to be left alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { TryLater } from '../domain/error.ts';

/** Lets the next one in; further calls do nothing. */
export type Release = () => void;

export interface Turnstile {
  /** Waits for its turn. @throws TryLater while the host is held */
  enter(host: string): Promise<Release>;
  /** Closes the host for a while, in milliseconds. */
  hold(host: string, ms: number): void;
}

/** @param gapMs between two visits to one host; @param now milliseconds since 1970 */
export function turnstile(gapMs: number, now: () => number): Turnstile {
  const queues = new Map<string, Promise<void>>();
  const ended = new Map<string, number>();
  const held = new Map<string, number>();

  function refuseHeld(host: string): void {
    const left = (held.get(host) ?? 0) - now();
    if (left <= 0) return void held.delete(host);
    throw new TryLater(`${host} asked to be left alone for ${Math.ceil(left / 60_000)} more minutes.`, left);
  }

  async function enter(host: string): Promise<Release> {
    refuseHeld(host);
    const before = queues.get(host);
    const gate = Promise.withResolvers<void>();
    queues.set(host, gate.promise);
    await before;
    const rest = (ended.get(host) ?? Number.NEGATIVE_INFINITY) + gapMs - performance.now();
    if (rest > 0) await pause(rest);
    const release = () => {
      if (queues.get(host) === gate.promise) queues.delete(host);
      ended.set(host, performance.now());
      gate.resolve();
    };
    try {
      refuseHeld(host);
    } catch (error) {
      release();
      throw error;
    }
    return release;
  }

  return { enter, hold: (host, ms) => void held.set(host, now() + ms) };
}
