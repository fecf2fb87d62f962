import type { Calendar } from "../calendar.ts";
import { affald } from "../cases/affald.ts";
import { ejendomssag, moedeplan } from "../cases/byraad.ts";
import { cykelsti } from "../cases/cykelsti.ts";
import { digitaliseringsstrategi } from "../cases/digitaliseringsstrategi.ts";
import { fjernvarme } from "../cases/fjernvarme.ts";
import { klimahandleplan } from "../cases/klimahandleplan.ts";
import { kystbeskyttelse } from "../cases/kystbeskyttelse.ts";
import { budgetopfoelgning } from "../cases/oekonomi.ts";
import { itSikkerhed } from "../cases/personale.ts";
import { discussed } from "../decision.ts";
import { boardMeeting, politicalMeeting } from "../meeting.ts";
import { block, pause, slot } from "../schedule.ts";
import { anyOther, approvalOfAgenda, boardNews, comingCases, news } from "../standing.ts";
import { long, text } from "../writing.ts";

/** The latest round in which all three bodies have met. */
export const secondRound = (on: Calendar) => [
  boardMeeting(on, {
    key: "board second",
    start: "08:30",
    place: "Genbrugspladsen i Østerlev, undervisningslokalet",
    programme: [
      block("Blok 1: Sager til politisk behandling"),
      slot(15, cykelsti(on)),
      slot(25, affald(on)),
      slot(40, klimahandleplan(on)),
      pause(20, "Rundvisning på genbrugspladsen"),
      block("Blok 2: Økonomi og organisation"),
      slot(30, budgetopfoelgning(on)),
      slot(20, itSikkerhed(on)),
      slot(
        10,
        comingCases(
          text`
            Til Udvalget for Klima, Havn og Byliv den ${long(on["committee second"])}: kystbeskyttelse, fjernvarme og
            cykelsti.

            Til Byrådet den ${long(on["council second"])}: kystbeskyttelse, fjernvarme, cykelsti, budgetopfølgning,
            digitaliseringsstrategi og mødeplan.`,
          discussed(
            "Drøftet. Affaldssortering og klimahandleplan forelægges udvalget på et senere møde.",
          ),
        ),
      ),
      slot(
        10,
        boardNews(text`
          - Stine Højvang orienterede om overgangen til nyt lønsystem, der forløber efter planen.
          - Karim Bentsen orienterede om resultatet af brugerundersøgelsen i hjemmeplejen.`),
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "committee second",
    start: "15:00",
    end: "17:10",
    place: "Hvidsund Havn, Havnekontorets mødelokale",
    absent: ["Nadim Sarwal"],
    agenda: [
      approvalOfAgenda(),
      kystbeskyttelse(on),
      fjernvarme(on),
      cykelsti(on),
      news(
        "Status på anlægsprojekter",
        text`
          - Skybrudsplanens etape 1 i Havnegade er afsluttet, og belægningen er lagt.
          - Overløbet ved Færgekajen er i udbud.
          - Havnebadet er sendt i licitation i tre fagentrepriser.`,
      ),
      news(
        "Orientering",
        text`
          Formanden orienterede om kystmødet med nabokommunerne. Administrationen orienterede om, at isværket på Færgekajen
          lukkes i to uger for renovering.`,
      ),
      anyOther(),
    ],
  }),

  politicalMeeting(on, {
    key: "council second",
    start: "18:00",
    end: "21:00",
    place: "Hvidsund Rådhus, byrådssalen",
    absent: ["Mikkel Granlie"],
    agenda: [
      approvalOfAgenda(),
      kystbeskyttelse(on),
      fjernvarme(on),
      cykelsti(on),
      budgetopfoelgning(on),
      digitaliseringsstrategi(on),
      moedeplan(on),
      news(
        "Orientering fra borgmesteren",
        "Borgmesteren orienterede om indvielsen af faglokalerne på Østerlev Skole og om borgerprisen, der uddeles i Kulturhuset.",
      ),
      ejendomssag(on),
    ],
  }),
];
