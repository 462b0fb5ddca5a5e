import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST_FILE = 400;

function all(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const files = [...all('src', '.ts'), ...all('commands', '.ts')];

describe('files', () => {
  test.each(files)('%s is short and says what it is', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(LONGEST_FILE);
    expect(text.slice(0, 4)).toMatch(/^\/\*\*/);
  });

  test('no file is named after a drawer', () => {
    const names = files.map((file) => basename(file, '.ts'));
    expect(names.filter((name) => /^(utils?|helpers?|types|misc|common)$/.test(name))).toEqual([]);
  });

  test.each(all('src/domain', '.ts'))('%s speaks of no platform', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/slack|discord|hono|sqlite|postgres/i);
  });
});
