import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../src/domain/error.ts';
import { loadKnowledge, readRecords } from '../src/knowledge.ts';

const KNOWLEDGE = join(import.meta.dirname, '../knowledge');
const PHASE_OUT = 'measures/nl/nl-2018-kaspersky-phase-out.json';

let root: string;
let count = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'interdict-knowledge-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A small folder of true records: the Dutch phase-out with all vendors and places. */
function copy(): string {
  count += 1;
  const folder = join(root, `copy-${count}`);
  for (const part of ['vendors/kaspersky.json', 'jurisdictions.json', PHASE_OUT])
    cpSync(join(KNOWLEDGE, part), join(folder, part), { recursive: true });
  return folder;
}

/** Writes a record of the phase-out changed by the fields given; undefined removes a field. */
function change(folder: string, fields: Record<string, unknown>, name = PHASE_OUT): void {
  const record = JSON.parse(readFileSync(join(KNOWLEDGE, PHASE_OUT), 'utf8'));
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...record, ...fields }));
}

function refusal(folder: string, extra?: string): string {
  try {
    loadKnowledge(folder, extra);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    const { message } = error as Refusal;
    expect(message).toMatch(/^The .*\.$/s);
    expect(message).not.toMatch(/\n/);
    return message;
  }
  throw new Error('the folder was loaded');
}

test('the records of the project load, are frozen, and are found by vendor, place and date', () => {
  const knowledge = loadKnowledge(KNOWLEDGE);
  const phaseOut = knowledge.measure('nl-2018-kaspersky-phase-out')!;
  expect(knowledge.ofVendor('Kaspersky')).toContain(phaseOut);
  expect(knowledge.ofJurisdiction('NL')).toContain(phaseOut);
  expect(knowledge.announcedBetween('2018-05-14', '2018-05-14')).toContain(phaseOut);
  expect(Object.isFrozen(phaseOut.sources[0])).toBe(true);
  expect(phaseOut).not.toHaveProperty('$schema');
});

test('the version changes with any letter of a file', () => {
  const folder = copy();
  const before = loadKnowledge(folder).version;
  change(folder, { reason: 'Another reason.' });
  expect(loadKnowledge(folder).version).not.toBe(before);
});

