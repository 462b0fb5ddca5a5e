/**
 * Machine names of makers: CPE 2.2 and 2.3 names, package URLs and internet addresses. They name a vendor
 * in one field (CPE vendor, package namespace, registered domain); only that field is compared, and never
 * fuzzily, because look-alike packages and addresses are how others pose as a vendor.
 */
export type Key =
  | { readonly kind: 'cpe'; readonly vendor: string; readonly product: string }
  | { readonly kind: 'purl'; readonly type: string; readonly namespace: string; readonly name: string }
  | { readonly kind: 'domain'; readonly host: string };

const MAX = 2000;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a CPE name, a package URL, an internet address or an e-mail address; undefined for a plain name. */
export function readKey(text: string): Key | undefined {
  const trimmed = text.slice(0, MAX).trim();
  const lower = trimmed.toLowerCase();
  if (lower.startsWith('cpe:')) return readCpe(lower);
  if (lower.startsWith('pkg:')) return readPurl(trimmed);
  if (/\s/.test(trimmed)) return undefined;
  const host =
    /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/|[^@\s/]{1,64}@)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18})(?::\d{1,5})?(?:[/?#].*)?$/.exec(
      lower,
    );
  return host ? { kind: 'domain', host: host[1]!.replace(/^www\./, '') } : undefined;
}

function readCpe(text: string): Key | undefined {
  const parts = text
    .replace(/^cpe:2\.3:|^cpe:\/?/, '')
    .split(/(?<!\\):/)
    .map((part) => decode(part.replace(/\\(.)/g, '$1')));
  const [, vendor = '', product = ''] = parts;
  return vendor === '' || vendor === '*' || vendor === '-' ? undefined : { kind: 'cpe', vendor, product };
}

function readPurl(text: string): Key | undefined {
  const path = text
    .slice(4)
    .replace(/[?#].*$/s, '')
    .replace(/^\/+/, '');
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  if (parts.length < 2) return undefined;
  const type = parts[0]!.toLowerCase();
  const name = parts.at(-1)!.replace(/(?<=.)@.*$/s, '');
  return { kind: 'purl', type, namespace: parts.slice(1, -1).join('/'), name };
}

const HOSTS = new Set(
  'github gitlab bitbucket gitee sourceforge codeberg googlesource gopkg pkg go sdk api android lib core java maven apache docker library www'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(
  'com org net io cn ru co uk dev app ai me tv eu us de fr jp kr in tw hk gov edu info biz cloud tech to gg sh so xyz top site online ac'.split(
    ' ',
  ),
);

/** The words of a key that can name its maker: registered label, vendor field, namespace segments. */
export function makerWords(key: Key): readonly string[] {
  switch (key.kind) {
    case 'cpe':
      return [key.vendor.replace(/[_]+/g, ' ').replace(/\.(com|org|net|io)$/, '')];
    case 'domain':
      return label(key.host);
    case 'purl': {
      const parts = key.namespace
        .replace(/^@/, '')
        .split('/')
        .flatMap((part) => (part.includes('.') ? part.split('.') : [part]));
      return parts
        .filter((part) => !HOSTS.has(part.toLowerCase()) && !SUFFIXES.has(part.toLowerCase()))
        .map((part) => part.replace(/[-_]+/g, ' '));
    }
  }
}

function label(host: string): string[] {
  const labels = host.split('.');
  while (labels.length > 1 && SUFFIXES.has(labels.at(-1)!)) labels.pop();
  return [labels.at(-1)!.replace(/[-_]+/g, ' ')];
}
