/** What reads like a measure but is none, each with the reason in a sentence. */
import type { Ignored } from '../domain/report.ts';
import type { Scene } from './actors.ts';
import type { Rejected } from './deeds.ts';
import type { Draft } from './drafts.ts';
import type { Lexicon } from './lexicon.ts';
import { findAll } from './pattern.ts';

const MOST = 12;

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= 160 ? flat : `${flat.slice(0, 157).replace(/\s\S*$/u, '')} …`;
}

/** The proper name that follows a word such as "retailer", else the word itself. */
function nameOf(text: string, end: number, fallback: string): string {
  const name = /^\s*(\p{Lu}[\p{L}\d&.'’-]*(?:\s\p{Lu}[\p{L}\d&.'’-]*){0,3})/u.exec(text.slice(end))?.[1];
  return name ?? fallback;
}

function reason(item: Rejected): string {
  const { actor, scene } = item;
  const who = actor ? actor.text : 'the speaker';
  const named = actor ? nameOf(scene.unit.text, actor.end - scene.unit.start, '') : '';
  switch (item.why) {
    case 'vendor':
      return `${who} speaks or acts here for itself: a vendor's own statement or decision is no act of a government.`;
    case 'private':
      return named ? `${named} is a ${who}, no government.` : `"${who}" is no government.`;
    case 'lawmaker':
      return `A wish or motion of "${who}" is no law.`;
    case 'denied':
      return 'The text says that this was not done.';
    case 'plan':
      return 'This is considered, asked for or possible, not decided.';
  }
}

/** The passages passed over, the first reason for each, at most a dozen. */
export function passedOver(
  rejected: readonly Rejected[],
  scenes: readonly Scene[],
  lexicon: Lexicon,
  drafts: readonly Draft[],
): Ignored[] {
  const used = new Set(drafts.map((draft) => draft.unit.start));
  const list = new Map<number, Ignored>();
  for (const item of rejected) {
    const { unit } = item.scene;
    if (used.has(unit.start) || list.has(unit.start)) continue;
    if (item.scene.vendors.length === 0 && item.scene.pronouns.length === 0) continue;
    list.set(unit.start, { what: shorten(unit.text), why: reason(item) });
  }
  for (const scene of scenes) {
    const speaker = scene.actors[0];
    if (list.has(scene.unit.start) || used.has(scene.unit.start) || speaker?.kind !== 'vendor') continue;
    const said = findAll(lexicon.is.speech, scene.unit.text.slice(speaker.end - scene.unit.start))[0];
    if (!said || said.start > 140) continue;
    const who = scene.vendors[0]?.vendor ?? speaker.text;
    list.set(scene.unit.start, {
      what: shorten(scene.unit.text),
      why: `${who}'s own statement is no act of a government.`,
    });
  }
  return [...list.entries()]
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST)
    .map(([, item]) => item);
}
