// Words of the rules, as parts of regular expressions.

const OFFICES = `forvaltningen|administrationen|direktionen|direktøren|direktørerne|sekretariatet|borgmesteren|(?:næst|udvalgs)?formanden|formandskabet|kommunaldirektøren|(?:\\p{L}+)?(?:chefen|direktøren|leder(?:en|ne|e)?|chefer(?:ne)?)|(?:[\\p{L}-]+)?(?:afdelingen|forvaltningen|sekretariatet|gruppen|cent(?:e)?ret|kontoret|ledelsen|forsyningen|rådgiver(?:en)?|skolen|instruktøren|konsulent(?:en|erne)?|koordinator(?:en|erne)?|bureauet|vagten|biblioteket|museet|staben|enheden|teamet|skolerne|mesteren|fogeden|inspektøren|juristen|juristerne|repræsentant(?:en|erne)|medarbejderne|direktørerne|centrene|sekretæren|sekretærerne|arkitekten|lægen|plejen|fonden|selskabet|direktoratet|styrelsen|foreningen)|medlemmerne|(?:rådets|udvalgets|byrådets|kommunens|områdets|centrets|skolens) (?:sekretær|formand|leder|direktør|jurister|repræsentanter|medlemmer)|\\p{Lu}[\\p{L}]*'?s (?:repræsentant(?:er)?|formand|sekretariat|bestyrelse)|parterne|ansøger(?:en)?|ejer(?:en)?|bygherren?|grundejeren|lodsejeren|lejeren|entreprenøren|arbejdsgruppen|styregruppen|følgegruppen|formand og næstformand|formandskabet|politiet|regionen|kommunen|sekretæren`;
const upper = (words: string) =>
  words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Who may be given a task: an office, by what it is called, or a name. Case-sensitive. */
export const AGENT = `(?:${upper(OFFICES)}|\\p{Lu}[\\p{L}.&-]*(?:(?:,? og| for| i|,)? \\p{Lu}[\\p{L}.&-]*){0,5}(?:(?:,? og) (?:${OFFICES}))?|\\p{Lu}\\p{L}*(?:chef|direktør|leder|konsulent|koordinator)(?: \\p{Lu}[\\p{L}.-]*)*)`;

// Departments that are called by one word.
const DEPARTMENTS =
  "Borgerservice|Kommunikation|Økonomi|Løn|HR|IT|Digitalisering|Personale|Jura|Byggesag|Planafdeling|Vejdrift|Park og Vej|Ejendomme|Indkøb|Ældrepleje|Hjemmepleje|Hjemmesygepleje|Sundhedspleje|Jobcenter|Materielgård|Beredskab|Rengøring|Sekretariat|Udbud";

/** A name of two words or more, or a department's: a person, a department. Case-sensitive. */
export const NAMED = `\\p{Lu}[\\p{L}.&-]*(?:(?: og| for| i|,)? \\p{Lu}[\\p{L}.&-]*)+|(?:${DEPARTMENTS})`;

/** Offices alone. Case-sensitive. */
export const OFFICE = `(?:${upper(OFFICES)}|\\p{L}+(?:chef|direktør|leder|konsulent|koordinator))`;

// By which something comes of a matter, or it goes to somebody.
const VERBS =
  "udarbejde undersøge fremlægge forelægge fremsende oversende videresende sende udsende rundsende indkalde invitere kontakte afklare afdække kortlægge beregne genberegne indhente revidere opdatere tilrette justere indarbejde indskrive planlægge tilrettelægge koordinere udpege igangsætte iværksætte forberede analysere uddybe formulere samle opsamle skrive bestille evaluere indlede oprette redegøre belyse ansøge konkretisere afsøge levere aflevere genforhandle forhandle udbyde præcisere omarbejde omskrive udfærdige tilvejebringe supplere afholde introducere orientere informere underrette aflægge udlevere gennemføre etablere afprøve teste registrere offentliggøre annoncere udvælge bearbejde kvalitetssikre nedsætte rekvirere rykke vedlægge rapportere monitorere kvalificere kommunikere implementere samordne oversætte tydeliggøre prissætte udrulle fremskaffe afgive trykke afrapportere udstede ophænge afstemme arrangere konsolidere viderebringe videreformidle formidle videregive medtage indrykke indsende genfremsætte genvurdere igangsætte udsende beregne estimere prioritere vurdere anvise".split(
    " ",
  );
const ALSO_R =
  "laver|sørger|sikrer|finder|aftaler|retter|stiller|fordeler|lægger|sender|melder|vender|arbejder|arrangerer|indkøber|opsætter|tager dialogen|ringer|taler|beskriver|vurderer|præsenterer|tilbyder|søger|udvikler|skriver|bringer|foretager|viderebringer|viderefører|udfører";
