/**
 * Names that are common in Denmark, above all those that have a Danish letter and are other names without it,
 * so that a dictionary alone can't tell them. Only words: no one of them is somebody.
 */
const TABLE = `
Søren Jørgen Jørn Bjørn Asbjørn Esbjørn Torbjørn Thorbjørn Børge Åge Aage Kåre Åse Sølvi Håkon Håkan Rønnaug Gøran Mårten Pål
Pær Sørine Jørgine Bjørg Bodil Østen Øjvind Øystein Tønnes Rømer Høgni Kjær Kjærgaard Kjærgård Kjærsgaard Kær Kærgaard
Sørensen Jørgensen Tønnesen Bjørnsen Jørnsen Børgesen Åkesson Ågesen Nørgaard Nørgård Nørregaard Nørregård Nørskov Nørby Nørlund
Nørholm Nørup Østergaard Østergård Østerby Østerlund Øster Ørsted Ørum Ørskov Ørts Ødegaard Ødegård Søgaard Søgård
Søndergaard Søndergård Sønderby Sønderskov Sørup Søby Søholm Søe Højgaard Højgård Højberg Højlund Højer Høj Høgh Høg Høeg Høyer
Høst Høyrup Højrup Højholt Grønbæk Grøn Grønlund Grønborg Grønning Grønvold Grønne Bæk Bækgaard Bækgård Bækmark
Holbæk Kærgård Brøndum Brønd Brøns Brøndsted Bøgh Bøg Bøgelund Bøgeskov Bøje Bøjer Bødker Bøttcher Bøgild Krøyer Krøll
Krøgh Kjøller Kjølby Kløve Kølbæk Løgstrup Løvgren Løve Løkke Løkkegaard Lønborg Lønstrup Lønne Lærke Lærkevej Løvschall
Mørk Mørch Mørup Mølle Møller Møllegaard Møllegård Mølgaard Mølgård Møllevej Møllegade Næstved Næsby Nygård Overgård
Vestergård Damgård Bjerregård Kirkegård Odgård Dalgård Ågård Ågaard Åberg Ågren Åstrup Åkjær Åkær Sæby Skærbæk Skjødt
Skjøtt Skjøth Skøtt Strøm Strømgaard Støvring Sværd Sønder Søndre Søndergade Nørre Nørregade Nørrebro Nørremark Østergade
Østerbro Østre Østerskov Vesterå Tønder Tømmerup Tæbring Tårup Værløse Vænget Ærø Øland Ørbæk Ørbækvej Ørn Østbirk
Rødby Rødding Rømø Rønde Rønne Rønnow Rønn Rønbjerg Råby Rådhuset Rådhus Rådhuspladsen Præstø Præstegård Præstevej Gjødvad Gørding Gørtz
Færch Fårup Fælled Fælledvej Føns Følner Dæhn Døssing Brændgaard Brædstrup Brønderslev Brønshøj Blåbjerg Blåvand Læsø Samsø Fanø
Thurø Tåsinge Tunø Lyø Omø Fejø Femø Askø Mandø Orø Årø Hørby Hørning Hørsholm Hørup Hæstrup Hårby Håstrup Hårlev
Skåne Skårup Sværdborg Sørby Sæd Sæter Tølløse Tørring Ølgod Ølsted Ørslev Åby Åbyhøj Ådal Ådalen Åvej Åkirkeby Ålborg Århus Åbenrå
Køge Køng Køster Kåg Mårup Måløv Mågevej Nærum Nårup Røjle Røjkær Røsnæs Rårup Skødstrup Søllerød Søborg Sørvad
Anders Anna Anne Annette Arne Bent Bente Berit Birgit Birgitte Birthe Bo Bodil Brian Britta Camilla Carl Carsten Charlotte
Christian Christina Claus Conny Dan Dorte Dorthe Egon Else Erik Erna Erling Eva Finn Flemming Frank Frede Frode Gert Gitte Grete
Grethe Gudrun Gunnar Hanne Hans Harald Heidi Helle Helene Henning Henrik Holger Ib Ida Inge Inger Ingrid Ivan Jakob Jan Jane
Janne Jeanette Jens Jesper Jette Johan Johannes John Jonas Jytte Kaj Karen Karin Karl Karsten Katrine Keld Kenneth Kim Kirsten
Kjeld Klaus Knud Kristian Kurt Lars Lasse Laust Leif Lena Lene Line Lis Lisbeth Lise Liselotte Lone Lotte Louise Mads Maja Malene
Maren Maria Marianne Marie Mark Martin Mathias Mette Mia Michael Mikkel Mogens Morten Nana Niels Nina Ole Ove Palle Peder Per
Peter Pia Poul Preben Randi Rasmus Rikke Rita Rolf Rune Sanne Signe Simon Sofie Sonja Stefan Sten Stine Susanne Svend Tage Thea
Thomas Thorkild Tina Tine Tom Tommy Torben Tove Trine Troels Uffe Ulla Ulrik Vagn Verner Vibeke Viggo Villy Vivi
Andersen Andreasen Bach Bech Beck Bak Bang Berg Bjerg Bjerre Boesen Bonde Borg Brandt Bruun Buch Carlsen Christensen Christiansen Clausen Dahl
Dalsgaard Dam Damgaard Eriksen Fogh Frandsen Frederiksen Friis Gade Gram Hald Hansen Hedegaard Hein Henriksen Holm Holst Iversen
Jacobsen Jakobsen Jensen Jeppesen Jespersen Johansen Johnsen Juhl Jul Kirk Knudsen Koch Kragh Kristensen Krog Krogh Lange Larsen
Lassen Laursen Lauritsen Lind Lorentzen Lund Madsen Markussen Mathiesen Mikkelsen Mortensen Munk Nielsen Nissen Olesen Olsen
Pedersen Petersen Poulsen Rasmussen Ravn Riis Rohde Roed Schmidt Schou Simonsen Skov Sloth Svendsen Thomsen Toft Thorsen
Vestergaard Villadsen Vinther Wulff Astrup Als Amager Assens Bogense Bornholm Esbjerg Fyn Grenaa Haderslev Herning Holstebro Horsens
Jylland Kolding Lolland Mors Nyborg Odense Randers Roskilde Sjælland Skive Skagen Svendborg Thy Vejle Viborg
Aagaard Abildgaard Ahlmann Albrechtsen Andresen Antonsen Arnesen Asmussen Axelsen Bager Bagger Bakke Balle Balslev Bay Bendtsen Bengtsen Bentsen
Bentzen Benthien Berntsen Bertelsen Bertram Bisgaard Bjerring Bjerregaard Blicher Blom Bloch Boel Bojsen Boisen Bonnesen Borch Borre Boye Brandstrup
Brask Bredgade Bredahl Bregnballe Brink Broby Brodersen Brogaard Bryde Buhl Bundgaard Busk Byrialsen Byskov Callesen Carstensen Caspersen
Christoffersen Clemmensen Dalby Dahlgaard Dalgaard Dalum Damborg Damkjær Davidsen Degn Degnbol Dideriksen Dinesen Ditlevsen Dons Drejer Duus Dyhr
Dyrberg Ebbesen Egeberg Egelund Eggert Elkjær Ellegaard Ellemann Engberg Enevoldsen Erichsen Eskesen Eskildsen Espersen Faber Fabricius Fabrin Falk
Falkenberg Fenger Fischer Fisker Fjeldsted Fjord Flensborg Folmer Foged Franck Fransen Frederiksberg Fredslund Friborg Frost Fuglsang Fugl Gad
Gammelgaard Garde Gaarde Geertsen Gerner Gertsen Gissel Glad Graversen Gravgaard Greve Gregersen Gundersen Gudmundsen Haagensen Hagen Hallberg Halberg
Hammer Hammershus Hamann Hasselbalch Hasse Hauge Haugaard Haurum Hedager Hegelund Heide Heiberg Helbæk Hemmingsen Hermann Hermansen Hessel Hildebrandt
Hjorth Hoffmann Holgersen Holmgaard Hornbæk Hougaard Hovgaard Hviid Hyldgaard Ibsen Isaksen Iskov Jacobi Jansen Jansson Jepsen Jessen Jespergaard
Jochumsen Joensen Johannesen Johannsen Johansson Jonassen Josefsen Junker Just Justesen Kaas Kallehauge Kamp Kappel Karlsen Kaspersen Kehlet
Kirkegaard Kjeldgaard Kjeldsen Klausen Klein Klemmensen Klitgaard Knudstrup Kofod Kofoed Korsgaard Korsholm Krag Kramer Kristiansen Kristoffersen
Krarup Krause Kruse Kronborg Kudsk Kvist Kyed Ladefoged Lambertsen Langballe Langberg Lauesen Laugesen Lauridsen Laustsen Leth Lindberg Lindegaard
Lindgaard Lindholm Linnet Lisberg Loft Lomholt Lorenzen Ludvigsen Lundberg Lundgaard Lundgren Lundsgaard Lyhne Lykke Lynge Lyngsie Markvardsen
Mathiasen Mathiassen Mejer Meldgaard Meyer Michaelsen Michelsen Mohr Moesgaard Mogensen Mose Mouritsen Mouritzen Munch Mygind Nedergaard Neergaard
Neumann Nicolaisen Nikolajsen Noer Nordentoft Nygaard Nyholm Nymann Odgaard Olsson Ottesen Ottosen Overby Overgaard Pallesen Panduro Paulsen Pape
Philipsen Pihl Pilegaard Pilgaard Pind Pontoppidan Povlsen Prip Quist Raahauge Raben Rahbek Ramsing Rask Rasch Ravnborg Ravnsborg Refsgaard Reimer
Rindom Ritter Rosenberg Rosengaard Rosenkilde Rosing Rytter Rud Ruge Sander Sandberg Sandved Schack Schioldan Schjerning Schultz Schulz Schwartz
Sejersen Severinsen Severin Sig Sigurdsson Siggaard Simoni Skaarup Skaaning Skelby Skjold Skovbo Skovgaard Skovsgaard Skriver Skytte Smed Smidt
Snedker Sommer Stald Stampe Starup Staal Steen Steffensen Stender Stendal Stenbæk Stougaard Storgaard Storm Strandgaard Straarup Struckmann Stubkjær
Svane Svejstrup Svenningsen Svensson Tang Tange Terkelsen Therkelsen Therkildsen Thestrup Thaarup Thomassen Thorlund Thorup Thorsted Thrane Thuesen
Thune Toftegaard Toftgaard Tolstrup Tornbjerg Trier Tranberg Trolle Truelsen Tvede Uhrenholt Uldahl Ussing Vangsgaard Vangsted Vedel Vendelbo
Vesterager Vesterby Villumsen Vinding Vinkel Vinter Vistisen Vognsen Volf Voss Wagner Warming Weber Wessel Westergaard Wiese Wind Winkel Winther Witt
Wolff Zacho Zachariassen Aksel Alan Albert Alex Alexander Alfred Alice Allan Alma Amalie Amanda Andrea Andreas Anita Anker Annelise Annemarie Anni
Anton Arthur August Axel Bjarne Benedikte Benjamin Benny Bernhard Betina Bettina Bitten Brit Britt Carla Carina Caroline Cecilie Christa Connie Dagny
Daniel David Dennis Ditte Doris Edith Edvard Ejnar Ejvind Elin Elisabeth Elise Ella Ellen Elly Elsebeth Emil Emilie Emma Emmy Erica Erika Ernst Ester
Esther Evald Eyvind Fie Filip Freja Frederik Frederikke Frida Fritz Georg Gerda Gorm Grith Gurli Gustav Halfdan Hassan Helga Helmer Henny Henriette
Herdis Hjalmar Hjalte Hugo Inga Ingelise Ingeborg Irene Iris Irma Isabella Jacob Jannie Jarl Jean Jeanne Jeppe Jimmy Joan Johnny Joakim Josefine Julie
Julius Karina Karla Karoline Kamilla Kasper Katja Kathrine Ketty Klara Kresten Kris Krista Kristina Kristine Lauge Laura Laurits Leo Leon Lilian
Lillian Lilly Linda Lisa Liv Liva Magda Magnus Malou Margit Margrethe Marius Marlene Martha Martine Mathilde Max Merete Merethe Mikael Mille Minna
Mohamed Mohammed Mona Monica Nadia Nicolai Nikolaj Nicklas Niklas Nis Norma Olaf Olav Olga Oline Oliver Oluf Orla Oscar Oskar Otto Patrick Paul Paula
Pauline Pelle Pernille Petra Philip Povl Rasmine Regitze Rene Richard Robert Roger Roland Rosa Ruben Ruth Sabrina Sandra Sara Sarah Sebastian Selma
Sidsel Sigrid Sigurd Silje Silas Sine Sisse Solveig Sonny Sophie Stella Stephan Stig Sussi Suzanne Sussie Sylvia Tanja Terese Theodor Therese Thora
Thorvald Thyra Tobias Torkild Torvald Tore Ulrich Ursula Valborg Valdemar Vera Victor Vilhelm Vilma Viola Viktor Villads Vita Vivian Walter Werner
William Willy Yrsa Yvonne Zenia Allerup Anholt Ans Arden Arrild Asnæs Assentoft Augustenborg Auning Balling Ballerup Billund Bjerringbro Blokhus
Borris Borup Bramming Brande Brejning Brenderup Brabrand Broager Brovst Bryrup Christiansfeld Dragør Dronninglund Ebberup Ebeltoft Egernsund Ejby
Ejstrup Farsø Farum Faxe Fjerritslev Fredensborg Fredericia Frederikshavn Frederikssund Frederiksværk Galten Gandrup Gedser Gedsted Gelsted Gentofte
Gilleleje Gjern Give Gladsaxe Glostrup Glamsbjerg Graasten Gredstedbro Grindsted Gudhjem Gudumholm Guldborg Haarby Hadsten Hadsund Hals Hammel
Hanstholm Haslev Hasle Havdrup Hedensted Hedehusene Hellebæk Hellerup Helsinge Helsingør Herlev Herlufmagle Hillerød Hinnerup Hirtshals Hjallerup
Hjerting Hjortshøj Hobro Holsted Holte Hornslet Hornsyld Hovedgård Humlebæk Hundested Hurup Hvidovre Hvalsø Ikast Ishøj Jebjerg Jelling Jernved
Jerslev Jyllinge Jyderup Kalundborg Kalvehave Karise Karlslunde Karup Kerteminde Kirkeby Kjellerup Klarup Klemensker Klokkerholm Knebel Kolind Korsør
Krusaa Langeskov Langå Lejre Lem Lemvig Lohals Lunderskov Lystrup Maribo Marstal Middelfart Moseby Munkebo Nakskov Neksø Nexø Nibe Nivå Nordborg
Nordby Nykøbing Nørresundby Odder Ollerup Otterup Oksbøl Padborg Pandrup Ringe Ringkøbing Ringsted Risskov Rudkøbing Ruds Ry Ryomgård Ryslinge Saltum
Sakskøbing Sejerslev Silkeborg Sindal Skanderborg Skibby Skjern Skævinge Slagelse Slangerup Smørum Snedsted Solbjerg Solrød Sorø Spentrup Spjald Stege
Stenlille Stenløse Stenstrup Stevns Stoholm Storvorde Strandby Struer Stubbekøbing Suldrup Sulsted Svaneke Svebølle Svenstrup Svinninge Taastrup
Tappernøje Tarm Thisted Thyborøn Tinglev Tisvilde Toftlund Tommerup Tranebjerg Trelleborg Trige Trustrup Tune Tylstrup Uldum Ulfborg Ulstrup Valby
Vallensbæk Vamdrup Vanløse Vandel Varde Vejen Vemb Vesterborg Vestbjerg Viby Videbæk Vildbjerg Vinderup Vipperød Virum Vissenbjerg Vodskov Vojens
Vordingborg Vorbasse Bredebro Bredsten Storegade Vestergade Kirkegade Skolegade Torvegade Jernbanegade Havnegade Algade Smedegade Kongensgade
Slotsgade Skolevej Kirkevej Hovedgade Hovedgaden Stationsvej Strandvej Skovvej Birkevej Parkvej Industrivej Ringvej Vad Brand Brun Dal Eng Gam Grav Hede Hjort Horn Kold Lille Lyng Nord Ris Strand Sund Tved Vest Vind Vang Vig`;

