import { type CaseWriter, caseNumber, politicalPaper } from "../case.ts";
import { approved, postponed, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, sumTable, table, text } from "../writing.ts";

const connections = sumTable(
  ["Område", "Ejendomme", "Forventet tilslutning første år"],
  [
    ["Østerlev by", 486, 311],
    ["Østerlev Stationsby", 129, 78],
    ["Industrivej", 23, 19],
  ],
);

const economics = table(
  ["Husstand på 130 m², årlig udgift", "Kr."],
  [
    ["Naturgas", 24600],
    ["Individuel varmepumpe", 19800],
    ["Fjernvarme", 18300],
  ],
);

export const fjernvarme: CaseWriter = (on) => ({
  number: caseNumber(on["committee first"], 2051),
  handlers: ["ili", "mty"],
  title: "Projektforslag for fjernvarme i Østerlev",
  appearances: {
    "committee first": {
      sections: politicalPaper({
        summary: text`
          Hvidsund Fjernvarme har søgt om godkendelse af et projektforslag, der udvider forsyningen til 638 ejendomme i
          Østerlev. Udvalget skal tage stilling til, om det vil anbefale Byrådet at godkende projektet.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet, at projektforslaget godkendes, og at området
          ændres fra naturgas- til fjernvarmeforsyning.`,
        presentation: text`
          Varmen skal komme fra en havvandsvarmepumpe på Sydhavnen og fra overskudsvarme fra Klitrup Konserves. Der
          anlægges en transmissionsledning på 7,4 km.

          ${connections}

          Projektet viser et samfundsøkonomisk overskud på 31 mio. kr. over 20 år og sænker udledningen med 2.950 ton
          CO2 om året.`,
        economy:
          "Kommunen skal garantere for et lån på op til 96 mio. kr. mod en provision på 0,6 pct.",
        legal: "Varmeforsyningsloven og projektbekendtgørelsen.",
      }),
      decision: postponed(text`
        Udsat.

        Udvalget ønsker en beregning af varmeprisen for en almindelig husstand, hvis kun halvdelen tilslutter sig.`),
      attachments: [{ title: "Projektforslag for fjernvarme i Østerlev" }],
      guests: [guests.climate],
    },

    "committee second": {
      sections: politicalPaper({
        summary: text`
          Udvalget udsatte sagen den ${dashed(on["committee first"])} for at få beregnet varmeprisen ved lav tilslutning.
          Beregningen foreligger nu.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet,

          - at projektforslaget godkendes, og
          - at der stilles garanti for et lån på op til 96 mio. kr. mod en provision på 0,6 pct.`,
        presentation: text`
          Beregningen viser, at en husstand på 130 m² ved fuld tilslutning sparer 6.300 kr. om året i forhold til
          naturgas. Tilslutter kun halvdelen sig, stiger prisen til 20.900 kr., og den ligger da 1.100 kr. over prisen
          for en individuel varmepumpe.

          ${economics}

          Hvidsund Fjernvarme går derfor først i gang, når 60 pct. af ejendommene har skrevet under. På nuværende
          tidspunkt har 357 af 638 ejere tilkendegivet interesse, svarende til 56 pct.`,
        economy: "Garantiprovisionen ventes at give kommunen 576.000 kr. det første år.",
        legal: "Varmeforsyningsloven og projektbekendtgørelsen.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(
        "Anbefales godkendt med vilkår om 60 pct. tilslutning, før anlægsarbejdet går i gang.",
      ),
      attachments: [
        { title: "Projektforslag for fjernvarme i Østerlev" },
        { title: "Notat om varmepris ved lav tilslutning" },
      ],
      guests: [guests.climate],
    },

    "council second": {
      sections: politicalPaper({
        summary:
          "Byrådet skal tage stilling til fjernvarme i Østerlev og til en garanti på op til 96 mio. kr.",
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at projektforslaget godkendes med vilkår om 60
          pct. tilslutning, og at der stilles garanti for et lån på op til 96 mio. kr. mod en provision på 0,6 pct.`,
        presentation: text`
          Projektet giver 638 ejendomme mulighed for fjernvarme fra en havvandsvarmepumpe og fra overskudsvarme. Det
          sænker udledningen med 2.950 ton CO2 om året.

          ${connections}

          Når vilkåret om tilslutning er opfyldt, kan de første ejendomme få varme i
          ${monthAfter(on["council second"], 20)}.`,
        economy: "Garantien påvirker ikke kommunens låneramme.",
        legal: "Varmeforsyningsloven og projektbekendtgørelsen.",
      }),
      after: "committee second",
      finance: recommended(),
      decision: approved(),
      left: ["Camilla Brinkholm deltog ikke i punktets behandling på grund af inhabilitet."],
      attachments: [{ title: "Projektforslag for fjernvarme i Østerlev" }],
    },
  },
});