const ALSO_S =
  "laves|sættes i (?:gang|værk)|varsles|bringes videre|flyttes til (?:næste|det kommende|et kommende|et senere|mødet)|rettes|foldes ud|følges op|samles op|stilles|fordeles på|meldes ind|beskrives|arbejdes|bringes|foretages|udvikles|sættes i gang|sættes i værk|varsles|tilvejebringes|bringes videre|flyttes til (?:næste|det kommende|et kommende|mødet)|kontaktes|høres";

/** Infinitives, after »skal«, »bad om at« and the like. */
export const DO = `${VERBS.join("|")}|lave|sørge|finde|aftale|rette|stille|fordele|lægge|melde|vende tilbage|arbejde|tage|bringe|følge|gå|give|komme|stå|dele|holde|se|kigge|vurdere|overveje|optage|søge|beskrive|præsentere|fortsætte|drøfte|genoptage|udvide|kvalificere`;

/** What somebody does, in the present. */
export const DOES = `${VERBS.map((verb) => `${verb}r`).join("|")}|${ALSO_R}|tager (?:kontakt|fat|en drøftelse|en snak|en runde|sig af|hånd om|initiativ|stilling|den|det|dette|sagen|emnet|punktet|spørgsmålet|temaet|højde for|op|dialog|en dialog)|bringer|giver en (?:mundtlig|skriftlig|kort) \\p{L}+|gør (?:status|klar)|går (?:videre|i dialog|i gang)|giver (?:en |et )?(?:status|tilbagemelding|orientering|besked|bud|svar)|står for|kommer med|kommer tilbage|følger op|følger sagen|holder møde|holder (?:et )?(?:oplæg|øje)|tager (?:[\\p{L}-]+ ){1,5}(?:med|op|videre)|rapporterer|ser på|kigger på|booker|tjekker|partshører|tegner|taler med|drøfter (?:\\p{L}+ ){1,6}med|hører hos|mødes med|tager den videre|viser (?:\\p{L}+ ){1,4}frem|følger \\p{L}+ tæt|hjælper \\p{L}+ med|deler (?:materialet|oplægget|planen|notatet)`;

/** Verbs in -r that tell how things are, so that somebody who »does« them has no task. */
export const STILL = `modtager|føler|overtager|indtræder|udtræder|oplyser|opfordres|roste|gør|er|har|kan|vil|skal|bør|må|ønsker|finder|mener|bemærker|tiltræder|fratræder|stemmer|anbefaler|godkender|takker|noterer|udtrykker|foreslår|støtter|bakker|forudsætter|understreger|konstaterer|beklager|tager|ser|varetager|indstiller|undrer|forventer|håber|består|omfatter|viser|udgør|dækker|indgår|afhænger|medfører|betyder|træder|gælder|løber|koster|svarer|peger|ligger|kommer|står|går|bliver|får|hører|fungerer|virker|bidrager|følger|holder|bevilger|vedtager|beslutter|afviser|meddeler|giver|fylder|lægger|fortsætter|fremgår|lyder|mangler|kræver|tilslutter|vægter|opfordrer|beder|anmoder|pålægger|erklærer|forlader|deltager|drøfter|behandler|foreligger|overholder|bor|møder|anerkender|roser|savner|efterlyser|efterspørger|hilser|deler|anser|henviser|spiller|oplever|udløber|falder|stiger|begynder|slutter|rummer|sker|åbner|lukker|bruger|driver|ejer|tilhører|arbejder|der|eller|men|efter|under|over|år|flere|kroner|sager|planer|medlemmer|borgere`;

/** Those of them that are no work whatever stands beside them. */
export const NEVER = `deltager|føler|overtager|indtræder|udtræder|oplyser|er|har|kan|vil|skal|bør|må|ønsker|finder|mener|bemærker|tiltræder|fratræder|stemmer|anbefaler|godkender|takker|noterer|udtrykker|foreslår|støtter|bakker|forudsætter|understreger|konstaterer|beklager|indstiller|undrer|forventer|håber|består|omfatter|viser|udgør|dækker|indgår|medfører|betyder|gælder|koster|svarer|bliver|får|fungerer|virker|bidrager|bevilger|vedtager|beslutter|afviser|meddeler|fylder|lyder|mangler|kræver|tilslutter|vægter|erklærer|forlader|foreligger|overholder|bor|anerkender|roser|savner|efterlyser|hilser|anser|spiller|oplever|udløber|falder|stiger|rummer|sker|åbner|lukker|begynder|starter|slutter|driver|ejer|tilhører|der|eller|men|efter|under|over|år|flere|kroner|sager|planer|medlemmer|borgere`;

/** What is done with a matter, in the passive. */
export const MADE = `${VERBS.map((verb) => `${verb}s`).join("|")}|${ALSO_S}`;

