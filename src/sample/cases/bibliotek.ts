import { type CaseWriter, caseNumber, politicalPaper } from "../case.ts";
import { approvedWithChanges, referred } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, table, text } from "../writing.ts";

export const bibliotek: CaseWriter = (on) => ({
  number: caseNumber(on["committee first"], 1145),
  title: "Åbningstider på Hvidsund Bibliotek og Østerlev Bibliotek",
  appearances: {
    "committee first": {
      sections: politicalPaper({
        summary: text`
          Biblioteket foreslår at flytte fire bemandede timer fra formiddag til sen eftermiddag og at åbne Østerlev
          Bibliotek for selvbetjening fra kl. 7 til 22.`,
        recommendation: "Administrationen indstiller, at udvalget sender forslaget i høring.",
        presentation: text`
          Tællinger over otte uger viser, at der i gennemsnit kommer seks besøgende i timen mellem kl. 9 og 10 og 31
          mellem kl. 16 og 18. Samtidig efterspørger skoler og dagtilbud rolige formiddage med formidling.

          ${table(
            ["Bibliotek", "Bemandet i dag", "Bemandet, forslag"],
            [
              ["Hvidsund, mandag-torsdag", "9-17", "10-18"],
              ["Hvidsund, fredag", "9-15", "9-15"],
              ["Hvidsund, lørdag", "10-13", "10-13"],
              ["Østerlev, tirsdag og torsdag", "12-17", "13-18"],
            ],
          )}`,
        economy:
          "Forslaget er udgiftsneutralt. Dørstyring og kamera i Østerlev koster 85.000 kr. og er finansieret.",
        legal: "Biblioteksloven.",
      }),
      decision: referred(
        "Forslaget sendes i høring hos brugerrådet, Ældrerådet og skolerne i fem uger.",
      ),
      attachments: [{ title: "Besøgstal for bibliotekerne" }],
      guests: [guests.library],
    },
    "committee latest": {
      title: "Åbningstider på bibliotekerne - behandling af høringssvar",
      sections: politicalPaper({
        summary: "Udvalget skal fastsætte bibliotekernes åbningstider efter høringen.",
        recommendation: text`
          Administrationen indstiller, at de foreslåede åbningstider godkendes og gælder fra
          ${monthAfter(on["committee latest"], 2)}.`,
        presentation: text`
          Udvalget sendte den ${dashed(on["committee first"])} forslaget i høring. Brugerrådet og skolerne er positive.
          Ældrerådet gør opmærksom på, at avislæserne kommer kl. 9, og at mange af dem ikke bruger selvbetjening.

          Biblioteket kan holde selvbetjent åbent fra kl. 7 og stille kaffe frem, men der er ingen medarbejder før kl.
          10, undtagen om fredagen.`,
        hearing: table(
          ["Høringspart", "Svar"],
          [
            ["Brugerrådet", "Støtter forslaget"],
            ["Ældrerådet", "Ønsker bemanding kl. 9-10 mindst to dage om ugen"],
            ["Havneskolen", "Støtter forslaget"],
            ["Østerlev Skole", "Støtter forslaget og ønsker flere klassebesøg"],
          ],
        ),
        legal: "Biblioteksloven.",
      }),
      decision: approvedWithChanges(text`
        Godkendt med den ændring, at Hvidsund Bibliotek også er bemandet kl. 9-10 om onsdagen.

        Ordningen evalueres efter et år.`),
      attachments: [{ title: "Høringssvar om åbningstider" }],
      guests: [guests.library],
    },
  },
});
