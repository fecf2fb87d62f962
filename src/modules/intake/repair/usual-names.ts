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
Jylland Kolding Lolland Mors Nyborg Odense Randers Roskilde Sjælland Skive Skagen Svendborg Thy Vejle Viborg`;

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
Lind Lund Lyng Mark Mos Mun Nord Nybo Odd Over Ravn Ris Ros Sand Skov Sten Stor Strand Sund Svan Thor Torn Tved Ulv Vad Vand Vest Vejr Vil Vind Vin`;

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
