/**
 * Reads an article or notice for measures, by word tables and position alone: no model, no clock, no I/O.
 *
 * A finding needs four things in the text: somebody who may act for a state, a word for what was done,
 * a vendor it was done to, and no sign that it was only wished, denied or told by those concerned.
 * Everything else that looks like a measure is listed as passed over, with the reason.
 */
import { addDays } from '../domain/date.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Article, Evidence, Finding, Reading } from '../domain/report.ts';
import type { Mentions, VendorMention } from '../names/mentions.ts';
import type { PlaceMention, Places } from '../names/places.ts';
import { createScenes, type Scene } from './actors.ts';
import { complete } from './complete.ts';
import { createDeeds, type Deed, type Rejected } from './deeds.ts';
import { addDraft, type Draft } from './drafts.ts';
import { passedOver } from './ignored.ts';
import { citationIn, instrumentIn, issuerOf } from './instrument.ts';
import { detectLanguage } from './language.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { findAll, occurs } from './pattern.ts';
import { readScope, scopeOfDeed } from './scope.ts';
import type { Segments } from './segments.ts';
import { settle } from './settle.ts';
import { LANGUAGES } from './words/index.ts';

/** What a reader needs to know names by. */
export interface Names {
  readonly mentions: Mentions;
  readonly places: Places;
}

interface Machine {
  readonly lexicon: Lexicon;
  readonly scene: ReturnType<typeof createScenes>;
  readonly deeds: ReturnType<typeof createDeeds>;
}

/** Everything found in one article. */
export interface Study {
  readonly machine: Machine;
  readonly text: string;
  readonly segments: Segments;
  readonly scenes: readonly Scene[];
  readonly deeds: readonly Deed[];
  readonly rejected: readonly Rejected[];
  /** Vendors of headline and first sentences. */
  readonly subjects: readonly VendorMention[];
  readonly home: { readonly code: string; readonly evidence: Evidence | null } | null;
  /** The title names vendors and an act. */
  readonly titled: boolean;
  /** The text is the act itself, on the letterhead of a body. */
  readonly notice: boolean;
  /** Index of the first body sentence's paragraph and the next. */
  readonly lead: number;
}

const toEvidence = (hit: { text: string; start: number }): Evidence => ({
  quote: hit.text,
  start: hit.start,
});

/**
 * Builds the reader.
 * @returns a pure function from an article to its measures; the same article always gives the same reading
 */
export function createReader(_knowledge: Knowledge, names: Names): (article: Article) => Reading {
  const machines = new Map<string, Machine>();
  const machineOf = (text: string): Machine => {
    const words = detectLanguage(text, LANGUAGES);
    let machine = machines.get(words.lang);
    if (!machine) {
      const lexicon = lexiconOf(words);
      machine = { lexicon, scene: createScenes(lexicon), deeds: createDeeds(lexicon) };
      machines.set(words.lang, machine);
    }
    return machine;
  };
  return (article) => {
    const study = examine(article, machineOf(`${article.title}\n${article.text}`), names);
    const drafts = draftsOf(study);
    complete(study, drafts);
    const findings = drafts.map((draft) => settle(draft, study.segments));
    return {
      findings: distinct(findings),
      ignored: passedOver(study.rejected, study.scenes, study.machine.lexicon, drafts),
    };
  };
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.vendor}|${finding.jurisdiction}|${finding.action}|${finding.announced}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function examine(article: Article, machine: Machine, names: Names): Study {
  const { text } = article;
  const segments = machine.lexicon.cut(text, article.title, article.published);
  const vendors = usableVendors(names.mentions.find(text), text);
  const places = usablePlaces(names.places.find(text), text, machine.lexicon.words.lang);
  const scenes = segments.units.map((unit, index) => machine.scene(text, unit, index, vendors, places));
  const deeds: Deed[] = [];
  const rejected: Rejected[] = [];
  for (const scene of scenes) {
    if (scene.unit.zone === 'head') continue;
    const found = machine.deeds(scene, scenes[scene.index - 1], deeds.at(-1));
    deeds.push(...found.deeds);
    rejected.push(...found.rejected);
  }
  const firstBody = scenes.find((scene) => scene.unit.zone === 'body');
  const subjects = subjectsOf(scenes, article.title, names.mentions);
  return {
    machine,
    text,
    segments,
    scenes,
    deeds,
    rejected,
    subjects,
    home: homeOf(scenes, deeds, places, article, names, machine.lexicon),
    titled:
      (names.mentions.find(article.title).length > 0 ||
        scenes.some((scene) => scene.unit.zone === 'headline' && scene.vendors.length > 0)) &&
      machine.lexicon.acts.some(([, pattern]) => occurs(pattern, article.title)),
    notice: letterheadOf(scenes, places) !== undefined,
    lead: firstBody?.unit.paragraph ?? 0,
  };
}

