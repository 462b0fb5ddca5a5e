/** A deed and one of its vendors, with all that its sentence says about them. */
import { addDays, type Day, isDay } from '../domain/date.ts';
import type { VendorMention } from '../names/mentions.ts';
import type { Deed } from './deeds.ts';
import type { Draft } from './drafts.ts';
import { citationIn, instrumentIn, issuerOf } from './instrument.ts';
import { occurs } from './pattern.ts';
import { scopeOfDeed } from './scope.ts';
import { isMain, type Located, type Study, toEvidence } from './study.ts';

const BOTH =
  /\b(?:both|two|three|four|all|those|these|beide|deux|twee|obie|obu|ambas|ambos|dos|entrambe|due|обе|обеих|обидв|obě|obou|abi|abiejų)\b|两家|兩家|両社|上述|这些/iu;

/** How languages say that an act was made to reach further; the acts themselves stand in the word tables. */
const WIDENS =
  /(?<!\p{L})(?:exten[ds]|widen|expand|broaden|erweiter|weitet|ausgeweitet|auszuweiten|dehnt|ausgedehnt|étend|élargi|généralis|ampl[ií]|extiend|estend|este[so]|allarg|breid|uitgebreid|verruim|rozszerz|obejmie też|objął też|objęto też|rozšíř|rozšiř|расшир|распростран|розшир|пошир|išplė|praplėt)|\b(?:now|also|ahora|también) (?:now |also )?(?:covers?|applies|extends|includes|reaches|abarca|alcanza|afecta|cubre|incluye)\b|扩大|擴大|扩展|擴展|延伸|拓宽|拡大|拡張|広げ/iu;

/** The vendors that a deed is done to, and whether the text names them as such. */
export function vendorsOf(study: Study, deed: Deed): readonly VendorMention[] {
  if (deed.vendors.length > 0) return deed.vendors;
  const { scene } = deed;
  if (scene.pronouns.length > 0) {
    const both = scene.pronouns.some((hit) => BOTH.test(hit.text));
    if (both) {
      const pair = study.scenes
        .slice(0, scene.index)
        .findLast((other) => new Set(other.vendors.map((vendor) => vendor.vendor)).size > 1);
      if (pair) return pair.vendors;
    }
    for (let back = scene.index - 1; back >= Math.max(0, scene.index - 3); back--) {
      const before = study.scenes[back]!;
      if (before.vendors.length > 0 && before.unit.zone !== 'teaser') return before.vendors;
    }
    return study.subjects;
  }
  if (!isMain(study, deed)) return [];
  const distinctVendors = new Set(
    study.scenes
      .filter((other) => other.unit.zone !== 'teaser')
      .flatMap((other) => other.vendors.map((mention) => mention.vendor)),
  );
  const subjects = new Set(study.subjects.map((mention) => mention.vendor));
  const { lexicon } = study.machine;
  const onTopic =
    study.titled || study.notice || lexicon.products.some(([, pattern]) => occurs(pattern, scene.unit.text));
  return onTopic && (study.titled ? subjects.size <= 6 : distinctVendors.size === 1) ? study.subjects : [];
}

const EARLIER =
  /(?<!\p{L})(?:zuvor|bereits|schon|previously|already|earlier|before that|déjà|auparavant|eerder|reeds|ya|anteriormente|già|in precedenza|już|wcześniej|již|dříve|ранее|уже|раніше|вже|jau|anksčiau)(?!\p{L})|此前|已经|すでに|既に/iu;
const DAY_BEFORE =
  /^(?:the day before|a day earlier|la veille|am vortag|am tag zuvor|(?:einen )?tag zuvor|de dag ervoor|een dag eerder|(?:el )?día anterior|il giorno prima|dzień wcześniej|den předtím|накануне|дн[её]м ранее|напередодні|前一天|前日)$/iu;

/** The last full date in the sentences before, to which "the day before" counts back. */
function dayTold(study: Study, deed: Deed): Day | null {
  for (let at = deed.scene.index - 1; at >= Math.max(0, deed.scene.index - 4); at--) {
    const { unit } = study.scenes[at]!;
    if (unit.zone !== 'body' || !unit.anchor) continue;
    const dates = study.machine.lexicon.dates
      .find(unit.text, unit.anchor, study.segments.dayFirst)
      .filter((date) => date.role === 'plain' && isDay(date.date) && date.date <= unit.anchor!);
    const last = dates.at(-1);
    if (last) return last.date;
  }
  return null;
}

