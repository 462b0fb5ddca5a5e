/**
 * Cuts a paragraph into sentences without a model: a full stop ends one unless it belongs to an
 * abbreviation, an initial, a number or a domain. A wrong join costs little; a wrong cut loses the
 * subject, so doubt goes against cutting.
 */
import type { Words } from './words/table.ts';

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gov sen rep lt col gen sgt st jr sr inc ltd co corp llc plc no nos nr vs etc art para sec
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k e.u p.m a.m
   d.c u.n bzw ca z.b u.a abs bspw evtl usw vgl str tel mme m mm al ok dz poz ust r tj np tzw itd prof inż gosp nr.
   č čl odst sb tzv např apod mj tj kt pl g m. proc t.y pan ul ст п г гг им т.е т.д т.п руб млн млрд тыс р рр грн
   sig dott ing avv d.lgs ecc pag cfr sr sra excmo núm pág ee.uu bv nv n.v b.v o.a m.b.t i.v.m d.w.z resp jl
   ds fr e.o cit ibid pub stat cong f supp`
    .split(/\s+/)
    .filter(Boolean),
);

export interface Span {
  readonly start: number;
  readonly end: number;
}

const LATIN_END = /[.!?…]+["'”»)\]’]*(?=\s+["'“„«»(¿¡[‘—–-]*\s*[\p{Lu}\p{N}\p{Lo}])/gu;
const HAN_END = /[。！？!?]+[”」』"）)]*/gu;

function isAbbreviation(text: string, stop: number, words: Words): boolean {
  if (text[stop] !== '.') return false;
  const before = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  if (before === '') return false;
  if (/^\p{Lu}$/u.test(before) || /^(\p{L}\.)+\p{L}$/u.test(before)) return true;
  // "2. Entities must …": the number of a paragraph.
  if (/^\d{1,2}$/.test(before)) return words.dottedDays === true || stop === before.length;
  return ABBREVIATIONS.has(before.toLowerCase());
}

/** The sentences of a piece of text as spans of the whole; `text` is cut between `from` and `to`. */
export function splitSentences(text: string, from: number, to: number, words: Words): Span[] {
  const piece = text.slice(from, to);
  const spans: Span[] = [];
  let start = 0;
  for (const match of piece.matchAll(words.han ? HAN_END : LATIN_END)) {
    if (!words.han && isAbbreviation(piece, match.index, words)) continue;
    push(spans, piece, start, match.index + match[0].length, from);
    start = match.index + match[0].length;
  }
  push(spans, piece, start, piece.length, from);
  return spans;
}

// No prose has longer sentences; lists and rubbish have, and would cost the square of their length.
const LONGEST = 1200;

function push(spans: Span[], piece: string, start: number, end: number, offset: number): void {
  let from = start;
  while (end - from > LONGEST) {
    const space = piece.lastIndexOf(' ', from + LONGEST);
    const cut = space > from ? space : from + LONGEST;
    add(spans, piece, from, cut, offset);
    from = cut;
  }
  add(spans, piece, from, end, offset);
}

function add(spans: Span[], piece: string, start: number, end: number, offset: number): void {
  const raw = piece.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  if (trimmed !== '')
    spans.push({ start: offset + start + lead, end: offset + start + lead + trimmed.length });
}
