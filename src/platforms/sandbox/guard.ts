/**
 * Who may speak to the sandbox: this machine's own browser, from the sandbox's own page. Whoever opens
 * the page can act as anyone, so it must not be reachable by another machine, by a foreign name that
 * resolves to this one (DNS rebinding), or by a post from a foreign page.
 */
import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../../domain/error.ts';

export const LOOPBACK = '127.0.0.1';
const NAMES = new Set([LOOPBACK, 'localhost']);

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** @throws Refusal `invalid` for any host but this machine's own loopback */
export function checkHost(host: string): void {
  if (!NAMES.has(host))
    throw new Refusal(
      'invalid',
      `The sandbox listens on ${LOOPBACK} only, because whoever opens it can act as anyone; it refuses "${host}": leave the host out.`,
    );
}

function isOurs(authority: string | undefined): boolean {
  if (!authority || !URL.canParse(`http://${authority}`)) return false;
  return NAMES.has(new URL(`http://${authority}`).hostname);
}

/** Refuses foreign names and foreign pages, and sets the headers that keep the page to itself. */
export function guard(): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const host = c.req.header('host');
    if (!isOurs(host))
      return c.json({ message: `The sandbox answers at http://${LOOPBACK} and localhost only.` }, 403);
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const foreign =
      (origin !== undefined && origin !== `http://${host}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign && (c.req.method !== 'GET' || c.req.path !== '/'))
      return c.json({ message: 'The sandbox takes requests from its own page only.' }, 403);
    if (c.req.method === 'POST' && !c.req.header('content-type')?.startsWith('application/json'))
      return c.json({ message: 'The sandbox takes JSON only.' }, 415);
    return next();
  };
}
