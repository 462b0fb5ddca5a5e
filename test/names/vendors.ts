/** A few made-up vendors for tests of the names; each field that a test does not set is empty. */
import { indexKnowledge, type Knowledge } from '../../src/domain/knowledge.ts';
import type { Vendor } from '../../src/domain/vendor.ts';

export function vendor(part: Partial<Vendor> & { id: string; name: string }): Vendor {
  return {
    description: 'made up',
    kind: 'company',
    hq: null,
    parent: null,
    parent_since: null,
    legal_names: [],
    aliases: [],
    former_names: [],
    native_names: [],
    subsidiaries: [],
    products: [],
    brands: [],
    domains: [],
    cpe_vendors: [],
    purl_namespaces: [],
    leads: { aliases: [], cpe_vendors: [], purl_namespaces: [], brands: [] },
    not_to_be_confused_with: [],
    wikidata: null,
    sources: [],
    notes: null,
    ...part,
  };
}

export function knowledgeOf(...vendors: Vendor[]): Knowledge {
  return indexKnowledge({ version: 'test', measures: [], vendors, jurisdictions: [] });
}
