#!/usr/bin/env node
// Plain JavaScript that every Node understands: it finds one that is new enough, or says so in a sentence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [24, 15];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  const { enableCompileCache } = await import('node:module');
  const { setFlagsFromString } = await import('node:v8');
  enableCompileCache();
  // Young objects are collected early: a bot that mostly waits keeps some 25 MB less resident.
  setFlagsFromString('--max-semi-space-size=1');
  const { main } = await import('../src/cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const pinned = join(root, 'node_modules', '.bin', `node${suffix}`);
  if (existsSync(pinned)) {
    const { status, signal } = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    if (signal) process.kill(process.pid, signal);
    process.exitCode = status ?? 1;
  } else {
    console.error(
      `Interdict needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Run "npm ci" in ${root}, which brings one, or install a newer Node.`,
    );
    process.exitCode = 1;
  }
}
