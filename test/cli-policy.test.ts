import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { rulesOf } from '../src/settings/exceptions.ts';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'interdict-policy-'));

function policy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/interdict.js'), 'policy', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return { status, stdout, stderr };
}

const file = (text: string) => {
  writeFileSync(join(folder, 'cases.yaml'), text);
  return 'cases.yaml';
};

describe('interdict policy test', () => {
  test('says pass or fail of every request, and fails when one fails', () => {
    const cases = `
- name: half a year
  request: { vendor: Kaspersky, places: [NL], days: 180, by: rita }
  expect: { closed: false, rules: [quorum], quorum: 1 of security and 1 of legal, voters: [sam, lena] }
- request: { vendor: Kaspersky, places: [NL], days: 400 }
  expect: { closed: true }
- name: wrong
  request: { vendor: Kaspersky, places: [Netherlands], days: 4 }
  expect: { denials: 2 }
`;
    expect(policy('test', file(cases))).toMatchObject({
      status: 1,
      stdout: 'pass  half a year\npass  case 2\nfail  wrong: denials is 1, expected 2\n1 of 3 cases fail.\n',
    });
    const json = '[{"request":{"vendor":"Kaspersky","places":["NL"],"days":5},"expect":{"denials":1}}]';
    expect(policy('test', file(json))).toMatchObject({ status: 0 });
  });

  test.each([
    ['- { request: { vendor: Zzyzx Corp, places: [NL], days: 1 }, expect: {} }', 'no vendor "Zzyzx Corp"'],
    ['- { request: { vendor: Kaspersky, places: [Narnia], days: 1 }, expect: {} }', 'no place "Narnia"'],
    ['- { request: { vendor: Kaspersky, places: [NL], until: 2027-02-31 }, expect: {} }', 'give places, and'],
    [
      '- { request: { vendor: Kaspersky, places: [NL], days: 1 }, expect: { rule: x } }',
      'no expectation `rule`',
    ],
    ['a: b', 'must be a list'],
    ['- [', 'Mend it and run again'],
  ])('refuses %s in one sentence', (text, sentence) => {
    const { status, stderr } = policy('test', file(text));
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });

  test('explain names the exception that is not there', () => {
    expect(policy('explain', 'EX-9')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no exception EX-9'),
    });
  });
});

test('the example of the settings is a policy that can be satisfied', () => {
  const config = readConfig({ INTERDICT_CONFIG: 'interdict.example.yaml' }, ROOT);
  expect(rulesOf(config.exceptions).map(({ id }) => id)).toEqual(['quorum', 'eu-bans']);
});
