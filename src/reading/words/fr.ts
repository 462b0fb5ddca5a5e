/** French. */
import type { Words } from './table.ts';

export const fr: Words = {
  lang: 'fr',
  home: 'FR',
  common:
    'le|la|les|des|et|du|que|qui|dans|pour|sur|est|une|un|par|au|aux|avec|ne|pas|plus|sont|ce|cette|ses|son|sa|a|ont|été|mais|leur',
  months: [
    'janvier|janv\\.',
    'février|févr\\.',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre|sept\\.',
    'octobre|oct\\.',
    'novembre|nov\\.',
    'décembre|déc\\.',
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  moments: {
    today: "aujourd[’']hui|ce matin|ce soir",
    yesterday: 'hier|la veille',
    tomorrow: 'demain',
    lastWeek: 'la semaine (dernière|passée)|il y a une semaine|cette semaine',
    thisMonth: 'ce mois-ci|au début du mois',
    lastMonth: 'le mois (dernier|passé)|il y a un mois',
    thisYear: 'cette année',
    lastYear: "l[’']an (dernier|passé)|l[’']année (dernière|passée)|il y a un an",
    season: "(au printemps|cet été|à l[’']été|à l[’']automne|cet hiver)( dernier)?",
  },
  effective: String.raw`
    (à partir du|à compter du|dès le|entr\p{L}+ en vigueur (le|au)|en vigueur (depuis|le|à partir du)|prend\p{L}* effet le|depuis le)`,
  deadline: String.raw`
    (d[’']ici( le| au| à| la fin)?|avant( le| la fin)?|jusqu[’'](au|à|en)|au plus tard( le| en)?)`,
  acts: [
    [
      'reversal',
      String.raw`
      (lèv*|lev*|annul*|abrog*|retir*|suspend*|révoqu*|assoupli*) (l[’']|la |le |les |son |sa |leur |une )?(\S+ ){0,2}(interdiction*|sanction*|restriction*|blocage|mesure*|suspension|embargo|décision|décret|arrêté|avertissement)
      (interdiction|sanctions?|restrictions?|blocage|suspension|mesure|décret) .. (levée?s?|annulée?s?|abrogée?s?|retirée?s?|révoquée?s?|suspendue?s?)
      (retir*|radi*|sort*) .. (de|de la|de sa) (liste noire|liste des sanctions|Entity List)
      (levée|fin|abrogation) (de l[’']interdiction|du blocage|des sanctions|de la suspension|des restrictions)
      (autoris*|débloqu*) .. (à nouveau|de nouveau)
      (lèv*|levé*|annul*|abrog*) .. (l[’']|le |la |les )(interdiction|blocage|sanctions|restrictions|suspension)
      débloqu*
      rétabli* .. accès`,
    ],
    [
      'ruling',
      String.raw`
      (confirm*|annul*|rejet*|valid*|invalid*|suspend*|débout*|jug(é|e|ent)|a statué|cass(é|e))`,
    ],
    [
      'delisting',
      String.raw`
      (retir*|radi*|ray*|exclu*|suppri*) .. (de|de la|de sa|des) (liste|listes|catalogue|registre)( .. (fournisseurs|agréés|approuvés|produits))?
      ne (figur*|font) plus .. liste`,
    ],
    [
      'listing',
      String.raw`
      (ajout*|inscri*|plac*|mis|met|mettent|mettre) .. (sur|à|dans) (la|sa|une|leur) (liste|Entity List)( noire| des)?
      liste noire
      (impos*|décrét*|adopt*|annonc*|pris) .. sanctions (contre|à)
      sanctionn*
      (désign*|class*|qualifi*) .. (comme|à) .. (risque*|menace)`,
    ],
    [
      'review',
      String.raw`
      (ouvr*|ouvert|lanc*|engag*|entam*) .. (enquête|examen|procédure|investigation|réexamen)
      (enquêt*|examin*) .. sur`,
    ],
    [
      'advisory',
      String.raw`
      (demand*|recommand*) (\S+ ){0,8}(de|d[’']) ?(ne pas |ne plus )?(supprimer|désinstaller|retirer|utiliser|cesser|éviter)
      (recommand*|déconseill*|préconis*|conseill*)
      (met|mettent|mis|mise) en garde
      mises? en garde
      (avert*|avertissement|alert*)
      (appell*|invit*|exhort*|incit*) .. (à|remplacer|éviter)
      (devrai(t|ent)) .. (remplac*|évit*|renonc*|désinstall*|être)
      vigilance`,
    ],
    [
      'proposal',
      String.raw`
      (propos*|proposition de (loi|résolution|règlement))
      projet de (loi|décret|règlement|arrêté)
      (veut|veulent|compte|comptent|envisag*|souhait*|prévoi*|entend|entendent) .. (interdire|bannir|exclure|restreindre|bloquer|retirer|limiter)
      résolution .. (demand*|appell*|invit*)`,
    ],
    [
      'phase_out',
      String.raw`
      (retir*|démant*|remplac*|désinstall*|supprim*|abandonn*|renonc*) .. (équipements?|logiciels?|antennes?|produits?|réseaux?|systèmes?|postes?|appareils?|parc|caméras?|drones?)
      (devr(a|ont)|doi(t|vent)|devai(t|ent)|oblig*|contrain*|tenus? de) .. (retir*|démant*|remplac*|désinstall*|supprim*|cesser)
      (abandon|retrait|remplacement) (progressif|des équipements|du logiciel|des antennes|des produits)
      sortie progressive
      cess* d[’']utiliser`,
    ],
    [
      'ban',
      String.raw`
      (étend*|élargi*|généralis*) .. (interdiction|restrictions?|liste|sanctions|blocage|mesure|décret)
      (interdiction|restrictions?|liste|sanctions|blocage|mesure|décret) .. (étendue?s?|élargie?s?|généralisée?s?)
      interdi(t|te|ts|tes|sent|re|ction|ctions|sait|saient|ra|ront|sant)
      (bann*|bannissement)
      prohib*
      proscri*
      exclu(t|re|s|e|es|ant|ent|ra|sion)?
      bloqu(e|é|ée|és|ées|er|ent|ait|ant)
      blocage
      (écart*|évinc*|chass*) .. (de|des|du)
      illég(al|ale|aux|ales)
      (ne|n[’']) ?(doi(t|vent)|peu(t|vent)|pourr(a|ont)|devr(a|ont)|sont|est) (plus|pas) (être |autorisé\p{L}* |permis\p{L}* )?
      ordonn(e|é|ent|er) .. (retrait|suppression|blocage|cessation|de cesser|de bloquer|de retirer|de supprimer)
      (retir*|révoqu*) .. (licence|autorisation|agrément)`,
    ],
    [
      'restriction',
      String.raw`
      (restreint*|restreind*|restriction*)
      (limit(e|é|ée|er|ent|ation|ations))
      (suspen(d|du|due|dre|dent|sion))
      (soumi(s|se|ses|ettre) à autorisation)
      encadr(e|é|ée|er|ent)`,
    ],
  ],
  same: '(a|ont|avait|avaient)? ?fait de même|fit de même|(a|ont) suivi|(a|ont) emboîté le pas|(a|ont) fait pareil',
  widening: String.raw`
    (concern*|vis*|touch*|cibl*|s[’']appliqu*|s[’']étend*|couvr*) (aussi|également|notamment|en outre)?
    (cit(e|é|és|ent|ant)|mentionn*|mais aussi|ainsi que|notamment|dont|parmi (elles|eux|lesquel\p{L}*)|comme|tels? que|telles que|par exemple)
    (également|aussi) .. (concerné\p{L}*|interdit\p{L}*|visé\p{L}*|bloqué\p{L}*)`,
  plan: String.raw`
    (il )?fau(t|drait|dra)
    (pourrai(t|ent)|devrai(t|ent)|serai(t|ent)|voudrai(t|ent)|souhait*|envisag*|réclam*|demand(e|ent|é|er|aient)|appell(e|ent)|plaid*|étudi(e|ent)|réfléchi*|menac*|veut|veulent|propos*|éventuel*|possible|si|risqu*)`,
  not: String.raw`
    (ne|n[’']|pas|jamais|aucun|aucune|sans|ni|refus*|rejet*|dément*|exclut d[’']|plutôt que|au lieu)`,
  speech: String.raw`
    (dit|disent|déclar*|affirm*|indiqu*|expliqu*|estim*|assur*|dément*|nie|regrett*|dénonc*|répond*|réag*|annonc*|salu*|critiqu*|ajout(e|é|ent)|précis*|soulign*|promet*|contest*|rappel*|fait savoir|porte-parole|attaqu*|déplor*|juge)`,
  passive: 'est|sont|a été|ont été|été|être|sera|seront|était|étaient|fut|furent',
  government: String.raw`
    (gouvernement*|ministère|ministères|ministre|ministres|secrétaire d[’']État|Premier ministre|président|présidente|Présidence|Élysée|Matignon|préfet|préfecture|État|l[’']État|autorité|autorités|agence|régulateur|commission|Commission|Parlement|Sénat|Assemblée( nationale)?|Conseil( fédéral| d[’']État| constitutionnel)?|police|armée|armées|gendarmerie|Cnil|CNIL|Anssi|ANSSI|Arcep|Maison Blanche|Pentagone|Congrès|département|direction|Dinum|circulaire|décret|arrêté|loi|ordonnance|règlement|chancelier|maire|mairie|ville|région|canton|exécutif|cabinet|administration|chambre)`,
  court: String.raw`(tribunal|tribunaux|cour|cour d[’']appel|juge|juges|justice|Conseil d[’']État|Conseil constitutionnel)`,
  privates: String.raw`
    (banques?|distributeur|enseigne|supermarch*|détaillant|commerçant*|boutique|magasins?|opérateur|chercheurs?|expert*|analyst*|cabinet d[’'].{3,20}?|clients?|utilisateurs|associations?|ONG|syndicat*|fondateur|PDG|directeur général|journal|université|concurrent*|investisseur*|actionnaire*|assureur|start-up)`,
  lawmakers: String.raw`
    (députés?|députée?s?|sénateurs?|sénatrices?|élus?|eurodéputés?|parlementaires?|opposition|partis?|rapporteur*)`,
  again: 'il|elle|ils|elles|ce dernier|cette dernière|celui-ci|celle-ci|le même \\S+',
  pronouns: String.raw`
    (l[’']|le |la |les |ces? |cette |cet |ses? |son |sa |leurs? |du |des |deux )(\S+ )?(entreprises?|sociétés?|groupes?|fabricants?|fournisseurs?|éditeurs?|applications?|applis?|logiciels?|plateformes?|réseaux? (social|sociaux)|services?|produits?|équipements?|équipementiers?|chatbots?|robots?|drones?|caméras?|géants?|constructeurs?|outils?|solutions?)`,
  hedges: String.raw`
    (selon (des sources|une source|la presse|le journal|.{2,20}? sources|plusieurs médias|l[’']entourage)|sources? proches?|sous couvert d[’']anonymat|entourage (du|de la)|d[’']après (la presse|des médias|une source)|non contraignant*|ne cite (aucun|aucune)|ne donne pas de liste|n[’']a pas de (valeur|portée) contraignante)`,
  duty: String.raw`
    (doi(t|vent)|devr(a|ont)|concern*|s[’']appliqu*|vis(e|ent|é|ée|és)|interdi\p{L}*|tenus? de|oblig*|invité\p{L}*|touch*|peuvent plus|sont)`,
  bystander: String.raw`
    (concurrent*|rival*|contrairement à|plutôt que|remplac\p{L}* par|au profit de|alternatives?( comme)?|filiale)`,
  prepositions:
    "de|du|des|d|en|à|au|aux|dans|par|pour|sur|avec|contre|chez|vers|entre|sous|depuis|l’application|l'application|société|entreprise|groupe|chinois|russe|appelée?|comme",
  binds: [
    [
      'eu_institutions',
      String.raw`institutions européennes|(personnel|agents|fonctionnaires|employés) de la Commission|appareils de son personnel`,
    ],
    [
      'legislature',
      String.raw`(députés|sénateurs|agents|collaborateurs|personnel|appareils|téléphones) (de l[’']Assemblée|du Parlement|du Sénat|parlementaires)|parlementaires`,
    ],
    ['military', String.raw`militaires?|armées?|soldats?|forces armées|ministère des Armées|défense`],
    [
      'contractors',
      String.raw`sous-traitants?|prestataires? (de l[’']État|publics?)|fournisseurs (de l[’']État|du gouvernement)`,
    ],
    [
      'critical_infrastructure',
      String.raw`(opérateurs?|infrastructures?|secteurs?|entités) (d[’']importance vitale|critiques?|essentiel\p{L}*|vitales?)|OIV|réseaux? (électriques?|d[’']énergie)|aéroports|ports`,
    ],
    [
      'telecom_operators',
      String.raw`opérateurs?( de)?( télécoms?| mobiles?| de télécommunications)?|fournisseurs d[’']accès|réseaux? (5G|mobiles?|télécoms?)|antennes|5G`,
    ],
    [
      'education',
      String.raw`écoles?|universités?|élèves|enseignants?|établissements scolaires|lycées?|collèges?`,
    ],
    [
      'subnational_government',
      String.raw`(collectivités?( territoriales| locales)?|communes|municipal\p{L}*|régions?|départements|cantons?|provinces?|agents de la (ville|région|province)|gouvernement provincial)`,
    ],
    [
      'public_sector',
      String.raw`(administrations?( publiques?)?|secteur public|services publics|organismes publics|établissements publics|marchés publics|entreprises publiques|institutions publiques|fonction publique|autorités publiques)`,
    ],
    [
      'central_government',
      String.raw`(ses|son|leurs?) (propres? )?(agents|personnels?|employés|fonctionnaires)|(membres? (du gouvernement|des cabinets)|agents (de l[’']État|publics|fédéraux|du gouvernement|ministériels)|agents de l[’']État|fonctionnaires( fédéraux)?|ministères|ministres|gouvernement fédéral|administration (centrale|fédérale)|téléphones? (professionnels?|de service|de fonction)|appareils? (mobiles )?(gouvernementaux|professionnels|officiels|de l[’']État|de service|du gouvernement|fournis)|services de l[’']État|agences fédérales|cabinets ministériels|ordinateurs (gouvernementaux|de l[’']État)|ses agents)`,
    ],
    [
      'private_sector',
      String.raw`entreprises(?! (chinoises?|russes?) (Huawei|ZTE))|sociétés privées|secteur privé|exportateurs?|Entity List|importateurs?`,
    ],
    [
      'consumers',
      String.raw`consommateurs?|particuliers|grand public|internautes|utilisateurs|citoyens|magasins d[’']applications|App Store`,
    ],
  ],
  prohibits: [
    [
      'device_install',
      String.raw`(téléphones?|appareils?|smartphones?|mobiles|tablettes|ordinateurs portables|terminaux|install\p{L}*|télécharg\p{L}*)`,
    ],
    [
      'network_deployment',
      String.raw`(5G|réseaux? (mobiles?|télécoms?|5G|d[’']accès)|antennes|cœurs? de réseau|stations de base)`,
    ],
    [
      'procurement',
      String.raw`(achats?|achet\p{L}*|acqui(s|sition\p{L}*|ert|érir)|marchés publics|appels? d[’']offres|commandes? publiques?|approvisionn\p{L}*)`,
    ],
    [
      'use',
      String.raw`(utilis\p{L}*|usage|emplo(i|yer|ient)|recour(s|ir)|désinstall\p{L}*|remplac\p{L}*|retir\p{L}*|démant\p{L}*|(interdi\p{L}*|bann\p{L}*|exclu\p{L}*) .. (logiciels?|produits?))`,
    ],
    [
      'service_access',
      String.raw`(accès|sites? (web|internet)|réseau social|bloqu\p{L}* .. (site|application|réseau|plateforme|accès)|blocage|fournisseurs d[’']accès)`,
    ],
    [
      'app_distribution',
      String.raw`(magasins d[’']applications|App Store|Play Store|Google Play|téléchargements?)`,
    ],
    ['sale', String.raw`(ventes?|vend(re|u|us|ent)|commercialis\p{L}*|mise sur le marché)`],
    ['import', String.raw`(import(ation|ations|er|és?|ateurs)?)`],
    [
      'public_funding',
      String.raw`(subventions?|fonds (publics|européens|fédéraux)|financements? publics?|aides publiques)`,
    ],
    [
      'export_to',
      String.raw`(export(ation|ations|er|és?|ateurs)|Entity List|livr(er|aisons?) .. à|licence d[’']exportation)`,
    ],
    ['investment', String.raw`(investiss\p{L}*|prises? de participation|rachat)`],
    [
      'operation',
      String.raw`(activités? .. (dans le pays|en|au)|cess\p{L}* ses activités|licence d[’']exploitation|traitement des données|transferts? de données|fermeture)`,
    ],
  ],
  products: [
    ['antivirus software', String.raw`(anti-?virus|logiciels? antivirus)`],
    ['5G equipment', String.raw`équipements? 5G|antennes 5G`],
    ['surveillance cameras', String.raw`caméras?( de (surveillance|vidéosurveillance))?|vidéosurveillance`],
    ['drones', 'drones?'],
    ['social networks', String.raw`réseaux? (social|sociaux)`],
    [
      'AI chatbot',
      String.raw`(chatbots?|agents? conversationnels?|assistants? .{0,15}?IA|intelligence artificielle)`,
    ],
    ['mobile app', String.raw`applications?|applis?`],
    ['software', 'logiciels?'],
  ],
  instruments: String.raw`(décret|arrêté|loi|circulaire|ordonnance|règlement|directive|décision|avis|communiqué|projet de loi|résolution|note|instruction|arrêt|jugement|avertissement)( n° ?[\d-]+)?`,
  junk: String.raw`(à lire aussi|lire aussi|à voir|s[’']abonner|abonnez|partager|imprimer|commentaires?|se connecter|connectez|inscrivez|newsletter|publicité|sponsorisé|photo|crédit|vidéo|temps de lecture|suivez|lire la suite|en savoir plus|réagir|signaler|contenu|mentions légales|découvrez)( .*|:.*)?`,
  related: String.raw`(à lire aussi|lire aussi|sur le même (sujet|thème)|articles? (liés?|associés?|similaires?)|voir aussi|les plus lus|dans l[’']actualité|archives|rappel des faits|autres articles|nos autres articles|pour aller plus loin)\s?:?`,
};
