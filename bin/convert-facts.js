// Turns the researched facts (three JSON Lines files) into reviewed files under knowledge/.
// Runs once: afterwards the files are the truth. Usage: node bin/convert-facts.js FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node bin/convert-facts.js FOLDER');
const lines = (name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const save = (path, value) => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
};
for (const measure of lines('measures.jsonl')) {
  const country = measure.jurisdiction.split('-')[0].toLowerCase();
  save(`knowledge/measures/${country}/${measure.id}.json`, {
    $schema: '../../schema/measure.json',
    ...measure,
  });
}
for (const vendor of lines('vendors.jsonl'))
  save(`knowledge/vendors/${vendor.id}.json`, { $schema: '../schema/vendor.json', ...vendor });
save('knowledge/jurisdictions.json', {
  $schema: 'schema/jurisdictions.json',
  jurisdictions: lines('jurisdictions.jsonl'),
});
