/**
 * Legal forms as meanings: "ООО", "OOO" and "Obshchestvo s ogranichennoi otvetstvennostyu" are one. A
 * form is replaced by its meaning and never deleted, so that "GmbH" against "AG" stays evidence: two
 * forms of one country name two companies, while forms of different countries are often a translation.
 * Outside source: the ISO 20275 list of entity legal forms, cut to those that vendors bear.
 */

export type LegalFamily = 'private' | 'public' | 'partnership' | 'state' | 'any';

export interface LegalForm {
  readonly id: string;
  readonly family: LegalFamily;
  /** ISO country, or '' where many countries use it. */
  readonly country: string;
}

/** id, family, country, spellings parted by "|" (folded: lower case, no dots, romanised). */
const FORMS: readonly (readonly [string, LegalFamily, string, string])[] = [
  [
    'co',
    'any',
    '',
    'co|company|compagnie|cie|compania|companhia|compagnia|kompaniya|kompania|kompanija|kompanie|kompani|coy',
  ],
  [
    'corp',
    'public',
    'US',
    'corp|corporation|korporatsiya|korporacja|corporacion|corporacao|korporasi|corporate',
  ],
  ['inc', 'public', 'US', 'inc|incorporated|inc corporated|incorporation'],
  ['ltd', 'private', 'GB', 'ltd|limited|private limited company|limited company|ltd co|ltd company'],
  [
    'co-ltd',
    'private',
    'CN',
    'co ltd|co limited|company ltd|company limited|coltd|corp ltd|corporation limited|corp limited|corporation ltd|youxian gongsi|youxian zeren gongsi|you xian gong si',
  ],
  [
    'pvt-ltd',
    'private',
    'IN',
    'pvt ltd|private limited|pvt limited|pvt|private ltd|p ltd|pvt co ltd|co pvt ltd|co private limited',
  ],
  ['pte-ltd', 'private', 'SG', 'pte ltd|pte limited|pte|co pte ltd'],
  ['pty-ltd', 'private', 'AU', 'pty ltd|pty limited|pty|proprietary limited|proprietary ltd'],
  ['sdn-bhd', 'private', 'MY', 'sdn bhd|sendirian berhad|sdn'],
  ['bhd', 'public', 'MY', 'bhd|berhad'],
  ['plc', 'public', 'GB', 'plc|public limited company|public limited co|public ltd co'],
  [
    'llc',
    'private',
    'US',
    'llc|limited liability company|limited liability co|l l c|ltd liability company|ltd liability co|lc',
  ],
  ['llp', 'partnership', 'US', 'llp|limited liability partnership'],
  ['lp', 'partnership', 'US', 'lp|limited partnership'],
  ['lllp', 'partnership', 'US', 'lllp'],
  ['na-bank', 'public', 'US', 'na|national association'],
  ['gp', 'partnership', '', 'general partnership|partnership'],
  ['unltd', 'private', 'GB', 'unlimited company|uc'],
  ['cic', 'any', 'GB', 'community interest company|cic'],
  ['dac', 'private', 'IE', 'dac|designated activity company'],
  [
    'gmbh',
    'private',
    'DE',
    'gmbh|gesellschaft mit beschrankter haftung|gesellschaft mbh|ges m b h|gesmbh|g m b h|mbh|ggmbh',
  ],
  [
    'gmbh-co-kg',
    'partnership',
    'DE',
    'gmbh and co kg|gmbh co kg|gmbh und co kg|gmbh and co kgaa|ag and co kg|gmbh co kgaa',
  ],
  ['ag', 'public', 'DE', 'ag|aktiengesellschaft|akt ges'],
  ['kg', 'partnership', 'DE', 'kg|kommanditgesellschaft|co kg|and co kg'],
  ['kgaa', 'public', 'DE', 'kgaa|kommanditgesellschaft auf aktien'],
  ['ohg', 'partnership', 'DE', 'ohg|offene handelsgesellschaft'],
  [
    'ug',
    'private',
    'DE',
    'ug|unternehmergesellschaft|ug haftungsbeschrankt|unternehmergesellschaft haftungsbeschrankt',
  ],
  ['ev', 'any', 'DE', 'ev|eingetragener verein'],
  ['eg', 'any', 'DE', 'eg|eingetragene genossenschaft|genossenschaft'],
  ['se', 'public', '', 'se|societas europaea'],
  [
    'sa',
    'public',
    'FR',
    'sa|societe anonyme|sociedad anonima|sociedade anonima|societa anonima|sociedad anonyma|anonimi etairia|ae',
  ],
  ['sas', 'private', 'FR', 'sas|societe par actions simplifiee|sasu|sociedad por acciones simplificada'],
  ['sarl', 'private', 'FR', 'sarl|societe a responsabilite limitee|s a r l|eurl'],
  ['snc', 'partnership', 'FR', 'snc|societe en nom collectif'],
  ['sca', 'partnership', 'FR', 'sca|societe en commandite par actions|scs'],
  ['sicav', 'public', '', 'sicav'],
  ['gie', 'any', 'FR', 'gie|groupement d interet economique'],
  [
    'srl',
    'private',
    'IT',
    'srl|societa a responsabilita limitata|sociedad de responsabilidad limitada|societatea cu raspundere limitata|societate cu raspundere limitata|srls',
  ],
  ['spa', 'public', 'IT', 'spa|societa per azioni|sociedad por acciones'],
  ['sl', 'private', 'ES', 'sl|sociedad limitada|slu|sl unipersonal'],
  [
    'sa-de-cv',
    'public',
    'MX',
    'sa de cv|s a de c v|sociedad anonima de capital variable|sab de cv|sapi de cv',
  ],
  [
    's-de-rl',
    'private',
    'MX',
    's de rl|s de rl de cv|sociedad de responsabilidad limitada de capital variable',
  ],
  ['cv', 'partnership', 'NL', 'cv|commanditaire vennootschap'],
  ['cia-ltda', 'private', 'EC', 'cia ltda|compania limitada'],
  ['ltda', 'private', 'BR', 'ltda|limitada|sociedade limitada|lda|eireli|ltda me'],
  ['sgps', 'public', 'PT', 'sgps'],
  [
    'bv',
    'private',
    'NL',
    'bv|besloten vennootschap|besloten vennootschap met beperkte aansprakelijkheid|b v',
  ],
  ['nv', 'public', 'NL', 'nv|naamloze vennootschap|n v'],
  ['bvba', 'private', 'BE', 'bvba|sprl'],
  ['vof', 'partnership', 'NL', 'vof|vennootschap onder firma'],
  ['coop', 'any', 'NL', 'cooperatief ua|cooperatie ua|coop|cooperative|cooperatieve|ua'],
  ['stichting', 'any', 'NL', 'stichting'],
  ['ab', 'public', 'SE', 'ab|aktiebolag|aktiebolaget|ab publ|publ'],
  ['hb', 'partnership', 'SE', 'handelsbolag'],
  ['as', 'public', 'NO', 'as|aksjeselskap|a s|aktieselskab|asa|allmennaksjeselskap'],
  ['aps', 'private', 'DK', 'aps|anpartsselskab|ivs'],
  ['oy', 'private', 'FI', 'oy|osakeyhtio|oy ab|ltd oy|oy ltd'],
  ['oyj', 'public', 'FI', 'oyj|abp|julkinen osakeyhtio'],
  ['ehf', 'private', 'IS', 'ehf|einkahlutafelag'],
  ['hf', 'public', 'IS', 'hf|hlutafelag'],
  [
    'spzoo',
    'private',
    'PL',
    'sp z oo|sp z o o|spolka z ograniczona odpowiedzialnoscia|spzoo|spolka z oo|sp zoo',
  ],
  ['sa-pl', 'public', 'PL', 'spolka akcyjna'],
  ['spk', 'partnership', 'PL', 'sp k|spolka komandytowa|sp j|spolka jawna'],
  [
    'sro',
    'private',
    'CZ',
    'sro|s r o|spolecnost s rucenim omezenym|spol s ro|spolocnost s rucenim obmedzenym',
  ],
  ['as-cz', 'public', 'CZ', 'akciova spolecnost|akciova spolocnost|a s'],
  ['kft', 'private', 'HU', 'kft|korlatolt felelossegu tarsasag'],
  [
    'zrt',
    'public',
    'HU',
    'zrt|nyrt|rt|zartkoruen mukodo reszvenytarsasag|nyilvanosan mukodo reszvenytarsasag|reszvenytarsasag',
  ],
  [
    'doo',
    'private',
    'RS',
    'doo|d o o|drustvo s ogranicenom odgovornoscu|drustvo sa ogranicenom odgovornoscu|druzba z omejeno odgovornostjo|dooel',
  ],
  ['dd', 'public', 'HR', 'dd|dionicko drustvo|delniska druzba|akcionarsko drustvo'],
  ['eood', 'private', 'BG', 'eood|ood|druzhestvo s ogranichena otgovornost'],
  ['ad', 'public', 'BG', 'ad|ead|aktsionerno druzhestvo'],
  ['oe', 'partnership', 'GR', 'oe|ee'],
  ['epe', 'private', 'GR', 'epe|ike|etaireia periorismenis efthynis'],
  ['uab', 'private', 'LT', 'uab|uzdaroji akcine bendrove'],
  ['ab-lt', 'public', 'LT', 'akcine bendrove'],
  ['sia', 'private', 'LV', 'sia|sabiedriba ar ierobezotu atbildibu'],
  ['ou', 'private', 'EE', 'ou|osauhing'],
  ['as-lv', 'public', 'LV', 'akciju sabiedriba|aktsiaselts'],
  [
    'ooo',
    'private',
    'RU',
    'ooo|obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu|obschestvo s ogranichennoy otvetstvennostyu|obschestvo s ogranichennoi otvetstvennostyu|tovarystvo z obmezhenoyu vidpovidalnistyu|tov|too|odo|ocoo',
  ],
  [
    'oao',
    'public',
    'RU',
    'oao|ojsc|open joint stock company|open end joint stock company|open type joint stock company|otkrytoe aktsionernoe obshchestvo|otkrytoye aktsionernoye obshchestvo|publ jsc|open jsc',
  ],
  [
    'zao',
    'public',
    'RU',
    'zao|cjsc|closed joint stock company|zakrytoe aktsionernoe obshchestvo|zakrytoye aktsionernoye obshchestvo|closed jsc',
  ],
  [
    'pao',
    'public',
    'RU',
    'pao|pjsc|public joint stock company|publichnoe aktsionernoe obshchestvo|publichnoye aktsionernoye obshchestvo|pat|prat|public jsc',
  ],
  ['nao', 'public', 'RU', 'nao|nonpublic joint stock company|non public joint stock company'],
  [
    'jsc',
    'public',
    'RU',
    'jsc|ao|joint stock company|joint stock co|joint stock compan|aktsionernoe obshchestvo|aktsionernoye obshchestvo|stock company|jscc|jsco|jsc company|j s c|shareholding company',
  ],
  [
    'fgup',
    'state',
    'RU',
    'fgup|fsue|federal state unitary enterprise|federalnoe gosudarstvennoe unitarnoe predpriyatie|federal state unitary company|gup|sue|state unitary enterprise|fgbu|fgbou|fgau|fku|mup|federal state budgetary institution',
  ],
  ['ip', 'any', 'RU', 'individual entrepreneur|individualnyi predprinimatel|chp|private enterprise'],
  ['pe-ua', 'any', 'UA', 'pp|dp|kp|state enterprise|private joint stock company'],
  ['too', 'private', 'KZ', 'tovarishchestvo s ogranichennoi otvetstvennostyu'],
  ['mchj', 'private', 'UZ', 'mchj|mas uliyati cheklangan jamiyat'],
  ['as-tr', 'public', 'TR', 'anonim sirketi|anonim sirket|as sirketi|anonim s'],
  ['ltd-sti', 'private', 'TR', 'ltd sti|limited sirketi|ltd sirketi|limited sti|sti|sirketi'],
  ['fze', 'private', 'AE', 'fze|fzc|fzco|fz llc|fz e|free zone establishment|free zone company|fzllc|dmcc'],
  ['wll', 'private', 'QA', 'wll|w l l|with limited liability'],
  ['saoc', 'public', 'OM', 'saoc|saog|sao'],
  ['sal', 'public', 'LB', 'sal|societe anonyme libanaise'],
  ['sae', 'public', 'EG', 'sae|s a e'],
  ['pjsc-ae', 'public', 'AE', 'psc|qsc|qpsc|bsc|ksc|kscp|kscc'],
  ['ltd-il', 'private', 'IL', 'baam|bm'],
  ['pjs-ir', 'public', 'IR', 'pjs|sahami khas|sahami aam|pjs co|pvt j s|private joint stock'],
  ['est', 'any', '', 'est|establishment|anstalt|ets|etablissement|etablissements'],
  ['pt', 'private', 'ID', 'pt|perseroan terbatas|p t'],
  ['tbk', 'public', 'ID', 'tbk|persero|pt tbk'],
  ['pcl', 'public', 'TH', 'pcl|public company limited|public co ltd'],
  ['jsc-vn', 'public', 'VN', 'cong ty co phan|ctcp'],
  ['tnhh', 'private', 'VN', 'cong ty tnhh|tnhh|cong ty trach nhiem huu han'],
  ['kk', 'public', 'JP', 'kk|kabushiki kaisha|kabushiki gaisha|kabushikikaisha|kabushikigaisha|k k'],
  ['gk', 'private', 'JP', 'godo kaisha|goudou kaisha|yugen kaisha|yk|gk'],
  ['jusik', 'public', 'KR', 'jusik hoesa|chusik hoesa|jusikhoesa|chusikhoesa'],
  ['yuhan', 'private', 'KR', 'yuhan hoesa|yuhanhoesa|yuhan chaekim hoesa'],
  ['gufen', 'public', 'CN', 'gufen youxian gongsi|gu fen you xian gong si|gufen gongsi'],
  ['nbfc', 'any', '', 'ngo|nonprofit|non profit|foundation trust'],
  ['ac', 'any', 'MX', 'asociacion civil|associacao civil'],
  ['unipessoal', 'private', 'PT', 'unipessoal|unipessoal lda'],
  ['dba', 'any', '', 'doing business as|dba|trading as|t a'],
];