/** Word → how many times in 100,000 words. */
export const usualNames: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split(/\s+/)
    .map((name): [string, number] => [name, 5]),
);

/** What names of families, places and roads begin with, above all what has a Danish letter. */
const BEGINNINGS = `
Brå Bræ Bræd Brænd Brø Brøn Bækk Bæk Bød Bøg Bøge Bøj Bøl Bøst Båd Bål Bår Dæm Døst Dåb Dår Fjæld Flø Frø Fæ Fær Fæst Føn Føl Får Få
Gøl Gård Gårs Græs Grå Grøn Grønt Hjær Hjør Hjøl Hæ Hæst Høj Høl Høn Hør Hørs Høst Hå Hår Håls Kjær Kjærs Kjær Klø Kløver Klæ Kræm Kræ Krå Krøj
Kæ Kær Kærs Køl Kør Kåls Læ Læg Læs Lær Lærke Løg Løj Løn Løv Løven Løg Låds Mæl Mæ Mør Mø Møl Mølle Møg Mør Mål Mår Næ Næs Nør Nørre Nørt Nø Når Præst
Pøl Ræv Rø Rød Røj Røm Rør Rå Råd Ræ Skjær Skæl Skær Skå Skår Slå Sløk Små Stør Stå Svæ Svær Sæ Sæl Sø Søby Søl Sølv Søn Sønder Sør Søn
Tjør Træ Trø Tvær Tæk Tø Tøl Tøn Tøp Tør Tå Tår Tårn Tås Tån Væ Væb Væg Væl Vær Vøl Vå Vår Vrå Vrøn Ægte Æbel Ær Ære Ø Øl Ør Ørn Øst Øster Å Åg Åger
Åk Åker Åb Ål Åbo År Ås Åst Åstr Birk Brand Brun Bak Dal Dam Ege Eng Elle Fogh Gam Grav Hav Hald Hede Hem Hjort Hol Holm Horn Hvid Klit Kold Kro Lang Lille
Lind Lund Lyng Mark Mos Mun Nord Nybo Odd Over Ravn Ris Ros Sand Skov Sten Stor Strand Sund Svan Thor Torn Tved Ulv Vad Vand Vest Vejr Vil Vind Vin
Bred Brede Bro Kloster Kirke Kron Tors Tor Vester Skole Stations Slots Jern Havne Torve Bjerre Bakke Hel Helle Sol Tange Tars Rand Rosen Sander Hegn Havre Ild Lem Lode Mellem Mel Ras Sal Ulle Ul Vam Ved Vod`;

/** What they end with. */
const ENDINGS = `
gård gaard gårde gården bjerg berg bæk by bo holm holt høj lund lunde mark næs rup drup strup skov skoven sted toft vang ager sund sø å dal bro lev ing inge ling
borg mose kær kjær skjær vig ved rød løse um sen mand mann vad vej gade vænge vænget parken bakken engen huset stræde strøm dahl felt quist lyng land
skær hede ø rud balle bøl bølle torp`;

/** Names as they are put together of these. */
export function* namesPutTogether(): Generator<string> {
  for (const begins of BEGINNINGS.trim().split(/\s+/))
    for (const ends of ENDINGS.trim().split(/\s+/)) yield begins + ends;
}
