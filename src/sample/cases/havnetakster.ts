import { type CaseWriter, politicalPaper } from "../case.ts";
import { approved, approvedWithChanges, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, table, text } from "../writing.ts";

const fees = table(
  ["Takst, kr. inkl. moms", "2024", "2025"],
  [
    ["Gæsteplads pr. døgn, under 10 meter", 165, 175],
    ["Gæsteplads pr. døgn, 10-15 meter", 210, 225],
    ["Gæsteplads pr. døgn, over 15 meter", 290, 310],
    ["Fast plads pr. m² pr. år", 154, 158],
    ["Vinterplads på land pr. m²", 62, 62],
    ["Optagning med travelift", 690, 725],
  ],
);

export const havnetakster: CaseWriter = () => ({
  number: "S2024-2377",
  handlers: ["jra"],
  title: "Takstblad for Hvidsund Havn 2025",
  appearances: {
    "committee 2024-09": {
      sections: politicalPaper({
        summary: "Udvalget skal behandle forslag til takster for Hvidsund Havn i 2025.",
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet, at takstbladet for 2025 godkendes.`,
        presentation: text`
          Gæstepladserne foreslås hævet med 6-7 pct. Hvidsund ligger fortsat under gennemsnittet for havnene i
          farvandet. Faste pladser følger prisfremskrivningen, og vinterpladserne er uændrede, fordi en del af dem
          har stået tomme.

          Havnens brugerråd har drøftet forslaget og ønsker, at prisen for fast plads ikke stiger mere end 3 pct.

          ${fees}`,
        economy: "Forslaget ventes at øge havnens indtægter med 148.000 kr. i 2025.",
        legal: "Lov om havne § 6.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(text`
        Anbefales godkendt med den ændring, at taksten for gæstepladser over 15 meter sættes til 300 kr.`),
      attachments: [
        {
          title: "Takstblad 2025, forslag",
          file: { name: "takstblad-2025-forslag.csv", mediaType: "text/csv", content: csv(fees) },
        },
        { title: "Udtalelse fra Havnens brugerråd" },
      ],
      guests: [guests.harbour],
    },
    "council 2024-09": {
      sections: politicalPaper({
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at takstbladet for 2025 godkendes med den
          ændring, at taksten for gæstepladser over 15 meter sættes til 300 kr.`,
        presentation: text`
          Gæstepladserne stiger med 6-7 pct., dog kun med godt 3 pct. for de største både. Faste pladser følger
          prisfremskrivningen, og vinterpladserne er uændrede.`,
        economy: "Havnens indtægter ventes at stige med 142.000 kr. i 2025.",
        legal: "Lov om havne § 6.",
      }),
      after: "committee 2024-09",
      finance: recommended(),
      decision: approvedWithChanges("Godkendt med den af udvalget foreslåede ændring."),
      attachments: [{ title: "Takstblad 2025" }],
    },
  },
});

/** Citizens' fees, which the council sets with the budget. */
export const takster2026: CaseWriter = () => ({
  number: "S2025-3012",
  title: "Takster for kommunale ydelser 2026",
  appearances: {
    "council 2025-10": {
      sections: politicalPaper({
        recommendation: "Økonomiudvalget anbefaler, at taksterne for 2026 godkendes.",
        presentation: text`
          Taksterne er fremskrevet med 3,1 pct. Dog følger forældrebetalingen i dagtilbud det vedtagne budget, og
          taksten for madservice ligger under det lovbestemte loft.

          ${table(
            ["Takst, kr.", "2025", "2026"],
            [
              ["Vuggestue pr. måned", 4215, 4345],
              ["Børnehave pr. måned", 2240, 2310],
              ["Madservice, hovedret leveret", 59, 61],
              ["Tømning af restaffald pr. år", 1980, 2040],
              ["Leje af sal i Kulturhuset pr. time", 325, 335],
            ],
          )}`,
        legal: "Dagtilbudsloven, serviceloven og affaldsbekendtgørelsen.",
      }),
      finance: recommended(),
      decision: approved(),
      attachments: [{ title: "Takstkatalog 2026" }],
    },
  },
});