/** That a matter comes back. */
export const BACK = `får sagen (?:igen|på ny|forelagt)|optages (?:forhandling|dialog|kontakt)\\p{L}*|tilbagesendes|hjemvises|forelægges på ny|sendes tilbage|sættes herefter på|vender (?:\\p{L}+ )?tilbage til|udsættes|udskydes|genoptages|genbehandles|genfremsættes|genforelægges|genbesøges|tages op (?:igen|på ny)|optages igen|behandles igen|drøftes igen|drøftes på ny|gentages|overføres til (?:næste|mødet|et)|(?:sættes|lægges|optages) på (?:\\p{L}+s )?dagsorden(?:en)?|behandles på ny|kommer (?:igen|tilbage|på igen)|sættes på|optages på|dagsordensættes|tages (?:med|op) (?:igen |på |som)`;

/** That a matter goes on to somebody. */
export const ON = `tages initiativ|går videre til|overgår til|sendes videre|henvises til(?: fornyet)? behandling|tages der stilling|tages stilling|følges (?:der )?op|arbejdes (?:der )?videre|tages kontakt|gives (?:der )?(?:en )?(?:tilbagemelding|status|orientering)|tages op|samles op|vendes tilbage|meldes tilbage`;

/** What is done with a matter at a meeting, which makes a task only where the meeting is told. */
export const AT_MEETING = `drøftes|behandles|gennemgås|godkendes|præsenteres|besluttes|vedtages|kvalificeres|indgår|gives|fortsætter|fortsættes|drøfter|behandler|deltager`;

/** What is done in the passive and makes a task only where a time or who it goes to is told. */
export const MADE_DATED = `opgøres|behandles|præsenteres|gennemgås|inddrages|medtages|besættes|udleveres|påbegyndes|fastlægges|aftales|besigtiges|fremvises|vises|drøftes|underskrives|genudbydes|udbydes|opslås|viderebehandles|færdigbehandles|færdiggøres|afsluttes|realitetsbehandles|kommunikeres|meddeles|tilmeldes|indmeldes|varsles|godkendes|prøvekøres|etableres|sikres|foretages|vælges|udpeges|indgås`;

/** Passives that tell what was decided or how things are; of any other, somebody has to do it. */
export const RESULTS = `overtages|besøges|\\p{Ll}*(?:enes|ernes|proces|succes)|aftales|henvises|findes|synes|lykkes|mødes|ventes|forventes|skyldes|trives|anses|kræves|finansieres|dækkes|holdes|afholdes|udbetales|betales|bevilges|ydes|anvendes|bruges|benyttes|bemærkes|konstateres|understreges|noteres|forudsættes|gives|lukkes|åbnes|hæves|sænkes|forhøjes|reguleres|indekseres|opkræves|nedlægges|ophæves|lægges|godkendes|vedtages|tiltrædes|afvises|imødekommes|anbefales|indstilles|bevares|fastholdes|ændres|omfattes|udgøres|opfyldes|overholdes|placeres|opføres|bygges|anlægges|drives|ejes|administreres|afskrives|tilbageføres|fratrækkes|frigives|afsættes|optages|bortfalder|tillades|kaldes|nævnes|opleves|ses|høres|menes|skønnes|antages|påtænkes|foreslås|tilstræbes|prioriteres|styrkes|forbedres|udbygges|udvides|reduceres|fordeles|tildeles|udpeges|vælges|konstitueres|roses|takkes|hilses|beklages|støttes|inddrages|sikres|bortgives|tælles|måles|opgøres|afvikles|nedsættes|afsluttes|forlænges|meddeles|opretholdes|fritages|undtages|sælges|købes|lejes|udlejes|renoveres|nedrives|bibeholdes|videreføres|indføres|indgås|sidestilles|begrænses|fjernes|flyttes|samles|deles|drøftes|behandles|besluttes|fastsættes|udmøntes|udskydes|dokumenteres|respekteres|efterleves|benævnes|henstilles|opfordres|fremgår|vurderes|betragtes|opfattes|accepteres|udtrykkes|ønskes|håbes|tages|træffes|føres|spares|tilføres|overføres|bortskaffes|genbruges|opsiges|beregnes|erstattes|hjælpes|tilbydes|bindes|knyttes|suppleres|visiteres|deres|vores|jeres|således|særdeles|fælles|ældres|unges|pårørendes|borgeres|lederes|brugeres|medarbejderes|ansattes|andres|alles|kommunes|gruppes|families|fleres|ellers|stemmes|kendes|trænges|regnes|peges|spørges|siges|opnås|undgås|nås|forstås|opstås|lides|savnes|mangles|skades|fremmes|bidrages|udløses|udløbes|tilhøres|ledes|varetages|sendes ikke`;
