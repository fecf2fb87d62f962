import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { mixed, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, dashed, sumTable, text } from "../writing.ts";

const emissions = sumTable(
  ["Sektor, ton CO2 om året", "2019", "Mål 2030"],
  [
    ["Transport", 61200, 33100],
    ["Energi", 48700, 9800],
    ["Landbrug", 39400, 27500],
    ["Affald og spildevand", 5300, 3900],
  ],
);

const actions = text`
  - Kommunens biler og lette maskiner er på el senest i 2029.
  - Fjernvarmen i Østerlev udbygges med en havvandsvarmepumpe.
  - 210 hektar lavbundsjord ved Tværmose tages ud af drift i samarbejde med lodsejerne.
  - Landstrøm til erhvervsfartøjer etableres på Færgekajen.`;

export const klimahandleplan: CaseWriter = (on) => ({
  number: caseNumber(on["board second"], 1560),
  handlers: ["ili"],
  title: "Revision af klimahandleplanen",
  appearances: {
    "board second": {
      sections: boardPaper({
        core: text`
          Klimahandleplanen skal revideres. Koncernledelsen skal drøfte, hvilke indsatser der foreslås de politiske
          udvalg.`,
        recommendation: text`
          Klimasekretariatet indstiller, at Koncernledelsen

          - drøfter udkastet, og
          - udpeger en ansvarlig direktør for hver indsats.`,
        background: text`
          Kommunen har et mål om at halvere udledningen fra 2019 til 2030. Udledningen er foreløbig faldet med 29 pct.
          Fremskrivningen viser, at der uden nye indsatser mangler 14.000 ton.

          De vigtigste forslag er:

          ${actions}`,
        economy:
          "Indsatserne kan rummes inden for de afsatte rammer bortset fra landstrøm, der koster 3,8 mio. kr.",
      }),
      decision: mixed(
        text`
          Drøftet og godkendt med den ændring, at landstrøm beskrives som en mulighed, indtil finansieringen er fundet.

          Mogens Tyrsted er ansvarlig for energi og transport, Stine Højvang for indkøb.`,
        "discussed",
        "approved_with_changes",
      ),
      attachments: [{ title: "Klimahandleplan, udkast til revision" }],
      guests: [guests.climate],
    },

    "committee latest": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal tage stilling til, om det vil anbefale Byrådet at vedtage den reviderede klimahandleplan, der
          fører til en reduktion på 52 pct. i forhold til 2019.`,
        recommendation:
          "Administrationen indstiller til udvalget at anbefale Byrådet, at planen vedtages.",
        presentation: text`
          Planen viser, hvordan udledningen bringes ned fra 154.600 ton i 2019 til 74.300 ton i 2030:

          ${emissions}

          De vigtigste indsatser er:

          ${actions}

          Koncernledelsen drøftede udkastet den ${dashed(on["board second"])}. Landstrøm indgår som en mulighed, da
          finansieringen på 3,8 mio. kr. ikke er på plads. Der er søgt tilskud hos Havnenes Klimapulje.`,
        economy:
          "Planen kan gennemføres inden for de afsatte rammer. Landstrøm forelægges som en særskilt sag.",
        hearing:
          "Planen har været drøftet på tre klimacaféer med i alt 140 deltagere. Deres forslag er samlet i et bilag.",
        links: "[Tidligere klimahandleplan](https://www.hvidsund.example/klimahandleplan)",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(text`
        Anbefales vedtaget.

        Udvalget ønsker en årlig status på udledningen i maj.`),
      attachments: [
        { title: "Klimahandleplan, forslag" },
        {
          title: "Udledning og mål fordelt på sektorer",
          file: { name: "udledning.csv", mediaType: "text/csv", content: csv(emissions) },
        },
        { title: "Forslag fra klimacaféerne" },
      ],
      guests: [guests.climate],
    },

    "council next": {
      sections: politicalPaper({
        summary: "Byrådet skal tage stilling til den reviderede klimahandleplan.",
        recommendation:
          "Udvalget for Klima, Havn og Byliv anbefaler, at den reviderede klimahandleplan vedtages.",
        presentation: text`
          Planen fører til en reduktion på 52 pct. fra 2019 til 2030:

          ${emissions}

          De vigtigste indsatser er:

          ${actions}`,
        economy:
          "Planen kan gennemføres inden for de afsatte rammer. Landstrøm forelægges som en særskilt sag.",
        links: "[Tidligere klimahandleplan](https://www.hvidsund.example/klimahandleplan)",
        process: text`
          Udvalget for Klima, Havn og Byliv anbefalede den ${dashed(on["committee latest"])} planen vedtaget og ønskede
          en årlig status på udledningen i maj.`,
      }),
      attachments: [
        { title: "Klimahandleplan, forslag" },
        {
          title: "Udledning og mål fordelt på sektorer",
          file: { name: "udledning.csv", mediaType: "text/csv", content: csv(emissions) },
        },
      ],
    },
  },
});
