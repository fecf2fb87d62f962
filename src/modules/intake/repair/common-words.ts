// Long because it is a table: how often words come in papers, by lines of "count words".

/**
 * About how many times a word comes in 100,000 words of agendas and minutes: counted in this project's own
 * Danish texts, and estimated for the most usual words and for those whose damaged forms are words too.
 */
const TABLE = `
3500 og
3000 at
2800 i
2000 af til
1900 det er
1500 der en for
1400 på
1300 den
1200 med
1000 de
900 om som
800 et
700 har
600 ikke kan
500 skal vil
472 eller
450 fra
350 ved være
250 blev bliver også var
200 efter men samt år
194 står
180 så
177 mødet
172 når
150 forvaltningen hvor indstiller indstilles kommunen mellem møde over udvalget
138 udvalg
130 kommunens
127 under
200 før
110 får
100 borgere byrådet både børn godkendt kommuner kommunerne
95 alle først længere sager
90 andre flere få have mere ny nye næste punkt sag uden
80 baggrund beslutning dagsorden godkendelse indstilling må sagsfremstilling
70 deres hvilke hvilken hvis hvordan man sig største
60 blandt bør derfor drøfte drøftelse drøfter drøftet efterretning enhed fortsat første herunder kr
60 mulighed muligheder mål møder nogle område områder området orientering samarbejde tager tre
60 økonomi økonomiske
55 medlem medlemmer
50 borgmesteren budget budgettet du foreslår foreslås gennem idet inden kroner mio. måtte noget
50 sådan således udgifter udvikling
45 bemærkninger går gør on
40 behov behovet by dag dagsordenen decision følgende gøre gøres hjælp id ind ingen løbende måde pr
40 se set større støtte særlige særligt unge ældre
35 bemærkes lægge lægges råd rådet række sagen sætte sættes vej åben åbne ændret øge øget ønske
35 ønsker ønskes øvrige
30 dagtilbud forslag forslaget følger havn høring høringssvar igen krav kun lån læring målene målet
30 målsætning plan planen siden skole skoler små udvalgets ændres ændring ændringer
25 anden ansatte ansøgning ansøgninger barn board dage følge følges gennemføre gennemførelse
25 gennemføres gennemført hvad hvem inhabil køb køber købes kører kørsel legal løse løsning
25 løsningen løsninger mio opfølgning punkter punktet rolle rækkefølge skriv søge søger søges
25 tværgående tværs væsentlig væsentlige åbnet
20 administrator afbud bilag bl bor chef chefer cykelsti direktionen direktør direktøren efteråret
20 findes foreningen foreninger formand formanden foråret fraværende fritid grøn grønne gæster
20 habilitet halvår havnen hver hører idræt inhabilitet klima kultur kvartal ledere lukkede lærer
20 lærere lærerne medarbejdere medarbejderne miljø måltider måned måneder natur nr næstformand
20 personen påbegyndes pågældende påpege påpeger påvirker påvirkning ret rollen sekretær selv ser
20 stedfortræder ståsted sundhed sundhedsområdet trafik ud valg veje vækst årene årets årlig årlige
20 årligt ændre
15 adgang afsat afsæt afsætte afsættes andet ansættelse ansættelser ansættes besked besvarelse ca
15 csv dem din done død eget forudsætning forudsætninger forudsætter fælles fællesskab fællesskaber
15 fødsel førnævnte gang gået gælder gæst her høj høje højere højt indsætte intet ja kommer kort
15 lange leder log lukket løn lønnen lørdag mødedato mødes mødested mødt mødte navn navne nu nærmere
15 næsten nævne nævnes nævnt nævnte nødvendig nødvendige nødvendigt omsætning opgør opgørelse
15 opgørelsen pct personer referatet samme sat sendes sendt side spørger spørgsmål spørgsmålet step
15 svar særskilt sætter tilbage tilsætte trådte træder træffe træffer træffes undersøgelse
15 undersøgelsen undersøgelser undersøges valgt vægt vægter vælge vælger vælges værd værdi værdien
15 værdier været væsen åbner øjne
12 ansætte beder dagen haver jf mand udsat
10 Vest afdeling afdelingen afsatte aftale aftalen aftaler anlæg anlægsbevilling anlægsprojekt
10 ansvar ansvarlig bekendtgørelse bekendtgørelsen beløb beløbet bevilling bevillingen bolig boliger
10 bygge bygger byggeri byggeriet center centret driftsudgifter dårlig dårlige egen ejendom
10 ejendommen end enheder fart fil filen fjerne fjernes foregå foregår fremgår fået fødevarer føre
10 ført grund grunden gå gældende handicaprådet hjælper hjælpere hjælpes hvert hvidsund hvornår håb
10 håber hånd håndtere håndteres håndtering indgå indgået indgår initials interface it kommuneplan
10 kommuneplantillæg kontrakt kvinder køkken leverandør leverandører listen login lokalplan
10 lokalplanen lov loven lovgivning lå låne lånet længde længe læses mail mixed mådehold måske
10 mødets nej new nord nå nået någet op opnå opnår opnås ord papirer præcis præciseres præsentation
10 præsenteres præsenteret prøv pædagog pædagoger pædagogisk pædagogiske region regionen regioner
10 regionsrådet regler rådighed rådighedsbeløb rådighedsbeløbet sagens salg salget sample sekretæren
10 sidste skæve skønner skønnes staten statslige stå syd søndre takster temporal tilføje tilføjelse
10 tilføjes tillægsbevilling tingsted titel trin tålmodig udbud unit vedtægter vest vises Øst åbn
10 åbnes ældreområdet ældrerådet øer øst østlige østre
9 Birgitte adgangskode enheden file fjern handlers hvorfor present skriver system tidligere udsendt
9 venter viser åbningstider
8 after andres begynder blød bløde bog bruges bøger børnehave børnehaver børnene døgn døgnet
8 forældre forældrene fåtal færdig færdige færdsel færre fører førhen førskole gemt godkendes græs
8 grønt gård gårde gården gæld gælde håndbog hæves høre hørt hørte jævnlig jævnligt kunne lag ligger
8 lines ml måle måles målgruppe målgruppen måling målinger målrettet mænd nummer præmie rede ryg rød
8 røde røg send ses skærpe skærpes slot stående stål systemet sænke sænkes sø søndag sønner tekst
8 teksten tid true træ træer tårn tæt tættere tør tørre units version våben væk værksted værktøj
8 værktøjer åbning åring årsag årsager én øjeblik
7 agenda alt dato del endnu faste fire fristen lad last rettes
6 administrationen bed bede begrundelsen dates datoen dens dokument dokumentet eje flyttes
6 forfatteren føres giver godkender hos join kode leg lists mailadresse mangler mm noteret nær opret
6 personens plads pladser process programme referat senere sin søen tilføj tryk vagt videre året
5 Anders Bjørn Hanne Henrik Høj Jens Jørgen Jørgensen Jørn Kjær Lars Mette Mikkel Morten Møller
5 Niels Nørgaard Per Peter Søren Sørensen adgangsnøgle adresse adressen allerede app bad brug byen
5 byliv bøde dette ellers fare fejl files flytter formandens fravær frist førte gade gemmes giv hav
5 head hent hverdage hæve indhold jobs journalen kommende kommune konto land landet logge logger
5 logget materiale mindst mod mor navnet organisation park parken passer perioden pladsen rod samlet
5 sit skov slice stand sted stede stemme stk strand sæt tomt vand Ågård Åse Øjvind Østergaard ændrer
5 øen øje øverst
4 add adgangsnøgler administratorer afslut afsnit afsnittet aldrig arbejder begge beskeder
4 beslutningen blod bruger brugt bøder databeskyttelsesrådgiveren derefter dig dokumenter email ene
4 falde far farer fast fem filer filter find forkert fremmede gange gen gennemsyn godkendelsen
4 godkendte gæsten havnebad hele historik holdt højst index indstillinger indtil invitation kalender
4 kataloget klimahandleplan kom kræver lidt linje linket læs læser læst mails mange materialet
4 medlemskabet mens møderne news nyt nævner nøgle offentliggjort offentliggøres oprettet
4 organisationens pause post purpose reservation resten rette revision roller satte sender serveren
4 sidst skrive skøn slutter stedfortræderen stilling støtter svarer tages tegn telefonen ti tidsplan
4 trinnet træk tæller underskrift versioner viewer virker
3 adgangskoden adgangsnøglen afgør aflyses alligevel altid anbefaler andens bade bar begrundelse
3 begynd begyndt behandling bemærkning beslutninger blad blade bruge brugerstøtte brugerstøtten båd
3 cases column da denne dine dissent dit ege egne ejerne eksempel facts falder feltet fjernet flyt
3 fordi forfra frem fremmødet gamle gem gives gren has havnens hej hentes holder holdes https
3 hverdag hverken hånden hæver imens imod indlæs indsatte initialer journal kapitler klokkeslæt
3 koder komme kulturpuljen køn lav lige liste læg læse male maling mandag medarbejder meter minutter
3 mødeskærmen neutral neutrale nogen notes nøglen offentlige offentliggør offentliggørelse
3 offentligheden online oprette ordningen ost party persona prints projektet punkterne punkttype
3 rammen referater rettelse sagsbehandler sagsbehandlere samlingen sekretærer seks sider siger
3 skadeligt skarpe sker skifter skrevet slå status stedet stedfortrædere stilles tage taget tal
3 teatret tekster telefon term tidsplanen tillæg timer tor types ude udefra udfyldes udgiften
3 udløbet uger vagter valgte ventes vide vis vær åen ét
2 adgangen adgangskoder administrative administratoren adresser affald afgøre afgørende afholdes
2 afsluttes afsluttet afvist aktiv aktivér anbefale ane anmodning ansigt antal appen april arbejde
2 arbejdet arrangementer art back bagefter bager bedt begynde behandles behandlet beholder beholdere
2 bemandet besluttes bestemt betaling bibliotek bibliotekerne bilagene bilaget blive bogstaver
2 browser browseren brugerkatalog brugerråd bølge client dagsordener database
2 databeskyttelsesrådgiver deaktiveret decimals decisions deltager deltagere deltagerne deltog dets
2 digital digitaliseringsstrategi dissents driftstilskud drøftes dørene eksempelkommunen emissions
2 eneste enhedens enhver enkelte enten evaluering false filens finder finger fingeraftryk fjerner
2 fjernvarme flytte flyttet forbindelsen fordeles fordelingslister fordelt forelægges forestillingen
2 forfatter forfatterens forhold forkastet forkerte fortæller frister fundet fx færdigt genoptages
2 gik give godkende godkendelsesgangen gæsterne havnepladsen heller helligdag helligdage hentede
2 henter hentet heraf hinanden historikken hjalp hold hr hverv hvoraf igennem imellem imødekommes
2 imødekommet indkaldes indkaldt indsatser indstillet indstillingen intern invitationer kald kaldt
2 kalendere kapitel kapitlet katalog kender klar klik komma kommet kommunale kommunestyrelsesloven
2 kontakt konti kryds kystbeskyttelse label lederen let linjer lister lukke lægger mailen mailserver
2 maske medlemmerne medlemskab medlemskaberne mode myndighedens navnene ned nedenfor nederst nedlæg
2 none note nummeret numre nuværende observatører omfatter onsdag operations opgave opslag
2 orienteringen overalt overblik overordnet overskredet overskrifter parkering parten parter parti
2 participants parties periode perioder personerne pinkode planlagt planlægge program programmet
2 punktets punkts push rammer red regel rekruttering rode rummer runden sagerne samlede sammen
2 scenen sende september skabeloner ske skema skrives skærmen slettet slået social sprunget stadig
2 stages statement steder stillinger stod sums svaret sår søgning søgningen target teknik tidspunkt
2 tilbyde tilføjelsen tilføjet tillægsdagsordenen tilskud titlen told tom tomme trukket trækkes
2 tværkommunalt txt udbydes udkast udpeg udsendes udskriver udsættes undersøgt varet vedtaget vente
2 versionen ville viste whistleblowerordningen åbenhed åbnede åbninger ændrede ø ønsket øverste
1 actions ad advares afbrudt afgørelsen aflys afslag afstemning afstemningen afviste age all
1 anonymisering arealer arealerne arkiv august bader badet bassin begyndelsen bemærk bemærkningerne
1 beskadiget beskyttelse beslutte beslutter besluttet besvaret besøg besøget betalingsparkering
1 betalt bevares bevilgede billeder bliv borgermøde break brugere bud but båndet cast dansk
1 databeskyttelse datter dele dog dokumentets domain drift driften ejendomme ejer eks elever enheds
1 enkelt erhvervsdrivende etager fane fastholdes fatal folk forbindelse fordeler foreslået format
1 former formål forskel forskellige forsøgt fortryd fortryder fortrydes forældet fremmes fremmøde
1 følg garanti godkendelser gran grundejerforeningen had halvdelen halvårsregnskabet hans hare
1 hedder hemmeligheden hente henvises henvisning henvist hjemmeplejen hjemmesiden hjælpen holds
1 hvilket hænder inde indkald indleveret indlæse inhabile intelligens invitationen isn især jura
1 kaldes kende kendskabet kendt kladde klokkeslættene knyttet kodeord koderne kommentar kommentarer
1 kommunal kommunestyrelseslovens koncernledelse koncerter konsekvenser kontoen koster kræv kunstig
1 kvarter kysten lade ladepunkter ladestandere lagde lagt langt laser lave laves lederne legepladser
1 ligge light links loft loggen logges lukker lukkes lukning lukningen låst løbenummeret
1 mailadressen maj mangle maskine maskinen matrix matte medlemmet medlemskaber melde mister mistet
1 modeller moder modtager modtagere must mærket mødedagen møderække mødesekretærer mødeskærm
1 netadressen netop niveau niveaufri november nødkoder nødkoderne observatør offentlig
1 offentliggørelsen oktober omklædning omkring onlinemøde onlinemødet open oplysninger opstået
1 optaget orden organisationen orienterede os out ovenfor oversendt overskrift papirerne
1 parkeringspladser parkeringsskive passes persons placeringer pladserne planned plejeboliger
1 politisk position projektforslaget prøver public rad ramme reglen regneark reset rettelser retter
1 rettet returns rådgivere rådhuset rækkefølgen sagsfremstillingen sagsnumre same samtale samtaler
1 samtidig sandfodring sauna security semikolon seneste sidde sides sikker sikkerhedskoordinator
1 sikres skabelonen skolerne skærm slet slutte so split springes spørges standardbeslutning
1 standardbeslutninger stemmelighed stemmer stemmerne stien strækningen støj sum sundet tabt tag
1 taksterne tast taster teatertilskud tiden tider tidlig tilbydes tillægsbevillinger tiltrædes times
1 tog ton torsdag trafikplanen transport trim trykke trykker tælles udarbejdelse udbuddet uddannelse
1 udeladt udgiftsneutralt udledning udledningen udpeger udpeges udsendelse udsæt udtalelsen udvalgs
1 ugen underskriver ur vandet vedkommende vedligeholdelse vedtages vegne vejen vendes vindue virke
1 vist vælg whistleblowere å ændringen ønskede
0.5 fort made æder
`;

/** Word → how many times in 100,000 words. */
export const commonWords: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [count, ...words] = line.split(" ");
      return words.map((word): [string, number] => [word, Number(count)]);
    }),
);
