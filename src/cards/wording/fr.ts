/** The words of the answers in French. */
import type { Wording } from '../wording.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const to = (group: string) => (group ? ` pour ${group}` : '');
const OFF_TOPIC =
  'Je réponds seulement quels fournisseurs de technologie sont restreints, où, par qui et depuis quand, à partir de mesures enregistrées avec leurs sources.';
const TRY = 'Kaspersky est-il interdit en Allemagne';

const french: Wording = {
  language: 'fr',
  date: (date) => {
    const [year, month, day] = date.split('-');
    const name = month ? MONTHS[Number(month) - 1] : undefined;
    if (day) return `${day === '01' ? '1er' : Number(day)} ${name} ${year}`;
    return name ? `${name} ${year}` : `${year}`;
  },
  and: 'et',
  subject: (names, places) => [names, places].filter(Boolean).join(' · '),
  inPlace: (name, partsOnly) => `${name}${partsOnly ? ' (en partie)' : ''}`,
  actions: {
    ban: 'interdiction',
    phase_out: 'retrait progressif',
    restriction: 'restriction',
    listing: 'inscription sur une liste',
    delisting: 'radiation d’une liste',
    advisory: 'avis',
    proposal: 'proposition',
    reversal: 'annulation',
    ruling: 'décision de justice',
    review: 'examen',
  },
  bound: {
    central_government: 'l’administration centrale',
    subnational_government: 'les administrations régionales et locales',
    public_sector: 'le secteur public',
    military: 'les forces armées',
    legislature: 'le parlement',
    eu_institutions: 'les institutions de l’UE',
    contractors: 'les prestataires de l’État',
    critical_infrastructure: 'les infrastructures critiques',
    telecom_operators: 'les opérateurs de télécommunications',
    subsidy_recipients: 'les bénéficiaires de subventions',
    education: 'l’enseignement',
    private_sector: 'le secteur privé',
    consumers: 'les consommateurs',
  },
  prohibitions: {
    use: 'utilisation',
    procurement: 'achat public',
    sale: 'vente',
    import: 'importation',
    device_install: 'installation sur des appareils',
    equipment_authorization: 'autorisation d’équipement',
    network_deployment: 'déploiement dans les réseaux',
    public_funding: 'financement public',
    app_distribution: 'distribution de l’application',
    service_access: 'accès au service',
    export_to: 'exportations vers lui',
    investment: 'investissement',
    operation: 'activité',
  },
  relations: {
    supersedes: 'remplace',
    superseded_by: 'remplacée par',
    implements: 'met en œuvre',
    implemented_by: 'mise en œuvre par',
    amends: 'modifie',
    amended_by: 'modifiée par',
    challenges: 'conteste',
    challenged_by: 'contestée par',
    lifts: 'lève',
    lifted_by: 'levée par',
    extends: 'étend',
    see_also: 'voir aussi',
  },
  confidence: { high: 'élevée', medium: 'moyenne', low: 'faible' },
  ends: {
    lifted: 'levée',
    expired: 'expirée',
    struck_down: 'annulée par un tribunal',
    superseded: 'remplacée par une autre mesure',
    other: 'terminée',
  },
  standing: {
    inForce: (since) => `en vigueur depuis : ${since}`,
    phasingIn: (since) => `entrée en vigueur progressive depuis : ${since}`,
    doubtful: (made) => `prise : ${made} ; rien n’est enregistré sur son maintien`,
    bindingFrom: (made, from) => `prise : ${made}, contraignante à partir de : ${from}`,
    announced: (made) => `annoncée : ${made}`,
    advice: (made) => `avis : ${made}`,
    proposed: (made) => `proposée : ${made}, pas en vigueur`,
    event: (action, made) => `${action} : ${made}`,
    later: (made) => `prise plus tard : ${made}`,
  },
  dates: {
    announced: (date) => `annoncée : ${date}`,
    effective: (date) => `effet : ${date}`,
    deadline: (date) => `échéance : ${date}`,
    expires: (date) => `expire : ${date}`,
    doubtful: 'rien n’est enregistré sur son maintien',
  },
  headline: {
    prohibited: (group) => `Interdit${to(group)}`,
    restricted: (group) => `Restreint${to(group)}`,
    powerOnly: (group) => `Restreint, sans interdiction en soi : règles ou pouvoirs${to(group)}`,
    listedOnly: (group) => `Restreint, sans interdiction en soi : inscription sur une liste${to(group)}`,
    advisory: (group) => `Déconseillé, pas interdit : avis${to(group)}`,
    proposed: 'Proposé, pas en vigueur',
    lifted: (how) => `Terminé : ${how}`,
    nothingElse: 'rien d’autre n’est en vigueur',
    none: 'Rien d’enregistré',
    noneAsked: 'Rien d’enregistré sur ce qui est demandé',
    noneBinding: (group) => `Rien d’enregistré qui lie ${group}`,
    noneInTime: 'Rien d’enregistré pour cette période',
    differs: 'Cela diffère',
    fromRecords: 'D’après les mesures enregistrées',
    prohibitedIn: (count) => `Interdit : ${count}`,
    restrictedIn: (count) => `Restreint : ${count}`,
    advised: 'Déconseillé',
    listMixed: 'Interdictions, restrictions et avis',
    by: (place) => `, par une mesure de : ${place}`,
    each: ', chacun pour un groupe différent',
    on: (date) => ` (${date})`,
  },
  places: (count) => `${count} ${count === 1 ? 'lieu' : 'lieux'}`,
  measures: (count) => `${count} ${count === 1 ? 'mesure' : 'mesures'}`,
  verdicts: {
    prohibited: 'interdit',
    restricted: 'restreint',
    advisory: 'déconseillé',
    proposed: 'seulement proposé',
    lifted: 'terminé',
    none: 'rien d’enregistré',
    mixed: 'diffère',
    'n/a': '',
  },
  heads: {
    prohibited: 'Interdit',
    restricted: 'Restreint',
    advisory: 'Seulement déconseillé',
    proposed: 'Proposé, pas en vigueur',
    lifted: 'Terminé',
    none: 'Sans obligation propre',
  },
  for: to,
  labels: {
    for: 'Pour',
    what: 'Objet',
    when: 'Quand',
    why: 'Pourquoi',
    by: 'Par',
    record: 'Fiche',
    stands: 'État',
    kind: 'Nature',
    vendors: 'Fournisseurs',
    confidence: 'Fiabilité',
    decidedBy: 'Décidé par',
    notes: 'Remarques',
  },
  lists: {
    also: 'Également enregistré',
    history: 'Historique',
    beside: 'À côté de ce qui est demandé',
    instead: 'Ce qui est enregistré',
    above: (place, own) => `Mesures de : ${place} (non de : ${own}) qui y ont effet`,
    madeAfter: (date) => `Prises après : ${date}`,
    unreviewed: 'Signalements non vérifiés, hors de cette réponse',
    span: (from, until) => `Du ${from} au ${until}`,
    quiet: (span) => `${span} : rien d’enregistré. Le plus récent auparavant`,
    named: 'Nommés dans l’acte',
    partly: 'Terminé en partie',
    related: 'Liens',
  },
  remarks: {
    powerOnly: 'n’interdit rien en soi',
    weak: 'peu de sources',
    byClass: 'ne nomme aucun fournisseur, mais vise sa catégorie',
    byReport: 'ne nomme aucun fournisseur ; des articles la rattachent à celui-ci',
    nobody: 'personne en particulier',
    allProducts: 'tous les produits',
    noVendor: (what) => `aucun fournisseur nommé ; ${what}`,
    stillStands: 'Aucune fin de cette mesure n’est enregistrée : elle reste en vigueur.',
    limit: (group) =>
      `Cela lie ${group}. Pour les autres entreprises et pour les consommateurs, rien n’est enregistré ; cela ne veut pas dire que c’est autorisé.`,
    limitOwn: (group) =>
      `Cela lie ${group}. Pour les autres entreprises et pour les consommateurs, aucune mesure propre au lieu n’est enregistrée ; cela ne veut pas dire que c’est autorisé.`,
    assumed: 'Aucun lieu nommé : déduit de la langue de la question.',
    assumedProfile: 'Aucun lieu nommé : pris de votre profil.',
    unread: (count) =>
      `${count} fournisseurs de plus sont nommés que n’en tient une réponse : posez la question séparément.`,
    modelRead: 'Un modèle a aidé à lire cette question. La réponse vient des seules fiches.',
    modelWorded:
      'Les lignes ci-dessus ont été rédigées par un modèle ; le programme en a retrouvé chaque mot dans les fiches citées.',
    recordsAsRecorded: 'Titres, contenus, motifs et autorités sont donnés tels qu’enregistrés, en anglais.',
  },
  nothing: {
    unknown: (who) =>
      `Aucun fournisseur nommé ${who} n’est enregistré. Rien d’enregistré ne veut pas dire autorisé.`,
    onSubject: (subject, fit, date) => {
      const fits = fit === 'any' ? '' : fit === 'asked' ? ' qui réponde à la question' : ` qui lie ${fit[0]}`;
      return `Aucune mesure (${subject})${fits} n’est enregistrée au ${date}. Cela ne veut pas dire que c’est autorisé.`;
    },
    ofThat: (date) => `Rien de tel n’est enregistré au ${date}. Cela ne veut pas dire que c’est autorisé.`,
    this: 'ceci',
  },
  bindsUs: {
    yes: (through) => `Nous lie : oui, par ${through}`,
    no: (roles) => `Nous lie : aucune mesure enregistrée qui nous lie (${roles}).`,
    instead: (roles, groups) =>
      `Nous lie : aucune mesure enregistrée qui nous lie (${roles}) ; ce qui est enregistré lie ${groups}.`,
    noProfile: 'est-ce que cela nous lie ? aucun profil défini',
    yesShort: (ids) => `cela nous lie, par ${ids}`,
    noShort: 'rien ici ne nous lie selon notre profil',
  },
  footer: (asOf, answeredOn, version) =>
    `Au ${asOf}${answeredOn ? `, réponse du ${answeredOn}` : ''} · connaissances ${version}`,
  page: (page, pages) =>
    `Page ${page} sur ${pages} : écrivez page:${page + 1} avant la question pour la suite.`,
  buttons: {
    timeline: 'Chronologie',
    exception: 'Demander une exception',
    more: 'Suite',
    everywhere: 'Partout',
  },
  clarify: {
    vendor: 'De quel fournisseur ou produit s’agit-il ?',
    vendor_and_place: 'De quel fournisseur ou produit s’agit-il, et dans quel pays ?',
    country: (vendors, count, places) =>
      `Dans quel pays ? ${vendors} : des mesures de ${count} lieux sont enregistrées, par exemple ${places}.`,
    reading: (name) => `De quel lieu nommé ${name} s’agit-il ?`,
    example: `Par exemple : ${TRY}`,
    state: (name) => `${name}, l’État américain`,
    land: (name) => `${name}, le pays`,
  },
  refusals: {
    advice: `Je ne donne pas de conseil sur les produits. ${OFF_TOPIC} Par exemple : ${TRY}`,
    evade: `Je n’aide pas à contourner une mesure. ${OFF_TOPIC}`,
    order:
      'Je n’écris et ne décide rien à partir d’une question, et je ne dis que ce qui est enregistré. Un article se transmet par `report`, une exception se demande par `exception request`.',
    chatter: `${OFF_TOPIC} Par exemple : ${TRY}`,
    empty: `Demandez quel fournisseur est restreint et où, par exemple : ${TRY}`,
  },
};
export default french;
