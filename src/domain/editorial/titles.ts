/** Titles travel alone, into alerts and lists: the word "ban" in one is read as a ban. */
import type { Action } from '../measure.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

const ANY = /\b(ban|bans|banned|prohibit|prohibits|prohibited|forbid|forbids|forbidden|outlaws?)\b/i;
const AS_FACT = /\b(bans|banned|prohibits|prohibited|forbids|forbidden|outlaws)\b/i;
const WORDS: Partial<Record<Action, RegExp>> = { advisory: ANY, proposal: AS_FACT, review: AS_FACT };

export const titles: Rule = {
  name: 'titles',
  sentence: 'The title of an advisory, a proposal or a review does not call it a ban.',
  exempt: {
    'eu-2018-kaspersky-ep-resolution': 'the resolution itself asks for a ban, and the title says "asks to"',
    'eu-2019-huawei-5g-recommendation': 'the title says "without a ban"',
  },
  find(records) {
    const findings: Finding[] = [];
    for (const filed of records.measures) {
      const { title, action } = filed.record;
      const word = WORDS[action]?.exec(title)?.[0];
      if (word)
        findings.push(finding(filed, 'title', `"${word}"`, `words that fit an act of the kind ${action}`));
    }
    return findings;
  },
};
