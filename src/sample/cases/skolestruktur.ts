import { type CaseWriter, boardPaper, politicalPaper } from "../case.ts";
import { approved, mixed, recommended, referred } from "../decision.ts";
import { guests } from "../people.ts";
import { sumTable, table, text } from "../writing.ts";

const pupils = sumTable(
  ["Skole", "Elever 2024/25", "Prognose 2030/31"],
  [
    ["Havneskolen", 612, 588],
    ["Østerlev Skole", 438, 421],
    ["Klitrup Skole", 197, 176],
    ["Tværmose Skole", 121, 92],
    ["Lyngrup Skole", 104, 83],
  ],
);

const answers = table(
  ["Høringspart", "Holdning til forslaget"],
  [
    ["Skolebestyrelsen ved Havneskolen", "Ingen bemærkninger"],
    ["Skolebestyrelsen ved Østerlev Skole", "Støtter forslaget, hvis der bygges to faglokaler"],
    ["Skolebestyrelsen ved Klitrup Skole", "Ingen bemærkninger"],
    ["Skolebestyrelsen ved Tværmose Skole", "Imod, at de ældste elever flyttes"],
    ["Skolebestyrelsen ved Lyngrup Skole", "Støtter fælles ledelse, men ønsker skolebus"],
    ["MED-udvalget for Børn, Unge og Kultur", "Støtter forslaget"],
  ],
);

export const skolestruktur: CaseWriter = () => ({
  number: "S2024-1893",
  handlers: ["tfu", "emg"],
  title: "Skolestruktur i den østlige del af kommunen",
  appearances: {
    "board 2024-09": {
      title: "Skolestruktur - oplæg til politisk behandling",
      sections: boardPaper({
        core: text`
          Koncernledelsen skal drøfte tre modeller for skolerne i Tværmose, Lyngrup og Østerlev. Elevtallet på de to
          små skoler falder, og i 7.-9. klasse er der på begge skoler under 12 elever på hver årgang.`,
        recommendation: text`
          Direktøren for Børn, Unge og Kultur indstiller, at Koncernledelsen anbefaler model B til politisk behandling.`,
        background: text`
          Budgetaftalen for 2024 forudsætter en analyse af skolestrukturen. Prognosen for elevtallet er:

          ${pupils}

          Modellerne er:

          - Model A: Skolerne bevares uændret.
          - Model B: Tværmose Skole og Lyngrup Skole får fælles ledelse, og 7.-9. klasse flyttes til Østerlev Skole.
          - Model C: Lyngrup Skole lukkes, og eleverne går på Tværmose Skole til og med 6. klasse.

          Model B giver de ældste elever et større fællesskab og flere valgfag, uden at en landsby mister sin skole.`,
        economy: text`
          Model B kræver en anlægsudgift på 5,4 mio. kr. til to faglokaler på Østerlev Skole. Den årlige drift falder
          med 1,9 mio. kr., når udgiften til skolebus på 0,6 mio. kr. er trukket fra.`,
        legal:
          "Folkeskoleloven og bekendtgørelsen om inddragelse af skolebestyrelser ved ændringer i skolestrukturen.",
      }),
      decision: mixed(
        text`
          Drøftet.

          Model B anbefales. Model A og C beskrives også i sagen, så Byrådet kan vælge.`,
        "discussed",
        "recommended",
      ),
      attachments: [{ title: "Analyse af skolestrukturen" }, { title: "Elevprognose 2024-2036" }],
      guests: [guests.schools],
    },

    "council 2024-09": {
      title: "Forslag til ændret skolestruktur - udsendelse i høring",
      sections: politicalPaper({
        summary: text`
          Byrådet skal tage stilling til, om et forslag til ændret skolestruktur i den østlige del af kommunen skal
          sendes i høring.`,
        recommendation: text`
          Økonomiudvalget anbefaler, at model B sendes i høring hos skolebestyrelserne og MED-udvalget i otte uger.`,
        presentation: text`
          På Tværmose Skole og Lyngrup Skole er der tilsammen 225 elever, og tallet falder ifølge prognosen til 175 i
          skoleåret 2030/31. Årgangene i 7.-9. klasse er så små, at det er svært at tilbyde valgfag og at besætte
          stillinger med linjefagsuddannede lærere.

          Administrationen har beskrevet tre modeller. Model B indebærer, at de to skoler får fælles ledelse, og at
          7.-9. klasse fra skoleåret 2026/27 undervises på Østerlev Skole. Ingen skole lukkes.

          ${pupils}`,
        economy:
          "Anlæg: 5,4 mio. kr. i 2025 og 2026. Drift: en årlig mindreudgift på 1,9 mio. kr. fra 2027.",
        legal: "Folkeskoleloven.",
        process: "Høring til den 29. november 2024 - Økonomiudvalget - Byrådet i marts 2025.",
      }),
      finance: recommended(),
      decision: referred("Model B sendes i høring til den 29. november 2024."),
      attachments: [{ title: "Analyse af skolestrukturen" }, { title: "Elevprognose 2024-2036" }],
    },

    "council 2025-03": {
      title: "Ændret skolestruktur - endelig vedtagelse",
      sections: politicalPaper({
        summary: text`
          Byrådet skal træffe endelig beslutning om skolestrukturen i den østlige del af kommunen efter høringen.`,
        recommendation: text`
          Økonomiudvalget anbefaler,

          - at Tværmose Skole og Lyngrup Skole får fælles ledelse fra den 1. august 2026,
          - at undervisningen i 7.-9. klasse samles på Østerlev Skole fra samme dato, og
          - at der indsættes skolebus fra Lyngrup og Tværmose til Østerlev.`,
        presentation: text`
          Byrådet sendte den 26-09-2024 model B i høring. Skolebestyrelserne har lagt vægt på tre forhold: transporten,
          faglokalerne og de ældste elevers plads i landsbyernes foreningsliv.

          Forslaget er på den baggrund justeret. Skolebussen får en ekstra afgang kl. 16.15, så eleverne kan deltage i
          valgfag, og hallen i Tværmose stilles gratis til rådighed for foreningernes ungdomshold.`,
        economy: text`
          Anlægsudgiften er uændret 5,4 mio. kr. Den ekstra busafgang koster 0,2 mio. kr. om året, og den samlede
          årlige mindreudgift bliver derfor 1,7 mio. kr. fra 2027.`,
        legal: "Folkeskoleloven.",
        staffing: text`
          Otte lærere tilbydes ansættelse på Østerlev Skole. Der forventes ingen afskedigelser.`,
        hearing: text`
          Der er kommet seks høringssvar:

          ${answers}`,
      }),
      finance: {
        ...recommended("Et flertal anbefaler sagen godkendt."),
        reservation: "Landsbylisten tog forbehold.",
      },
      decision: {
        ...approved(),
        ballot: { against: ["L"], abstain: ["T"] },
        dissent: {
          by: "L",
          statement: text`
            Landsbylisten kan ikke støtte, at de ældste elever flyttes fra Tværmose og Lyngrup. En skole uden
            udskoling er det første skridt mod en landsby uden skole, og besparelsen på 1,7 mio. kr. står ikke mål med
            tabet. Vi foreslog i stedet fælles valgfagsdage for de tre skoler.`,
        },
      },
      attachments: [
        { title: "Høringssvar om skolestruktur, samlet" },
        { title: "Notat om skolebus og ringetider" },
      ],
    },
  },
});
