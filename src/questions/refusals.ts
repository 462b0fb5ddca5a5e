/**
 * What Interdict declines: advice on what to buy, help to get round a measure, small talk, and being
 * told to state, store or approve something. Words that order it about are text, nothing more.
 */
import type { RefusalKind } from '../domain/question.ts';
import { cue } from './pattern.ts';

const ADVICE = cue(
  'best|better|recommend|recommendations? for|recommended (?:alternative|replacement)|alternatives? (?:to|for)|alternative|replacement for|instead of|should (?:i|we|my \\w+) (?:buy|get|choose|pick|switch|use)|what (?:should|do) (?:i|we) (?:buy|get|use) (?:instead)?|which (?:\\w+ )?(?:\\w+ )?(?:is|are) (?:the )?(?:best|better|safest|cheapest)|better than|cheapest|cheap|worth (?:it|buying|the)|any good|is \\w+ good|good (?:antivirus|vpn|router|phone|camera|drone|laptop)|safer|safest|stock|stocks|share price|invest in|buy shares|price of|review of|' +
    'beste|aanraden|empfehl\\w*|empfiehlst|alternative zu|meilleure?s?|recommand\\w*|conseill\\w*|mejor|recomiend\\w*|migliore|consigli\\w*|melhor|recomend\\w*|najlepsz\\w*|polec\\w*|geriausi\\w*|rekomenduo\\w*|nejlepsi|doporuc\\w*|en iyi|tavsiye',
  'лучш|посовет|порекоменд|найкращ|порадь|推荐|最好的|おすすめ|推奨|추천|가장 좋은',
);

const EVADE = cue(
  'how (?:do|can|to|should) (?:(?:i|we|you|one) )?(?:install|uninstall|configure|set up|get|download|disable|activate|crack)|bypass|bypassing|circumvent\\w*|get around|work around|workaround|evade|evading|dodge|loophole|avoid (?:the )?(?:ban|detection)|unblock|sideload|hack|hacking|crack|jailbreak|smuggle|hide (?:the|our|that)|umgehen|omzeilen|contourner|eludir|saltarse|aggirare|obejsc|contornar|apeiti|obejit',
  'обойти|обійти|绕过|翻墙|回避する|우회',
);

const CHATTER = cue(
  'thanks?|thank you|thx|ty|cheers|hello|hi|hey|good (?:morning|afternoon|evening|night)|how are you|who are you|are you (?:human|a bot|real|sentient)|what are you|ur (?:great|awesome|the best)|love you|good bot|bad bot|joke|poem|haiku|song|limerick|story|recipe|weather|forecast|football|soccer|score|movie|lunch|dinner|pizza|birthday|horoscope|meaning of life|capital of|translate|homework|essay|python|javascript|code (?:me|a|for)|write (?:me |us )?(?:a|an|some|code)|debug|sing|dance|marry|test|testing|ping|lol|lmao|haha\\w*|bye|danke|merci|gracias|grazie|dziekuje|aciu|dekuji|obrigad[oa]|bedankt|hallo|hola|bonjour|ciao',
  'спасибо|привет|дякую|привіт|погода|谢谢|你好|天气|ありがとう|こんにちは|天気|고마|안녕|날씨',
);

const PLAY = cue(
  'joke|poem|haiku|song|limerick|recipe|horoscope|rap|lyrics|encrypt\\w*|founder|founded|invented|ceo|revenue|employees|headquarter\\w*|logo|download link|cost|costs|price',
);

/** Orders at the start of a clause: to write, to decide, to say. */
const ORDER =
  /(?:^|[.;:,!\n]|\b(?:and|then|please|pls|now|just|you must|you should|must|to|und|en|et|y|e)\s+)\s*(?:please\s+|pls\s+|now\s+|just\s+)?(add|create|insert|store|save|record|register|delete|erase|drop|wipe|update|edit|overwrite|change|modify|mark|set|approve|grant|deny|reject|dismiss|merge|revoke|confirm|announce|publish|post|broadcast|notify|tell (?:everyone|the channel|them|all)|state that|say(?: that)?|declare|write|reply|respond|output|print|repeat|claim|pretend|assume|certify|acknowledge|note that|remember(?: that)?|forget|disregard|ignore|whitelist|unban|ban|remove|clear|reset|execute|run|send|ping|dm|email|fuge|bestatige|genehmige|losche|speichere|voeg|bevestig|verwijder|ajoute|confirme|supprime|approuve|anade|confirma|aprueba|borra|aggiungi|approva|cancella|dodaj|potwierdz|usun|adiciona|aprova)\b/iu;

