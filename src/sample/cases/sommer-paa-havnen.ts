import { type CaseWriter, politicalPaper } from "../case.ts";
import { approvedWithChanges, noted, rejected } from "../decision.ts";
import { sumTable, table, text } from "../writing.ts";

export const sommerPaaHavnen: CaseWriter = () => ({
  number: "S2024-655",
  title: "Sommer på havnen",
  appearances: {
    "committee 2024-09": {
      title: "Sommer på havnen 2024 - evaluering",
      sections: politicalPaper({
        recommendation: "Administrationen indstiller, at orienteringen tages til efterretning.",
        presentation: text`
          Sommer på havnen blev afviklet for fjerde gang. Der var 31 arrangementer mod 24 året før, og tællinger viser
          omkring 18.500 besøg.

          De største udfordringer var manglende toiletter om lørdagen og støj efter kl. 22 ved tre koncerter. Naboerne
          på Lodsvej har foreslået, at scenen vendes mod vandet.`,
        economy: "Udgiften blev 486.000 kr. mod 500.000 kr. i budgettet.",
      }),
      decision: noted(text`
        Taget til efterretning.

        Udvalget ønsker, at naboernes forslag om at vende scenen indgår i programmet for 2025.`),
      attachments: [{ title: "Evaluering af Sommer på havnen 2024" }],
    },
    "committee 2025-03": {
      title: "Sommer på havnen 2025 - program og budget",
      sections: politicalPaper({
        summary: "Udvalget skal godkende program og budget for Sommer på havnen 2025.",
        recommendation: "Administrationen indstiller, at udvalget godkender program og budget.",
        presentation: text`
          Programmet omfatter 28 arrangementer i ugerne 26-32. Scenen vendes mod vandet, og der holdes ingen koncerter
          efter kl. 22 på hverdage.

          ${sumTable(
            ["Post", "Kr."],
            [
              ["Honorarer og koncertafgift", 265000],
              ["Scene, lyd og strøm", 118000],
              ["Toiletter og renhold", 72000],
              ["Kommunikation", 45000],
            ],
          )}`,
        economy: "Udgiften på 500.000 kr. afholdes inden for rammen til byliv.",
      }),
      decision: approvedWithChanges(text`
        Godkendt med den ændring, at der afsættes 20.000 kr. af beløbet til honorarer til arrangementer i Klitrup.`),
      attachments: [{ title: "Program for Sommer på havnen 2025" }],
    },
  },
});

export const parkering: CaseWriter = () => ({
  number: "S2025-418",
  title: "Forslag om betalingsparkering på havnepladsen",
  appearances: {
    "committee 2025-03": {
      sections: politicalPaper({
        summary: text`
          Udvalget har bedt om et grundlag for at beslutte, om der skal indføres betaling for parkering på
          havnepladsen fra maj til september.`,
        recommendation: text`
          Administrationen indstiller, at udvalget drøfter de to modeller og beslutter, om der skal arbejdes videre.`,
        presentation: text`
          På en sommerdag er 92 pct. af pladserne optaget mellem kl. 11 og 15, og 40 pct. af bilerne holder der i mere
          end fire timer.

          ${table(
            ["Model", "Takst", "Indtægt pr. år", "Udgift pr. år"],
            [
              ["1. Betaling fra første time", "15 kr. pr. time", "740.000 kr.", "310.000 kr."],
              ["2. To timer gratis", "15 kr. pr. time", "390.000 kr.", "310.000 kr."],
            ],
          )}

          Handelsforeningen er imod begge modeller og foreslår i stedet parkeringsskive med tre timer.`,
        economy: "Etableringen koster 420.000 kr., som ikke er afsat i budgettet.",
        legal: "Vejloven og bekendtgørelsen om parkering på offentlige veje.",
      }),
      decision: rejected(text`
        Forslaget om betalingsparkering blev forkastet.

        Administrationen undersøger muligheden for parkeringsskive i sommermånederne.`),
      attachments: [
        { title: "Parkeringstælling på havnepladsen" },
        { title: "Brev fra Handelsforeningen i Hvidsund" },
      ],
    },
  },
});
