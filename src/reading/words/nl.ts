/** Dutch. */
import type { Words } from './table.ts';

export const nl: Words = {
  lang: 'nl',
  home: 'NL',
  common:
    'de|het|een|en|van|is|dat|op|te|voor|met|zijn|niet|aan|door|om|bij|ook|naar|wordt|werd|heeft|uit|maar|als|over|worden|die|er|tot|hebben|volgens',
  months: [
    'januari|jan\\.',
    'februari|feb\\.',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus|aug\\.',
    'september|sept\\.',
    'oktober|okt\\.',
    'november|nov\\.',
    'december|dec\\.',
  ],
  weekdays: [
    'maandag(?:avond|ochtend|middag)?',
    'dinsdag(?:avond|ochtend|middag)?',
    'woensdag(?:avond|ochtend|middag)?',
    'donderdag(?:avond|ochtend|middag)?',
    'vrijdag(?:avond|ochtend|middag)?',
    'zaterdag(?:avond)?',
    'zondag(?:avond)?',
  ],
  moments: {
    today: 'vandaag|vanochtend|vanavond|vanmiddag',
    yesterday: 'gisteren|gisteravond|een dag eerder|de dag ervoor',
    tomorrow: 'morgen',
    lastWeek: '(vorige|afgelopen|deze) week',
    thisMonth: 'deze maand',
    lastMonth: '(vorige|afgelopen) maand|een maand geleden',
    thisYear: 'dit jaar|eerder dit jaar',
    lastYear: '(vorig|afgelopen) jaar|een jaar geleden',
    season: 'in (het voorjaar|de lente|de zomer|de herfst|het najaar|de winter)',
  },
  effective: `
    (vanaf|per|met ingang van|gaat in( op)?|ingaande|sinds|geldt vanaf)( de)?`,
  deadline: `
    (uiterlijk( op| in)?|tot( en met)?|vóór|voor het einde van|voor eind|eind)`,
  acts: [
    [
      'reversal',
      String.raw`
      (heft|hief|heffen|trekt|trok|trekken|schrapt|schrapte|draait|schort*) .. (verbod*|sanctie*|maatregel*|blokkade|besluit|waarschuwing|beperking*) .. (op|in|terug)
      (verbod|sancties?|maatregel|blokkade|besluit|beperking*) .. (opgeheven|ingetrokken|teruggedraaid|opgeschort|vervallen|geschrapt|versoepeld)
      (opheffing|intrekking|einde) van het verbod
      (van) de .. (zwarte lijst|sanctielijst) .. (gehaald|geschrapt|verwijderd)
      (weer|opnieuw) (toegestaan|toegelaten|toegankelijk|beschikbaar)`,
    ],
    [
      'ruling',
      String.raw`
      (bevestig*|vernietig*|verwerp*|verwierp|wijst .. af|wees .. af|afgewezen|oordeel*|bepaal*|schorst*|geschorst|in het gelijk)`,
    ],
    [
      'delisting',
      String.raw`
      (van|uit) (de|zijn|haar|een) .. (lijst|inkooplijst|leverancierslijst) .. (gehaald|geschrapt|verwijderd)
      (haalt|haalde|halen|schrapt|schrapte|verwijder*) .. (van|uit) (de|zijn|haar|een) .. (lijst|inkooplijst|leverancierslijst)`,
    ],
    [
      'listing',
      String.raw`
      (zet|zetten|plaats*|toegevoegd|voeg*) .. (op|aan|toe aan) (de|een|zijn|haar) .. (lijst|Entity List)
      (op|aan) (de|een) .. (lijst|Entity List|sanctielijst) .. (gezet|geplaatst|toegevoegd)
      (leg*|stel*|kondig*) .. sancties .. (tegen|op|in|af)
      (aangemerkt|bestempel*|aanmerk*) als .. (risico*|bedreiging|dreiging)`,
    ],
    [
      'review',
      String.raw`
      (start*|begin*|begon*|open*|stel*|gestart|geopend|ingesteld) .. (onderzoek|toetsing)
      (onderzoekt|onderzoeken)`,
    ],
    [
      'advisory',
      String.raw`
      (krijg*|geef*|gaf|gaven|luidt|kreeg) .. advies
      advies
      (advise*|geadviseerd|adviseert)
      (raad|raadt|raden|raadde|afgeraden|aangeraden) .. (af|aan)
      (afgeraden|aangeraden|ontraadt|ontraden|ontraadde)
      (waarschuw*|gewaarschuwd)
      (aanbevolen|beveelt .. aan|aanbeveling*)
      (roept|riep|roepen) .. op
      (zou|zouden|moeten|moet) .. (beter niet|vermijden)`,
    ],
    [
      'proposal',
      String.raw`
      (stelt|stelde|stellen) .. voor
      voorstel*
      (wetsvoorstel|conceptwet|ontwerpbesluit)
      (wil|willen|van plan|beoogt|overweeg*) .. (verbieden|weren|uitsluiten|uitbannen|uitfaseren|blokkeren|beperken)
      (motie|resolutie) .. (vraagt|roept|verzoekt|vragen)`,
    ],
    [
      'phase_out',
      String.raw`
      (uitfas*|uitgefaseerd|faseert .. uit|fase*n .. uit|uit te faseren)
      (vervang*|verwijder*|uitbannen|ontmantel*|afdank*|afstoten|stop*) .. (apparatuur|software|systemen|netwerk*|producten|camera*|drones?|gebruik)
      (moet*|dien*|verplicht*) .. (vervangen|verwijder*|verwijderen|ontmantel*|weghalen|stoppen|uitfaseren)
      (stopt|stoppen|stopte|gestopt) met`,
    ],
    [
      'ban',
      String.raw`
      (breid*|verruim*) .. (verbod|lijst|sancties|beperkingen|maatregel)( .. uit)?
      (verbod|lijst|sancties|beperkingen|maatregel) .. (uitgebreid|verruimd)
      verb(iedt|ieden|ood|oden|oden)
      verboden
      verbod
      (ge)?bann(en|ing)
      (weert|weren|weerde|weerden|geweerd)
      (sluit|sloot|sluiten) .. uit
      (uitgesloten|uitsluiting|uitsluiten)
      (blokkeer*|geblokkeerd|blokkade)
      (mag|mogen|mocht|mochten) .. (niet|geen|niet meer|niet langer)
      niet (meer |langer )?(toegestaan|toegelaten)
      (trekt|trok) .. vergunning .. in
      (gelast*|beveelt|beval|draagt .. op|opgedragen) .. (verwijder*|stop*|staken|blokkeren)
      (in de ban|uit de ban)
      in de ban gedaan`,
    ],
    [
      'restriction',
      String.raw`
      (beperk(t|te|ten|en|ing|ingen)|inperk*)
      (schort*|opgeschort)
      (vergunning(plicht|plichtig)|toestemming) .. (nodig|vereist)`,
    ],
  ],
  same: '(deed|deden|doet|doen|heeft|hebben) (hetzelfde|eender)( gedaan)?|volgde(n)? het voorbeeld',
  widening: String.raw`
    (geldt|gelden|gold) (ook|eveneens|tevens) (voor)?
    (noemt|noemde|genoemd|noemen|zoals|waaronder|onder meer|bijvoorbeeld|ook)
    (vallen|valt) (ook|er) .. onder
    (betreft|treft|raakt) (ook|eveneens|tevens)?`,
  plan: String.raw`
    (zou|zouden|kan|kunnen|wil|willen|wilde|wilden|overweeg*|overwoog|eist|eisen|eiste|vraagt|vragen|pleit*|bekijkt|bekijken|mogelijk*|dreigt|dreigen|indien|of|als|wens*|hoopt|hopen)`,
  not: String.raw`(niet|geen|nooit|zonder|noch|evenmin|ontken*|weiger*|wijst .. af|afgewezen|in plaats van)`,
  speech: String.raw`
    (zegt|zei|zeggen|zeiden|stelt|stelde|verklaar*|laat .. weten|liet .. weten|ontken*|reageer*|noemt|noemde|betreur*|meld(t|de)|schrijft|schreef|kondig*|benadruk*|is teleurgesteld|teleurgesteld|meent|vindt|vond|wil|spreekt|sprak|belooft|woordvoerder|brengt|brachten|verhuis*|stap(t|te) naar)`,
  passive: 'wordt|werd|worden|werden|is|zijn|was|waren|geworden',
  government: String.raw`
    (kabinet|regering|overheid|rijksoverheid|Rijksoverheid|ministerie|ministeries|minister|ministers|staatssecretaris|premier|president|gouverneur|Tweede Kamer|Eerste Kamer|parlement|Congres|Senaat|Huis van Afgevaardigden|Commissie|Europese Commissie|Raad|autoriteit*|Autoriteit .{3,30}?|toezichthouder*|inspectie|agentschap|dienst|politie|leger|defensie|Defensie|NCTV|NCSC|AIVD|MIVD|Rijk|gemeente|provincie|Vlaanderen|Witte Huis|Pentagon|besluit|wet|Kamerbrief|burgemeester|college|bestuur|ambtenaren|Kamer|Staten)`,
  court: String.raw`(rechtbank|rechter|rechters|gerechtshof|hof|Raad van State|Hoge Raad|rechtspraak)`,
  privates: String.raw`
    (bank|banken|winkelketen|keten|supermarkt*|webwinkel*|winkel*|provider(?= stopt)|onderzoekers?|deskundigen?|experts?|analisten?|klanten|gebruikers|krant|oprichter|topman|directeur|vereniging|belangenorganisatie|vakbond|concurrent*|universiteit|hogeschool|verzekeraar|actiegroep|Consumentenbond|beleggers)`,
  lawmakers: String.raw`(Kamerlid|Kamerleden|Tweede Kamerlid|senator*|parlementari*|europarlementari*|partij|partijen|fractie*|oppositie|VVD|PVV|D66|CDA|GroenLinks|PvdA|SP)`,
  again: 'hij|zij|ze|het|hetzelfde \\S+|die|deze',
  pronouns: String.raw`
    (het|de|dit|dat|deze|die|zulke|beide|zijn|hun|haar) (\S+ )?(bedrijf|bedrijven|onderneming*|fabrikant*|leverancier*|maker*|concern|app|apps|software|programma*|producten|apparatuur|dienst*|platform*|chatbot*|drones|camera*|toepassing*)
    hetzelfde`,
  hedges: String.raw`
    (volgens (bronnen|ingewijden|een bron|anonieme|media|de krant)|bronnen|ingewijden|anoniem*|naar verluidt|niet bindend*|noemt geen (bedrijf|bedrijven|leverancier*)|zou .. hebben)`,
  duty: String.raw`
    (moet|moeten|mag|mogen|geldt|gelden|verplicht|verboden|betreft|krijgen|krijgt|geadviseerd|aangeraden|onder)`,
  bystander: String.raw`(concurrent*|rivaal|anders dan|in plaats van|vervangen door|alternatie(f|ven)|ten gunste van)`,
  prepositions:
    'van|in|uit|voor|met|tegen|aan|bij|naar|op|door|over|om|onder|tot|bedrijf|firma|fabrikant|concern|maker|app|merk',
  binds: [
    [
      'eu_institutions',
      String.raw`(Europese|EU-) ?(instellingen|ambtenaren)|personeel van de (Europese )?Commissie`,
    ],
    [
      'legislature',
      String.raw`Kamerleden|(medewerkers|telefoons|apparaten) van (de Tweede Kamer|het parlement)|parlementsleden`,
    ],
    ['military', String.raw`(leger|krijgsmacht|militairen|soldaten|strijdkrachten|kazernes)`],
    [
      'contractors',
      String.raw`(bedrijven die voor (Defensie|de overheid|het Rijk) werken|ABDO|onderaannemers|toeleveranciers|leveranciers van (de overheid|Defensie|het Rijk)|aannemers)`,
    ],
    [
      'critical_infrastructure',
      String.raw`(vitale (\S+ )?(sector\p{L}*|bedrijven|diensten|infrastructuur|processen|aanbieders)|(bedrijven|aanbieders) met vitale diensten|kritieke (infrastructuur|sector\p{L}*)|energiebedrijven|netbeheerders?|stroomnet|havens|luchthavens)`,
    ],
    [
      'telecom_operators',
      String.raw`(telecom(bedrijven|aanbieders|operators|providers|sector)?|internetproviders?|providers?|operators|mobiele net\p{L}*|5G-?net\p{L}*|5G|telecomnet\p{L}*)`,
    ],
    ['education', String.raw`(scholen|universiteiten|leerlingen|onderwijs|hogescholen|docenten)`],
    [
      'subnational_government',
      String.raw`(gemeenten?|provincies?|lokale overheden|Vlaamse overheid|gemeentelijke \p{L}+)`,
    ],
    [
      'public_sector',
      String.raw`(zelfstandige )?bestuursorganen|staatsbedrijven|(overheidsinstellingen|publieke sector|overheidsorganisaties|overheidsbedrijven|overheidsopdrachten|aanbestedingen|openbare besturen|publieke instellingen|overheden)`,
    ],
    [
      'central_government',
      String.raw`(haar|zijn|hun) (eigen )?(personeel|medewerkers|ambtenaren)|(rijksoverheid|Rijksoverheid|ministeries|rijksambtenaren|ambtenaren|federale (diensten|overheid|ambtenaren|instanties|agentschappen)|overheidsdiensten|werktelefoons?|diensttelefoons?|overheidstelefoons?|zakelijke telefoons?|mobiele apparaten|overheidsapparat\p{L}*|werkapparat\p{L}*|centrale overheid|overheidscomputers|federale|kabinetsleden)`,
    ],
    ['private_sector', String.raw`(bedrijven|ondernemingen|bedrijfsleven|exporteurs|werkgevers|Entity List)`],
    [
      'consumers',
      String.raw`(consumenten|burgers|particulieren|gebruikers|publiek|appwinkels?|app stores?|internetgebruikers)`,
    ],
  ],
  prohibits: [
    [
      'device_install',
      String.raw`(apparaten|telefoons?|werktelefoons?|mobieltjes?|diensttelefoons?|smartphones?|toestellen|tablets?|laptops?|install\p{L}*|download\p{L}*)`,
    ],
    [
      'network_deployment',
      String.raw`(5G\p{L}*|5G-?net\p{L}*|mobiele net\p{L}*|telecomnet\p{L}*|kernnet\p{L}*|netwerken)`,
    ],
    [
      'procurement',
      String.raw`(aankoop|aankopen|aanschaf\p{L}*|aan te schaffen|kopen|gekocht|inkoop|inkopen|aanbested\p{L}*|overheidsopdrachten)`,
    ],
    [
      'use',
      String.raw`(gebruik\p{L}*|uitfas\p{L}*|uitgefaseerd|uit te faseren|vervang\p{L}*|verwijder\p{L}*|inzet|(verbied\p{L}*|verbood|verboden|verbiedt|weert|weerde) .. (software|programma\p{L}*|producten))`,
    ],
    [
      'service_access',
      String.raw`(toegang|websites?|sites?|sociale media|geblokkeerd|blokke\p{L}*|internetproviders)`,
    ],
    ['app_distribution', String.raw`(app ?stores?|appwinkels?|Play Store|downloads)`],
    ['sale', String.raw`(verkoop|verkopen|verkocht|handel)`],
    ['import', String.raw`(invoer\p{L}*|import\p{L}*)`],
    ['public_funding', String.raw`(subsidie\p{L}*|overheidsgeld|publiek geld)`],
    [
      'export_to',
      String.raw`(uitvoer\p{L}*|export\p{L}*|leveren aan|levering\p{L}* aan|Entity List|exportvergunning)`,
    ],
    ['investment', String.raw`(investering\p{L}*|overname|belang in)`],
    [
      'operation',
      String.raw`(activiteiten (staken|stoppen)|vergunning .. ingetrokken|gegevensverwerking|doorgifte)`,
    ],
  ],
  products: [
    ['antivirus software', String.raw`anti-?virus\p{L}*|virusscanners?`],
    ['5G equipment', String.raw`5G-(apparatuur|onderdelen)`],
    ['surveillance cameras', String.raw`(bewakings|beveiligings)?camera[’']?s?`],
    ['drones', 'drones?'],
    ['AI chatbot', String.raw`chatbots?|AI-(assistent|app|model\p{L}*)`],
    ['mobile app', String.raw`apps?|applicaties?`],
    ['software', 'software'],
  ],
  instruments: String.raw`(brief|Kamerbrief|besluit|wet|wetsvoorstel|verordening|richtlijn|circulaire|beschikking|motie|resolutie|vonnis|uitspraak|advies|waarschuwing|regeling|aanwijzing)`,
  junk: String.raw`(lees ook|lees meer|deel (dit|op)|delen|abonneer|inloggen|log in|reacties?|print|nieuwsbrief|advertentie|foto|beeld|video|volg ons|meer over|meld|cookie\p{L}*|gerelateerd|bekijk|luister|bron|terug naar)( .*|:.*)?`,
  related: String.raw`(lees ook|gerelateerd\p{L}*( artikelen| nieuws)?|meer (nieuws|over dit onderwerp)|ook interessant|meest gelezen|zie ook|eerder( verschenen| nieuws)?|uit het archief|aanbevolen)\s?:?`,
};
