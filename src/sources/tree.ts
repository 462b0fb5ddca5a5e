/** A node of a page, by a CSS selector. */
import { parseHTML } from 'linkedom';
import { Refusal } from '../domain/error.ts';
import { isReasonable, quiet, textOfHtml } from './html.ts';

/** As much of a DOM element as readers use. */
export interface PageNode {
  readonly outerHTML: string;
  readonly textContent: string | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
  getAttribute(name: string): string | null;
  remove(): void;
}

/**
 * @throws Refusal where the page has no such node, as an error page has none
 */
export function nodeOf(html: string, selector: string, host: string): PageNode {
  // The end may be left out by the letter of HTML, and is not by those who publish lists.
  if (/<html[\s>]/i.test(html) && !/<\/(?:html|body)\s*>/i.test(html.slice(-20_000)))
    throw new Refusal('unavailable', `The page of ${host} breaks off in the middle: nothing was taken.`);
  const source = quiet(html);
  if (!isReasonable(source))
    throw new Refusal(
      'unavailable',
      `The page of ${host} has too many or too deep elements: nothing was taken.`,
    );
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`);
  let node: PageNode | null;
  try {
    node = document.querySelector(selector) as PageNode | null;
  } catch {
    throw new Refusal('invalid', `"${selector.slice(0, 80)}" is no selector: mend the feed file.`);
  }
  if (!node)
    throw new Refusal(
      'unavailable',
      `The page of ${host} has no "${selector.slice(0, 80)}": its shape has changed, or it is an error page; nothing was taken.`,
    );
  return node;
}

/** The text of a node on one line, without footnote marks. */
export function cellText(node: PageNode): string {
  for (const mark of node.querySelectorAll('sup')) mark.remove();
  return textOfHtml(node.outerHTML)
    .replace(/\s+/g, ' ')
    .replace(/[\s*†‡]+$/u, '')
    .trim();
}
