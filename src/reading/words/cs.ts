/** Czech. */
import type { Words } from './table.ts';

export const cs: Words = {
  lang: 'cs',
  home: 'CZ',
  dottedDays: true,
  common:
    'a|v|na|se|je|že|o|s|z|do|pro|i|by|k|ve|za|které|který|která|jako|ale|podle|po|od|při|jsou|také|byl|byla|nebo|už|má',
  months: [
    'led(?:en|na|nu)',
    'únor(?:a|u)?',
    'březen|března|březnu',
    'duben|dubna|dubnu',
    'květen|května|květnu',
    'červen|června|červnu',
    'červenec|července|červenci',
    'srpen|srpna|srpnu',
    'září',
    'říjen|října|říjnu',
    'listopad(?:u)?',
    'prosin(?:ec|ce|ci)',
  ],
  weekdays: [
    'pondělí',
    'úterý',
    'střed(?:u|a|y)',
    'čtvrt(?:ek|ka|ku)',
    'pát(?:ek|ku)',
    'sobot(?:u|a|y)',
    'neděl(?:i|e)',
  ],
  moments: {
    today: 'dnes|dneska',
    yesterday: 'včera|den předtím|o den dříve',
    tomorrow: 'zítra',
    lastWeek: '(minulý|tento) týden|před týdnem',
    thisMonth: 'tento měsíc',
    lastMonth: 'minulý měsíc|před měsícem',
    thisYear: 'letos|v letošním roce',
    lastYear: 'loni|vloni|minulý rok|v loňském roce|před rokem',
    season: '(na jaře|v létě|na podzim|v zimě)',
  },
  effective: `
    (od|s účinností od|účinn* od|platí od|vstoupí v platnost|nabyde účinnosti|nabývá účinnosti)( dne)?`,
  deadline: `
    (do|nejpozději( do)?|do konce)`,
  acts: [
    [
      'reversal',
      `
      (zruši*|ruší|odvola*|stáhl*|stáhne|pozastavi*|zmírni*) .. (zákaz*|sankc*|omezen*|varován*|blokac*|opatřen*|rozhodnut*)
      (zákaz*|sankc*|omezen*|varován*|opatření) .. (zrušen*|odvolán*|stažen*|pozastaven*)
      (zrušení|odvolání) (zákazu|sankcí|varování|omezení)
      odblok*
      (vyřad*|vyškrt*) .. z .. (sankčního seznamu|černé listiny)`,
    ],
    [
      'ruling',
      String.raw`
      (potvrdi*|zruši*|zamít*|rozhod*|pozastavi*|odmítl*)`,
    ],
    [
      'delisting',
      `
      (vyřad*|vyškrt*|odstran*) .. z(e)? .. (seznamu|seznamů|katalogu|rejstříku)`,
    ],
    [
      'listing',
      `
      (zařad*|přida*|zaps*|zapsal*|doplni*) .. (na|do) .. (seznam*|sankčn*|černou listinu|Entity List)
      (uvali*|zaved*|přija*|schváli*) .. sankce
      (označi*) .. (za|jako) .. (hrozbu|riziko|riziko*)`,
    ],
    [
      'review',
      `
      (zaháj*|otevře*|spusti*) .. (vyšetřování|řízení|prověrku|přezkum|kontrolu)
      (prověřuje|vyšetřuje)`,
    ],
    [
      'advisory',
      `
      (varuj*|varova*|varován*|upozorn*|upozorňuj*)
      (doporuč*|nedoporuč*)
      (vyzva*|vyzývá) .. (k|aby)
      (měl*) by* .. (nahradit|přestat|vyhnout|odstranit|zvážit)`,
    ],
    [
      'proposal',
      `
      (navrh*|navrhuj*|návrh*)
      (chce|chtějí|plánuj*|hodlá) .. (zakázat|zablokovat|vyloučit|omezit)
      (usnesení|rezoluce) .. (vyzývá|žádá)`,
    ],
    [
      'phase_out',
      `
      (odstran*|nahrad*|vyměn*|odinstal*|přesta* používat) .. (zařízen*|software*|produkt*|kamer*|systém*|technologi*|komponent*|dron*)
      (mus*|má|mají|nařídi*|nařizuje|povin*) .. (odstranit|nahradit|vyměnit|odinstalovat|přestat používat|ukončit)
      (postupn*) .. (vyřaz*|nahraz*|odstran*|výměn*)`,
    ],
    [
      'ban',
      `
      (rozšíř*|rozšiř*) .. (zákaz*|seznam*|sankc*|omezen*|varování)
      (zakáza*|zakaz*|zákaz*|zakazuje|zakazují|zakáže)
      (zabloko*|blokuje|blokovat|blokac*)
      (vylouči*|vyloučen*|vyloučí|vylučuje)
      (nesmí|nesměj*|nesměl*|nemohou|nemůže|nelze|není povolen*|nebudou smět)
      (nařídi*|nařizuj*|přikáza*) .. (odstranit|zablokovat|stáhnout|ukončit|smazat)
      (odebra*|odňa*) .. (licenc*|povolení)`,
    ],
    [
      'restriction',
      `
      (omezi*|omezen*|omezuje)
      (pozastavi*|pozastaven*)
      (vyžaduj*) .. (povolení|souhlas)`,
    ],
  ],
  same: '(učinil*|udělal*|postupoval*) (totéž|to samé|stejně)',
  widening: `
    (týká|vztahuje|platí|dopadá) (se )?(také|rovněž|i)?
    (mezi (nimi|něž)|například|jako|včetně|jmenuje|zmiňuje|uvádí|také|rovněž)`,
  plan: `
    (mohl*|mohou by|by|chce|chtějí|chtěl*|plánuj*|zvažuj*|požaduj*|vyzývá|vyzval*|navrhuj*|hrozí|možn*|pokud|jestli|zda|případn*)`,
  not: '(ne|není|nejsou|nikdy|bez|ani|žádn*|odmít*|popř*|popírá|místo)',
  speech: `
    (řekl*|uvedl*|uvádí|prohlási*|sděli*|tvrdí|popřel*|popírá|odmítl*|odmítá|kritiz*|reagova*|oznámi*|dodal*|komentova*|lituje|litova*|napsal*|zdůrazni*|mluvčí|považuje|žaluje|podal*|slíbil*|odvolal* se)`,
  passive: 'je|jsou|byl|byla|bylo|byly|byli|bude|budou|být',
  government: `
    (vlád(a|y|ě|u|ou|ní)|kabinet*|ministerstv*|ministr*|premiér*|prezident*|úřad*|NÚKIB|NUKIB|BIS|parlament*|sněmovn*|senát*|komis*|rada|rady|agentur*|regulátor*|orgán*|policie|armád*|stát*|zákon*|nařízen*|vyhlášk*|usnesen*|opatření obecné povahy|kongres*|pentagon*|bíl* dům|hejtman*|kraj*|magistrát*|primátor*|kancléř*|ČTÚ|ÚOOÚ|ČNB|ředitel (úřadu|NÚKIB))`,
  court: '(soud|soudu|soudy|soudce|soudci|tribunál*|NSS)',
  privates: `
    (bank(a|y|u|ou)|obchodník*|prodejc*|řetězec|řetězc*|obchod(y|ů)|expert*|odborník*|analyti*|výzkumní*|zákazní*|deník*|zakladatel*|šéf firmy|generální ředitel|asociac*|organizac*|konkurent*|investor*|univerzit*|pojišťovn*|svaz*|uživatelé)`,
  lawmakers:
    '(poslanec|poslanci|poslankyně|poslanců|senátor*|europoslan*|opozic*|stran(a|y)|ANO|ODS|Piráti|STAN|SPD)',
  again: 'on|ona|oni|ono|týž \\S+|stejný \\S+',
  pronouns: `
    (ta|ten|tato|tento|tyto|těchto|této|tohoto|její|jeho|jejich|obě|obou|dan*)? ?(společnost*|firm(a|y|u|ou|ě)|výrobc*|dodavatel*|aplikac*|software*|program*|produkt*|platform*|služb*|chatbot*|dron*|kamer*|zařízení|sít* )`,
  hedges: `
    (podle (zdrojů|nejmenovan*|médií|listu)|zdroj*|anonymn*|údajně|nezávazn*|nejmenuje .. (firmu|společnost|výrobce)|nepotvrzen*)`,
  duty: '(mus(í|ejí|el*)|nesm*|má|mají|vztahuje|týká|povin*|platí|zákaz*|doporuč*|určen*|zohlednit)',
  bystander: '(konkuren*|na rozdíl od|místo|nahraz* za|alternativ*|ve prospěch)',
  prepositions:
    'v|ve|na|z|ze|do|od|pro|s|se|proti|k|ke|o|u|za|po|pod|nad|při|mezi|firmy|firma|společnosti|společnost|výrobce|aplikace|aplikaci',
  binds: [
    ['legislature', '((poslanc*|zaměstnanc*|zařízení) .. (sněmovn*|parlament*|senát*))'],
    ['military', '(armád*|voják*|ozbrojen* sil*|vojensk*|ministerstv* obrany)'],
    ['contractors', '(dodavatel* státu|subdodavatel*)'],
    [
      'critical_infrastructure',
      '(kritick* (informační )?infrastruktur*|základní* služ*|významn* informační* systém*|regulovan* subjekt*|povinn* (osob*|subjekt*)|energeti*|správci)',
    ],
    ['telecom_operators', '(operátor*|telekomunik*|mobilní* sít*|sítě 5G|5G)'],
    ['education', '(škol*|univerzit*|žák*|student*|učitel*)'],
    ['subnational_government', '(kraj(e|ů|ích)|obc(e|í|ích)|měst(a|a|ech)|samospráv*|magistrát*)'],
    [
      'public_sector',
      '(veřejn* (správ*|sektor*|zakáz*|instituc*|zadavatel*)|státní* podnik*|orgán* veřejné moci|úřad(y|ů|ech|ům)|zakáz(ka|ky|ce|ku|ek|kou|kách|kám))',
    ],
    [
      'central_government',
      '(ministerstv*|státní* (úředník*|zaměstnanc*|úřad*|instituc*|správ*)|vládní* (zařízení|úřad*|instituc*|telefon*)|služební* (telefon*|zařízení|mobil*|počítač*)|federální* (úřad*|agentur*|orgán*)|úředník*|resort*)',
    ],
    [
      'private_sector',
      '(americk* firm*|podnik*|soukrom* (firm*|sektor*|společnost*)|vývozc*|firmy|Entity List)',
    ],
    ['consumers', '(spotřebitel*|občan*|uživatel*|veřejnost*|obchod* s aplikacemi|lidé)'],
  ],
  prohibits: [
    ['device_install', '(zařízení|telefon*|mobil(y|ech|ů)|tablet*|notebook*|instal*|stahov*)'],
    ['network_deployment', '(5G|mobilní* sít*|telekomunikační* sít*|páteřní* sít*)'],
    ['procurement', '(zakáz(ka|ky|ce|ku|ek|kou|kách|kám)|nákup*|nakup*|kupova*|pořiz*|pořídi*|tendr*)'],
    ['use', '(použív*|užív*|použit*|využív*|nahrad*|odstran*|provoz*)'],
    ['service_access', '(přístup*|web*|stránk*|sociální* sít*|bloku*|zabloko*)'],
    ['app_distribution', '(obchod* s aplikacemi|App Store|Google Play)'],
    ['sale', '(prodej*|prodáv*)'],
    ['import', '(dovoz*|dovážet|import*)'],
    ['export_to', '(vývoz*|vyvážet|export*|Entity List|dodáv* do)'],
    ['public_funding', '(dotac*|veřejn* prostředk*)'],
    ['operation', '(činnost*|zpracování (osobních )?údajů|licenc*)'],
  ],
  products: [
    ['antivirus software', 'antivir*'],
    ['surveillance cameras', 'kamer*'],
    ['drones', 'dron*'],
    ['AI chatbot', '(chatbot*|uměl* inteligenc*)'],
    ['mobile app', 'aplikac*'],
    ['software', '(software*|program*)'],
  ],
  instruments:
    '(varování|zákon*|nařízení|vyhlášk\\p{L}*|usnesení|rozhodnutí|opatření( obecné povahy)?|doporučení|směrnic\\p{L}*|rozsud\\p{L}*|dopis\\p{L}*|návrh zákona)',
  junk: '(čtěte (také|více)|přečtěte|sdílet|sdílejte|diskuse|komentář\\p{L}*|přihlásit|registr\\p{L}*|reklama|inzerce|foto|video|zdroj|tisk|předplat\\p{L}*|newsletter|další|tagy|témata)( .*|:.*)?',
  related:
    '(čtěte (také|více)|související( články)?|další (články|zprávy)|mohlo by vás zajímat|nejčtenější|z archivu|přečtěte si (také|více))\\s?:?',
};
