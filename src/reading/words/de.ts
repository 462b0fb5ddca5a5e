/** German. */
import type { Words } from './table.ts';

export const de: Words = {
  lang: 'de',
  home: 'DE',
  dottedDays: true,
  common:
    'der|die|das|und|von|mit|für|ist|nicht|sich|auf|dem|den|des|ein|eine|wird|wurde|hat|im|zu|bei|als|auch|nach|sind|werden|dass|aus|über|einer|einem|zur|zum',
  months: [
    'Januar|Jänner|Jan\\.',
    'Februar|Feb\\.',
    'März',
    'April|Apr\\.',
    'Mai',
    'Juni',
    'Juli',
    'August|Aug\\.',
    'September|Sept\\.',
    'Oktober|Okt\\.',
    'November|Nov\\.',
    'Dezember|Dez\\.',
  ],
  weekdays: [
    'Montag(?:abend|morgen|mittag|nachmittag)?',
    'Dienstag(?:abend|morgen|mittag|nachmittag)?',
    'Mittwoch(?:abend|morgen|mittag|nachmittag)?',
    'Donnerstag(?:abend|morgen|mittag|nachmittag)?',
    'Freitag(?:abend|morgen|mittag|nachmittag)?',
    'Samstag|Sonnabend',
    'Sonntag',
  ],
  moments: {
    today: 'heute',
    yesterday: 'gestern|am Vortag|(einen )?Tag zuvor',
    tomorrow: 'morgen früh',
    lastWeek:
      '(vergangene|letzte|vorige|in der vergangenen|in der vorigen) Woche|vor einer Woche|diese Woche',
    thisMonth: '(in )?diesem Monat',
    lastMonth: '(im )?(vergangenen|letzten|vorigen) Monat|(im )?Vormonat',
    thisYear: '(in )?diesem Jahr',
    lastYear: '(im )?(vergangenen|letzten|vorigen) Jahr|(im )?Vorjahr|vergangenes Jahr|letztes Jahr',
    season: 'im (Frühjahr|Frühling|Sommer|Herbst|Winter)|(vergangenen|letzten) (Sommer|Herbst|Winter)',
  },
  effective: `
    (ab|seit|von|mit Wirkung (vom|zum)|gilt ab|in Kraft( tritt| treten)?( am| ab)?)( dem)?
    tritt (am|zum|ab)`,
  deadline: `
    bis( zum| spätestens| spätestens zum| Ende)?
    spätestens( bis| am| zum| Ende)?
    Ende`,
  acts: [
    [
      'reversal',
      String.raw`
      (heb*|hob*|nimm*|nahm*|zieh*|zog*) .. (Verbot*|Sperr*|Anordnung*|Sanktion*|Beschränkung*|Bann|Warnung|Listung) .. (auf|zurück)
      (Verbot*|Sperr*|Anordnung*|Sanktion*|Beschränkung*|Bann|Warnung) .. (aufgehoben|zurückgenommen|zurückgezogen|ausgesetzt|beendet|gelockert|gekippt)
      (Aufhebung|Rücknahme|Ende|Lockerung) (des|der|von) (\S+ ){0,2}(Verbot*|Sperr*|Sanktion*)
      (von|aus) (der|ihrer) .. (Entity List|schwarzen Liste|Sanktionsliste|Verbotsliste) .. (gestrichen|genommen|entfernt)
      entsperr*
      (erlaub*|zugelassen|darf*) .. wieder`,
    ],
    [
      'ruling',
      String.raw`
      (bestätig*|hebt .. auf|hob .. auf|aufgehoben|gekippt|kippt|kippte|abgewiesen|weist .. ab|wies .. ab|zurückgewiesen|abgelehnt|lehnt .. ab|lehnte .. ab|entschied*|urteil*|annull*|gab .. recht|für (rechtmäßig|rechtswidrig) erklärt)`,
    ],
    [
      'delisting',
      String.raw`
      (von|aus) (der|seiner|ihrer) .. (Liste|Beschaffungsliste|Lieferantenliste|Verzeichnis) .. (gestrichen|genommen|entfernt|ausgeschlossen)
      (streich*|strich*|entfern*|nahm*|nimmt) .. (von|aus) (der|seiner|ihrer) .. (liste|Liste|Beschaffungsliste|Lieferantenliste)`,
    ],
    [
      'listing',
      String.raw`
      (setz*|nimm*|nahm*|aufgenommen|gesetzt|stell*|stand|landet*) .. (auf|in) (die|der|ihre|seine|eine) .. (Entity List|Liste|Sanktionsliste|Verbotsliste)( gesetzt| aufgenommen)?
      (auf|in) (die|ihre|seine|eine) .. (Liste|Sanktionsliste|Entity List) .. (gesetzt|aufgenommen)
      Sanktionen gegen .. (verhängt|beschlossen|erlassen)
      (verhäng*|beschloss*|erließ*) .. Sanktionen
      (stuf*|eingestuft|erklär*) .. (als|zum) .. (Risiko|Gefahr|Bedrohung|Sicherheitsrisiko)( ein)?
      sanktionier*`,
    ],
    [
      'review',
      String.raw`
      (leit*|eröffne*|eingeleitet|eröffnet|start*|kündig*) .. (Untersuchung|Prüfung|Verfahren|Ermittlung*)( .. ein)?
      (Untersuchung|Prüfung|Verfahren) .. (eingeleitet|eröffnet|gestartet)
      (prüf*|untersuch*) .. (ob|den Einsatz|die Nutzung)`,
    ],
    [
      'advisory',
      String.raw`
      warn(t|te|ten|en|ung|ungen)?( .. vor)?
      gewarnt
      (empfiehlt|empfehl*|empfahl*|empfohlen)
      Empfehlung(en)?
      (rät|raten|riet|rieten|abgeraten) .. (von|ab|zu)
      (rät|riet)
      sollt(e|en) .. (ersetzt|vermieden|nicht|verzicht*|deinstall*|entfernt|geprüft|meiden)
      mahn(t|te|en)`,
    ],
    [
      'proposal',
      String.raw`
      schlägt .. vor
      (schlug*|vorgeschlagen) ?(.. vor)?
      Vorschlag
      (Gesetzentwurf|Gesetzesentwurf|Entwurf|Verordnungsentwurf)
      (will|wollen|plant|planen|beabsichtig*) .. (verbieten|untersagen|ausschließen|verbannen|einschränken|sperren)
      (Resolution|Entschließung|Antrag) .. (fordert|ruft|verlangt)`,
    ],
    [
      'phase_out',
      String.raw`
      (muss|müssen|mussten|sollen) .. (entfern*|ausgebaut|ersetz*|ausgetauscht|austauschen|ausbauen|deinstallier*|zurückgebaut|abgeschaltet)
      (ausgebaut|auszubauen|Rückbau|Ausstieg|ausgemustert|ausmustern|auszutauschen|Austausch)
      schrittweise .. (entfern*|ersetz*|abschaff*|beend*)
      (aus|von) .. zu (entfernen|verbannen|ersetzen|nehmen)
      (verabschied*|trenn*|trennt) .. von
      (stopp*|beend*|beendet|stellt*) .. (Einsatz|Nutzung)`,
    ],
    [
      'ban',
      String.raw`
      (weite*|dehn*|erweiter*) .. (Verbot*|\p{L}+verbot*|Sperre|Sanktion*|Liste|Beschränkung*|Anordnung|Nutzungsverbot*)( .. aus)?
      (Verbot*|\p{L}+verbot*|Sperre|Sanktion*|Liste|Beschränkung*|Anordnung) .. (ausgeweitet|ausgedehnt|erweitert|auszuweiten|auszudehnen)
      verb(iete|ietet|ieten|ot|oten|oten)
      (hat|haben|wird|wurde|wurden|ist|sind|werden|soll|sollen)? ?verboten
      Verbot(s|e|es)?
      Nutzungsverbot|Einsatzverbot|Verkaufsverbot|Importverbot|Einfuhrverbot|Exportverbot|Vertriebsverbot
      untersag(t|te|ten|en|ung)
      (sperr(t|te|ten|en)|gesperrt|Sperre|Sperrung)
      (blockier(t|te|ten|en))
      (schließt|schloss|schlossen|schließen) .. aus
      (ausgeschlossen|Ausschluss|auszuschließen)
      verbann(t|te|ten|en)
      (darf|dürfen|durften|dürfe) .. (nicht|kein*|nicht mehr)
      nicht (mehr )?(zulässig|erlaubt|zugelassen|gestattet)
      (muss|müssen|mussten) .. (löschen|gelöscht|einstellen|sperren|abschalten|verzichten|stoppen)
      (weist|wies|angewiesen|ordnet|ordnete|angeordnet) .. (an|Löschung|zu löschen|zu entfernen)
      (entzieh*|entzog*|entzogen) .. (Lizenz|Zulassung|Genehmigung)
      unzulässig|rechtswidrig`,
    ],
    [
      'restriction',
      String.raw`
      (beschränk(t|te|ten|en|ung*)|eingeschränkt|einschränk*|schränk(t|te|en) .. ein)
      (begrenz(t|te|en|ung)|limitier*)
      (genehmigungspflichtig|Genehmigungspflicht)
      (setzt|setzte) .. aus
      ausgesetzt`,
    ],
  ],
  same: '(tat|taten|tut|hat|haben|machte|machten) (dasselbe|das Gleiche|es gleich|Gleiches)( getan)?|zog(en)? nach|folgte(n)? dem Beispiel',
  widening: String.raw`
    (gilt|galt|gelten) (auch|ebenfalls|ebenso) (für)?
    (betroffen|erfasst|umfasst|betrifft|trifft) (sind|ist|auch|ebenfalls|zudem|sei|wären)?
    (ebenfalls|auch) .. (betroffen|verboten|gesperrt|gelistet|ausgeschlossen|untersagt)
    (nennt|nannte|genannt|namentlich|etwa|darunter|beispielsweise|zum Beispiel|als Beispiel*|unter anderem)`,
  plan: String.raw`
    (könnt(e|en)|würd(e|en)|dürft(e|en)|möcht(e|en)|soll|sollte|sollten)
    (will|wollen|wollte|wollten)
    (fordert|fordern|forderte|forderten|verlang*|gefordert)
    (erwäg*|erwog*|überleg*|prüf(t|en|te)|diskutier*|debattier*)
    (plant|planen|plante|geplant*)
    (ob|falls|wenn|möglich*|eventuell*|drohend*|droht|drohen|mögliches)`,
  not: String.raw`
    (nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|ohne|weder|noch kein)
    (lehn(t|te|en|ten)|ablehn*|abgelehnt|bestreit*|bestritt*|dementier*|zurückgewiesen|statt)`,
  speech: String.raw`
    (sag(t|te|ten|en)|mitteil(t|te|ten|en)|bekannt ?(gab|gegeben|gibt|geben)|erklär(t|te|ten|en)|teil(t|te|ten|en) .. mit|betont*|bestreit*|bestritt*|dementier*|kritisier*|bedauer*|wies|weist|weisen|äußer*|kündig(t|te|ten|en)|hieß|sprach|spricht|nannte|nennt|bezeichn*|antwort*|begrüß*|klag(t|te|en)|reagier*|versicher*|verweis*|schreibt|schrieb|mitgeteilt|gab|wehr*|zeig(t|te))`,
  passive: 'wird|wurde|wurden|werden|worden|ist|sind|sei|seien|war|waren',
  government: String.raw`
    (Bundes|Landes|Staats|Innen|Außen|Verteidigungs|Finanz|Justiz|Digital|Wirtschafts|Verkehrs|Kultus|Bildungs|Gesundheits){1,2}(regierung|ministerium|ministerin|ministern?|kanzlei|kanzlerin|kanzler)
    (Regierung|Kanzlerin|Kanzler|Ministerin|Minister)
    Ministerien
    Regierung(en)?
    Behörden?|Bundesbehörden?|Aufsichtsbehörde|\p{L}+behörde|Aufsicht
    Bundes(amt|rat|tag|netzagentur|kabinett|heer|wehr|präsident*)\p{L}*
    Bundesamt für .. Informationstechnik
    \p{L}*ministeri(um|en|ums)
    (Agentur|Kommission|Parlament|Nationalrat|Ständerat|Senat|Landtag|Präsident|Präsidentin|Gouverneur|Ministerpräsident*|Regierungschef*|Kabinett|Datenschutzbeauftragte*|Datenschützer|Datenschutzbehörde|Datenschutzkonferenz|Polizei|Armee|Staat|Kanton|Stadt|Land|Verwaltung|Behörde|Weißes Haus|Kongress|Repräsentantenhaus)
    (BSI|BNetzA|Innenminister\p{L}*|Gesetz|Verordnung|Erlass|Anordnung|Dekret|Verfügung|Allgemeinverfügung)`,
  court: String.raw`
    \p{L}*gericht(s|e|shof|shofs)?
    (VG|OVG|BGH|EuGH|Richter|Richterin|Richterspruch)`,
  privates: String.raw`
    (Bank|Banken|Händler|Elektronikhändler|Handelskette|Kette|Supermarkt*|Konzerne?|Sparkasse|Zeitung|Analyst*|Forscher*|Experten?|Kunden|Berater|Verein|Verband|Branchenverband|Gründer|Chef|Vorstandschef|Sprecher des Unternehmens|Konkurrent*|Wettbewerber|Investor*|Aktionäre|Universität|Hochschule|Versicherer|Fluggesellschaft|Bürgerrechtler|Nichtregierungsorganisation|Chaos Computer Club|Mitarbeiter|Nutzer|Anwender)`,
  lawmakers: String.raw`
    (Abgeordnete[nr]?|Oppositions\p{L}*|Opposition|Fraktion|Fraktionen|Partei|Parteien|Politiker\p{L}*|Senator(en|in)?|Europaabgeordnete\p{L}*|CDU|SPD|FDP|AfD|Grüne[nr]?)`,
  again: 'er|sie|es|dieselbe \\S+|letztere',
  pronouns: String.raw`
    (das|dem|des|der|die|den|diese[rnms]?|dessen|deren|ihre[rnm]?|seine[rnms]?|beide[rnm]?) (\S+ ){0,2}(Unternehmens?|Firma|Firmen|Herstellers?|Konzerns?|Anbieters?|App|Apps|Anwendung(en)?|Software|Programme?|Produkte?|Technik|Komponenten|Dienste?s?|Plattform|Chatbots?|Drohnen|Kameras|Netzwerke?s?)
    (deren|dessen|ihr|ihre) (Produkte|Software|Technik|Komponenten)`,
  hedges: String.raw`
    (laut|nach) (Insidern|Medienberichten|Berichten|einem (Zeitungs|Medien)?bericht|Informationen .{3,30}?)
    (Insider*|mit der Sache vertraut*|Regierungskreise*|aus Kreisen|Berichten zufolge|dem Vernehmen nach|unbestätigt*)
    nennt (kein|keine) .. (Firma|Firmen|Unternehmen|Hersteller)
    nicht (rechts)?verbindlich
    Umfeld des`,
  duty: String.raw`
    (muss|müssen|mussten|soll|sollen|sollten|dürfen|darf|gilt|gelten|betroffen|gefährdet|angewiesen|verpflichtet|untersagt|betrifft|adressiert|richtet sich|empfohlen|wird geraten|ist|sind .. Fokus|Fokus)`,
  bystander: String.raw`
    (Konkurrent*|Wettbewerber|Rival*|anders als|statt|anstelle|Alternative*|ersetzt durch|zugunsten|wie auch bei)`,
  prepositions:
    'von|vom|in|im|aus|für|mit|gegen|an|am|bei|beim|nach|zu|zum|zur|über|auf|durch|um|unter|vor|Herstellers?|Firma|Unternehmens?|Konzerns?|Anbieters?|App|namens',
  binds: [
    [
      'eu_institutions',
      String.raw`(EU-|europäischen? )(Institutionen|Organe|Einrichtungen|Beamte\p{L}*)|(Mitarbeiter|Bedienstete\p{L}*) der (EU-)?Kommission`,
    ],
    [
      'legislature',
      String.raw`(Abgeordnete\p{L}*|Mitarbeiter|Geräte\p{L}*|Diensthandys|Fraktion\p{L}*) .. (Bundestag\p{L}*|Parlament\p{L}*|Nationalrat\p{L}*|Landtag\p{L}*)|Parlamentsgeräte\p{L}*`,
    ],
    [
      'military',
      String.raw`(Bundeswehr|Streitkräfte\p{L}*|Soldat\p{L}*|Armee|Militär\p{L}*|Bundesheer|Truppe|Kasernen?)`,
    ],
    [
      'contractors',
      String.raw`(Auftragnehmer\p{L}*|Zulieferer\p{L}* (des|der) (Bundes|Staat\p{L}*|Regierung)|Auftragsfirmen|Dienstleister\p{L}* (des Bundes|der Verwaltung))`,
    ],
    [
      'critical_infrastructure',
      String.raw`(kritische[rn]?|Kritische[rn]?) Infrastruktur(en)?|KRITIS\p{L}*|Energieversorger|Stromnetz\p{L}*|Betreiber (kritischer|wesentlicher) (Anlagen|Dienste)|Flughäfen|Häfen|Kraftwerke`,
    ],
    [
      'telecom_operators',
      String.raw`(Netz|Mobilfunk|Telekom|Telekommunikations|Internet)\p{L}*(betreiber|anbieter|konzerne|unternehmen|provider|firmen)\p{L}*|5G-\p{L}+|Mobilfunknetz\p{L}*|Provider`,
    ],
    [
      'education',
      String.raw`Schul(e|en)|Hochschulen|Universitäten|Schüler\p{L}*|Lehr(er|kräfte)\p{L}*|Kultusminist\p{L}*`,
    ],
    [
      'subnational_government',
      String.raw`(Landes|Kommunal|Stadt|Kantons)(verwaltung\p{L}*|behörden|bedienstete\p{L}*)|Kommunen|Gemeinden|Kantone|(Bediensteten?|Behörden|Dienstgeräte\p{L}*) des Landes|Bundesländer`,
    ],
    [
      'public_sector',
      String.raw`öffentliche[rn]? (Stellen|Verwaltung\p{L}*|Dienst\p{L}*|Einrichtungen|Hand|Auftraggeber\p{L}*|Institutionen|Sektor\p{L}*|Aufträge\p{L}*|Vergabe\p{L}*|Ausschreibung\p{L}*|Unternehmen)|Behörden|Staatsbetriebe\p{L}*|Vergabeverfahren`,
    ],
    [
      'central_government',
      String.raw`(eigene[nr]?|ihre[rn]?|seine[rn]?) (eigenen )?(Mitarbeiter\p{L}*|Personal|Beschäftigte\p{L}*|Bedienstete\p{L}*)|Bundes(behörden|verwaltung\p{L}*|bedienstete\p{L}*|ministerien|regierung)|Regierungs(geräte\p{L}*|stellen|netz\p{L}*|mitarbeiter\p{L}*|computer\p{L}*|behörden|beamte\p{L}*)|Ministerien|Dienst(geräte\p{L}*|handys?|telefon\p{L}*|smartphones?|laptops?|rechner\p{L}*|computer\p{L}*)|(Beamte|Beamten|Bedienstete\p{L}*|Regierungsmitglieder\p{L}*|Minister)|staatliche[rn]? (Stellen|Behörden|Geräte\p{L}*|Computer\p{L}*)|US-Behörden`,
    ],
    [
      'private_sector',
      String.raw`Unternehmen(?! (Kaspersky|Huawei|ZTE))|Firmen|Betriebe|Wirtschaft|Exporteur\p{L}*|Händler|Arbeitgeber|Entity List|Importeur\p{L}*`,
    ],
    [
      'consumers',
      String.raw`Verbraucher\p{L}*|Privat(anwender|nutzer|personen|leute)\p{L}*|Nutzer(innen)?|Bürger\p{L}*|Bevölkerung|App-?Stores?|Internetnutzer\p{L}*`,
    ],
  ],
  prohibits: [
    [
      'device_install',
      String.raw`Dienst(geräte\p{L}*|handys?|telefon\p{L}*|smartphones?|laptops?)|Geräte\p{L}*|Mobilgeräte\p{L}*|Smartphones?|Handys?|Tablets?|installier\p{L}*|Installation|herunterlad\p{L}*`,
    ],
    [
      'network_deployment',
      String.raw`5G\p{L}*|5G-\p{L}+|Mobilfunknetz\p{L}*|Kernnetz\p{L}*|Netzausbau|Netzen?|Zugangsnetz\p{L}*`,
    ],
    [
      'procurement',
      String.raw`(Beschaffung\p{L}*|beschaff\p{L}*|kauf(en|t|te)|gekauft|Kauf|Einkauf|Anschaffung|anschaffen|Vergabe\p{L}*|Ausschreibung\p{L}*|öffentliche[nr]? Aufträge\p{L}*|erwerben|Erwerb)`,
    ],
    [
      'use',
      String.raw`(Nutzung|Einsatz|Verwendung|nutzen|genutzt|verwend\p{L}*|einsetz\p{L}*|eingesetzt|einzusetzen|Gebrauch|gebrauch\p{L}*|Betrieb|ersetz\p{L}*|entfern\p{L}*|ausgetausch\p{L}*|deinstall\p{L}*|Software .. (verboten|verbot|verbannt|untersagt)|(verboten|verbot|untersagte?|verbannt\p{L}*) .. (Software|Programme|Produkte))`,
    ],
    [
      'service_access',
      String.raw`(Zugang|Zugriff|Webseiten?|Websites?|Internetseiten?|soziale[ns]? Netzwerke?|gesperrt|sperr(t|en|te|ten)|blockier\p{L}*)`,
    ],
    ['app_distribution', String.raw`App-?Stores?|Play Store|Downloads?|App-Läden`],
    [
      'sale',
      String.raw`(Verkauf\p{L}*|verkauf(en|t|te)|Vertrieb|Verkaufsverbot\p{L}*|vertreiben|Inverkehrbringen)`,
    ],
    ['import', String.raw`(Einfuhr\p{L}*|Import\p{L}*|importier\p{L}*|einführen)`],
    ['public_funding', String.raw`(Fördermittel\p{L}*|Förderung\p{L}*|Subvention\p{L}*|Steuergeld\p{L}*)`],
    [
      'export_to',
      String.raw`(Ausfuhr\p{L}*|Export\p{L}*|exportier\p{L}*|beliefer\p{L}*|liefer(n|t|te)|Entity List|Ausfuhrgenehmigung\p{L}*)`,
    ],
    ['investment', String.raw`(Investition\p{L}*|Beteiligung\p{L}*|Übernahme)`],
    [
      'operation',
      String.raw`(Geschäftsbetrieb|Betriebserlaubnis|Lizenz .. entz\p{L}*|Datenverarbeitung|Verarbeitung .. Daten|Datenübermittlung\p{L}*)`,
    ],
  ],
  products: [
    ['antivirus software', String.raw`Virenschutz\p{L}*|Antivirus\p{L}*|Antiviren\p{L}*|Virenscanner\p{L}*`],
    ['5G equipment', String.raw`5G-(Komponenten|Technik|Ausrüstung|Bauteile)`],
    ['surveillance cameras', String.raw`(Überwachungs)?[kK]ameras?|Videoüberwachung`],
    ['drones', String.raw`Drohnen`],
    [
      'telecommunications equipment',
      String.raw`(Netzwerk|Mobilfunk|Telekommunikations)(technik|komponenten|ausrüstung)`,
    ],
    ['AI chatbot', String.raw`Chatbots?|KI-(Anwendung\p{L}*|Modell\p{L}*|Assistent\p{L}*|App|Dienst\p{L}*)`],
    ['mobile app', String.raw`Apps?|Anwendung(en)?`],
    ['software', String.raw`Software`],
  ],
  instruments: String.raw`(Warnung|Gesetz|Verordnung|Erlass|Anordnung|Bescheid|Allgemeinverfügung|Verfügung|Richtlinie|Beschluss|Urteil|Dekret|Entwurf|Weisung|Rundschreiben|Vertrag|Vereinbarung|Gesetzentwurf)`,
  junk: String.raw`(lesen sie|mehr zum|auch interessant|zum thema|newsletter|anzeige|werbung|kommentare?|teilen|drucken|startseite|anmelden|registrieren|abonnieren|jetzt|folgen sie|impressum|datenschutz(erklärung|einstellungen)|foto|bild|video|quelle|siehe auch|fehler melden|artikel (drucken|versenden|merken)|nach oben|lesezeit|podcast)( .*|:.*)?`,
  related: String.raw`(mehr zum thema|verwandte artikel|weitere (meldungen|artikel|nachrichten)|lesen sie auch|das könnte sie auch interessieren|zum thema|meistgelesen|aus dem archiv|ähnliche artikel|hintergrund|frühere meldungen):?`,
};
