/** What a question is about: kinds of technology, kinds of instrument, and what would be done. */
import type { Prohibition } from '../domain/measure.ts';
import { cue } from './pattern.ts';

/** Keys are those of domain/topic.ts. */
const TOPIC_WORDS: Readonly<Record<string, RegExp>> = {
  '5g': cue('[3456]g|4g 5g|5gs|radio (?:gear|access|equipment)|base stations?'),
  network: cue(
    'radio (?:gear|access|equipment|network)|ran|telecoms?|telco|mobile networks?|network (?:gear|equipment|kit)|core network|base stations?|antennas?|broadband|mobilfunk\\w*|netwerken?|reseaux?|redes?|reti|sieci|tinkl\\w*|siti|rip and replace|rip out',
    '网络设备|基站|ネットワーク|通信|통신|сетях|мереж',
  ),
  camera: cue(
    'cameras?|cctv|surveillance|video|thermal|kameras?|uberwachung\\w*|camera s|camaras?|telecamere|kamer\\w*|cams?|nvr',
    '摄像|監視|监控|カメラ|카메라|камер',
  ),
  drone: cue(
    'drones?|uas|uavs?|quadcopters?|drohnen?|dronow|dronai|dronu|drony',
    '无人机|無人機|ドローン|드론|дрон',
  ),
  antivirus: cue(
    'anti ?virus|av|endpoint|security software|virenschutz|virenscanner|virusscanner|antivirus\\w*|antywirus\\w*',
    '杀毒|防病毒|ウイルス対策|백신|антивирус|антивірус',
  ),
  router: cue('routers?|wifi|wi fi|modem'),
  ai: cue('ai|chatbots?|llms?|generative|ki|ia|sztuczn\\w* inteligenc\\w*', '人工智能|人工知能|생성형|ИИ'),
  car: cue('cars?|vehicles?|evs?|automobiles?|autos?|connected car|samochod\\w*'),
  battery: cue('batter(?:y|ies)|akkus?|batterie\\w*'),
  inverter: cue(
    'inverters?|solar|photovoltaic|wechselrichter|omvormers?|onduleurs?|falownik\\w*|inverteri\\w*|farms?',
  ),
  chip: cue(
    'chips?|semiconductors?|memory|dram|nand|gpus?|processors?|cpus?|h20|h200',
    '芯片|半导体|半導体|メモリ|칩|반도체',
  ),
  crane: cue('cranes?'),
  scanner: cue('scanners?|baggage|x ray|screening equipment|bagazo|skener\\w*'),
  gene: cue('gene|genes|genomic\\w*|sequenc\\w+|biotech'),
  messenger: cue('messengers?|messaging|chat apps?'),
  computer: cue('computers?|laptops?|pcs?|servers?|notebooks?'),
  cable: cue('cables?|submarine'),
  taxi: cue('taxi|taxis|ride ?hailing|такси|таксі'),
  phone: cue('phones?|smartphones?|handsets?|iphones?'),
  module: cue('modules?'),
  analytics: cue('analytics'),
};

const TERM_WORDS: Readonly<Record<string, RegExp>> = {
  'unreliable entity list': /\bunreliable entit|不可靠实体/,
  'export control list': /\bexport control list|出口管制管控名单/,
  'entity list':
    /\bentity (?:list|listed|listing|lists)\b|\bentitylist|实体清单|實體清單|エンティティ|\bbis list/,
  'covered list': /\bcovered list|\bfcc(?: s)? (?:\w+ )?list/,
  'section 889': /\b889\b/,
  '1260h': /\b1260h\b|\bchinese military compan|\bmilitary compan/,
  ndaa: /\bndaa\b/,
  'denial order': /\bdenial order|\bdenied persons/,
  uflpa: /\buflpa\b|\bforced labou?r/,
  directive: /\bdirective|\bbod 17|\bdirection\b/,
  decree: /\bdecree|\bdekret|\bdecret|\bdecreto|\bukase|указ/,
  'executive order': /\bexecutive order|\beo \d{5}/,
  sanctions: /\bsanction|\bofac\b|санкц|制裁|제재/,
  court:
    /\bcourt|\bruling|\binjunction|\bjudge|\bjudg(?:e)?ment|\bgericht|\burteil|\brechter|\btribunal|\bsad\b|\bteism/,
  toolbox: /\btoolbox/,
  'golden power': /\bgolden power/,
  warning: /\bwarning|\badvised against|\badvisor|\bwarn(?:ed)?\b|\bwarnung|\bwaarschuw/,
};

