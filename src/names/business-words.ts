/**
 * Ordinary business words with their meanings, in the languages in which vendors write their names:
 * "technology", "tech", "технологии", 科技 are one. A filler says nearly nothing about who it is; a
 * line of business says which of several siblings it is. Meanings and spellings are general vocabulary,
 * collected from dictionaries, not from any list of names. Spellings are folded and romanised.
 */

/** Words that nearly every company could add. */
export const FILLERS: Readonly<Record<string, string>> = {
  /** Forms of the Soviet planned economy that most Russian works still bear. */
  npo: 'npo|nauchno proizvodstvennoe obedinenie|nauchno proizvodstvennoye obedineniye|research and production association|research production association|scientific and production association|scientific production association|scientific and production union|obedinenie|obedineniye|proizvodstvennoe obedinenie|production association',
  npp: 'npp|nauchno proizvodstvennoe predpriyatie|research and production enterprise|research production enterprise|scientific and production enterprise|scientific production enterprise|research and production company|npf|research and production firm|scientific and production company|research and production corporation|research and production complex|npk|npts|research and production center|scientific and production center|scientific production center|nauchno proizvodstvennyi tsentr|npts',
  named:
    'imeni|im|named after|named for|academician|akademika|managing|managing company|parent|parent organization|affiliated entity|subordinate institution',
  group:
    'group|groups|grupp|gruppe|grupo|groupe|gruppo|grup|gruppa|grupa|grp|gruppen|groep|konsern|concern|kontsern|konzern|koncern|konsortium|consortium|guruppu|geurup',
  holding:
    'holding|holdings|holdco|hldgs|hldg|kholding|holdingi|beteiligungs|beteiligung|beteiligungen|hordingusu|holdingseu',
  international:
    'international|internationale|internacional|internazionale|internacionales|intl|int l|int|mezhdunarodnyi|mezhdunarodny|mezhdunarodnaya|interneshnl|inter|internasional|uluslararasi|kukje|gukje|kokusai',
  global: 'global|globale|globalnyi|worldwide|mondial|mondiale|globalny',
  technology:
    'technology|technologies|tech|techs|technologys|technologie|technologien|tecnologia|tecnologias|tecnologie|tecnologica|tekhnologii|tekhnologiya|tekhnologicheskii|tehnologii|tekhnologi|teknologi|teknoloji|teknik|tekhno|technics|technic|technik|technical|technique|techniques|technological|tekunoroji|tekunorojizu|tekeunolloji|tekhnolodzhi|tekhnolodzhis|tekhnolodzhiz|teknolodzhi|teknolodzhis|teknolodzhiz|teknoloji|tehnika|tekhnika|tehnology|tecnology|hi tech|high tech|hightech|hitech|high technology|jishu|keji|tec',
  sciencetech:
    'science and technology|sci tech|science technology|sci and tech|scitech|science and tech|s and t',
  industry:
    'industry|industries|industrial|industrie|industria|industrias|industriales|industriya|industri|indus|ind|inds|promyshlennost|promyshlennyi|przemysl|sanayi|sangyo|sanop|gongye|kogyo|industriel|industrielle|industriale',
  enterprise:
    'enterprise|enterprises|entreprise|entreprises|empresa|empresas|impresa|unternehmen|predpriyatie|predpriyatiya|pidpryemstvo|przedsiebiorstwo|ventures|venture|onderneming',
  solution:
    'solution|solutions|resheniya|reshenie|soluciones|solucoes|soluzioni|losungen|oplossingen|soryushon|sollusyeon|sollusheon',
  system:
    'system|systems|sistema|sistemas|systeme|systemes|sistemi|sistemy|sistem|sys|systemy|shisutemu|siseutem|systemer|sisteme',
  service:
    'service|services|servicios|servicio|servizi|servicos|serviz|uslugi|svc|svcs|servis|dienst|dienste|dienstleistungen|diensten|sabisu|tjanster|serv|hizmetleri',
  product:
    'product|products|produkte|produits|productos|prodotti|produktsiya|produkty|prod|produkt|producten|produtos',
  trading:
    'trading|trade|trades|traders|trader|commerce|commercial|handel|handels|handelsgesellschaft|torgovyi dom|torgovyi|torgovaya|trgovina|comercial|commerciale|comercio|commercio|ticaret|boeki|shoji|muyeok|maoyi|merchandise|mercantile|import export|import and export|export import|imp and exp|impex|exim|import|export|ithalat|ihracat|ithalat ihracat|ithalat ihracat ve|pazarlama|dis ticaret|distribution|distributors|distributor|dystrybucja|supply|supplies|sales|marketing|wholesale|vertrieb|vertriebs|distribuzione|distribucion',
  development:
    'development|developments|dev|entwicklung|entwicklungs|developpement|desarrollo|sviluppo|razvitie|developing|desenvolvimento',
  investment:
    'investment|investments|invest|investing|investicii|investitsii|inversiones|investissements|investissement|investimenti|investimentos|investor|investors|inwestycje|touzi',
  management:
    'management|mgmt|mgt|manager|managers|administration|verwaltung|verwaltungs|gestion|upravlenie|administratie',
  consulting:
    'consulting|consultancy|consultants|consultant|konsalting|beratung|advisory|advisors|adviser|advisers|conseil|consulenza',
  overseas: 'overseas|foreign|offshore|onshore|zarubezh',
  new: 'new|novyi|novaya|nuevo|nouveau|neue|nuova|xin|nova generation|modern|advanced|innovation|innovations|innovative|innovatsii|smart|intelligent|intelligence|professional|superior|premier|first class|super',
  general:
    'company|co|corporate|cooperative|establishment|persero|unlimited|general|generale|generalnyi|central|centrale|tsentralnyi|united|union|joint|integrated|integration|associates|associated|association|affiliate|affiliates|affiliated|assoc|brothers|bros|sons|and sons|partner|partners|partnery|allied|subsidiary|subsidiaries|branch|filial|filiale|representative office|rep office|head office|headquarters|hq|office|department|dept|division|div|section|unit|agency|company group',
  national:
    'national|nationale|nacional|natsionalnyi|nazionale|state|state owned|gosudarstvennyi|gosudarstvennoe|gosudarstvennaya|federal|federalnyi|federalnoe|royal|imperial|people s|peoples|public|republic|republican|all|vserossiiskii|vserossiyskiy|vserossiysky|all russian|all russia',
  online:
    'online|web|net|com|www|site|portal|official|store|stores|shop|shopping|e commerce|ecommerce|estore',
  product_line:
    'pro|plus|max|mini|ultra|lite|premium|standard|basic|edition|version|series|model|free|business|home|personal|team|teams|one|go|air|x|s|next|classic|gen|generation|kit|sdk|api|suite|bundle|client|server|app|apps|application|applications|mobile app|lts|beta|family|total|license|licence|subscription|for business|for home|for windows|for mac|for android|for ios|for linux|android|ios|windows|linux|macos',
};

