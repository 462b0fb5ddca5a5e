import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { checkRuleNames, openKnowledge } from '../../src/main.ts';

const knowledge = openKnowledge({ knowledge: { extra: null } });

const SETTINGS = `people:
  - id: sam
    name: Sam
    accounts: ["sandbox:sam"]
groups:
  security: [sam]
exceptions:
  rules:
    - id: telecom
      match:
        vendors: [Huawei]
      approve: [{ security: 1 }]
    - id: mobile
      match:
        vendors:
          - Huawei
          - Kasperksy
      approve: [{ security: 1 }]
`;

test('a vendor in a rule that no record knows is refused at start, with its line and the nearest name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-rules-'));
  try {
    writeFileSync(join(folder, 'interdict.yaml'), SETTINGS);
    expect(() => checkRuleNames(readConfig({}, folder), knowledge)).toThrow(
      'interdict.yaml, line 17: the rule `mobile` names the vendor "Kasperksy", which no record has: did you mean Kaspersky?',
    );
    writeFileSync(join(folder, 'interdict.yaml'), SETTINGS.replace('Kasperksy', 'Kaspersky'));
    expect(() => checkRuleNames(readConfig({}, folder), knowledge)).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
