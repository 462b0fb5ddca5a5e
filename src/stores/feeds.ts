/** What is kept of the feeds: one row of state a feed, and one for each item or party that is known. */
import { type FeedRow, type FeedState, type FeedUpdate, NEW_FEED } from '../domain/feed-state.ts';
import { canonicalJson } from '../domain/ledger.ts';
import type { Db, Tx } from './tables.ts';

const AT_ONCE = 200;

/** The states of all feeds that were ever read, by id. */
export async function readFeedStates(db: Db): Promise<ReadonlyMap<string, FeedState>> {
  const rows = await db.selectFrom('feeds').selectAll().execute();
  return new Map(rows.map(({ id, state }) => [id, { ...NEW_FEED, ...(JSON.parse(state) as FeedState) }]));
}

/** What is known of a feed's items or parties, by key. */
export async function readFeedRows(db: Db, feed: string): Promise<ReadonlyMap<string, FeedRow>> {
  const rows = await db
    .selectFrom('feed_rows')
    .select(['key', 'hash', 'data'])
    .where('feed', '=', feed)
    .execute();
  return new Map(rows.map(({ key, hash, data }) => [key, { hash, data }]));
}

async function forget(tx: Tx, feed: string, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE)
    await tx
      .deleteFrom('feed_rows')
      .where('feed', '=', feed)
      .where('key', 'in', keys.slice(at, at + AT_ONCE))
      .execute();
}

async function keep(tx: Tx, rows: readonly ({ feed: string; key: string } & FeedRow)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tx
      .insertInto('feed_rows')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['feed', 'key']).doUpdateSet((set) => ({
          hash: set.ref('excluded.hash'),
          data: set.ref('excluded.data'),
        })),
      )
      .execute();
}

/** Writes what a commit changes of a feed. */
export async function updateFeed(tx: Tx, { id, state, rows = [] }: FeedUpdate): Promise<void> {
  if (state)
    await tx
      .insertInto('feeds')
      .values({ id, state: canonicalJson(state) })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((set) => ({ state: set.ref('excluded.state') })),
      )
      .execute();
  await forget(
    tx,
    id,
    rows.flatMap(([key, row]) => (row === null ? [key] : [])),
  );
  await keep(
    tx,
    rows.flatMap(([key, row]) => (row === null ? [] : [{ feed: id, key, ...row }])),
  );
}