/** What "the company" means when nobody was named just before. */
function subjectsOf(scenes: readonly Scene[], title: string, mentions: Mentions): VendorMention[] {
  const headline = scenes
    .filter((scene) => scene.unit.zone === 'headline' || scene.unit.zone === 'head')
    .flatMap((scene) => scene.vendors);
  if (headline.length > 0) return headline;
  const early = scenes
    .filter((scene) => scene.unit.zone === 'body')
    .slice(0, 3)
    .flatMap((scene) => scene.vendors);
  const titled = new Set(mentions.find(title).map((mention) => mention.vendor));
  const all = scenes.flatMap((scene) => scene.vendors);
  const fromTitle = all.filter((mention) => titled.has(mention.vendor));
  if (fromTitle.length > 0) return fromTitle;
  return early.length > 0 ? early : all.slice(0, 1);
}

// Where something was said is no party to it.
const SAID_ON =
  /(?:said|wrote|posted|announced|tweeted|message|post|feed|statement|schrieb|teilte|écrit|schreef|escribió|scritto|napsal|napisał)\b.{0,25}\b(?:on|via|auf|sur|op|en|su|na)\s(?:its\s)?$/iu;

/** Drops names that only say where words were published, and "dell'" in Italian. */
function usableVendors(mentions: readonly VendorMention[], text: string): VendorMention[] {
  return mentions.filter((mention) => {
    const before = text.slice(Math.max(0, mention.start - 60), mention.start);
    const after = text.slice(mention.end, mention.end + 2);
    if (/^['’]\p{L}/u.test(after) && mention.text === mention.text.toLowerCase()) return false;
    return !SAID_ON.test(before) && !(before.endsWith('在') && after.startsWith('上'));
  });
}

/** "美国商务部" is one body, and not China's; "the Commission" alone is not always the European one. */
function usablePlaces(places: readonly PlaceMention[], text: string, lang: string): PlaceMention[] {
  const european = /europ|\bEU\b/iu.test(text);
  return places.filter((place, index) => {
    const before = places[index - 1];
    if (
      place.how === 'body' &&
      before &&
      before.how !== 'body' &&
      before.end === place.start &&
      before.code !== place.code
    )
      return false;
    if (/^rada$/iu.test(place.text) && lang !== 'en') return false;
    return european || !/^(?:the )?commission$/iu.test(place.text);
  });
}

function letterheadOf(scenes: readonly Scene[], places: readonly PlaceMention[]): PlaceMention | undefined {
  return places.find(
    (place) =>
      place.how === 'body' &&
      scenes.some(
        (scene) =>
          scene.unit.zone === 'head' && place.start >= scene.unit.start && place.end <= scene.unit.end,
      ),
  );
}

/** The state that a bare "the government" means in this article. */
function homeOf(
  scenes: readonly Scene[],
  deeds: readonly Deed[],
  places: readonly PlaceMention[],
  article: Article,
  names: Names,
  lexicon: Lexicon,
): Study['home'] {
  const letterhead = letterheadOf(scenes, places);
  if (letterhead) return { code: letterhead.code, evidence: toEvidence(letterhead) };
  const early = deeds.find((deed) => deed.place && deed.scene.unit.zone !== 'teaser');
  const opening = scenes
    .filter((scene) => scene.unit.zone === 'headline' || scene.unit.zone === 'body')
    .slice(0, 3);
  const told = deeds.find((deed) => deed.actor && deed.scene.unit.zone !== 'teaser');
  if (early?.place && opening.includes(early.scene) && (early === told || !lexicon.words.home))
    return { code: early.place.code, evidence: toEvidence(early.place) };
  const titled = names.places.find(article.title).find((place) => place.how !== 'adjective');
  if (titled) {
    const same = places.find((place) => place.code === titled.code);
    return { code: titled.code, evidence: same ? toEvidence(same) : null };
  }
  const city = scenes.find((scene) => scene.unit.zone === 'body')?.dateline ?? null;
  if (city) return { code: city.code, evidence: toEvidence(city) };
  if (lexicon.words.home) return { code: lexicon.words.home, evidence: null };
  const first = opening.flatMap((scene) => scene.actors);
  const official = first.find((actor) => actor.place && actor.kind === 'government');
  if (official?.place) return { code: official.place.code, evidence: toEvidence(official.place) };
  return early?.place ? { code: early.place.code, evidence: toEvidence(early.place) } : null;
}

const BOTH =
  /\b(?:both|two|three|four|all|those|these|beide|deux|twee|obie|obu|ambas|ambos|dos|entrambe|due|обе|обеих|обидв|obě|obou|abi|abiejų)\b|两家|兩家|両社|上述|这些/iu;

/** The vendors that a deed is done to, and whether the text names them as such. */
function vendorsOf(study: Study, deed: Deed): readonly VendorMention[] {
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
  const onTopic = study.titled || study.notice || lexicon.products.some(([, pattern]) => occurs(pattern, scene.unit.text));
  return onTopic && (study.titled ? subjects.size <= 6 : distinctVendors.size === 1) ? study.subjects : [];
}

const OFFICIAL = [
  'central_government',
  'subnational_government',
  'public_sector',
  'legislature',
  'military',
] as const;

/**
 * Whether a deed may become a finding of its own. Without anybody who acts it only adds to what is
 * there: unless it names a place, recalls an older act of the same story, or adds vendors to it.
 */
function mayStand(
  study: Study,
  drafts: readonly Draft[],
  deed: Deed,
  place: string,
  vendors: readonly VendorMention[],
): boolean {
  if (deed.actor || deed.place || /resol/iu.test(deed.cue.text)) return true;
  // "Civil servants may no longer have the app on their phones": only a state can say that of its own.
  if (
    deed.passive &&
    deed.vendors.length > 0 &&
    isMain(study, deed) &&
    OFFICIAL.some((key) => scopeOfDeed(study.machine.lexicon, deed, true).binds.has(key))
  )
    return true;
  const here = drafts.filter((draft) => draft.jurisdiction === place && draft.main);
  if (!deed.passive || here.length === 0) return false;
  const named = new Set(vendors.map((vendor) => vendor.vendor));
  return deed.vendors.length > 0 || here.some((draft) => named.has(draft.vendor));
}

function isMain(study: Study, deed: Deed): boolean {
  const { unit } = deed.scene;
  return (
    unit.zone === 'headline' ||
    (study.notice && unit.zone === 'body') ||
    (unit.zone === 'body' && unit.paragraph <= study.lead + 1)
  );
}

const first = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return items.filter((item) => (seen.has(key(item)) ? false : seen.add(key(item))));
};

/** The day of a deed: the date of its clause that lies nearest, of those that are past. */
function dateOf(study: Study, deed: Deed, vendor: VendorMention, alone: boolean) {
  const { unit } = deed.scene;
  const limit = unit.anchor ? addDays(unit.anchor, 1) : '9999-12-31';
  const all = study.machine.lexicon.dates
    .find(unit.text, unit.anchor, study.segments.dayFirst)
    .map((date) => ({ ...date, start: date.start + unit.start, end: date.end + unit.start }));
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

interface Located {
  readonly code: string;
  readonly evidence: Evidence | null;
}
interface Told extends Located {
  readonly paragraph: number;
}

function draftsOf(study: Study): Draft[] {
  const drafts: Draft[] = [];
  let open: { deed: Deed; place: Located } | null = null;
  const byScene = new Map<Scene, Deed[]>();
  for (const deed of study.deeds) byScene.set(deed.scene, [...(byScene.get(deed.scene) ?? []), deed]);
  let told: Told | null = null;
  for (const scene of study.scenes) {
    const deeds = byScene.get(scene) ?? [];
    for (const deed of deeds) {
      const near: Told | null = told && told.paragraph === scene.unit.paragraph ? told : null;
      const place: Located | null = deed.place
        ? { code: deed.place.code, evidence: toEvidence(deed.place) }
        : (near ?? (scene.unit.zone === 'teaser' ? null : study.home));
      if (!place) continue;
      if (deed.place) told = { ...place, paragraph: scene.unit.paragraph };
      const vendors = vendorsOf(study, deed);
      const enrich =
        !mayStand(study, drafts, deed, place.code, vendors) &&
        !(study.notice && place.code === study.home?.code);
      if (
        vendors.length === 0 &&
        isMain(study, deed) &&
        !enrich &&
        (!open || open.deed.scene.unit.zone === 'headline')
      )
        open = { deed, place };
      if (vendors.length > 0 && open && !enrich && place.code === open.place.code && isMain(study, deed))
        open = null;
      for (const vendor of first(vendors, (mention) => mention.vendor))
        addDraft(
          drafts,
          draftOf(study, deed, vendor, place, deeds.length === 1),
          study.segments.published,
          enrich,
        );
    }
    if (scene.unit.zone !== 'teaser' && scene.unit.zone !== 'head') widen(study, drafts, scene, deeds, open);
  }
  return drafts;
}

function draftOf(study: Study, deed: Deed, vendor: VendorMention, place: Located, alone: boolean): Draft {
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
    unit,
    main: isMain(study, deed),
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

/** "It covers … as well", lists below a colon, and vendors that stand as examples of a class. */
function widen(
  study: Study,
  drafts: Draft[],
  scene: Scene,
  deeds: readonly Deed[],
  open: { deed: Deed; place: Located } | null,
): void {
  if (
    scene.vendors.length === 0 ||
    deeds.some((deed) => deed.vendors.length > 0 && (deed.actor || deed.place))
  )
    return;
  const { lexicon } = study.machine;
  const listed = isListItem(study, scene);
  const hits = findAll(lexicon.is.widening, scene.unit.text, scene.unit.start);
  if (!listed && hits.length === 0) return;
  if (!listed && occurs(lexicon.is.bystander, scene.unit.text)) return;
  const speaker = scene.actors[0];
  if (
    !listed &&
    speaker &&
    (speaker.kind === 'vendor' || speaker.kind === 'private') &&
    speaker.start < hits[0]!.start &&
    occurs(lexicon.is.speech, scene.unit.text)
  )
    return;
  const from = listed ? scene.unit.start : hits[0]!.start;
  const named = scene.vendors.filter((vendor) => listed || vendor.start >= from || vendor.end <= from);
  const base = drafts.find((draft) => draft.main && !draft.teaser);
  for (const vendor of first(named, (mention) => mention.vendor)) {
    if (open) {
      const draft = draftOf(study, open.deed, vendor, open.place, true);
      addDraft(
        drafts,
        { ...draft, vendorEvidence: toEvidence(vendor), unit: open.deed.scene.unit, hedged: !listed },
        study.segments.published,
        false,
      );
    } else if (
      base &&
      !drafts.some((draft) => draft.vendor === vendor.vendor && draft.jurisdiction === base.jurisdiction)
    ) {
      const scope = readScope(lexicon, scene.unit.text, scene.unit.start);
      drafts.push({
        ...base,
        vendor: vendor.vendor,
        vendorEvidence: toEvidence(vendor),
        unit: scene.unit,
        binds: new Map(base.binds),
        prohibits: new Map(
          scope.prohibits.size > 0 && base.prohibits.size === 0 ? scope.prohibits : base.prohibits,
        ),
        products: new Map(scope.products),
      });
    }
  }
}

function isListItem(study: Study, scene: Scene): boolean {
  for (let back = scene.index - 1; back >= Math.max(0, scene.index - 40); back--) {
    const unit = study.scenes[back]!.unit;
    if (/[:：]$/u.test(unit.text)) return true;
    if (!/^[\s—–•*·\-\d(]/u.test(unit.text) && unit.text.length > 120) return false;
    if (/[.。]$/u.test(unit.text) && !/^[\s—–•*·-]/u.test(unit.text)) return false;
  }
  return false;
}
