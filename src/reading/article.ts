/**
 * Reads an article or notice for measures, by word tables and position alone: no model, no clock, no I/O.
 *
 * A finding needs four things in the text: somebody who may act for a state, a word for what was done,
 * a vendor it was done to, and no sign that it was only wished, denied or told by those concerned.
 * Everything else that looks like a measure is listed as passed over, with the reason.
 */
import type { Knowledge } from '../domain/knowledge.ts';
import type { Article, Finding, Reading } from '../domain/report.ts';
import { createScenes } from './actors.ts';
import { complete } from './complete.ts';
import { createDeeds } from './deeds.ts';
import { passedOver } from './ignored.ts';
import { detectLanguage } from './language.ts';
import { lexiconOf } from './lexicon.ts';
import { settle } from './settle.ts';
import { draftsOf } from './story.ts';
import { examine, type Machine, type Names } from './study.ts';
import { LANGUAGES } from './words/index.ts';

/**
 * Builds the reader.
 * @returns a pure function from an article to its measures; the same article always gives the same reading
 */
export function createReader(_knowledge: Knowledge, names: Names): (article: Article) => Reading {
  const machines = new Map<string, Machine>();
  const machineOf = (text: string): Machine => {
    const words = detectLanguage(text, LANGUAGES);
    let machine = machines.get(words.lang);
    if (!machine) {
      const lexicon = lexiconOf(words);
      machine = { lexicon, scene: createScenes(lexicon), deeds: createDeeds(lexicon) };
      machines.set(words.lang, machine);
    }
    return machine;
  };
  return (article) => {
    const study = examine(article, machineOf(`${article.title}\n${article.text}`), names);
    const drafts = draftsOf(study);
    complete(study, drafts);
    const findings = drafts.map((draft) => settle(draft, study.segments));
    return {
      findings: distinct(findings),
      ignored: passedOver(study.rejected, study.scenes, study.machine.lexicon, drafts),
    };
  };
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.vendor}|${finding.jurisdiction}|${finding.action}|${finding.announced}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
