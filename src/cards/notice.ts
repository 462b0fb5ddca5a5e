/** Short cards: a refusal, a plain note. */
import type { Button, Card, Tone, Words } from '../domain/card.ts';
import type { Refusal } from '../domain/error.ts';

/** A card of one sentence and, perhaps, some lines below it. */
export function notice(
  title: string,
  tone: Tone = 'plain',
  lines: readonly Words[] = [],
  buttons: readonly Button[] = [],
): Card {
  return { title, tone, blocks: lines.map((words) => ({ kind: 'text', words })), buttons };
}

/** What a refusal looks like everywhere: its sentence, and one line a field. */
export function refusalCard(refusal: Refusal): Card {
  const fields = Object.entries(refusal.fields).filter(([, sentence]) => sentence !== refusal.message);
  return {
    title: refusal.message,
    tone: 'caution',
    blocks:
      fields.length > 0
        ? [{ kind: 'list', items: fields.map(([name, sentence]) => `${name}: ${sentence}`) }]
        : [],
    buttons: [],
  };
}

/** For faults that are not the person's: the detail goes to the log, under the same reference. */
export function faultCard(reference: string): Card {
  return notice(
    'Something failed inside, and nothing was decided. Try again; if it stays, tell your operator.',
    'caution',
    [[{ text: `Reference: ${reference}`, style: 'soft' }]],
  );
}
