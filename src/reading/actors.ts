/**
 * Who acts in a sentence: a body of a state, a court, a lawmaker, a company, or the vendor itself.
 * The test is position, not grammar: the nearest one before the verb acts, unless it hangs on a preposition.
 */
import type { VendorMention } from '../names/mentions.ts';
import type { PlaceMention } from '../names/places.ts';
import type { Lexicon } from './lexicon.ts';
import { findAll, type Hit } from './pattern.ts';
import type { Unit } from './segments.ts';

export interface Actor {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'government' | 'court' | 'private' | 'lawmaker' | 'vendor';
  /** The place that it acts for, when it stands beside it. */
  readonly place: PlaceMention | null;
}

/** A sentence with everything that was found in it; offsets are those of the article. */
export interface Scene {
  readonly unit: Unit;
  readonly index: number;
  readonly vendors: readonly VendorMention[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly Actor[];
  readonly pronouns: readonly Hit[];
  /** The place that the agency writes from. */
  readonly dateline: PlaceMention | null;
  /** Offsets at which a new clause begins. */
  readonly clauses: readonly number[];
}

// "WASHINGTON (NWA) Friday 13 July 2018 - ": where the agency writes from, no part of the sentence.
const OPENING =
  /^(?:.{2,80}?(?:\)|\/|\d{4})|[\p{Lu}][\p{Lu}\s.,'’-]{2,40}(?:,\s[\p{L}\s.]{2,24})?(?:,\s[^–—-]{3,30})?)\s?\.?\s*(?:--|[-–—])\s|^\p{Lu}[\p{Lu}\s.,-]{2,30}[:|]\s|^【[^】]*】/u;
const CLAUSE =
  /[;；。]|,\s(?=(?:and|but|while|whereas|although|und|aber|während|et|mais|tandis|en|maar|terwijl|y|pero|mientras|ma|mentre|a|ale|oraz|i|zatímco|o|bet|и|а|но|та|але)\s)|\s[–—-]\s/gu;
const POSSESSIVE = /^(?:['’]s|['’])\s/u;

function inside(hit: { start: number; end: number }, unit: Unit): boolean {
  return hit.start >= unit.start && hit.end <= unit.end;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** The place in the same group of words: "the Dutch … ministry", "ministry of … of Lithuania". */
function placeBeside(hit: Hit, places: readonly PlaceMention[], text: string): PlaceMention | null {
  let best: PlaceMention | null = null;
  let nearest = 60;
  for (const place of places) {
    if (overlaps(place, hit)) return place;
    const [from, to] = place.end <= hit.start ? [place.end, hit.start] : [hit.end, place.start];
    const gap = text.slice(from, to);
    if (place.end > hit.start && place.how === 'adjective' && gap.trim() !== '') continue;
    const words = gap.trim() === '' ? 0 : gap.trim().split(/\s+/u).length;
    const behind = place.end <= hit.start;
    if (/[,;:.()]/u.test(gap.replace(/['’]s\b/u, '')) || words > (behind ? 3 : 4)) continue;
    if (
      !behind &&
      !(place.how === 'adjective' && gap.trim() === '') &&
      !/^\s*(?:of|for|in|de|du|des|der|d['’]|del|della|van|von|in|w|ve|v|в|у)\s/iu.test(gap)
    )
      continue;
    if (
      behind &&
      place.how === 'name' &&
      !/^(?:['’]s?\s.*|\s|-|\s\p{Lu}.*|\s(?:\p{Ll}+(?:al|ary|ive|ic)|cyber|state|trade|cabinet)\s)$/u.test(
        gap,
      )
    )
      continue;
    const distance = gap.length + (behind ? 0 : 8);
    if (distance < nearest) {
      nearest = distance;
      best = place;
    }
  }
  return best;
}

// A place in front of these words only says where a company comes from.
const HAN_COMPANY =
  /^[^,,。、将將把禁封对對为為にがはを]{0,10}(?:企业|企業|公司|厂商|廠商|集团|集團|芯片|品牌|大手|製|メーカー|科技|社)/u;
const UNION = /^(?:europ|европейс|європейс|evropsk)\p{L}*|^(?:EU|UE|ЕС|ЄС|ES)(?!\p{L})/iu;
const UNION_BODY =
  /^(?:commission|parliament|council|kommission|parlament|rat|commissie|raad|komisj|comisión|parlamento|consejo|commissione|consiglio|komise|komisij|комисси|парламент|комісі|parlement|parlament)/iu;

/** "Commission européenne", "European Parliament", "Europäische Kommission". */
function unionOf(hit: Hit, text: string): PlaceMention | null {
  if (!UNION_BODY.test(hit.text) && !UNION.test(hit.text)) return null;
  const after = /^\s(\p{L}+)/u.exec(text.slice(hit.end, hit.end + 20));
  const before = /(\p{L}+)[\s-]$/u.exec(text.slice(Math.max(0, hit.start - 20), hit.start));
  for (const [word, start] of [
    [after?.[1], hit.end + 1],
    [before?.[1], hit.start - (before?.[0].length ?? 0)],
  ] as const)
    if (word && UNION.test(word))
      return { code: 'EU', start, end: start + word.length, text: word, how: 'name' };
  return UNION.test(hit.text)
    ? { code: 'EU', start: hit.start, end: hit.end, text: hit.text, how: 'name' }
    : null;
}

/** "told MPs to", "demandé aux députés de": those who are told something do not act. */
const ADDRESSED =
  /(?:\b(?:told|tells?|asked|asks|ordered|orders|instructed|urged|urges|advised|advises|forbids|forbade|barred|bars)(?:\s(?:all|its|the|their))*|(?:demandé|demande|ordonné|ordonne|enjoint|recommandé|recommande|conseillé|interdit|interdisant) (?:à|aux)(?:\s\S+){0,4}|(?:fordert|forderte|wies|weist|bat|bittet|rät|riet|empfahl|empfiehlt|empfohlen|verbietet|verbot|untersagt|untersagte)(?:\s(?:den|die|allen|seinen|ihren|alle))*|(?:pidió|pide|ordenó|ordena|recomendó|recomienda|prohibió|prohíbe|chiesto|chiede|ordinato|ordina|vietato|vieta|raccomandato|raccomanda) (?:a|ai|agli|alle|los|sus|suoi)(?:\s\S+){0,2}|(?:vraagt|vroeg|gevraagd|adviseert|adviseerde|verbiedt|verbood)(?:\s(?:aan|de|alle))*)\s$/iu;

function wordsBefore(text: string, at: number, unit: Unit): string {
  return text.slice(Math.max(unit.start, at - 40), at);
}

/** Builds scenes for one language. */
export function createScenes(lexicon: Lexicon) {
  const { is, words } = lexicon;
  const afterPreposition = new RegExp(
    `(?:${is.prepositions.source})\\s*(?:the |a |an |der |die |den |dem |das |la |le |les |el |il |lo |de |het |)$`,
    'iu',
  );
  const hangs = (text: string, at: number, unit: Unit) =>
    !words.han && afterPreposition.test(wordsBefore(text, at, unit));

  /** Where the sentence itself begins. */
  const openingOf = (unit: Unit): number =>
    unit.zone === 'body' ? unit.start + (OPENING.exec(unit.text)?.[0].length ?? 0) : unit.start;

  return function scene(
    text: string,
    unit: Unit,
    index: number,
    allVendors: readonly VendorMention[],
    allPlaces: readonly PlaceMention[],
  ): Scene {
    const vendors = allVendors.filter((mention) => inside(mention, unit));
    const places = allPlaces.filter(
      (place) => inside(place, unit) && !vendors.some((vendor) => overlaps(vendor, place)),
    );
    const opening = openingOf(unit);
    const actors: Actor[] = [];
    const add = (hits: readonly Hit[], kind: Actor['kind']) => {
      for (const hit of hits) {
        if (
          hit.start < opening ||
          actors.some((other) => overlaps(other, hit)) ||
          vendors.some((vendor) => overlaps(vendor, hit)) ||
          (kind === 'lawmaker' && ADDRESSED.test(wordsBefore(text, hit.start, unit)))
        )
          continue;
        const place =
          kind === 'government' || kind === 'court'
            ? (unionOf(hit, text) ??
              placeBeside(
                hit,
                places.filter(
                  (other) =>
                    !(
                      other.how !== 'body' &&
                      vendors.some((vendor) => vendor.start >= other.end && vendor.end <= hit.start)
                    ),
                ),
                text,
              ))
            : null;
        actors.push({ start: hit.start, end: hit.end, text: hit.text, kind, place });
      }
    };
    const find = (pattern: RegExp) => findAll(pattern, unit.text, unit.start);
    add(find(is.lawmakers), 'lawmaker');
    add(find(is.court), 'court');
    add(find(is.privates), 'private');
    add(find(is.government), 'government');
    for (const place of places) {
      if (actors.some((actor) => actor.place === place || overlaps(actor, place))) continue;
      if (place.how === 'adjective' || place.start < opening) continue;
      if (
        words.han &&
        (HAN_COMPANY.test(text.slice(place.end, place.end + 16)) ||
          vendors.some((vendor) => vendor.start >= place.end && vendor.start <= place.end + 1))
      )
        continue;
      const tail = text.slice(place.end, place.end + 3);
      if (place.how !== 'body' && (hangs(text, place.start, unit) || POSSESSIVE.test(tail))) continue;
      actors.push({ start: place.start, end: place.end, text: place.text, kind: 'government', place });
    }
    for (const vendor of vendors)
      if (!hangs(text, vendor.start, unit))
        actors.push({ start: vendor.start, end: vendor.end, text: vendor.text, kind: 'vendor', place: null });
    const pronouns = find(is.pronouns).filter((hit) => !vendors.some((vendor) => overlaps(vendor, hit)));
    for (const hit of pronouns)
      if (
        /compan|firm|vendor|maker|manufactur|supplier|group|giant|start|unternehm|hersteller|konzern|entreprise|société|fabricant|bedrijf|empresa|azienda|firma|spół|producent|společnost|bendrov|компан|公司|企业|企業|同社/iu.test(
          hit.text,
        ) &&
        !hangs(text, hit.start, unit) &&
        !actors.some((other) => overlaps(other, hit))
      )
        actors.push({ start: hit.start, end: hit.end, text: hit.text, kind: 'vendor', place: null });
    actors.sort((a, b) => a.start - b.start);
    const clauses = [
      unit.start,
      ...[...unit.text.matchAll(CLAUSE)].map((match) => unit.start + match.index + 1),
    ];
    const dateline = places.find((place) => place.end <= opening && place.how !== 'adjective') ?? null;
    return { unit, index, vendors, places, actors, pronouns, dateline, clauses };
  };
}

/** The clause around an offset, as [start, end]. */
export function clauseAt(scene: Scene, at: number): readonly [number, number] {
  let start = scene.unit.start;
  let end = scene.unit.end;
  for (const clause of scene.clauses) {
    if (clause <= at) start = clause;
    else {
      end = clause;
      break;
    }
  }
  return [start, end];
}
