/**
 * For each reader a small answer of the publisher's shape, made by hand for these tests: names, numbers
 * and acts in them are invented. `edited` is the same with one entry changed, `fewer` with one gone.
 */
import type { Feed } from '../../src/domain/feed.ts';

export interface Case {
  readonly reader: string;
  readonly path: string;
  readonly options?: Feed['options'];
  readonly type: string;
  readonly right: string;
  /** Of the items or rows in `right`. */
  readonly ids: readonly string[];
  readonly edited: string;
  /** The id of what `edited` changes, where ids stay. */
  readonly editedId: string;
  readonly fewer: string;
  /** An answer without entries; undefined where there is none such. */
  readonly empty?: string;
}

const registerDocument = (number: string, title: string) => ({
  document_number: number,
  title: `${title} `,
  type: 'Rule',
  action: 'Final rule.',
  abstract: `In this rule an agency adds <em>${title}</em> to a list.`,
  agencies: [{ name: 'Industry and Security Bureau', slug: 'industry-and-security-bureau' }],
  publication_date: '2026-11-20',
  effective_on: '2026-11-20',
  citation: '91 FR 10001',
  html_url: `https://www.federalregister.gov/documents/${number}`,
});
const register = (...titles: string[]) =>
  JSON.stringify({
    description: 'Documents',
    count: titles.length,
    ...(titles.length > 0
      ? { total_pages: 1, results: titles.map((title, at) => registerDocument(`2026-9000${at + 1}`, title)) }
      : {}),
  });
const inspection = (...titles: string[]) =>
  JSON.stringify({
    count: titles.length,
    results: titles.map((title, at) => ({
      document_number: `2026-8000${at + 1}`,
      title,
      type: 'Rule',
      filing_type: 'regular',
      filed_at: '2026-11-23T08:45:00.000-05:00',
      publication_date: '2026-11-24',
      agencies: [{ name: 'Industry and Security Bureau', slug: 'industry-and-security-bureau' }],
      pdf_url: 'https://public-inspection.federalregister.gov/x.pdf',
    })),
  });

