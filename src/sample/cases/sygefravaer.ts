import { type CaseWriter, boardPaper } from "../case.ts";
import { discussed, mixed, noted } from "../decision.ts";
import { guests } from "../people.ts";
import { long, table, text, yearAfter } from "../writing.ts";

export const sygefravaer: CaseWriter = (on) => ({
  number: "S2024-871",
  handlers: ["abm"],
  title: "Status på sygefravær",
  appearances: {
    "board 2024-09": {
      title: "Status på sygefravær, 1. halvår 2024",
      sections: boardPaper({
        core: "Koncernledelsen orienteres om udviklingen i sygefraværet i første halvår af 2024.",
        recommendation: "HR indstiller, at Koncernledelsen drøfter udviklingen.",
        background: text`
          Det samlede fravær er 5,9 pct. mod 5,6 pct. i samme periode året før. Stigningen ligger især i hjemmeplejen
          og på daginstitutionerne, mens fraværet på skolerne er faldet.

          ${table(
            ["Område", "1. halvår 2023", "1. halvår 2024"],
            [
              ["Ældre og sundhed", "7,1 pct.", "7,8 pct."],
              ["Dagtilbud", "6,6 pct.", "7,0 pct."],
              ["Skoler", "5,2 pct.", "4,8 pct."],
              ["Teknik, havn og klima", "3,9 pct.", "4,0 pct."],
              ["Administration", "3,1 pct.", "3,0 pct."],
              ["Hele kommunen", "5,6 pct.", "5,9 pct."],
            ],
          )}`,
        economy: "Et procentpoint svarer til vikarudgifter på omkring 6,5 mio. kr. om året.",
      }),
      decision: discussed(text`
        Drøftet.

        Hjemmeplejen vælges som forsøgsområde for tidlig samtale. HR vender tilbage med en plan i november 2024.`),
      guests: [guests.staff],
    },
    "board first": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal tage stilling til, om forsøget med tidlig samtale i hjemmeplejen skal udbredes til
          dagtilbud.`,
        recommendation: text`
          HR indstiller, at Koncernledelsen drøfter resultaterne og godkender, at forsøget udvides til fire
          daginstitutioner.`,
        background: text`
          I forsøget taler lederen med medarbejderen allerede på tredje fraværsdag og ikke først efter to uger. I de
          fem grupper, der har deltaget, er fraværet faldet fra 7,9 til 6,4 pct. på et år. I de øvrige grupper er det
          faldet fra 7,7 til 7,3 pct.

          Lederne fremhæver, at samtalerne tager mindre tid end ventet, og at de ofte fører til små ændringer i
          vagtplanen, som gør det muligt at komme tidligere tilbage.`,
        economy:
          "Udvidelsen kræver 180.000 kr. til uddannelse af ledere og afholdes af HR's udviklingspulje.",
        legal: "Sygedagpengeloven og helbredsoplysningsloven.",
      }),
      decision: mixed(
        text`
          Drøftet og godkendt.

          De fire daginstitutioner udpeges i samråd med MED-udvalget.`,
        "discussed",
        "approved",
      ),
      attachments: [{ title: "Evaluering af tidlig samtale i hjemmeplejen" }],
      guests: [guests.staff],
    },
    "board latest": {
      title: "Status på sygefravær - opfølgning",
      sections: boardPaper({
        core: text`
          Koncernledelsen besluttede den ${long(on["board first"])} at udvide forsøget med tidlig samtale til fire
          daginstitutioner. Her gives den første status.`,
        recommendation: "HR indstiller, at orienteringen tages til efterretning.",
        background: text`
          Daginstitutionerne Søstjernen, Mågereden, Østerlev Børnehus og Klithuset deltager, og 11 ledere er uddannet.
          Det er for tidligt at måle en virkning, men alle samtaler er holdt til tiden.

          En samlet evaluering forelægges i ${yearAfter(on["board latest"], 1)} sammen med årsopgørelsen.`,
      }),
      decision: noted(),
      guests: [guests.staff],
    },
  },
});
