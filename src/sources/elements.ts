/**
 * Elements of one name out of XML of any size, one at a time: a list of sanctions has more than a hundred
 * megabytes, and never more than one of its parties is held.
 */
import { Refusal } from '../domain/error.ts';
import type { FeedAnswer } from '../domain/feed.ts';
import { elementOf, refuseEntities } from './xml.ts';

const LARGEST_ELEMENT = 4_000_000;
const HEAD = 4_000;
const TAIL = 2_000;

function decoderOf(piece: Uint8Array, type: string): InstanceType<typeof TextDecoder> {
  const head = new TextDecoder('latin1').decode(piece.subarray(0, 200));
  const named = /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})["']/i.exec(head)?.[1];
  const label = /charset\s*=\s*["']?([\w:-]+)/i.exec(type)?.[1] ?? named;
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** The place after which the element's name ends, or -1: `<entry` is no `<entryList`. */
function opening(text: string, name: string, from: number): number {
  for (let at = text.indexOf(`<${name}`, from); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
    const next = text[at + name.length + 1];
    if (next === undefined || /[\s>/]/.test(next)) return at;
  }
  return -1;
}

/** Takes whole elements off the front of `text` and gives back the rest. */
function cut(text: string, name: string, take: (element: unknown) => void): string {
  const close = `</${name}>`;
  let at = 0;
  for (;;) {
    const begin = opening(text, name, at);
    // What may be the beginning of the next one stays.
    if (begin < 0) return text.slice(Math.max(at, text.length - TAIL));
    const end = text.indexOf(close, begin);
    if (end < 0) return text.slice(begin);
    at = end + close.length;
    take((elementOf(text.slice(begin, at)) as Record<string, unknown>)[name.replace(/^.*:/, '')]);
  }
}

/**
 * Gives every element of that name to `take`; elements of one name do not lie in each other.
 * @throws Refusal where the answer is no XML, or ends before its root does
 */
export async function eachElement(
  answer: FeedAnswer,
  name: string,
  take: (element: unknown) => void,
): Promise<void> {
  const host = new URL(answer.url).hostname;
  let decoder: ReturnType<typeof decoderOf> | undefined;
  let head = '';
  let rest = '';
  for await (const piece of answer.body) {
    decoder ??= decoderOf(piece, answer.type);
    const text = decoder.decode(piece, { stream: true });
    if (head.length < HEAD) {
      head += text;
      refuseEntities(head, host);
    }
    rest = cut(rest + text, name, take);
    if (rest.length > LARGEST_ELEMENT)
      throw new Refusal(
        'unavailable',
        `One entry of ${host} is larger than can be right: nothing was taken.`,
      );
  }
  const root = /<([A-Za-z_][\w.:-]*)/.exec(head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>/g, ''))?.[1];
  if (!root || /^html$/i.test(root))
    throw new Refusal('unavailable', `${host} answers with something that is no XML: nothing was taken.`);
  if (!rest.slice(-TAIL).includes(`</${root}>`))
    throw new Refusal('unavailable', `The XML of ${host} breaks off in the middle: nothing was taken.`);
}
