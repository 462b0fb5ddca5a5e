import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Which rooms and packages each room may import; `*` is everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain', 'zod'],
  names: ['domain', 'names', 'any-ascii', 'pinyin-pro', 'node:module'],
  questions: ['domain', 'names', 'questions'],
  reading: ['domain', 'names', 'reading'],
  cards: ['domain', 'cards'],
  commands: ['domain', 'cards', 'commands'],
  pictures: [
    'domain',
    'pictures',
    'd3-geo',
    'topojson-client',
    'world-atlas',
    '@resvg/resvg-js',
    'dejavu-fonts-ttf',
    'node:',
  ],
  flows: ['domain', 'cards', 'questions', 'reading', 'flows'],
  sources: [
    'domain',
    'sources',
    'undici',
    'linkedom',
    '@mozilla/readability',
    'feedsmith',
    'fast-xml-parser',
    'csv-parse',
    'zod',
    'node:',
  ],
  'platforms/slack': ['domain', 'platforms/slack', '@slack/bolt', 'zod', 'node:'],
  'platforms/discord': ['domain', 'platforms/discord', 'discord.js', 'discord-api-types', 'node:'],
  'platforms/sandbox': ['domain', 'platforms/sandbox', 'hono', '@hono/node-server', 'node:'],
  'platforms/terminal': ['domain', 'platforms/terminal', 'node:'],
  stores: ['domain', 'stores', 'kysely', 'pg', 'keyv', 'node:'],
  'knowledge.ts': ['domain', 'zod', 'node:'],
  'listed-parties.ts': ['domain', 'names', 'zod', 'node:'],
  'config.ts': ['domain', 'settings', 'zod', 'yaml', 'node:'],
  settings: ['domain', 'zod'],
  'directory.ts': ['domain'],
  'holidays.ts': ['domain', 'date-holidays'],
  'feeds.ts': ['*'],
  'cli-feeds.ts': ['*'],
  'platforms.ts': ['*'],
  model: ['domain', 'model', 'openai', 'zod', 'node:'],
  'helping.ts': ['*'],
  'metrics.ts': ['domain', 'prom-client'],
  'clock.ts': ['domain'],
  'log.ts': ['pino'],
  'desk.ts': ['*'],
  'main.ts': ['*'],
  'serve.ts': ['*'],
  'cli.ts': ['*'],
  'cli-audit.ts': ['*'],
  'cli-knowledge.ts': ['*'],
  'cli-match.ts': ['*'],
  'cli-policy.ts': ['*'],
  'cli-model.ts': ['*'],
  'cli-doctor.ts': ['*'],
  'cli-manifest.ts': ['*'],
  'cli-register.ts': ['*'],
};

/** All TypeScript files below a folder. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'commands') return 'commands';
  if (parts[1] === 'platforms') return `platforms/${parts[2]}`;
  return parts[1]!;
}

/** Where an import leads: a room of the house, or a package. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return roomOf(relative(ROOT, resolve(ROOT, file, '..', specifier)));
}

function allowed(room: string, to: string): boolean {
  const list = MAY_IMPORT[room] ?? [];
  return list.some(
    (each) =>
      each === '*' ||
      each === to ||
      to.startsWith(`${each}/`) ||
      (each === 'node:' && to.startsWith('node:')),
  );
}

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g;
const files = [...sources('src'), ...sources('commands')];

describe('who may import whom', () => {
  test.each(files)('%s imports only what its room may', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const room = roomOf(file);
    const wrong = [...text.matchAll(IMPORT)]
      .map(([, specifier]) => target(file, specifier!))
      .filter((to) => !allowed(room, to));
    expect(wrong, `${room} may import ${(MAY_IMPORT[room] ?? []).join(', ')}`).toEqual([]);
  });

  test('an import that breaks the rule is found', () => {
    expect(allowed('domain', target('src/domain/x.ts', '../stores/store.ts'))).toBe(false);
    expect(allowed('cards', 'hono')).toBe(false);
    expect(allowed('platforms/sandbox', target('src/platforms/sandbox/x.ts', '../terminal/draw.ts'))).toBe(
      false,
    );
  });
});