const CSL_HEADER =
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,source_list_url,alt_names,ids';
const csl = (...rows: [string, string, string][]) =>
  `${CSL_HEADER}\n${rows
    .map(
      ([id, name, policy]) =>
        `${id},Entity List (EL) - Bureau of Industry and Security,,,,"${name}",${policy},"1 Road, Town, CN",91 FR 1,2026-11-20,,http://bit.ly/x,"${name} A; and ${name} B",`,
    )
    .join('\n')}\n`;

const tableOf = (...names: string[]) =>
  `<!doctype html><html><body><p>Rotating words ${names.length}</p><div id="covered-list"><table><tr><th>Covered Equipment or Services<sup>*</sup></th><th>Date of Inclusion on Covered List</th></tr>${names
    .map((name) => `<tr><td>Equipment produced by ${name}<sup>1</sup> †</td><td>March 12, 2021</td></tr>`)
    .join('')}</table></div></body></html>`;
const nodePage = (...lines: string[]) =>
  `<!doctype html><html><body><p>${Math.random()}</p><main>${lines.map((text) => `<p>${text} and some more words</p>`).join('')}</main></body></html>`;

const rss = (...titles: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title><link>https://agency.example/</link>${titles
    .map(
      (title, at) =>
        `<item><title>${title}</title><link>https://agency.example/n/${at + 1}</link><guid isPermaLink="false">n-${at + 1}</guid><pubDate>Fri, 20 Nov 2026 23:30:00 -0500</pubDate><description>&lt;p&gt;About ${title}.&lt;/p&gt;</description></item>`,
    )
    .join('')}</channel></rss>`;
const atom = (path: (at: number) => string, ...titles: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><title>Log</title><id>urn:log</id><updated>2026-11-22T00:00:00Z</updated>${titles
    .map(
      (title, at) =>
        `<entry><id>http://agency.example${path(at + 1)}</id><title>${title}</title><link href="http://agency.example${path(at + 1)}"/><updated>2026-11-20T10:00:00Z</updated><published>2026-11-20T10:00:00Z</published><summary>About ${title}</summary></entry>`,
    )
    .join('')}</feed>`;

const bindings = (...titles: string[]) =>
  JSON.stringify({
    head: { vars: ['celex', 'title', 'doc_date', 'relation'] },
    results: {
      bindings: titles.flatMap((title, at) =>
        ['amends', 'based_on'].map((relation) => ({
          celex: { type: 'literal', value: `32026R900${at + 1}` },
          title: { type: 'literal', value: title },
          doc_date: { type: 'literal', value: '2026-11-20' },
          relation: { type: 'literal', value: relation },
        })),
      ),
    },
  });

const search = (...titles: string[]) =>
  JSON.stringify({
    results: titles.map((title, at) => ({
      title,
      link: `/government/news/n-${at + 1}`,
      description: `About ${title}`,
      public_timestamp: '2026-11-20T09:30:00Z',
      content_store_document_type: 'press_release',
    })),
    total: titles.length,
    start: 0,
  });
const content = (note: string) =>
  JSON.stringify({
    content_id: '0f1e2d3c-0000-4000-8000-000000000001',
    base_path: '/government/publications/a-list',
    title: 'A list',
    description: 'Who is on it',
    public_updated_at: '2026-11-20T09:30:00Z',
    details: {
      body: '<p>The list.</p>',
      change_history: [{ note, public_timestamp: '2026-11-20T09:30:00Z' }],
    },
  });

const sru = (...titles: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:dcterms="http://purl.org/dc/terms/"><sru:numberOfRecords>${titles.length}</sru:numberOfRecords><sru:records>${titles
    .map(
      (title, at) =>
        `<sru:record><sru:recordData><gzd><originalData><meta><owmskern><dcterms:identifier>stcrt-2026-${at + 1}</dcterms:identifier><dcterms:title>${title}</dcterms:title><dcterms:type scheme="x">ander besluit</dcterms:type><dcterms:language>nl</dcterms:language></owmskern><owmsmantel><dcterms:date>2026-11-17</dcterms:date><dcterms:available>2026-11-20</dcterms:available></owmsmantel></meta></originalData><enrichedData><preferredUrl>https://agency.example/stcrt-2026-${at + 1}</preferredUrl></enrichedData></gzd></sru:recordData></sru:record>`,
    )
    .join('')}</sru:records></sru:searchRetrieveResponse>`;

const entries = (...titles: string[]) =>
  JSON.stringify({
    value: titles.map((title, at) => ({
      Id: `d-${at + 1}`,
      Onderwerp: title,
      Datum: '2026-11-20T00:00:00+01:00',
      Soort: 'Brief',
    })),
  });
const linkPage = (...titles: string[]) =>
  `<!doctype html><html><body><main>${titles.map((title, at) => `<a href="/news/${at + 1}-x/"><img src="x"></a><a href="/news/${at + 1}-x/">${title} 20. 11. 2026</a>`).join('')}<a href="/contact">Contact</a></main></body></html>`;
const csvNames = (...names: string[]) =>
  `Report Date: 20-Nov-2026\nUnique ID,Name 1,Name 6,Name type,Date Designated\n${names
    .map(
      (name, at) =>
        `AB${at + 1},,${name} alias,Alias,20/11/2026\nAB${at + 1},,"${name}",Primary Name,20/11/2026\n`,
    )
    .join('')}`;
const xmlNames = (...names: string[]) =>
  `<?xml version="1.0"?><sdnList xmlns="http://x.example"><publshInformation><Record_Count>${names.length}</Record_Count></publshInformation>${names
    .map(
      (name, at) =>
        `<sdnEntry><uid>${at + 1}</uid><lastName>${name}</lastName><sdnType>Entity</sdnType><akaList><aka><uid>9${at}</uid><lastName>${name} AKA</lastName></aka><aka><uid>8${at}</uid><lastName>${name} FKA</lastName></aka></akaList></sdnEntry>`,
    )
    .join(
      '',
    )}<sdnEntry><uid>99</uid><lastName>PERSON</lastName><sdnType>Individual</sdnType></sdnEntry></sdnList>`;

const EL = 'Entity List · ';

export const CASES: readonly Case[] = [
  {
    reader: 'federal-register',
    path: '/api/v1/documents.json?conditions%5Bagencies%5D%5B%5D=industry-and-security-bureau',
    options: { full: false },
    type: 'application/json',
    right: register('Alpha', 'Beta'),
    ids: ['2026-90001@2026-11-20', '2026-90002@2026-11-20'],
    edited: register('Alpha', 'Gamma'),
    editedId: '2026-90002@2026-11-20',
    fewer: register('Alpha'),
    empty: register(),
  },
  {
    reader: 'public-inspection',
    path: '/current.json',
    type: 'application/json',
    right: inspection('Alpha', 'Beta'),
    ids: ['2026-80001@2026-11-24', '2026-80002@2026-11-24'],
    edited: inspection('Alpha', 'Gamma'),
    editedId: '2026-80002@2026-11-24',
    fewer: inspection('Alpha'),
    empty: inspection(),
  },
  {
    reader: 'screening-list',
    path: '/consolidated.csv',
    type: 'text/csv',
    right: csl(['aa', 'Alpha', 'denial'], ['bb', 'Beta', 'denial']),
    ids: [`${EL}alpha`, `${EL}beta`],
    edited: csl(['aa', 'Alpha', 'denial'], ['cc', 'Beta', 'case by case']),
    editedId: `${EL}beta`,
    fewer: csl(['aa', 'Alpha', 'denial']),
  },
  {
    reader: 'table',
    path: '/coveredlist',
    options: {
      select: '#covered-list',
      columns: { name: 'covered equipment', since: 'date of inclusion' },
      list: 'Covered List',
    },
    type: 'text/html',
    right: tableOf('Alpha', 'Beta'),
    ids: ['equipment produced by alpha', 'equipment produced by beta'],
    edited: tableOf('Alpha', 'Beta').replace(/March 12, 2021(?!.*March)/, 'March 14, 2021'),
    editedId: 'equipment produced by beta',
    fewer: tableOf('Alpha'),
  },
  {
    reader: 'node-watch',
    path: '/page',
    options: { select: 'main' },
    type: 'text/html',
    right: nodePage('Alpha', 'Beta'),
    ids: ['*'],
    edited: nodePage('Alpha', 'Gamma'),
    editedId: '*',
    fewer: nodePage('Alpha'),
  },
  {
    reader: 'syndication',
    path: '/rss.xml',
    type: 'application/rss+xml',
    right: rss('Alpha', 'Beta'),
    ids: ['n-1', 'n-2'],
    edited: rss('Alpha', 'Gamma'),
    editedId: 'n-2',
    fewer: rss('Alpha'),
    empty: rss(),
  },
  {
    reader: 'canada-news',
    path: '/news?dept=some',
    type: 'application/atom+xml',
    right: atom((at) => `/news/${at}`, 'Alpha', 'Beta'),
    ids: ['http://agency.example/news/1', 'http://agency.example/news/2'],
    edited: atom((at) => `/news/${at}`, 'Alpha', 'Gamma'),
    editedId: 'http://agency.example/news/2',
    fewer: atom((at) => `/news/${at}`, 'Alpha'),
    empty: atom((at) => `/news/${at}`),
  },
  {
    reader: 'legislation-gov-uk',
    path: '/new/data.feed',
    options: { full: false },
    type: 'application/atom+xml',
    right: atom((at) => `/id/uksi/2026/${at}/made/data.xml`, 'Alpha', 'Beta'),
    ids: ['uksi/2026/1', 'uksi/2026/2'],
    edited: atom((at) => `/id/uksi/2026/${at}/made/data.xml`, 'Alpha', 'Gamma'),
    editedId: 'uksi/2026/2',
    fewer: atom((at) => `/id/uksi/2026/${at}`, 'Alpha'),
    empty: atom(() => ''),
  },
  {
    reader: 'cellar',
    path: '/sparql',
    options: { query: 'SELECT ?celex WHERE { FILTER(?d >= "{since}") } LIMIT 500' },
    type: 'application/sparql-results+json',
    right: bindings('Alpha', 'Beta'),
    ids: ['32026R9001', '32026R9002'],
    edited: bindings('Alpha', 'Gamma'),
    editedId: '32026R9002',
    fewer: bindings('Alpha'),
    empty: bindings(),
  },
  {
    reader: 'govuk-search',
    path: '/api/search.json?filter_organisations%5B%5D=some-office',
    options: { full: false },
    type: 'application/json',
    right: search('Alpha', 'Beta'),
    ids: ['/government/news/n-1', '/government/news/n-2'],
    edited: search('Alpha', 'Gamma'),
    editedId: '/government/news/n-2',
    fewer: search('Alpha'),
    empty: search(),
  },
  {
    reader: 'govuk-content',
    path: '/api/content/government/publications/a-list',
    type: 'application/json',
    right: content('Alpha was added.'),
    ids: ['0f1e2d3c-0000-4000-8000-000000000001'],
    edited: content('Gamma was added.'),
    editedId: '0f1e2d3c-0000-4000-8000-000000000001',
    fewer: content(''),
  },
  {
    reader: 'sru',
    path: '/sru?version=2.0&operation=searchRetrieve',
    options: { query: 'dt.available>={since}', full: false },
    type: 'application/xml',
    right: sru('Alpha', 'Beta'),
    ids: ['stcrt-2026-1', 'stcrt-2026-2'],
    edited: sru('Alpha', 'Gamma'),
    editedId: 'stcrt-2026-2',
    fewer: sru('Alpha'),
    empty: sru(),
  },
  {
    reader: 'json',
    path: '/documents?since={since}',
    options: {
      entries: 'value',
      id: 'Id',
      title: 'Onderwerp',
      published: 'Datum',
      text: ['Soort'],
      link: 'https://agency.example/{id}',
    },
    type: 'application/json',
    right: entries('Alpha', 'Beta'),
    ids: ['d-1', 'd-2'],
    edited: entries('Alpha', 'Gamma'),
    editedId: 'd-2',
    fewer: entries('Alpha'),
    empty: entries(),
  },
  {
    reader: 'links',
    path: '/news/',
    options: { select: 'main', pattern: '/news/(\\d+)-', full: false },
    type: 'text/html',
    right: linkPage('Alpha', 'Beta'),
    ids: ['1', '2'],
    edited: linkPage('Alpha', 'Gamma'),
    editedId: '2',
    fewer: linkPage('Alpha'),
  },
  {
    reader: 'csv-list',
    path: '/list.csv',
    options: {
      skip: 1,
      list: 'A list',
      columns: { id: 'Unique ID', name: ['Name 1', 'Name 6'], since: 'Date Designated' },
      primary: { column: 'Name type', value: 'Primary Name' },
    },
    type: 'text/csv',
    right: csvNames('Alpha', 'Beta'),
    ids: ['AB1', 'AB2'],
    edited: csvNames('Alpha', 'Gamma'),
    editedId: 'AB2',
    fewer: csvNames('Alpha'),
  },
  {
    reader: 'xml-list',
    path: '/list.xml',
    options: {
      element: 'sdnEntry',
      list: 'A list',
      id: 'uid',
      name: ['firstName', 'lastName'],
      other_names: ['akaList.aka.lastName'],
      only: { path: 'sdnType', values: ['Entity'] },
    },
    type: 'application/xml',
    right: xmlNames('Alpha', 'Beta'),
    ids: ['1', '2'],
    edited: xmlNames('Alpha', 'Gamma'),
    editedId: '2',
    fewer: xmlNames('Alpha'),
    empty: xmlNames(),
  },
];
