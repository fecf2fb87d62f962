import type { Calendar } from "../calendar.ts";
import { affald } from "../cases/affald.ts";
import { bibliotek } from "../cases/bibliotek.ts";
import { brugerraad, frivilligpolitik } from "../cases/byraad.ts";
import { havnebad } from "../cases/havnebad.ts";
import { klimahandleplan } from "../cases/klimahandleplan.ts";
import { lokalplan } from "../cases/lokalplan.ts";
import { itSikkerhed } from "../cases/personale.ts";
import { sygefravaer } from "../cases/sygefravaer.ts";
import { whistleblower } from "../cases/whistleblower.ts";
import { discussed } from "../decision.ts";
import { boardMeeting, politicalMeeting } from "../meeting.ts";
import { block, pause, slot } from "../schedule.ts";
import { anyOther, approvalOfAgenda, boardNews, comingCases, news } from "../standing.ts";
import { long, text } from "../writing.ts";

/** The days before today, and the council's agenda for the days after it. */
export const latest = (on: Calendar) => [
  politicalMeeting(on, {
    key: "committee latest",
    start: "15:00",
    end: "17:50",
    place: "Hvidsund Havn, Havnekontorets mødelokale",
    absent: ["Asger Klitbo"],
    agenda: [
      approvalOfAgenda(),
      affald(on),
      klimahandleplan(on),
      lokalplan(on),
      bibliotek(on),
      havnebad(on),
      news(
        "Orientering",
        text`
          - Fjernvarmen i Østerlev: 59 pct. af ejerne har nu skrevet under.
          - Cykelstien mellem Lyngrup og Tværmose er sendt i udbud.
          - Teater Tovværk har søgt kulturpuljen om tilskud til en ny forestilling.`,
      ),
      anyOther(
        discussed(
          "Henning Stenløkke spurgte til skiltningen ved vandrestien på Fuglholm. Administrationen følger op over for vejafdelingen.",
        ),
      ),
    ],
  }),

  boardMeeting(on, {
    key: "board latest",
    start: "08:30",
    place: "Hvidsund Rådhus, mødelokale Fyret",
    absent: ["Mogens Tyrsted"],
    programme: [
      block("Blok 1: Sager til politisk behandling"),
      slot(30, frivilligpolitik(on)),
      block("Blok 2: Organisation"),
      slot(20, itSikkerhed(on)),
      slot(15, sygefravaer(on)),
      pause(15),
      slot(15, whistleblower(on)),
      slot(
        10,
        comingCases(
          text`
            Til Byrådet den ${long(on["council next"])}: affaldssortering, klimahandleplan, Lokalplan 148, frivilligpolitik
            og udpegning til Havnens brugerråd.`,
          discussed(),
        ),
      ),
      slot(
        15,
        boardNews(text`
          - Hanne Lykkegren orienterede om næste års ledertræf, der handler om nærvær i hverdagen.
          - Louise Abelskov orienterede om indskrivningen til 0. klasse.`),
      ),
    ],
  }),

  politicalMeeting(on, {
    key: "council next",
    kind: "agenda",
    start: "18:00",
    place: "Hvidsund Rådhus, byrådssalen",
    agenda: [
      approvalOfAgenda(null),
      affald(on),
      klimahandleplan(on),
      lokalplan(on),
      frivilligpolitik(on),
      brugerraad(on),
      news(
        "Orientering fra borgmesteren",
        "Borgmesteren orienterer om status på havnebadet og om et møde med nabokommunerne.",
        null,
      ),
    ],
  }),
];
