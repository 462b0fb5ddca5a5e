/** The deeds of an article put together: which stand for themselves, which only add to others. */
import type { VendorMention } from '../names/mentions.ts';
import type { Scene } from './actors.ts';
import type { Deed } from './deeds.ts';
import { draftOf, vendorsOf } from './drafting.ts';
import { addDraft, type Draft } from './drafts.ts';
import { findAll, occurs } from './pattern.ts';
import { readScope, scopeOfDeed } from './scope.ts';
import { isMain, type Located, type Study, toEvidence } from './study.ts';

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

const first = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return items.filter((item) => (seen.has(key(item)) ? false : seen.add(key(item))));
};

/** The place told last, for a deed of the same paragraph that names none. */
interface Told extends Located {
  readonly paragraph: number;
}

export function draftsOf(study: Study): Draft[] {
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
        {
          ...draft,
          vendorEvidence: toEvidence(vendor),
          unit: open.deed.scene.unit,
          hedged: !listed && open.deed.action !== 'listing',
        },
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
