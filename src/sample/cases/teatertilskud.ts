import { type CaseWriter, politicalPaper } from "../case.ts";
import { approved, rejected } from "../decision.ts";
import { monthAfter, sumTable, text, yearAfter } from "../writing.ts";

export const teatertilskud: CaseWriter = (on) => ({
  number: "S2024-2519",
  title: "Ansøgning om tilskud fra Teater Tovværk",
  appearances: {
    "committee 2024-09": {
      sections: politicalPaper({
        summary:
          "Teater Tovværk søger 140.000 kr. til en egnsforestilling i pakhuset på Sydhavnen i 2025.",
        recommendation:
          "Administrationen indstiller, at udvalget bevilger 140.000 kr. fra kulturpuljen for 2025.",
        presentation: text`
          Teater Tovværk vil sammen med 60 frivillige opføre forestillingen ”Lodsens datter” i det gamle pakhus.
          Teatret har tidligere spillet for udsolgte huse i Klitrup Forsamlingshus.

          Budgettet for forestillingen er:

          ${sumTable(
            ["Indtægt", "Kr."],
            [
              ["Billetsalg, 1.800 billetter", 216000],
              ["Fonde og sponsorer", 95000],
              ["Hvidsund Kommune", 140000],
            ],
          )}`,
        economy: "Der er 410.000 kr. i kulturpuljen for 2025, og intet af beløbet er disponeret.",
      }),
      decision: approved(
        "Godkendt. Teatret opfordres til at tilbyde skolerne en gratis formiddagsforestilling.",
      ),
      attachments: [{ title: "Ansøgning fra Teater Tovværk" }],
    },
    "committee first": {
      title: "Ansøgning om driftstilskud fra Teater Tovværk",
      sections: politicalPaper({
        summary: text`
          Teater Tovværk søger om et fast driftstilskud på 350.000 kr. om året i ${yearAfter(on["committee first"], 1)}
          og de to følgende år.`,
        recommendation: text`
          Administrationen indstiller, at ansøgningen ikke imødekommes, og at teatret henvises til at søge kulturpuljen
          til enkelte forestillinger.`,
        presentation: text`
          Forestillingen ”Lodsens datter” blev set af 2.140 personer, og teatret ønsker nu at ansætte en leder på halv
          tid. Udvalget bevilgede i september 2024 et engangstilskud på 140.000 kr.

          Kulturpuljen er på 410.000 kr. om året. Et driftstilskud som det ansøgte vil optage 85 pct. af puljen i tre
          år, og der er ansøgninger fra seks andre foreninger.`,
        economy: "Et tilskud på 350.000 kr. efterlader 60.000 kr. i kulturpuljen.",
        communication: text`
          Teatret får skriftligt besked og tilbydes et møde om kulturpuljens ansøgningsfrist i
          ${monthAfter(on["committee first"], 2)}.`,
      }),
      decision: rejected(text`
        Ansøgningen imødekommes ikke.

        Udvalget anerkender teatrets arbejde og opfordrer det til at søge kulturpuljen til næste forestilling.`),
      attachments: [
        { title: "Ansøgning om driftstilskud" },
        { title: "Teatrets regnskab for seneste sæson" },
      ],
    },
  },
});
