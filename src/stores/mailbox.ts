/** The sandbox's messages. The key of a post is unique, so a post that is tried again adds nothing. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Card } from '../domain/card.ts';
import { Refusal } from '../domain/error.ts';
import { canonicalJson } from '../domain/ledger.ts';
import type { Letter, Mailbox } from '../domain/mailbox.ts';
import type { Clock } from '../domain/ports.ts';
import type { Database } from './database.ts';
import type { Db, MailboxRow } from './tables.ts';

function letterOf(row: Selectable<MailboxRow> | undefined, id: string): Letter {
  if (!row)
    throw new Refusal('not_found', `There is no message ${id} in the sandbox; it may have been cleared.`);
  return {
    id: row.id,
    channel: row.channel,
    thread: row.thread,
    only: row.only_for,
    card: JSON.parse(row.card) as Card,
    edits: row.edits,
    at: row.at,
    threadTitle: row.thread_title,
  };
}

async function findLetter(db: Db, column: 'id' | 'key', value: string): Promise<Letter> {
  const row = await db.selectFrom('mailbox').selectAll().where(column, '=', value).executeTakeFirst();
  return letterOf(row, value);
}

/** The mailbox over an opened database. */
export function createMailbox({ db }: Pick<Database, 'db'>, clock: Clock): Mailbox {
  return {
    async post(place, card, key) {
      await db
        .insertInto('mailbox')
        .values({
          id: randomUUID(),
          key,
          channel: place.channel,
          thread: place.thread ?? null,
          only_for: place.only ?? null,
          card: canonicalJson(card),
          edits: 0,
          at: Math.floor(clock.now()),
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      return findLetter(db, 'key', key);
    },
    async edit(id, card) {
      const drawn = canonicalJson(card);
      // The same card drawn again is no edit that anyone should be told of.
      await db
        .updateTable('mailbox')
        .set((set) => ({ card: drawn, edits: set('edits', '+', 1) }))
        .where('id', '=', id)
        .where('card', '<>', drawn)
        .execute();
      return findLetter(db, 'id', id);
    },
    async openThread(id, title) {
      await db
        .updateTable('mailbox')
        .set({ thread_title: title })
        .where('id', '=', id)
        .where('thread_title', 'is', null)
        .execute();
      return findLetter(db, 'id', id);
    },
    async letters() {
      const rows = await db.selectFrom('mailbox').selectAll().orderBy('seq').execute();
      return rows.map((row) => letterOf(row, row.id));
    },
  };
}
