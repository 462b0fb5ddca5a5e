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
  /** By platform, when the last ones were sent, as many as may be sent within its time. */
  const sent = new Map<string, number[]>();
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
      return [...Map.groupBy(counted, ({ platform }) => platform!)].flatMap(([platform, taken]) => {
        const all = paces.get(platform)?.all;
        if (!all) return [];
        const times = [...(sent.get(platform) ?? []), ...taken.map(() => now)].slice(-all.count);
        sent.set(platform, times);
        const until = times.length === all.count ? times[0]! + all.ms : 0;
        return until > now ? [{ platform, until }] : [];
      });
    },

    /** How many jobs may be taken at once without passing the limit of any platform. */
    room(): number {
      const left = [...paces].flatMap(([platform, { all }]) => {
        if (!all) return [];
        const recent = (sent.get(platform) ?? []).filter((at) => at > clock.now() - all.ms).length;
        return recent < all.count ? [all.count - recent] : [];
      });
      return Math.min(Number.POSITIVE_INFINITY, ...left);
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
