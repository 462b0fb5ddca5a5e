/** A small ledger of three days with its checkpoints, as rows that an intruder can do anything to. */
import { createHash } from 'node:crypto';
import { CHECKPOINTS, checkpointsOf } from '../../src/domain/checkpoint.ts';
import { canonicalJson, change, type Entry, FIRST_HASH, sealedText } from '../../src/domain/ledger.ts';
import type { Desk } from '../../src/domain/ports.ts';
import { createWitnessing } from '../../src/flows/witnessing.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import type { EntryRow } from '../../src/stores/tables.ts';

export const DAY = 86_400_000;
export const START = Date.parse('2026-03-02T09:00:00Z');
export const AUDIT = { platform: 'chat', channel: 'audit' };

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Settable {
  at: number;
}

/** What the checkpoint's timer sees of a desk. */
export function deskAt(now: number, audit: readonly { platform: string; channel: string }[] = [AUDIT]) {
  const today = new Date(now).toISOString().slice(0, 10);
  return { now, today, channels: { audit, alerts: [], approvals: [], triage: [] } } as unknown as Desk;
}

/** Does what the timer of the checkpoint does at the clock's instant. */
export async function witness(store: OpenStore, now: number): Promise<void> {
  await store.commit(await createWitnessing(store).witness(deskAt(now)));
}

export async function add(store: OpenStore, stream: string, ...types: string[]): Promise<void> {
  const expected = (await store.read(stream)).length;
  const entries = types.map((type) => ({ type, data: { type, note: 'as decided' } }));
  await store.commit(change('lena', { appends: [{ stream, expected, entries }] }));
}

/** Four checkpoints; the stream `exception:EX-2` stands still, and `watch:W-1` begins after the third. */
export async function fillLedger(store: OpenStore, clock: Settable): Promise<void> {
  clock.at = START;
  await add(store, 'exception:EX-1', 'Requested', 'Reviewed');
  await add(store, 'exception:EX-2', 'Requested', 'Reviewed', 'Denied');
  await witness(store, clock.at);
  clock.at += DAY;
  await add(store, 'exception:EX-1', 'Reviewed', 'Granted');
  await add(store, 'report:R-1', 'Raised');
  await witness(store, clock.at);
  clock.at += DAY;
  await add(store, 'report:R-1', 'Confirmed');
  await witness(store, clock.at);
  clock.at += DAY;
  await add(store, 'watch:W-1', 'Started', 'Ended');
  await add(store, 'exception:EX-1', 'Revoked');
  await witness(store, clock.at);
}

export async function rootsOf(store: OpenStore): Promise<string[]> {
  return checkpointsOf(await store.read(CHECKPOINTS)).map(({ root }) => root);
}

export async function rowsOf(store: OpenStore): Promise<EntryRow[]> {
  return store.database.db.selectFrom('entries').selectAll().orderBy('stream').orderBy('version').execute();
}

/** Puts other rows in the place of all, as an intruder can once the guards are off. */
export async function replaceRows(store: OpenStore, rows: readonly EntryRow[]): Promise<void> {
  await store.database.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('entries').execute();
    if (rows.length > 0)
      await tx
        .insertInto('entries')
        .values([...rows])
        .execute();
  });
}

/** Seals the rows of one stream anew from a version on, as somebody who knows how we do it. */
export function resealed(rows: readonly EntryRow[], stream: string): EntryRow[] {
  let prev = FIRST_HASH;
  return rows.map((row) => {
    if (row.stream !== stream) return row;
    const { version, type, actor, at } = row;
    const entry: Omit<Entry, 'hash'> = {
      stream,
      version,
      type,
      actor,
      at,
      prevHash: prev,
      data: JSON.parse(row.data),
    };
    const hash = sha256(sealedText(entry));
    const sealed = { ...row, data: canonicalJson(entry.data), prev_hash: prev, hash };
    prev = hash;
    return sealed;
  });
}
