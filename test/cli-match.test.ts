import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const BIN = join(resolve(import.meta.dirname, '..'), 'bin/interdict.js');
const folder = mkdtempSync(join(tmpdir(), 'interdict-match-'));

function match(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'match', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('interdict match', () => {
  test('answers every line of a batch in its place, also a broken one', () => {
    const lines = ['{"query":"HiSilicon","candidate":"Huawei"}', '', 'nonsense', '{"query":7}'];
    writeFileSync(join(folder, 'pairs.jsonl'), `${lines.join('\n')}\n`);
    const { status, stdout } = match('--batch', 'pairs.jsonl');
    const out = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(out.map(({ band }) => band)).toEqual(['strong', 'none', 'none', 'none']);
    expect(out.map(({ undecidable }) => undecidable)).toEqual([false, true, true, true]);
    expect(Object.keys(out[0])).toEqual(['score', 'band', 'undecidable', 'why']);
  });

  test('knows a party by any of its names on the list that the user gives', () => {
    writeFileSync(
      join(folder, 'list.csv'),
      'source,type,name,alt_names\nEntity List,,Kestrel Optics Ltd.,Redkite Works; Plumair\n',
    );
    writeFileSync(join(folder, 'pair.jsonl'), '{"query":"Plumair","candidate":"Kestrel Optics Limited"}\n');
    expect(JSON.parse(match('--batch', 'pair.jsonl').stdout).band).toBe('none');
    const listed = JSON.parse(match('--batch', 'pair.jsonl', '--list', 'list.csv').stdout);
    expect(listed).toMatchObject({ band: 'strong', why: expect.stringContaining('Entity List') });
    expect(match('Redkite Works', '--list', 'list.csv').stdout).toMatch(
      /^On the list: Kestrel Optics Ltd\. \(Entity List\)/,
    );
  });

  test('says the band, the path and why, and that no match is no clearance', () => {
    expect(match('HiSilicon', 'Huawei').stdout).toMatch(/^A match \(strong, .*subsidiary of Huawei/);
    expect(match('HiSilicon').stdout).toContain('by subsidiary: HiSilicon → subsidiary of Huawei');
    expect(match('Blorptech').stdout).toContain('No match is not a clearance');
    expect(match('Blorptech', 'Huawei').stdout).toContain('No match is not a clearance');
  });

  test.each([
    [[], 'Name what to match'],
    [['a', 'b', 'c'], 'in quotation marks'],
    [['a', '--batch', 'pairs.jsonl'], 'not both'],
    [['--batch', 'nowhere.jsonl'], 'cannot be read'],
    [['a', 'b', '--list', 'pairs.jsonl'], 'no columns'],
    [['dismiss', 'name:Plumair', 'vendor:Huawei', 'because'], 'Only an analyst'],
  ])('refuses %j in one sentence', (args, said) => {
    const { status, stderr } = match(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
