/** Every message that shows a subject: where it is wanted, where it is, and what it shows. */
import type { Selectable } from 'kysely';
import type { Place } from '../domain/command.ts';
import { canonicalJson, type Drawing, type Gathering } from '../domain/ledger.ts';
import type { Message, MessageRef, Seen } from '../domain/ports.ts';
import { threadsLane } from '../domain/queue.ts';
import { armDraw, endUntriedDraws } from './jobs.ts';
import { openLane } from './lanes.ts';
import type { Db, MessageRow, Tx } from './tables.ts';

function messageOf(row: Selectable<MessageRow>): Message {
  return {
    subject: row.subject,
    place: JSON.parse(row.place) as Place,
    ref: row.ref === null ? null : (JSON.parse(row.ref) as MessageRef),
    thread: row.thread === null ? null : (JSON.parse(row.thread) as Place),
    threadTitle: row.thread_title,
    shown: row.shown,
    lost: row.lost,
    reposts: row.reposts,
    within: row.within,
    notBefore: row.not_before === null ? null : Number(row.not_before),
    digest: row.digest,
  };
}

/** Wants a message, and has it drawn; one that is there is drawn again, one that waits goes on waiting. */
export async function wantMessage(tx: Tx, drawing: Drawing, now: number): Promise<void> {
  const { subject, thread, notBefore, digest } = drawing;
  const place = canonicalJson(drawing.place);
  const row = await tx
    .insertInto('messages')
    .values({
      subject,
      place,
      thread_title: thread ?? null,
      shown: 0,
      not_before: notBefore ?? null,
      digest: digest ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['subject', 'place']).doUpdateSet((set) => ({
        thread_title: set.fn.coalesce('excluded.thread_title', 'messages.thread_title'),
      })),
    )
    .returning(['ref', 'not_before'])
    .executeTakeFirst();
  await armDraw(tx, subject, place, drawAt(row, now));
}

/** What is posted already is edited at once. */
function drawAt(row: Pick<MessageRow, 'ref' | 'not_before'> | undefined, now: number): number {
  return row?.ref ? now : Math.max(now, Number(row?.not_before ?? 0));
}

/** Has every message of a subject drawn again. */
export async function redrawMessages(tx: Tx, subject: string, now: number): Promise<void> {
  const rows = await tx
    .selectFrom('messages')
    .select(['place', 'ref', 'not_before'])
    .where('subject', '=', subject)
    .orderBy('place')
    .execute();
  for (const row of rows) await armDraw(tx, subject, row.place, drawAt(row, now));
}

export async function listMessages(db: Db, subject: string, place?: Place): Promise<readonly Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('subject', '=', subject)
    .$if(place !== undefined, (all) => all.where('place', '=', canonicalJson(place)))
    .orderBy('place')
    .execute();
  return rows.map(messageOf);
}

/** So many subjects are asked for at once. */
const AT_ONCE = 500;

function parted<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, at) =>
    list.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

/** The messages of these subjects in one place. */
export async function listMessagesAt(
  db: Db,
  place: Place,
  subjects: readonly string[],
): Promise<readonly Message[]> {
  const rows = await Promise.all(
    parted(subjects).map((part) =>
      db
        .selectFrom('messages')
        .selectAll()
        .where('subject', 'in', part)
        .where('place', '=', canonicalJson(place))
        .execute(),
    ),
  );
  return rows.flat().map(messageOf);
}

/** The messages in a place of which one message shows all, or shall show all at its hour. */
export async function listMessagesTogether(
  db: Db,
  by: 'within' | 'digest',
  subject: string,
  place: Place,
): Promise<readonly Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where(by, '=', subject)
    .where('place', '=', canonicalJson(place))
    .orderBy('subject')
    .execute();
  return rows.map(messageOf);
}

/**
 * Makes one message of several that are not posted yet. One whose posting was tried already may be there: it
 * stays a message of its own.
 */
export async function gatherMessages(
  tx: Tx,
  { place, into, subjects }: Gathering,
  now: number,
): Promise<void> {
  const where = canonicalJson(place);
  const [first, ...rest] = subjects;
  if (first === undefined) return;
  const untried = await endUntriedDraws(tx, where, rest, now);
  for (const part of parted([first, ...untried]))
    await tx
      .updateTable('messages')
      .set({ within: into })
      .where('place', '=', where)
      .where('subject', 'in', part)
      .where('ref', 'is', null)
      .where('lost', 'is', null)
      .execute();
  await wantMessage(tx, { subject: into, place }, now);
}

/** The messages of all subjects, by subject. */
export async function listAllMessages(db: Db): Promise<readonly Message[]> {
  const rows = await db.selectFrom('messages').selectAll().orderBy('subject').orderBy('place').execute();
  return rows.map(messageOf);
}

/** Keeps what became of a message; what is not given stays as it was. */
export async function keepMessage(db: Db, subject: string, place: Place, seen: Seen): Promise<void> {
  const found = {
    ...(seen.ref && { ref: canonicalJson(seen.ref) }),
    ...(seen.thread && { thread: canonicalJson(seen.thread) }),
    ...(seen.shown !== undefined && { shown: seen.shown }),
    ...(seen.lost !== undefined && { lost: seen.lost }),
    ...(seen.reposts !== undefined && { reposts: seen.reposts }),
  };
  const key = { subject, place: canonicalJson(place) };
  await db
    .insertInto('messages')
    .values({ ...key, shown: 0, ...found })
    .onConflict((conflict) => {
      const same = conflict.columns(['subject', 'place']);
      return Object.keys(found).length > 0 ? same.doUpdateSet(found) : same.doNothing();
    })
    .execute();
  // What waits for the threads of the subject need wait no longer.
  if (seen.thread ?? seen.lost) await openLane(db, threadsLane(subject));
}
