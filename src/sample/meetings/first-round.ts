import type { Calendar } from "../calendar.ts";
import { bibliotek } from "../cases/bibliotek.ts";
import { digitaliseringsstrategi } from "../cases/digitaliseringsstrategi.ts";
import { fjernvarme } from "../cases/fjernvarme.ts";
import { havnebad } from "../cases/havnebad.ts";
import { kystbeskyttelse } from "../cases/kystbeskyttelse.ts";
import { lokalplan } from "../cases/lokalplan.ts";
import { revision } from "../cases/oekonomi.ts";
import { rekruttering } from "../cases/personale.ts";
import { plejeboliger } from "../cases/plejeboliger.ts";
import { sygefravaer } from "../cases/sygefravaer.ts";
import { teatertilskud } from "../cases/teatertilskud.ts";
import { discussed } from "../decision.ts";
import { boardMeeting, politicalMeeting } from "../meeting.ts";
import { block, pause, slot } from "../schedule.ts";
import { anyOther, approvalOfAgenda, boardNews, comingCases, news } from "../standing.ts";
import { long, text } from "../writing.ts";

/** The round of board, committee and council before the latest. */
export const firstRound = (on: Calendar) => [
  boardMeeting(on, {
    key: "board first",
    start: "08:30",
    place: "Hvidsund Rådhus, mødelokale Fyret",
    absent: ["Peter Wium-Dahl"],
    programme: [
      block("Blok 1: Sager til politisk behandling"),
      slot(30, havnebad(on)),
      slot(25, kystbeskyttelse(on)),
      slot(35, digitaliseringsstrategi(on)),
      pause(15),
      block("Blok 2: Organisation"),
      slot(25, rekruttering(on)),
      slot(20, sygefravaer(on)),
      slot(
        10,
        comingCases(
          text`
            Til Udvalget for Klima, Havn og Byliv den ${long(on["committee first"])}: havnebad, Lokalplan 148, fjernvarme i
            Østerlev og bibliotekernes åbningstider.

            Til Byrådet den ${long(on["council first"])}: havnebad, Lokalplan 148, plejeboliger og revisionsberetning.`,
          discussed(),
        ),
      ),
      slot(
        10,
        boardNews(text`
          - Louise Abelskov orienterede om en henvendelse fra forældrebestyrelsen i Mågereden.
          - Mogens Tyrsted orienterede om færgens årlige dokning.`),
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "committee first",
    start: "15:00",
    end: "17:40",
    place: "Hvidsund Havn, Havnekontorets mødelokale",
    agenda: [
      approvalOfAgenda(),
      havnebad(on),
      lokalplan(on),
      fjernvarme(on),
      bibliotek(on),
      teatertilskud(on),
      news(
        "Orientering",
        text`
          - Høringen om kystbeskyttelse ved Klitrup Strand er begyndt, og borgermødet er planlagt.
          - Gæstesejlernes tilfredshed er målt til 4,3 på en skala fra 1 til 5.
          - Vandrestien på Fuglholm er spærret, indtil broen over diget er udskiftet.`,
      ),
      anyOther(),
    ],
  }),

  politicalMeeting(on, {
    key: "council first",
    start: "18:00",
    end: "20:35",
    place: "Hvidsund Rådhus, byrådssalen",
    absent: ["Ejnar Fyrstrand", "Tove Myrtue"],
    agenda: [
      approvalOfAgenda(),
      news(
        "Spørgetid",
        text`
          Formanden for Hvidsund Vinterbadere spurgte, om saunaen i havnebadet kan bruges hele året. Formanden for Udvalget
          for Klima, Havn og Byliv svarede, at det er forudsat i aftalen.`,
        discussed("Spørgsmålet blev besvaret."),
      ),
      havnebad(on),
      lokalplan(on),
      plejeboliger(on),
      revision(on),
      news(
        "Orientering fra borgmesteren",
        "Borgmesteren orienterede om et møde med nabokommunerne om en fælles vagtordning for miljøuheld i sundet.",
      ),
    ],
  }),
];
