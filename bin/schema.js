// Draws knowledge/schema/*.json, which editors read, from the schemas by which the loader checks.
// Run after a change of src/domain/{measure,vendor,jurisdiction}.ts: node bin/schema.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawSchemas } from '../src/domain/record-file.ts';

const folder = join(import.meta.dirname, '../knowledge/schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(drawSchemas())) writeFileSync(join(folder, name), text);
