/** Words that are places and something else, and how to tell. */
import type { Token } from './mention-text.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Names of people and things, too, and rarely meant as a place that makes rules. */
export const NOT_A_PLACE: ReadonlySet<string> = set(`
  pierre helena lincoln regina concord columbus montgomery richmond islander allied island indie reunion réunion
  man cad çad cin çin fas salomon austin augusta territorian perth_ indien_ nt act n.b. n.l. mie_ mainer albany
  lets pools it
`);

/** Counts only as it is written in the table: in small letters it is an ordinary word. */
export const ONLY_AS_WRITTEN: ReadonlySet<string> = set(`
  act nt far mep meps ria pts aps dpc stf cac bis asd rdi nisc moda tra cse icts nsm bmi rrt cns acn bfv rada modi
  abbott trump biden rijk mie nato_ btk ccb scotus_ dod_ nsa_ abw rkn_ ancom darwin sejm_ jersey chad
  comune_ jordan ntt nist_ vs ue es ec rf rsa nk ukr oz ics house vae eau bercy meclis beehive nbn
  dubai_ ftc_ ndaa_ kiwi sydney_ brussels_ moraes hochul desantis bloc states
`);

/** Two- and three-letter marks that are no word in small letters. */
export const SAFE_CODES: ReadonlySet<string> = set(`
  uk eu usa uae nz nl jp kr cz pl tw cn hk sg gb u.k. ksa prc rok hksar drc fcc bsi cisa ncsc gsa ofac dhs dod fbi
  nsa nasa ncs nukib anssi cnil aepd aivd mivd gchq ofcom nhs idf csat cjeu edps edpb enisa cfius ndaa uflpa sbu
  fsb nsdc nccc meity trai miit samr mofcom pipc oaic asio rcmp ised gcsb anpd tdra dfars nrw nsw qld pei knf
  scotus pafaca usaf abd eua vsa jav nyc
`);

/** Two-letter codes that count when written in capitals; the others are words of some language, too. */
export const CAPITAL_CODES: ReadonlySet<string> = set(`
  NL DE FR UK GB EU US CZ PL LT LV EE SE DK FI AU NZ JP KR CN TW UA RU CH HU RO BG GR PT IE TR AE HK SG BR MX ES
  IL ZA VN TH PK KZ BY RS SK SI HR LU CY NG KE
`);

/** What else the same words can mean. The first reading is the one of the index. */
export const OTHER_READINGS: Readonly<Record<string, readonly string[]>> = {
  georgia: ['GE', 'US-GA'],
  berlin: ['DE', 'DE-BE'],
  brussels: ['EU', 'BE'],
  ncsc: ['GB', 'IE', 'NL', 'CH', 'NZ', 'LT'],
  congo: ['CD', 'CG'],
};

const BEFORE_PRONOUN = set(
  'bind binds bound affect affects affecting tell give gives let lets show shows help helps remind cover covers apply applies concern concerns touch touches of like with between allow allows allowed forbid forbids stop stops for',
);
const BEFORE_COUNTRY = set('the in across throughout within entire whole and vs versus by');
const AFTER_COUNTRY = set(
  'measures measure restrictions restriction rules rule action actions blacklist gov govt government federal state states agency agencies military army navy congress house senate suppliers supplier law laws ban bans banned ban? customers consumers companies company market sanctions export exports import imports entity list devices contractors contractor feds fed telecom carriers operator operators troops chip chips blacklist covered commerce treasury',
);

/** Whether "us" is the country, not "we". Capitals decide; else the words around it. */
export function isCountryUs(words: string, tokens: readonly Token[], at: number): boolean {
  if (words === 'US') return true;
  const before = tokens[at - 1]?.key;
  const after = tokens[at + 1]?.key;
  if (after !== undefined && AFTER_COUNTRY.has(after)) return true;
  if (before !== undefined && BEFORE_PRONOUN.has(before)) return false;
  if (before !== undefined && BEFORE_COUNTRY.has(before)) return true;
  // A question that ends in "us" after a vendor ("tiktok us?"), or begins with it.
  return (
    before === undefined ||
    after === undefined ||
    words === 'Us' ||
    !/^(do|does|can|will|should|may|is|are)$/.test(before)
  );
}

const AFTER_AUS = set(
  'gov govt government agencies agency federal public state defence defense military ban bans banned telcos telco dept depts devices officials bureaucrats',
);

/** "aus" is Australia in English chat, and "from" in German. */
export function isAus(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]?.key;
  return (after !== undefined && AFTER_AUS.has(after)) || tokens[at - 1]?.key === 'in' || tokens.length < 4;
}