/** Lines of business near to technology: a vendor of technology may add them to its name. */
export const TECH_SECTORS: Readonly<Record<string, string>> = {
  software:
    'software|sw|soft|softver|programmnoe obespechenie|programmnye|logiciel|logiciels|sofutowea|sopeuteuweeo|ruanjian|yazilim|softwares|programming|programs',
  hardware: 'hardware|hw|components|component|componentes|komponenty|komponent|parts|accessories|spare parts',
  digital:
    'digital|digitale|tsifrovoi|tsifrovye|tsifrovaya|dijital|dejital|numerique|dejitaru|dijiteol|shuzi|virtual|cyber|it',
  information:
    'information|info|infor|informatsionnye|informatsiya|informatics|informatique|informatica|informationstechnik|data|dannye|database|big data|information technology|information technologies|infotech|xinxi|joho|jeongbo|informatics|informatsionnyi|knowledge|analytics|ai|artificial intelligence|machine learning|deep learning|llm|chat|chatbot|gpt',
  computing:
    'computing|computer|computers|compute|kompyuter|kompyutery|kompyuternye|computadoras|ordinateurs|rechner|konpyuta|keompyuteo|jisuanji|supercomputing|supercomputer|supercomputers|computation|laptop|notebook|tablet|desktop|pc|workstation|processor|processors|cpu|gpu|storage|memory chips',
  network:
    'network|networks|networking|netz|netze|netzwerk|reseau|reseaux|red|redes|seti|set|rete|reti|nettowaku|neteuwokeu|wangluo|router|routers|switch|switches|modem|modems|gateway|gateways|access point|wifi|wi fi|wireless|wlan|wireless solutions|lan|iot|internet of things|firewall|firewalls|vpn|proxy',
  internet: 'internet|online services|interneshnl services|hulianwang|interactive|intaakutibu|interaktiv',
  communication:
    'communication|communications|comm|comms|communicacion|comunicaciones|comunicacoes|comunicazioni|kommunikation|kommunikatsii|kommunikatsiya|svyaz|svyazi|tongxin|tongxun|tsushin|tongsin|telecommunication|telecommunications|telecom|telecoms|telekom|telekommunikation|telekommunikatsii|telekommunikatsionnye|telecomunicaciones|telecomunicacoes|telecomunicazioni|telekomunikasyon|telekomunikacja|telecommunication equipment|iletisim|dianxin|tele|telco|haberlesme',
  mobile:
    'mobile|mobiles|mobil|mobilnye|phone|phones|smartphone|smartphones|handset|handsets|cellular|cell|movil|yidong|mobairu|mobail|telephone|telephony|telefon|telephones|voip|fixed line',
  cloud:
    'cloud|clouds|oblako|yun|kuraudo|keullaudeu|nube|hosting|saas|data center|data centre|datacenter|data centers',
  electronics:
    'electronics|electronic|electronique|elektronik|elektronika|elektronika|electronica|elettronica|elektronnyi|elektronnye|dianzi|denshi|jeonja|electro|elec|elektro|radioelectronics|radio electronics|radio electronic|radioelektronika|electronical|electrics',
  microelectronics:
    'microelectronics|microelectronic|mikroelektronika|weidianzi|micro electronics|micro electronic|semiconductor|semiconductors|semicon|poluprovodniki|halbleiter|bandaoti|handotai|bandoche|semiconducteurs|semiconductores|chip|chips|integrated circuit|integrated circuits|ic|jicheng dianlu|wafer|foundry|memory|flash memory|dram|vlsi',
  optoelectronics:
    'optoelectronics|optoelectronic|opto electronics|opto electronic|optic electric|optical electric|electro optics|electro optic|electro optical|electrooptics|photoelectric|photoelectricity|photonics|optoelectric|guangdian|photo electric|opto electric',
  optical:
    'optical|optics|optic|optik|optique|opticheskii|optika|guangxue|laser|lasers|lazer|lazernye|lens|lenses|fiber|fibre|fiber optic|fiber optics',
  security:
    'security|secure|protection|bezopasnost|bezopasnosti|sicherheit|securite|seguridad|sicurezza|seguranca|guvenlik|anquan|anfang|sekyuriti|boan|siqyuriti|surveillance|video surveillance|safety|cybersecurity|cyber security|antivirus|anti virus|endpoint|endpoint security|internet security|threat|defender|malware|antimalware|detection|response|identity|authentication|encryption|guard|monitoring',
  camera:
    'camera|cameras|cctv|ip camera|dome|bullet|nvr|dvr|recorder|recorders|video|video technology|kamera|kameras|kamery|doorbell|imaging|vision|image|images|intercom|turret|ptz|webcam|dash cam|dashcam|thermal',
  device:
    'device|devices|terminal|terminals|gerate|dispositivos|appareils|ustroistva|zhongduan|gadget|gadgets|watch|watches|tv|tvs|monitor|monitors|display|displays|screen|screens|headset|headsets|printer|printers|scanner|scanners|toner|cartridge|cartridges|earbuds|speaker|speakers|sensor|sensors|module|modules|adapter|adapters|charger|chargers|battery|batteries|inverter|inverters|router device',
  equipment:
    'equipment|equipments|equip|oborudovanie|ausrustung|equipement|equipements|equipos|equipamentos|apparatus|apparate|shebei|zhuangbei|tool|tools|instrument|instruments|instrumentation|instrumentatsiya|priborostroenie|pribor|pribory|instrumente|appliance|appliances|machine|machines|machinery|mashinostroenie|maschinen|maschinenbau|makine|jixie|kikai|gigye|machine tools|mechanical|mechanics|mechatronics',
  engineering:
    'engineering|engineers|engineer|eng|engg|inzhiniring|inzhenernyi|ingenieria|ingenierie|ingegneria|engenharia|ingenieur|muhendislik|enjiniaringu|enjinieoring|gongcheng|technical services',
  automation:
    'automation|automatic|automated|avtomatika|avtomatizatsiya|automatisierung|automatizacion|zidonghua|control|controls|kontrol|robot|robots|robotics|robotic|robotik|roboty|jiqiren|robotto|robotikusu|robosu',
  drone:
    'drone|drones|uav|uas|unmanned|unmanned systems|unmanned aerial|wurenji|quadcopter|dron|drony|unmanned aircraft|lidar',
  research:
    'research|r d|r and d|research and development|research development|forschung|forschungs|recherche|recherches|investigacion|ricerca|issledovaniya|issledovatelskii|nauchno issledovatelskii|scientific research|yanjiu|kenkyu|yeongu|rnd|arge',
  laboratory:
    'lab|labs|laboratory|laboratories|laboratoriya|laboratoria|laboratorium|labor|laboratoire|laboratorio|labo|shiyanshi|openlab|open lab|laboratory s',
  energy:
    'energy|energie|energia|energiya|energetika|energetik|enerji|enerugi|nengyuan|power|power systems|solar|photovoltaic|photovoltaics|pv|new energy|renewable|renewables|renewable energy|electric power|dianli|electric|electrical|electricity|elektrik|electrique|electrico|electrica|digital power|denki|jeongi|grid|wind power|nuclear|nuclear power|atomic|atom',
  media:
    'media|medien|medios|news|network media|broadcast|broadcasting|television|radio|chuanmei|streaming|social|social media|video platform|short video|music|audio|sound|acoustics|acoustic|voice|speech|game|games|gaming|entertainment|interactive entertainment|wenhua chuanmei|studios|studio|pictures',
  payment: 'payment|payments|pay|fintech|wallet|zhifu|crypto|cryptocurrency|exchange|blockchain|coin',
  automotive:
    'auto|automotive|automobile|automobiles|car|cars|motor|motors|vehicle|vehicles|ev|avto|avtomobil|automobili|automoviles|automobil|qiche|jidosha|jadongcha|truck|trucks|mobility|electric vehicles',
  support:
    'support|technical support|customer support|help|training|training school|education technology|maintenance|operations|operation|operating|installation|repair service|after sales|helpdesk|remote',
};

