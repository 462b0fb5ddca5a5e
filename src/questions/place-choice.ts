/**
 * Which of the places in a question are asked about. "Chinese apps in India" asks about India; "the
 * Chinese operator" asks about China; "the FCC list" asks about the United States only where no
 * place is named; "which US states" asks about the parts.
 */
import type { Knowledge } from '../domain/knowledge.ts';
import type { VendorMention } from '../names/mentions.ts';
import type { PlaceMention } from '../names/places.ts';

import { COMPARE } from './cues.ts';

export interface Chosen {
  readonly codes: readonly string[];
  readonly origin: readonly string[];
  /** The states of the US, the members of the EU, the provinces of Canada. */
  readonly parts: boolean;
}

const MAKERS =
  /^(?:\W*(?:made|owned|built|based|manufactured|linked|tech|technology|state|security|it|social|mobile|antivirus|anti|spyware|cyber|cybersecurity|malware|solar|electric|power|port|cargo|ship|to|shore|commercial|consumer|smart|connected|wireless|cloud|messaging|ip|network|networking|dating|shopping|lidar|video|surveillance|telecom|ai))*\W*(?:apps?|vendors?|compan(?:y|ies)|firms?|cos?|makers?|brands?|suppliers?|cameras?|cctv|drones?|evs?|cars?|vehicles?|phones?|software|hardware|gear|equipment|kit|tech|technology|products?|antivirus|routers?|chips?|messengers?|vpns?|services?|telecoms?|carriers?|inverters?|panels?|batter(?:y|ies)|cranes?|modules?|scanners?|messaging|lidars?|platforms?|startups?|developers?|laptops?|computers?|servers?|tvs?|games?|chatbots?|models?|ai|made|owned|manufacturers?|hersteller|anbieter|produkte|leveranciers|apparatuur|entreprises|fournisseurs|empresas|aziende)\b/iu;

const PARTS =
  /\b(?:us|u s|american|australian|canadian|german|indian)? ?(?:states?|provinces?|territories)\b(?! (?:department|owned|of the union|media|contractor|contractors|agency|agencies|employees?|devices?|government|secretary))|\b(?:eu|european) (?:member states?|members|countries|states|nations|governments)\b|\bmember states?\b|\bmidstaten\b|\bbundeslander?\b|\betats (?:americains|membres)\b|\bpaises (?:de la ue|da ue|europeos|europeus)\b|\bpaesi (?:ue|europei)\b|\bkraje ue\b|\blander der eu\b|州|加盟国|成员国|штат/u;

/** Chooses among the mentions, in their order. */
export function choosePlaces(
  knowledge: Knowledge,
  folded: string,
  mentions: readonly PlaceMention[],
  vendors: readonly VendorMention[],
): Chosen {
  const named = mentions.filter((mention) => mention.how !== 'body');
  const origin: string[] = [];
  const asked: PlaceMention[] = [];
  for (const mention of named) {
    const others = named.some((other) => other !== mention && other.code !== mention.code);
    const bends = mention.how === 'adjective' || /^(?:us|u\.s\.?|uk|eu)$/i.test(mention.text);
    if (
      bends &&
      (mention.how === 'adjective' || others) &&
      isOrigin(knowledge, folded, mention, vendors, others)
    )
      origin.push(mention.code);
    else asked.push(mention);
  }
  const bodies = mentions.filter((mention) => mention.how === 'body');
  const chosen =
    asked.length && !COMPARE.test(folded) ? asked : [...asked, ...bodies].sort((a, b) => a.start - b.start);
  const codes = [...new Set(chosen.map((mention) => mention.code))];
  // "NSW, Australia", "Texas in the US": the part says more than the whole.
  const narrow = codes.filter((code) => !codes.some((other) => other.startsWith(`${code}-`)));
  const parts = PARTS.test(folded) && narrow.some((code) => /^(US|AU|CA|DE|IN|EU)$/.test(code));
  return { codes: narrow, origin, parts };
}

function isOrigin(
  knowledge: Knowledge,
  folded: string,
  mention: PlaceMention,
  vendors: readonly VendorMention[],
  others: boolean,
): boolean {
  const key = mention.text.toLowerCase();
  const at = folded.indexOf(key);
  const after = at < 0 ? '' : folded.slice(at + key.length);
  if (MAKERS.test(after))
    return (
      others ||
      !/^\W*(?:telecoms?|carriers?|compan(?:y|ies)|firms?|suppliers?)\b/.test(after) ||
      vendors.length === 0
    );
  // "the Chinese DJI", "Russian Kaspersky": the maker's own country beside another place.
  const hq = vendors.map((vendor) => knowledge.vendor(vendor.vendor)?.hq);
  return others && hq.includes(mention.code);
}
