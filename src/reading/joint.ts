/** Two who did one thing together: "Belgium and France had banned the app" is an act of each. */
import type { Scene } from './actors.ts';
import type { Deed } from './deeds.ts';

const AND = /^,?\s?(?:and|und|et|y|e|en|i|a|и|та|и|oraz|as well as|sowie|ir|和|及|と|、)\s?(?:the\s)?$/iu;

/** The deeds of those who are named beside the one who did them. */
export function jointDeeds(scene: Scene, found: readonly Deed[]): Deed[] {
  return found.flatMap((deed) => {
    const { actor } = deed;
    if (!actor?.place || actor.kind !== 'government' || actor.end > deed.cue.start) return [];
    return scene.actors.flatMap((other) => {
      if (!other.place || other.kind !== 'government' || other.end > actor.start) return [];
      const between = scene.unit.text.slice(other.end - scene.unit.start, actor.start - scene.unit.start);
      if (other.place.code === actor.place!.code || !AND.test(between)) return [];
      return [{ ...deed, actor: other, place: other.place, like: deed }];
    });
  });
}
