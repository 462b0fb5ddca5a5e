/** What stands between quotation marks is said by somebody, and only a government's word may be an act. */
import type { Actor, Scene } from './actors.ts';
import type { Hit } from './pattern.ts';

const QUOTED = /«[^«»]{12,}»|“[^“”]{12,}”|„[^„“”]{12,}[“”]|"[^"]{12,}"|「[^「」]{6,}」/gu;

/** A demand between quotation marks whose speaker is no government. */
export function voicedBy(scene: Scene, cue: Hit, previous: Scene | undefined): Actor | null {
  const quote = [...scene.unit.text.matchAll(QUOTED)]
    .map((match) => ({
      start: scene.unit.start + match.index,
      end: scene.unit.start + match.index + match[0].length,
    }))
    .find((span) => cue.start >= span.start && cue.end <= span.end);
  if (!quote) return null;
  const outside = scene.actors.filter((actor) => actor.end <= quote.start || actor.start >= quote.end);
  const near =
    previous && previous.unit.paragraph === scene.unit.paragraph ? previous.actors.slice(0, 1) : [];
  const speakers = outside.length > 0 ? outside : near;
  if (speakers.some(({ kind }) => kind === 'government' || kind === 'court')) return null;
  return speakers[0] ?? null;
}
