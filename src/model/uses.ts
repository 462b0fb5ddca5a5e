/** The three uses over one caller: each asks, checks what came, and gives the ordinary thing in doubt. */
import type { Knowledge } from '../domain/knowledge.ts';
import type { Finders, Helper, Use } from '../domain/model.ts';
import { addProposals, articleTask, isThin } from './article.ts';
import type { Caller } from './caller.ts';
import { isUnsure, placeQuestion, questionTask } from './question.ts';
import { checkWording, isLong, wordingTask } from './wording.ts';

export interface HelperParts {
  readonly caller: Caller;
  readonly knowledge: Knowledge;
  readonly finders: Finders;
  readonly uses: Readonly<Record<Use, boolean>>;
  /** Blanks what must not leave, letter for letter, so that every other word stays where it is. */
  readonly clean: (text: string) => string;
}

/**
 * The optional model over its caller. None of its functions throws.
 * @param parts.uses a switch for each use
 */
export function createHelper({ caller, knowledge, finders, uses, clean }: HelperParts): Helper {
  const grounds = { knowledge, finders };
  /** A check that trips over what came is a check that was not stood. */
  const safely = async <T>(use: Use, ordinary: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      caller.unproved(use, `the check failed: ${(error as Error).message}`.slice(0, 200));
      return ordinary;
    }
  };
  return {
    readQuestion: (read, { today, asOf, person }) =>
      safely('question', read, async () => {
        if (!uses.question || !isUnsure(read)) return read;
        const text = clean(read.text);
        const suggestion = await caller.call(questionTask(text, today), person);
        if (!suggestion || suggestion.intent === 'none') return read;
        const placed = await placeQuestion(grounds, read, text, suggestion, { today, asOf });
        if (!placed) caller.unproved('question', 'what was suggested was not found in the words');
        return placed ?? read;
      }),

    readArticle: (article, reading, person) =>
      safely('article', reading, async () => {
        if (!uses.article || !(await isThin(finders, article, reading))) return reading;
        const { title, text, published } = article;
        const proposals = await caller.call(articleTask(clean(title), clean(text), published), person);
        if (!proposals || proposals.findings.length === 0) return reading;
        const more = await addProposals(grounds, article, reading, proposals);
        if (more === reading) caller.unproved('article', 'nothing that was proposed was found in the text');
        return more;
      }),

    wordAnswer: (answer, person) =>
      safely('wording', null, async () => {
        if (!uses.wording || !isLong(answer)) return null;
        const worded = await caller.call(wordingTask(answer), person);
        if (!worded || worded.sentences.length === 0) return null;
        const sentences = checkWording(answer, worded);
        if (!sentences) caller.unproved('wording', 'a sentence differed from the records');
        return sentences;
      }),
  };
}
