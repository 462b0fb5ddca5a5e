import { describe, expect, test } from 'vitest';
import { help } from '../../commands/help.ts';
import { commands } from '../../commands/index.ts';
import { cardText } from '../../src/domain/card.ts';
import type { Desk } from '../../src/domain/ports.ts';

const run = (values: Record<string, string>) =>
  help.actions[0]!.run({
    actor: { platform: 'chat', account: 'a', person: 'a', name: 'A' },
    place: { platform: 'chat', channel: 'general' },
    values,
    desk: { commands } as unknown as Desk,
  });

describe('help', () => {
  test('names every command with an example', async () => {
    const text = cardText((await run({})).card);
    for (const { name, examples } of commands) {
      expect(text).toContain(`- ${name} – `);
      expect(text).toContain(examples[0]);
    }
  });

  test('shows one command with its options', async () => {
    const text = cardText((await run({ command: 'exception' })).card);
    expect(text).toContain('exception request <vendor> <places> <until> <scope> <reason> <controls>');
  });

  test('gives the nearest command for one that is not there', () => {
    expect(() => run({ command: 'excption' })).toThrow('did you mean `exception`?');
  });
});
