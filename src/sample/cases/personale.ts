import { type CaseWriter, boardPaper } from "../case.ts";
import { approvedWithChanges, discussed, mixed, noted } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, sumTable, table, text } from "../writing.ts";

export const rekruttering: CaseWriter = (on) => ({
  number: "S2025-1301",
  title: "Rekruttering til ældre- og sundhedsområdet",
  appearances: {
    "board 2025-02": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal drøfte, hvordan kommunen skaffer de 85 medarbejdere, som ældre- og sundhedsområdet ventes
          at mangle i 2028.`,
        recommendation:
          "Det indstilles, at Koncernledelsen drøfter mulige indsatser og udpeger to til tre.",
        background: text`
          En fjerdedel af social- og sundhedsassistenterne er over 58 år, og halvdelen af de opslåede stillinger er
          genopslået mindst én gang. Behovet frem til 2028 fordeler sig således:

          ${sumTable(
            ["Faggruppe", "Ansatte", "Mangler i 2028"],
            [
              ["Social- og sundhedshjælpere", 212, 34],
              ["Social- og sundhedsassistenter", 174, 38],
              ["Sygeplejersker", 68, 9],
              ["Fysio- og ergoterapeuter", 41, 4],
            ],
          )}

          Mulige indsatser er ret til fuld tid, betalt uddannelse for ufaglærte, seniorordninger og bosætningsaftaler
          med boligselskaberne.`,
      }),
      decision: discussed(text`
        Drøftet.

        Der arbejdes videre med betalt uddannelse for ufaglærte og med ret til fuld tid.`),
      guests: [guests.staff, guests.care],
    },
    "board first": {
      title: "Rekruttering til ældre- og sundhedsområdet - betalt uddannelse",
      sections: boardPaper({
        core: text`
          Koncernledelsen skal tage stilling til et hold på 20 ufaglærte medarbejdere, der uddanner sig til social- og
          sundhedshjælper med løn.`,
        recommendation: text`
          Direktøren for Ældre, Sundhed og Arbejdsmarked indstiller, at Koncernledelsen godkender, at holdet oprettes.`,
        background: text`
          Koncernledelsen pegede den ${dashed("2025-02-05")} på betalt uddannelse som en af to indsatser. 47
          medarbejdere har siden vist interesse, og Sundets Sosu-skole kan tilbyde undervisning på Østerlev Bibliotek,
          så deltagerne undgår lang transport.

          Holdet kan begynde i ${monthAfter(on["board first"], 4)}. Deltagerne forpligter sig til at blive i kommunen
          i to år efter uddannelsen.`,
        economy: text`
          Lønudgiften er 6,1 mio. kr., hvoraf 4,4 mio. kr. dækkes af refusion og af lavere vikarforbrug. Nettoudgiften på
          1,7 mio. kr. afholdes inden for rammen.`,
        legal: "Erhvervsuddannelsesloven.",
      }),
      decision: approvedWithChanges(text`
        Godkendt med den ændring, at fire af pladserne forbeholdes ansatte med dansk som andetsprog, der får ekstra
        sprogundervisning.`),
      attachments: [{ title: "Notat om betalt uddannelse for ufaglærte" }],
      guests: [guests.care],
    },
  },
});

export const itSikkerhed: CaseWriter = (on) => ({
  number: "S2024-1650",
  handlers: ["tkv"],
  title: "Obligatorisk kursus i informationssikkerhed",
  appearances: {
    "board 2024-09": {
      title: "Prøve med falske mails - resultat",
      sections: boardPaper({
        core: "Koncernledelsen orienteres om resultatet af den prøve med falske mails, der blev gennemført i juni.",
        recommendation: "IT indstiller, at orienteringen tages til efterretning.",
        background: text`
          1.780 medarbejdere modtog en mail, der lignede en pakkemeddelelse. 212 klikkede på linket, og 64 indtastede
          deres adgangskode. 391 meldte mailen til IT.

          Andelen, der klikker, er faldet fra 19 til 12 pct. siden sidste prøve. Den er højest blandt medarbejdere, der
          kun bruger mail få gange om ugen.`,
        legal: "Databeskyttelsesforordningens artikel 32.",
      }),
      decision: noted(),
      guests: [guests.security],
    },
    "board second": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal godkende, at et kursus i informationssikkerhed på 25 minutter bliver obligatorisk for
          alle medarbejdere med en arbejdsmail.`,
        recommendation: text`
          Informationssikkerhedsudvalget indstiller,

          - at kurset rulles ud i tre bølger over seks måneder,
          - at lederne modtager en oversigt over gennemførelsen i eget område, og
          - at Koncernledelsen selv gennemfører kurset først.`,
        background: text`
          Kurset handler om adgangskoder, falske mails, deling af dokumenter og brug af kunstig intelligens med
          personoplysninger. Det er afprøvet på 40 medarbejdere i hjemmeplejen og på Klitrup Skole, som især har peget
          på, at eksemplerne er taget fra deres egen hverdag.

          Udrulningen sker således:

          ${sumTable(
            ["Bølge", "Medarbejdere"],
            [
              ["1. Administration og ledere", 390],
              ["2. Skoler og dagtilbud", 720],
              ["3. Ældre, sundhed, teknik og havn", 670],
            ],
          )}`,
        economy: "Licensen koster 64.000 kr. om året og afholdes inden for IT-rammen.",
        legal: "Databeskyttelsesforordningens artikel 32 og NIS 2-loven.",
      }),
      decision: mixed(
        text`
          Drøftet og godkendt med den tilføjelse, at timelønnede vikarer gennemfører en kort udgave på 10 minutter.`,
        "discussed",
        "approved_with_changes",
      ),
      attachments: [{ title: "Kursusbeskrivelse" }, { title: "Plan for udrulning" }],
      guests: [guests.security],
    },
    "board latest": {
      title: "Obligatorisk kursus i informationssikkerhed - første bølge",
      sections: boardPaper({
        core: text`
          Koncernledelsen godkendte den ${dashed(on["board second"])} udrulningen. Her følger gennemførelsen i første
          bølge.`,
        recommendation: "Informationssikkerhedsudvalget indstiller, at status drøftes.",
        background: text`
          ${table(
            ["Område", "Inviteret", "Gennemført", "Andel"],
            [
              ["Koncernledelse og chefer", 42, 42, "100 pct."],
              ["Administration, rådhuset", 231, 203, "88 pct."],
              ["Ledere på institutionerne", 117, 84, "72 pct."],
              ["Første bølge i alt", 390, 329, "84 pct."],
            ],
          )}

          Den hyppigste grund til ikke at gennemføre er, at invitationen er overset. Påmindelsen sendes fremover af
          nærmeste leder.`,
      }),
      decision: discussed("Drøftet. Anden bølge sættes i gang som planlagt."),
      guests: [guests.security],
    },
  },
});
