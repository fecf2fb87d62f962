import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, mixed, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, dashed, sumTable, text, yearAfter } from "../writing.ts";

const costs = sumTable(
  ["Indsats, 1.000 kr.", "År 1", "År 2", "År 3", "År 4"],
  [
    ["Digital selvbetjening og hjælp", 400, 350, 300, 300],
    ["Kunstig intelligens i sagsbehandlingen", 650, 800, 600, 450],
    ["Data om klima og havn", 250, 250, 150, 150],
    ["Digitale kompetencer", 300, 300, 250, 250],
  ],
);

export const digitaliseringsstrategi: CaseWriter = (on) => {
  const year = yearAfter(on["board first"], 1);
  const title = `Digitaliseringsstrategi ${year}-${year + 3}`;
  return {
    number: caseNumber(on["board first"], 812),
    handlers: ["mos", "tkv"],
    title,
    appearances: {
      "board first": {
        sections: boardPaper({
          core: `Koncernledelsen skal kvalificere udkastet til ${title.toLowerCase()}.`,
          recommendation: text`
            Digitaliseringsudvalget indstiller, at Koncernledelsen

            - drøfter de fire indsatser, og
            - godkender, at strategien sendes til udtalelse i Hoved-MED og Ældrerådet.`,
          background: text`
            Strategien bygger på 14 interview med borgere og på en spørgeskemaundersøgelse blandt medarbejderne. Borgerne
            er gennemgående tilfredse med selvbetjeningen, men hver femte over 70 år får hjælp af familien. Medarbejderne
            peger på, at de bruger for lang tid på at skrive det samme flere steder.

            Strategien samler sig om fire indsatser:

            - Digital selvbetjening, som alle kan bruge, og hjælp til dem, der ikke kan.
            - Kunstig intelligens, der aflaster sagsbehandlingen, med et menneske ved roret.
            - Data om klima og havn, som stilles frit til rådighed.
            - Digitale kompetencer hos ledere og medarbejdere.`,
          economy: text`
            Udgiften finansieres af digitaliseringspuljen:

            ${costs}`,
          legal:
            "Forvaltningsloven, databeskyttelsesforordningen og forordningen om kunstig intelligens.",
        }),
        decision: mixed(
          text`
            Drøftet og godkendt med følgende bemærkninger:

            - Kravet om et menneske ved roret skal beskrives med eksempler.
            - Gevinsterne må ikke regnes med i budgettet, før de er målt.
            - Bibliotekerne nævnes som sted for hjælp til borgerne.`,
          "discussed",
          "approved_with_changes",
        ),
        attachments: [{ title: `UDKAST - ${title}` }],
        guests: [guests.digital, guests.security],
      },
      "council second": {
        sections: politicalPaper({
          summary: text`
            Byrådet skal tage stilling til en digitaliseringsstrategi med fire indsatser og en samlet udgift på 5,75
            mio. kr. over fire år.`,
          recommendation: "Økonomiudvalget anbefaler, at strategien vedtages.",
          presentation: text`
            Koncernledelsen kvalificerede udkastet den ${dashed(on["board first"])}. Siden er det beskrevet, hvornår
            kunstig intelligens må bruges: Systemet må foreslå, men en medarbejder skal altid læse, rette og stå ved
            afgørelsen.

            Bibliotekerne i Hvidsund og Østerlev bliver faste steder, hvor borgere kan få hjælp til digital post og
            ansøgninger.`,
          economy: text`
            Udgiften finansieres af digitaliseringspuljen:

            ${costs}`,
          legal: "Databeskyttelsesforordningen og forordningen om kunstig intelligens.",
          hearing: text`
            Hoved-MED støtter strategien og ønsker, at tid til oplæring afsættes i vagtplanerne. Ældrerådet lægger vægt
            på, at det fortsat er muligt at ringe og møde op.`,
        }),
        finance: recommended(),
        decision: approved(),
        attachments: [
          { title },
          {
            title: "Udgifter fordelt på indsatser",
            file: {
              name: "digitalisering-udgifter.csv",
              mediaType: "text/csv",
              content: csv(costs),
            },
          },
          { title: "Udtalelse fra Ældrerådet om digitaliseringsstrategien" },
        ],
      },
    },
  };
};
