/**
 * What was done in a sentence, and to whom. A deed needs a verb or noun of the tables that is neither
 * denied nor only wished, and somebody who may act for a state. What fails that is kept with the reason.
 */
import type { Action } from '../domain/measure.ts';
import type { VendorMention } from '../names/mentions.ts';
import { type Actor, clauseAt, type Scene } from './actors.ts';
import { jointDeeds } from './joint.ts';
import type { Lexicon } from './lexicon.ts';
import { findAll, type Hit, occurs } from './pattern.ts';
import { voicedBy } from './quotation.ts';

export interface Deed {
  readonly scene: Scene;
  readonly action: Action;
  readonly cue: Hit;
  readonly actor: Actor | null;
  /** Code of the place, when the sentence itself says it. */
  readonly place: {
    readonly code: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  } | null;
  /** Vendors that the sentence names as its object; empty when it only points back. */
  readonly vendors: readonly VendorMention[];
  readonly clause: readonly [number, number];
  readonly passive: boolean;
  /** The deed that this one repeats for another place. */
  readonly like?: Deed;
}

export interface Rejected {
  readonly scene: Scene;
  readonly cue: Hit;
  readonly why: 'vendor' | 'private' | 'lawmaker' | 'denied' | 'plan';
  readonly actor: Actor | null;
}

interface Cue extends Hit {
  readonly action: Action;
}