describe('a broken file stops the start with its path, the field, and what was expected', () => {
  test('text that is no JSON', () => {
    const folder = copy();
    writeFileSync(join(folder, PHASE_OUT), '{ "id": "nl-2018-kaspersky-phase-out",\n "title": }');
    expect(refusal(folder)).toMatch(
      /^The knowledge file knowledge\/measures\/nl\/nl-2018-kaspersky-phase-out\.json is not JSON at line 2: Unexpected token '}'\. Mend it/,
    );
  });

  test('an empty file', () => {
    const folder = copy();
    writeFileSync(join(folder, PHASE_OUT), '');
    expect(refusal(folder)).toMatch(/is not JSON at line 1: Unexpected end of the file\. Mend it/);
  });

  test.each([
    ['a comma too many', '{\n "id": "a",\n "title": "b",\n}\n', 4],
    ['a comma missing', '{\n "id": "a"\n "title": "b"\n}\n', 3],
    ['a quote missing', '{\n "id": "a,\n "title": "b"\n}\n', 2],
    ['a bracket missing', '{\n "id": ["a", "b"\n', 3],
    ['a comment', '// ours\n{}\n', 1],
  ])('%s, with its line', (_, text, line) => {
    const folder = copy();
    writeFileSync(join(folder, PHASE_OUT), text);
    expect(refusal(folder)).toContain(`is not JSON at line ${line}: `);
  });

  test('a list where a record should be', () => {
    const folder = copy();
    writeFileSync(join(folder, PHASE_OUT), '[]');
    expect(refusal(folder)).toMatch(/has an empty list at its top, where an object in \{ \} was expected/);
  });

  test('two files with one id in different country folders, both named', () => {
    const folder = copy();
    change(folder, {}, 'measures/be/nl-2018-kaspersky-phase-out.json');
    expect(refusal(folder)).toMatch(/in two knowledge files, .*measures\/be\/.* and .*measures\/nl\//);
  });

  test('a file whose name is not the id', () => {
    const folder = copy();
    renameSync(join(folder, PHASE_OUT), join(folder, 'measures/nl/other.json'));
    expect(refusal(folder)).toMatch(
      /measures\/nl\/other\.json holds the id "nl-2018-kaspersky-phase-out": name the file nl-2018-kaspersky-phase-out\.json/,
    );
  });

  test('an unknown vendor', () => {
    const folder = copy();
    change(folder, { vendors: ['Kasperski'] });
    expect(refusal(folder)).toMatch(
      /phase-out\.json has "Kasperski" at vendors\.0, where the name of a vendor/,
    );
  });

  test('an unknown jurisdiction', () => {
    const folder = copy();
    change(folder, { jurisdiction: 'XX' });
    expect(refusal(folder)).toMatch(
      /has "XX" at jurisdiction, where a code that jurisdictions\.json has was/,
    );
  });

  test('an unknown field', () => {
    const folder = copy();
    change(folder, { efective: '2018-05-14' });
    expect(refusal(folder)).toMatch(/has the unknown field "efective".*mend the spelling or remove it/);
  });

  test('a missing field', () => {
    const folder = copy();
    change(folder, { issuer: undefined });
    expect(refusal(folder)).toMatch(/has nothing at issuer, where a text was expected/);
  });

  test('a word outside the list, with the nearest right one', () => {
    const folder = copy();
    change(folder, { action: 'phaseout' });
    expect(refusal(folder)).toMatch(
      /has "phaseout" at action, where one of "ban", .* \(did you mean "phase_out"\?\)/,
    );
  });

  test.each(['2018-02-31', '2018-13', '14 May 2018', '2018-5-14', ''])('the date %j', (announced) => {
    const folder = copy();
    change(folder, { announced });
    expect(refusal(folder)).toContain(
      `has "${announced}" at announced, where a date such as 2018, 2018-05 or 2018-05-14 was expected`,
    );
  });

  test('a field deep inside', () => {
    const folder = copy();
    change(folder, { related: [{ id: 'x', how: 'replaces' }] });
    expect(refusal(folder)).toMatch(/has "replaces" at related\.0\.how/);
  });

  test('no jurisdictions.json', () => {
    const folder = copy();
    rmSync(join(folder, 'jurisdictions.json'));
    expect(refusal(folder)).toMatch(/knowledge\/jurisdictions\.json cannot be read .*Put it back/);
  });

  test('a file of another kind among the records is named, not passed over', () => {
    const folder = copy();
    renameSync(join(folder, PHASE_OUT), join(folder, PHASE_OUT.replace('.json', '.yaml')));
    const message = () => loadKnowledge(folder);
    expect(message).toThrow(/phase-out\.yaml lies among the records but does not end in \.json/);
  });
});

describe('the folder of an organisation', () => {
  const OWN = {
    id: 'nl-2024-kaspersky-own-rule',
    title: 'Our own rule on Kaspersky',
    related: [{ id: 'nl-2018-kaspersky-phase-out', how: 'see_also' }],
  };

  test('is read beside ours and marked as theirs', () => {
    const folder = copy();
    const extra = join(root, 'own-1');
    change(extra, OWN, 'measures/nl/nl-2024-kaspersky-own-rule.json');
    const knowledge = loadKnowledge(folder, extra);
    expect(knowledge.ofVendor('Kaspersky').map((measure) => measure.id)).toEqual([
      'nl-2018-kaspersky-phase-out',
      'nl-2024-kaspersky-own-rule',
    ]);
    expect(knowledge.version).not.toBe(loadKnowledge(folder).version);
    expect(readRecords(folder, extra).measures.map((filed) => filed.extra)).toEqual([false, true]);
  });

  test('may bring vendors and places of its own', () => {
    const extra = join(root, 'own-2');
    const vendor = JSON.parse(readFileSync(join(KNOWLEDGE, 'vendors/kaspersky.json'), 'utf8'));
    mkdirSync(join(extra, 'vendors'), { recursive: true });
    writeFileSync(
      join(extra, 'vendors/acme.json'),
      JSON.stringify({ ...vendor, id: 'acme', name: 'Acme Example', domains: [], cpe_vendors: [] }),
    );
    change(extra, { ...OWN, vendors: ['Acme Example'] }, 'measures/nl/nl-2024-kaspersky-own-rule.json');
    expect(loadKnowledge(copy(), extra).vendorById('acme')?.name).toBe('Acme Example');
  });

  test('cannot hold an id that ours holds', () => {
    const extra = join(root, 'own-3');
    change(extra, {});
    expect(refusal(copy(), extra)).toContain(
      `in two knowledge files, knowledge/${PHASE_OUT} and ${extra}/${PHASE_OUT}: rename or remove one of them.`,
    );
  });

  test('that holds nothing is refused, for a mistyped path would lose records in silence', () => {
    expect(refusal(copy(), join(root, 'nowhere'))).toMatch(/holds no measures\/, vendors\/ or jurisdictions/);
  });

  test('is judged by the same schema', () => {
    const extra = join(root, 'own-4');
    change(extra, { ...OWN, status: 'banned' }, 'measures/nl/nl-2024-kaspersky-own-rule.json');
    expect(refusal(copy(), extra)).toMatch(/own-4\/measures\/nl\/.* has "banned" at status, where one of/);
  });
});
