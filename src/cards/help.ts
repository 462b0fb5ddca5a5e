/** Help, drawn from the command declarations alone. */
import type { Block, Card, Span } from '../domain/card.ts';
import type { ActionOf, Command } from '../domain/command.ts';

function usage(command: Command, action: ActionOf): string {
  const options = action.options.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`));
  return [command.name, action.name, ...options].filter(Boolean).join(' ');
}

/** All commands, a line each. */
export function helpCard(commands: readonly Command[]): Card {
  return {
    title: 'Ask in free words, or use a command',
    tone: 'plain',
    blocks: [
      {
        kind: 'list',
        items: commands.map((command): Span[] => [
          { text: command.name, style: 'code' },
          ` – ${command.summary} For example: `,
          { text: command.examples[0]!, style: 'code' },
        ]),
      },
      { kind: 'context', words: 'This is information from public records, not legal advice.' },
    ],
    buttons: [],
  };
}

/** One command with its options and examples. */
export function commandHelpCard(command: Command): Card {
  const blocks = command.actions.flatMap((action): Block[] => [
    { kind: 'text', words: [{ text: usage(command, action), style: 'code' }, ` – ${action.summary}`] },
    ...(action.options.length > 0
      ? [
          {
            kind: 'list' as const,
            items: action.options.map((option): Span[] => [
              { text: option.name, style: 'code' },
              ` – ${option.summary}${option.choices ? ` (${option.choices.join(', ')})` : ''}`,
            ]),
          },
        ]
      : []),
  ]);
  return {
    title: `${command.name}: ${command.summary}`,
    tone: 'plain',
    blocks: [
      ...blocks,
      {
        kind: 'list',
        title: 'Examples',
        items: command.examples.map((text) => [{ text, style: 'code' as const }]),
      },
    ],
    buttons: [],
  };
}
