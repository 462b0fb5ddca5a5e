/** Help: what can be asked and typed. */
import { commandHelpCard, helpCard } from '../src/cards/help.ts';
import type { Command } from '../src/domain/command.ts';
import { Refusal } from '../src/domain/error.ts';
import { nearest } from '../src/domain/nearest.ts';

export const help: Command = {
  name: 'help',
  summary: 'Show what can be asked and typed.',
  examples: ['help', 'help exception'],
  actions: [
    {
      name: '',
      summary: 'All commands, or one with its options.',
      options: [{ name: 'command', summary: 'one command', kind: 'line' }],
      run({ desk, values }) {
        if (!values.command) return { card: helpCard(desk.commands) };
        const names = desk.commands.map(({ name }) => name);
        const found = desk.commands.find(({ name }) => name === values.command);
        if (found) return { card: commandHelpCard(found) };
        const near = nearest(values.command, names);
        throw new Refusal(
          'not_found',
          `There is no command \`${values.command}\`${near ? `: did you mean \`${near}\`?` : `: there are ${names.join(', ')}.`}`,
        );
      },
    },
  ],
};
