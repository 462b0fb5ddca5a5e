/** The words of the records as people read them, in one language of the table. */
import type { Action, Bound, Prohibition } from '../domain/measure.ts';
import en from './wording/en.ts';
import { listWords, type Wording } from './wording.ts';

export { listWords } from './wording.ts';

export const actionWord = (action: Action, wording: Wording = en): string => wording.actions[action];
export const boundWords = (binds: readonly Bound[], wording: Wording = en): string =>
  listWords(
    binds.map((each) => wording.bound[each]),
    wording,
  );
export const prohibitionWords = (prohibits: readonly Prohibition[], wording: Wording = en): string =>
  listWords(
    prohibits.map((each) => wording.prohibitions[each]),
    wording,
  );
