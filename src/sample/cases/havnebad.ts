import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, mixed, noted, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { csv, dashed, monthAfter, sumTable, text } from "../writing.ts";

const budget = sumTable(
  ["Post", "1.000 kr."],
  [
    ["Forundersøgelser og geoteknik", 450],
    ["Pontoner, bassin og trædæk", 4200],
    ["Omklædning og sauna", 1850],
    ["El, vand og niveaufri adgang", 900],
    ["Projektering, tilsyn og myndighedsbehandling", 600],
    ["Uforudsete udgifter", 800],
  ],
);

const bids = sumTable(
  ["Entreprise", "Budget, 1.000 kr.", "Bud, 1.000 kr."],
  [
    ["Pontoner, bassin og trædæk", 4200, 4385],
    ["Omklædning og sauna", 1850, 1790],
    ["El, vand og niveaufri adgang", 900, 845],
  ],
);

const budgetFile = {
  title: "Anlægsbudget for havnebad ved Nordmolen",
  file: { name: "anlaegsbudget-havnebad.csv", mediaType: "text/csv", content: csv(budget) },
};

export const havnebad: CaseWriter = (on) => ({
  number: caseNumber(on["board first"], 4127),
  handlers: ["jra", "mty"],
  title: "Havnebad ved Nordmolen - frigivelse af anlægsbevilling",
  appearances: {
    "board first": {
      title: "Havnebad ved Nordmolen - kvalificering af projektforslag",
      sections: boardPaper({
        core: text`
          Koncernledelsen skal kvalificere projektforslaget for et havnebad ved Nordmolen, inden sagen forelægges
          Udvalget for Klima, Havn og Byliv og Byrådet.

          Projektforslaget omfatter et afgrænset bassin på 25 x 10 meter, et lavvandet børnebassin, omklædning, sauna og
          niveaufri adgang fra molen. Badet skal kunne bruges hele året.`,
        recommendation: text`
          Direktøren for Teknik, Havn og Klima indstiller, at Koncernledelsen

          - godkender, at projektforslaget sendes til politisk behandling, og
          - drøfter, hvordan driften af badet organiseres.`,
        background: text`
          Havnebadet indgår i helhedsplanen for Hvidsund Havn. Foreningen Hvidsund Vinterbadere, Roklubben Sundet og
          Havneskolen har deltaget i to værksteder, og deres ønsker om sauna, bænke i læ og et bassin, som skolerne kan
          bruge til svømmeundervisning, er indarbejdet.

          Vandkvaliteten ved Nordmolen er målt 14 gange i de seneste to badesæsoner. Alle målinger lå inden for kravene
          til badevand af udmærket kvalitet. Der må dog påregnes lukning i op til to døgn efter skybrud, indtil
          overløbet ved Færgekajen er lagt om.`,
        economy: text`
          Anlægsudgiften er beregnet til 8,8 mio. kr. Den årlige drift er anslået til 310.000 kr., heraf 120.000 kr. til
          tilsyn og livredning i sommermånederne. Driftsudgiften er ikke indarbejdet i budgettet.`,
        legal: "Planloven, badevandsbekendtgørelsen og lov om havne.",
      }),
      decision: mixed(
        text`
          Drøftet og godkendt.

          Koncernledelsen ønsker, at driftsudgiften på 310.000 kr. finansieres inden for rammen til havn og strande, og
          at det fremgår af sagen til udvalget. Aftalen med vinterbaderne om tilsyn uden for sæsonen skal være
          underskrevet, før anlægsarbejdet udbydes.`,
        "discussed",
        "approved",
      ),
      attachments: [
        { title: "Projektforslag for havnebad ved Nordmolen" },
        { title: "Vandkvalitetsmålinger ved Nordmolen i de seneste to badesæsoner" },
      ],
      guests: [guests.harbour],
    },

    "committee first": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal tage stilling til, om det vil anbefale Byrådet at frigive 8,8 mio. kr. til et havnebad ved
          Nordmolen. Sundets Fond har givet tilsagn om 2,5 mio. kr., og kommunens nettoudgift er 6,3 mio. kr.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet,

          - at projektforslaget for havnebadet godkendes,
          - at der frigives en anlægsbevilling på 8,8 mio. kr., finansieret af rådighedsbeløbet til helhedsplanen for
          havnen og af fondstilskuddet, og
          - at den årlige driftsudgift på 310.000 kr. afholdes inden for rammen til havn og strande.`,
        presentation: text`
          Havnebadet placeres på indersiden af Nordmolen, hvor der er læ for vestenvind og kort afstand til
          parkeringspladsen ved det gamle ishus. Bassinet er 25 x 10 meter, så Havneskolen kan bruge det til
          svømmeundervisning i maj, juni og september.

          Koncernledelsen kvalificerede projektforslaget den ${dashed(on["board first"])} og ønskede, at driften holdes
          inden for den eksisterende ramme. Det kan lade sig gøre, fordi pontonbroen ved Færgekajen nedlægges, når badet
          åbner.

          Hvidsund Vinterbadere har tilbudt at stå for tilsyn og oprydning fra oktober til april mod fri adgang til
          saunaen. Et udkast til aftale er vedlagt.`,
        economy: text`
          Anlægsbudgettet fordeler sig således:

          ${budget}

          Sundets Fond bidrager med 2,5 mio. kr. Kommunens andel på 6,3 mio. kr. er afsat i investeringsoversigten.`,
        legal: "Planloven, badevandsbekendtgørelsen og lov om havne.",
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: recommended(text`
        Anbefales godkendt.

        Udvalget lægger vægt på, at havnens erhvervsdrivende inddrages i trafikplanen for Nordmolen, inden arbejdet
        begynder.`),
      attachments: [
        { title: "Projektforslag for havnebad ved Nordmolen" },
        budgetFile,
        { title: "Udkast til aftale med Hvidsund Vinterbadere" },
      ],
      guests: [guests.harbour],
    },

    "council first": {
      sections: politicalPaper({
        summary: text`
          Byrådet skal tage stilling til projektforslaget for et havnebad ved Nordmolen og til frigivelse af 8,8 mio.
          kr., hvoraf Sundets Fond dækker 2,5 mio. kr.`,
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at projektforslaget godkendes, at der frigives
          en anlægsbevilling på 8,8 mio. kr., og at den årlige driftsudgift på 310.000 kr. afholdes inden for rammen til
          havn og strande.`,
        presentation: text`
          Havnebadet er det første anlæg i helhedsplanen for Hvidsund Havn. Det får et bassin på 25 x 10 meter, et
          børnebassin, omklædning, sauna og niveaufri adgang.

          Efter udvalgets behandling den ${dashed(on["committee first"])} har administrationen holdt møde med de
          erhvervsdrivende på Nordmolen. De har ønsket, at varelevering kan ske uhindret frem til kl. 11, og det er
          indarbejdet i trafikplanen.

          Godkendes sagen, udbydes arbejdet i tre fagentrepriser, og badet kan åbne i
          ${monthAfter(on["council first"], 10)}.`,
        economy: text`
          Anlægsbudgettet fordeler sig således:

          ${budget}

          Kommunens nettoudgift er 6,3 mio. kr. efter fondstilskuddet på 2,5 mio. kr.`,
        legal: "Planloven, badevandsbekendtgørelsen og lov om havne.",
      }),
      after: "committee first",
      finance: recommended(),
      decision: {
        ...approved("Godkendt."),
        ballot: { against: ["L"], abstain: ["T"] },
        dissent: {
          by: "L",
          statement: text`
            Landsbylisten finder, at de 6,3 mio. kr. bør bruges på de kommunale bade- og legepladser i Klitrup og
            Tværmose, som har ventet på renovering i flere år. Vi kan ikke støtte endnu et anlæg i hovedbyen, før
            landsbyerne har fået deres del.`,
        },
      },
      attachments: [{ title: "Projektforslag for havnebad ved Nordmolen" }, budgetFile],
    },

    "committee latest": {
      title: "Havnebad ved Nordmolen - resultat af licitationen",
      sections: politicalPaper({
        summary: text`
          Licitationen over havnebadet er afholdt. De laveste bud ligger samlet 70.000 kr. over budgettet for de tre
          entrepriser, og merudgiften kan rummes i beløbet til uforudsete udgifter.`,
        recommendation: "Administrationen indstiller, at orienteringen tages til efterretning.",
        presentation: text`
          Byrådet frigav den ${dashed(on["council first"])} 8,8 mio. kr. til havnebadet. Der kom fire bud på pontoner og
          bassin, tre på bygningerne og fem på installationer. Kontrakterne er tildelt Sundets Entreprenører, Nordmolens
          Bådebyggeri og Lyngrup El & Vand, som alle bød lavest.

          Arbejdet på molen begynder i ${monthAfter(on["committee latest"], 3)}, når fiskeriets travleste måneder er
          forbi.`,
        economy: text`
          ${bids}

          Merudgiften på 70.000 kr. afholdes af de 800.000 kr., der er afsat til uforudsete udgifter.`,
      }),
      decision: noted(),
      attachments: [{ title: "Licitationsreferat for havnebad" }],
      guests: [guests.harbour],
    },
  },
});
