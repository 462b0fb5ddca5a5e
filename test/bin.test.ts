/** The first file of the command: which Node runs it, and what its end means for what started it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'bin/interdict.js');

function isTooOld(node: string): boolean {
  const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = stdout.split('.').map(Number);
  // What is older than 20 is not promised to say anything.
  return status === 0 && major >= 20 && (major < 24 || (major === 24 && minor < 15));
}

/** A Node of this machine that is older than the one that Interdict needs. */
const oldNode = ['/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)]
  .map((folder) => join(folder, 'node'))
  .find((node) => existsSync(node) && isTooOld(node));
if (!oldNode)
  console.log('The tests of the start by an old Node are left out: no Node from 20 to 24.14 is installed.');

const newHome = () => mkdtempSync(join(tmpdir(), 'interdict-'));

/** Starts the bot on a free port; gives the process and its address once it is ready. */
async function serve(node: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(node, [BIN, 'serve', '--port', '0'], {
    env: { ...process.env, INTERDICT_HOME: newHome() },
  });
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const ready = /ready: (\S+)\n/.exec(said);
      if (ready) found(ready[1]!);
    });
    child.on('exit', (status) => fail(new Error(`serve ended with ${status}: ${said}`)));
  });
  return { child, address };
}

const end = (child: ChildProcess) =>
  new Promise((done) => child.on('exit', (status, signal) => done(signal ?? status)));

describe.skipIf(!oldNode)('started by a Node that is too old', () => {
  const run = (...args: string[]) =>
    spawnSync(oldNode!, [BIN, ...args], {
      encoding: 'utf8',
      env: { ...process.env, INTERDICT_HOME: newHome() },
    });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends the bot itself, not only its starter',
    async (signal) => {
      const { child, address } = await serve(oldNode!);
      expect((await fetch(address)).status).toBe(200);
      const ended = end(child);
      child.kill(signal);
      // The bot stops in order on the first two; a hang-up ends it as it ends any program.
      expect(await ended).toBe(signal === 'SIGHUP' ? signal : 0);
      await expect(fetch(address)).rejects.toThrow();
    },
  );

  test('every exit status is the one of the command', () => {
    expect(run('--version').status).toBe(0);
    expect(run('measure', 'nothing-of-this-name').status).toBe(1);
    expect(run('serve', '--bogus').status).toBe(2);
  });

  test('answers as any other Node does', () => {
    const { stdout } = run('is kaspersky banned in the netherlands');
    expect(stdout).toContain('14 May 2018');
  });

  test('says one sentence and ends with 1 where no newer Node was installed', () => {
    const folder = newHome();
    for (const part of ['bin', 'package.json'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    const { status, stdout, stderr } = spawnSync(oldNode!, [join(folder, 'bin/interdict.js'), 'help'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(
      /^Interdict needs Node 24\.15 or newer; this is \d+\.\d+\.\d+\. Run "npm ci" in .*\.\n$/,
    );
  });
});

test('a bot that a newer Node starts is the process that was started: SIGTERM to it ends it in order', async () => {
  const { child, address } = await serve(process.execPath);
  const ended = end(child);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});
