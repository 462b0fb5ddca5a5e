/**
 * Which addresses are fetched: http and https, public ones only.
 *
 * The address is checked where the connection is made, on the very answer of the name server that is then
 * connected to, so that an answer that changes between check and use helps nobody. Every redirect is
 * checked like the first address.
 */
import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Refusal } from '../domain/error.ts';
import { isPublicAddress } from './addresses.ts';

class NotPublic extends Error {}

/** Resolves a name to addresses that may be connected to. */
export function guarded(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = Array.isArray(found) ? found : [found];
      const usable = addresses.every(({ address }) => allowPrivate || isPublicAddress(address));
      const first = addresses[0];
      if (!usable || !first) return callback(new NotPublic(hostname), '', 0);
      if (options.all)
        return (callback as unknown as (e: null, a: typeof addresses) => void)(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

/** @throws Refusal where the address is malformed, of another kind or not public */
export function check(address: string, allowPrivate: boolean): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Refusal(
      'invalid',
      `"${address.slice(0, 80)}" is no address: give one that begins with https://.`,
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refusal(
      'invalid',
      `Addresses of the kind "${url.protocol}" are not fetched: give one that begins with https://.`,
    );
  if (url.username || url.password)
    throw new Refusal('invalid', 'An address with a name or password in it is not fetched.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Numeric hosts never reach the name server, so they are judged here.
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw closed(host);
  return url;
}

const closed = (host: string) =>
  new Refusal(
    'forbidden',
    `${host} is not a public address, and only public ones are fetched: paste the text instead.`,
  );

/**
 * One sentence for what went wrong on the way.
 * @param instead what the reader of the sentence can do
 */
export function refusalOf(error: unknown, url: URL, seconds: number, instead: string): Refusal {
  if (error instanceof Refusal) return error;
  const chain: unknown[] = [];
  for (let next = error; next instanceof Error && chain.length < 5; next = next.cause) chain.push(next);
  if (chain.some((item) => item instanceof NotPublic)) return closed(url.hostname);
  const codes = chain.flatMap((item) => [
    String((item as { code?: unknown }).code ?? ''),
    (item as Error).name,
  ]);
  if (codes.some((code) => /Timeout|TIMEOUT|ABORT_ERR|ETIMEDOUT/.test(code)))
    return new Refusal(
      'unavailable',
      `${url.hostname} did not answer fully within ${seconds} seconds: ${instead}.`,
    );
  if (codes.includes('ENOTFOUND') || codes.includes('EAI_AGAIN'))
    return new Refusal('unavailable', `No server is known by the name ${url.hostname}: check the address.`);
  return new Refusal('unavailable', `${url.hostname} could not be read: ${instead}.`);
}
