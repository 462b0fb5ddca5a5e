/** What an act takes away, for whom and of which products, by the words beside it. */
import type { Action, Bound, Prohibition } from '../domain/measure.ts';
import type { Evidence } from '../domain/report.ts';
import type { Actor, Scene } from './actors.ts';
import type { Deed } from './deeds.ts';
import type { Lexicon } from './lexicon.ts';
import { findAll, type Hit, occurs } from './pattern.ts';

export interface Scope {
  readonly binds: ReadonlyMap<Bound, Evidence>;
  readonly prohibits: ReadonlyMap<Prohibition, Evidence>;
  readonly products: ReadonlyMap<string, Evidence>;
}

/** Acts without a duty of their own forbid nothing. */
export const FORBIDS_NOTHING: ReadonlySet<Action> = new Set(['advisory', 'reversal', 'review']);

const evidence = (hit: Hit): Evidence => ({ quote: hit.text, start: hit.start });
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Every key whose words occur; words that a narrower key has taken do not count again. */
function read<K>(
  table: readonly (readonly [K, RegExp])[],
  text: string,
  offset: number,
  skip: readonly { start: number; end: number }[] = [],
): Map<K, Evidence> {
  const found = new Map<K, Evidence>();
  const taken: Hit[] = [];
  for (const [key, pattern] of table)
    for (const hit of findAll(pattern, text, offset)) {
      if (
        taken.some((other) => overlaps(other, hit)) ||
        skip.some((name) => hit.start >= name.start && hit.end <= name.end)
      )
        continue;
      taken.push(hit);
      if (!found.has(key)) found.set(key, evidence(hit));
    }
  return found;
}

/** Each key by itself, so that one phrase can speak for two. */
function readEach<K>(
  table: readonly (readonly [K, RegExp])[],
  text: string,
  offset: number,
): Map<K, Evidence> {
  const found = new Map<K, Evidence>();
  for (const [key, pattern] of table) {
    const hit = findAll(pattern, text, offset)[0];
    if (hit) found.set(key, evidence(hit));
  }
  return found;
}

const EXPLICIT_USE =
  /\b(?:the use of|using|be used|not (?:be )?use|or use|and use|from using|use or)\b|utilis|Nutzung|Einsatz|gebruik|używ|uso\b|použív|naudo|использ|використ|使用|利用/iu;

function settleProhibits(found: Map<Prohibition, Evidence>, text: string): Map<Prohibition, Evidence> {
  const has = (key: Prohibition) => found.has(key);
  const drop = (...keys: Prohibition[]) => {
    for (const key of keys) found.delete(key);
  };
  if (has('export_to'))
    drop('sale', 'procurement', 'use', 'import', 'device_install', 'operation', 'network_deployment');
  if (has('operation') && !has('service_access')) drop('use');
  if (has('service_access')) drop('use', 'operation', 'device_install');
  if (has('app_distribution'))
    drop('use', ...(/devices?|phones?/iu.test(text) ? [] : (['device_install'] as const)));
  if ((has('device_install') || has('network_deployment')) && !EXPLICIT_USE.test(text)) drop('use');
  if (has('sale')) drop('device_install');
  return found;
}

/** Reads the scope of a piece of the article; `skip` are names of those who act or speak, which bind nobody. */
export function readScope(
  lexicon: Lexicon,
  text: string,
  offset: number,
  skip: readonly { start: number; end: number }[] = [],
): Scope {
  const binds = read(lexicon.binds, text, offset, skip);
  return {
    binds,
    prohibits: settleProhibits(readEach(lexicon.prohibits, text, offset), text),
    products: read(lexicon.products, text, offset),
  };
}

/** The whole name of one who acts: "the US Defense Department" tells nothing of soldiers. */
function spanOf(scene: Scene, actor: Actor): { start: number; end: number } {
  let start = Math.min(actor.start, actor.place?.start ?? actor.start);
  const end = Math.max(actor.end, actor.place?.end ?? actor.end);
  const before = /(?:\p{Lu}[\p{L}'’]*\s)+(?:\p{Ll}+\s)?$/u.exec(
    scene.unit.text.slice(0, Math.max(0, start - scene.unit.start)),
  );
  if (before) start -= before[0].length;
  return { start, end };
}

/** Who acts, and who only announces: "…, the Defence Ministry said" tells nothing of soldiers either. */
function namesOf(lexicon: Lexicon, { scene, actor }: Deed): { start: number; end: number }[] {
  const { text, start } = scene.unit;
  const speaks = (other: Actor) =>
    other.kind === 'government' &&
    (occurs(lexicon.is.speech, text.slice(Math.max(0, other.start - start - 30), other.start - start)) ||
      occurs(lexicon.is.speech, text.slice(other.end - start, other.end - start + 12)));
  return scene.actors
    .filter((other) => other === actor || speaks(other))
    .map((other) => spanOf(scene, other));
}

/** The scope of a deed: its clause, and the whole sentence for what the clause leaves open. */
export function scopeOfDeed(lexicon: Lexicon, deed: Deed, alone: boolean): Scope {
  const { unit } = deed.scene;
  const piece = unit.text.slice(deed.clause[0] - unit.start, deed.clause[1] - unit.start);
  const skip = namesOf(lexicon, deed);
  const near = readScope(lexicon, piece, deed.clause[0], skip);
  if (!alone || piece.length === unit.text.length) return near;
  const whole = readScope(lexicon, unit.text, unit.start, skip);
  return {
    binds: near.binds.size > 0 ? near.binds : whole.binds,
    prohibits: near.prohibits.size > 0 ? near.prohibits : whole.prohibits,
    products: near.products.size > 0 ? near.products : whole.products,
  };
}
