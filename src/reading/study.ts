/** Everything that is found in one article before any of it is weighed: sentences, names, deeds, and where it speaks from. */
import type { Article, Evidence } from '../domain/report.ts';
import type { Mentions, VendorMention } from '../names/mentions.ts';
import type { PlaceMention, Places } from '../names/places.ts';
import type { createScenes, Scene } from './actors.ts';
import type { createDeeds, Deed, Rejected } from './deeds.ts';
import type { Lexicon } from './lexicon.ts';
import { occurs } from './pattern.ts';
import type { Segments } from './segments.ts';

/** What a reader needs to know names by. */
export interface Names {
  readonly mentions: Mentions;
  readonly places: Places;
}

export interface Machine {
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

export interface Located {
  readonly code: string;
  readonly evidence: Evidence | null;
}

export const toEvidence = (hit: { text: string; start: number }): Evidence => ({
  quote: hit.text,
  start: hit.start,
});

export function examine(article: Article, machine: Machine, names: Names): Study {
  const { text } = article;
  const cut = machine.lexicon.cut(text, article.title, article.published);
  const vendors = usableVendors(names.mentions.find(text), text);
  const places = usablePlaces(names.places.find(text, true), text, machine.lexicon.words.lang);
  const scenes = cut.units.map((unit, index) => machine.scene(text, unit, index, vendors, places));
  const deeds: Deed[] = [];
  const rejected: Rejected[] = [];
  for (const scene of scenes) {
    if (scene.unit.zone === 'head') continue;
    const found = machine.deeds(scene, scenes[scene.index - 1], deeds.at(-1));
    deeds.push(...found.deeds);
    rejected.push(...found.rejected);
  }
  const notice = letterheadOf(scenes, places) !== undefined || isNotice(scenes, machine.lexicon);
  // Only a notice bears the date of the act above itself; above an article stands that of the paper.
  const segments = notice ? cut : { ...cut, actDate: null };
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
    notice,
    lead: firstBody?.unit.paragraph ?? 0,
  };
}

export function isMain(study: Study, deed: Deed): boolean {
  const { unit } = deed.scene;
  return (
    unit.zone === 'headline' ||
    (study.notice && unit.zone === 'body') ||
    (unit.zone === 'body' && unit.paragraph <= study.lead + 1)
  );
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
  /(?:said|wrote|posted|announced|tweeted|message|post|feed|statement|schrieb|teilte|écrit|schreef|escribió|scritto|napsal|napisał)\b(?:(?!(?<!\p{L})(?:bans?|block|curbs?|restrictions?|limits?|sanctions|warning|\p{L}*verbot|interdiction|verbod|prohibición|veto|divieto|zakaz|zákaz)(?!\p{L})).){0,25}\b(?:on|via|auf|sur|op|en|su|na)\s(?:its\s)?$/iu;

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
    if (
      /^federal\p{L}{0,2}$/iu.test(place.text) &&
      (lang !== 'en' || (before && place.start - before.end <= 1))
    )
      return false;
    return european || !/^(?:the )?commission$/iu.test(place.text);
  });
}

/** A body's name and a kind of act above a text in which nobody is quoted. */
function isNotice(scenes: readonly Scene[], lexicon: Lexicon): boolean {
  const head = scenes
    .filter((scene) => scene.unit.zone === 'head' || scene.unit.zone === 'headline')
    .slice(0, 4);
  if (!head.some((scene) => scene.actors[0]?.kind === 'government')) return false;
  if (!head.some((scene) => occurs(lexicon.is.instruments, scene.unit.text))) return false;
  return !scenes.some((scene) => scene.unit.zone === 'body' && occurs(lexicon.is.speech, scene.unit.text));
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
  if (isNotice(scenes, lexicon)) {
    const body = scenes
      .filter(({ unit }) => unit.zone === 'head')
      .flatMap(({ actors }) => actors)
      .find((actor) => actor.kind === 'government' && actor.place);
    if (body?.place) return { code: body.place.code, evidence: toEvidence(body.place) };
  }
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
