/** Whom a question is about, in the words of `binds`: from "soldier" to "comune" to "hospital". */
import type { Bound } from '../domain/measure.ts';
import { cue } from './pattern.ts';

interface Audience {
  readonly words: RegExp;
  readonly binds: readonly Bound[];
  /** A person or an organisation who asks what binds it, not "the government" in general. */
  readonly actor: boolean;
}

const AUDIENCES: readonly Audience[] = [
  {
    words: cue(
      'soldiers?|army|armed forces|military|troops|navy|air ?force|marines?|officers?|conscripts?|defen[cs]e (?:ministry|department|contractors?|personnel|staff)?|mod|dod|pentagon|idf|soldaten?|bundeswehr|leger|krijgsmacht|defensie|armee|militar\\w*|militair\\w*|ejercito|soldad\\w*|esercito|soldat\\w*|exercito|wojsk\\w*|zolnierz\\w*|karin\\w*|karys|kariuomen\\w*|armad\\w*|vojak\\w*|vojsk\\w*|asker\\w*|ordu',
      'солдат|военн|армии|армия|военнослуж|військов|армії|армія|军队|軍隊|军人|士兵|自衛隊|軍|군인|군대|국방',
    ),
    binds: ['military', 'central_government'],
    actor: true,
  },
  {
    words: cue(
      'contractors?|contracting|subcontractors?|government suppliers?|supplier to (?:the )?(?:government|state|federal)|prime|opdrachtnemers?|auftragnehmer\\w*|prestataires?|sous traitants?|contratistas?|appaltator\\w*|contratad[oa]s?|wykonawc\\w*|rangov\\w*|dodavatel\\w*|yuklenici',
      'подрядчик|підрядник|承包商|请负|請負|契約業者|계약업체|도급',
    ),
    binds: ['contractors'],
    actor: true,
  },
  {
    words: cue(
      'telecoms? (?:\\w+ )?(?:operator|company|subsidiary|provider|carrier|firm)s?|(?:mobile|network|5g) operators?|operators?|carriers?|telcos?|isps?|network provider|mobilfunk\\w*|netzbetreiber|telekom\\w*|telecomaanbieder\\w*|operateurs?|operador\\w*|operator[ei]\\w*|operatorzy|operatoriai|operatoriu|our telecom|telecom arm|telecom subsidiary',
      'оператор|运营商|運營商|電信業者|通信事業者|キャリア|통신사',
    ),
    binds: ['telecom_operators', 'critical_infrastructure'],
    actor: true,
  },
  {
    words: cue(
      'critical infra\\w*|critical infrastructure|cii|kritis|critical (?:systems?|entit\\w+|sectors?)|energy (?:company|firm|sector|utility|operator|provider)|utility|utilities|power (?:plant|grid|company|station)|grid operator|banks?|port|ports|airports?|hospitals?|clinic|water (?:company|utility)|railway|energie\\w*|krankenhaus|klinik|stadtwerke|ziekenhuis|nutsbedrijf|hopital|hopitaux|banque|energetik\\w*|ligonin\\w*|szpital\\w*|energetyczn\\w*|nemocnic\\w*|elektrarn\\w*|ospedale|ospedali|hospital\\w*|banco|kritisch\\w*|infraestructura critica|infrastruttura critica|hastane\\w*|enerji',
      'критическ|энергетич|больниц|банк|критичн|лікарн|енергетич|关键信息基础设施|关键基础设施|關鍵基礎設施|医院|醫院|银行|銀行|電力|重要インフラ|病院|인프라|병원|은행',
    ),
    binds: ['critical_infrastructure', 'private_sector', 'public_sector'],
    actor: true,
  },
  {
    words: cue(
      'schools?|teachers?|pupils?|students?|universit\\w+|college|campus|academia|education|schulen?|lehrer\\w*|hochschule|scholen|leraren|ecoles?|lycee|universite|escuelas?|colegio|scuol\\w*|escolas?|szkol\\w*|uczelni\\w*|mokykl\\w*|skol\\w*|univerzit\\w*|okul\\w*|universite\\w*',
      'школ|университет|вуз|університет|学校|學校|大学|大學|教师|학교|대학',
    ),
    binds: ['education', 'public_sector'],
    actor: true,
  },
  {
    words: cue(
      'mps?|meps?|lawmakers?|legislators?|parliament\\w*|house staff\\w*|staffers?|senators?|congress\\w*|house of representatives|the house|us house|senate|bundestag|tweede kamer|storting|folketing|seimas|sejm|riksdag|assemblee|congreso|seimw*|sejmw*|parlament\\w*|deputes?|abgeordnet\\w*|kamerleden|poslow|seimo',
      'депутат|парламент|议员|議員|国会|國會|국회',
    ),
    binds: ['legislature'],
    actor: true,
  },
  {
    words: cue(
      'eu institutions?|commission staff|commission officials?|eu staff|eu officials?|eurocrats?|eu commission|european commission|eu agenc\\w+',
    ),
    binds: ['eu_institutions'],
    actor: true,
  },
  {
    words: cue(
      'municipalit\\w+|municipal|city (?:council|hall|government)?|cities|town|county|council|councils|local (?:government|authority|authorities|council)|mayor|state (?:employees?|agenc\\w+|devices?|government|workers?|contractors?|officials?|phones?|staff|police|universit\\w+|networks?)|provincial|gemeente\\w*|gemeinden?|kommune\\w*|stadt|landesbehorde\\w*|mairie|commune\\w*|collectivite\\w*|ayuntamiento|municipio\\w*|comun[ei]|regione|regionale|prefeitura|gmin\\w*|samorzad\\w*|savivaldyb\\w*|obec|obce|mestsk\\w*|urad obce|belediye\\w*',
      'муниципалит|мэри|городск|муніципал|громад|міськ|市政府|地方政府|自治体|市役所|都道府県|지자체|시청',
    ),
    binds: ['subnational_government', 'public_sector'],
    actor: true,
  },
  {
    words: cue(
      'civil servants?|public servants?|government (?:employees?|workers?|officials?|staff)|govt? (?:employees?|workers?|officials?|staff|phones?|laptops?|devices?)|officials?|ministers?|bureaucrats?|federal (?:employees?|workers?)|ministry|ministries|ambtena\\w+|beamte\\w*|behorden?|ministerium|fonctionnaires?|agents publics|funcionari\\w*|dipendenti pubblici|servidores? public\\w*|urzednik\\w*|urzed\\w*|valstybes tarnauto\\w*|urednik\\w*|ministerst\\w*|memur\\w*',
      'чиновник|госслужащ|министерств|посадов|держслужб|міністерств|公务员|公務員|官员|部委|公務員|官僚|省庁|공무원|부처',
    ),
    binds: ['central_government', 'public_sector'],
    actor: true,
  },
  {
    words: cue(
      'gov|govt|goverment|government\\w*|gov t|federal|feds?|state (?:owned)?|agenc(?:y|ies)|departments?|public (?:sector|administration|bod(?:y|ies)|authorit\\w+)|administration|official (?:devices?|phones?|use)|rijksoverheid|overheid\\w*|bundesregierung|regierung\\w*|verwaltung\\w*|gouvernement\\w*|administrations?|gobierno|administracion|governo|pubblica amministrazione|administracao|rzad\\w*|administracj\\w*|vyriausyb\\w*|valdzi\\w*|valstyb\\w*|vlad[aeyu]|statni\\w*|sprav[aey]|devlet\\w*|kamu\\w*',
      'правительств|госорган|государств|госучрежд|уряд|держав|政府|国家机关|機關|机关|행정|정부',
    ),
    binds: ['central_government', 'public_sector', 'subnational_government'],
    actor: false,
  },
  {
    words: cue(
      'consumers?|citizens?|private (?:citizens?|persons?|individuals?|people|users?|use)|ordinary (?:people|users?|citizens?)|individuals?|public at large|general public|the public|normal (?:people|users?)|everyone|everybody|at home|home use|home users?|personal (?:phone|device|laptop|use|computer)s?|households?|grandma|mom|mum|kids?|users|end users|tourists?|verbraucher\\w*|privatperson\\w*|privatnutzer\\w*|privatkunde\\w*|burger\\w*|consument\\w*|burgers|particulieren|particuliers?|consommateurs?|citoyens?|consumidor\\w*|ciudadan\\w*|cittadin\\w*|consumator\\w*|cidada\\w*|konsument\\w*|obywatel\\w*|vartotoj\\w*|gyventoj\\w*|obcan\\w*|spotrebitel\\w*|vatandas\\w*|tuketici\\w*',
      'гражданин|граждан|потребител|частн(?:ый человек|ое лицо|ому лицу)|пользовател|громадян|споживач|приватн|个人|個人|消费者|消費者|普通人|市民|一般人|国民|개인|소비자|시민|일반인',
    ),
    binds: ['consumers'],
    actor: true,
  },
  {
    words: cue(
      'private (?:compan\\w+|firms?|sector|business\\w*|employer|organi[sz]ation)|compan(?:y|ies)|business(?:es)?|firms?|startups?|sme|smes|corporate|enterprise|subsidiary|employer|retailers?|shops?|stores?|resellers?|importers?|import|exporters?|distributors?|manufacturer|unternehmen|firmen?|betriebe?|bedrijf|bedrijven|onderneming\\w*|entreprises?|societes?|empresas?|aziend[ae]|impres[ae]|firm[ay]|przedsiebiorst\\w*|imon\\w*|bendrov\\w*|verslo|spolecnost\\w*|podnik\\w*|sirket\\w*|ozel sektor',
      'компани|бизнес|предприят|фирм|компані|бізнес|підприєм|企业|企業|公司|民間|会社|기업|회사|민간',
    ),
    binds: ['private_sector'],
    actor: true,
  },
  {
    words: cue(
      'grant(?:ee|ees)?|subsid(?:y|ies|ised|ized)|funded|federal funds|funding recipients?|usf|fordermittel|subsidie\\w*|subvention\\w*|subvencion\\w*',
    ),
    binds: ['subsidy_recipients'],
    actor: true,
  },
];

