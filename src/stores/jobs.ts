/**
 * The work that is left: clicks to be answered, messages to be drawn, timers. A job is armed by the
 * transaction that makes it necessary and leased by the process that does it; who no longer holds
 * the lease can end nothing. Delivery is at least once, so a job must bear being done twice.
 */
import { randomUUID } from 'node:crypto';
import { sql, type UpdateObject } from 'kysely';
import type { Invocation, Place } from '../domain/command.ts';
import { canonicalJson, type Telling, type Timer } from '../domain/ledger.ts';
import type { Job } from '../domain/ports.ts';
import {
  ALONE,
  isPaced,
  MOST_ATTEMPTS,
  type Standing,
  standingOf,
  standingOfInvocation,
  standingOfTelling,
} from '../domain/queue.ts';
import { closeLanes } from './lanes.ts';
import { isOrphaned, nameLease } from './lease.ts';
import type { Db, Engine, JobRow, Tables, Tx } from './tables.ts';

const LONGEST_ERROR = 2000;

/** How a job that was worked on went back: ended, ready again because it was armed anew, or not ours. */
export type End = 'ended' | 'again' | 'lost';

/** A job as it is handed out: it carries the name of its lease. */
interface LeasedJob extends Job {
  readonly lease: string;
}

interface NewJob {
  readonly kind: string;
  readonly dedupe: string;
  readonly payload: unknown;
  readonly runAt: number;
  readonly standing: Standing;
}

function rowOf(job: NewJob) {
  const { lane, platform, urgent } = job.standing;
  return {
    lane,
    platform,
    urgency: urgent ? 0 : 1,
    since: job.runAt,
    id: randomUUID(),
    kind: job.kind,
    dedupe: job.dedupe,
    payload: canonicalJson(job.payload),
    run_at: job.runAt,
    attempts: 0,
    armed: 1,
    state: 'ready' as const,
  };
}

type Kept = Pick<JobRow, 'id' | 'kind' | 'payload' | 'attempts' | 'armed' | 'lane' | 'platform' | 'urgency'>;

function jobOf(row: Kept): Job {
  const { id, kind, payload, attempts, armed, lane, platform, urgency } = row;
  return { id, kind, payload: JSON.parse(payload), attempts, armed, lane, platform, urgent: urgency === 0 };
}

const leaseOf = (job: Job): string => (job as Partial<LeasedJob>).lease ?? '';

async function addOnce(db: Db | Tx, ...jobs: readonly NewJob[]): Promise<void> {
  await db
    .insertInto('jobs')
    .values(jobs.map(rowOf))
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
    .execute();
}

/** A job that is there is made ready anew; the lease on it stays until its holder gives it back. */
async function arm(tx: Tx, job: NewJob): Promise<void> {
  await tx
    .insertInto('jobs')
    .values(rowOf(job))
    .onConflict((conflict) =>
      conflict.column('dedupe').doUpdateSet((set) => ({
        payload: set.ref('excluded.payload'),
        run_at: set.ref('excluded.run_at'),
        attempts: 0,
        armed: set('jobs.armed', '+', 1),
        // One that waits in its lane keeps its turn.
        since: sql<number>`case when jobs.state = 'ready' and jobs.lane is not null
          then jobs.since else excluded.since end`,
        state: 'ready',
        last_error: null,
        ended_at: null,
      })),
    )
    .execute();
}

/** The message of a subject in a place is to be drawn from the state as it is then. */
export async function armDraw(tx: Tx, subject: string, place: string, now: number): Promise<void> {
  const payload = { subject, place: JSON.parse(place) as Place };
  const standing = standingOf(payload.place);
  await arm(tx, { kind: 'draw', dedupe: `draw:${subject}:${place}`, payload, runAt: now, standing });
}

const DRAWS_AT_ONCE = 500;

/** Ends the draws in a place that nobody has tried yet; gives the subjects of which it did. */
export async function endUntriedDraws(
  tx: Tx,
  place: string,
  subjects: readonly string[],
  now: number,
): Promise<string[]> {
  const ended: string[] = [];
  for (let at = 0; at < subjects.length; at += DRAWS_AT_ONCE) {
    const part = new Map(
      subjects.slice(at, at + DRAWS_AT_ONCE).map((subject) => [`draw:${subject}:${place}`, subject]),
    );
    const rows = await tx
      .updateTable('jobs')
      .set({ state: 'done', ended_at: now })
      .where('dedupe', 'in', [...part.keys()])
      .where('state', '=', 'ready')
      .where('attempts', '=', 0)
      .where('owner', 'is', null)
      .returning('dedupe')
      .execute();
    ended.push(...rows.map(({ dedupe }) => part.get(dedupe)!));
  }
  return ended;
}

