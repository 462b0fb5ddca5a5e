import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/domain/line.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe.each(commands.map((command) => [command.name, command] as const))(
  'the command %s',
  (name, command) => {
    test('has a file, a test and a line in the README of its own', () => {
      expect(existsSync(join(ROOT, 'commands', `${name}.ts`))).toBe(true);
      expect(existsSync(join(ROOT, 'test/commands', `${name}.test.ts`))).toBe(true);
      expect(readme).toContain(`| \`${name}`);
    });

    test('describes itself and its options in sentences and words', () => {
      expect(command.summary).toMatch(/^[A-Z].*\.$/);
      for (const action of command.actions) {
        expect(action.summary).toMatch(/^[A-Z].*\.$/);
        for (const option of action.options) expect(option.summary.length).toBeGreaterThan(3);
      }
    });

    test('has examples that it understands', () => {
      expect(command.examples.length).toBeGreaterThan(0);
      for (const example of command.examples) {
        const parsed = parseLine(commands, example);
        expect(parsed.command.name).toBe(name);
        expect(parsed.open).toEqual([]);
      }
    });

    test('takes the remaining words with its last option only', () => {
      for (const { options } of command.actions)
        expect(options.slice(0, -1).some((option) => option.rest)).toBe(false);
    });
  },
);
