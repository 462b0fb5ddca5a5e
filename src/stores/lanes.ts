/**
 * Lanes that are closed for a while: a channel that was just posted to, one that its platform asked to
 * leave alone, or a whole platform. They are kept in the database, so that several processes hold one pace.
 */
import { sql } from 'kysely';
import type { Db, Tx } from './tables.ts';

/** Closes lanes until an instant; one that is closed for longer stays so. */
export async function closeLanes(
  db: Db | Tx,
  closed: readonly { readonly lane: string; readonly until: number }[],
): Promise<void> {
  if (closed.length === 0) return;
  await db
    .insertInto('lanes')
    .values(closed.map(({ lane, until }) => ({ lane, free_at: Math.ceil(until) })))
    .onConflict((conflict) =>
      conflict.column('lane').doUpdateSet({
        free_at: sql<number>`case when lanes.free_at > excluded.free_at then lanes.free_at else excluded.free_at end`,
      }),
    )
    .execute();
}

/** Opens a lane at once. */
export async function openLane(db: Db | Tx, lane: string): Promise<void> {
  await db.deleteFrom('lanes').where('lane', '=', lane).execute();
}

/** Forgets the lanes that have been open since an instant. */
export async function forgetLanes(db: Db, before: number): Promise<void> {
  await db.deleteFrom('lanes').where('free_at', '<', before).execute();
}
