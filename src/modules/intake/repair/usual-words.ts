// Long because it is a table: how often words come, by lines of "count words".

/**
 * Estimates, in 100,000 words of agendas and minutes, for words of every subject that a council treats: above all
 * those that have a Danish letter and become another word without it, and those other words.
 */
const TABLE = `
250 man
200 han hvor nu
150 alle dem hun noget selv
120 både kunne mere skulle ville
100 hele lige mange
80 altså dog sin sine sit
60 blevet ca fordi gerne højst ligger mindst stor
50 derved ført gjort hvorfor hvorvidt hørt køre
40 fem fire helt lave løses løst meget otte seks sikre stå står syv tæt
30 alene barn bedre bedst begge bør færdig færdige færre før ganske god gode godt hævet høring
30 høringen lagde lagt lån låne lægger løbet mener målt nok når næppe nær nærmest næsten sag sagen
30 støj større særlig ære øges ører
25 bærer fastsat forhold forholdet fremsat går gør hensyn kører lærer lærere nødt nødvendigt
25 pårørende rækker rør slår trækker åbent åbning åbningen årets års ønskede ønsket øverste øvrigt
20 a barnet barnets bil biler blomster blå blåt brune brødet brødre bus busser børne børnene børns
20 død døde døden dør døre døren dørene efterår efteråret far forår foråret forældre forældrene
20 forældres frygt frygter fædre fødsel født fødte føle føler følt følte føltes gade gaden græs
20 græsset grøn grønne grønt gående hjem hjemme hjemmet hus huse huset hvid høj højde højden høje
20 højere højeste jord jorden kultur købe køber købes købte køres kørt kørte lang lange lav lavere
20 laveste længe længere længst læse læser læses læst løser løsere løste mark marken mor måned
20 måneden måneder mærke mærkes møde møder mødes mødet mødre mødte mødtes nøgle nøglen nøgler nøje
20 nøjere nøjes plads pladsen resten række rækkehuse rækken rød røde rødt sagsnr sagt skov skoven
20 sommer sommeren sort sorte sti stier stående støtten støtter støttes støttet søger søges søgt
20 sørge sørger sørget søskende søster tale taler talt tryg trygge tryghed træ træer træerne træet
20 tænke tænker tænkt uge ugen uger utryg utrygge vand vandet veje vejen vejene vinter vinteren
20 yngre yngste ældst ældste ændre ændrer ændres ændret
18 bæk bækken bæredygtig bæredygtige bæredygtighed drikkevand eng enge fortov fortove forurenet
18 forurening grundvand grundvandet grøft grøften grøfter gård gårde gården gårdene hastighed
18 hastigheden kloak kryds krydset kyst kysten let lette lettere lugt lukke lukker lukkes lukket
18 lukning mose nem nemt pumpe regnvand rørene spildevand strand stranden stærk stærke stærkt støjen
18 støjskærm støjvold støv svag svage svær svære svært sø søen søer søerne trafik trafikken vandløb
18 vandløbene vandløbet å åbne åbner åbnes åbnet åen åens åer ø øen øer øerne
15 afdrag afgørelse afgørelsen afgørelser afgørende anlagt anlæg anlæggelse anlæggene anlægges
15 anlægget anlægssum ansat ansætte ansættes antal antallet arbejde arbejder arbejdes arbejdet
15 arbejdsplads arbejdspladser bag beboer beboere beboerne bekymrede bekymret bekymring bekymringer
15 ben beretning beretningen besparelse besparelser bevilget bevillinger bolig boligerne bragt
15 bringe bringer bringes brug bruge bruger brugere brugerne bruges brugt budgetter bygge bygger
15 byggeri byggeriet bygges bygget bygning bygningen bygninger bygningerne båret bære bærende
15 børnehave børnehaver dagpleje dagplejen dagplejere dagplejerne drift driften driftsudgift elever
15 eleverne elevers evt falde falder faldet fare farlig farlige fart farten ferie ferien ferier fik
15 finansieres finansieret finansiering foreslå foreslået foreslår foreslås forestår forslå forøges
15 forøget fravær fraværet fritiden fx fået får fælles fællesrum fællesskabet føre fører føres førte
15 gang gange gav gik give giver gives givet gjorde glad glade glæde glæder grad grundejer
15 grundejere grundejeren grundejerforening gulv gået gæld gælde gælden gældende gøre gøres hoved
15 håb håbe håber hånd hånden håndværk håndværkere hår hænder hærværk høre hører høres
15 høringssvarene hørte idrætten indsigelse indsigelser institution institutionen institutioner job
15 klage klagede klagen klager klaget klasse klassen klasser køb købere købet køkken køkkenet leg
15 lege legeplads legepladsen legepladser leje lejemål lejer lejere lejet lektier leve lever levet
15 ligge loft lokal lokale lokaler lokalt lykke lykkedes lykkes lå lånene låneoptagelse lånet læge
15 lægen læger lægerne lægge lægges lærerne lærernes læsefærdigheder læsning løn lønnen merforbrug
15 merudgift merudgifter midler midlerne mindskes mindsket nabo naboer naboerne naboernes nærhed
15 nærliggende nærmere nærmeste nærområde nærområdet nærvær nærværende næste nødvendige opføre
15 opførelse opførelsen opføres opført opleve oplevelse oplevelser oplever oplevet oplæg oplægget
15 overskud pct pege pegede peger peget plan planer planerne planlagt planlægge planlægges
15 planlægning planlægningen pleje plejehjem plejen pulje puljen puljer påpeger pædagoger
15 pædagogerne rammen regnskab regnskabet rente renten renter revision ryg rækkevidde salg sat satte
15 skade skader skadet skat skatten skatter skolens skoleår skoleåret skøn skønnede skønnes skønnet
15 solgt spare spares sparet steget stige stiger stigning stigningen syg sygdom syge sygehus
15 sygehuset sygeplejerske sygeplejersker sælge sælger sælges sæt sætte sætter sættes tag tage taget
15 tal tallene tallet tand tandlæge tilbud tilbuddet tilbyde tilbyder tillade tilladelse tilladelsen
15 tilladt tillæg tillægget tilskud tilskuddet tilsyn tilsynet trivsel tælle tæller tælles tænder
15 udbud underskud undervisning undervisningen valget valgte vende vender vendes vendt vente
15 venteliste ventelister venter ventes ventet ventetid ventetiden vigtig vigtige vigtigt vindue
15 vinduer vuggestue væg vægge væggen vægt vægten væk vækst væksten vælge vælger værk værker værket
15 værksted værktøj værktøjer væsentlige væsentligt ældrepleje øge øger øget øje øjet øjne øjnene
15 øre
12 afdække afdækkes affald affaldet afgår afhængig afhængige afhængigt afklare afklares afklaret
12 afklaring ankestyrelsen antage antagelse antages antaget behandle behandler behandles behandlet
12 behandling behandlingen bemærke bemærkede bemærker bemærkning bemærkningen bestod bestå bestået
12 består besvares bibliotek biblioteker biblioteket biogas bog bogen borgermøde borgermøder
12 borgermødet borgmester borgmestre bort bortfald bortfalder bortkørsel bortset brød byrådets
12 byrådsmøde byrådsmødet bøger container containere danmark dansk danske deltage deltagelse
12 deltager deltagere deltagerne deltog dialogmøde dialogmøder dom domstol domstolene drøftedes
12 drøftelsen drøftelser drøftelserne dyr dømt ekstraordinært el fastlagt fastlægge fastlæggelse
12 fastlægges fastsætte fastsætter fastsættes festival fisk fjernvarme flertal flertallet
12 folketinget forbud foregår forelagt forelægge forelæggelse forelægges forening foretage foretager
12 foretages foretaget forhøje forhøjelse forhøjelsen forhøjes forhøjet formandens forstå forståelse
12 forstår fortsat fortsætte fortsættelse fortsætter fremgår fremlagde fremlagt fremlægge fremlægger
12 fremlægges fritagelse fritaget frugt fugle fuld fulde fylde fylder fyldt fællesmøde gas genbrug
12 genbrugsplads genbrugspladsen gennemføre gruppe gruppen grupper hal hallen haller hest heste hund
12 hunde hæfte hæfter hæftet hæve hævede hæver hæves ild indføre indførelse indføres indført indgå
12 indgået indgår indgås is kaffe kat kirke kirken klub klubben klubber ko kold kommunal kommunale
12 kommunalt kommunernes krav kravet kræve krævede kræver kræves krævet kul kulde kunst kunstner kød
12 køer kørselsordning kørslen land lande landet lovlig lovligt mad maden medføre medfører medført
12 mindretal mindretallet minister ministeren ministeriet modtage modtagelse modtager modtages
12 modtaget museet museum musik musikskolen måltid måltider måltidet mælk mærkede mødedatoer
12 mødeleder mødelokale mødeplan møderne mødetidspunkt mølle møllen møller nabokommune nabokommunen
12 nabokommuner nedlagt nedlægge nedlæggelse nedlægges nedsat nedsætte nedsættelse nedsættes nåede
12 nået nås nævn nævnene nævnet olie opfylde opfylder opfyldt ophæve ophævelse ophæves ophævet
12 oplyse oplyses oplysning oplysningerne oplyst oplyste opnå opnåede opnået opnås oprette
12 oprettelse oprettes oprettet opstå opstår optage optagelse optagelsen optages ordinære ordinært
12 orientere orienterede orienteres overføre overføres overførsel overførsler overført overtage
12 overtager overtages parti partier partiet påbud påbuddet pågår pålagt pålægge pålægges påtale
12 påtalt redegjorde redegør redegøre redegørelse redegørelsen regering regeringen region regionens
12 ret retter rettet rotter rådene rådets rådmand rådmanden rådmænd sammenhæng sammenhænge
12 sammenhængen scene sikkerhed sikkerheden sikrer sikret sikring skabe skaber skabes skabt skrald
12 skraldespande skyld skylder skyldes skyldig sneen solceller sortering spil spurgt spurgte stat
12 staten statens statslige stemme stemmer stemte styrelse styrelsen svare svarede svarene svarer
12 svaret svømmehal svømmehallen sænke sænkes sænket sænkning teater temamøde temamøder temamødet
12 tilgængelig tilgængelige tilgængelighed tomme tvang tvinge tvunget tømme tømmes tømning tømt
12 uafhængig udføre udførelse udførelsen udfører udføres udført udgår udgør udgøre udvalgsmøde
12 udvalgsmødet ulovlig ulovligt understregede understreger undersøge undersøger undersøgt
12 undersøgte undgå undgås undtagelse undtagelser undtages undtaget valg varm varme varmen
12 varmepumpe varmepumper vedhæftet vedlagt vedlægges videreføre videreføres vind vinden vindmølle
12 vindmøller vurdere vurderer vurderes vurderet vurdering vurderingen vurderinger vælgere æg øl
12 ønskelig ønskeligt ønsker ønskes
10 ad afhjælpe afhjælpes afløb afløse afløser afløses afløsning afprøve afprøves afprøvning aldrig
10 allerede altid ansattes ansøge ansøger ansøgere ansøgeren ansøges ansøgt ansøgte arbejdsområde
10 bad bade badet bed bede beder bedes bedt behøve behøver behøves beskæftigelse beskæftigelsen
10 beskæftiget besvær besværlig besværligheder besøg besøge besøgende besøger besøges besøget besøgt
10 besøgte bo boede boet boligområde boligområder bor bore boring boringer bro broen broer brudt
10 bryde bryder brøk byområde båd båden bådene bånd båndet bænk bænke bøde bøden bøder børneområdet
10 cirka delmål dengang dreng drenge elevråd enig enige enighed enstemmigt erhverv erhvervet
10 erhvervsliv erklære erklærede erklærer erklæring ernære ernæring fagområde fagområder fast faste
10 fastholde fastholdes fat fattig fattige flest fod fodgænger fodgængere forklare forklarer
10 forklaring forklaringen forløb forløber forløbet formål formålet forråd forsøg forsøge forsøger
10 forsøget forsøgt forsøgte forsørge forsørgelse fortjent fraværende fredag færdiggøre
10 færdiggørelse færrest fødder føje føjes førend førhen først førstkommende førstnævnte gave gaver
10 gavn genoptræning gods godtgøre godtgørelse godtgøres ha hav havde have haven haver havet havn
10 havne havnene hidtil hjalp hjulpet hjælp hjælpemidler hjælpen hjælpes hjælpsom hærdet hør
10 høreapparat hørelse hørende indsats indsatsen indsatser indsatserne indtryk indtræder indtægt
10 indtægter indtægterne kamp kan kant kar karakter karakteren kende kender kendskab kendt kom komme
10 kommende kommet kor kort kortene kortet kost koste kostede kosten koster kvinde kvinder kæmpe
10 kæmper kæmpet kær kære kærlig køn kønt kørebane lade lader ladet landsby landsbyer last lastbiler
10 laste laster ledig ledige ledighed ligesom lod lære læring læringsmiljø lærling lærlinge lært
10 lærte løb løber løft løfte løfter løftes løftet lørdag løs løse løsnes mads mand mandag menneske
10 mennesker mest mindre mod model modellen moder modsat modtog modul mors mål måle målene måler
10 måles målestok målgruppe målgruppen målgrupper måling målingen målinger målrette målrettede
10 målrettet måske måtte mænd mødt naturområde naturområder navn navnet ni nogenlunde næring
10 næringsliv nærværelse næstsidste nævne nævner nævnes nævnte offentliggøre ofte omkring område
10 områderne området områdets onsdag oplæring opløsning opløst ovennævnte personale personalet pige
10 piger pris prisen priser priserne præg præge præges præget prøve prøven prøver prøves prøvet
10 påføres påført påvirkes påvirket ramme ramt ro rolig roligt rolle roller ror ryge ryger rygning
10 råd råde rådes rådgive rådgivende rådgiver rådgivere rådgiveren rådgivning rådighed røg røgfri
10 sagde sager sal sale salen samle samlede samles samlet samling sammen sats satser satsning
10 selvhjælp senere senest seneste ser serviceområde set side siden sider sidst sidste sige siger
10 siges sjælden sjældent skib skibe skoleområdet skønne skønt smuk smukke socialområdet sogn sol
10 solen sorg start starten starter startes startet stød støder stødt støt sund sunde sundheden
10 sundt syn synes synet syntes så sås sæde sæder sædvanlig sædvanlige sædvanligvis særligt særlov
10 særpræg særskilte søn søndag sønner sørgede tager tages ti tid tiden tidens tidligere tidligst
10 tids tilføje tilføjelse tilføjes tilføjet tilføre tilføres tilført tilrettelægge tilrettelæggelse
10 tilrettelægges tilstedeværelse tilstedeværende tiltag tiltagene tiltaget ting tingene tirsdag
10 tjene tjener tjeneste tjenester tog toget tryk trykt tryktes træde træne træner trænes trænge
10 trænger trængt træning tåle tåler tårn tør tørre tørt uddannelsen uddannelser udfærdige
10 udfærdiges udfærdiget udgift udgiften udløb udløber udløbet udsatte udsætte udsættelse udsættes
10 udtryk udtrykker udtrykt udtrykte udtræder uenig understøtte understøtter understøttes
10 undersøgelserne ungdom ungdomsskolen unges vej vejede vejnet vejs vejvedligehold velfærd
10 velfærden velfærdsområdet virke virker virkning virkningen virkninger virksomhed virksomheden
10 virksomheder virksomheders vokse voksede voksen vokser vokset voksne vægte værdi værdifuld
10 værdifulde værdig værdige værdighed ældreområdet
8 afgjort afgøre afgøres afsløre afsløres afsløring afsnøring afstand afstanden afstå afstår al
8 bebyggelse bebyggelsen bebyggelser belysning belysningen belægges belægning belægningen beløber
8 beløbes beplantning bestræbe bestræbelser bestræber bevæge bevægelse bevæger bevæges bevæget
8 beværtning brand brande branden bred bredde brede bredere bredt brænde brænder brændsel brændt dag
8 dygtig dygtige dåb dårligere dårligst dårligt dåse dæk dække dækker dækkes dækket dækning
8 dækningen dæmning dæmningen dæmpe dæmpes dæmpet døgn døgnet døgnets døv døve fastsatte foder
8 forbrænding forbrændingen forbrændt forekomme forekommer forårsage forårsager forårsaget fritage
8 frivillig frivillige frivilligt fråde fræse fræsning frø fåtal fåtallig fælde fældes fældet
8 fældning fængsel fængslet fænomen færdes færdigheder færdsel færge færgen færger føde føden fødes
8 følge følgelig følger følges følgeskab følsom følsomme følsomt glædelig glædeligt glød grav grave
8 gravearbejde graves gravet grå gråt grænse grænsen grænser grænserne grænseværdi grød grøde grøden
8 grødeskæring gågade gågaden gås gåtur gæsten gæster gætte gætter gød gødes gødning hel hovedgård
8 hylde hård hårde hårdere hårdest hårdt hæder hædre hæk hækken hækker hæl hælde hælder hældning
8 hænge hænger hængt højne højnes højnet højre høne høns høst høste høstet indhente indhentes
8 indhentet indkøb indkøbe indkøbes indkøbt indsamle indsamles indsamling indstå indsåning jævn
8 jævne jævnlig jævnligt jævnt klog kloge klæde klæder klør korte kraft kraftig kraftige kraftigt
8 krise kriser kræft kræfter krænke krænkelse krænkelser krænket kæde kæden kæder kælder kælderen
8 kæreste kærlighed kø købmand købmanden købstad køen køl køle kølig køling kørebaner køretøj
8 køretøjer lov love lovede lovene lovet læ lægehus lægehuset lægelig læk lækage lækker længde
8 længer lænke læsbar læserbrev løfterne løg løgn lønmodtagere lønninger lønudgifter lønudgifterne
8 løv måge måger måltal mægle mægler mæglet mægling mængde mængden mængder mærkbar mærkbart mærker
8 mærket møbel møbler møg mønster mønstre mønt mørk mørke mørkt nord nordlig nordlige nå nål næb
8 nærme nærmede nærmer næse nød nøgen nøgletal nøgletallene nøjagtig nøjagtige nøjagtigt nøjsom
8 opgjort opgøre opgøres opmærksom opmærksomhed opmærksomheden opmærksomme opsat opskrift opsætning
8 opsættes opsøge opsøgende opsøges optræde optræder præcise præcist præmie præmis præmisser
8 præsentere præst præsten prøveordning prøvetid påske påsken påstand påstå påstår påtage påtager
8 påtænker påtænkes påtænkt påvise påvises påvist pæl pæle pæn pæne pænt pøl pølse rådden råden
8 råstof råstoffer råt rækværk ræv røre rører røres rørt røst røve sejl sejlads sejle sejler skal
8 skaller skel skele skellet skole skolen skyde skår skåret skær skære skærer skæres skærm skærme
8 skærpe skærpes skærpet skæv skæve skød skøde smag smage smager små småbørn småt smøre sparke spor
8 spore sporet spænde spændende spænding spændt spær spærre spærrer spærret spørg spørge spørger
8 spørges spørgeskema spørgsmålene sten stenen stress stresset stræde strækker strækkes strækning
8 strækninger strøm strømmen strømmer stål størrelse størrelsen størst støvet sværeste sværger sværm
8 svøb svømme svømmer svømning syd sydlig sydlige sået såfremt sågar såkaldt såkaldte sål således
8 sår sårbar sårbare sårbarhed såret sårpleje såvel sædvane sække sælgere sænker særegen særtilskud
8 sætning sætninger sød søde sødt søfart søgning søgningen søjle søm sømand søsat søvn tolv trukket
8 tråd tråde træk trække trækkes træt trætte trøst tværfaglig tværfaglige tværfagligt tværkommunal
8 tværkommunale tværs tænkning tærskel tæthed tætte tættere tøj tøjet tøjindsamling tømmer tømrer
8 tørke tørv tøv tøve tøver udlagt udlån udlånes udlæg udlægge udlægges udtale udtaler underskrevet
8 urværk utilfreds utilfredsstillende uændrede uændret uønskede uønsket vagt vagten vagter vakt vare
8 varen varer varerne varsel varsle varsles varslet vedr vest vestlig vestlige våben våd våde
8 vådområde våge vågen vågent vække vækker vækkes vælte vælter væltet væmmes vænge vænget vænne
8 vænnes vænnet være værelse værelser væren værne værnet værre værst vært værten væsen væsenet væv
8 åbenbart åbenhed åbenlys åbningstid åbningstiden åbningstider ånd ånde ånden åre årlig årligt
8 årsag årsagen årsager årsagerne årsmøde årsplan årsrapport årsregnskab årsskiftet årsværk årti
8 årtier æble æbler ægte ægtefælle ægtefæller ændringsforslag ændringsforslaget ærgerlig ærgerligt
8 ærgre ærgrer ærlig ødelagt ødelagte ødelægge ødelæggelse ødelægger ødelægges øjeblik øjeblikkelig
8 øjeblikket øst østlig østlige østre øve øvelse øver øves øvet
6 fortsatte ift inkl pga pt rammer rest tanke tanker tom
5 bål bås bær bøf bøg bøje bøjes bøjet bølge bølger bøn bønder bønne bønner børs dræber dræbt dræn
5 dræne drænes dræning drøj drøje drøm drømme drømmer drøn dvs elleve fjæs flåd flåde flænge flæsk
5 fløde fløj fløjen fløjte frøken føl førtidspension førtidspensionister gær gæt gø gøg hån håndbold
5 håne hækling hø høflig høg høvding jæger jægere klø knæ knæet kræs krøb krølle kåre kåret låg låge
5 lågen låger lår lås låse låses låst læg lænd lærred løje løve måne månen mår mæt møl møn nede
5 nedsatte næve nødig osv pålidelig pålidelige rod rå råb råbe råber ræs rødder rømme rømmes rømt
5 rønne sjæl sjæle skål skåle skæbne skæg skælde skælder skøjte slå slås slæb slæbe slør smør snæver
5 snævert snævre snør spå spån spædbørn spøg stædig støbe støber støbt støn sukker sværte sæbe sæk
5 sæson sæsonen tanken tå tåge tåre tæppe tæpper tæske tæv tøffe tønde tønder tørst urørt vås vædde
5 vædre ål åle ånder øde øg øks økse ør ørn ørred ørreder øse
4 Mads ejet flade flader grader kl lager nr sen trak
3 aven bakke bakken band bande bander bank bens blade boner dommen drama eger ejer eksisterer fad
3 fald forst fort gal gale graden hals halt halv ham hane hans har hast haste hat held her herre
3 hvede jagt kabel kable kald kalde kalder kam kel kran krone kroner krop lag lagre laver leger lem
3 log lom maler males masse md mel ment mht moderne mol ris sad sar sne stort tlf torv
2 flag loftet male maling modet oplag pant rev skar spar tarv torvet
1 Mælkebøtten afsattes bække fastsattes fede fedt forhen gled goder groft kampe klor krave lofter
1 mode ophavet opsatte overfart roser rost savn skanner udsattes
0.3 malt
0.1 aren aver baden bod fales gatter lob mat meder naje nar rad rak son vad
40 dig ham hende jeg jer mig nogen os vi
30 aldrig allerede altid gang gange især kom kommer kommet omkring sagt stadig tid tiden
25 afviste anbefalede bare beklagede bemærkede blot bød dermed egen eget egne enten fik foreslog
25 forklarede fortalte fremlagde fået gav gennemgik gik givet glædede gået heller hverken hvorfra
25 hvortil kritiserede ligge lå mente netop nævnte oplyste orienterede påpegede redegjorde roste sad
25 sagde samme sammen selve siger spurgte spørge stod støttede svare svarede taget takkede tilføjede
25 tog understregede
20 daværende derefter forrige først herefter hertil hidtil hvoraf hvori indtil kommende nuværende
20 nylig nyligt ofte senere senest siden sidst sjældent snart straks tidligere
18 desuden endelig endvidere hvorefter hvormed hvorpå hvorunder hvorved imens imidlertid ligeledes
18 mellemtiden mens selvom skønt såfremt således tillige
15 afslået besluttede borte cirka del dele fjerdedel forbi forkastet frem gennemsnit godkendte
15 halvdelen igennem inde indenfor knap langs nede omtrent oppe rundt side sider tredjedel tværs ude
15 udenfor udsat udsatte udsættes vedtaget vedtog
12 bedste billigste dyreste faldt flest færrest højest lavest nyeste steg sænkede voksede vokser
12 værste øgede
10 asfalt beton bord bror brosten datter elev elevator fliser grus kabel kabler kloakker kælder
10 kældre ler loftet mester onkel pumper regn sand sne sten stol strøm svend tagrender toilet
10 toiletter trappe trapper
8 ahorn alligevel altan antagelig ask bar bier birk blommer brombær bær bøg carport derimod desværre
8 drivhus eg ege ellers elm formentlig fugl fyr garage gran groft grævling gæs hare harer hegn
8 heldigvis hellere hjort hyld hække jordbær kirsebær kvist lind læste låge låger muligvis
8 mår mårhund omvendt pil plankeværk port porte pærer ræve røn rådyr skorsten skrev skrevet skur
8 skure slåen sommerfugle svane svaner tagsten terrasse tjørn tværtimod tydeligt ugle ænder
6 flad flade hejses kalk male maler males malet marker nedsattes puds rammes rammet
6 sagtens sattes smal smalle spande stejl stram strammes tapet udsattes
5 badende bader badning boller dykke dykker fedt felt felter foden fortøjning fugt gulerødder kage
5 kager kaj kartofler kål larm lyd lys maske mole okse ost pasta roer rugbrød rust skimmel sod sovs
5 suppe svamp taske æblekage ærter
4 arv band bandet bange banke banker bly bronze gris grise guld hane heder hejre indlån jern kalv
4 kalve ked kiste kister klor kobber krukke krukker lam låner lånere lånt mønter nervøs overfart
4 ride rider skuffede skuffet sølv tilfreds uenige vred vrede
3 afgift afgifter assistent assistenter bolt bolte ergoterapeut etsende fysioterapeut gebyr gebyrer
3 lak lim mos mug mursten plejer plejere rabat rabatter rådne sagtmodig skrue skruer sner snor spar
3 stav strammer søskenderabat takst tandlæger tegl ydelse ydelser
50 stor store stort
10 handicapråd handicaprådet handicaprådets ældreråd ældrerådet ældrerådets ungeråd seniorråd seniorrådet integrationsråd integrationsrådet
10 skolebestyrelse skolebestyrelsen brugerråd pårørenderåd bestyrelsesmøde årsmøde generalforsamling høringssvar høringssvaret indsigelse
8 Ældresagen Økonomiudvalget Økonomiudvalg Socialudvalget Miljøudvalget Sundhedsudvalget Ældreudvalget Børneudvalget Skoleudvalget Kulturudvalget Teknikudvalget
40 søger ændre
1.5 sattes
3 maling ost moderne
1 hejst haves
30 cm kg km mm
15 tilfælde
10 trusler
3 bod
2 bænken bænkene
20 Miljø Økonomi Børn Ældre Sundhed Kultur Fritid Teknik Natur Klima Åben Åbent Lukket Unge Familie Voksne
10 Beskæftigelse Øvrige Årsregnskab Øst Uddannelse Social Byrådet Økonomisk Køb Møde anlægsudgift anlægsudgifter anlægsudgiften anlægsmidler anlægsmidlerne anlægsprojekter
10 anlægsregnskab anlægsregnskabet anlægsramme anlægsprogram lokalplanforslag miljøvurdering miljøscreening miljørapport miljøgodkendelse støjniveau støjgrænse skolekørsel
10 skolekørslen opfølgningen opfølgninger budgetopfølgning budgetopfølgningen sekretariat sekretariatet sekretariatets direktionssekretariatet kommunaldirektøren
10 kommunaldirektør sundhedschef økonomichef økonomichefen ældrechef ældrechefen skolechef børnechef kulturinspektør regionsmøde regionsmøder dialogmødet personalemøde
10 personalemøder informationsmøde Ældreråd Ældrerådet Ældrerådets Ældrechefen Ændring Ændringer Ændringen Ændringerne Ændringsforslag bemærket høringsfrist høringsfristen
10 høringsperiode høringsperioden indkomne borgerhenvendelser underretninger fjerde sjette syvende ottende niende tiende tolvte sidstnævnte næstbedste næsthøjeste
10 næststørste lejemålet lejemålene lånoptagelse låneramme lånerammen lånets byggelån realkreditlån kreditforeningslån overslagsår overslagsårene overslagsåret udmåling
10 udmålingen udmåles fastsættelse nugældende kvalitetsstandard kvalitetsstandarder kvalitetsstandarden serviceniveau serviceniveauet hjemmehjælp hjemmehjælpen hjemmehjælper
10 hjemmesygepleje sygefravær sygefraværet langtidsfravær langtidsfraværet lægehus lægehuset lægehusene speciallæge praktiserende
12 lovgrundlag retsgrundlag lovgrundlaget retsgrundlaget tiltræde tiltræder tiltrådte tiltrådt tiltrædes imødekomme imødekommet imødekommes indtægt indtægter indtægten
12 indtægterne merindtægt merindtægter mindreindtægt tilslutte tilsluttede tilslutning svarende
8 beskæftigelsesprojekt beskæftigelsesindsats beskæftigelsesindsatsen folkeskoleloven folkeskolelovens folkeoplysningsloven planloven planlovens styrelsesloven serviceloven
8 servicelovens vandløbsloven naturbeskyttelsesloven sundhedsloven forslagsstiller Enhedslisten Kommunalbestyrelsen kommunalbestyrelsen kommunalbestyrelsens Venstre
8 Socialdemokratiet Socialdemokraterne Konservative Radikale protokollen protokol tilsvarende naturligvis selvfølgelig henholdsvis fremsættes fremsatte renovation
8 renovationsafgift renovationsafgiften affaldsgebyr vejmidte vejareal vejarealer cykelstier krydsene vejtræer gadetræer ringvej ringvejen hovedvej hævning opgjorde
8 indfriet optaget sikkerhedsstillelse restgæld restgælden gældsafvikling bådehavn bådehavnen bådehal bådelaug søbad åløb ålaug møllerne møllens havvindmøller skrå skråning
8 træffe træfning trævle vådområder vådområdet lavbundsjord kystsikring digelag højvande stormflod oversvømmelse oversvømmelser tjenestemand tjenestemænd
8 fællestillidsrepræsentant tillidsrepræsentant tillidsrepræsentanter arbejdsmiljørepræsentant arbejdsmiljørepræsentanter arbejdsulykke arbejdsulykker arbejdspladsvurdering
8 lønpolitik lønforhandling lønforhandlinger frihøjde frigørelse frikøb tilgængeligheden utilgængelig brugerbetaling forældrebetaling forældrebestyrelse forældrebestyrelser
8 forældrerepræsentanter mødetid mødetider mødelokalet mødedeltagere mødeplanen mødekalender mødesalen indledning indledende indkøbet indkøbene indkøbsaftale
8 stedfortræderen kommunegaranti garantien lånegaranti
6 køreplan køreplaner buskørsel befordring rådighedsløn rådgivningen råderum råderummet råderumskatalog områder køkkener køkkenerne madordning dagplejemødre
6 sundhedsplejerske sundhedsplejersker tandpleje skolebørn børnehjælpsdag børnetal børnetallet prøvefag prøverne afgangsprøve afgangsprøver karaktergennemsnit læringsmål
6 læseindsats elevfravær skolefravær åbningstiderne åbningsdag årshjul årsberetning årsberetningen årlønnen kvartalsvis halvårlig halvårlige halvårligt helårlig
6 byggemodning byggeret byggelinje byggefelt byggefelter bebyggelsesprocent etagemeter grundkøb grundsalg jordkøb arealkøb købstilbud køberen sælgeren salgspris skødet
4 mæglerne ejendomsmægler ejendomsmægleren landinspektør landinspektøren revisor
`;

/** Word → how many times in 100,000 words. */
export const usualWords: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [count, ...words] = line.split(" ");
      return words.map((word): [string, number] => [word, Number(count)]);
    }),
);
