import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, dashed, monthAfter, sumTable, text } from "../writing.ts";

const budget = sumTable(
  ["Post", "1.000 kr."],
  [
    ["Jorderhvervelse og erstatninger", 1450],
    ["Anlæg af 3,2 km dobbeltrettet sti", 8900],
    ["Belysning og to krydsninger", 1650],
    ["Projektering og tilsyn", 1200],
  ],
);

export const cykelsti: CaseWriter = (on) => ({
  number: caseNumber(on["board second"], 3098),
  title: "Cykelsti mellem Lyngrup og Tværmose",
  appearances: {
    "board second": {
      sections: boardPaper({
        core: text`
          Kommunen har fået tilsagn om 5,3 mio. kr. fra den statslige cykelpulje. Koncernledelsen skal godkende, at sagen
          forelægges politisk, da tilsagnet bortfalder, hvis arbejdet ikke er udbudt inden et år.`,
        recommendation:
          "Det indstilles, at Koncernledelsen godkender sagen til politisk behandling.",
        background: text`
          Strækningen er skolevej for 74 elever, efter at 7.-9. klasse er samlet på Østerlev Skole, og den sidste uden
          cykelsti i den østlige del af kommunen. Årsdøgntrafikken er 2.600 biler, og hver fjerde kører over 90 km/t.

          Stien lægges bag læhegnet på nordsiden. Det kræver aftaler med 13 lodsejere, hvoraf ti har sagt ja.`,
        economy:
          "Udgiften er 13,2 mio. kr. Kommunens andel på 7,9 mio. kr. dækkes af puljen til cykelstier.",
        legal: "Vejloven.",
      }),
      decision: approved(
        "Godkendt. Forhandlingerne med de sidste tre lodsejere afsluttes inden udbud.",
      ),
      guests: [guests.roads],
    },

    "committee second": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal tage stilling til, om det vil anbefale Byrådet at frigive 13,2 mio. kr. til en cykelsti på 3,2 km
          mellem Lyngrup og Tværmose.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet, at der frigives 13,2 mio. kr., og at der om
          nødvendigt eksproprieres areal hos lodsejere, som det ikke lykkes at indgå aftale med.`,
        presentation: text`
          Koncernledelsen godkendte den ${dashed(on["board second"])} sagen til politisk behandling. Stien anlægges som en
          dobbeltrettet sti bag læhegnet og får to sikrede krydsninger ved Mosevej og Lyngrup Skole.

          Der er indgået aftale med 11 af 13 lodsejere. Landsbyrådet i Tværmose har tilbudt at plante frugttræer langs
          stien.`,
        economy: text`
          ${budget}

          Staten dækker 40 pct., svarende til 5.280.000 kr.`,
        legal: "Vejlovens kapitel 10 om ekspropriation.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(),
      attachments: [
        { title: "Oversigtskort over cykelsti" },
        {
          title: "Anlægsbudget for cykelsti",
          file: { name: "cykelsti-budget.csv", mediaType: "text/csv", content: csv(budget) },
        },
      ],
      guests: [guests.roads],
    },

    "council second": {
      sections: politicalPaper({
        summary:
          "Byrådet skal tage stilling til frigivelse af 13,2 mio. kr. til cykelsti mellem Lyngrup og Tværmose.",
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at der frigives 13,2 mio. kr., og at der om
          nødvendigt eksproprieres.`,
        presentation: text`
          Strækningen er skolevej for 74 elever. Stien bliver 3,2 km lang og kan tages i brug i
          ${monthAfter(on["council second"], 11)}.

          Efter udvalgets behandling er der indgået aftale med yderligere én lodsejer. Ekspropriation kan derfor kun
          blive aktuel på 140 meter af strækningen.`,
        economy: budget,
        legal: "Vejlovens kapitel 10 om ekspropriation.",
      }),
      after: "committee second",
      finance: recommended(),
      decision: { ...approved(), ballot: { against: [], abstain: ["H"] } },
      attachments: [{ title: "Oversigtskort over cykelsti" }],
    },
  },
});
