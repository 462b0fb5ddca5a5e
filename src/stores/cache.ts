/**
 * Keyv over our own tables, so that a cache needs no second database. Caches only: pages, answers,
 * completions. Nothing that must not be lost or counted twice is kept here. Keyv reckons expiry by
 * the time of the machine, not by the injected clock, and so does this file.
 */
import { EventEmitter } from 'node:events';
import Keyv, { type KeyvStorageAdapter, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import type { Database } from './database.ts';
import type { Db } from './tables.ts';

const MOST_KEYS_AT_ONCE = 500;

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += MOST_KEYS_AT_ONCE)
    parts.push(all.slice(at, at + MOST_KEYS_AT_ONCE));
  return parts;
}

/** One object for each namespace: Keyv writes its namespace into the store that it is given. */
class CacheTable extends EventEmitter implements Omit<KeyvStorageAdapter, keyof EventEmitter> {
  namespace: string | undefined;
  readonly capabilities = { ...keyvStorageCapability(this), expires: true };
  readonly #db: Db;

  constructor(db: Db, namespace: string) {
    super();
    this.#db = db;
    this.namespace = namespace;
  }

  get #space(): string {
    return this.namespace ?? '';
  }

  async #living(keys: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const part of inParts(keys)) {
      const rows = await this.#db
        .selectFrom('cache')
        .select(['key', 'value'])
        .where('namespace', '=', this.#space)
        .where('key', 'in', part)
        .where((where) => where.or([where('expires', 'is', null), where('expires', '>', Date.now())]))
        .execute();
      for (const row of rows) found.set(row.key, row.value);
    }
    return found;
  }

  // The interface asks for any Value; what is kept is the text that Keyv made, and Keyv reads it.
  async get<Value>(key: string): Promise<Value | undefined> {
    return (await this.getMany<Value>([key]))[0];
  }

  async getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
    const living = await this.#living(keys);
    return keys.map((key) => living.get(key) as Value | undefined);
  }

  async has(key: string): Promise<boolean> {
    return (await this.#living([key])).has(key);
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    const living = await this.#living(keys);
    return keys.map((key) => living.has(key));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.setMany([expires === undefined ? { key, value } : { key, value, expires }]);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    // The last of several values for one key wins, and one statement cannot set a row twice.
    const rows = new Map(
      entries.map(({ key, value, expires }) => [
        key,
        { namespace: this.#space, key, value: String(value), expires: expires ?? null },
      ]),
    );
    for (const part of inParts([...rows.values()])) {
      await this.#db
        .insertInto('cache')
        .values(part)
        .onConflict((conflict) =>
          conflict.columns(['namespace', 'key']).doUpdateSet((set) => ({
            value: set.ref('excluded.value'),
            expires: set.ref('excluded.expires'),
          })),
        )
        .execute();
    }
    return entries.map(() => true);
  }

  async delete(key: string): Promise<boolean> {
    return (await this.deleteMany([key]))[0] ?? false;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    const gone = new Set<string>();
    for (const part of inParts(keys)) {
      const rows = await this.#db
        .deleteFrom('cache')
        .where('namespace', '=', this.#space)
        .where('key', 'in', part)
        .returning('key')
        .execute();
      for (const row of rows) gone.add(row.key);
    }
    return keys.map((key) => gone.has(key));
  }

  async clear(): Promise<void> {
    await this.#db.deleteFrom('cache').where('namespace', '=', this.#space).execute();
  }

  /** The database belongs to the store and stays open. */
  async disconnect(): Promise<void> {}
}

/**
 * A cache in an opened database. A broken database makes it miss, never throw.
 * @param namespace parts it from the other caches
 * @param onError told of each failure, to log and count
 */
export function openCache(
  { db }: Pick<Database, 'db'>,
  namespace: string,
  onError: (error: unknown) => void = () => {},
): Keyv {
  const cache = new Keyv({ store: new CacheTable(db, namespace), namespace });
  cache.on('error', onError);
  return cache;
}

/** Deletes the expired rows of all namespaces and gives their number. */
export async function sweepCache({ db }: Pick<Database, 'db'>): Promise<number> {
  const swept = await db.deleteFrom('cache').where('expires', '<=', Date.now()).executeTakeFirst();
  return Number(swept.numDeletedRows);
}
