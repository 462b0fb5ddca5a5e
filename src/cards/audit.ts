/** A checkpoint as its audit channel shows it: the root in full, because it is there to be compared. */
import type { Card } from '../domain/card.ts';
import { type Checkpoint, checkpointName, entriesUnder, headsAt } from '../domain/checkpoint.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** @param until all checkpoints up to the one that is shown, which is the last */
export function checkpointCard(until: readonly Checkpoint[]): Card {
  const shown = until.at(-1)!;
  const entries = count(entriesUnder(until), 'entry', 'entries');
  const streams = count(headsAt(until).size, 'stream', 'streams');
  const moved =
    shown.heads.length === 0
      ? 'none moved since the one before'
      : `${shown.heads.length} moved since the one before`;
  return {
    title: checkpointName(shown).replace('c', 'C'),
    tone: 'plain',
    blocks: [
      { kind: 'text', words: ['Root ', { text: shown.root, style: 'code' }] },
      {
        kind: 'text',
        words: `The ledger held ${entries} in ${streams}${until.length > 1 ? `; ${moved}` : ''}.`,
      },
      {
        kind: 'context',
        words: [
          'This message is a witness: keep it. To hold the ledger against it: ',
          { text: `interdict audit verify --root ${shown.root}`, style: 'code' },
        ],
      },
    ],
    buttons: [],
  };
}
