/**
 * A party that was added to an official list or taken off it, as a reported measure. The list itself is
 * the government's word, so a vendor that is named there needs no person to confirm it; a firm that only
 * belongs to a vendor, or a name that only looks like one, waits for an analyst.
 */
import type { Feed, Listing, ListRow } from '../domain/feed.ts';
import type { Desk } from '../domain/ports.ts';
import type { Article, Finding } from '../domain/report.ts';

/** Paths by which a name is the vendor itself, not something of it. */
const ITSELF = new Set(['name', 'legal name', 'alias', 'former name', 'native name']);

/** A row that speaks of a vendor on record. */
export interface Listed {
  readonly article: Article;
  readonly finding: Finding;
  /** Whether it needs no person. */
  readonly official: boolean;
}

async function vendorOf(desk: Desk, row: ListRow) {
  for (const name of [row.name, ...row.otherNames]) {
    const { found } = await desk.matchName(name);
    const best = found.find(
      ({ band, dismissed }) => dismissed === null && (band === 'exact' || band === 'strong'),
    );
    if (best) return { vendor: best.vendor.name, itself: best.band === 'exact' && ITSELF.has(best.path) };
  }
  return undefined;
}

function findingOf(
  feed: Feed,
  listing: Listing,
  row: ListRow,
  vendor: string,
  what: 'added' | 'removed',
  today: string,
): Finding {
  const announced = what === 'added' ? (row.since ?? today) : today;
  const quote = what === 'added' ? `${row.list}: ${row.name}` : `No longer on ${row.list}: ${row.name}`;
  return {
    vendor,
    jurisdiction: feed.jurisdiction,
    issuer: listing.issuer ?? feed.issuer,
    instrument: listing.instrument,
    citation: row.citation ?? listing.citation,
    action: what === 'added' ? listing.action : 'delisting',
    prohibits: what === 'added' ? listing.prohibits : [],
    binds: what === 'added' ? listing.binds : [],
    products: [],
    announced,
    effective: what === 'added' ? row.since : null,
    deadline: null,
    confidence: 'certain',
    quote,
    evidence: { vendor: { quote: row.name, start: quote.indexOf(row.name) } },
  };
}

/** The rows that name a vendor on record, as findings; rows of lists that mean nothing by themselves are left out. */
export async function listedVendors(
  desk: Desk,
  feed: Feed,
  rows: readonly ListRow[],
  what: 'added' | 'removed',
): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const row of rows) {
    const listing = feed.lists[row.list];
    const match = listing && (await vendorOf(desk, row));
    if (!listing || !match) continue;
    const finding = findingOf(feed, listing, row, match.vendor, what, desk.today);
    listed.push({
      finding,
      official: match.itself,
      article: {
        title: `${row.list}: ${row.name}${what === 'added' ? '' : ' (removed)'}`,
        text: finding.quote,
        published: what === 'added' ? (row.since ?? desk.today) : desk.today,
        url: row.url,
        publisher: listing.issuer ?? feed.issuer,
      },
    });
  }
  return listed;
}
