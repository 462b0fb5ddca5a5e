// Makes knowledge/parties/*.jsonl from the CSV of the US Consolidated Screening List as downloaded:
//   node bin/parties.js consolidated.csv 2022-04-21
// The day is that of the list (its newest start date). Review the difference before it is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LISTS, readListing } from '../src/names/listing.ts';

const [file, day] = process.argv.slice(2);
if (!file || !/^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) {
  console.error(
    'Give the CSV of the Consolidated Screening List and its day: node bin/parties.js FILE 2022-04-21',
  );
  process.exit(2);
}
const bytes = readFileSync(file);
const listing = readListing((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
const folder = join(import.meta.dirname, '../knowledge/parties');
mkdirSync(folder, { recursive: true });
for (const { file: name, list } of Object.values(LISTS)) {
  const head = {
    list,
    source: {
      title: 'Consolidated Screening List',
      publisher: 'US International Trade Administration',
      url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv',
      date: day,
    },
  };
  const lines = listing.get(name) ?? [];
  writeFileSync(
    join(folder, `${name}.jsonl`),
    [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  console.log(`${name}: ${lines.length} organisations`);
}
