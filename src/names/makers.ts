/** Machine names (CPE, package URL, address) against the keys that the records list: whole segments only. */
import type { Vendor } from '../domain/vendor.ts';
import type { MakerKeys, Path } from './graph.ts';
import type { Key } from './keys.ts';
import { bandOf } from './likeness.ts';
import { CAP_HINT, type Resolution } from './scoring.ts';

/** The vendor whose records list the key, or nothing. A lead gives a hint only. */
export function resolveKey(keys: MakerKeys, key: Key): Resolution[] {
  const say = (
    found: { vendor: Vendor; lead: boolean } | undefined,
    path: Path,
    via: string,
    whole: number,
  ): Resolution[] => {
    if (!found) return [];
    const score = found.lead ? CAP_HINT : whole;
    return [
      {
        vendor: found.vendor,
        band: bandOf(score),
        score,
        path,
        via,
        why: `${via} → ${found.lead ? 'perhaps ' : ''}${path} of ${found.vendor.name}`,
        ended: false,
      },
    ];
  };
  switch (key.kind) {
    case 'cpe':
      return say(keys.cpe.get(key.vendor.toLowerCase()), 'CPE vendor', key.vendor, 0.96);
    case 'domain': {
      const labels = key.host.split('.');
      for (let at = 0; at < labels.length - 1; at += 1) {
        const host = labels.slice(at).join('.');
        const found = keys.domain.get(host);
        if (found) return say(found, 'domain', host, 0.96);
      }
      return [];
    }
    case 'purl':
      return purlKeys(key)
        .flatMap((namespace) => say(keys.purl.get(namespace), 'package namespace', namespace, 0.96))
        .slice(0, 1);
  }
}

/** The spellings under which the records may hold a package: longest first, whole segments only. */
function purlKeys(key: Extract<Key, { kind: 'purl' }>): string[] {
  const namespace = key.namespace.toLowerCase();
  const name = key.name.toLowerCase();
  const out = [`${key.type}:${namespace ? `${namespace}/` : ''}${name}`];
  const segments = namespace === '' ? [] : namespace.split('/');
  const host = key.type === 'github' ? 'github.com/' : key.type === 'huggingface' ? 'huggingface/' : '';
  for (let count = segments.length; count > 0; count -= 1) {
    const part = segments.slice(0, count).join('/');
    out.push(
      `${key.type}:${part}`,
      host + part,
      part.startsWith('@') ? part : `@${part}`.slice(key.type === 'npm' ? 0 : 1),
    );
    const dots = part.split('.');
    for (let size = dots.length - 1; size >= 2; size -= 1) out.push(dots.slice(0, size).join('.'));
  }
  return out;
}
