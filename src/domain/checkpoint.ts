/**
 * The daily checkpoint: an entry of the stream `checkpoint` that holds the heads of all streams that
 * moved since the one before. Its hash seals those heads and, through the chain, every earlier
 * checkpoint: it is the root that is posted in the audit channels, so that the chat history witnesses
 * the database. Heads that stood still are not repeated, or the ledger would grow by all streams a day.
 */
import { z } from 'zod';
import { addDays, type Day, DaySchema, wordDate } from './date.ts';
import { brokenLink, type Entry, type NewEntry } from './ledger.ts';

/** The stream of the checkpoints. */
export const CHECKPOINTS = 'checkpoint';

/** The last entry of a stream. */
export interface Head {
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
}

const CheckpointData = z.strictObject({
  day: DaySchema,
  heads: z.array(
    z.strictObject({
      stream: z.string(),
      version: z.int().min(1),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export interface Checkpoint {
  /** 1 for the first one. */
  readonly number: number;
  /** The day on which it was taken, in the zone of the settings. */
  readonly day: Day;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** SHA-256 in hex: over its heads and, through the chain, over all before. */
  readonly root: string;
  /** The heads that moved since the checkpoint before, by stream. */
  readonly heads: readonly Head[];
}

/** A place where the ledger is not as it was written. */
export interface Breach {
  readonly stream: string;
  /** The first row that is missing or is not what it was. */
  readonly version: number;
  /** What is wrong with it; goes on after its name. */
  readonly why: string;
}

/** The entry as a checkpoint, or nothing when it is none. */
export function checkpointOf(entry: Entry): Checkpoint | undefined {
  const { success, data } = CheckpointData.safeParse(entry.data);
  return success ? { number: entry.version, at: entry.at, root: entry.hash, ...data } : undefined;
}

/** All checkpoints of the stream. @throws TypeError when an entry is none: verify the ledger before */
export function checkpointsOf(entries: readonly Entry[]): readonly Checkpoint[] {
  return entries.map((entry) => {
    const checkpoint = checkpointOf(entry);
    if (!checkpoint) throw new TypeError(`The entry ${entry.version} of ${CHECKPOINTS} is no checkpoint.`);
    return checkpoint;
  });
}

/** The head of each stream as the last of the checkpoints knew it. */
export function headsAt(checkpoints: readonly Checkpoint[]): ReadonlyMap<string, Head> {
  return new Map(checkpoints.flatMap(({ heads }) => heads.map((head) => [head.stream, head])));
}

/** So many entries stand under the last of the checkpoints, its own kind not counted. */
export function entriesUnder(checkpoints: readonly Checkpoint[]): number {
  return [...headsAt(checkpoints).values()].reduce((sum, { version }) => sum + version, 0);
}

/**
 * Whether a new day has begun since the last checkpoint. One that lies further ahead than zones and
 * small errors of a clock explain was dated by a wrong clock, and must not silence the days until then.
 */
function isDue(last: Checkpoint | undefined, day: Day): boolean {
  return !last || day > last.day || last.day > addDays(day, 1);
}

/**
 * The checkpoint that is due on a day, or nothing: one a day, and none over an empty ledger.
 * @param heads of all streams, in any order
 */
export function takeCheckpoint(
  earlier: readonly Checkpoint[],
  heads: readonly Head[],
  day: Day,
): NewEntry | undefined {
  const others = heads.filter(({ stream }) => stream !== CHECKPOINTS);
  if (!isDue(earlier.at(-1), day) || (earlier.length === 0 && others.length === 0)) return undefined;
  const known = headsAt(earlier);
  const moved = others
    .filter(({ stream, version }) => version > (known.get(stream)?.version ?? 0))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1))
    .map(({ stream, version, hash }) => ({ stream, version, hash }));
  return { type: 'CheckpointTaken', data: { day, heads: moved } };
}

/** `checkpoint 3 of 24 November 2026`. */
export function checkpointName({ number, day }: Checkpoint): string {
  return `checkpoint ${number} of ${wordDate(day)}`;
}

/** What one checkpoint saw of a stream. */
interface Sight {
  readonly checkpoint: Checkpoint;
  readonly head: Head;
}

const DAY_MS = 86_400_000;

/** Two machines may disagree about the time; by more than this, one of them is wrong. */
const CLOCKS_DIFFER_MS = DAY_MS;

export interface Ledger {
  /** Every stream with its entries by version; the checkpoints come first. */
  readonly streams: AsyncIterable<readonly Entry[]>;
  /** Numbers of the checkpoints for which a message was wanted. */
  readonly posted: readonly number[];
  /** SHA-256 in hex. */
  hash(text: string): string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Checks one stream against what the checkpoints saw of it. */
function checkSights(
  entries: readonly Entry[],
  sights: readonly Sight[],
): Omit<Breach, 'stream'> | undefined {
  let sure = 0;
  for (const { checkpoint, head } of sights) {
    const entry = entries[head.version - 1];
    const saw = `${checkpointName(checkpoint)} saw version ${head.version}`;
    if (!entry) return { version: entries.length + 1, why: `it is missing, with all that followed: ${saw}` };
    if (entry.hash !== head.hash)
      return {
        version: sure + 1,
        why: `it, or one up to version ${head.version}, was written anew: ${saw} with another hash`,
      };
    sure = head.version;
  }
  return undefined;
}

/**
 * When each checkpoint was taken at the latest. One dated by a wrong clock was taken before those
 * that follow it, and before now.
 */
function latestInstants(checkpoints: readonly Checkpoint[], now: number): readonly number[] {
  let latest = now;
  return checkpoints
    .toReversed()
    .map(({ at }) => {
      latest = Math.min(latest, at);
      return latest;
    })
    .reverse();
}

/** The first entry that is dated long before a checkpoint that did not see it: it was put in later. */
function backdated(
  entries: readonly Entry[],
  sights: readonly Sight[],
  checkpoints: readonly Checkpoint[],
  instants: readonly number[],
): Omit<Breach, 'stream'> | undefined {
  for (const { version, at } of entries) {
    const seenBy = sights.find(({ head }) => head.version >= version)?.checkpoint.number;
    const before = (seenBy ?? checkpoints.length + 1) - 2;
    const instant = instants[before];
    if (instant !== undefined && at < instant - CLOCKS_DIFFER_MS)
      return {
        version,
        why: `it is dated before ${checkpointName(checkpoints[before]!)}, which did not see it: it was put in afterwards, or a clock was wrong by more than a day`,
      };
  }
  return undefined;
}

/** The checkpoints up to the first that is broken, and where that is. */
function readCheckpoints(
  entries: readonly Entry[],
  { hash, posted }: Pick<Ledger, 'hash' | 'posted'>,
): { checkpoints: Checkpoint[]; breach: Breach | undefined } {
  const broken = brokenLink(entries, hash);
  const checkpoints: Checkpoint[] = [];
  const breach = (version: number, why: string) => ({ stream: CHECKPOINTS, version, why });
  for (const entry of entries) {
    if (entry === broken?.entry) return { checkpoints, breach: breach(entry.version, broken.why) };
    const checkpoint = checkpointOf(entry);
    if (!checkpoint) return { checkpoints, breach: breach(entry.version, 'it is no checkpoint') };
    checkpoints.push(checkpoint);
  }
  const last = Math.max(0, ...posted);
  if (last <= entries.length) return { checkpoints, breach: undefined };
  const why = `it is missing, with all that followed: checkpoint ${last} was sent to an audit channel`;
  return { checkpoints, breach: breach(entries.length + 1, why) };
}

/**
 * Checks every hash chain, and every chain against every checkpoint.
 * @returns the number of entries, and the first broken row of each broken stream, by stream
 */
export async function verifyLedger(
  ledger: Ledger,
): Promise<{ readonly entries: number; readonly broken?: readonly Breach[] }> {
  const broken: Breach[] = [];
  let checkpoints: readonly Checkpoint[] = [];
  let instants: readonly number[] = [];
  let sights = new Map<string, Sight[]>();
  let checked = 0;
  const learn = (entries: readonly Entry[]) => {
    const read = readCheckpoints(entries, ledger);
    if (read.breach) broken.push(read.breach);
    checkpoints = read.checkpoints;
    instants = latestInstants(checkpoints, ledger.now);
    sights = Map.groupBy(
      checkpoints.flatMap((checkpoint) => checkpoint.heads.map((head) => ({ checkpoint, head }))),
      ({ head }) => head.stream,
    );
  };
  let begun = false;
  for await (const entries of ledger.streams) {
    const { stream } = entries[0]!;
    checked += entries.length;
    if (!begun) learn(stream === CHECKPOINTS ? entries : []);
    begun = true;
    if (stream === CHECKPOINTS) continue;
    const link = brokenLink(entries, ledger.hash);
    const seen = sights.get(stream) ?? [];
    sights.delete(stream);
    const breach = link
      ? { version: link.entry.version, why: link.why }
      : (checkSights(entries, seen) ?? backdated(entries, seen, checkpoints, instants));
    if (breach) broken.push({ stream, ...breach });
  }
  if (!begun) learn([]);
  for (const [stream, [sight]] of sights)
    broken.push({
      stream,
      version: 1,
      why: `the whole stream is missing: ${checkpointName(sight!.checkpoint)} saw it`,
    });
  broken.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return broken.length > 0 ? { entries: checked, broken } : { entries: checked };
}
