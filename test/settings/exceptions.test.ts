import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { rulesOf } from '../../src/settings/exceptions.ts';

const CAST = `people:
  - { id: sam, name: Sam, accounts: [] }
  - { id: sue, name: Sue, accounts: [], delegates: [sam] }
groups: { security: [sam, sue], legal: [sam], ciso: [sue], open: ["chat:S1"], nobody: [] }
`;

function read(yaml: string): Config {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(join(folder, 'interdict.yaml'), CAST + yaml);
  return readConfig({}, folder);
}

const rule = (text: string) => `exceptions:\n  rules:\n    - id: r\n${text.replaceAll(/^/gm, '      ')}\n`;

describe('the policy in the settings', () => {
  test('takes alternatives of counts, and what they match', () => {
    const { exceptions } = read(
      rule(
        'match: { places: [EU], longer_than_days: 90 }\napprove: [{ security: 2, legal: 1 }, { ciso: 1 }]\nlongest_days: 180',
      ).replace('security: 2, legal: 1', 'security: 2, open: 1'),
    );
    expect(rulesOf(exceptions)).toMatchObject([
      {
        id: 'r',
        match: { places: ['EU'], longerThanDays: 90 },
        approve: [
          [
            { group: 'security', count: 2 },
            { group: 'open', count: 1 },
          ],
          [{ group: 'ciso', count: 1 }],
        ],
        longestDays: 180,
        lawMoves: 'review',
      },
    ]);
  });

  test('has a short form, which is one rule for everything and holds beside the others', () => {
    const short =
      'exceptions:\n  quorum: [{ group: security, count: 1 }]\n  denials: 2\n  longest_days: 30\n';
    expect(rulesOf(read(short).exceptions)).toMatchObject([
      { id: 'quorum', match: {}, approve: [[{ group: 'security', count: 1 }]], denials: 2, longestDays: 30 },
    ]);
    const both = `${short}  rules: [{ id: r, approve: [{ ciso: 1 }] }]\n`;
    expect(rulesOf(read(both).exceptions).map(({ id }) => id)).toEqual(['quorum', 'r']);
    expect(rulesOf(read('').exceptions)).toEqual([]);
  });

  test.each([
    ['approve: [{ securty: 1 }]', 'line 8: there is no group `securty`; did you mean `security`?'],
    ['approve: [{ legal: 2 }]', 'line 8: the group `legal` has 1 members, so 2 of them can never approve'],
    ['approve: [{ nobody: 1 }]', 'line 8: the group `nobody` has 0 members'],
    [
      'approve: [{ security: 2, legal: 1 }]',
      'line 8: 2 of security and 1 of legal can never approve, because one person fills one seat',
    ],
    ['approve: [{ security: 1 }]\ntell: [staf]', 'line 9: there is no group `staf`'],
    [
      'approve: [{ security: 1 }]\nwiden: [{ after_hours: 4, groups: [bosses] }]',
      'line 9: there is no group `bosses`',
    ],
    [
      'approve: [{ security: 1 }]\nmatch: { longer_than_days: 9, up_to_days: 9 }',
      'line 9: no term is longer than 9',
    ],
    ['approve: []', 'line 8: `exceptions.rules.0.approve`: at least one way to approve'],
    ['approve: [{ security: 1 }]\nmatch: { placs: [NL] }', 'line 9: there is no setting'],
    ['approve: [{ security: 1 }]\nmatch: { actions: [bann] }', 'line 9:'],
  ])('is refused with its line: %s', (text, sentence) => {
    expect(() => read(rule(text))).toThrow(sentence);
  });

  test.each([
    ['exceptions: { owners: [bosses] }\n', 'there is no group `bosses`'],
    ['exceptions: { break_glass: { groups: [bosses] } }\n', 'there is no group `bosses`'],
    [
      'exceptions:\n  may_request: [ciso]\n  quorum: [{ group: ciso, count: 1 }]\n',
      'line 7: 1 of ciso can never approve, because whoever asks cannot vote',
    ],
    [
      'exceptions:\n  rules:\n    - { id: r, approve: [{ ciso: 1 }] }\n    - { id: r, approve: [{ ciso: 1 }] }\n',
      'line 8: there are two rules `r`',
    ],
  ])('is refused where it names nobody or can never happen: %j', (yaml, sentence) => {
    expect(() => read(yaml)).toThrow(sentence);
  });

  test('refuses a delegate whom nobody defines', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
    writeFileSync(
      join(folder, 'interdict.yaml'),
      'people:\n  - { id: sam, name: Sam, accounts: [], delegates: [sue] }\n',
    );
    expect(() => readConfig({}, folder)).toThrow('line 2: there is no person `sue`');
  });
});
