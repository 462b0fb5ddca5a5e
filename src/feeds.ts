/** The feeds that the settings choose, with their readers: loaded only where there is a contact to name. */
import { createHash } from 'node:crypto';
import type { Config } from './config.ts';
import { Refusal } from './domain/error.ts';
import type { Feed, FeedFetch } from './domain/feed.ts';
import type { Knowledge } from './domain/knowledge.ts';
import { nearest } from './domain/nearest.ts';
import type { Clock } from './domain/ports.ts';
import type { Feeding } from './flows/feeding.ts';

/** What polling needs beside a store, desks and triage. */
export type FeedMeans = Pick<Feeding, 'feeds' | 'readers' | 'fetch' | 'digest' | 'next'>;

interface Chosen {
  readonly config: Pick<Config, 'feeds' | 'knowledge'>;
  /** The folder of the shipped records. */
  readonly folder: string;
  readonly knowledge: Knowledge;
}

/**
 * The feeds that are polled: the shipped ones and the organisation's own, as far as the settings choose.
 * @throws Refusal when a file is not understood, or the settings name a feed that is not there
 */
export async function chooseFeeds({ config, folder, knowledge }: Chosen): Promise<readonly Feed[]> {
  const { loadFeeds } = await import('./sources/feeds.ts');
  const places = new Set(knowledge.jurisdictions.map(({ code }) => code));
  const folders = [folder, ...(config.knowledge.extra ? [config.knowledge.extra] : [])];
  const all = folders.flatMap((each) => loadFeeds(each, places));
  const ids = all.map(({ id }) => id);
  const only = config.feeds?.only ?? null;
  const without = config.feeds?.without ?? [];
  for (const id of [...(only ?? []), ...without])
    if (!ids.includes(id)) {
      const near = nearest(id, ids);
      throw new Refusal(
        'invalid',
        `The settings name the feed ${id}, which is not there${near ? `; did you mean ${near}?` : ': take it out.'}`,
      );
    }
  return all.filter(({ id, enabled }) => (only ? only.includes(id) : enabled) && !without.includes(id));
}

/** Reads feeds with the fetcher that is given, or with the polite one over the internet. */
export async function openFeeds(
  chosen: Chosen & { readonly clock: Clock },
  fetch?: FeedFetch,
): Promise<FeedMeans> {
  const { READERS } = await import('./sources/index.ts');
  const { openFetch } = await import('./sources/polite.ts');
  const { Cron } = await import('croner');
  return {
    feeds: await chooseFeeds(chosen),
    readers: new Map(READERS.map((reader) => [reader.name, reader])),
    fetch: fetch ?? openFetch({ contact: chosen.config.feeds?.contact ?? null }).fetch,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    next: (cadence, after) =>
      new Cron(cadence, { timezone: 'UTC' }).nextRun(new Date(after))?.getTime() ?? after + 86_400_000,
  };
}
