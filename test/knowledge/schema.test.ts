import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawSchemas } from '../../src/domain/record-file.ts';

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge');

test('the JSON Schema that editors read is the one that the loader checks by (else run node bin/schema.js)', () => {
  const drawn = drawSchemas();
  expect(readdirSync(join(KNOWLEDGE, 'schema')).sort()).toEqual(Object.keys(drawn).sort());
  for (const [name, text] of Object.entries(drawn))
    expect(readFileSync(join(KNOWLEDGE, 'schema', name), 'utf8'), name).toBe(text);
});

test('every record names the schema of its kind', () => {
  for (const kind of ['measures', 'vendors']) {
    for (const entry of readdirSync(join(KNOWLEDGE, kind), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const { $schema } = JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
      const expected = kind === 'measures' ? '../../schema/measure.json' : '../schema/vendor.json';
      expect($schema, entry.name).toBe(expected);
    }
  }
});
