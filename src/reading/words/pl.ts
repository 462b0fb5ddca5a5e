/** Polish. */
import type { Words } from './table.ts';

export const pl: Words = {
  lang: 'pl',
  home: 'PL',
  common:
    'i|w|na|z|się|nie|do|że|jest|o|to|przez|jak|dla|od|są|oraz|po|ale|który|która|które|za|ma|już|tym|tego|jego|co|został|została',
  months: [
    'stycz(?:eń|nia|niu)',
    'luty|lutego|lutym',
    'marzec|marca|marcu',
    'kwiecień|kwietnia|kwietniu',
    'maj|maja|maju',
    'czerwiec|czerwca|czerwcu',
    'lipiec|lipca|lipcu',
    'sierpień|sierpnia|sierpniu',
    'wrzesień|września|wrześniu',
    'październik|października|październiku',
    'listopad|listopada|listopadzie',
    'grudzień|grudnia|grudniu',
  ],
  weekdays: [
    'poniedziałek|poniedziałku',
    'wtorek|wtorku',
    'środę|środa|środy',
    'czwartek|czwartku',
    'piątek|piątku',
    'sobotę|sobota|soboty',
    'niedzielę|niedziela|niedzieli',
  ],
  moments: {
    today: 'dziś|dzisiaj',
    yesterday: 'wczoraj|dzień wcześniej',
    tomorrow: 'jutro',
    lastWeek: '(w )?(zeszłym|ubiegłym|tym) tygodniu|tydzień temu',
    thisMonth: 'w tym miesiącu',
    lastMonth: '(w )?(zeszłym|ubiegłym) miesiącu|przed miesiącem|miesiąc temu',
    thisYear: 'w tym roku|tego roku|w bieżącym roku',
    lastYear: '(w )?(zeszłym|ubiegłym) roku|rok temu|przed rokiem',
    season: '(wiosną|latem|jesienią|zimą)',
  },
  effective: `
    (od|wejdzie w życie|wchodzi w życie|weszł* w życie|z dniem|obowiązuj* od|począwszy od)( dnia)?`,
  deadline: `
    (do|najpóźniej( do)?|do końca|przed)( dnia)?`,
  acts: [
    [
      'reversal',
      String.raw`
      (zniós*|zniosł*|znosi*|znieś*|uchyli*|uchyla*|cofn*|cofa*|wycofa*|odwoła*|zawiesi*|złagodzi*) .. (zakaz*|sankcj*|decyzj*|blokad*|ograniczen*|rozporządzen*|ostrzeżen*)
      (zakaz*|sankcj*|decyzj*|blokad*|ograniczen*) .. (zniesion*|uchylon*|cofnięt*|zawieszon*|wycofan*|złagodzon*)
      (wykreśl*|usun*|skreśl*) .. z .. (listy sankcyjnej|czarnej listy|Entity List)
      odblokow*
      (zniesienie|uchylenie|cofnięcie) (zakazu|sankcji|blokady|decyzji)`,
    ],
    [
      'ruling',
      String.raw`
      (utrzyma*|uchyli*|oddali*|odrzuci*|orzek*|orzekł*|potwierdzi*|zawiesi*|wstrzyma*)`,
    ],
    [
      'delisting',
      String.raw`
      (wykreśl*|usun*|skreśl*|wyklucz*|zniknął|zniknęł*) .. z .. (listy|wykazu|rejestru|katalogu)
      nie (ma|figuruje) .. (liście|wykazie)`,
    ],
    [
      'listing',
      String.raw`
      (wpis*|doda*|umieś*|umieszcz*|dopis*|trafi*|znalaz*|znajduj*|znalezl*|objął|obję*) .. (na|do|w) .. (listę|listy|liście|wykaz*|Entity List)( .. sankcyjn*)?
      list(a|ę|y|ą) sankcyjn(a|ą|ej)
      (na|do) (czarnej|czarną) liś?(ście|stę)
      (nałoż*|nakłada*|wprowadz*|objęt*) .. sankcj*
      (uzna*|uznał*) .. za .. (zagrożenie|dostawc* wysokiego ryzyka|ryzyk*)`,
    ],
    [
      'review',
      String.raw`
      (wszczę*|wszczął|rozpocz*|otworz*|wszczyna*) .. (postępowani*|kontrol*|dochodzeni*|badani*|przegląd*)
      (bada|sprawdza|badają) `,
    ],
    [
      'advisory',
      String.raw`
      (ostrzeg*|ostrzeż*|przestrzeg*)
      (zalec*|zaleca*|rekomend*|zarekomend*|porekomend*|odradza*|odradz*|doradz*)
      (zaapelowa*|apelu*|wezwa*|wzywa*) .. (o|do|by|aby)
      (powinn*) .. (unikać|zastąpić|zrezygnować|usunąć|odinstalować|rozważyć|przestać)`,
    ],
    [
      'proposal',
      String.raw`
      (proponuj*|zapropon*|propozycj*)
      (projekt|projektu|projekcie) (ustawy|nowelizacji|rozporządzenia)
      (chce|chcą|planuj*|zamierza*) .. (zakazać|zablokować|wykluczyć|ograniczyć|wycofać|usunąć)
      (rezolucj*|uchwał*) .. (wzywa*|apelu*)`,
    ],
    [
      'phase_out',
      String.raw`
      (wycof*|wycofan*|wycofuj*) .. (z|sprzęt*|oprogramowani*|urządze*)
      (musz*|będ*|ma|mają|mus*|zobowiąza*|naka*) .. (usun*|wymien*|wymian*|zastąp*|wycof*|odinstal*|zdemont*)
      (stopniow*) .. (wycof*|rezygn*|wymian*)
      (rezygnuj*|zrezygn*) .. z`,
    ],
    [
      'ban',
      String.raw`
      (rozszerz*) .. (zakaz*|list*|sankcj*|ogranicze*|rozporządzeni*)
      (zakaz*|sankcj*|ogranicze*) .. (rozszerzon*|rozszerzy*|obejmie też|objął też|objęto też)
      (zakaz|zakazu|zakazem|zakazał*|zakazuje|zakazują|zakazan*|zakaże|zakazać)
      (zabroni*|zabrania*|zabronion*)
      (zabloko*|blokuj*|blokowa*|blokad*)
      (wyklucz*|wykluczen*)
      nie (mogą|może|wolno|będą mog*|będzie możn*) (już )?(być )?(\S+ )?
      (niedozwolon*|niedopuszcz*)
      (nakaza*|nakazuj*|poleci*|polecen*) .. (usun*|zaprzest*|zablok*|odinstal*|wstrzyma*|wycof*)
      (cofnę*|cofnął|odebra*|odmówi*) .. (licencj*|koncesj*|zezwolen*|pozwolen*)`,
    ],
    [
      'restriction',
      String.raw`
      (ogranicz*|ograniczen*)
      (zawies*|zawiesz*|wstrzyma*)
      (wymaga*) .. (zgody|zezwoleni*|pozwoleni*)`,
    ],
  ],
  same: '(zrobił*|uczynił*|postąpił*) (to samo|tak samo|podobnie)|poszł* w ślad*',
  widening: String.raw`
    (dotyczy|obejmuje|objęto|objęte|objął) (też|także|również)?
    (wśród|między innymi|m.in.|takich jak|takie jak|na przykład|np.|wymieni*|wskaza*|oraz|także|również)`,
  plan: String.raw`
    (mógłby|mogłaby|mogłoby|mogłyby|mogliby|może|mogą|chce|chcą|chciał*|planuj*|rozważ*|zastanawia*|żąda*|domaga*|apeluj*|wzyw*|grozi|grożą|postuluj*|jeśli|jeżeli|czy|możliw*|ewentualn*|prawdopodobn*|byłby|zostałby)`,
  not: String.raw`(nie|bez|ani|nigdy|żaden|żadne|żadnego|zamiast|odrzuc*|zaprzecz*|odmów*)`,
  speech: String.raw`
    (powiedzia*|mówi*|oświadcz*|stwierdz*|poinform*|podkreśl*|zaprzecz*|komentu*|skomentow*|napisa*|podała|podał|dodał*|zapowied*|twierdz*|uważa*|zapewn*|skrytyk*|zaskarż*|odwoła* się|wyrazi*|ubolewa*|rzeczni*|zadeklar*|odpowiedz*)`,
  passive:
    'jest|są|został|została|zostało|zostały|zostali|będzie|będą|był|była|było|były|zostanie|zostaną|zostaje',
  government: String.raw`
    (rząd|rządu|rządowi|rządem|ministerstw*|minister|ministra|ministrowie|ministr*|resort*|premier*|prezydent*|wiceminister*|szef MSWiA|MSWiA|MON|MSZ|kancelari*|KPRM|Sejm*|Senat*|parlament*|komisj*|Komisja Europejska|rada|Rada Ministrów|urząd|urzędu|urzędy|urzędem|organ*|władz*|agencj*|regulator*|prezes U\p{L}+|UKE|UODO|ABW|SKW|CBA|NASK|CSIRT\p{L}*|pełnomocnik*|policj*|wojsk*|armi*|Biały Dom|Pentagon|Kongres*|departament*|Izba|ustaw*|rozporządzen*|decyzj*|kanclerz*|gubernator*|państwo|samorząd*|szef*|Kreml|dekret*|uchwał*)`,
  court: String.raw`(sąd|sądu|sądy|sądowi|trybunał*|sędzia|sędzi*|NSA|WSA)`,
  privates: String.raw`
    (bank|banki|banku|sieć|sieci handlow*|sklep*|sprzedawc*|operator(?= zrezygn)|ekspert*|analityk*|badacz*|klien*|użytkownicy|gazet*|założyciel*|prezes(?! U)|dyrektor*|organizacj*|stowarzyszen*|konkuren*|inwestor*|uczelni*|uniwersytet*|ubezpieczyciel*|związek|fundacj*)`,
  lawmakers: String.raw`(poseł|posłowie|posła|posłanka|senator*|europoseł|europosłowie|europosłank*|opozycj*|parti*|klub*|kongresmen*|deputowan*)`,
  again: 'on|ona|oni|ono|ten sam \\S+|ta sama \\S+',
  pronouns: String.raw`
    (ta|ten|tej|tego|te|tych|jej|jego|ich|obie|obu|ta sama)? ?(spółk*|firm(a|y|ę|ie|ą)|producent*|dostawc*|koncern*|aplikacj*|oprogramowani*|program*|produkt*|sprzęt*|platform*|usług*|chatbot*|dron*|kamer*|serwis*)`,
  hedges: String.raw`
    (według (źródeł|mediów|nieoficjalnych|gazety)|nieoficjalni*|źródł*|anonimow*|jak podają media|podobno|niewiążąc*|nie wymienia .. (firm*|nazw*)|osoby zbliżone)`,
  duty: String.raw`
    (musz*|musi|powinn*|mogą|może|dotyczy|obejmuje|zobowiąz*|obowiąz*|wyklucz*|zakaz*|nakaz*|mają|objęt*)`,
  bystander: String.raw`(konkuren*|rywal*|w przeciwieństwie|zamiast|zastąpi* przez|na rzecz|alternatyw*)`,
  prepositions:
    'w|we|z|ze|na|do|od|dla|przez|przeciw|przeciwko|o|u|za|po|pod|nad|przy|między|firmy|firma|firmę|spółki|spółka|producenta|producent|koncernu|aplikacji|aplikacja',
  binds: [
    [
      'eu_institutions',
      String.raw`instytucj\p{L}* (unijn|europejsk)\p{L}*|(pracowni\p{L}*|urzędni\p{L}*) Komisji`,
    ],
    [
      'legislature',
      String.raw`(pracowni\p{L}*|urządze\p{L}*|telefon\p{L}*) .. (Sejm|Senat|parlament)\p{L}*|posł\p{L}* i senator\p{L}*`,
    ],
    [
      'military',
      String.raw`(wojsk\p{L}*|żołnierz\p{L}*|armi\p{L}*|sił zbrojnych|siły zbrojne|obron\p{L}* narodow\p{L}*)`,
    ],
    ['contractors', String.raw`(wykonawc\p{L}*|podwykonawc\p{L}*|dostawc\p{L}* rząd\p{L}*)`],
    [
      'critical_infrastructure',
      String.raw`(infrastruktur\p{L}* krytyczn\p{L}*|operator\p{L}* usług kluczowych|podmiot\p{L}* kluczow\p{L}*|energetyk\p{L}*|energetyczn\p{L}*|lotnisk\p{L}*|port\p{L}* morsk\p{L}*)`,
    ],
    [
      'telecom_operators',
      String.raw`(operator\p{L}*|telekom\p{L}*|sieci (5G|komórkow\p{L}*|telekomunikacyjn\p{L}*)|dostawc\p{L}* internetu|5G|przedsiębiorc\p{L}* telekomunikacyjn\p{L}*)`,
    ],
    ['education', String.raw`(szkoł\p{L}*|uczeln\p{L}*|uniwersytet\p{L}*|uczni\p{L}*|nauczyciel\p{L}*)`],
    [
      'subnational_government',
      String.raw`(samorząd\p{L}*|gmin\p{L}*|miast\p{L}*|wojewódz\p{L}*|urząd miasta)`,
    ],
    [
      'public_sector',
      String.raw`(przetarg\p{L}* publiczn\p{L}*|przetarg\p{L}*|zamówie\p{L}* publiczn\p{L}*|administracj\p{L}* publiczn\p{L}*|instytucj\p{L}* publiczn\p{L}*|sektor\p{L}* publiczn\p{L}*|podmiot\p{L}* publiczn\p{L}*|urzęd\p{L}* i instytucj\p{L}*|spółk\p{L}* skarbu państwa)`,
    ],
    [
      'central_government',
      String.raw`(administracj\p{L}* (rządow\p{L}*|centraln\p{L}*|federaln\p{L}*|państwow\p{L}*)|urzędni\p{L}*|ministerstw\p{L}*|resort\p{L}*|urządze\p{L}* (służbow|rządow)\p{L}*|telefon\p{L}* służbow\p{L}*|(sprzę\p{L}*|komputer\p{L}*) (służbow|rządow)\p{L}*|służbow\p{L}*|agencj\p{L}* (federaln|rządow)\p{L}*|federaln\p{L}*|rządow\p{L}*|instytucj\p{L}* (rządow|państwow)\p{L}*|pracowni\p{L}* (rządu|administracji))`,
    ],
    [
      'private_sector',
      String.raw`(przedsiębiorc\p{L}*|przedsiębiorstw\p{L}*|firmy amerykańskie|firmom|eksporter\p{L}*|sektor\p{L}* prywatn\p{L}*|biznes\p{L}*|Entity List)`,
    ],
    [
      'consumers',
      String.raw`(konsumen\p{L}*|obywatel\p{L}*|użytkowni\p{L}*|internau\p{L}*|sklep\p{L}* z aplikacjami)`,
    ],
  ],
  prohibits: [
    [
      'device_install',
      String.raw`(urządze\p{L}*|telefon\p{L}*|smartfon\p{L}*|laptop\p{L}*|tablet\p{L}*|instal\p{L}*|zainstal\p{L}*|pobiera\p{L}*)`,
    ],
    [
      'network_deployment',
      String.raw`(5G|sieci (komórkow\p{L}*|telekomunikacyjn\p{L}*|rdzeniow\p{L}*)|sieć szkieletow\p{L}*|infrastruktur\p{L}* telekom\p{L}*)`,
    ],
    [
      'procurement',
      String.raw`(przetarg\p{L}*|zamówie\p{L}* publiczn\p{L}*|zakup\p{L}*|kupowa\p{L}*|kupić|nabywa\p{L}*|zamawia\p{L}*)`,
    ],
    [
      'use',
      String.raw`(używa\p{L}*|użyci\p{L}*|użytkow\p{L}*|korzysta\p{L}*|stosowa\p{L}*|wycof\p{L}*|odinstal\p{L}*|zastąp\p{L}*|wymian\p{L}*)`,
    ],
    [
      'service_access',
      String.raw`(dostęp\p{L}*|stron\p{L}* internetow\p{L}*|portal\p{L}* społeczn\p{L}*|serwis\p{L}* społeczn\p{L}*|zablok\p{L}*|blokad\p{L}*|blokow\p{L}*)`,
    ],
    ['app_distribution', String.raw`(sklep\p{L}* z aplikacjami|App Store|Google Play|pobrani\p{L}*)`],
    ['sale', String.raw`(sprzeda\p{L}*)`],
    ['import', String.raw`(import\p{L}*|przywóz|przywozu)`],
    ['public_funding', String.raw`(dotacj\p{L}*|środk\p{L}* publiczn\p{L}*|dofinansow\p{L}*)`],
    ['export_to', String.raw`(eksport\p{L}*|Entity List|wywóz|wywozu|dostaw\p{L}* dla)`],
    ['investment', String.raw`(inwestycj\p{L}*|udział\p{L}* w|przejęci\p{L}*)`],
    ['operation', String.raw`(działalnoś\p{L}*|przetwarzani\p{L}* danych|koncesj\p{L}*)`],
  ],
  products: [
    ['antivirus software', String.raw`(oprogramowani\p{L}* )?antywirus\p{L}*`],
    ['5G equipment', String.raw`sprzęt\p{L}* 5G`],
    ['surveillance cameras', String.raw`kamer\p{L}*`],
    ['drones', String.raw`dron\p{L}*`],
    ['AI chatbot', String.raw`chatbot\p{L}*|sztuczn\p{L}* inteligencj\p{L}*`],
    ['mobile app', String.raw`aplikacj\p{L}*`],
    ['software', String.raw`oprogramowani\p{L}*`],
  ],
  instruments: String.raw`(ustaw[aęy]|rozporządzeni[ea]|decyzj[aęi]|uchwał[aęy]|list[aęy] sankcyjn[aąej]\p{L}*|zarządzeni[ea]|dekret\p{L}*|komunikat\p{L}*|rekomendacj\p{L}*|ostrzeżeni[ea]|wyrok\p{L}*|projekt ustawy|dyrektyw\p{L}*)`,
  junk: String.raw`(czytaj (także|też|również|więcej)|zobacz (także|też|również)?|polub nas|udostępnij|komentarz\p{L}*|zaloguj|zarejestruj|drukuj|reklama|fot\.|zdjęci\p{L}*|wideo|newsletter|subskryb\p{L}*|obserwuj|źródło|więcej|tagi|skomentuj|zgłoś)( .*|:.*)?`,
  related: String.raw`(czytaj (także|też|również)|zobacz (także|też|również)|powiązane( artykuły)?|polecane|najczęściej czytane|więcej na ten temat|z archiwum|przeczytaj (też|także)|wcześniejsze)\s?:?`,
};
