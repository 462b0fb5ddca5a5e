/**
 * Seats of government as other languages write them: "Praha", "Warschau", "Пекин" stand for the country
 * as "Prague", "Warsaw" and "Beijing" do, which the records hold. Forms that a language bends are listed.
 */
export const CAPITALS: Readonly<Record<string, string>> = {
  AT: 'Wien|Vienne|Viena|Wenen|Wiedeń|Wiedniu|Wiednia|Вена|Вене|Відень|维也纳|ウィーン',
  BE: 'Bruxelles|Brüssel|Brussel|Bruselas|Bruksela|Brukseli|Bruselas|Брюссель|Брюсселе|布鲁塞尔',
  BG: 'София',
  CN: 'Peking|Pékin|Pekín|Pechino|Pequim|Pekin|Pekinu|Pekinie|Pekingu|Пекин|Пекина|Пекине|Пекін|北京|베이징',
  CZ: 'Praha|Praze|Prahy|Prahou|Prag|Praag|Praga|Pradze|Прага|Праге|Праги|布拉格',
  DE: 'Berlijn|Berlín|Berlino|Berlim|Berlinie|Berlina|Берлин|Берлине|Берлін|柏林|ベルリン',
  DK: 'København|Kopenhagen|Copenhague|Copenaghen|Kopenhaga|Kodaň|Копенгаген|哥本哈根',
  ES: 'Madryt|Madrycie|Мадрид|馬德里|马德里',
  FI: 'Хельсинки|赫尔辛基',
  FR: 'Parijs|París|Parigi|Paryż|Paryżu|Париж|Париже|巴黎|パリ',
  GB: 'Londres|Londen|Londra|Londyn|Londynie|Londýn|Лондон|Лондоне|Лондона|伦敦|倫敦|ロンドン|런던',
  GR: 'Athènes|Athen|Atenas|Atene|Ateny|Αθήνα',
  HU: 'Будапешт|Budapeszt|Budapešť',
  IN: 'New Delhi|Neu-Delhi|Nouvelle-Delhi|Nueva Delhi|Nuova Delhi|Nowe Delhi|नई दिल्ली|Нью-Дели|新德里',
  JP: 'Tokio|東京|东京|Токио|도쿄',
  KR: 'Séoul|Seúl|서울|首尔|首爾|ソウル|Сеул|Сеуле',
  LT: 'Vilniuje|Wilno|Wilnie|Вильнюс|Вильнюсе',
  LV: 'Rīga|Rīgā|Рига|Риге',
  NL: 'Den Haag|La Haye|La Haya|Haag|Haga|Hadze|Гаага|Гааге',
  PL: 'Warszawa|Warszawie|Warszawy|Warschau|Varsovie|Varsovia|Varsavia|Varšava|Варшава|Варшаве|华沙',
  PT: 'Lisboa|Lissabon|Lisbonne|Lisbona|Lizbona|Лиссабон',
  RO: 'București|Bukarest|Bucarest|Bukareszt|Бухарест',
  RU: 'Moskau|Moscou|Moskou|Moscú|Mosca|Moscovo|Moskwa|Moskwie|Moskwy|Moskva|Moskvě|Москва|Москве|Москвы|莫斯科|モスクワ|모스크바',
  SE: 'Sztokholm|Стокгольм|斯德哥尔摩',
  TW: 'Taipeh|台北|臺北|タイペイ',
  UA: 'Kyjiw|Kijów|Kijowie|Kyjev|Kyjevě|Kiew|Київ|Києві|Киев|Киеве|基辅',
  US: 'Waszyngton|Waszyngtonie|Вашингтон|Вашингтоне|华盛顿|華盛頓|ワシントン|워싱턴',
};