/** What makes a text a question, whatever else it says. */
const QUESTION =
  /\?|？|(?:^|[.:;,!\n]\s*|\b(?:and|tell me|say|know|answer|only yes|or no)[ :]+)(?:is|are|was|were|does|do|did|can|could|may|has|have|should|will|which|what|where|when|why|who|how|mag|darf|ist|kann|est|peut|puede|es)\s+(?!that\b)\w+/iu;

const ROLE_PLAY =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompt|guidelines?|previous|above|everything)\b|\bsystem\s*:|\byou are now\b|\bact as\b|\bpretend (?:to be|you)\b|\bdeveloper mode\b|\bjailbreak\b|\bunrestricted\b|\bDAN\b/iu;

export interface Named {
  /** A vendor, product or place of the records was named. */
  readonly vendor: boolean;
  readonly place: boolean;
  /** A word of prohibition, of a topic or of an instrument was used. */
  readonly onTopic: boolean;
  /** A name that nobody knows stands beside a place. */
  readonly stranger: boolean;
  /** A vendor stands there without a place or any word of the subject, but with words of another. */
  readonly besides: boolean;
}

/**
 * Why the text is declined, or undefined when it is a question for the records.
 * @param text as typed
 * @param folded small letters, words parted by one space
 */
export function findRefusal(text: string, folded: string, named: Named): RefusalKind | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  const asks = QUESTION.test(text.replace(ROLE_PLAY, ' '));
  if (/\bi (?:hereby |now )?(?:grant|approve|authori[sz]e|confirm|declare|order)\b/i.test(text) && !asks)
    return 'order';
  const verbs = [...text.matchAll(new RegExp(ORDER, 'giu'))].map((match) => match[1]!.toLowerCase());
  if (!asks && verbs.some((verb) => !/^(?:ignore|disregard|forget|pretend|assume|run)/.test(verb)))
    return 'order';
  if (verbs.some(isWrite) && !/[?？]/.test(text) && !startsAsQuestion(folded)) return 'order';
  if (EVADE.test(folded) && !/\bloophole/.test(folded)) return 'evade';
  if (ADVICE.test(folded) && !isLegal(folded)) return 'advice';
  if (PLAY.test(folded) && !named.onTopic) return 'chatter';
  if (named.besides) return 'chatter';
  if (CHATTER.test(folded) && !named.vendor && !(named.place && named.onTopic)) return 'chatter';
  if (!named.vendor && !named.onTopic && !named.stranger && !pointsBack(folded)) return 'chatter';
  return undefined;
}

/** A few words that point at something said before ("what about the other one"): to be asked back. */
function pointsBack(folded: string): boolean {
  return (
    folded.split(' ').length <= 8 &&
    /\b(?:other one|that one|this one|the other|the same|the first|the second|and (?:in|for) |what (?:about|abt)|how about|what of|wat met|was ist mit|et pour|y (?:en|para)|e (?:in|per|em)|a co z|a co|o kaip)\b/.test(
      folded,
    )
  );
}

function isWrite(verb: string): boolean {
  return !/^(ignore|disregard|forget|say|reply|respond|output|print|repeat|ban|remove|clear|run|note that|pretend|assume|write|confirm|acknowledge|tell)/i.test(
    verb,
  );
}

function startsAsQuestion(folded: string): boolean {
  return /^(?:is|are|was|were|does|do|did|can|could|may|has|have|should|will|which|what|where|when|why|who|how|since|by when)\b/.test(
    folded,
  );
}

/** Advice words in a question about the law ("does the BSI recommend", "which ban is the strictest"). */
function isLegal(folded: string): boolean {
  return (
    /\b(?:ban|bans|banned|prohibited|restricted|blocked|forbidden|legal|illegal|allowed|bsi|ncsc|anssi|agency|government|govt|gov|authority|authorities|advis\w+|warning|entity list|verbod\w*|verboten|interdit\w*|prohibid\w*|vietat\w*|zakaz\w*)\b/.test(
      folded,
    ) &&
    !/\b(?:best|alternatives?|should (?:i|we) (?:buy|get|choose)|better than|instead of|stock|invest in|recommend (?:me|us|a|an|something))\b/.test(
      folded,
    )
  );
}