/** Spellings in scripts without spaces, longest first where they overlap; cut out of the text. */
export const GLUED_FORMS: readonly (readonly [string, string])[] = [
  ['股份有限责任公司', 'gufen'],
  ['集团股份有限公司', 'gufen'],
  ['控股有限公司', 'co-ltd'],
  ['股份有限公司', 'gufen'],
  ['有限责任公司', 'co-ltd'],
  ['有限公司', 'co-ltd'],
  ['株式会社', 'kk'],
  ['有限会社', 'gk'],
  ['合同会社', 'gk'],
  ['股份公司', 'gufen'],
  ['总公司', 'co'],
  ['分公司', 'co'],
  ['公司', 'co'],
  ['股份', 'gufen'],
  ['合伙企业', 'lp'],
  ['주식회사', 'jusik'],
  ['유한책임회사', 'yuhan'],
  ['유한회사', 'yuhan'],
];

/** Forms that also are words or initials: only believed at the edge of a name. */
const EDGE_ONLY = new Set(
  (
    'ab ac ad ae ag ao as bm bv cv co coop dd dp ee eg est ets ev gie gk hf hb ip kg kk kp lc lp na nv oe ou pat pe pp pt pvt rt sa sal sas sca se sia sl sao spa sue too tov ua uc ug yk dba sti pte pty publ ' +
    'corporate incorporation cooperative establishment partnership company pjs psc bsc cic dac sae persero unlimited'
  ).split(' '),
);

