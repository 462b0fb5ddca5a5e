/**
 * Words by which a question shows what it wants, in English and a dozen other languages. All patterns
 * run over folded text: small letters without accents, words parted by one space.
 */
import { cue } from './pattern.ts';

export const WHY = cue(
  'why|wy|reasons?|rationale|how come|justification|justify|motive|on what (?:basis|grounds?)|what grounds?|grounds for|what s the (?:problem|issue|deal|beef) with|because of what|' +
    'waarom|reden|warum|weshalb|wieso|grund|begrundung|pourquoi|raisons?|motif|por que|porque|razon|motivo|perche|ragione|razao|' +
    'dlaczego|czemu|powod|kodel|priezast\\w*|proc|duvod|neden|niye|varfor|miksi|hvorfor',
  'почему|зачем|причин|из за чего|чому|навіщо|为什么|為什麼|为何|為何|原因|理由|なぜ|どうして|왜|이유',
);

export const WHEN = cue(
  'when|since when|whn|what (?:date|day|year|month)|which (?:date|day|year)|deadline|by when|until when|how long|date of|dates?|effective date|cut ?off date|timeline|' +
    'wanneer|seit wann|bis wann|ab wann|wann|frist|stichtag|quand|depuis quand|date|cuando|desde cuando|plazo|fecha|quando|da quando|scadenza|desde quando|prazo|' +
    'kiedy|od kiedy|termin|kada|nuo kada|terminas|kdy|od kdy|ne zaman|nar|milloin',
  'когда|с каких пор|срок|коли|відколи|термін|什么时候|什麼時候|何时|何時|哪天|几时|截止|いつ|期限|언제|기한',
);

export const WHO = cue(
  'who|whose|by whom|which (?:\\w+ )?(?:authority|agency|agencies|body|ministry|department|regulator|court|office|minister|commission|institution)|what (?:authority|agency|body|ministry|regulator)|' +
    'wie heeft|wie is|door wie|welke (?:instantie|autoriteit|minister\\w*)|wer|von wem|welche behorde|welches ministerium|qui|quelle autorite|quel ministere|quien|que autoridad|que organismo|chi|quale autorita|quem|qual autoridade|que orgao|' +
    'kto|jaki organ|ktory urzad|kuri institucija|kas uzdraude|kas priem\\w*|kdo|ktery urad|kim|hangi kurum',
  'кто|какой орган|какое ведомство|хто|який орган|яке відомство|谁|誰|哪个部门|哪個部門|哪个机构|どの機関|どの省|누가|어느 기관|어떤 기관',
);

/** Words that ask for the authority, so that "who" is not "which countries". */
export const AUTHORITY = cue(
  'authority|agency|body|ministry|regulator|court|office|minister|issued|issues|issue|signed|ordered|decided|made|imposed|behind|responsible|runs|maintains|enforces|announced|in charge',
);

export const WHERE = cue(
  'where|wheres|which (?:\\w+ )?(?:\\w+ )?(?:countries|country|states?|governments?|govts?|nations?|places?|provinces?|jurisdictions?|members?|territories)|what (?:\\w+ )?(?:countries|states|governments|places)|' +
    'any (?:\\w+ )?(?:country|countries|governments?|states?|places?)|anywhere|(?:did|does|do|has|have) (?:anyone|anybody)|anyone (?:who )?(?:ban|banned|else)|who has (?:banned|blocked|restricted)|who all|who else|worldwide|globally|around the world|how many (?:\\w+ )?(?:countries|states|governments)|elsewhere|other countries|countries (?:that|which|where|with)|states (?:that|which|where|with)|in what countries|list of countries|' +
    'waar|welke landen|in welk land|in welke landen|welke staten|wo|welche (?:\\w+ )?(?:lander|staaten)|welchen (?:\\w+ )?(?:landern|staaten)|weltweit|ou est|ou a|ou t il|quels (?:\\w+ )?(?:pays|etats)|dans quels pays|donde|que paises|en que paises|dove|quali (?:\\w+ )?(?:paesi|stati)|in quali|onde|aonde|quais paises|em que paises|que paises|' +
    'gdzie|ktorych krajach|jakich krajach|ktore kraje|jakie kraje|kur|kuriose salyse|kokiose salyse|kurios salys|kde|kterych zemich|ktere zeme|nerede|nerelerde|hangi ulke\\w*|var|missa',
  'где|в каких странах|какие страны|де заборон|в яких країнах|яких країнах|які країни|哪里|哪裡|哪些国家|哪些國家|哪个国家|哪個國家|哪些地方|在哪|どこ|どの国|どんな国|何か国|어디|어느 나라|어떤 나라',
);

