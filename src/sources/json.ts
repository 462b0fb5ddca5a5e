/** JSON from strangers: parsed, or refused in a sentence; and values by a dotted path. */
import { Refusal } from '../domain/error.ts';
import type { FeedAnswer } from '../domain/feed.ts';

/** @throws Refusal where the answer is no JSON, such as an error page with status 200 or half an answer */
export async function jsonOf(answer: FeedAnswer): Promise<unknown> {
  const text = await answer.text();
  const host = new URL(answer.url).hostname;
  try {
    return JSON.parse(text);
  } catch {
    const start = text.trimStart()[0];
    if (start === '{' || start === '[')
      throw new Refusal('unavailable', `The answer of ${host} breaks off in the middle: nothing was taken.`);
    throw new Refusal('unavailable', `${host} answers with a page instead of data: nothing was taken.`);
  }
}

/** The value at a path such as `feed.entry` or `title.0`, or under a name with dots in it; the empty path is the value itself. */
export function at(value: unknown, path: string): unknown {
  if (value !== null && typeof value === 'object' && Object.hasOwn(value, path))
    return (value as Record<string, unknown>)[path];
  let found = value;
  for (const step of path === '' ? [] : path.split('.')) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Object.hasOwn(found, step) ? (found as Record<string, unknown>)[step] : undefined;
  }
  return found;
}

/** A text or number as text; everything else is empty. */
export function textAt(value: unknown, path: string): string {
  const found = at(value, path);
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
}

export function listAt(value: unknown, path: string): unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}
