/** The records for other programs: JSON Lines with everything, CSV with one row a measure for spreadsheets. */
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';

/** One line a record, each with its `type` (measure, vendor or jurisdiction); ends with a line break. */
export function asJsonLines(knowledge: Knowledge): string {
  const lines = [
    { type: 'knowledge', version: knowledge.version },
    ...knowledge.jurisdictions.map((record) => ({ type: 'jurisdiction', ...record })),
    ...knowledge.vendors.map((record) => ({ type: 'vendor', ...record })),
    ...knowledge.measures.map((record) => ({ type: 'measure', ...record })),
  ];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

type Column = readonly [
  title: string,
  cell: (measure: Measure, knowledge: Knowledge) => string | null | undefined,
];

const list = (words: readonly string[]) => words.join('; ');

const COLUMNS: readonly Column[] = [
  ['id', (measure) => measure.id],
  ['title', (measure) => measure.title],
  ['jurisdiction', (measure) => measure.jurisdiction],
  ['place', (measure, knowledge) => knowledge.jurisdiction(measure.jurisdiction)?.name],
  ['level', (measure) => measure.level],
  ['vendors', (measure) => list(measure.vendors)],
  ['covers_class', (measure) => measure.covers_class],
  ['products', (measure) => list(measure.products)],
  ['action', (measure) => measure.action],
  ['status', (measure) => measure.status],
  ['prohibits', (measure) => list(measure.prohibits)],
  ['binds', (measure) => list(measure.binds)],
  ['announced', (measure) => measure.announced],
  ['effective', (measure) => measure.effective],
  ['deadline', (measure) => measure.deadline],
  ['expires', (measure) => measure.expires],
  ['ended', (measure) => measure.ended],
  ['issuer', (measure) => measure.issuer],
  ['instrument', (measure) => measure.instrument],
  ['citation', (measure) => measure.citation],
  ['reason', (measure) => measure.reason],
  ['summary', (measure) => measure.summary],
  ['confidence', (measure) => measure.confidence],
  ['last_checked', (measure) => measure.last_checked],
  [
    'sources',
    (measure) => list(measure.sources.map((source) => source.url ?? `${source.publisher}: ${source.title}`)),
  ],
  ['notes', (measure) => measure.notes],
];

/** What a spreadsheet would take for the beginning of a formula, also in full width or after white space. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * One cell after RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front, after OWASP's advice on CSV injection.
 */
export function csvCell(text: string | null | undefined): string {
  if (!text) return '';
  const whole = text.replaceAll('\0', '');
  const safe = FORMULA.test(whole) ? `'${whole}` : whole;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) || safe !== whole ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A heading and one row a measure, oldest first, with commas and CRLF. */
export function asCsv(knowledge: Knowledge): string {
  const rows = knowledge.measures.map((measure) =>
    COLUMNS.map(([, cell]) => csvCell(cell(measure, knowledge))),
  );
  return [COLUMNS.map(([title]) => title), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
