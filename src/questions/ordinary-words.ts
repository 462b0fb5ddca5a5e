/** Ordinary words of questions, folded: what is left beside them may be the name of an unknown vendor. */
export const ORDINARY: ReadonlySet<string> = new Set(
  `
a about abt above according account across action actions actual actually add affected after again against ago all almost along
already alright also although always am among an and anei annoying another answer any anybody anyhow anymore anyone anything anyway
anywhere apart are aren around as ask asking asks at available aware away back bad based basically be because become been before
began begin behind being believe below best better between beyond big biggest bit both brand brief briefly bring but by call called
came can cannot cant care case cases cause certain check clear clearly close come comes coming common completely concern concerning
confirm confused considered considering control correct could couldn country course current currently cut date day days deal decide
decided decision decisions details device devices did didn didnt different do does doesn doesnt doing don done dont down due during
each early easy effect effective either else employees end ended enough entire equipment especially etc even ever every everyone
exact exactly except exist existing exists explain explanation extent face facing fact facts far fast few final finally find first
for force forced forever former found free friend from front full fully further future gave general generally get gets getting
give given gives giving go goes going gonna good got gotta great group guess guy guys had happen happened happens hard has hasn
have haven having he head hear heard hello help her here hey hi high him his home hope how however huge idea if ignore im important
in include included includes including indeed info inform information inside instead instructions into is isn isnt issue issues it
its itself ive job just keep kept kind kinds kinda know known knows large last late lately later law laws lead least left legally
less let lets letting level life like likely limit limited little live local lol long longer look looked looking looks lot lots low
made main major make makes making man many matter matters may maybe me mean means meant measure measures member members mention
middle might mine minute moment more most mostly move moved moves much must my myself name named names near nearly need needed
needs neither never new news next nice night nobody none nope nor normal not note nothing now number of off office officially often
oh ok okay old on once one ones only onto open or order ordered orders other others otherwise our ours out outside over own part
particular parts party passed past pending people perhaps person place plan planned planning plans please pls plz point policies
policy position possible pretty previous probably problem problems process proper protect provide put question questions quick
quickly quite rather read ready real really reason reasons recent recently regarding related release relevant remember rep report
reported reports result right rights risk rn role rule rules run running safe safely said same saw say saying says security see
seem seems seen send sense serious seriously set several shall she short should shouldn show side similar simple simply since
single situation small so software some somebody someone something sometimes soon sorry sort sounds source sources special specific
specifically staff stand standing start started starting starts state statement states status stay step still stop stopped story
strict strictly strong stuff such sum summary supplier suppliers support supposed sure system systems take taken takes taking talk
talking team tech technically technology tell telling terms text than thank thanks that thats the their them themselves then there
these they thing things think thinking third this those though thought three through thru thus thx till time times to today together
told too took top total toward towards tried true truly truth try trying turn two type types u under understand unless until unto up
upon ur us use used useful user users uses using usually various vendor vendors version versions very via view vs wait want wanted
wants was wasn wasnt watch way ways we week weeks well went were weren what whatever whats when where whether which while who whole
whom whose why will with within without won wonder word words work worked working works world worried worse would wouldn wrong y
yeah year years yes yesterday yet you your yours yourself zero n w r b c k wanna gimme tho bc cuz idk tbh fyi asap imo btw pl plzz
summarise summarize describe overview founded
company companies firm firms product products service services app apps brand brands gear kit hardware phone phones network networks
ban bans banned law legal illegal allowed lawful prohibited restriction restrictions restricted government governments gov govt
federal public private sector national international global eu european court courts judge minister ministry agency agencies
regulator parliament congress senate house commission council employee worker workers official officials city cities town county
school schools hospital hospitals bank banks business businesses contractor contractors operator operators telecom telecoms
antivirus spyware malware cybersecurity firewall camera cameras drone drones router routers chip chips car cars vehicle vehicles software cloud messenger messaging social
media video videos game games phone laptop computer computers server servers internet website websites online data privacy spy
spying espionage cyber china chinese russian russia american foreign western asian israeli iranian sanction sanctions sanctioned
export exports import imports trade tariff tariffs list lists listed listing entity covered section article decree directive
directives deadline deadlines timeline history status update updates u unrestricted system answer prompt previous mode developer
admin override pretend role play act assistant bot interdict grandma mom dad kid kids wife husband boss ceo cto ciso client customer
customers procurement tender purchase buy buying sell selling sale sales replace replacing replacement remove removed removing
removal rip install installed installing uninstall deploy deployed deployment approve approved approval exception exceptions request
lift lifted lifting reverse reversed fine fined fines penalty penalties investigation investigate investigated probe hearing warning
warned warns advice advise advised advisory guideline guidelines recommendation recommended recommends issued issue published signed
january february march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday spring summer autumn fall winter quarter month months decade century
de het een en van der die das und ist sind im in den dem mit fur auf von zu nicht noch nog nu ook wel geen niet kan mag wij jullie
zijn wordt worden werd was waren heeft hebben had welke wat waar wanneer waarom hoe wie er om bij aan uit dan als ja nee nein doch
auch oder aber wenn wie was wo wer wann warum hat haben wird werden wurde wurden darf durfen kann konnen muss mussen noch schon
le la les un une des ce cet cette ces c est t il elle on vous leur du au aux et ou est sont dans par pour sur avec pas ne plus que qui quoi quel quelle quels quelles a ont ete
el los las una unos y o es son en del al con por para no se lo que cual cuales como cuando donde ha han sido esta estan aun todavia
il lo gli uno e sono nel nella nei dal dalla con per non si che chi cosa quale quali come quando dove ha hanno stato ancora
o os as um uma e ou em no na nos nas do da dos das com por para nao se que qual quais como quando onde foi foram ainda
i w z na do nie tak jest sa czy co jak kto gdzie kiedy dlaczego przez dla po od za ze sie juz jeszcze moze mozna uzywac
ir ar yra kas kaip kur kada kodel su be del nuo iki i is ant ne taip dar jau ar gali naudoti galima
a v ve na do z ze s se je jsou co jak kdo kde kdy proc jeste uz nebo ale pouzivat muze lze
mi mu ve bir bu su icin ile mi da de ki ne nasil kim nerede ne zaman hala kullanilabilir mi
`
    .trim()
    .split(/\s+/),
);
