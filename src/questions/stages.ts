/** Which standing of a measure is asked for: "where is it only advised against", "where was the ban lifted". */
import type { Question } from '../domain/question.ts';
import { cue } from './pattern.ts';

const ADVICE = cue(
  'advis(?:e|es|ed|ing) against|advised not to|advisor(?:y|ies)|warn(?:s|ed|ing|ings)?|caution(?:s|ed|ing)?|discourag\\w+|recommend(?:s|ed|ing)? (?:against|not|to avoid)|' +
    'ontra(?:a|ad)d\\w*|afgeraden|raadt? af|waarschuw\\w*|abgeraten|rat(?:en)? ab|warn(?:t|en|te|ten|ung|ungen)|deconseill\\w*|desaconsej\\w*|recomienda no|sconsigl\\w*|odradza\\w*|ostrzega\\w*|nerekomenduo\\w*|ispej\\w*|nedoporuc\\w*|varovan\\w*|varuj\\w*',
  'не рекоменд|предупрежда|предостер|застеріг|попередж|警告|不建议|注意喚起',
);
const FORBIDS = cue(
  'ban|bans|banned|banning|prohibit\\w*|block(?:s|ed)?|forbid\\w*|forbidden|illegal|outlaw\\w*|verboten|verboden|interdit\\w*|prohibid\\w*|vietat\\w*|zakazan\\w*',
);
const ONLY = cue(
  'only|merely|just|not (?:actually |formally )?(?:ban(?:ned)?|prohibited|blocked|forbidden|illegal)|without (?:a ban|banning)|rather than|instead of|nur|alleen|seulement|solo|tylko|tik|jen',
);
const PROPOSED = cue(
  'propos(?:e|es|ed|al|als|ing)|planned|plans? to|planning|pending|consider(?:s|ed|ing)?|draft(?:s|ed)?|in the works|vorgeschlagen|geplant|voorgesteld|propose\\w*|propuest\\w*|propost\\w*|planowan\\w*',
);
const ENDED =
  /\b(?:lifted|unbanned|unblocked|reversed|repealed|revoked|rescinded|overturned|struck down|withdrawn|no longer (?:banned|blocked|restricted|in force)|opgeheven|aufgehoben|levee?s?|levantad\w+|revocat\w+|zniesion\w+|panaikint\w+|zrusen\w+)\b/u;

/** @param text folded words parted by one space */
export function findStage(text: string): Question['stage'] {
  if (ADVICE.test(text) && (!FORBIDS.test(text) || ONLY.test(text))) return 'advisory';
  if (ENDED.test(text) && !/\b(?:not|never|yet|ever)\b/.test(text)) return 'lifted';
  return PROPOSED.test(text) && !/\b(?:in force|already)\b/.test(text) ? 'proposed' : null;
}