/** Something is to be said, once for its key. */
export async function addTelling(tx: Tx, telling: Telling, now: number): Promise<void> {
  const standing = standingOfTelling(telling);
  await addOnce(tx, { kind: 'tell', dedupe: `tell:${telling.key}`, payload: telling, runAt: now, standing });
}

/** A timer goes off once; set again, it goes off at the new instant. */
export async function armTimer(tx: Tx, timer: Timer): Promise<void> {
  const dedupe = `timer:${timer.kind}:${timer.subject}`;
  await arm(tx, { kind: 'timer', dedupe, payload: timer, runAt: timer.at, standing: ALONE });
}

/** A statement holds a limited number of values. */
const INVOCATIONS_AT_ONCE = 100;

const dedupeOf = ({ actor, id }: Invocation) => `invocation:${actor.platform}:${id}`;

/** What people pressed or typed is kept once for its platform's id. */
export async function addInvocations(db: Db, invocations: readonly Invocation[], now: number): Promise<void> {
  const jobs = invocations.map((invocation) => ({
    kind: 'invocation',
    dedupe: dedupeOf(invocation),
    payload: invocation,
    runAt: now,
    standing: standingOfInvocation(invocation),
  }));
  for (let at = 0; at < jobs.length; at += INVOCATIONS_AT_ONCE)
    await addOnce(db, ...jobs.slice(at, at + INVOCATIONS_AT_ONCE));
}

/** Whether this very press is kept already, done or not. */
export async function hasInvocation(db: Db, invocation: Invocation): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where('dedupe', '=', dedupeOf(invocation))
    .executeTakeFirst();
  return row !== undefined;
}

interface Asked {
  readonly owner: string;
  readonly count: number;
  readonly leaseMs: number;
  readonly now: number;
  readonly urgentOnly?: boolean;
  paceOf?(platform: string): number;
}

/** Whether the job `j` is the first of its lane, and the lane is open. */
const itsTurn = (now: number) => sql<boolean>`(j.lane is null or (
  not exists (select 1 from lanes l where l.lane = j.lane and l.free_at > ${now})
  and not exists (select 1 from jobs o where o.lane = j.lane and o.state = 'ready' and o.seq <> j.seq
    and (o.lease_until > ${now} or (o.run_at <= ${now}
      and (o.since < j.since or (o.since = j.since and o.seq < j.seq)))))))`;

/** The platforms of which only what is urgent may be taken now: asked for once, not for each job that waits. */
async function heldPlatforms(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('lanes')
    .select('lane')
    .where('free_at', '>', now)
    .where(sql<boolean>`lane not like '%/%' and lane not like '% %'`)
    .execute();
  return rows.map(({ lane }) => lane);
}

/**
 * Leases due jobs: urgent ones first, then oldest first, of each lane one. On PostgreSQL workers pass
 * over rows that another is taking; of one lane they see the same first job, so none gets the second.
 */
export async function claimJobs(db: Db, engine: Engine, asked: Asked): Promise<readonly Job[]> {
  const { now } = asked;
  const lease = nameLease(asked.owner);
  const held = asked.urgentOnly ? [] : await heldPlatforms(db, now);
  const rows = await db
    .with(
      (cte) => cte('due').materialized(),
      (query) => {
        const due = query
          .selectFrom('jobs as j')
          .select('j.seq')
          .where('j.state', '=', 'ready')
          .$if(asked.urgentOnly ?? false, (urgent) => urgent.where('j.urgency', '=', 0))
          .$if(held.length > 0, (open) =>
            open.where((where) =>
              where.or([
                where('j.urgency', '=', 0),
                where('j.platform', 'is', null),
                where('j.platform', 'not in', held),
              ]),
            ),
          )
          .where('j.run_at', '<=', now)
          .where((where) => where.or([where('j.lease_until', 'is', null), where('j.lease_until', '<=', now)]))
          .where(itsTurn(now))
          .orderBy('j.urgency')
          .orderBy('j.since')
          .orderBy('j.seq')
          .limit(asked.count);
        return engine === 'postgres' ? due.forUpdate().skipLocked() : due;
      },
    )
    .updateTable('jobs')
    .set((set) => ({ owner: lease, lease_until: now + asked.leaseMs, attempts: set('attempts', '+', 1) }))
    .where('seq', 'in', (query) => query.selectFrom('due').select('due.seq'))
    .returningAll()
    .execute();
  rows.sort((a, b) => a.urgency - b.urgency || a.since - b.since || a.seq - b.seq);
  const leased: LeasedJob[] = rows.map((row) => ({ ...jobOf(row), lease }));
  await closeLanes(
    db,
    leased.flatMap((job) => pausesOf(job, asked)),
  );
  return leased;
}

/** The pause of a channel begins when a job for it is taken, so that the time of sending is not added. */
function pausesOf({ lane, platform }: Job, { now, paceOf }: Asked) {
  const pace = lane !== null && platform !== null && isPaced(lane) ? (paceOf?.(platform) ?? 0) : 0;
  return pace > 0 ? [{ lane: lane!, until: now + pace }] : [];
}

