/** Lithuanian. */
import type { Words } from './table.ts';

export const lt: Words = {
  lang: 'lt',
  home: 'LT',
  common:
    'ir|į|iš|kad|su|yra|kaip|dėl|tai|ar|ne|bet|jo|už|nuo|apie|pagal|per|prie|taip|buvo|bus|taip pat|šios|kurie|kuris',
  months: [
    'saus(?:is|io|į)',
    'vasar(?:is|io|į)',
    'kov(?:as|o|ą)',
    'baland(?:is|žio|į)',
    'geguž(?:ė|ės|ę)',
    'biržel(?:is|io|į)',
    'liep(?:a|os|ą)',
    'rugpjū(?:tis|čio|tį)',
    'rugsėj(?:is|o|į)',
    'spal(?:is|io|į)',
    'lapkri(?:tis|čio|tį)',
    'gruod(?:is|žio|į)',
  ],
  weekdays: [
    'pirmadien\\p{L}*',
    'antradien\\p{L}*',
    'trečiadien\\p{L}*',
    'ketvirtadien\\p{L}*',
    'penktadien\\p{L}*',
    'šeštadien\\p{L}*',
    'sekmadien\\p{L}*',
  ],
  moments: {
    today: 'šiandien',
    yesterday: 'vakar|dieną prieš',
    tomorrow: 'rytoj',
    lastWeek: '(praėjusią|praeitą|šią) savaitę|prieš savaitę',
    thisMonth: 'šį mėnesį',
    lastMonth: '(praėjusį|praeitą) mėnesį|prieš mėnesį',
    thisYear: 'šiemet|šiais metais',
    lastYear: 'pernai|praėjusiais metais|praeitais metais|prieš metus',
    season: '(pavasarį|vasarą|rudenį|žiemą)',
  },
  effective: `
    (nuo|įsigalio* nuo|įsigalios|galioja nuo)`,
  deadline: `
    (iki|ne vėliau kaip|ne vėliau kaip iki)`,
  acts: [
    [
      'reversal',
      `
      (panaikin*|atšauk*|sustabd*|sušveln*) .. (draudim*|sankcij*|apriboj*|sprendim*|blokav*)
      (draudim*|sankcij*|apriboj*) .. (panaikint*|atšaukt*|sustabdyt*)
      (išbrauk*|pašalin*) .. iš .. (juodojo sąrašo|sankcijų sąrašo)`,
    ],
    [
      'ruling',
      String.raw`
      (patvirtin*|panaikin*|atmet*|nusprend*|sustabd*|nutar*)`,
    ],
    [
      'delisting',
      `
      (išbrauk*|pašalin*) .. iš .. (sąrašo|sąrašų|katalogo|registro)`,
    ],
    [
      'listing',
      `
      (įtrauk*|įraš*) .. į .. (sąrašą|sąrašus|registrą|Entity List)
      (įved*|paskelb*|pritaik*) .. sankcij*
      (pripažin*) .. (grėsme*|keliančia* grėsmę|nepatikim*|grėsmę)`,
    ],
    [
      'review',
      `
      (pradėj*|pradeda|pradėtas) .. (tyrim*|patikrinim*|vertinim*)`,
    ],
    [
      'advisory',
      `
      (įspėj*|perspėj*|įspėjim*)
      (rekomend*|patar*|siūlo nenaudoti)
      (ragin*|paragin*)
      turėtų .. (nenaudoti|atsisakyti|pakeisti|pašalinti|vengti)`,
    ],
    [
      'proposal',
      `
      (siūlo|siūlom*|pasiūl*|pasiūlym*)
      (įstatymo projekt*|nutarimo projekt*|pataisų projekt*)
      (ketina|planuoja|nori) .. (uždrausti|drausti|blokuoti|riboti)`,
    ],
    [
      'phase_out',
      `
      (atsisak*|pakeis*|pakeič*|pašalin*|išmontuo*|nustoti naudoti) .. (įrang*|programin*|sistem*|kamer*|produkt*)
      (privalo|turi|turės|privalės|įpareigo*) .. (pakeisti|pašalinti|atsisakyti|išmontuoti|nebenaudoti|išdiegti)
      atsisaky* .. (įrangos|programinės|produktų|kamerų)`,
    ],
    [
      'ban',
      `
      (išplėt*|praplėt*|išpleč*) .. (draudim*|sankcij*|sąraš*|apribojim*)
      (uždraud*|uždraus*|draud*|draudim*|draudžia*|draus)
      (užblok*|blokuo*|blokav*)
      (negal* būti|negali|negalės|neleidžia*|neleis*|nebegali*|nebegalės)
      (pašalin*|eliminuo*) .. (iš konkurs*|iš pirkim*|iš tinkl*)
      (nurod*|įpareigo*|įsakė) .. (pašalinti|išdiegti|nutraukti|blokuoti|nenaudoti)
      (panaikin*|atim*|atėmė) .. (licencij*|leidim*)`,
    ],
    [
      'restriction',
      `
      (ribo*|apribo*|apriboj*)
      (sustabd*|stabdo*)`,
    ],
  ],
  same: '(pasielgė|padarė) (taip pat|tą patį)',
  widening: `
    (taikom*|galioja|apima|liečia) (ir|taip pat)?
    (tarp jų|pavyzdžiui|įskaitant|pavadin*|minima*|taip pat)`,
  plan: `
    (galėtų|gali būti|nori|norėtų|ketina|planuoja|svarsto*|siūlo|reikalau*|ragin*|jei|jeigu|ar|galim*|turėtų|gresia|būtų)`,
  not: '(ne|nėra|nebuvo|niekada|be|nei|jokio*|neigia*|paneig*|atmet*|vietoj)',
  speech: `
    (sak(ė|o)|teig(ė|ia)|pareišk*|praneš*|paneig*|neigia|teigia|komentavo|nurodė|pabrėžė|kritik*|apgailest*|atsak(ė|o)|paskelb*|pridūrė|rašo|mano|atstov* (spaudai|teigia)|skund*|apskund*|pažadėj*|nusivyl*)`,
  passive: 'yra|buvo|bus|būti|būtų',
  government: `
    (vyriausyb*|ministerij*|ministr*|premjer*|prezident*|seim*|parlament*|komisij*|taryb*|tarnyb*|agentūr*|centr(as|o|ui)|NKSC|institucij*|valdžios|valdži*|savivaldyb*|policij*|kariuomen*|krašto apsaug*|ryšių reguliavimo|RRT|VSD|įstatym*|nutarim*|sprendim*|įsakym*|kongres*|pentagon*|baltieji rūmai|departament*|inspekcij*|valstyb*|mer(as|o)|vadov* tarnybos|pareigūn*)`,
  court: '(teism*|teisėj*)',
  privates: `
    (bank(as|ai|o)|prekybos tinkl*|parduotuv*|pardavėj*|ekspert*|analitik*|tyrėj*|klient*|laikrašt*|įkūrėj*|generalinis direktorius|asociacij*|organizacij*|konkurent*|investuotoj*|universitet*|draudim* bendrov*|vartotojai)`,
  lawmakers: '(seimo nar*|parlamentar*|senator*|europarlamentar*|opozicij*|partij*|frakcij*)',
  again: 'jis|ji|jie|jos|tas pats \\S+|ta pati \\S+',
  pronouns: `
    (ši|šis|šios|šio|šią|šį|šie|jos|jo|jų|abi|abiejų)? ?(bendrov*|įmon(ė|ės|ę|ei)|gamintoj*|tiekėj*|programėl*|programin* įrang*|produkt*|platform*|paslaug*|pokalbių robot*|dron*|kamer*|įrang(a|os|ą))`,
  hedges: `
    (pasak (šaltinių|žiniasklaidos|neįvardyt*)|šaltini*|anonim*|esą|neprivalom*|neįvardij* .. (įmon*|bendrov*)|neoficial*)`,
  duty: '(privalo|turi|turės|negali|draud*|taikom*|galioja|įpareigo*|rekomend*|apima|skirt*)',
  bystander: '(konkurent*|kitaip nei|vietoj|pakeis* į|alternatyv*|naudai)',
  prepositions:
    'iš|į|su|dėl|prie|prieš|po|per|apie|nuo|iki|už|pas|tarp|bendrovės|bendrovė|įmonės|įmonė|gamintojo|gamintojas|programėlės',
  binds: [
    ['legislature', '(seimo (nari*|įrengini*|darbuotoj*))'],
    ['military', '(kariuomen*|kari(ai|ų|ams)|krašto apsaug*|ginkluot* pajėg*)'],
    ['contractors', '(rangov*|subrangov*)'],
    [
      'critical_infrastructure',
      '(ypating* svarb* infrastruktūr*|svarb* (infrastruktūr*|sektor*|sistem*)|strategin* (įmon*|svarb*)|energetik*|oro uost*|finans* ir transport*)',
    ],
    ['telecom_operators', '(operator*|telekomunikacij*|5G|judriojo ryšio|ryšio tinkl*|interneto tiekėj*)'],
    ['education', '(mokykl*|universitet*|mokin*|student*|mokytoj*)'],
    ['subnational_government', '(savivaldyb*)'],
    [
      'public_sector',
      '(viešoj* sektori*|viešuosiuose pirkim*|vieš* pirkim*|valstybės (įmon*|institucij*|įstaig*)|valstybin* (įstaig*|institucij*)|viešo* (įstaig*|sektori*)|perkančio* organizacij*)',
    ],
    [
      'central_government',
      '(ministerij*|valstybės tarnautoj*|tarnautoj*|vyriausyb* (įstaig*|įrengini*)|tarnybin* (telefon*|įrengini*|kompiuteri*)|federalin* (institucij*|agentūr*|įstaig*)|valdžios įstaig*)',
    ],
    ['private_sector', '(jav įmon*|privat* (įmon*|sektori*)|versl*|eksportuotoj*|Entity List)'],
    ['consumers', '(vartotoj*|gyventoj*|pilieči*|naudotoj*|visuomen*)'],
  ],
  prohibits: [
    ['device_install', '(įrengini*|telefon*|planšet*|diegti|įdieg*|atsisiųs*|atsisiun*)'],
    ['network_deployment', '(5G|ryšio tinkl*|tinklų įrang*|judriojo ryšio)'],
    ['procurement', '(pirkim*|pirkti|įsigy*|įsigi*|konkurs*)'],
    ['use', '(naudo*|atsisak*|pakeis*|pašalin*|išdieg*)'],
    ['service_access', '(prieig*|svetain*|interneto puslap*|socialin* tinkl*|užblok*|blokuo*)'],
    ['app_distribution', '(programėlių parduotuv*|App Store|Google Play)'],
    ['sale', '(prekyb* (draudim*|uždraus*)|pardav*|parduoti)'],
    ['import', '(import*|įvež*)'],
    ['export_to', '(eksport*|Entity List)'],
    ['public_funding', '(subsidij*|valstybės lėš*)'],
    ['operation', '(veikl(a|os|ą)|licencij*|duomenų tvarkym*)'],
  ],
  products: [
    ['antivirus software', 'antivirus*'],
    ['surveillance cameras', '(kamer*|vaizdo stebėjim*)'],
    ['drones', 'dron*'],
    ['AI chatbot', '(pokalbių robot*|dirbtin* intelekt*)'],
    ['mobile app', 'programėl*'],
    ['software', 'programin* įrang*'],
  ],
  instruments:
    '(nutarim\\p{L}*|sprendim\\p{L}*|įstatym\\p{L}*|įsakym\\p{L}*|rekomendacij\\p{L}*|įspėjim\\p{L}*|potvarki\\p{L}*|direktyv\\p{L}*)',
  junk: '(skaitykite (taip pat|daugiau)|taip pat skaitykite|dalintis|dalinkis|komentar\\p{L}*|prisijung\\p{L}*|registr\\p{L}*|reklama|nuotr\\p{L}*|video|spausdinti|šaltinis|prenumer\\p{L}*|naujienlaišk\\p{L}*|daugiau)( .*|:.*)?',
  related:
    '(skaitykite taip pat|taip pat skaitykite|susiję( straipsniai)?|susijusios naujienos|kitos naujienos|skaitomiausi|iš archyvo|daugiau šia tema)\\s?:?',
};
