import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, discussed, noted, recommended, recommendedToNote } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, dashed, long, quarterEndBefore, sumTable, text, yearAfter } from "../writing.ts";

export const halvaarsregnskab: CaseWriter = () => ({
  number: "S2024-2410",
  title: "Halvårsregnskab 2024",
  appearances: {
    "council 2024-09": {
      sections: politicalPaper({
        summary: "Byrådet skal godkende halvårsregnskabet for 2024.",
        recommendation: text`
          Økonomiudvalget anbefaler, at halvårsregnskabet godkendes, og at der gives tillægsbevillinger som anført i
          bilaget.`,
        presentation: text`
          Forbruget i første halvår svarer til 50,6 pct. af det korrigerede budget. Merforbruget på specialundervisning
          opvejes af et mindreforbrug på førtidspension og af udskudte anlæg.

          ${sumTable(
            ["Forventet afvigelse i forhold til budget, mio. kr.", "2024"],
            [
              ["Specialundervisning", 5.8],
              ["Hjemmepleje", 2.1],
              ["Førtidspension", -4.6],
              ["Vintertjeneste", -1.2],
              ["Udskudte anlæg", -6.5],
            ],
          )}`,
        legal: "Kommunestyrelseslovens §§ 40 og 45 a.",
      }),
      finance: recommended(),
      decision: approved(),
      attachments: [
        { title: "Halvårsregnskab 2024" },
        { title: "Oversigt over tillægsbevillinger" },
      ],
      guests: [guests.finance],
    },
  },
});

const deviations = sumTable(
  ["Udvalgsområde, mio. kr.", "Korrigeret budget", "Forventet regnskab", "Afvigelse"],
  [
    ["Børn, unge og kultur", 545.2, 549.9, 4.7],
    ["Ældre og sundhed", 502.6, 505.8, 3.2],
    ["Arbejdsmarked og integration", 318.4, 313.3, -5.1],
    ["Klima, havn og byliv", 142.7, 142.1, -0.6],
    ["Administration", 178.3, 176.9, -1.4],
  ],
);

export const budgetopfoelgning: CaseWriter = (on) => {
  const quarter = quarterEndBefore(on["board second"]);
  return {
    number: caseNumber(quarter, 1203),
    handlers: ["cre"],
    title: `Budgetopfølgning pr. ${long(quarter)}`,
    appearances: {
      "board second": {
        sections: boardPaper({
          core: text`
            Koncernledelsen skal drøfte den samlede budgetopfølgning, inden den forelægges Økonomiudvalget og Byrådet.`,
          recommendation:
            "Økonomi indstiller, at Koncernledelsen drøfter afvigelserne og de foreslåede tiltag.",
          background: text`
            Der ventes et merforbrug på 0,8 mio. kr. på de skattefinansierede områder. Det dækker over større udsving:
            specialundervisning og plejevederlag trækker op, mens færre ledige trækker ned.

            ${deviations}

            Direktørområderne har foreslået tiltag for 2,3 mio. kr., især senere besættelse af ledige stillinger i
            administrationen og en ny aftale om hjælpemidler.`,
          legal: "Kommunestyrelseslovens § 40.",
        }),
        decision: discussed(text`
          Drøftet.

          Tiltagene sættes i værk. Børn, Unge og Kultur fremlægger en særskilt handleplan for specialundervisning.`),
        guests: [guests.finance],
      },
      "council second": {
        sections: politicalPaper({
          summary: text`
            Budgetopfølgningen viser et forventet merforbrug på 0,8 mio. kr. på de skattefinansierede områder. Der er
            sat tiltag i værk, og der søges ingen tillægsbevilling.`,
          recommendation:
            "Økonomiudvalget anbefaler, at budgetopfølgningen tages til efterretning.",
          presentation: text`
            Opfølgningen er drøftet i Koncernledelsen den ${dashed(on["board second"])}, som har iværksat tiltag for 2,3
            mio. kr. Virkningen af dem er ikke regnet med i tabellen.

            ${deviations}`,
          legal: "Kommunestyrelseslovens § 40.",
        }),
        finance: recommendedToNote,
        decision: noted(),
        attachments: [
          {
            title: "Afvigelser fordelt på udvalgsområder",
            file: {
              name: "budgetopfoelgning.csv",
              mediaType: "text/csv",
              content: csv(deviations),
            },
          },
          { title: "Budgetopfølgning, samlet rapport" },
        ],
      },
    },
  };
};

export const revision: CaseWriter = (on) => {
  const met = on["council first"];
  // The accounts of a year are audited by the summer after it.
  const year = yearAfter(met, met.slice(5) < "06" ? -2 : -1);
  return {
    number: caseNumber(on["council first"], 1988),
    title: `Revisionsberetning for regnskab ${year}`,
    appearances: {
      "council first": {
        sections: politicalPaper({
          summary: `Revisionen har afgivet beretning om regnskabet for ${year}. Der er én bemærkning.`,
          recommendation: text`
            Økonomiudvalget anbefaler, at beretningen tages til efterretning, at regnskabet godkendes endeligt, og at
            svaret på bemærkningen tiltrædes.`,
          presentation: text`
            Kommunens revisor, Skarre & Lyngholt Revision, har forsynet regnskabet med en påtegning uden forbehold.
            Overskuddet på ordinær drift blev 58,9 mio. kr.

            Bemærkningen handler om afstemning af statuskonti på socialområdet: Syv af 64 konti var ikke afstemt ved
            årets udgang. Kontiene er nu afstemt, og afstemningen er lagt ind i den månedlige kontrol.`,
          legal: "Kommunestyrelseslovens §§ 42 og 45.",
        }),
        finance: recommended(),
        decision: approved("Godkendt med det foreslåede svar til Ankestyrelsen."),
        attachments: [
          { title: `Revisionsberetning ${year}` },
          { title: "Svar på revisionens bemærkning" },
        ],
        guests: [guests.finance],
      },
    },
  };
};
