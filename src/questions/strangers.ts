/**
 * A name that the records do not know: what is left of a question when every known word is taken
 * away. It is only ever repeated in "nothing recorded of X", never used as a fact.
 */
import type { Token } from '../names/mention-text.ts';
import { findAudience } from './audiences.ts';
import { BAN, CHANGES, COMPARE, LIFTED, LIST, MAY, PRONOUN, WE, WHEN, WHERE, WHO, WHY } from './cues.ts';
import { KNOWN_MAKERS } from './known-makers.ts';
import { ORDINARY } from './ordinary-words.ts';
import { findSubject } from './topics.ts';

const CUES = [BAN, CHANGES, COMPARE, LIFTED, LIST, MAY, PRONOUN, WE, WHEN, WHERE, WHO, WHY];
const MOST_WORDS = 3;
const BENT =
  /^(?:ли|в|во|на|и|или|не|нет|да|для|с|со|у|о|об|по|из|за|к|от|это|эта|этот|еще|ещё|уже|там|тут|же|бы|чи|та|і|й|є|це|ця|цей|із|зі|від|до|про|при|ще|вже|так|что|що|как|як|компан\S*|компани\S*|росси\S*|украин\S*|україн\S*|украін\S*|еще|якои|якии|якіи|цеи)$/u;

function isKnownWord(key: string): boolean {
  if (ORDINARY.has(key) || /^\d+$/.test(key) || key.length < 2) return true;
  // Other scripts bend their words: a cue there is a stem.
  const bends = /^[\u0400-\u04ff]/.test(key);
  if (bends && BENT.test(key)) return true;
  if (CUES.some((cue) => (bends ? cue.test(key) : cue.exec(key)?.[0] === key))) return true;
  const subject = findSubject(key);
  return (
    subject.topics.length + subject.terms.length + subject.prohibitions.length > 0 ||
    findAudience(key).binds.length > 0
  );
}

/**
 * Names of vendors that nobody knows here.
 * @param taken spans that vendors, places and dates have used
 * @param asksKind a kind of vendor is asked about; only the name of a known maker then stands apart
 */
export function findStrangers(
  text: string,
  tokens: readonly Token[],
  taken: readonly { readonly start: number; readonly end: number }[],
  asksKind = false,
): string[] {
  if (asksKind) {
    const maker = tokens.find((token) => KNOWN_MAKERS.has(token.key));
    return maker ? [capitalise(text.slice(maker.start, maker.end))] : [];
  }
  const runs: { start: number; end: number; words: number }[] = [];
  for (const token of tokens.slice(0, 60)) {
    if (token.dense || taken.some((span) => token.start < span.end && token.end > span.start)) continue;
    if (isKnownWord(token.key)) continue;
    const last = runs[runs.length - 1];
    if (last && token.start - last.end <= 1 && last.words < MOST_WORDS) {
      last.end = token.end;
      last.words++;
    } else runs.push({ start: token.start, end: token.end, words: 1 });
  }
  const names = runs.map((run) => text.slice(run.start, run.end));
  const capital = names.filter((name, at) => /^\p{Lu}/u.test(name) && runs[at]!.start > 0);
  if (capital.length) return capital.slice(0, 2);
  return names.length <= 2 ? names.slice(0, 1).map(capitalise) : [];
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