/** Goes on holding a job for so long from now; false where somebody else holds it, or it has ended. */
export async function renewLease(db: Db, job: Job, until: number): Promise<boolean> {
  const held = await db
    .updateTable('jobs')
    .where('id', '=', job.id)
    .where('owner', '=', leaseOf(job))
    .set({ lease_until: until })
    .executeTakeFirst();
  return held.numUpdatedRows > 0n;
}

const FREE = { owner: null, lease_until: null };

/** Ends a job that is still held by its lease; one that was armed anew meanwhile is ready again. */
export async function finishJob(db: Db | Tx, job: Job, now: number): Promise<End> {
  const held = db.updateTable('jobs').where('id', '=', job.id).where('owner', '=', leaseOf(job));
  const ended = await held
    .where('armed', '=', job.armed)
    .set({ ...FREE, state: 'done', ended_at: now })
    .executeTakeFirst();
  if (ended.numUpdatedRows > 0n) return 'ended';
  const freed = await held.set(FREE).executeTakeFirst();
  return freed.numUpdatedRows > 0n ? 'again' : 'lost';
}

/** Gives a job back that is to be done later; one that was armed anew meanwhile keeps what it was armed for. */
async function putBack(
  db: Db | Tx,
  job: Job,
  later: number,
  values: UpdateObject<Tables, 'jobs'>,
): Promise<void> {
  const held = db.updateTable('jobs').where('id', '=', job.id).where('owner', '=', leaseOf(job));
  const put = await held
    .where('armed', '=', job.armed)
    .set({ ...FREE, ...values })
    .executeTakeFirst();
  if (put.numUpdatedRows > 0n) return;
  await held
    .set({ ...FREE, run_at: sql<number>`case when run_at < ${later} then ${later} else run_at end` })
    .execute();
}

interface Wait {
  readonly now: number;
  readonly afterMs: number;
}

const endOf = (wait: Wait): number => wait.now + Math.max(0, Math.ceil(wait.afterMs));

const wordsOf = (error: string) => error.toWellFormed().replaceAll('\0', '').slice(0, LONGEST_ERROR);

/** Puts a job back for a while, or gives it up after too many attempts. */
export async function failJob(db: Db, job: Job, error: string, wait: Wait): Promise<void> {
  const later = endOf(wait);
  const last_error = wordsOf(error);
  const after: UpdateObject<Tables, 'jobs'> =
    job.attempts >= MOST_ATTEMPTS ? { state: 'dead', ended_at: wait.now } : { run_at: later };
  await putBack(db, job, later, { ...after, last_error });
}

/** Puts a job back for a while, as if it had not been tried. */
export async function postponeJob(db: Db, job: Job, wait: Wait): Promise<void> {
  const later = endOf(wait);
  await putBack(db, job, later, { run_at: later, attempts: Math.max(0, job.attempts - 1) });
}

/** Gives a job up at once. */
export async function buryJob(db: Db | Tx, job: Job, error: string, now: number): Promise<void> {
  await putBack(db, job, now, { state: 'dead', ended_at: now, last_error: wordsOf(error) });
}

/** When the next job can be claimed, or undefined. A job behind another of its lane may be named too early. */
export async function nextDueJob(db: Db, engine: Engine): Promise<number | undefined> {
  const latest = sql.raw(engine === 'postgres' ? 'greatest' : 'max');
  const at = sql<number | null>`min(${latest}(j.run_at, coalesce(j.lease_until, 0), coalesce(l.free_at, 0),
    case when j.urgency = 0 then 0 else coalesce(p.free_at, 0) end))`;
  const row = await db
    .selectFrom('jobs as j')
    .leftJoin('lanes as l', 'l.lane', 'j.lane')
    .leftJoin('lanes as p', 'p.lane', 'j.platform')
    .where('j.state', '=', 'ready')
    .select(at.as('at'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** Jobs that were given up, newest first. */
export async function listDeadJobs(db: Db): Promise<readonly (Job & { readonly error: string })[]> {
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .where('state', '=', 'dead')
    .orderBy('ended_at', 'desc')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({ ...jobOf(row), error: row.last_error ?? '' }));
}

/** Frees what processes of this machine held that no longer live. */
export async function freeOrphans(db: Db): Promise<void> {
  const held = await db
    .selectFrom('jobs')
    .select('owner')
    .distinct()
    .where('owner', 'is not', null)
    .execute();
  const orphaned = held.flatMap((row) => (row.owner && isOrphaned(row.owner) ? [row.owner] : []));
  for (const owner of orphaned) {
    await db.updateTable('jobs').set(FREE).where('owner', '=', owner).execute();
  }
}
