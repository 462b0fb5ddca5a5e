/** Cards and forms without anything of the house in them, for tests of platforms. */
import type { Card } from '../../src/domain/card.ts';
import type { Reply } from '../../src/domain/command.ts';

export const card = (title: string, parts: Partial<Card> = {}): Card => ({
  title,
  tone: 'plain',
  blocks: [],
  buttons: [],
  ...parts,
});
export const told = (title: string): Reply => ({ kind: 'card', card: card(title), open: false });

export const FORM: Reply = {
  kind: 'form',
  form: {
    title: 'Exception request',
    line: 'exception request',
    submit: 'Request',
    fields: [
      {
        name: 'vendor',
        label: 'Vendor',
        hint: 'whose product',
        kind: 'line',
        required: true,
        value: '',
        completes: 'vendor',
      },
      { name: 'reason', label: 'Reason', hint: 'why', kind: 'text', required: true, value: '' },
    ],
  },
};
