/** What a question wants, from its cues. The order of the rules is the order of their strength. */
import type { Intent } from '../domain/question.ts';
import type { Addressed } from './audiences.ts';
import { AUTHORITY, CHANGES, COMPARE, LIST, MAY, WE, WHEN, WHERE, WHO, WHY } from './cues.ts';
import type { Dated } from './dates.ts';

export interface Clues {
  readonly vendors: readonly string[];
  readonly places: readonly string[];
  readonly parts: boolean;
  readonly audience: Addressed;
  readonly terms: readonly string[];
  readonly dated: Dated | undefined;
  readonly stranger: boolean;
}

/** @param text folded words parted by one space */
export function findIntent(text: string, clues: Clues): Intent {
  const { vendors, places } = clues;
  const several = vendors.length > 1 || places.length > 1;
  if (COMPARE.test(text) && several) return 'compare';
  if (WHY.test(text) && !/\b(?:date|deadline)\b/.test(text)) return 'why';
  if (isWhere(text, clues)) return 'where';
  if (isChanges(text, clues)) return 'changes';
  if (WHEN.test(text)) return 'when';
  if (WHO.test(text) && !isAddressedWho(text)) {
    if (vendors.length && !places.length && !AUTHORITY.test(text)) return 'where';
    return 'who';
  }
  if (!vendors.length && !clues.stranger && (LIST.test(text) || places.length > 0 || clues.terms.length > 0))
    return 'list';
  if (vendors.length > 1 && /\bwhich (?:one )?of\b/.test(text)) return 'compare';
  if (isApplicability(text, clues)) return 'applicability';
  if (!vendors.length && LIST.test(text)) return 'list';
  return 'status';
}

function isWhere(text: string, { vendors, places, parts }: Clues): boolean {
  if (!WHERE.test(text)) return false;
  return (
    parts ||
    places.length === 0 ||
    (vendors.length > 0 &&
      places.every((code) => code === 'EU' || code === 'NATO') &&
      /\bcountr|\bmember|\bstates|landen|lander|pays|paises|paesi|kraj/.test(text))
  );
}

/** "Who does it bind", "who can still use it" ask for the group, not for the authority. */
function isAddressedWho(text: string): boolean {
  return /\bwho (?:is|are|does|do|can|may|must|has to|have to|cannot|can t)\b(?! (?:behind|responsible|in charge))/.test(
    text,
  );
}

function isChanges(text: string, { dated }: Clues): boolean {
  if (/\bsince when\b|\b(?:what|which) (?:year|date)\b/.test(text)) return false;
  if (CHANGES.test(text))
    return (
      !/\bnew (?:york|zealand|delhi|jersey|mexico|south wales|hampshire|brunswick|caledonia)\b/.test(text) ||
      CHANGES.test(text.replace(/\bnew \w+/, ''))
    );
  return dated?.how === 'since' && /\b(?:any(?:thing)?|something|what|action|actions|measures?)\b/.test(text);
}

function isApplicability(text: string, { audience }: Clues): boolean {
  if (audience.actor) return true;
  return WE.test(text) && MAY.test(text);
}
