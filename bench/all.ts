/** `npm run bench`: every bench in turn. Each says so where the material that it measures with is not there. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && name !== 'all.ts');
const wanted = process.argv.slice(2);

for (const file of files.filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -3)))) {
  console.log(`\n== ${file.slice(0, -3)}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, file)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
