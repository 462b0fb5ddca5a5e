/**
 * Slack's rates: a message a second in a channel with a short burst, some hundred messages a minute in a
 * workspace, and tiers by method (docs.slack.dev/apis/web-api/rate-limits). Each is a bucket that refills.
 */
const TIERS: Readonly<Record<number, number>> = { 1: 1, 2: 20, 3: 50, 4: 100 };

const TIER_OF: Readonly<Record<string, number>> = {
  'apps.connections.open': 3,
  'assistant.threads.setStatus': 4,
  'bots.info': 3,
  'chat.appendStream': 4,
  'chat.delete': 3,
  'chat.getPermalink': 4,
  'chat.postEphemeral': 4,
  'chat.update': 3,
  'conversations.history': 3,
  'conversations.info': 3,
  'conversations.join': 3,
  'conversations.list': 2,
  'conversations.members': 4,
  'conversations.open': 3,
  'conversations.replies': 3,
  'files.completeUploadExternal': 4,
  'files.getUploadURLExternal': 4,
  'files.info': 4,
  'team.info': 3,
  'usergroups.list': 2,
  'usergroups.users.list': 2,
  'users.conversations': 3,
  'users.info': 4,
  'users.list': 2,
  'users.lookupByEmail': 3,
  'views.open': 4,
  'views.publish': 4,
  'views.push': 4,
  'views.update': 4,
};

const BURST = 3;
const MESSAGES_A_MINUTE = 300;

interface Bucket {
  left: number;
  at: number;
}

export interface Rates {
  /** Seconds to wait, or 0 when the call may pass. */
  take(team: string, method: string, channel: string | undefined, now: number): number;
  /** Starts anew, with or without limits. */
  reset(on: boolean): void;
}

export function openRates(start: boolean): Rates {
  const buckets = new Map<string, Bucket>();
  let on = start;

  function drip(key: string, size: number, aSecond: number, now: number): Bucket {
    const bucket = buckets.get(key) ?? { left: size, at: now };
    const grown = Math.min(size, bucket.left + (Math.max(0, now - bucket.at) / 1000) * aSecond);
    const filled = { left: grown, at: now };
    buckets.set(key, filled);
    return filled;
  }

  const wait = (bucket: Bucket, aSecond: number) =>
    bucket.left >= 1 ? 0 : Math.max(1, Math.ceil((1 - bucket.left) / aSecond));

  function limits(team: string, method: string, channel: string | undefined) {
    if (method === 'chat.postMessage')
      return [
        { key: `${team} ${channel}`, size: BURST, aSecond: 1 },
        { key: `${team} messages`, size: MESSAGES_A_MINUTE, aSecond: MESSAGES_A_MINUTE / 60 },
      ];
    const tier = TIER_OF[method];
    if (tier === undefined) return [];
    const size = TIERS[tier]!;
    return [{ key: `${team} ${method}`, size, aSecond: size / 60 }];
  }

  return {
    take(team, method, channel, now) {
      if (!on) return 0;
      const taken = limits(team, method, channel).map((limit) => ({
        ...limit,
        bucket: drip(limit.key, limit.size, limit.aSecond, now),
      }));
      const longest = Math.max(0, ...taken.map(({ bucket, aSecond }) => wait(bucket, aSecond)));
      if (longest === 0) for (const { bucket } of taken) bucket.left -= 1;
      return longest;
    },
    reset(next) {
      on = next;
      buckets.clear();
    },
  };
}
