import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MeasureSchema } from '../src/domain/measure.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'bin/interdict.js');
const PACK = join(ROOT, 'knowledge');
const RECORD = 'measures/nl/nl-2018-kaspersky-phase-out.json';

const fresh = () => mkdtempSync(join(tmpdir(), 'interdict-'));

/** Runs one command line; the clock stands still so that no record ages under the test. */
function knowledge(args: readonly string[], folder = fresh()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, NO_COLOR: '1', INTERDICT_NOW: '2027-03-01' },
  });
  return { status, stdout, stderr, folder };
}

/** Writes a copy of a true record with some fields changed; undefined removes one. */
function place(folder: string, fields: Record<string, unknown>, name = RECORD): void {
  const record = JSON.parse(readFileSync(join(PACK, RECORD), 'utf8'));
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify({ ...record, ...fields }));
}

describe('knowledge check', () => {
  test('finds no flaw in the shipped records that is not a matter of time', () => {
    const { status, stdout } = knowledge(['knowledge', 'check', PACK]);
    const flaws = stdout.split('\n').filter((line) => line.includes(': found '));
    expect(flaws.filter((line) => !line.endsWith('(standing)'))).toEqual([]);
    expect(status).toBe(flaws.length > 0 ? 1 : 0);
  });

  test('names every flaw of a private folder in a line of its own, and fails', () => {
    const folder = fresh();
    place(
      folder,
      { id: 'own-a', status: 'lifted', last_checked: '2999', related: [] },
      'mine/measures/nl/own-a.json',
    );
    place(
      folder,
      { id: 'own-b', action: 'advisory', status: 'advisory', related: [] },
      'mine/measures/nl/own-b.json',
    );
    const { status, stdout, stderr } = knowledge(['knowledge', 'check', 'mine'], folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^mine\/measures\/nl\/own-a\.json: last_checked: found 2999; expected a date not after/m,
    );
    expect(stdout).toMatch(/^mine\/measures\/nl\/own-b\.json: prohibits: found .*; expected /m);
    expect(stderr).toMatch(/^\d+ flaws in 2 files: .*\.\n$/);
  });

  test('names every misfit of every file that cannot be read, not only the first', () => {
    const folder = fresh();
    place(folder, { id: 'own-a', issuer: undefined, action: 'phaseout' }, 'measures/nl/own-a.json');
    mkdirSync(join(folder, 'vendors'));
    writeFileSync(join(folder, 'vendors/acme.json'), '{ "id": "acme", }');
    const { status, stdout, stderr } = knowledge(['knowledge', 'check', folder]);
    const lines = stdout.trim().split('\n');
    expect(status).toBe(1);
    expect(lines).toHaveLength(3);
    expect(stdout).toContain('own-a.json: issuer: found nothing; expected a text');
    expect(stdout).toContain('did you mean "phase_out"?');
    expect(stdout).toMatch(/vendors\/acme\.json: its text: found no JSON at line 1/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('judges the folder that the settings name, and a whole pack by itself', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'interdict.yaml'), 'knowledge: { extra: mine }\n');
    place(folder, { id: 'own-a', last_checked: '2999', related: [] }, 'mine/measures/nl/own-a.json');
    const own = knowledge(['knowledge', 'check', '--json'], folder);
    expect(own.status).toBe(1);
    expect(JSON.parse(own.stdout).flaws).toContainEqual(
      expect.objectContaining({ file: 'mine/measures/nl/own-a.json', field: 'last_checked' }),
    );
    const pack = join(folder, 'pack');
    for (const part of ['jurisdictions.json', 'vendors/kaspersky.json'])
      cpSync(join(PACK, part), join(pack, part));
    place(pack, { related: [], vendors: ['Nobody'], vendor_basis: { Nobody: 'instrument' } });
    const whole = knowledge(['knowledge', 'check', pack]);
    expect(whole.stdout).toContain(`${pack}/${RECORD}: vendors.0: found "Nobody"`);
  });
});

