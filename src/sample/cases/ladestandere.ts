import { type CaseWriter, boardPaper, politicalPaper } from "../case.ts";
import { approved, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, sumTable, text } from "../writing.ts";

const places = sumTable(
  ["Placering", "Ladepunkter", "Heraf lynladere"],
  [
    ["Parkeringspladsen ved Færgekajen", 12, 2],
    ["Hvidsund Rådhus", 8, 0],
    ["Østerlev Station", 10, 2],
    ["Klitrup Strand", 6, 0],
    ["Hallen i Tværmose", 4, 0],
  ],
);

export const ladestandere: CaseWriter = () => ({
  number: "S2024-2204",
  title: "Offentligt tilgængelige ladestandere",
  appearances: {
    "board 2024-09": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal godkende, at arealer på fem kommunale parkeringspladser udbydes til opstilling af 40
          ladepunkter, inden sagen forelægges Udvalget for Klima, Havn og Byliv.`,
        recommendation: "Det indstilles, at Koncernledelsen godkender udbudsmodel og placeringer.",
        background: text`
          Antallet af elbiler i kommunen er vokset fra 310 til 1.140 på tre år. En tredjedel af husstandene i Hvidsund
          midtby har ikke egen indkørsel og er afhængige af offentlige ladestandere.

          Arealerne udlejes på markedsvilkår i ti år. Leverandøren ejer og driver standerne og skal overholde et loft
          over ladeprisen.`,
        economy: "Udbuddet er udgiftsneutralt. Lejeindtægten ventes at blive 96.000 kr. om året.",
        legal: "AFI-loven (lov om infrastruktur for alternative drivmidler til transport).",
      }),
      decision: approved(),
      attachments: [{ title: "Kort over placeringer" }],
    },

    "committee 2024-09": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal tage stilling til, om det vil anbefale, at arealer til 40 ladepunkter på fem kommunale
          parkeringspladser udbydes.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet, at arealerne udbydes samlet, og at lejeaftalen
          får en løbetid på ti år.`,
        presentation: text`
          Koncernledelsen godkendte den 04-09-2024 udbudsmodellen. Ved at udbyde de fem pladser samlet sikres det, at
          der også kommer standere i Tværmose og Klitrup, hvor omsætningen ventes at være lav.

          Ladepunkterne fordeles således:

          ${places}

          I udbuddet stilles krav om betaling uden abonnement, om belysning og om, at mindst to pladser hvert sted kan
          bruges af personer med handicap.`,
        economy:
          "Lejeindtægten er anslået til 96.000 kr. om året og tilgår rammen til veje og parkering.",
        legal: "AFI-loven.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(text`
        Anbefales godkendt.

        Udvalget ønsker, at antallet af ladepunkter ved Klitrup Strand evalueres efter første sommer.`),
      attachments: [
        { title: "Kort over placeringer" },
        {
          title: "Ladepunkter fordelt på placeringer",
          file: { name: "ladepunkter.csv", mediaType: "text/csv", content: csv(places) },
        },
      ],
      guests: [guests.roads],
    },

    "council 2024-09": {
      sections: politicalPaper({
        summary: "Byrådet skal tage stilling til udbud af arealer til 40 ladepunkter til elbiler.",
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at arealerne udbydes samlet, og at
          lejeaftalen får en løbetid på ti år.`,
        presentation: text`
          En tredjedel af husstandene i Hvidsund midtby har ikke egen indkørsel. Derfor foreslås det at udbyde arealer
          på fem kommunale parkeringspladser til 40 ladepunkter, heraf fire lynladere.

          Udvalgets ønske om en evaluering ved Klitrup Strand efter første sommer er skrevet ind i udbudsmaterialet.`,
        economy: "Lejeindtægten er anslået til 96.000 kr. om året.",
        legal: "AFI-loven.",
      }),
      after: "committee 2024-09",
      finance: recommended(),
      decision: approved(),
      attachments: [{ title: "Kort over placeringer" }],
    },
  },
});
