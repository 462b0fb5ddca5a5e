/**
 * The vendor records as a list of names, each with the path by which it leads to its vendor. What the
 * records call a lead, or a brand whose note says "lead:", is a hint and never decides a match.
 */
import { type Day, firstDay, lastDay } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Vendor } from '../domain/vendor.ts';
import { type Name, readName } from './name.ts';

export type Path =
  | 'name'
  | 'legal name'
  | 'alias'
  | 'former name'
  | 'native name'
  | 'subsidiary'
  | 'product'
  | 'brand'
  | 'domain'
  | 'CPE vendor'
  | 'package namespace';

export interface Entry {
  readonly name: string;
  readonly read: Name;
  readonly vendor: Vendor;
  readonly path: Path;
  /** Only a hint. */
  readonly lead: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

/** Names of the vendor itself, as against things that it owns or makes. */
export const OWN_NAMES: ReadonlySet<Path> = new Set([
  'name',
  'legal name',
  'alias',
  'former name',
  'native name',
]);

const UNTIL = /\b(?:only )?until (?:(?:in )?([A-Z][a-z]+) )?(\d{4})\b/;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "only until November 2020" in the note of a brand: the month as a date. */
function endOf(note: string | null): string | null {
  const found = /^(?:only )?until/i.test(note ?? '') ? UNTIL.exec(note ?? '') : null;
  if (!found) return null;
  const month = found[1] ? MONTHS.indexOf(found[1]) + 1 : 0;
  return month > 0 ? `${found[2]}-${String(month).padStart(2, '0')}` : found[2]!;
}

/** Products in lower case are classes ("rockets"), and "USG firewalls" or "HP series" name a maker, not a thing. */
const isClass = (product: string) => !/[\p{Lu}\p{Lo}\d]/u.test(product);

/** All names of one vendor. */
export function entriesOf(vendor: Vendor): Entry[] {
  const out: Entry[] = [];
  const seen = new Set<string>();
  const add = (
    name: string,
    path: Path,
    more: { lead?: boolean; from?: string | null; until?: string | null } = {},
  ) => {
    const key = `${name}|${OWN_NAMES.has(path)}`;
    if (seen.has(key) || (path === 'product' && isClass(name))) return;
    seen.add(key);
    const read = readName(name);
    if (read.words.length > 0)
      out.push({
        name,
        read,
        vendor,
        path,
        lead: more.lead ?? false,
        from: more.from ?? null,
        until: more.until ?? null,
      });
  };
  add(vendor.name, 'name');
  for (const name of vendor.legal_names) add(name, 'legal name');
  for (const name of vendor.aliases) add(name, 'alias');
  for (const { name } of vendor.native_names) add(name, 'native name');
  for (const { name } of vendor.former_names) add(name, 'former name');
  for (const { name, from, until } of vendor.subsidiaries) add(name, 'subsidiary', { from, until });
  for (const { name, note } of vendor.brands)
    add(name, 'brand', { lead: /^lead:/.test(note ?? ''), until: endOf(note) });
  for (const name of vendor.products) add(name, 'product');
  for (const name of vendor.leads.aliases) add(name, 'alias', { lead: true });
  for (const name of vendor.leads.brands) add(name, 'brand', { lead: true });
  return out;
}

/** The other company in a line of `not_to_be_confused_with`: what stands before the explanation. */
export function confusable(line: string): string {
  return line
    .replace(/^the (?:PyPI|npm) package .*$/s, '')
    .split(/,| \(| since | until | whose | split off/)[0]!
    .trim();
}

export interface MakerKeys {
  readonly cpe: ReadonlyMap<string, { vendor: Vendor; lead: boolean }>;
  readonly purl: ReadonlyMap<string, { vendor: Vendor; lead: boolean }>;
  readonly domain: ReadonlyMap<string, { vendor: Vendor; lead: boolean }>;
}

/** CPE vendors, package namespaces and domains of all vendors; a checked key wins over a lead. */
export function makerKeys(knowledge: Knowledge): MakerKeys {
  const cpe = new Map<string, { vendor: Vendor; lead: boolean }>();
  const purl = new Map<string, { vendor: Vendor; lead: boolean }>();
  const domain = new Map<string, { vendor: Vendor; lead: boolean }>();
  const put = (
    map: Map<string, { vendor: Vendor; lead: boolean }>,
    key: string,
    vendor: Vendor,
    lead: boolean,
  ) => {
    const folded = key.toLowerCase();
    if (!map.has(folded) || map.get(folded)!.lead) map.set(folded, { vendor, lead });
  };
  for (const lead of [false, true])
    for (const vendor of knowledge.vendors) {
      for (const key of lead ? vendor.leads.cpe_vendors : vendor.cpe_vendors) put(cpe, key, vendor, lead);
      for (const key of lead ? vendor.leads.purl_namespaces : vendor.purl_namespaces)
        put(purl, key, vendor, lead);
      if (!lead) for (const key of vendor.domains) put(domain, key, vendor, false);
    }
  return { cpe, purl, domain };
}

/** Whether the link held on the day; without a day, whether it still holds by the records. */
export function heldOn(entry: Pick<Entry, 'from' | 'until'>, on: Day | undefined): boolean {
  if (!on) return entry.until === null;
  if (entry.from && firstDay(entry.from) > on) return false;
  return !entry.until || lastDay(entry.until) >= on;
}
