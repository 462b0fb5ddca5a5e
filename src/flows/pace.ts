/**
 * How fast a platform may be spoken to. Its pace for one channel is kept by the store, for all processes
 * together; what it takes in all channels is counted here, and where a platform does not say what is too
 * fast, refusals from several channels at once say it.
 */
import type { Clock, Job, Pace } from '../domain/ports.ts';
import { isPaced } from '../domain/queue.ts';

/** So many channels that are asked to wait at one time mean that the whole platform is full. */
const CROWD = 3;

/** Counts what is sent, by platform. */
export function createPacer(paces: ReadonlyMap<string, Pace>, clock: Clock) {
  /** By platform, the instant at which all that was sent is paid for, at one share of the limit each. */
  const paid = new Map<string, number>();
  /** By platform, the lanes that were asked to wait, and until when. */
  const waiting = new Map<string, Map<string, number>>();

  return {
    channelMs: (platform: string): number => paces.get(platform)?.channelMs ?? 0,

    /** Counts jobs that were taken; gives the platforms that are to be left alone, and until when. */
    spend(jobs: readonly Job[]): { platform: string; until: number }[] {
      const now = clock.now();
      const counted = jobs.filter(
        ({ lane, platform }) => lane !== null && platform !== null && isPaced(lane),
      );
      return [...Map.groupBy(counted, ({ platform }) => platform!)].flatMap(([platform, sent]) => {
        const all = paces.get(platform)?.all;
        if (!all) return [];
        const until = Math.max(paid.get(platform) ?? 0, now) + (sent.length * all.ms) / all.count;
        paid.set(platform, until);
        // What may come in one burst is the limit itself; a quarter of it keeps clear of its edges.
        const free = until - all.ms / 4;
        return free > now ? [{ platform, until: free }] : [];
      });
    },

    /** Whether a lane that was asked to wait is one of many of its platform. */
    isCrowded({ lane, platform, urgent }: Job, until: number): boolean {
      if (platform === null || lane === null || urgent) return false;
      const lanes = waiting.get(platform) ?? new Map<string, number>();
      for (const [each, end] of lanes) if (end <= clock.now()) lanes.delete(each);
      lanes.set(lane, until);
      waiting.set(platform, lanes);
      return lanes.size >= CROWD;
    },
  };
}
