import { type CaseWriter, boardPaper, politicalPaper } from "../case.ts";
import { approved, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, sumTable, text } from "../writing.ts";

const funding = sumTable(
  ["Finansiering", "1.000 kr."],
  [
    ["Realkreditlån, 88 pct.", 94864],
    ["Kommunal grundkapital, 10 pct.", 10780],
    ["Beboerindskud, 2 pct.", 2156],
  ],
);

const prices = sumTable(
  ["Post, 1.000 kr.", "Skema A", "Skema B"],
  [
    ["Grundudgifter", 14200, 14150],
    ["Entrepriseudgifter", 78600, 79900],
    ["Omkostninger", 12900, 12650],
    ["Gebyrer", 2100, 2100],
  ],
);

export const plejeboliger: CaseWriter = (on) => ({
  number: "S2025-245",
  handlers: ["mli", "bho"],
  title: "48 plejeboliger ved Fyrparken",
  appearances: {
    "board 2025-02": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal godkende forudsætningerne for ansøgningen om tilsagn (skema A) til 48 almene plejeboliger
          ved Fyrparken i Hvidsund.`,
        recommendation: "Det indstilles, at Koncernledelsen godkender forudsætningerne.",
        background: text`
          Antallet af borgere over 80 år vokser med 41 pct. frem til 2035. Ventelisten til plejebolig er på 23 borgere,
          og 31 af de nuværende boliger på Solgården lever ikke op til kravene om egnet bad og plads til hjælpemidler.

          Boligselskabet Sundbo bygger og ejer boligerne, og kommunen anviser til dem. Der opføres fire huse med tolv
          boliger i hvert, så beboerne får et fællesrum, der ligner et hjem mere end en institution.`,
        economy: "Anskaffelsessummen er 107,8 mio. kr. Kommunens grundkapital udgør 10,8 mio. kr.",
        legal: "Almenboligloven og serviceloven.",
      }),
      decision: approved(text`
        Godkendt.

        Servicearealerne afregnes særskilt og indgår i budgetlægningen for 2026.`),
      guests: [guests.housing],
    },

    "council 2025-03": {
      title: "48 plejeboliger ved Fyrparken - skema A",
      sections: politicalPaper({
        summary: text`
          Byrådet skal tage stilling til tilsagn om støtte (skema A) til 48 almene plejeboliger ved Fyrparken.`,
        recommendation: text`
          Økonomiudvalget anbefaler,

          - at der gives tilsagn til en anskaffelsessum på 107,8 mio. kr.,
          - at der ydes grundkapital på 10.780.000 kr., og
          - at kommunen garanterer for den del af lånet, der ligger over 60 pct. af ejendommens værdi.`,
        presentation: text`
          Ventelisten til plejebolig er på 23 borgere, og antallet af borgere over 80 år vokser med 41 pct. frem til 2035.
          Boligselskabet Sundbo vil opføre 48 boliger på gennemsnitligt 66 m² i fire huse med fælles køkken, have
          og orangeri. Når boligerne er klar, lukkes de 31 utidssvarende boliger på Solgården.

          Ældrerådet anbefaler projektet og har særligt lagt vægt på, at ægtepar kan bo sammen.`,
        economy: funding,
        legal: "Almenboligloven.",
        hearing:
          "Ældrerådet og Handicaprådet er hørt. Handicaprådet har ønsket døre på én meter i alle boliger.",
      }),
      finance: recommended(),
      decision: approved("Godkendt. Handicaprådets ønske om bredere døre indarbejdes i projektet."),
      attachments: [
        { title: "Skema A med bilag fra Boligselskabet Sundbo" },
        { title: "Udtalelse fra Ældrerådet" },
        { title: "Udtalelse fra Handicaprådet" },
      ],
    },

    "council first": {
      title: "48 plejeboliger ved Fyrparken - skema B",
      sections: politicalPaper({
        summary: text`
          Licitationen over plejeboligerne ved Fyrparken er afholdt, og Byrådet skal godkende den endelige
          anskaffelsessum (skema B) på 108,8 mio. kr.`,
        recommendation: text`
          Økonomiudvalget anbefaler, at anskaffelsessummen på 108,8 mio. kr. godkendes, og at grundkapitalen forhøjes
          med 100.000 kr. til 10.880.000 kr.`,
        presentation: text`
          Byrådet godkendte den ${dashed("2025-03-27")} skema A. Siden er dørene gjort bredere efter Handicaprådets ønske, og
          taget er forberedt til solceller.

          Fem totalentreprenører har budt, og det laveste bud ligger 1,3 mio. kr. over budgettet for
          entrepriseudgifterne. En del af merudgiften er fundet ved at forenkle parkeringsarealet.

          ${prices}

          Byggeriet begynder i ${monthAfter(on["council first"], 2)}, og de første beboere kan flytte ind halvandet år
          senere.`,
        economy: "Anskaffelsessummen stiger med 1,0 mio. kr. eller 0,9 pct. i forhold til skema A.",
        legal: "Almenboligloven.",
      }),
      finance: recommended(),
      decision: approved(),
      attachments: [
        { title: "Skema B med bilag fra Boligselskabet Sundbo" },
        { title: "Licitationsresultat" },
      ],
    },
  },
});