/** Who "may not" or "must be removed" suffers the act. */
const MODAL =
  /^(?:may|must|can|cannot|could|shall|not|no longer|has to|have to|had to|should|darf|dürfen|durften|muss|müssen|mussten|nicht|mag|mogen|mocht|moet|moeten|niet|ne|n['’]|no|non|nie|nesm|nelze|nem|musz|не|dev|deb|privalo|turi|negal)/iu;
/** "Huawei added to the list", "TikTok banned from phones": headlines leave out "was". */
const PARTICIPLE =
  /^(?:added|placed|put|listed|named|removed|dropped|struck|barred|banned|taken|excluded|shut)\s(?:to|on|onto|from|off|in|by|out)\b/iu;
const NOUN =
  /^(?:bans?|prohibition|restrictions?|suspension|exclusion|verbot\p{L}*|interdiction|verbod|zakaz\p{L}*|veto|divieto|bando|zákaz\p{L}*|draudim\p{L}*|запрет\p{L}*|заборон\p{L}*|禁令)$/iu;
const DUTY: ReadonlySet<Action> = new Set(['ban', 'phase_out', 'restriction', 'listing']);
const GOVERNING: ReadonlySet<Action> = new Set(['proposal', 'advisory', 'reversal', 'review', 'delisting']);
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Reads the deeds of scenes for one language. */
export function createDeeds(lexicon: Lexicon) {
  const { is, words } = lexicon;
  const againFirst = new RegExp(`^(?:${is.again.source})`, 'iu');
  const notBefore = new RegExp(`(?:${is.not.source})(?:\\s+[\\p{L}’'-]+){0,2}\\s*$`, 'iu');
  const passiveBefore = new RegExp(`(?:${is.passive.source})(?:\\s+[\\p{L}’'-]+){0,2}\\s*$`, 'iu');

  function cuesOf(scene: Scene): Cue[] {
    const cues: Cue[] = [];
    for (const [action, pattern] of lexicon.acts)
      for (const hit of findAll(pattern, scene.unit.text, scene.unit.start))
        if (!cues.some((other) => overlaps(other, hit))) cues.push({ ...hit, action });
    return cues.sort((a, b) => a.start - b.start);
  }

  function isPassive(scene: Scene, cue: Cue): boolean {
    if (words.lang === 'en' && (PARTICIPLE.test(cue.text) || /^(?:was|were)\s/iu.test(cue.text))) return true;
    const { unit } = scene;
    const before = unit.text.slice(Math.max(0, cue.start - unit.start - 40), cue.start - unit.start);
    if (words.han)
      return (
        /[被遭获獲是]|れた/u.test(before.slice(-14)) ||
        /^[^。]{0,6}(?:された|される|的。)/u.test(unit.text.slice(cue.end - unit.start))
      );
    if (MODAL.test(cue.text)) return true;
    if (passiveBefore.test(before) && !/^\S+ing\b/u.test(cue.text)) return true;
    const after = unit.text.slice(cue.end - unit.start, cue.end - unit.start + 11);
    if (/^\s(?:was|were|has been|had been|is|are|took|came)\s/u.test(after)) return true;
    return (
      words.lang === 'en' && /ed$/u.test(cue.text) && /^\s(?:in|from|by|on|over|at|across|for)\s/u.test(after)
    );
  }

  /** "It banned …": who acted in the sentence before. */
  function actorBefore(scene: Scene, cue: Cue, previous: Scene | undefined): Actor | null {
    const [from] = clauseAt(scene, cue.start);
    const opens = scene.unit.text.slice(from - scene.unit.start).replace(/^[\s,;"“]*(?:in \p{L}+ )?/iu, '');
    if (!againFirst.test(opens) || !previous || previous.unit.zone !== scene.unit.zone) return null;
    return previous.actors.find((actor) => actor.kind !== 'lawmaker') ?? null;
  }

  /** "enacts TikTok ban", "drops Yandex and blocks …": a vendor right before the cue that suffers the act. */
  function isObject(scene: Scene, actor: Actor, cue: Cue, before: readonly Actor[]): boolean {
    if (
      actor.kind !== 'vendor' ||
      !before.some(
        (other) => other.start < actor.start && (other.kind === 'government' || other.kind === 'court'),
      )
    )
      return false;
    const gap = scene.unit.text.slice(actor.end - scene.unit.start, cue.start - scene.unit.start);
    return (
      (NOUN.test(cue.text) && /^['’s]*\s$/u.test(gap)) ||
      /^,?\s(?:and|und|et|y|e|en|i|a|и|та|или|or)\s(?:\p{L}+ly\s|also\s|then\s)?$/u.test(gap)
    );
  }

  /** The nearest one who can act before the verb; behind it after "by" in the passive. */
  function actorOf(scene: Scene, cue: Cue, passive: boolean): Actor | null {
    const before = scene.actors.filter((actor) => actor.end <= cue.start + 1);
    const after = scene.actors.filter((actor) => actor.start >= cue.start && actor.kind !== 'vendor');
    if (passive && !MODAL.test(cue.text)) {
      const by = after.find(
        (actor) =>
          actor.start - cue.end < 80 &&
          !/made by|owned by/u.test(
            scene.unit.text.slice(cue.end - scene.unit.start, actor.start - scene.unit.start),
          ) &&
          /\b(by|von|durch|vom|par|door|por|da|dal|dalla|przez|od|nuo)\s+(\S+\s+){0,3}$/iu.test(
            scene.unit.text.slice(0, actor.start - scene.unit.start),
          ),
      );
      if (by) return by;
    }
    if (passive)
      return (
        before.findLast((actor) => actor.kind === 'government' || actor.kind === 'court') ??
        announcer(scene, cue)
      );
    const nearest = before.findLast((actor) => !isObject(scene, actor, cue, before)) ?? announcer(scene, cue);
    if (words.lang === 'en') return nearest;
    // Verbs stand first or last elsewhere: a state's body in the clause acts, wherever it stands.
    if (nearest && nearest.kind !== 'vendor') return nearest;
    const [from, to] = clauseAt(scene, cue.start);
    const official = scene.actors.filter(
      (actor) =>
        (actor.kind === 'government' || actor.kind === 'court') && actor.start >= from && actor.end <= to,
    );
    return official.findLast((actor) => actor.end <= cue.start) ?? official[0] ?? nearest;
  }

  /** "… must be removed, the government announced": the one who says so behind the verb. */
  function announcer(scene: Scene, cue: Cue): Actor | null {
    const official = scene.actors.find(
      (actor) => actor.start >= cue.end && (actor.kind === 'government' || actor.kind === 'court'),
    );
    if (!official) return null;
    const around = scene.unit.text.slice(
      Math.max(0, official.start - scene.unit.start - 30),
      official.end - scene.unit.start + 50,
    );
    return findAll(is.speech, around).length > 0 ? official : null;
  }

  /** Told by the vendor, a company or a lawmaker: the first who acts, then a verb of saying, then the cue. */
  function toldBy(scene: Scene, cue: Cue): Actor | null {
    const speaker = scene.actors[0];
    if (!speaker || speaker.kind === 'government' || speaker.kind === 'court' || speaker.start >= cue.start)
      return null;
    const between = scene.unit.text.slice(
      speaker.end - scene.unit.start,
      cue.start - scene.unit.start + (words.lang === 'en' ? 0 : cue.text.length),
    );
    const said = findAll(is.speech, between)[0];
    return said && said.start < 140 && !officialBetween(scene, speaker.end, speaker.end + said.start)
      ? speaker
      : null;
  }

  function officialBetween(scene: Scene, from: number, to: number): boolean {
    return scene.actors.some(
      (actor) =>
        (actor.kind === 'government' || actor.kind === 'court') && actor.start >= from && actor.end <= to,
    );
  }

  function planned(scene: Scene, cue: Cue, actor: Actor | null): boolean {
    const [from] = clauseAt(scene, cue.start);
    const start = Math.max(from, cue.start - 50, actor && actor.end <= cue.start ? actor.end : from);
    return (
      findAll(is.plan, scene.unit.text.slice(start - scene.unit.start, cue.start - scene.unit.start)).length >
      0
    );
  }

  /** "urged the government to ban": who is asked to act has not acted. */
  function asked(scene: Scene, cue: Cue, actor: Actor | null): boolean {
    if (!actor || actor.start < scene.unit.start || actor.end > cue.start) return false;
    const before = scene.unit.text.slice(
      Math.max(0, actor.start - scene.unit.start - 40),
      actor.start - scene.unit.start,
    );
    const hit = findAll(is.plan, before).at(-1);
    return hit !== undefined && before.length - hit.end <= 12;
  }

  /** Courts also part shareholders and rivals: a ruling counts where an act or a body of a state is in it. */
  function ofState(scene: Scene, previous: Scene | undefined): boolean {
    const near = previous && previous.unit.zone === scene.unit.zone ? [scene, previous] : [scene];
    return near.some(
      ({ actors, unit }) =>
        actors.some(({ kind }) => kind === 'government') ||
        occurs(is.instruments, unit.text) ||
        lexicon.acts.some(([action, pattern]) => DUTY.has(action) && occurs(pattern, unit.text)),
    );
  }

  /** "as Italy is considering": the one who is compared has not acted. */
  function considers(scene: Scene, cue: Cue, actor: Actor | null): boolean {
    if (!actor || actor.start < cue.end) return false;
    const after = scene.unit.text.slice(actor.end - scene.unit.start, actor.end - scene.unit.start + 24);
    const hit = findAll(is.plan, after)[0];
    return hit !== undefined && hit.start <= 12;
  }

  function denied(scene: Scene, cue: Cue): boolean {
    return notBefore.test(
      scene.unit.text.slice(Math.max(0, cue.start - scene.unit.start - 45), cue.start - scene.unit.start),
    );
  }

  function objects(
    scene: Scene,
    cue: Cue,
    cues: readonly Cue[],
    clause: readonly [number, number],
  ): VendorMention[] {
    const usable = scene.vendors.filter((vendor) => {
      const before = scene.unit.text.slice(
        Math.max(0, vendor.start - scene.unit.start - 40),
        vendor.start - scene.unit.start,
      );
      const after = scene.unit.text.slice(vendor.end - scene.unit.start, vendor.end - scene.unit.start + 30);
      if (
        /(?:^|[\s(])(?:@|via|on its|on his|on her)\s?(?:\S+\s){0,3}$/iu.test(before) &&
        /feed|account|post|page|^\s*[.,]/iu.test(after)
      )
        return false;
      return !new RegExp(`(?:${is.bystander.source})\\s+(?:[\\p{L}’'-]+\\s+)?$`, 'iu').test(before);
    });
    // A vendor belongs to the deed of its clause, else to the last deed told before it.
    const owned = usable.filter((vendor) => {
      const own = clauseAt(scene, vendor.start);
      const inClause = cues.filter((other) => other.start >= own[0] && other.start < own[1]);
      if (inClause.length > 0) return own[0] === clause[0];
      return (cues.findLast((other) => other.start < vendor.start) ?? cues[0]) === cue;
    });
    return owned.length > 0 ? owned : usable;
  }

  function placeOf(
    scene: Scene,
    cue: Cue,
    actor: Actor | null,
    clause: readonly [number, number],
    passive: boolean,
  ): Deed['place'] {
    if (actor?.kind === 'court') {
      // A court rules on the act of some place: "blocked Montana's ban".
      const owner = scene.places.find(
        (place) =>
          place.start >= cue.start &&
          place.start - cue.end < 40 &&
          place.end <= clause[1] &&
          place.how !== 'body' &&
          /^(?:['’]s?\s|\s(?:\S+\s){0,2}(?:ban|law|order|act|rule))/u.test(
            scene.unit.text.slice(place.end - scene.unit.start),
          ),
      );
      if (owner) return owner;
    }
    if (actor?.place) return actor.place;
    const earlier =
      actor && (words.han || findAll(is.instruments, actor.text).length > 0)
        ? scene.actors.findLast(
            (other) => other.kind === 'government' && other.place && other.end <= actor.start,
          )
        : undefined;
    if (earlier?.place) return earlier.place;
    const body = scene.places.find(
      (place) => place.how === 'body' && place.start >= clause[0] && place.end <= clause[1],
    );
    if (body) return body;
    // "In Schweden hatte die Behörde …", "In Italy, the regulator …"
    const opening = scene.places.find(
      (place) =>
        place.how !== 'adjective' &&
        place.start >= clause[0] &&
        place.start - clause[0] < 16 &&
        place.end <= cue.start &&
        /(?:^|[\s,;])(?:in|im|en|au|aux|w|we|ve|v|в|у|na|på|i)\s(?:the |den |der |la |le )?$/iu.test(
          scene.unit.text.slice(
            Math.max(0, place.start - scene.unit.start - 12),
            place.start - scene.unit.start,
          ),
        ),
    );
    if (opening && (actor || passive)) return opening;
    if (actor || !passive) return null;
    // "has been banned in Nepal", "the ban in Italy"
    const located = scene.places.find((place) => {
      const before = scene.unit.text.slice(
        Math.max(0, place.start - scene.unit.start - 14),
        place.start - scene.unit.start,
      );
      return (
        place.how !== 'adjective' &&
        place.start >= cue.start &&
        !/\s(?:and|und|et|y|e|en|i|a|и|та)\s.*\s\S+\s$|[,;]/u.test(
          scene.unit.text.slice(cue.end - scene.unit.start, place.start - scene.unit.start),
        ) &&
        /\b(in|across|throughout|im|en|au|aux|w|we|ve|v|в|у|na|по)\s+(the |den |der )?$/iu.test(before)
      );
    });
    return located ?? null;
  }

  /** "… did the same on 16 March": the deed of the clause before, by another. */
  function repeated(scene: Scene, found: readonly Deed[], last: Deed | undefined): Deed[] {
    return findAll(is.same, scene.unit.text, scene.unit.start).flatMap((cue) => {
      const clause = clauseAt(scene, cue.start);
      const model = found.findLast((deed) => deed.cue.end <= cue.start) ?? last;
      const actor =
        scene.actors.findLast((other) => other.end <= cue.start && other.start >= clause[0]) ?? null;
      if (!model || !actor?.place || actor.kind !== 'government') return [];
      return [{ ...model, scene, actor, cue, clause, place: actor.place, like: model }];
    });
  }

  return function deeds(
    scene: Scene,
    previous?: Scene,
    last?: Deed,
  ): { deeds: Deed[]; rejected: Rejected[] } {
    const found: Deed[] = [];
    const rejected: Rejected[] = [];
    let governed: readonly [number, number] | null = null;
    const cues = cuesOf(scene);
    for (const cue of cues) {
      const clause = clauseAt(scene, cue.start);
      if (governed && cue.start >= governed[0] && cue.start < governed[1]) continue;
      const passive = isPassive(scene, cue);
      const actor = actorOf(scene, cue, passive) ?? (passive ? null : actorBefore(scene, cue, previous));
      const refuse = (why: Rejected['why'], who: Actor | null) => {
        rejected.push({ scene, cue, why, actor: who });
        // What is only wished or warned of by others is no deed in the rest of the clause either.
        if (why !== 'denied' && (cue.action === 'advisory' || cue.action === 'proposal'))
          governed = [cue.start, clause[1]];
      };
      const speaker = toldBy(scene, cue) ?? voicedBy(scene, cue, previous);
      if (denied(scene, cue)) refuse('denied', actor);
      else if (speaker)
        refuse(
          speaker.kind === 'private' ? 'private' : speaker.kind === 'lawmaker' ? 'lawmaker' : 'vendor',
          speaker,
        );
      else if (actor?.kind === 'private' || actor?.kind === 'vendor') refuse(actor.kind, actor);
      else if (cue.action === 'ruling' && (actor?.kind !== 'court' || !ofState(scene, previous))) continue;
      else if (actor?.kind === 'lawmaker' && !/resol/iu.test(cue.text)) refuse('lawmaker', actor);
      else if (
        cue.action !== 'proposal' &&
        (planned(scene, cue, actor) || asked(scene, cue, actor) || considers(scene, cue, actor))
      )
        refuse('plan', actor);
      else {
        const court = actor?.kind === 'court' && cue.action !== 'review';
        found.push({
          scene,
          action: court ? 'ruling' : cue.action,
          cue,
          actor,
          place: placeOf(scene, cue, actor, clause, passive),
          passive,
          vendors: objects(scene, cue, cues, clause),
          clause,
        });
        if (court || GOVERNING.has(cue.action)) governed = [cue.start, clause[1]];
      }
    }
    found.push(...jointDeeds(scene, found), ...repeated(scene, found, last));
    return { deeds: found, rejected };
  };
}
