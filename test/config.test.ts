import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

/** The settings of one file, or the sentence by which they are refused. */
function read(yaml: string, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(join(folder, 'interdict.yaml'), yaml);
  try {
    return readConfig(env, folder);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('settings', () => {
  test('without a file are those of a trial: a cast, its groups, a quorum of two', () => {
    const config = readConfig({}, mkdtempSync(join(tmpdir(), 'interdict-')));
    expect(config.people.map(({ id }) => id)).toEqual(['rita', 'sam', 'lena', 'ana', 'otto']);
    expect(config.exceptions.quorum).toEqual([
      { group: 'security', count: 1 },
      { group: 'legal', count: 1 },
    ]);
  });

  test('with an empty file let nobody ask and nobody decide', () => {
    const config = read('');
    expect(config).toMatchObject({ people: [], groups: {}, exceptions: { may_request: [], quorum: [] } });
  });

  test.each([
    [
      'zone: UTC\nexeptions:\n  denials: 1\n',
      'interdict.yaml, line 2: there is no setting `exeptions`; did you mean `exceptions`?',
    ],
    [
      'exceptions:\n  denials: 1\n  longest_day: 3\n',
      'interdict.yaml, line 3: there is no setting `exceptions.longest_day`; did you mean `longest_days`?',
    ],
    [
      'people:\n  - id: a\n    name: A\n    acounts: []\n',
      'interdict.yaml, line 4: there is no setting `people.0.acounts`; did you mean `accounts`?',
    ],
    [
      'sandbox:\n  port: many\n',
      'interdict.yaml, line 2: `sandbox.port`: Invalid input: expected number, received string.',
    ],
    [
      'groups:\n  security: [sam]\n',
      'interdict.yaml, line 2: there is no person `sam`: define it, or take it out.',
    ],
    [
      'people: [{ id: sam, name: Sam, accounts: [] }]\ngroups: { security: [sam] }\nexceptions:\n  quorum:\n    - { group: security, count: 2 }\n',
      'interdict.yaml, line 5: the group `security` has 1 members, so 2 of them can never approve: add members, or ask for fewer.',
    ],
    [
      'exceptions:\n  quorum: [{ group: securty, count: 1 }]\n',
      'interdict.yaml, line 2: there is no group `securty`: define it, or take it out.',
    ],
    [
      'people:\n  - { id: a, name: A, accounts: [chat:1] }\n  - { id: b, name: B, accounts: [chat:1] }\n',
      'interdict.yaml, line 3: the account chat:1 belongs to a and b: one account is one person.',
    ],
  ])('that are wrong are refused with the line: %j', (yaml, sentence) => {
    expect(read(yaml)).toBe(sentence);
  });

  test('with a key twice are refused with the line', () => {
    expect(read('zone: UTC\nzone: CET\n')).toMatch(/^interdict.yaml, line 2: /);
  });

  test('take the clock of a demonstration from the environment', () => {
    expect(read('', { INTERDICT_NOW: '2018-05-15' })).toMatchObject({
      fixedNow: Date.parse('2018-05-15T12:00:00Z'),
    });
    expect(read('', { INTERDICT_NOW: 'soon' })).toContain('INTERDICT_NOW is "soon"');
  });

  test('that the environment names must be there', () => {
    expect(read('', { INTERDICT_CONFIG: 'other.yaml' })).toContain('There is no file other.yaml');
  });

  test('choose the language of the answers, English where they say nothing', () => {
    expect(read('')).toMatchObject({ language: 'en' });
    expect(read('language: nl')).toMatchObject({ language: 'nl' });
    expect(read('language: es')).toMatch(/language/);
  });
});
