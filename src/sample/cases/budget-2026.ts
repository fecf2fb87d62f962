import { type CaseWriter, boardPaper, politicalPaper } from "../case.ts";
import { approved, mixed, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, sumTable, table, text } from "../writing.ts";

const spending = sumTable(
  ["Driftsudgifter, mio. kr.", "Budget 2025", "Budget 2026"],
  [
    ["Børn, unge og kultur", 531.8, 545.2],
    ["Ældre og sundhed", 484.1, 502.6],
    ["Arbejdsmarked og integration", 322.7, 318.4],
    ["Klima, havn og byliv", 139.5, 142.7],
    ["Administration og politisk organisation", 174.6, 178.3],
  ],
);

const result = table(
  ["Hovedtal, mio. kr.", "Budget 2026"],
  [
    ["Skatter", 1262.4],
    ["Tilskud og udligning", 498.3],
    ["Driftsudgifter", -1687.2],
    ["Renter", -6.4],
    ["Resultat af ordinær drift", 67.1],
    ["Anlægsudgifter", -62.8],
    ["Overskud på det skattefinansierede område", 4.3],
  ],
);

const works = sumTable(
  ["Anlæg, mio. kr.", "2026"],
  [
    ["Faglokaler på Østerlev Skole", 3.4],
    ["Helhedsplan for Hvidsund Havn", 12.5],
    ["Plejeboliger ved Fyrparken, servicearealer", 18.6],
    ["Skybrudssikring af Hvidsund midtby", 14.8],
    ["Vejvedligeholdelse og cykelstier", 13.5],
  ],
);

export const budget2026: CaseWriter = () => ({
  number: "S2025-112",
  handlers: ["cre", "sth"],
  title: "Budget 2026-2029",
  appearances: {
    "board 2025-02": {
      title: "Budget 2026-2029 - tidsplan og proces",
      sections: boardPaper({
        core: text`
          Koncernledelsen skal kvalificere tidsplan og spilleregler for arbejdet med budget 2026-2029, før de
          forelægges Byrådet i marts.`,
        recommendation: "Økonomi indstiller, at Koncernledelsen drøfter og godkender oplægget.",
        background: text`
          Evalueringen af sidste års proces viste, at udvalgene fik materialet for sent til at kunne prioritere. Derfor
          foreslås det, at

          - rammerne udmeldes i april i stedet for juni,
          - hvert udvalg højst foreslår fem ændringer, og
          - høringsmaterialet samles i ét dokument på højst 40 sider.`,
        legal: "Kommunestyrelseslovens §§ 37 og 38.",
      }),
      decision: mixed(
        text`
          Drøftet og godkendt.

          Borgermødet lægges i Tværmose i stedet for på rådhuset, da de seneste fire er holdt i Hvidsund.`,
        "discussed",
        "approved",
      ),
      guests: [guests.finance],
    },

    "council 2025-03": {
      title: "Budget 2026-2029 - tidsplan og proces",
      sections: politicalPaper({
        summary: "Byrådet skal godkende tidsplan og proces for arbejdet med budget 2026-2029.",
        recommendation: "Økonomiudvalget anbefaler, at tidsplanen og spillereglerne godkendes.",
        presentation: text`
          Processen er ændret på tre punkter: Rammerne udmeldes i april, hvert udvalg foreslår højst fem ændringer, og
          høringsmaterialet samles i ét dokument.

          ${table(
            ["Dato", "Aktivitet"],
            [
              ["24. april 2025", "Byrådet udmelder rammer"],
              ["19. august 2025", "Byrådets budgetseminar"],
              ["28. august 2025", "Høring begynder"],
              ["4. september 2025", "Borgermøde i Tværmose"],
              ["11. september 2025", "1. behandling"],
              ["9. oktober 2025", "2. behandling"],
            ],
          )}`,
        legal: "Kommunestyrelseslovens §§ 37 og 38.",
      }),
      finance: recommended(),
      decision: approved(),
    },

    "council 2025-10": {
      title: "Budget 2026-2029 - 2. behandling",
      sections: politicalPaper({
        summary: text`
          Byrådet skal vedtage budgettet for 2026 og overslagsårene 2027-2029. Forslaget bygger på en aftale mellem
          Samlingslisten, Havnelisten og Grøn Liste.`,
        recommendation: text`
          Økonomiudvalget anbefaler,

          - at budgettet vedtages med de tekniske ændringer, der fremgår af bilaget,
          - at udskrivningsprocenten er uændret 25,7, og
          - at grundskyldspromillen er uændret 8,1.`,
        presentation: text`
          Byrådet 1.-behandlede budgetforslaget den 11-09-2025. Der er kommet 37 høringssvar, og 85 borgere deltog i
          borgermødet i Tværmose. Mange svar handler om normeringen i daginstitutionerne, og aftaleparterne har derfor
          afsat 3,2 mio. kr. mere til dagtilbud.

          Hovedtallene er:

          ${result}

          Driftsudgifterne fordeler sig således:

          ${spending}

          De største anlæg i 2026 er:

          ${works}`,
        economy: "Overskuddet på 4,3 mio. kr. lægges til kassebeholdningen.",
        legal: "Kommunestyrelseslovens § 38.",
        hearing: "Høringssvarene er samlet i et bilag.",
      }),
      finance: recommended("Et flertal anbefaler budgettet vedtaget."),
      decision: {
        ...mixed(
          text`
            Landsbylisten foreslog, at 4,0 mio. kr. flyttes fra helhedsplanen for Hvidsund Havn til
            landsbyforskønnelse. Forslaget blev forkastet.

            Budgettet blev vedtaget som indstillet.`,
          "rejected",
          "approved",
        ),
        ballot: { against: ["L"], abstain: ["T"] },
        dissent: {
          by: "L",
          statement: text`
            Landsbylisten stemmer imod, fordi budgettet samler næsten tre fjerdedele af kommunens anlæg i hovedbyen. Et budget
            for hele kommunen havde givet plads til byfornyelse i både Klitrup, Lyngrup og Tværmose.`,
        },
      },
      attachments: [
        { title: "Budgetaftale 2026-2029" },
        {
          title: "Driftsudgifter i budget 2025 og 2026",
          file: { name: "driftsudgifter-2026.csv", mediaType: "text/csv", content: csv(spending) },
        },
        { title: "Tekniske ændringer til 2. behandling" },
        { title: "Høringssvar til budgettet, samlet" },
      ],
      guests: [guests.finance],
    },
  },
});
