/**
 * The time of a fake platform. It runs with the machine's, or stands still, and can be moved forward either way;
 * whatever was to happen meanwhile (redeliveries, late acknowledgements) then happens in order.
 */

export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves forward by so many milliseconds. */
  advance(ms: number): void;
  /** Moves to an instant; an earlier one is allowed, and starts nothing. */
  set(instant: number): void;
  /** Runs once the time has come; the function given back cancels it. */
  after(ms: number, run: () => void): () => void;
  close(): void;
}

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** @param stands a clock that only moves when it is told to */
export function openClock(start: number, stands: boolean): FakeClock {
  let base = start;
  let began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const alarms = new Set<Alarm>();
  const now = () => Math.floor(stands ? base : base + performance.now() - began);

  function ring(): void {
    clearTimeout(timer);
    for (;;) {
      const due = [...alarms].filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      alarms.delete(due);
      due.run();
    }
    if (stands || alarms.size === 0) return;
    const next = Math.min(...[...alarms].map(({ at }) => at));
    timer = setTimeout(ring, Math.min(Math.max(1, next - now()), 2 ** 31 - 1)).unref();
  }

  function set(instant: number): void {
    base = instant;
    began = performance.now();
    ring();
  }

  return {
    now,
    set,
    advance: (ms) => set(now() + ms),
    after(ms, run) {
      const alarm = { at: now() + ms, run };
      alarms.add(alarm);
      ring();
      return () => void alarms.delete(alarm);
    },
    close() {
      alarms.clear();
      clearTimeout(timer);
    },
  };
}
