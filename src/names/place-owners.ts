/**
 * Bodies whose name several countries share: "federal" is the United States only where nobody else is
 * spoken of, "美国商务部" is no ministry of China, and the "Irish House of Lords" none of London's. The
 * country that stands right before a body owns it.
 */
import type { PlaceMention } from './places.ts';

/** States made of states: each has a federal government of its own. */
const FEDERATIONS = new Set('AE AR AT AU BA BE BR CA CH DE ET IN MX MY NG NP PK RU SO SS SD VE'.split(' '));

const FEDERAL = /^federal/i;
/** Languages that put "federal" behind its noun, or write it with marks or endings of their own. */
const NOUN_BEFORE =
  /(?:^|\s)(?:gobiernos?|governos?|ley|lei|agencias?|agências?|tribunal|juez|juiz|jueza|juíza|polic[ií]a|distrito|administraci[oó]n|administração|supremo|estado|senado|corte|receita|diário|los|las|del|nivel|nível|ámbito|âmbito)\s+$/iu;
const NEAR = 90;

const gap = (one: PlaceMention, other: PlaceMention) =>
  one.start >= other.end ? one.start - other.end : other.start - one.end;

/** Whether the country named right before the body is another one. */
function ownedByOther(mention: PlaceMention, before: PlaceMention | undefined, text: string): boolean {
  if (mention.how !== 'body' || !before || before.how === 'body' || mention.code === 'EU') return false;
  if (before.code.slice(0, 2) === mention.code.slice(0, 2) || before.ambiguous) return false;
  const between = text.slice(before.end, mention.start);
  if (/^的?$/.test(between)) return true;
  return before.how === 'adjective' ? between === ' ' : /^['’]s $/.test(between);
}

/** Whether "federal" speaks of the United States. */
function isAmerican(mention: PlaceMention, mentions: readonly PlaceMention[], text: string): boolean {
  if (mention.text === 'Federal Register') return true;
  if (NOUN_BEFORE.test(text.slice(Math.max(0, mention.start - 20), mention.start))) return false;
  return !mentions.some((other) => FEDERATIONS.has(other.code.slice(0, 2)) && gap(mention, other) <= NEAR);
}

/** The mentions without bodies that belong to another country than the word alone says. */
export function withoutForeignBodies(mentions: readonly PlaceMention[], text: string): PlaceMention[] {
  return mentions.filter((mention, at) => {
    const isFederal = mention.code === 'US' && /^f[eé]d[eé]r/iu.test(mention.text);
    if (isFederal) return FEDERAL.test(mention.text) && isAmerican(mention, mentions, text);
    return !ownedByOther(mention, mentions[at - 1], text);
  });
}