describe('knowledge export', () => {
  test('writes every record as JSON Lines and every measure as a row', () => {
    const lines = knowledge(['knowledge', 'export']).stdout.trim().split('\n');
    const types = lines.map((line) => JSON.parse(line).type as string);
    expect([types[0], new Set(types).size]).toEqual(['knowledge', 4]);
    const { stdout, folder } = knowledge(['knowledge', 'export', '--format', 'csv', '--out', 'out/all.csv']);
    const measures = types.filter((type) => type === 'measure').length;
    expect(stdout).toContain(`${measures} measures`);
    expect(readFileSync(join(folder, 'out/all.csv'), 'utf8')).toMatch(/^id,title,jurisdiction/);
  });

  test('drafts a report as a measure file that the loader takes', () => {
    const folder = fresh();
    writeFileSync(
      join(folder, 'article.txt'),
      'Date 2027-02-16 Portugal bans Hikvision cameras from ministries\n\nLISBON, Feb 16 2027 - The Portuguese government on Tuesday banned the use of cameras made by Hikvision in all ministries, citing security risks, the Ministry of the Interior said.\n',
    );
    knowledge(['report', 'article.txt'], folder);
    const { status, stdout } = knowledge(['knowledge', 'export', 'r-1'], folder);
    expect(status).toBe(0);
    const { $schema, ...record } = JSON.parse(stdout);
    expect($schema).toBe('../../schema/measure.json');
    expect(MeasureSchema.parse(record)).toMatchObject({
      id: 'pt-2027-hikvision-ban',
      jurisdiction: 'PT',
      status: 'in_force',
      confidence: 'low',
      notes: expect.stringContaining('No analyst has confirmed'),
    });
    const out = ['knowledge', 'export', 'R-1', '--out', 'mine'];
    expect(knowledge(out, folder).stdout).toContain('mine/measures/pt/pt-2027-hikvision-ban.json');
    expect(knowledge(['knowledge', 'check', 'mine'], folder).status).toBe(0);
    expect(knowledge(out, folder).stderr).toContain('is there already');
  });

  test('knows no report that was never handed in', () => {
    const { status, stderr } = knowledge(['knowledge', 'export', 'R-9']);
    expect([status, stderr]).toEqual([1, 'There is no report R-9: see `interdict report list`.\n']);
  });
});

describe('knowledge changes and due', () => {
  test('tells what was added, changed and removed between two folders', () => {
    const folder = fresh();
    for (const pack of ['old', 'new'])
      for (const part of ['jurisdictions.json', 'vendors/kaspersky.json'])
        cpSync(join(PACK, part), join(folder, pack, part));
    place(join(folder, 'old'), { related: [] });
    place(join(folder, 'new'), { related: [], status: 'lifted', ended: '2026' });
    const gone = 'measures/nl/nl-2018-gone.json';
    place(join(folder, 'old'), { id: 'nl-2018-gone', related: [] }, gone);
    const text = knowledge(['knowledge', 'changes', 'old', 'new'], folder).stdout;
    expect(text).toMatch(/Changed \(1\)\n.*ended none → 2026, status in_force → lifted/);
    expect(text).toMatch(/Removed \(1\)\n.*nl-2018-gone/);
    const data = JSON.parse(knowledge(['knowledge', 'changes', 'new', 'old', '--json'], folder).stdout);
    expect(data.added.map(({ id }: { id: string }) => id)).toEqual(['nl-2018-gone']);
  });

  test('lists the records whose check is old, oldest first', () => {
    const lines = knowledge(['knowledge', 'due', '--days', '0', '--json']).stdout.trim().split('\n');
    const ages = lines.map((line) => JSON.parse(line).days as number | null);
    const known = ages.filter((age): age is number => age !== null);
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(ages.slice(0, ages.length - known.length)).not.toContainEqual(expect.any(Number));
    expect(knowledge(['knowledge', 'due', '--days', '36500']).stdout).toContain('No record is due');
  });
});

describe('wrong use gets one sentence', () => {
  test.each([
    [['knowledge', 'check', 'nowhere'], 1, 'There is no folder nowhere'],
    [['knowledge', 'changes', 'nowhere'], 1, 'There is no folder nowhere'],
    [['knowledge', 'export', '--format', 'xml'], 1, '--format "xml"'],
    [['knowledge', 'export', 'kaspersky'], 1, '"kaspersky" is no report'],
    [['knowledge', 'export', 'R-1', '--format', 'csv'], 1, 'leave --format out'],
    [['knowledge', 'due', '--days', 'many'], 1, '--days needs a number'],
    [['knowledge', 'mend'], 2, "unknown command 'mend'"],
    [['knowledge', 'changes'], 2, 'missing required argument'],
  ])('%j', (args, status, said) => {
    const run = knowledge(args);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(said);
    expect(run.stdout).toBe('');
    if (status === 1) expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});
