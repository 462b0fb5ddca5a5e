/**
 * Who leads in what only one process may do, such as holding the connection of a platform. A lead is a
 * lease: who does not renew it in time has lost it, and so has a process of this machine that has died.
 */
import { isOrphaned } from './lease.ts';
import type { Db } from './tables.ts';

interface Asked {
  readonly matter: string;
  readonly owner: string;
  /** For how long, in milliseconds; 0 gives it up. */
  readonly ms: number;
  readonly now: number;
}

/** Takes or keeps the lead; gives whether the owner has it now. */
export async function takeLead(db: Db, { matter, owner, ms, now }: Asked): Promise<boolean> {
  if (ms === 0) {
    await db.deleteFrom('leads').where('matter', '=', matter).where('owner', '=', owner).execute();
    return false;
  }
  const row = { matter, owner, until: now + ms };
  const made = await db
    .insertInto('leads')
    .values(row)
    .onConflict((conflict) => conflict.column('matter').doNothing())
    .returning('matter')
    .execute();
  if (made.length > 0) return true;
  const held = await db.selectFrom('leads').selectAll().where('matter', '=', matter).executeTakeFirst();
  if (!held || (held.owner !== owner && Number(held.until) > now && !isOrphaned(held.owner))) return false;
  // Somebody else may have taken it since it was read: only the row that was read is replaced.
  const taken = await db
    .updateTable('leads')
    .set({ owner, until: row.until })
    .where('matter', '=', matter)
    .where('owner', '=', held.owner)
    .where('until', '=', held.until)
    .returning('matter')
    .execute();
  return taken.length > 0;
}