export const LIST = cue(
  'list|lists|overview|everything|all (?:the )?(?:bans|measures|restrictions|vendors|rules|banned|restrictions)|bans in|what (?:\\w+ )?(?:is|are|s|was|were|has|have|do|does|did) (?:\\w+ )?(?:\\w+ )?(?:\\w+ )?(?:\\w+ )?(?:banned|ban|prohibit\\w*|restrict\\w*|blocked|forbidden|outlawed|off limits|not allowed|blacklisted|sanctioned)|whats (?:\\w+ )?(?:\\w+ )?(?:banned|prohibited|restricted|blocked|forbidden|off limits)|' +
    'which (?:\\w+ )?(?:\\w+ )?(?:\\w+ )?(?:vendors?|companies|company|firms?|apps?|products?|software|brands?|suppliers?|techs?|cos|makers?|manufacturers|tools|vpns?|messengers?|platforms?|services|ones)|what (?:\\w+ )?(?:\\w+ )?(?:vendors?|companies|firms?|apps?|brands?|products|suppliers|platforms|software|tech)|' +
    'companies (?:in|on|hit|named|listed|under)|vendors (?:in|on|hit|named|listed|under)|firms (?:in|on|hit|named|listed|under)|apps (?:in|on|hit|named|listed|under|blocked|banned)|who is on|whos on|name (?:all|the)|' +
    'lijst|welke (?:\\w+ )?(?:leveranciers|bedrijven|apps|producten|software)|wat is (?:er )?verboden|liste|welche (?:\\w+ )?(?:anbieter|hersteller|firmen|apps|produkte|unternehmen|software)|was ist (?:\\w+ )?verboten|quels (?:\\w+ )?(?:fournisseurs|produits|logiciels)|quelles (?:\\w+ )?(?:entreprises|applications|applis|societes)|que (?:empresas|proveedores|aplicaciones|productos|marcas)|lista|elenco|quali (?:\\w+ )?(?:fornitori|aziende|app|prodotti|societa)|quais (?:\\w+ )?(?:empresas|fornecedores|aplicativos|produtos)|' +
    'jakie (?:\\w+ )?(?:firmy|aplikacje|produkty)|ktore (?:\\w+ )?(?:firmy|aplikacje)|co jest zakazane|sarasas|kokios (?:\\w+ )?(?:imones|programos)|kas uzdrausta|seznam|ktere (?:\\w+ )?(?:firmy|aplikace)|co je zakazan\\w*|hangi (?:\\w+ )?(?:sirket\\w*|uygulama\\w*)',
  'список|перечень|какие (?:\\S+ )?(?:компании|приложения|вендоры|сервисы)|что запрещено|перелік|які (?:\\S+ )?(?:компанії|застосунки|сервіси)|що заборонено|清单|名单|哪些公司|哪些企业|哪些应用|哪些厂商|一覧|リスト|どの企業|どのアプリ|목록|어떤 기업|어떤 앱',
);

export const COMPARE = cue(
  'vs|versus|compare|compared|comparison|comparing|difference|differences|differ|differs|different|differently|same (?:as|bans?|rules?|treatment|status|way|restrictions?|measures?|thing)|stricter|strictest|tougher|harsher|softer|more (?:strict|banned|restricted)|which is worse|alike|' +
    'vergelijk|verschil|vergleich\\w*|unterschied\\w*|compare[rz]?|comparaison|difference|comparar|diferencia|confronta\\w*|differenza|confronto|diferenca|porownaj|porownanie|roznica|palygin\\w*|skirtumas|srovn\\w*|rozdil|karsilastir\\w*|fark',
  'сравн|отлич|разниц|порівня|відрізня|різниц|比较|比較|区别|區別|差异|対|違い|비교|차이',
);

export const CHANGES = cue(
  'what s new|whats new|wats new|new on|anything new|any new|something new|news|newest|updates?|changed|changes?|change|latest|lately|recent|recently|what happened|happened|happening|developments?|new (?:action|actions|ban|bans|measure|measures|rules?|restrictions?|moves?|stuff|orders?)|anything since|summary of|catch me up|any (?:moves|actions?|movement)|' +
    'nieuws|nieuwe|nieuw|veranderd|gewijzigd|neu(?:es?)?|neuigkeiten|geandert|nouveau|nouveaute\\w*|quoi de neuf|change|evolution|novedades|nuevo|nueva|cambiado|cambio|novita|nuovo|cambiato|novidades|novo|mudou|nowego|nowosci|zmienilo|zmiany|naujo|naujienos|pasikeite|noveho|novinky|zmenilo|yeni|degisti',
  'нового|новости|новое|изменил|новини|змінил|нові|最新|新消息|变化|變化|有什么新|新動向|変更|ニュース|新しい|動き|최신|새로운|변화|소식|뉴스',
);

