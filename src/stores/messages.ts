/** Every message that shows a subject: where it is wanted, where it is, and what it shows. */
import type { Selectable } from 'kysely';
import type { Place } from '../domain/command.ts';
import { canonicalJson, type Drawing } from '../domain/ledger.ts';
import type { Message, MessageRef, Seen } from '../domain/ports.ts';
import { threadsLane } from '../domain/queue.ts';
import { armDraw } from './jobs.ts';
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
  };
}

/** Wants a message, and has it drawn; one that is there is drawn again. */
export async function wantMessage(tx: Tx, drawing: Drawing, now: number): Promise<void> {
  const place = canonicalJson(drawing.place);
  await tx
    .insertInto('messages')
    .values({ subject: drawing.subject, place, thread_title: drawing.thread ?? null, shown: 0 })
    .onConflict((conflict) =>
      conflict.columns(['subject', 'place']).doUpdateSet((set) => ({
        thread_title: set.fn.coalesce('excluded.thread_title', 'messages.thread_title'),
      })),
    )
    .execute();
  await armDraw(tx, drawing.subject, place, now);
}

/** Has every message of a subject drawn again. */
export async function redrawMessages(tx: Tx, subject: string, now: number): Promise<void> {
  const rows = await tx
    .selectFrom('messages')
    .select('place')
    .where('subject', '=', subject)
    .orderBy('place')
    .execute();
  for (const row of rows) await armDraw(tx, subject, row.place, now);
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