/** Lines of business that part one company from another of the same stem. */
export const SECTORS: Readonly<Record<string, string>> = {
  north: 'north|northern|severnyi|severny|nord|norte|bei',
  south: 'south|southern|yuzhnyi|yuzhny|sud|sur|nan',
  east: 'east|eastern|vostochnyi|vostok|ost|oriente|oriental|orient|dong',
  west: 'west|western|zapadnyi|zapad|occidental',
  bank: 'bank|banks|banking|banque|banco|banca|banka|bankasi|bankas|pankki|yinhang|ginko|eunhaeng|bancorp|bankhaus|kommercheskii bank|sparkasse|savings',
  finance:
    'finance|financial|finances|finanz|finanzas|finans|finansy|finansovyi|finansovaya|finanziaria|financiera|financiere|finanse|leasing|lease|factoring|credit|kredit|credito|jinrong|caiwu|personal finance|consumer finance|lending|loan|loans|wealth|asset|assets|brokerage|broker|brokers|equity',
  securities: 'securities|zhengquan|shoken|jeunggwon|valores|titres|custody',
  capital: 'capital|kapital|capitale',
  fund: 'fund|funds|fonds|fondo|fundo|investment fund|investmentfonds|private equity fund|hedge fund',
  trust: 'trust|trusts|trustee|trustees|treuhand|fiduciary|mortgage trust|loan trust|capital trust',
  mortgage:
    'mortgage|mortgages|hypothek|hypotheken|backed|mortgage backed|asset backed|mortgage backed securities',
  insurance:
    'insurance|versicherung|versicherungen|assurance|assurances|seguros|assicurazioni|strakhovanie|strakhovaya|sigorta|baoxian|hoken|boheom|reinsurance|verzekeringen|ubezpieczenia|life insurance',
  realestate:
    'real estate|realty|property|properties|immobilien|immobilier|inmobiliaria|immobiliare|nedvizhimost|gayrimenkul|dichan|fudosan|estate|estates|land|homes|housing|apartments|residential|residences|landlord',
  construction:
    'construction|constructions|building|buildings|builders|builder|bau|stroitelstvo|stroitelnaya|stroi|construccion|construcciones|costruzioni|construcoes|insaat|jianshe|jianzhu|kensetsu|geonseol|contracting|contractor|contractors|architecture|architects|architect|civil engineering|infrastructure',
  oil: 'oil|oils|neft|neftyanaya|petroleum|petrol|petro|petrochemical|petrochemicals|neftekhimicheskii|shiyou|oil and gas|oilfield|refinery|refining|naftna|oil trading',
  gas: 'gas|gaz|lng|gazovaya|ranqi',
  chemical:
    'chemical|chemicals|chemie|chimie|quimica|chimica|khimicheskii|khimiya|kimya|huaxue|kagaku|hwahak|chem|petromechanical|plastics|plastic|polymer|polymers|paint|paints|coatings|fertilizer|fertilizers|rubber|materials|material|composite|composites|composite materials|new materials|mat',
  metal:
    'steel|stahl|acier|acero|acciaio|stal|metallurgical|metallurgy|metallurgiya|metal|metals|metall|celik|gangtie|iron|iron and steel|aluminium|aluminum|copper|zinc|titanium|alloy|alloys|mining|mines|mine|minerals|mineral|gold|silver|coal|rare earth|foundries|forging',
  shipping:
    'shipping|ship|ships|schiffbau|sudostroenie|sudostroitelnyi|verf|naviera|chuanbo|zosen|joseon|vessel|vessels|shipbuilding|shipyard|shipyards|yacht|boats',
  marine:
    'marine|maritime|ocean|sea|denizcilik|morskoi|submarine|undersea|offshore engineering|haiyang|oceanic',
  naval: 'naval|navy|marineschiffbau',
  navigation: 'navigation|navigational|navigatsiya|waterway|waterways|inland waterways',
  dredging: 'dredging|dredger|dredgers|dragage',
  harbour: 'harbour|harbor|port|ports|hafen|seaport|harbour engineering|terminal operator',
  cable: 'cable|cables|kabel|kabely|dianlan|wire|wires|wiring|conductor|connectors|connector',
  aviation:
    'aviation|aircraft|airplane|avia|aviatsiya|aviatsionnyi|aviacion|havacilik|hangkong|koku|hanggong|helicopter|helicopters|airways|airline|airlines|air lines|engines|engine|propulsion|turbine|turbines|flight|airport',
  aerospace:
    'aerospace|aero|aeronautics|aeronautical|aeronautic|space|kosmos|kosmicheskii|raumfahrt|espacial|spatial|hangtian|uchu|uju|rocket|rockets|missile|missiles|satellite|satellites|spacecraft|luft und raumfahrt|sputnik',
  defence:
    'defence|defense|military|army|weapons|weapon|arms|armament|armaments|ordnance|ammunition|munitions|oboronnyi|oboronnye|oborona|vooruzhenie|savunma|guofang|bouei|bangwi|tactical|combat|war|warfare|marine defense|liberation army',
  transport:
    'transport|transportation|logistics|logistic|logistik|logistica|logistique|freight|cargo|forwarding|courier|express|express delivery|wuliu|unyu|transporte|transportes|transporti|nakliyat|lojistik|perevozki|railway|railways|rail|train|trains|bahn|zheleznye dorogi|bus|haulage|trucking|warehousing|warehouse|storage services|moving|taxi',
  institute:
    'institute|institutes|institut|instituto|istituto|research institute|nii|tsnii|vnii|gosnii|central research institute|central scientific research institute|state research institute|nauchno issledovatelskii institut|yanjiusuo|yanjiuyuan|scientific research institute|institution|institutions|yuan',
  university:
    'university|universitat|universite|universidad|universita|universitet|daxue|daigaku|daehak|college|school|schools|schule|ecole|escuela|scuola|shkola|xueyuan|faculty|polytechnic|education|educational|educacion|bildung|obrazovanie|jiaoyu|kyoiku',
  academy: 'academy|akademie|akademiya|academie|academia|accademia|kexueyuan',
  center: 'center|centre|centers|centres|zentrum|centro|tsentr|centrum|zhongxin|senta|senteo|hub',
  plant:
    'plant|plants|factory|factories|zavod|werk|werke|fabrik|fabrika|usine|fabrica|fabbrica|kombinat|works|mill|mills|gongchang|kojo|gongjang|manufacturing|manufacture|manufacturer|manufacturers|mfg|production|productions|proizvodstvo|produktion|produccion|produzione|zhizao|seizo|jejo|maker|precision|precision industry',
  bureau:
    'bureau|byuro|buro|design bureau|design office|special design bureau|skb|tskb|pkb|gskb|konstruktorskoe byuro|kb|okb|experimental design bureau|administration bureau',
  design: 'design|designs|designer|designers|dizain|konstruktorskoe|sekkei|sheji',
  science:
    'science|sciences|scientific|nauchnyi|nauchno|nauka|wissenschaft|wissenschaften|kexue|gwahak|scientifique|physics|physical|mathematics|chemistry|measurement|measurements|metrology',
  medical:
    'medical|medicine|medizin|medizintechnik|medico|medica|meditsinskii|health|healthcare|health care|gesundheit|sante|salud|salute|zdorove|saglik|yiliao|iryo|uiryo|surgical|biomedical|diagnostics|therapeutics|medtech|wellness',
  pharma:
    'pharma|pharmaceutical|pharmaceuticals|pharmaceutique|pharmazeutische|farmatsevtika|farmaceutica|farma|farm|yaoye|yiyao|seiyaku|jeyak|pharm|drug|drugs|biotech|biotechnology|biotechnologies|biology|biological|biologics|bio|biosciences|bioscience|life sciences|life science|genomics|gene|genetics|genetic|shengwu',
  agriculture:
    'agriculture|agricultural|agro|agri|agrar|agricola|agrofirma|selskokhozyaistvennyi|tarim|nongye|nogyo|nongeop|seed|seeds|dairy|fishery|fisheries|livestock|tractor|tractors',
  water:
    'water|wasser|eau|agua|vodokanal|shuili|hydro|hydraulic|hydraulics|environment|environmental|umwelt|ekologiya|waste|recycling|cleaning technology',
  tourism:
    'tourism|tourist|travel|travels|tours|tour|reisen|voyages|viajes|viaggi|turizm|luyou|ryoko|yeohaeng|vacation|holidays',
  government:
    'government|govt|ministry|ministerstvo|ministerium|ministere|ministerio|authority|commission|committee|komitet|council|board|bureau of|municipal|municipality|city government|provincial|police|customs|parliament|court|embassy|regiment|brigade|liberation|party|organization|organisation|organizatsiya|foundation|fond|stiftung|fondation|fundacion|fundacja|charity|society|federation|league|club|chamber',
  legal_services:
    'law|legal|attorneys|lawyers|solicitors|litigation|notary|advocates|accounting|accountants|audit|auditors|tax|taxation|patent|patents|translation|translations|recruitment|staffing|human resources|hr|outsourcing|leasing services|printing|packaging|publishing|publisher|publishers|press|verlag|editorial|izdatelstvo|advertising|werbung|public relations|communications agency',
};
