/** Sources that a reader can look up: titled, published by somebody, at an address that can be opened. */
import { type Day, firstDay } from '../date.ts';
import type { Finding, Rule } from './flaw.ts';
import { finding } from './flaw.ts';

/** Whether the text is a web address without white space or log-in. */
export function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes('.') && !username && !password;
}

interface Cited {
  readonly url: string | null;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string | null;
  readonly read?: boolean;
}

function faults(source: Cited, today: Day): [string, string, string][] {
  const out: [string, string, string][] = [];
  if (!source.title.trim()) out.push(['title', 'nothing', 'the title of the page']);
  if (source.publisher !== undefined && !source.publisher.trim())
    out.push(['publisher', 'nothing', 'who published the page']);
  if (source.url !== null && !isWebAddress(source.url))
    out.push(['url', `"${source.url}"`, 'an address that begins with https:// or http://, or null']);
  if (source.date && firstDay(source.date) > today)
    out.push(['date', source.date, `a date not after today, ${today}`]);
  return out;
}

export const sources: Rule = {
  name: 'sources',
  sentence: 'Each source has a title and a publisher; its address is a web address, given once.',
  find(records, today) {
    const findings: Finding[] = [];
    for (const filed of [...records.measures, ...records.vendors]) {
      const cited: readonly Cited[] = filed.record.sources;
      cited.forEach((source, at) => {
        for (const [field, found, expected] of faults(source, today))
          findings.push(finding(filed, `sources.${at}.${field}`, found, expected));
        if (source.url && cited.findIndex((twin) => twin.url === source.url) < at)
          findings.push(finding(filed, `sources.${at}.url`, `"${source.url}" again`, 'each address once'));
      });
    }
    return findings;
  },
};
