/** Italian. */
import type { Words } from './table.ts';

export const it: Words = {
  lang: 'it',
  home: 'IT',
  common:
    'il|la|le|gli|di|e|che|in|un|una|per|con|non|si|del|della|dei|delle|al|alla|è|sono|ha|da|dal|dalla|nel|nella|anche|ma|come|più|i|lo|stato',
  months: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
  moments: {
    today: 'oggi|stamattina|stasera',
    yesterday: 'ieri|il giorno prima',
    tomorrow: 'domani',
    lastWeek: '(la )?(settimana scorsa|scorsa settimana)|questa settimana',
    thisMonth: 'questo mese',
    lastMonth: '(il )?(mese scorso|scorso mese)|un mese fa',
    thisYear: "quest[’']anno",
    lastYear: "(l[’'])?(anno scorso|scorso anno)|un anno fa",
    season: 'in (primavera|estate|autunno|inverno)',
  },
  effective: `
    (a partire dal?|dal(l[’'])?|entra in vigore (il|dal)|in vigore dal?|con effetto dal?|con decorrenza dal?)`,
  deadline: `
    (entro( il| la fine (di|del))?|fino al?|non oltre il|al più tardi( il)?)`,
  acts: [
    [
      'reversal',
      `
      (revoc*|annull*|sospend*|rimuov*|ritir*|abrog*|toglie*|tolto|allent*) (il |la |le |lo |i |gli |l[’'])(\\S+ ){0,2}(divieto|bando|blocco|sanzion*|restrizion*|limitazion*|provvedimento|misura|stop)
      (divieto|bando|blocco|sanzioni|restrizioni|limitazione|provvedimento) .. (revocat*|annullat*|rimoss*|ritirat*|sospes*)
      (revoca|fine|rimozione) (del divieto|del bando|del blocco|delle sanzioni|della limitazione)
      (tolt*|rimoss*|cancellat*|esc*) .. (dalla|da una) (lista nera|lista delle sanzioni|Entity List)
      (revoc*|annull*|rimuov*|tolto) .. (il |la |le |lo |i |l[’'])(divieto|bando|blocco|sanzioni|restrizioni|limitazione|sospensione)
      sblocc*
      (torna*) .. (accessibile|disponibile)`,
    ],
    [
      'ruling',
      String.raw`
      (conferm*|annull*|respin*|sospen*|sospes*|accol*|boccia*|stabili*|ha dato ragione)`,
    ],
    [
      'delisting',
      `
      (rimoss*|rimuov*|tolt*|toglie*|cancell*|esclus*|elimin*) .. (dalla|dalle|dal|da) (sua |proprie? )?(liste?|elenco|elenchi|catalogo|registro)
      non (figura*|compare|compaiono) più .. (lista|elenco)`,
    ],
    [
      'listing',
      `
      (inser*|aggiun*|includ*|inclus*|mess*|mette) .. (nella|in una|alla|nell[’']|all[’']) ?(lista|elenco|Entity List)( nera)?
      (impos*|impon*|vara*|adott*|annunc*) .. sanzioni (contro|a|verso|nei confronti)
      sanzion(a|ato|ata|ati|ano|ò)
      (design*|classific*|dichiar*) .. (come|quale) .. (rischio|minaccia)`,
    ],
    [
      'review',
      `
      (apr(e|ono)|apert(o|a)|avvia(to|ta|no)?|lancia*) .. (indagine|istruttoria|inchiesta|verifica|procedimento|esame)`,
    ],
    [
      'advisory',
      `
      (avvert(e|ono|ito|ita|imento)|mette in guardia|allerta)
      (raccomand*|consigli(a|ano|ato|ò)|sconsigli*|suggeri*)
      (invit(a|ano|ato|ò)|esort*) .. (a|ad)
      dovrebbe(ro)? .. (sostitu*|evitare|rimuov*|diversific*)`,
    ],
    [
      'proposal',
      `
      (propon*|propost*)
      (disegno di legge|ddl|bozza|schema di decreto)
      (vuole|vogliono|intend(e|ono)|punta|prevede) .. (vietare|bandire|bloccare|escludere|limitare)
      risoluzione .. (chiede|invita|sollecita)`,
    ],
    [
      'phase_out',
      `
      (sostitu*|rimuov*|rimozione|dismett*|dismission*|disinstall*|eliminare) .. (software|antivirus|prodotti|apparati|apparecchiature|telecamere|droni|reti?|sistemi)
      (dov(e|ono|rà|ranno)|obblig*|deve|devono) .. (sostituire|rimuovere|dismettere|diversificare|disinstallare|eliminare)
      (impon*|dispon*|ordin*|chiest*) .. (sostituzione|diversificazione|rimozione|di sostituire|di rimuovere)
      diversific*
      (smett*) di (usare|utilizzare)`,
    ],
    [
      'ban',
      `
      (estend*|este(so|sa|si|se)|ampli*|allarg*) .. (divieto|blocco|lista|restrizioni|sanzioni|provvedimento|bando)
      (divieto|blocco|lista|restrizioni|sanzioni|provvedimento|bando) .. (este(so|sa|si|se)|ampliat*|allargat*)
      viet(a|ano|ato|ata|ati|ate|are|ò|erà|eranno|ando)
      divieto
      (mess[oaie]|mette*|messo) al bando
      (bandi(sce|to|ta|ti|re|scono|rà)|bando (a|di|per|su))
      (blocc(a|ano|ato|ata|are|ò|hi|o|herà))
      (esclu(de|dono|so|sa|si|dere|sione))
      (proibi*|inib*|oscura*)
      non (può|possono|potrà|potranno|potevano|è consentito|sono ammess*) (più )?
      (ordin(a|ato|ò|ano)|dispon(e|gono)|dispost(o|a)) .. (blocco|stop|rimozione|cessazione|di cessare|di rimuovere|limitazione)
      (revoc*|ritir*) .. (licenza|autorizzazione)
      (veto|golden power) .. (su|contro|al|alla|per)
      (pone|posto|esercita*) .. (veto|golden power)
      illecit*`,
    ],
    [
      'restriction',
      `
      (limit(a|ano|ato|ata|are|ò|azione|azioni))
      (restrizion*|restring*)
      (sospen(de|dono|sione|dere)|sospes(o|a|i))
      (autorizzazione|licenza) .. (necessaria|richiesta|obbligatoria)`,
    ],
  ],
  same: "(ha fatto|hanno fatto|fece|fecero|aveva fatto) (lo stesso|altrettanto)|(ha|hanno) seguito (l[’']esempio|a ruota)",
  widening: `
    (riguarda*|si applica*|si estende*|colpisce|interessa|comprende) (anche|inoltre|pure)?
    (cita*|menziona*|indica*|come|tra (cui|questi|queste)|ad esempio|nonché|oltre a|anche)`,
  plan: `
    (potrebbe*|dovrebbe*|vorrebbe*|vuole|vogliono|valuta*|studia*|chiede*|chiesto|chiedono|sollecita*|ipotizz*|consider*|possibil*|eventual*|se|minacci*|propon*|rischi(a|ano)|sarebbe*|intende*|punta)`,
  not: '(non|mai|né|senza|nessun*|neppure|neanche|nega*|respin*|smenti*|esclude che|invece di|anziché)',
  speech: `
    (ha detto|dice|dicono|dichiar*|afferm*|sostien*|sostenuto|spieg*|precis*|replic*|risp(onde|osto)|neg(a|ato)|lament*|critic*|annunc*|rammaric*|contest*|ricors*|assicur*|portavoce|scriv*|scritto|definisc*|defin(ito|ì)|commen*|ricord*|aggiun(ge|to)|promess*|accoglie)`,
  passive:
    'è|sono|è stato|è stata|sono stati|sono state|stato|stata|stati|state|essere|viene|vengono|sarà|saranno|era|erano|fu|furono',
  government: `
    (governo|governi|ministero|ministeri|ministr(o|a|i)|presidente|presidenza|premier|palazzo chigi|autorità|agenzia( per la cybersicurezza)?|ACN|garante( privacy| per la protezione dei dati)?|agcom|consob|commissione|parlamento|camera|senato|consiglio( dei ministri)?|CDM|polizia|esercito|difesa|stato|regione|comune|sindaco|giunta|prefett*|dipartimento|sottosegretari*|casa bianca|pentagono|congresso|decreto(-legge)?|legge|circolare|ordinanza|provvedimento|regolamento|direttiva|esecutivo|cancellier*|viminale|farnesina|CSIRT|Copasir)`,
  court: '(tribunal(e|i)|giudic(e|i)|corte|TAR|Tar|consiglio di stato|cassazione)',
  privates: `
    (banca|banche|rivenditor*|catena|supermercat*|negoz*|analist*|espert(o|a|i)|ricercator*|clienti|giornale|quotidiano|fondator*|amministratore delegato|direttore generale|associazion*|organizzazion*|sindacat*|rivale|rivali|concorrent*|investitor*|università|ateneo|assicura*|utenti|operatore)`,
  lawmakers: '(deputat*|senator*|parlamentar*|eurodeputat*|opposizione|partit(o|i)|lega|PD|M5S|onorevol*)',
  again: "lui|lei|esso|essa|essi|loro|lo stesso \\S+|la stessa \\S+|quest[’']ultim*",
  pronouns: `
    (la |il |lo |i |gli |le |l[’']|questa |questo |queste |questi |tale |tali |suo |suoi |sua |sue |entrambe |due )(\\S+ )?(aziend(a|e)|società|impres(a|e)|produttor(e|i)|fornitor(e|i)|gruppo|applicazion(e|i)|app|software|programm(a|i)|prodott(o|i)|piattaform(a|e)|social( network)?|servizi(o)?|chatbot|droni|telecamere|apparat(o|i)|strument(o|i)|compagni(a|e)|casa russa|colosso)`,
  hedges: `
    (secondo (fonti|indiscrezioni|la stampa|il quotidiano|i media|una fonte)|fonti (vicine|anonime|governative|informate)|indiscrezioni|anonim*|pare che|sembrerebbe|non vincolant*|non (cita|nomina|menziona) .. (azienda|aziende|società|produttor*))`,
  duty: '(dev(e|ono)|dovr(à|anno)|non poss(ono)|può|riguarda*|si applica*|obblig*|viet*|rivolt*|tenut*|raccomand*|invitat*|interessa)',
  bystander:
    '(rival*|concorrent*|a differenza di|invece di|al posto di|sostitu* con|alternativ(a|e)|a favore di)',
  prepositions:
    'di|del|della|dello|dei|degli|delle|dell|a|al|alla|ai|da|dal|dalla|in|nel|nella|con|su|sul|sulla|per|tra|fra|contro|società|azienda|gruppo|app|produttore|chiamata|cinese|russa',
  binds: [
    [
      'eu_institutions',
      '(istituzioni (europee|UE|comunitarie)|(personale|dipendenti|funzionari) della Commissione)',
    ],
    [
      'legislature',
      '((deputati|dipendenti|personale|dispositivi) (della Camera|del Senato|del Parlamento)|parlamentari)',
    ],
    ['military', '(forze armate|esercito|militari|soldati|ministero della difesa)'],
    ['contractors', '(appaltator*|subappaltator*|fornitori (dello stato|del governo|della PA))'],
    [
      'critical_infrastructure',
      '(infrastruttur(e|a) critic(he|a)|servizi essenziali|operatori (essenziali|critici)|settori (critici|strategici)|rete elettrica|perimetro di sicurezza)',
    ],
    [
      'telecom_operators',
      '(operator(i|e)( di telecomunicazioni| telefonici| mobili| di rete)?|telco|reti? (5G|mobil(e|i))|provider|5G|compagnie telefoniche)',
    ],
    ['education', '(scuol(a|e)|universit(à)|studenti|docenti|insegnanti)'],
    ['subnational_government', '(comuni|regioni|enti locali|province|dipendenti (comunali|regionali))'],
    [
      'public_sector',
      'società (partecipate|pubbliche|a partecipazione)|(pubblic(he|a) amministrazion(e|i)|amministrazioni pubbliche|amministrazioni|settore pubblico|enti pubblici|PA|appalti pubblici|gare pubbliche|società pubbliche|dipendenti pubblici|uffici pubblici)',
    ],
    [
      'central_government',
      '(suoi|propri|proprio) (dipendenti|personale|funzionari)|(amministrazion(e|i) (central(e|i)|statal(e|i))|ministeri|governo (centrale|federale)|agenzie (federali|governative)|funzionari|(dispositivi|telefoni|cellulari|smartphone|computer) (di servizio|governativi|aziendali|ufficiali|istituzionali|di lavoro|pubblici)|federali|dipendenti (statali|federali|ministeriali|del ministero))',
    ],
    [
      'private_sector',
      '(imprese|aziende (private|americane|statunitensi|italiane)|settore privato|esportator(i)|importator(i)|Entity List|titolar(e|i) del trattamento)',
    ],
    ['consumers', '(consumator(i)|cittadini|utenti|privati|pubblico|store|popolazione|negozi di app)'],
  ],
  prohibits: [
    [
      'device_install',
      '(dispositiv(i|o)|telefon(i|o)|smartphone|cellular(i|e)|tablet|portatili|install*|scaric*)',
    ],
    ['network_deployment', '(5G|reti? (mobil(e|i)|di telecomunicazion*|core)|stazioni radio|antenne)'],
    ['procurement', '(acquist*|compr(are|a)|appalt*|gar(a|e) |approvvigion*|fornitur*)'],
    [
      'use',
      '(uso|us(are|ano|ata)|utilizz*|impieg*|sostitu*|rimuov*|rimozione|diversific*|disinstall*|dismiss*)',
    ],
    [
      'service_access',
      '(accesso|sit(o|i)( web)|social( network)?|oscura*|blocc* .. (sito|app|accesso|piattaforma|servizio|chatbot))',
    ],
    ['app_distribution', '(app store|store digitali|negozi di app|Google Play|download)'],
    ['sale', '(vendit(a|e)|vend(ere|ono)|commercializz*)'],
    ['import', '(importazion*|import(are|o))'],
    ['public_funding', '(fondi (pubblici|europei)|sussidi|finanziament* pubblic*)'],
    ['export_to', '(esportazion*|esport(are|o)|Entity List|fornire a)'],
    ['investment', '(investiment*|partecipazion* in|acquisizione di)'],
    ['operation', '(attività in|trattamento (dei|di) dati|raccolta (dei|di) dati|operare in|licenza)'],
  ],
  products: [
    ['antivirus software', 'anti-?virus'],
    ['5G equipment', 'apparat* 5G'],
    ['surveillance cameras', '(telecamere|videosorveglianza)'],
    ['drones', 'dron(i|e)'],
    ['social networks', 'social network'],
    ['AI chatbot', '(chatbot|intelligenza artificiale)'],
    ['mobile app', '(app|applicazion(e|i))'],
    ['software', '(software|programm(a|i))'],
  ],
  instruments:
    '(decreto-legge|decreto legge|decreto|DPCM|legge|circolare|ordinanza|provvedimento|regolamento|direttiva|delibera|sentenza|disegno di legge|risoluzione|raccomandazione|avviso)',
  junk: '(leggi anche|leggi tutto|condividi|commenti?|accedi|registrati|iscriviti|abbonati|stampa|pubblicità|foto|video|fonte|seguici|newsletter|tag|guarda|segnala|riproduzione riservata|scopri)( .*|:.*)?',
  related:
    "(leggi anche|articoli correlati|correlati|potrebbe interessarti|ti potrebbe interessare|altre notizie|i più letti|dall[’']archivio|approfondimenti|vedi anche)\\s?:?",
};
