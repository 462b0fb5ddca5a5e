/**
 * Counts the calls of the model, by day and by day and person. One statement takes a call and checks
 * its limit, so that two processes cannot both take the last one; a cache could not count this.
 */
import { sql } from 'kysely';
import type { Day } from '../domain/date.ts';
import type { Budget } from '../domain/model.ts';
import type { Database } from './database.ts';
import type { Db } from './tables.ts';

async function takeOne(db: Db, day: Day, person: string, limit: number): Promise<boolean> {
  if (limit < 1) return false;
  const taken = await db
    .insertInto('model_calls')
    .values({ day, person, calls: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'person'])
        .doUpdateSet({ calls: sql<number>`model_calls.calls + 1` })
        .where('model_calls.calls', '<', limit),
    )
    .returning('calls')
    .executeTakeFirst();
  return taken !== undefined;
}

/**
 * The budget in an opened database. A call that the limit of all stops is still counted for its
 * person: the error goes against spending. Counts of past days are deleted.
 */
export function openBudget(
  { db }: Pick<Database, 'db'>,
  limits: { readonly aDay: number; readonly aDayAndPerson: number },
): Budget {
  let swept = '';
  return {
    async take(day, person) {
      if (swept !== day) {
        swept = day;
        await db.deleteFrom('model_calls').where('day', '<', day).execute();
      }
      if (!(await takeOne(db, day, `person ${person}`, limits.aDayAndPerson))) return false;
      return takeOne(db, day, '', limits.aDay);
    },
  };
}