/** Щ, Ц and the ending -ое are written in several ways. */
function romanisations(spelling: string): readonly string[] {
  if (!/obshchestvo|obschestvo|aktsioner/.test(spelling)) return [spelling];
  const out = new Set<string>();
  for (const society of ['obshchestvo', 'obschestvo', 'obshestvo', 'obshchestva'])
    for (const share of ['aktsionernoe', 'aktsionernoye', 'akcionernoe', 'aktcionernoe', 'aktsyonernoe'])
      for (const limited of ['ogranichennoi', 'ogranichennoy', 'ogranichenoy', 'ogranichennoj'])
        out.add(
          spelling
            .replace(/obsh?chestvo/, society)
            .replace(/aktsionernoy?e/, share)
            .replace(/ogranichenno[iy]/, limited),
        );
  return [...out];
}

/** Folded spelling, words parted by one space → form. */
export const LEGAL_SPELLINGS = new Map<string, LegalForm>();
for (const [id, family, country, spellings] of FORMS) {
  const form = { id, family, country };
  for (const spelling of spellings.split('|'))
    for (const text of romanisations(spelling))
      if (!LEGAL_SPELLINGS.has(text)) LEGAL_SPELLINGS.set(text, form);
}

/** Whether the spelling says "legal form" only at the start or the end of a name. */
export function edgeOnly(spelling: string): boolean {
  return EDGE_ONLY.has(spelling);
}

/** How well two forms agree, 0..1; 0 says that they name two companies of one country. */
export function agreement(a: LegalForm, b: LegalForm): number {
  if (a.id === b.id) return 1;
  if (a.family === 'any' || b.family === 'any' || a.family === b.family) return 0.9;
  return a.country !== '' && a.country === b.country ? 0 : 0.6;
}