const DEED_WORDS: readonly (readonly [RegExp, readonly Prohibition[]])[] = [
  [
    cue(
      'exports?|exporters?|exporting|export licen[cs]es?|supply(?:ing)? to|suppliers|sell (?:\\w+ )?(?:chips|parts|components|to)|ship(?:ping|s)? (?:\\w+ )?to|cut off from|shipping to|sales to|chip supply',
      '出口|供货|輸出|수출',
    ),
    ['export_to'],
  ],
  [
    cue(
      'app stores?|downloads?|downloading|downloaded|play store|telecharg\\w*|descarg\\w*|herunterlad\\w*|scaric\\w*|baixar|pobra\\w*|parsisius\\w*|stahn\\w*|stahov\\w*|indir\\w*',
      '下载|下載|上架|ダウンロード|다운로드|скачать|скачива|завантаж',
    ),
    ['app_distribution'],
  ],
  [cue('invest\\w*|acqui(?:re|red|sition)|takeover|stake'), ['investment']],
  [
    cue(
      'wind up|windup|wound up|shut down (?:its|their) (?:business|office)s?|close (?:its|their) (?:business|office)s?|operate|business operations',
    ),
    ['operation'],
  ],
  [
    cue('authori[sz]ations?|certif\\w+|new models?|fcc approval|type approval|homologation'),
    ['equipment_authorization'],
  ],
  [cue('funds?|funding|subsid\\w+|grants?'), ['public_funding']],
  [cue('import|importing|imports|importer|customs'), ['import', 'sale']],
  [
    cue(
      'sell|selling|sold|sale|sales|resell|verkauf\\w*|verkopen|vendre|vender|vendere|sprzeda\\w*|parduo\\w*|prodej\\w*',
    ),
    ['sale'],
  ],
  [
    cue('buy|buying|bought|purchase|kaufen|kopen|acheter|comprar|comprare|kupi\\w*|pirkti|koupit'),
    ['sale', 'procurement', 'import'],
  ],
  [
    cue(
      'procure\\w*|procurement|tender\\w*|bids?|beschaff\\w*|aankoop|inkoop|marches publics|achat|licitacion|appalt\\w*|acquist\\w*|przetarg\\w*|zamowien\\w*|pirkim\\w*|zakazk\\w*|ihale',
      '采购|採購|調達|조달|закуп',
    ),
    ['procurement'],
  ],
  [
    cue(
      'block|blocked|access|unreachable|geblokkeerd|gesperrt|bloque\\w*|bloccat\\w*|bloqueado|zablokow\\w*|uzblokuot\\w*|blokovan\\w*|engellendi',
      'заблок|屏蔽|封锁|封鎖|ブロック|차단',
    ),
    ['service_access'],
  ],
  [
    cue(
      'install\\w*|devices?|work phones?|on (?:\\w+ )?(?:\\w+ )?phones?|gerate|diensthandy\\w*|apparaten|telefoons?|appareils|dispositivos?|dispositivi|urzadzen\\w*|irengin\\w*|zarizen\\w*|cihaz\\w*',
      '设备|手机|端末|기기|устройств|пристро',
    ),
    ['device_install', 'use'],
  ],
  [cue('build|deploy\\w*|roll ?out|networks?'), ['network_deployment']],
];

export interface Subject {
  readonly topics: readonly string[];
  readonly terms: readonly string[];
  readonly prohibitions: readonly Prohibition[];
}

/** Topics, instruments and deeds that the folded text speaks of. */
export function findSubject(text: string): Subject {
  const topics = Object.keys(TOPIC_WORDS).filter((key) => TOPIC_WORDS[key]!.test(text));
  const terms = Object.keys(TERM_WORDS).filter((key) => TERM_WORDS[key]!.test(text));
  const deeds = DEED_WORDS.filter(([pattern]) => pattern.test(text)).flatMap(([, list]) => list);
  return {
    topics,
    terms: terms.includes('unreliable entity list') ? terms.filter((term) => term !== 'entity list') : terms,
    prohibitions: [...new Set(deeds)],
  };
}
