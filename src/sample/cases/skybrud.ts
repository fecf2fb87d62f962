import { type CaseWriter, boardPaper, politicalPaper } from "../case.ts";
import { approved, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { sumTable, text } from "../writing.ts";

const stages = sumTable(
  ["Etape", "Kommunen, 1.000 kr.", "Hvidsund Vand, 1.000 kr."],
  [
    ["1. Havnegade og Torvet", 6200, 9400],
    ["2. Skolebakken", 4900, 5300],
    ["3. Nyt overløb ved Færgekajen", 3700, 11600],
  ],
);

export const skybrud: CaseWriter = () => ({
  number: "S2024-3340",
  handlers: ["ili"],
  title: "Skybrudsplan for Hvidsund midtby",
  appearances: {
    "board 2025-02": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal godkende, at en plan for skybrudssikring af Hvidsund midtby forelægges udvalget og
          Byrådet. Planen er udarbejdet sammen med Hvidsund Vand.`,
        recommendation:
          "Det indstilles, at Koncernledelsen godkender planen til politisk behandling.",
        background: text`
          Under skybruddet den 2. august 2024 faldt der 71 mm regn på to timer. Torvet stod under vand, og der blev
          anmeldt skader på 94 ejendomme. Beregninger viser, at en tilsvarende hændelse kan ventes hvert 35. år, og i
          2070 hvert 15. år.

          Planen leder vandet på overfladen ad Havnegade og Skolebakken til havnen i stedet for at udvide kloakken.`,
        economy:
          "Den samlede udgift er 41,1 mio. kr., hvoraf kommunen betaler 14,8 mio. kr. i 2026.",
        legal: "Vandsektorloven og bekendtgørelsen om klimatilpasning.",
      }),
      decision: approved(),
      attachments: [{ title: "Skybrudsplan for Hvidsund midtby, udkast" }],
      guests: [guests.climate],
    },

    "committee 2025-03": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal tage stilling til, om det vil anbefale Byrådet at vedtage en skybrudsplan for Hvidsund midtby
          med tre etaper.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet, at planen vedtages, og at kommunens andel på
          14,8 mio. kr. indgår i budgettet for 2026.`,
        presentation: text`
          Koncernledelsen godkendte planen til politisk behandling den 05-02-2025. Den bygger på, at vandet ledes
          synligt gennem byen: Havnegade får en sænket midte, og på Skolebakken anlægges et regnvandsbed, som skolens
          elever kan bruge i undervisningen.

          Overløbet ved Færgekajen flyttes 180 meter mod syd. Det forbedrer vandkvaliteten ved Nordmolen, hvor der er
          ønske om et havnebad.`,
        economy: stages,
        legal: "Vandsektorloven og bekendtgørelsen om klimatilpasning.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(text`
        Anbefales godkendt.

        Udvalget ønsker, at handelsstanden inddrages i tidsplanen for Havnegade, så arbejdet ikke falder i
        sommersæsonen.`),
      attachments: [
        { title: "Skybrudsplan for Hvidsund midtby" },
        { title: "Kort over strømningsveje" },
      ],
      guests: [guests.climate],
    },

    "council 2025-03": {
      sections: politicalPaper({
        summary: "Byrådet skal tage stilling til en skybrudsplan for Hvidsund midtby.",
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at planen vedtages, og at kommunens andel på
          14,8 mio. kr. indgår i budgettet for 2026.`,
        presentation: text`
          Planen skal forhindre, at et skybrud som det i august 2024 igen sætter midtbyen under vand. Den udføres i tre
          etaper sammen med Hvidsund Vand.

          Som udvalget ønskede, er tidsplanen drøftet med handelsstanden. Havnegade graves op fra januar til maj.`,
        economy: stages,
        legal: "Vandsektorloven og bekendtgørelsen om klimatilpasning.",
      }),
      after: "committee 2025-03",
      finance: recommended(),
      decision: approved(),
      attachments: [{ title: "Skybrudsplan for Hvidsund midtby" }],
    },
  },
});
