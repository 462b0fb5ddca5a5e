/** XML from strangers, small enough to hold. Names lose their prefixes; entities of its own are refused. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '../domain/error.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** A document that declares entities can grow without end, or name files; no feed of ours needs them. */
export function refuseEntities(text: string, host: string): void {
  if (/<!ENTITY/i.test(text.slice(0, 100_000)))
    throw new Refusal(
      'unavailable',
      `${host} sends XML with entities of its own, which are not read: nothing was taken.`,
    );
}

/** @throws Refusal where the text is no whole XML document */
export function refuseBroken(text: string, host: string): void {
  refuseEntities(text, host);
  if (/^\s*<(?:!doctype\s+html|html[\s>])/i.test(text))
    throw new Refusal('unavailable', `${host} answers with a page instead of data: nothing was taken.`);
  if (XMLValidator.validate(text) !== true)
    throw new Refusal(
      'unavailable',
      `The XML of ${host} is broken or breaks off in the middle: nothing was taken.`,
    );
}

/** @throws Refusal where the text is no whole XML document */
export function xmlOf(text: string, host: string): unknown {
  refuseBroken(text, host);
  return parser.parse(text);
}

/** One element that was cut out of a larger document. */
export function elementOf(text: string): unknown {
  return parser.parse(text);
}

/** All values below that have this element name, in order; texts of elements with attributes are unwrapped. */
export function valuesOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((part) => valuesOf(part, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === name ? [part].flat() : valuesOf(part, name),
  );
}

/** The text of an element, with or without attributes. */
export function textOfElement(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value !== null && typeof value === 'object' && '#text' in value) return String(value['#text']).trim();
  return '';
}

/** The texts at a path of element names such as `akaList.aka.lastName`; `@name` is an attribute. */
export function textsAt(value: unknown, path: string): string[] {
  let found: unknown[] = [value];
  for (const step of path.split('.'))
    found = found
      .flat()
      .flatMap((one) =>
        one !== null && typeof one === 'object' ? [(one as Record<string, unknown>)[step]] : [],
      )
      .flat();
  return found.map(textOfElement).filter((text) => text !== '');
}