export interface Addressed {
  readonly binds: readonly Bound[];
  /** Names a person or organisation, not only "the government". */
  readonly actor: boolean;
  /** Speaks of a device of one's own. */
  readonly ownDevice: boolean;
}

const OWN_DEVICE = cue(
  '(?:personal|private|own|privately owned|byod) (?:cell ?|mobile |smart|i)?(?:phones?|devices?|laptops?|computers?|pcs?|tablets?|handsets?|mobiles?)|byod|prive ?(?:telefoons?|toestel\\w*|apparat\\w*)|eigen telefoon|privat(?:e[ns]?|es)? (?:handys?|telefons?|gerat\\w*|smartphones?)|privathandys?|telephones? (?:personnels?|prives?)|appareils? personnels?|telefonos? (?:personal(?:es)?|privados?|particular(?:es)?)|telefon[oi] (?:personal[ei]|privat[oi])|prywatny\\w* (?:telefon\\w*|urzadzeni\\w*)|asmenini\\w* (?:telefon\\w*|irengini\\w*)|soukrom\\w* (?:telefon\\w*|mobil\\w*|zarizeni\\w*)',
  'личн\\S+ (?:телефон|устройств|смартфон)|особист\\S+ (?:телефон|пристр)|私人手机|個人手機|个人手机|私用スマホ|個人のスマホ|개인 (?:휴대폰|스마트폰)',
);
const WORK_DEVICE = cue(
  '(?:work|official|government|govt|gov|issued|company|office|corporate|duty|agency|state) (?:owned |issued )?(?:cell ?|mobile |smart|i)?(?:phones?|devices?|laptops?|computers?)|(?:uses?|used) for work|for work|diensthandys?|dienstlich\\w*|telephones? professionnels?',
  'рабоч|служебн|службов|公务|業務',
);

/** The groups that the folded text is about; none when it does not say. */
export function findAudience(text: string): Addressed {
  const hits = AUDIENCES.filter((audience) => audience.words.test(text));
  const actors = hits.filter((audience) => audience.actor);
  const chosen = actors.length ? actors : hits;
  // "a private company that is a government contractor": the narrower word says more than "company".
  const narrow = chosen.filter((audience) => !(audience.binds[0] === 'private_sector' && chosen.length > 1));
  const binds = [...new Set((narrow.length ? narrow : chosen).flatMap((audience) => audience.binds))];
  // A civil servant's own phone is a consumer's: what binds the office does not reach it by itself.
  const ownDevice = OWN_DEVICE.test(text) && !WORK_DEVICE.test(text);
  return ownDevice
    ? { binds: ['consumers'], actor: true, ownDevice }
    : { binds, actor: actors.length > 0, ownDevice };
}
