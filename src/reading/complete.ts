/**
 * What the story's own act still lacks after its sentences were read, from the sentences around: the day
 * a statement was made, whom a duty meets, and what the vendors of one list share.
 */
import { addDays, daysBetween, isDay } from '../domain/date.ts';
import type { Bound } from '../domain/measure.ts';
import type { Evidence } from '../domain/report.ts';
import type { Scene } from './actors.ts';
import type { Draft } from './drafts.ts';
import { nameOfActor } from './instrument.ts';
import { findAll, occurs } from './pattern.ts';
import { readScope } from './scope.ts';
import type { Study } from './study.ts';

const REACH = 6;
const SPOKESMAN =
  /\b(?:spokes(?:man|woman|person)|Sprecher(?:in)?|porte-parole|woordvoerder|rzeczni\p{L}+|portavoz|portavoce|mluvčí)\b/iu;

function told(scene: Scene): boolean {
  const speaker = scene.actors[0];
  return speaker?.kind !== 'vendor' && speaker?.kind !== 'private' && speaker?.kind !== 'lawmaker';
}

/** "The guidance, published on 31 March, …" */
function opensWithAct(study: Study, { unit }: Scene): boolean {
  const act = findAll(study.machine.lexicon.is.instruments, unit.text)[0];
  return act !== undefined && act.start <= 6;
}

function around(study: Study, draft: Draft): Scene[] {
  const at = study.scenes.findIndex((scene) => scene.unit.start === draft.unit.start);
  const from = study.scenes.findIndex((scene) => scene.unit.zone === 'body');
  return study.scenes
    .slice(Math.min(at, from < 0 ? at : from), at + REACH + 1)
    .filter((scene) => scene.unit.zone === 'body');
}

/** "The ministry said in a statement late Monday the decision had been taken." */
function announcement(study: Study, draft: Draft): void {
  if (draft.announced) return;
  for (const scene of around(study, draft)) {
    const { unit } = scene;
    const official = scene.actors.find((actor) => actor.kind === 'government' || actor.kind === 'court');
    if (
      !unit.anchor ||
      !told(scene) ||
      (!official &&
        !opensWithAct(study, scene) &&
        (scene.vendors.length > 0 || !SPOKESMAN.test(unit.text))) ||
      (official?.place && official.place.code !== draft.jurisdiction)
    )
      continue;
    if (
      !occurs(study.machine.lexicon.is.speech, unit.text) &&
      !occurs(study.machine.lexicon.is.instruments, unit.text)
    )
      continue;
    const date = study.machine.lexicon.dates
      .find(unit.text, unit.anchor, study.segments.dayFirst)
      .find(
        (found) =>
          found.role === 'plain' &&
          isDay(found.date) &&
          found.date <= addDays(unit.anchor!, 1) &&
          daysBetween(found.date, unit.anchor!) <= 10,
      );
    if (!date) continue;
    const name = official ? nameOfActor(scene, official) : null;
    if (name && (!draft.issuer || name.quote.length > draft.issuer.quote.length)) draft.issuer = name;
    draft.announced = date.date;
    draft.announcedEvidence = { quote: date.text, start: date.start + unit.start };
    return;
  }
}

/** "Administrators of critical infrastructure must take it into account." */
function duty(study: Study, draft: Draft): void {
  if (draft.self) return;
  const { lexicon } = study.machine;
  const at = study.scenes.findIndex((scene) => scene.unit.start === draft.unit.start);
  const found = new Map<Bound, Evidence>();
  for (const scene of study.scenes.slice(at, at + 14)) {
    if (
      study.deeds.some(
        (deed) => deed.scene === scene && deed.action !== draft.action && deed.action !== 'ban',
      )
    )
      continue;
    if (scene.unit.zone !== 'body' || !told(scene) || !occurs(lexicon.is.duty, scene.unit.text)) continue;
    for (const [key, evidence] of readScope(
      lexicon,
      scene.unit.text,
      scene.unit.start,
      scene.actors.slice(0, 1),
    ).binds) {
      const before = scene.unit.text.slice(
        Math.max(0, evidence.start - scene.unit.start - 50),
        evidence.start - scene.unit.start,
      );
      if (
        findAll(lexicon.is.not, before).length === 0 &&
        findAll(lexicon.is.plan, before).length === 0 &&
        !found.has(key)
      )
        found.set(key, evidence);
    }
    if (found.size > 0 && draft.action !== 'advisory') break;
  }
  if (found.size === 0) return;
  draft.binds = found;
  draft.self = true;
}

/** Vendors of one list share its date and its duties. */
function share(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const same = drafts.find(
      (other) =>
        other !== draft &&
        other.main &&
        other.vendor === draft.vendor &&
        other.jurisdiction === draft.jurisdiction &&
        !other.teaser,
    );
    if (same?.announced && !draft.announced && !draft.main && draft.action === 'advisory') {
      draft.announced = same.announced;
      draft.announcedEvidence = same.announcedEvidence;
    }
    if (same && draft.prohibits.size === 0) draft.prohibits = new Map(same.prohibits);
    if (same && draft.binds.size === 0) draft.binds = new Map(same.binds);
    const alike = drafts.find(
      (other) =>
        other !== draft &&
        other.main &&
        draft.main &&
        other.jurisdiction === draft.jurisdiction &&
        other.action === draft.action &&
        other.prohibits.size > 0,
    );
    if (alike && draft.prohibits.size === 0) draft.prohibits = new Map(alike.prohibits);
    const base = drafts.find(
      (other) =>
        other !== draft &&
        other.main &&
        !other.teaser &&
        other.jurisdiction === draft.jurisdiction &&
        other.action === draft.action &&
        other.announced,
    );
    if (!draft.main || draft.announced || !base) continue;
    draft.announced = base.announced;
    draft.announcedEvidence = base.announcedEvidence;
    if (!draft.self) draft.binds = new Map(base.binds);
    if (draft.prohibits.size === 0) draft.prohibits = new Map(base.prohibits);
  }
}

/** Completes the drafts in place. */
export function complete(study: Study, drafts: Draft[]): void {
  for (const draft of drafts) {
    if (!draft.main || draft.teaser || draft.earlier) continue;
    announcement(study, draft);
    duty(study, draft);
  }
  share(drafts);
}
