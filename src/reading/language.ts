/** Which of the known languages a text is written in. */
import type { Words } from './words/table.ts';

/** Tells the language by script first, then by little words; English when nothing speaks for another. */
export function detectLanguage(text: string, tables: readonly Words[]): Words {
  const byLang = new Map(tables.map((words) => [words.lang, words]));
  const fallback = byLang.get('en') ?? tables[0]!;
  const sample = text.slice(0, 6000);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return fallback;
  if (count(sample, /[\u3040-\u30ff]/gu) > letters * 0.05) return byLang.get('ja') ?? fallback;
  if (count(sample, /\p{Script=Han}/gu) > letters * 0.2) return byLang.get('zh') ?? fallback;
  if (count(sample, /\p{Script=Cyrillic}/gu) > letters * 0.3)
    return byLang.get(/[іїєґ]/iu.test(sample) ? 'uk' : 'ru') ?? fallback;
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = fallback;
  let most = 0;
  for (const [words, common] of commonWords(tables)) {
    let score = 0;
    for (const token of tokens) if (common.has(token)) score++;
    if (score > most) {
      most = score;
      best = words;
    }
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const cache = new WeakMap<readonly Words[], (readonly [Words, ReadonlySet<string>])[]>();
function commonWords(tables: readonly Words[]): (readonly [Words, ReadonlySet<string>])[] {
  let rows = cache.get(tables);
  if (!rows) {
    rows = tables.map((words) => [words, new Set(words.common.split('|'))] as const);
    cache.set(tables, rows);
  }
  return rows;
}
