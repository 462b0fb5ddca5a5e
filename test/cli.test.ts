import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'bin/interdict.js');
const SEED = join(ROOT, 'demo/dutch-kaspersky-2018.txt');

/** Runs one command line in an empty folder. */
function interdict(
  args: string[],
  env: Record<string, string> = {},
  folder = mkdtempSync(join(tmpdir(), 'interdict-')),
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr, folder };
}

describe('the command line', () => {
  test('answers a question with its sources, and says as of when', () => {
    const { status, stdout } = interdict(['is', 'kaspersky', 'banned', 'in', 'the', 'netherlands']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^│ \[stop\] Prohibited for central government/);
    expect(stdout).toContain('14 May 2018');
    expect(stdout).toContain('rijksoverheid.nl');
    expect(stdout).toMatch(/as of/i);
  });

  test('answers as of an earlier day', () => {
    const question = 'is kaspersky banned in the netherlands';
    const before = JSON.parse(interdict(['ask', question, '--on', '2018-01-01', '--json']).stdout);
    const after = JSON.parse(interdict(['ask', question, '--on', '2018-06-01', '--json']).stdout);
    expect([before.verdict, after.verdict]).toEqual(['none', 'prohibited']);
    expect(before.text).toMatch(/nothing recorded/i);
    expect(before.text).toContain('That is not the same as allowed.');
    expect(after.measures).toContain('nl-2018-kaspersky-phase-out');
  });

  test('prints one JSON line for each line of a batch', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    const file = join(folder, 'questions.jsonl');
    const questions = ['tiktok india', 'huawei sweden 5g'].map((question, id) => ({
      id: `q${id}`,
      question,
      asked_on: '2025-06-01',
    }));
    writeFileSync(file, questions.map((each) => JSON.stringify(each)).join('\n'));
    const { status, stdout } = interdict(['ask', '--batch', file]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['q0', 'prohibited'],
      ['q1', expect.any(String)],
    ]);
    expect(Object.keys(lines[0])).toEqual(
      expect.arrayContaining([
        'intent',
        'vendors',
        'jurisdictions',
        'as_of',
        'verdict',
        'measures',
        'not_in_force',
        'text',
        'clarify',
      ]),
    );
  });

  test('reads a file for measures and writes nothing', () => {
    const { status, stdout } = interdict(['read', SEED, '--published', '2018-05-15', '--json']);
    expect(status).toBe(0);
    expect(
      JSON.parse(stdout)
        .findings.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction)
        .sort(),
    ).toEqual(['LT', 'NL', 'US']);
  });

  test('keeps the words of a free question and refuses a mistyped command with the nearest', () => {
    expect(interdict(['exceptoin', 'list'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('did you mean `exception`?'),
    });
    expect(interdict(['serve', '--bogus']).status).toBe(2);
    expect(interdict(['exception', 'list'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No exception'),
    });
  });

  test('finds the ledger whole, and names the first entry that was changed', () => {
    const { folder } = interdict(['watch', 'add', 'vendor:Kaspersky']);
    expect(interdict(['audit', 'verify'], {}, folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 entries'),
    });
    const database = new DatabaseSync(join(folder, 'data', 'interdict.db'));
    const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all();
    for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
    database.exec("update entries set data = replace(data, 'Kaspersky', 'Huawei')");
    database.close();
    expect(interdict(['audit', 'verify'], {}, folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('broken at watch:W-1, version 1'),
    });
  });
});

describe('bad input gets one sentence and no success', () => {
  const refused = (args: string[], env = {}, folder?: string) => {
    const { status, stderr } = interdict(args, env, folder);
    expect(status).not.toBe(0);
    expect(stderr.trim().split('\n').length).toBe(1);
    return stderr;
  };

  test('a settings file with a misspelt key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    writeFileSync(join(folder, 'interdict.yaml'), 'zone: UTC\nchanels: {}\n');
    expect(refused(['ask', 'x'], {}, folder)).toContain(
      'interdict.yaml, line 2: there is no setting `chanels`; did you mean `channels`?',
    );
  });

  test('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    expect(refused(['serve', '--port', String(port)])).toMatch(/port/);
    server.close();
  });

  test('a data folder that cannot be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    writeFileSync(join(folder, 'file'), '');
    expect(refused(['serve', '--port', '0'], { INTERDICT_HOME: join(folder, 'file') })).toContain(
      'data folder',
    );
  });

  test('a data folder of a newer version', () => {
    const { folder } = interdict(['watch', 'add']);
    const database = new DatabaseSync(join(folder, 'data', 'interdict.db'));
    database.exec("insert into migrations (name, timestamp) values ('9999-future', '2099-01-01')");
    database.close();
    expect(refused(['watch', 'list'], {}, folder)).toContain('newer version');
  });

  test('an empty article, an article of 50 MB, binary rubbish', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'large.txt'), Buffer.alloc(50 * 1024 * 1024, 'word '));
    writeFileSync(
      join(folder, 'rubbish.txt'),
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    );
    for (const name of ['empty.txt', 'large.txt', 'rubbish.txt', 'missing.txt']) {
      expect(refused(['read', name], {}, folder)).toMatch(/\.$/m);
      expect(refused(['report', name], {}, folder)).toMatch(/\.$/m);
    }
  });

  test('days and batches that are none', () => {
    expect(refused(['ask', 'x', '--on', '2018-02-31'])).toContain('needs a day');
    expect(refused(['serve', '--as-of', 'yesterday'])).toContain('--as-of needs a day');
    expect(refused(['ask', '--batch', 'nowhere.jsonl'])).toContain('nowhere.jsonl cannot be read');
    const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    writeFileSync(join(folder, 'bad.jsonl'), '{"id":"a","question":"x","asked_on":"2025-01-01"}\nnot json\n');
    expect(refused(['ask', '--batch', 'bad.jsonl'], {}, folder)).toContain('bad.jsonl, line 2 is not JSON');
  });
});

test('serve prints one address and stops in order on SIGTERM', async () => {
  const home = mkdtempSync(join(tmpdir(), 'interdict-'));
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0'], {
    env: { ...process.env, INTERDICT_HOME: home },
  });
  const lines = await new Promise<string>((done) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.split('\n').length >= 5) done(text);
    });
  });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(lines)![0];
  expect(lines.match(/http:/g)?.length).toBe(1);
  expect((await fetch(address)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await new Promise((done) => child.once('exit', done))).toBe(0);
});