/** First person, or asking for leave: whether it binds the one who asks. */
export const WE = cue(
  'we|our|ours|us|i|my|me|im|ive|we re|were a|i m|my company|our company|own|personal|personally|privately|' +
    'wij|we|ons|onze|ik|mijn|wir|unser\\w*|uns|ich|mein\\w*|nous|notre|nos|je|mon|ma|nosotros|nuestr[oa]s?|podemos|puedo|mi|noi|nostr[oaie]|possiamo|posso|nos|nosso|nossa|podemos|eu|meu|minha|my|nasz\\w*|mozemy|moge|mes|musu|galime|galiu|as|my|nase|nas|muzeme|mohu|muzu|biz|bizim|ben',
  'мы |наш|нам |можно ли нам|я |мой|моя|ми |наша|нам |мене|我们|我們|我|私|弊社|当社|うち|우리|저희|제가|내 ',
);

/** Asks whether something may be done, rather than what the law says of the vendor. */
export const MAY = cue(
  'can|could|may|must|allowed|permitted|have to|has to|need to|needs to|required|obliged|obligated|supposed to|ok|okay|fine|legal|lawful|does it apply|apply|applies|affect|affects|affected|bind|binds|bound|cover|covers|covered|subject to|exempt|still (?:use|using|on|buy|buying|running|have)|want|wants|any chance|keep using|comply|in scope|' +
    'mag|mogen|kan|kunnen|moet|moeten|darf|durfen|kann|konnen|muss|mussen|erlaubt|zulassig|peut|peuvent|puis je|peut on|doit|doivent|autorise\\w*|puede|pueden|debe|deben|permitido|puo|possono|deve|devono|consentito|pode|podem|precisa|permitido|moze|moga|wolno|musi|musza|gali|gal?ima|leidziama|privalo|muze|mohou|smi|musi|povoleno|kullanabilir\\w*',
  'может|могут|можно|должн|обязан|разрешен|може|можуть|можна|повин|дозволен|可以|能否|能不能|允许|允許|必须|できます|できる|使える|使えます|使って|してもいい|許可|可能|수 있|되나요|됩니까|해도|허용',
);

/** Words that speak of a prohibition at all, so that a text with none of them and no name is off topic. */
export const BAN = cue(
  'ban|bans|banned|baned|bannd|banning|prohibit\\w*|restrict\\w*|block|blocks|blocked|blocking|forbid\\w*|forbidden|illegal|unlawful|outlaw\\w*|blacklist\\w*|list|listed|listing|sanction\\w*|remove\\w*|phase ?out|rip|removal|exclu\\w+|shut out|kick\\w* out|allowed|permit\\w*|legal|measure\\w*|embargo\\w*|order|directive|decree|warning|advis\\w+|law|rule|rules|bill|act|deadline|suspen\\w+|lift\\w*|in force|off limits|approved|compliance|compliant|' +
    'verbod\\w*|verbied\\w*|verban\\w*|toegestaan|verbot\\w*|verboten|untersag\\w*|sperr\\w*|interdi\\w*|bloqu\\w*|bannit?|prohib\\w*|prohibid\\w*|vetad\\w*|veto|viet\\w+|banid\\w*|proibi\\w*|zakaz\\w*|zabron\\w*|zablokow\\w*|uzdraust\\w*|draudz\\w*|draudim\\w*|zakaz\\w*|blokov\\w*|yasak\\w*|engel\\w*',
  'запре[тщ]|заблок|блокир|огранич|заборон|обмеж|блоку|санкц|禁|封|限制|屏蔽|制裁|排除|規制|ブロック|制限|금지|차단|제한|규제',
);

/** Points back at something that was not named. */
export const PRONOUN = cue(
  'it|that|this|these|those|them|they|that one|this one|the other|other one|the same|there|he|she|one|both|theirs|its|dat|dit|die|das|dies\\w*|es|ca|cela|eso|esto|quello|questo|isso|isto|to|tai|sis|bu|o|such|thing|stuff|guys|company|vendor|app|product|antivirus|software|brand|firm',
  'это|оно|его|це|його|它|这个|那个|これ|それ|あれ|그것|이것',
);

/** A removal, end or lifting is taken for granted or asked for. */
export const LIFTED = cue(
  'lift|lifts|lifted|lifting|unban\\w*|revers\\w*|repeal\\w*|revoke[sd]?|rescind\\w*|took (?:\\w+ ){1,3}off|take (?:\\w+ ){1,3}off|taken off|off the|removed from|drop(?:ped)?|delist\\w*|clear(?:ed)?|over|ended|end|ends|expired|withdr\\w+|struck down|overturn\\w*|called off|still|unblock\\w*|restored?|allow(?:ed)? (?:\\w+ )?(?:back|again)|back in|undo|undid|scrap\\w*|' +
    'opgeheven|aufgehoben|leve|levee|levantad\\w*|revocad\\w*|revocat\\w*|tolto|revogad\\w*|suspens\\w*|zniesion\\w*|uchylon\\w*|atsaukt\\w*|panaikint\\w*|zrusen\\w*|kaldir\\w*',
  'снят|снял|отмен|скасован|знят|解除|撤销|取消|해제|철회',
);
