/** A mailbox in memory, for tests of the sandbox alone. */
import { Refusal } from '../../src/domain/error.ts';
import type { Letter, Mailbox } from '../../src/domain/mailbox.ts';

export function createMemoryMailbox(now: () => number = Date.now): Mailbox {
  const letters = new Map<string, Letter>();
  const keys = new Map<string, string>();

  function change(id: string, parts: (letter: Letter) => Partial<Letter>): Letter {
    const letter = letters.get(id);
    if (!letter) throw new Refusal('not_found', `There is no message ${id}.`);
    const next = { ...letter, ...parts(letter) };
    letters.set(id, next);
    return next;
  }

  return {
    async post(place, card, key) {
      const known = letters.get(keys.get(key) ?? '');
      if (known) return known;
      const { channel, thread = null, only = null } = place;
      const id = `L-${letters.size + 1}`;
      const letter = { id, channel, thread, only, card, edits: 0, at: now(), threadTitle: null };
      letters.set(id, letter);
      keys.set(key, id);
      return letter;
    },
    edit: async (id, card) => change(id, ({ edits }) => ({ card, edits: edits + 1 })),
    openThread: async (id, title) => change(id, ({ threadTitle }) => ({ threadTitle: threadTitle ?? title })),
    letters: async () => [...letters.values()],
  };
}