/** The day of a deed: the date of its clause that lies nearest, of those that are past. */
function dateOf(study: Study, deed: Deed, vendor: VendorMention, alone: boolean) {
  const { unit } = deed.scene;
  const limit = unit.anchor ? addDays(unit.anchor, 1) : '9999-12-31';
  const all = study.machine.lexicon.dates
    .find(unit.text, unit.anchor, study.segments.dayFirst)
    .map((date) => ({ ...date, start: date.start + unit.start, end: date.end + unit.start }));
  const told = dayTold(study, deed);
  if (told) for (const date of all) if (DAY_BEFORE.test(date.text)) date.date = addDays(told, -1);
  const within = all.filter((date) => date.start >= deed.clause[0] && date.end <= deed.clause[1]);
  const usable = (dates: typeof all) =>
    dates.filter(
      (date) => !(date.full && unit.zone === 'headline') && date.role === 'plain' && date.date <= limit,
    );
  const pool = usable(within).length > 0 ? usable(within) : alone ? usable(all) : [];
  const distance = (date: { start: number; end: number }) =>
    date.start >= deed.cue.end ? date.start - deed.cue.end : Math.max(0, deed.cue.start - date.end);
  // "TikTok in December 2022 and Copilot in March 2024": each name has the date that follows it.
  const following =
    new Set(deed.vendors.map((other) => other.vendor)).size > 1 && pool.length > 1
      ? pool.find((date) => date.start >= vendor.end)
      : undefined;
  const exact = following ?? [...pool].sort((a, b) => distance(a) - distance(b))[0] ?? null;
  const later = (role: 'effective' | 'deadline') => {
    const date = all.find(
      (other) =>
        other.role === role || (role === 'effective' && other.role === 'plain' && other.date > limit),
    );
    return date ? { date: date.date, evidence: toEvidence(date) } : null;
  };
  return { announced: exact, effective: later('effective'), deadline: later('deadline') };
}

export function draftOf(
  study: Study,
  deed: Deed,
  vendor: VendorMention,
  place: Located,
  alone: boolean,
): Draft {
  const { lexicon } = study.machine;
  const { unit } = deed.scene;
  const own = scopeOfDeed(lexicon, deed, alone);
  const model = deed.like ? scopeOfDeed(lexicon, deed.like, false) : own;
  const scope = {
    ...own,
    prohibits: own.prohibits.size > 0 ? own.prohibits : model.prohibits,
    products: own.products.size > 0 ? own.products : model.products,
  };
  const dates = dateOf(study, deed, vendor, alone);
  return {
    vendor: vendor.vendor,
    vendorEvidence: toEvidence(vendor),
    jurisdiction: place.code,
    placeEvidence: place.evidence,
    action: deed.action,
    actionEvidence: toEvidence(deed.cue),
    announced: dates.announced?.date ?? null,
    announcedEvidence: dates.announced ? toEvidence(dates.announced) : null,
    effective: dates.effective,
    deadline: dates.deadline,
    binds: new Map(scope.binds),
    prohibits: new Map(deed.action === 'ruling' && overrules(deed) ? [] : scope.prohibits),
    products: new Map(scope.products),
    issuer: issuerOf(deed),
    instrument: instrumentIn(lexicon, unit.text, unit.start),
    citation: citationIn(unit.text, unit.start),
    hedged: occurs(lexicon.is.hedges, unit.text) || deed.action === 'proposal',
    earlier: !dates.announced && place.code !== study.home?.code && EARLIER.test(unit.text),
    widens: WIDENS.test(deed.cue.text) ? toEvidence(deed.cue) : null,
    unit,
    main: isMain(study, deed) && !deed.like,
    teaser: unit.zone === 'teaser',
    self: scope.binds.size > 0,
  };
}

/** A court that blocks or upholds an act forbids nothing itself. */
function overrules(deed: Deed): boolean {
  const { unit } = deed.scene;
  const rest = unit.text.slice(deed.cue.start - unit.start, deed.cue.end - unit.start + 60);
  return /\b(?:ban|bans|law|order|designation|decision|measure|directive|rule|act|blocking)\b|verbot|gesetz|bescheid|warnung|interdiction|décret|décision|verbod|besluit|zakaz|decyzj|запрет|решени|заборон|рішенн|prohibición|decreto|divieto|provvediment|zákaz|rozhodnut|draudim|禁令|决定|命令/iu.test(
    rest,
  );
}
