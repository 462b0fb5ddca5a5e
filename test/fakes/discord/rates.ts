/**
 * Discord's rates: fifty requests a second in all, and a bucket for each route and channel, told in the
 * headers. https://discord.com/developers/docs/topics/rate-limits
 */
const ALL = { count: 50, ms: 1000 };
const MESSAGES = { count: 5, ms: 5000 };

interface Window {
  from: number;
  used: number;
}

export interface Verdict {
  /** Seconds to wait; 0 where the call may pass. */
  readonly wait: number;
  readonly scope: 'user' | 'global';
  readonly headers: Readonly<Record<string, string>>;
}

export interface Rates {
  take(method: string, path: string, now: number): Verdict;
  reset(on: boolean): void;
}

export function openRates(start: boolean): Rates {
  let on = start;
  const windows = new Map<string, Window>();

  function use(key: string, { count, ms }: typeof ALL, now: number): { left: number; resetMs: number } {
    const known = windows.get(key);
    const window = known && now - known.from < ms && now >= known.from ? known : { from: now, used: 0 };
    windows.set(key, window);
    window.used += 1;
    return { left: count - window.used, resetMs: window.from + ms - now };
  }

  return {
    take(method, path, now) {
      const free = { wait: 0, scope: 'user' as const, headers: {} };
      // Answers to interactions stand outside the limit of all calls.
      if (!on || /^\/(interactions|webhooks)\//.test(path)) return free;
      const all = use('all', ALL, now);
      if (all.left < 0) return { wait: all.resetMs / 1000, scope: 'global', headers: {} };
      const channel = /^\/channels\/(\d+)\/messages(?:\/\d+)?$/.exec(path)?.[1];
      if (!channel || method === 'GET') return free;
      const { left, resetMs } = use(`${method} ${channel}`, MESSAGES, now);
      const headers = {
        'x-ratelimit-limit': String(MESSAGES.count),
        'x-ratelimit-remaining': String(Math.max(0, left)),
        'x-ratelimit-reset-after': (resetMs / 1000).toFixed(3),
        'x-ratelimit-bucket': `messages-${method.toLowerCase()}`,
      };
      return { wait: left < 0 ? resetMs / 1000 : 0, scope: 'user', headers };
    },
    reset(next) {
      on = next;
      windows.clear();
    },
  };
}
