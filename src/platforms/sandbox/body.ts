/** Reads what the page sends: each part is checked by hand, since a platform knows no schema library. */
import type { Context } from 'hono';
import { Refusal } from '../../domain/error.ts';

export type Body = Readonly<Record<string, unknown>>;

/** @throws Refusal `invalid` when the body is no JSON object */
export async function readBody(c: Context): Promise<Body> {
  const body: unknown = await c.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('invalid', 'The sandbox could not read the request: reload the page.');
  return body as Body;
}

/** A text part; `fallback` where it may be left out. @throws Refusal `invalid` */
export function textOf(body: Body, name: string, fallback?: string): string {
  const value = body[name] ?? fallback;
  if (typeof value !== 'string')
    throw new Refusal('invalid', `The request lacks its "${name}": reload the page.`);
  return value;
}

/** The id of a delivery, made by the page. @throws Refusal `invalid` */
export function idOf(body: Body): string {
  const id = textOf(body, 'id');
  if (!/^[\w-]{8,64}$/.test(id))
    throw new Refusal('invalid', 'The request has no usable id: reload the page.');
  return id;
}

/** Texts by name, such as a form's fields. @throws Refusal `invalid` */
export function textsOf(body: Body, name: string): Record<string, string> {
  const value = body[name] ?? {};
  const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : [['', null] as const];
  if (pairs.some(([, text]) => typeof text !== 'string'))
    throw new Refusal('invalid', `The request's "${name}" cannot be read: reload the page.`);
  return Object.fromEntries(pairs);
}
