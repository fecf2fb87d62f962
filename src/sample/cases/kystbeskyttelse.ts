import { type CaseWriter, boardPaper, caseNumber, politicalPaper } from "../case.ts";
import { approved, approvedWithChanges, recommended } from "../decision.ts";
import { guests } from "../people.ts";
import { dashed, monthAfter, sumTable, table, text } from "../writing.ts";

const shares = sumTable(
  ["Bidragyder", "Ejendomme", "1.000 kr."],
  [
    ["Ejendomme i første række", 38, 4940],
    ["Ejendomme i anden række", 71, 3550],
    ["Klitrup Camping", 1, 610],
    ["Hvidsund Kommune som ejer af strandarealet", 1, 2700],
  ],
);

const answers = table(
  ["Høringssvar", "Indhold", "Administrationens bemærkning"],
  [
    [
      "Grundejerforeningen Klitrup Nord",
      "Ønsker sandfodring frem for sten",
      "Skråningsbeskyttelsen afkortes, og strækningen mod nord sandfodres",
    ],
    [
      "Klitrup Camping",
      "Bidraget er for højt i forhold til nytten",
      "Bidraget er beregnet efter strandlinjens længde og fastholdes",
    ],
    [
      "Naturvennerne i Hvidsund",
      "Bekymret for strandengen syd for åen",
      "Strækningen syd for åen indgår ikke i projektet",
    ],
    [
      "Ejer af Strandvejen 44",
      "Ønsker afdragsordning",
      "Byrådet kan tilbyde lån over 25 år med kommunal garanti",
    ],
  ],
);

export const kystbeskyttelse: CaseWriter = (on) => ({
  number: caseNumber(on["board first"], 2860),
  handlers: ["ili"],
  title: "Kystbeskyttelse ved Klitrup Strand",
  appearances: {
    "board first": {
      sections: boardPaper({
        core: text`
          Koncernledelsen skal drøfte, hvordan kommunen håndterer sin dobbelte rolle som myndighed og bidragyder i
          kystbeskyttelsesprojektet ved Klitrup Strand.

          Stormfloden sidste vinter trak kysten op til 4,5 meter tilbage på en strækning af 900 meter. 38 huse ligger nu
          mindre end 20 meter fra skræntkanten.`,
        recommendation: text`
          Det indstilles, at Koncernledelsen godkender, at projektet sendes i høring hos de 111 berørte ejendomme, og at
          myndighedsopgaven adskilles fra kommunens rolle som grundejer.`,
        background: text`
          Grundejerforeningen Klitrup Nord har bedt kommunen rejse en fælles sag efter kystbeskyttelsesloven. Der er
          udarbejdet et skitseprojekt med 600 meter skråningsbeskyttelse og sandfodring af de resterende 300 meter.

          Kommunen ejer selv strandarealet nedenfor Klitrup Camping og skal derfor betale en del af udgiften. For at
          undgå tvivl om habiliteten behandles myndighedssagen i Plan og Miljø, mens Havn og Drift varetager kommunens
          interesser som grundejer.`,
        economy: text`
          Projektet er anslået til 11,8 mio. kr. Kommunens bidrag som grundejer er 2,7 mio. kr., som er afsat i
          investeringsoversigten.`,
        legal: "Kystbeskyttelsesloven §§ 1 a-7 og forvaltningsloven §§ 3-6.",
      }),
      decision: approved(text`
        Godkendt.

        Høringsbrevet skal vise bidraget for hver enkelt ejendom, og der holdes borgermøde i Klitrup Forsamlingshus i
        høringsperioden.`),
      attachments: [{ title: "Skitseprojekt for kystbeskyttelse ved Klitrup Strand" }],
      guests: [guests.climate],
    },

    "committee second": {
      sections: politicalPaper({
        summary: text`
          Udvalget skal behandle høringssvarene til kystbeskyttelsesprojektet ved Klitrup Strand og tage stilling til,
          om det vil anbefale Byrådet at fremme projektet med den foreslåede bidragsfordeling.`,
        recommendation: text`
          Administrationen indstiller til udvalget at anbefale Byrådet,

          - at projektet fremmes efter kystbeskyttelseslovens § 3,
          - at udgiften på 11,8 mio. kr. fordeles som foreslået, og
          - at ejerne tilbydes lån over 25 år med kommunal garanti.`,
        presentation: text`
          Projektet beskytter 900 meter kyst mod en 100-årshændelse frem til 2070. Skråningsbeskyttelsen er efter
          høringen afkortet fra 600 til 520 meter, og den nordligste strækning sandfodres i stedet hvert femte år.

          Koncernledelsen besluttede den ${dashed(on["board first"])}, at myndighedsbehandlingen adskilles fra kommunens
          rolle som grundejer. Den er derfor gennemført i Plan og Miljø uden deltagelse af Havn og Drift.`,
        economy: text`
          Udgiften foreslås fordelt efter afstand til kysten og længde af strandlinje:

          ${shares}`,
        legal: "Kystbeskyttelsesloven §§ 1 a-7.",
        hearing: text`
          Projektet har været i høring i seks uger hos ejerne af 111 ejendomme. 64 deltog i borgermødet i Klitrup
          Forsamlingshus, og der kom fire høringssvar:

          ${answers}`,
        process: "Udvalget for Klima, Havn og Byliv - Økonomiudvalget - Byrådet.",
      }),
      decision: {
        ...recommended(),
        reservation: "Landsbylisten tog forbehold for bidragets størrelse.",
      },
      attachments: [
        { title: "Skitseprojekt for kystbeskyttelse ved Klitrup Strand, revideret efter høring" },
        { title: "Høringssvar, samlet" },
        { title: "Bidragsfordeling pr. ejendom" },
      ],
      guests: [guests.climate],
    },

    "council second": {
      sections: politicalPaper({
        summary: text`
          Byrådet skal tage stilling til, om kystbeskyttelsen ved Klitrup Strand skal fremmes, og hvordan udgiften på
          11,8 mio. kr. fordeles mellem ejerne.`,
        recommendation: text`
          Udvalget for Klima, Havn og Byliv og Økonomiudvalget anbefaler, at projektet fremmes efter
          kystbeskyttelseslovens § 3, at udgiften fordeles som foreslået, og at ejerne tilbydes lån over 25 år med
          kommunal garanti.`,
        presentation: text`
          Kysten ved Klitrup er under sidste vinters stormflod rykket op til 4,5 meter tilbage. Projektet omfatter 520
          meter skråningsbeskyttelse og sandfodring af 380 meter.

          Ejerne har efter udvalgets behandling den ${dashed(on["committee second"])} peget på, at ejendomme i anden
          række kun får nytte af projektet, hvis vejadgangen sikres. Strandvejen hæves derfor over 60 meter inden for
          den samlede ramme.

          Arbejdet kan begynde i ${monthAfter(on["council second"], 5)}, når klagefristen er udløbet.`,
        economy: shares,
        legal: "Kystbeskyttelsesloven §§ 1 a-7.",
      }),
      after: "committee second",
      finance: recommended(),
      decision: {
        ...approvedWithChanges(text`
          Godkendt med den ændring, at ejerne kan vælge mellem lån over 25 og 40 år.

          Administrationen forelægger en status for Udvalget for Klima, Havn og Byliv, når anlægsarbejdet er halvvejs.`),
        ballot: { against: ["T"] },
      },
      attachments: [
        { title: "Skitseprojekt for kystbeskyttelse ved Klitrup Strand, revideret efter høring" },
        { title: "Bidragsfordeling pr. ejendom" },
      ],
    },
  },
});
