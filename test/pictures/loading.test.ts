import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const STATIC = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm;

/** Everything that a file loads at once, packages by name. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(STATIC))
    if (specifier!.startsWith('.')) loadedBy(join(dirname(file), specifier!), seen);
    else seen.add(specifier!);
  return seen;
}

const DRAWING = /pictures\/|resvg|d3-geo|topojson|world-atlas|dejavu/;

test.each(['src/cli.ts', 'src/main.ts', 'src/serve.ts', 'commands/ask.ts'])(
  '%s loads no map, no font and no renderer until somebody asks for a picture',
  (file) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    const loaded = [...loadedBy(join(ROOT, file))].map((each) => each.replace(ROOT, ''));
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((each) => DRAWING.test(each))).toEqual([]);
  },
);

test('the renderer is loaded by nothing but the file that renders', () => {
  const of = (file: string) => [...loadedBy(join(ROOT, 'src/pictures', file))];
  expect(of('png.ts')).toContain('@resvg/resvg-js');
  for (const file of ['timeline.ts', 'map.ts']) expect(of(file)).not.toContain('@resvg/resvg-js');
});
