/** Acts that came from one source on one day: so many at once that a channel reads them in one message. */
import type { Report } from './report.ts';

function nameOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** `us-treasury:2026-11-24`, in UTC; undefined where nobody published it: a person handed it in. */
export function burstKey({ sources, raisedAt }: Report): string | undefined {
  const [first] = sources;
  const host = first?.url && URL.canParse(first.url) ? new URL(first.url).hostname : '';
  const name = nameOf(first?.publisher || host);
  return name === '' ? undefined : `${name}:${new Date(raisedAt).toISOString().slice(0, 10)}`;
}
