/**
 * From the US Consolidated Screening List to the lines of knowledge/parties: for each organisation the
 * other names that the government states for it, and on the lists of trade and investment also those with
 * one name, because a list that names two parties keeps them apart. The list says for some rows only that they are no ship;
 * there a row counts as an organisation by the words of its name, and in doubt it is left out, because
 * nothing about a person belongs into the records. A name whose letters were lost on the way into the
 * list ("Xi?an") is left out as well: nobody writes it so.
 */
import { readName } from './name.ts';
import { splitAliases } from './parties.ts';
import { csvRows, needColumns } from './screening-list.ts';

/** One organisation: its listed name, its other names, its country, and the row or notice that says so. */
export interface ListedLine {
  readonly name: string;
  readonly other: readonly string[];
  readonly country: string | null;
  readonly id: string | null;
}

/** The lists that name organisations beside other names, by the start of the field `source`. */
export const LISTS: Readonly<
  Record<string, { readonly file: string; readonly list: string; readonly whole?: true }>
> = {
  'Entity List': { file: 'us-entity-list', list: 'US Entity List', whole: true },
  'Military End User': { file: 'us-military-end-users', list: 'US Military End User List', whole: true },
  'Unverified List': { file: 'us-unverified', list: 'US Unverified List', whole: true },
  'Non-SDN Chinese': {
    file: 'us-chinese-military-industry',
    list: 'US list of Chinese military-industrial companies',
    whole: true,
  },
  'Specially Designated': { file: 'us-sanctions', list: 'US sanctions list (SDN)' },
  'Sectoral Sanctions': { file: 'us-sectoral-sanctions', list: 'US sectoral sanctions list' },
  'Non-SDN Menu': { file: 'us-menu-based-sanctions', list: 'US list of menu-based sanctions' },
  'Capta List': { file: 'us-correspondent-accounts', list: 'US list of banks without accounts (CAPTA)' },
  'Nonproliferation Sanctions': { file: 'us-nonproliferation', list: 'US nonproliferation sanctions' },
};

const INSTITUTIONS = new Set(
  (
    'institute instituta institut university universitet academy academies bureau ministry ministries factory factories plant ' +
    'plants centre center laboratory laboratories bank banka port seaport school college enterprise enterprises organization ' +
    'organisation organizations corporation concern company companies directorate agency administration committee council ' +
    'commission service services shipyard shipyards works mill airport airline airlines airways refinery arsenal battalion ' +
    'regiment brigade fund foundation union association consortium complex office department station terminal institution ' +
    'industries industry industrial technologies technology electronics systems engineering trading logistics aviation ' +
    'aerospace shipping telecom communications networks semiconductor microelectronics optics'
  ).split(' '),
);

/** Whether the words of a name say that it is an organisation: a legal form, or a word that only such bear. */
function saysOrganisation(text: string): boolean {
  if (readName(text).legal.length > 0) return true;
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => INSTITUTIONS.has(word));
}

/** Quotation marks that the list's encoding lost stand as "?" at the edges of words; C1 signs are Windows ones. */
function mend(text: string): string {
  return text
    .replaceAll('\u0092', '’')
    .replace(/(?<![\p{L}\p{N})])[?“”"]+|[?“”"]+(?![\p{L}\p{N}(])/gu, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/,? and its sub-units(?: and successors)?$/i, '')
    .replace(/^.*\bAffiliated Entity:\s*/i, '')
    .trim();
}

const LOST = /[?“”"\u0080-\u009f\ufffd]/;

function usable(text: string): boolean {
  const { body, stem } = readName(text);
  return (
    !LOST.test(text) &&
    text.length <= 160 &&
    !/\blocated in\b/.test(text) &&
    body.length > 0 &&
    stem.length > 2
  );
}

/** "X Ltd. (a.k.a. Y)" and "X, f.k.a. Y" name one party twice. */
const apart = (text: string): string[] =>
  text
    .split(/[,(]?\s*\b(?:a|f|n)\.k\.a\.?,?\s*/i)
    .map((part) => (part.includes('(') ? part : part.replace(/\)+$/, '')))
    .map((part) => mend(part.replace(/[,;]+\s*$/, '')))
    .filter((part) => part !== '');

/** Names that differ by more than case and signs, the first spelling kept. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = readName(name).key;
    return !seen.has(key) && seen.add(key);
  });
}

function readParty(
  type: string,
  field: string,
  aliases: string,
): { name: string; other: string[] } | undefined {
  const given = [field, ...splitAliases(aliases)];
  const stated = type === 'Entity';
  // A row without a type whose own name does not say what it is may be a person with a firm's alias.
  if (!stated && !saysOrganisation(field)) return undefined;
  const [name, ...other] = distinct(given.flatMap(apart).filter(usable));
  return name === undefined ? undefined : { name, other };
}

const countryOf = (addresses: string) => /,\s*([A-Z]{2})$/.exec(addresses.split(';')[0]!.trim())?.[1] ?? null;

/** The first Federal Register notice that a row rests on: "84 FR 22961". */
function noticeOf(field: string): string | null {
  const page = /(\d+)\s*F\.?\s?R\.?\s+(\d+)/.exec(field);
  if (page) return `${page[1]} FR ${page[2]}`;
  return /^Vol\. \d+, No\. \d+/.exec(field)?.[0] ?? null;
}

/**
 * Reads the CSV of the Consolidated Screening List.
 * @returns by file name the organisations of each list that have another name, in the order of the names
 * @throws Refusal where the text has no columns `name` and `alt_names`
 */
export function readListing(text: string): Map<string, ListedLine[]> {
  const rows = csvRows(text);
  const head = (rows.next().value ?? []) as string[];
  needColumns(head);
  const cell = (row: readonly string[], title: string) => row[head.indexOf(title)]?.trim() ?? '';
  const out = new Map<string, ListedLine[]>();
  for (const row of rows) {
    const source = cell(row, 'source');
    const listed = Object.keys(LISTS).find((start) => source.startsWith(start));
    const type = cell(row, 'type');
    if (listed === undefined || (type !== '' && type !== 'Entity')) continue;
    const party = readParty(type, cell(row, 'name'), cell(row, 'alt_names'));
    if (!party || (party.other.length === 0 && !LISTS[listed]!.whole)) continue;
    const id = cell(row, 'entity_number') || noticeOf(cell(row, 'federal_register_notice'));
    const { file } = LISTS[listed]!;
    const lines = out.get(file) ?? [];
    out.set(file, lines);
    lines.push({ ...party, country: countryOf(cell(row, 'addresses')), id });
  }
  for (const lines of out.values()) lines.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return out;
}
