/** Who issued an act, in what form, and under which reference: always words of the text. */
import type { Evidence } from '../domain/report.ts';
import type { Actor, Scene } from './actors.ts';
import type { Deed } from './deeds.ts';
import type { Lexicon } from './lexicon.ts';
import { findAll } from './pattern.ts';

// References as official papers write them: US, EU, UK, German, Swiss, Polish, Czech, Dutch, French, Indian.
const CITATIONS = [
  /\b\d{2} (?:FR|Fed\. Reg\.) \d{3,6}\b/u,
  /\bFR Doc\.? (?:No\. )?\d{4}-\d{4,6}\b/u,
  /\b(?:DA|FCC) \d{2}-\d{1,4}\b/u,
  /\bDocket No\. [\w-]*\d[\w-]*/u,
  /\b\d{1,2} (?:CFR|U\.S\.C\.) (?:part |§§? ?)?\d+(?:\.\d+)?/iu,
  /\bPub(?:lic)?\.? L(?:aw)?\.? (?:No\. )?\d{2,3}-\d{1,4}\b/u,
  /\b(?:E\.O\.|Executive Order) (?:No\. )?\d{4,5}\b/u,
  /\bBinding Operational Directive \d{2}-\d{2}\b|\bBOD \d{2}-\d{2}\b/u,
  /\bBOE-A-\d{4}-\d+\b/u,
  /\b(?:Regulation|Directive|Decision|Verordnung|Règlement|Richtlijn) \((?:EU|UE|EG|CE)\) (?:No |n° )?\d{2,4}\/\d{2,4}\b/u,
  /\b(?:Act|Law|Decree|zákon[au]?|vyhláš\p{L}*) (?:No\.|č\.) ?\d+\/\d{4}(?: Coll\.| Sb\.)?/iu,
  /\bBGBl\. ?I? ?(?:S\. ?|Nr\. ?)?\d+(?: ?Nr\. ?\d+)?/u,
  /§+ ?\d+[a-z]?(?: Abs(?:atz|\.) ?\d+)? (?:BSI-Gesetz|BSIG|TKG|GWB|AWV|AWG)/u,
  /\bDz\. ?U\. (?:z )?\d{4} ?(?:r\. )?poz\. ?\d+/u,
  /\b(?:Указ\p{L}*|розпорядження|постанов\p{L}*|приказ\p{L}*|распоряжени\p{L}*)\s(?:[\p{L}\s]{0,40})?№ ?[\d/-]+/iu,
  /№ ?\d[\d/-]+/u,
  /\b(?:loi|décret|arrêté) n° ?\d[\d-]+/iu,
  /\bNo\. XII+-?\d+|\bNr\. [XIVLC]+-\d+/u,
  /[〔[(（]\d{4}[〕\])）]\s?(?:第)?\d+\s?号/u,
  /\b\d{4} FC \d+\b|\bNo\. \d{2}-(?:cv-)?\d+\b/u,
];

/** The first official reference in a piece of the article; `offset` is where the piece starts. */
export function citationIn(text: string, offset: number): Evidence | null {
  for (const pattern of CITATIONS) {
    const match = pattern.exec(text);
    if (match) return { quote: match[0], start: match.index + offset };
  }
  return null;
}

/** The kind of legal text that is named. */
export function instrumentIn(lexicon: Lexicon, text: string, offset: number): Evidence | null {
  const hit = findAll(lexicon.is.instruments, text, offset)[0];
  return hit ? { quote: hit.text, start: hit.start } : null;
}

/** The body that acted, with the words that belong to its name: "The Dutch Justice and Security ministry". */
export function issuerOf(deed: Deed): Evidence | null {
  const { actor, scene } = deed;
  if (!actor || (actor.kind !== 'government' && actor.kind !== 'court')) return null;
  return nameOfActor(scene, actor);
}

/** An actor with the words that belong to its name. */
export function nameOfActor(scene: Scene, actor: Actor): Evidence {
  const { unit } = scene;
  if (actor.start < unit.start || actor.end > unit.end) return { quote: actor.text, start: actor.start };
  const place = actor.place;
  let start = Math.min(actor.start, place ? place.start : actor.start);
  let end = Math.max(actor.end, place ? place.end : actor.end);
  if (end - start > 90) [start, end] = [actor.start, actor.end];
  const tail =
    /^(?: (?:of|for|des|der|für|de|du|di|van|voor|pro) (?:the )?(?:\p{Lu}[\p{L}-]+)(?:(?:,? (?:and|und|et|en|y|e|i|a|of|the))* \p{Lu}[\p{L}-]+)*)/u.exec(
      unit.text.slice(end - unit.start),
    );
  if (tail) end += tail[0].length;
  return { quote: unit.text.slice(start - unit.start, end - unit.start), start };
}
