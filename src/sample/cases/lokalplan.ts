import { type CaseWriter, caseNumber, politicalPaper } from "../case.ts";
import { approved, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, sumTable, table, text } from "../writing.ts";

const homes = sumTable(
  ["Delområde", "Boliger", "Etager"],
  [
    ["A. Kajgaden", 64, "3-4"],
    ["B. Værftspladsen", 58, "2-3"],
    ["C. Tjærehusene", 24, "2"],
  ],
);

const answers = table(
  ["Høringssvar", "Indhold", "Administrationens forslag"],
  [
    [
      "Beboerne på Lodsvej 2-18",
      "Fire etager tager udsigten til sundet",
      "Delområde A sænkes til tre etager mod Lodsvej",
    ],
    [
      "Nordmolens Bådebyggeri",
      "Frygter klager over støj fra værftet",
      "Der stilles krav om støjdæmpede facader mod nord",
    ],
    [
      "Museumsforeningen i Hvidsund",
      "Tjærehusene bør bevares",
      "Imødekommet; husene udpeges som bevaringsværdige",
    ],
    [
      "Cyklisterne i Hvidsund",
      "Ønsker 3 cykelpladser pr. bolig",
      "Kravet fastholdes på 2,5 pladser",
    ],
  ],
);

export const lokalplan: CaseWriter = (on) => ({
  number: caseNumber(on["committee first"], 1477),
  handlers: ["rso"],
  title: "Lokalplan 148 - boliger på Sydhavnen",
  appearances: {
    "committee first": {
      title: "Forslag til Lokalplan 148 - boliger på Sydhavnen",
      sections: politicalPaper({
        summary: text`
          Udvalget skal tage stilling til, om det vil anbefale Byrådet at vedtage et forslag til lokalplan for op til
          146 boliger på Sydhavnen og sende det i høring i fire uger.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet,

          - at forslaget vedtages og sendes i offentlig høring i fire uger, og
          - at planen ikke miljøvurderes, da den ikke ventes at påvirke miljøet væsentligt.`,
        presentation: text`
          Området på 3,1 hektar har ligget delvist ubenyttet hen, siden fiskeauktionen lukkede. Lokalplanen giver
          mulighed for boliger, caféer og mindre værksteder i stueetagen mod kajen.

          ${homes}

          Kajkanten på 310 meter bliver offentligt tilgængelig i fem meters bredde. Bebyggelsen hæves til kote 2,6, så
          den er sikret mod højvande frem til 2100. Mindst en fjerdedel af boligerne skal være almene.`,
        economy:
          "Planen medfører ingen udgifter for kommunen ud over byggemodning, der dækkes ved salg af byggeretter.",
        legal: "Planlovens §§ 13, 15 og 24 og miljøvurderingslovens § 10.",
        process:
          "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet - høring - endelig vedtagelse.",
      }),
      decision: recommended(),
      attachments: [
        { title: "Forslag til Lokalplan 148" },
        { title: "Miljøscreening" },
        { title: "Visualiseringer set fra Lodsvej og Nordmolen" },
      ],
      guests: [guests.planning],
    },

    "council first": {
      title: "Forslag til Lokalplan 148 - boliger på Sydhavnen",
      sections: politicalPaper({
        summary:
          "Byrådet skal tage stilling til, om forslaget til Lokalplan 148 skal sendes i høring i fire uger.",
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at forslaget vedtages og sendes i offentlig
          høring i fire uger, og at planen ikke miljøvurderes.`,
        presentation: text`
          Lokalplanen omfatter 3,1 hektar af Sydhavnen og giver mulighed for op til 146 boliger i to til fire etager.
          Kajkanten på 310 meter bliver offentligt tilgængelig, og mindst en fjerdedel af boligerne skal være almene.

          ${homes}`,
        legal: "Planlovens §§ 13, 15 og 24 og miljøvurderingslovens § 10.",
      }),
      after: "committee first",
      finance: recommended(),
      decision: { ...approved(), ballot: { against: ["T"] } },
      attachments: [{ title: "Forslag til Lokalplan 148" }, { title: "Miljøscreening" }],
    },

    "committee latest": {
      title: "Lokalplan 148 - endelig vedtagelse",
      sections: politicalPaper({
        summary: text`
          Forslaget til Lokalplan 148 har været i høring. Udvalget skal behandle de fire høringssvar og tage stilling
          til, om det vil anbefale planen endeligt vedtaget med ændringer.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet, at lokalplanen vedtages endeligt med de
          ændringer, der fremgår af høringsnotatet.`,
        presentation: text`
          Byrådet sendte den ${dashed(on["council first"])} forslaget i høring i fire uger. 90 borgere deltog i et
          borgermøde i pakhuset på Sydhavnen.

          Ændringerne betyder, at delområde A sænkes til tre etager mod Lodsvej, at Tjærehusene bevares, og at der
          stilles krav om støjdæmpede facader mod værftet. Antallet af boliger falder fra 146 til 138.`,
        economy: "Indtægten fra byggeretter ventes at falde med 2,4 mio. kr. til 41,6 mio. kr.",
        legal: "Planlovens § 27.",
        hearing: answers,
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: {
        ...recommended("Anbefales vedtaget med de foreslåede ændringer."),
        reservation: "Grøn Liste tog forbehold for antallet af parkeringspladser.",
      },
      attachments: [
        { title: "Lokalplan 148 med ændringer" },
        { title: "Høringsnotat" },
        { title: "Høringssvar til Lokalplan 148, samlet" },
      ],
      guests: [guests.planning],
    },

    "council next": {
      title: "Lokalplan 148 - endelig vedtagelse",
      sections: politicalPaper({
        summary: text`
          Byrådet skal tage stilling til, om Lokalplan 148 for op til 138 boliger på Sydhavnen skal vedtages endeligt
          med de ændringer, som høringen har givet anledning til.`,
        recommendation: text`
          Udvalget for Klima, Havn og Byliv anbefaler, at lokalplanen vedtages endeligt med de ændringer, der fremgår af
          høringsnotatet.`,
        presentation: text`
          Forslaget har været i høring i fire uger, og der er kommet fire høringssvar. Naboerne på Lodsvej har især
          været optaget af højden, og delområde A sænkes derfor til tre etager mod vejen. Tjærehusene udpeges som
          bevaringsværdige.

          Antallet af boliger falder fra 146 til 138. Den offentlige kajkant og kravet om almene boliger er uændret.`,
        economy: "Indtægten fra byggeretter ventes at blive 41,6 mio. kr.",
        legal: "Planlovens § 27.",
        process: text`
          Udvalget for Klima, Havn og Byliv behandlede sagen den ${dashed(on["committee latest"])} og anbefalede den
          vedtaget med de foreslåede ændringer. Grøn Liste tog forbehold for antallet af parkeringspladser.`,
      }),
      attachments: [
        { title: "Lokalplan 148 med ændringer" },
        { title: "Høringsnotat" },
        { title: "Høringssvar til Lokalplan 148, samlet" },
      ],
    },
  },
});
