import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, sumTable, table, text } from "../writing.ts";

const households = sumTable(
  ["Sommerhusområde", "Husstande", "Ønsker fælles beholdere"],
  [
    ["Klitrup Nord", 412, 268],
    ["Klitrup Syd", 365, 201],
    ["Fuglholm", 148, 131],
  ],
);

const models = table(
  ["Model", "Gebyr pr. husstand pr. år", "Tømninger"],
  [
    ["1. Egne beholdere hele året", "2.140 kr.", "26"],
    ["2. Egne beholdere, sommertømning", "1.760 kr.", "18"],
    ["3. Fælles beholdere ved indkørslen", "1.490 kr.", "Efter behov"],
  ],
);

export const affald: CaseWriter = (on) => ({
  number: caseNumber(on["board second"], 2733),
  handlers: ["kul"],
  title: "Affaldssortering i sommerhusområder",
  appearances: {
    "board second": {
      sections: boardPaper({
        core: text`
          Sommerhusområderne er de sidste, der ikke sorterer i ti typer affald. Koncernledelsen skal godkende, hvilke
          modeller der forelægges Udvalget for Klima, Havn og Byliv.`,
        recommendation:
          "Det indstilles, at Koncernledelsen godkender, at tre modeller forelægges udvalget.",
        background: text`
          Grundejerforeningerne har svaret på et spørgeskema:

          ${households}

          Fælles beholdere er billigst og fylder mindst, men giver erfaringsmæssigt flere fejlsorteringer. Affald og
          Genbrug har derfor afprøvet låger med billeder på Fuglholm, hvor andelen af fejl faldt fra 19 til 8 pct.`,
        economy: "Ordningen hviler i sig selv og finansieres af gebyrer.",
        legal: "Affaldsbekendtgørelsen.",
      }),
      decision: approved("Godkendt. Erfaringerne fra Fuglholm vedlægges sagen."),
      guests: [guests.waste],
    },

    "committee latest": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal anbefale en model for sortering i ti typer affald i 925 sommerhuse i Klitrup og på Fuglholm.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet,

          - at model 3 med fælles beholdere indføres på Fuglholm og i Klitrup Nord,
          - at model 2 med sommertømning indføres i Klitrup Syd, og
          - at ordningen evalueres efter to sæsoner.`,
        presentation: text`
          Koncernledelsen godkendte den ${dashed(on["board second"])}, at tre modeller forelægges:

          ${models}

          600 af 925 husstande foretrækker fælles beholdere. I Klitrup Syd er veje og indkørsler så smalle, at det ikke
          er muligt at finde plads til dem uden at fælde læhegn.

          ${households}`,
        economy:
          "Indkøb af beholdere og låger koster 2,6 mio. kr., der indregnes i gebyret over otte år.",
        legal: "Affaldsbekendtgørelsen og kommunens regulativ for husholdningsaffald.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(text`
        Anbefales godkendt.

        Udvalget ønsker, at beholderne på Fuglholm sikres mod blæst og måger.`),
      attachments: [
        { title: "Svar fra grundejerforeningerne" },
        { title: "Erfaringer med låger på Fuglholm" },
        {
          title: "Vejledning til sommerhusejere, udkast",
          file: {
            name: "vejledning-sommerhuse.txt",
            mediaType: "text/plain",
            content: text`
              Sådan sorterer du i sommerhuset

              - Skyl emballage let og lad den dryppe af.
              - Pap foldes sammen, så der er plads til naboens.
              - Madaffald pakkes i de grønne poser, der ligger i skabet ved beholderne.
              - Glas afleveres efter kl. 8 og før kl. 21 af hensyn til naboerne.

              Spørgsmål besvares af Affald og Genbrug i Hvidsund Kommune.`,
          },
        },
      ],
      guests: [guests.waste],
    },

    "council next": {
      sections: politicalPaper({
        summary: "Byrådet skal vælge en model for sortering i ti typer affald i 925 sommerhuse.",
        recommendation: text`
          Udvalget for Klima, Havn og Byliv anbefaler, at model 3 indføres på Fuglholm og i Klitrup Nord, at model 2
          indføres i Klitrup Syd, og at ordningen evalueres efter to sæsoner.`,
        presentation: text`
          Sommerhusområderne er de sidste, der ikke sorterer i ti typer affald. Husstandene er spurgt gennem
          grundejerforeningerne, og 600 af 925 foretrækker fælles beholdere.

          ${models}

          Beholderne på Fuglholm forankres, så de kan tåle blæst, som udvalget har ønsket. Ordningen kan begynde i
          ${monthAfter(on["council next"], 4)}.`,
        economy: "Indkøb på 2,6 mio. kr. indregnes i gebyret over otte år.",
        legal: "Affaldsbekendtgørelsen og kommunens regulativ for husholdningsaffald.",
        process: text`
          Udvalget for Klima, Havn og Byliv behandlede sagen den ${dashed(on["committee latest"])} og anbefalede den
          godkendt.`,
      }),
      attachments: [
        { title: "Svar fra grundejerforeningerne" },
        { title: "Erfaringer med låger på Fuglholm" },
      ],
    },
  },
});
