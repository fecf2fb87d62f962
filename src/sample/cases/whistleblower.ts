import { type CaseWriter, boardPaper, politicalPaper } from "../case.ts";
import { noted, recommendedToNote } from "../decision.ts";
import { sumTable, text } from "../writing.ts";

/** The scheme must report once a year, so it comes up with new figures. */
export const whistleblower: CaseWriter = () => ({
  number: "S2022-931",
  title: "Årsrapport fra whistleblowerordningen",
  appearances: {
    "council 2025-10": {
      sections: politicalPaper({
        recommendation: "Økonomiudvalget anbefaler, at årsrapporten tages til efterretning.",
        presentation: text`
          Whistleblowerordningen modtog ni indberetninger, to færre end året før. Fem faldt uden for ordningen, fordi
          de handlede om eget ansættelsesforhold, og blev henvist til tillidsrepræsentanten.

          ${sumTable(
            ["Indberetninger", "Antal"],
            [
              ["Uden for ordningen", 5],
              ["Undersøgt, ingen anledning til videre", 3],
              ["Undersøgt, ændret praksis", 1],
            ],
          )}

          Den ene sag førte til, at to medarbejdere nu altid godkender udlæg over 5.000 kr.`,
        legal: "Lov om beskyttelse af whistleblowere.",
      }),
      finance: recommendedToNote,
      decision: noted(),
      attachments: [{ title: "Årsrapport fra whistleblowerordningen 2024/25" }],
    },
    "board latest": {
      title: "Whistleblowerordningen - kendskab blandt medarbejderne",
      sections: boardPaper({
        core: text`
          En rundspørge viser, at 54 pct. af medarbejderne kender ordningen. Koncernledelsen orienteres om de tiltag,
          der skal øge kendskabet.`,
        recommendation: "Staben indstiller, at orienteringen tages til efterretning.",
        background: text`
          Kendskabet er størst på rådhuset og mindst i hjemmeplejen og på genbrugspladsen. Ordningen beskrives derfor på
          introduktionsdagen og på opslag i medarbejderrummene.

          - Opslag på fire sprog er trykt.
          - Lederne gennemgår ordningen på et personalemøde.
          - Ordningen omtales i lønbrevet to gange om året.`,
        legal: "Lov om beskyttelse af whistleblowere.",
      }),
      decision: noted(),
    },
  },
});
