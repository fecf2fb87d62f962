import type { Calendar } from "../calendar.ts";
import { havnebad } from "../cases/havnebad.ts";
import { kystbeskyttelse } from "../cases/kystbeskyttelse.ts";
import { boardMeeting, politicalMeeting } from "../meeting.ts";
import { block, pause, slot } from "../schedule.ts";
import { approvalOfAgenda, anyOther } from "../standing.ts";

/** Board, committee and council in the round before the latest. */
export const firstRound = (on: Calendar) => [
  boardMeeting(on, {
    key: "board first",
    start: "08:30",
    place: "Hvidsund Rådhus, mødelokale Fyret",
    absent: ["Karim Bentsen"],
    programme: [
      block("Blok 1: Sager til politisk behandling"),
      slot(30, havnebad(on)),
      slot(30, kystbeskyttelse(on)),
      pause(15),
    ],
  }),
  politicalMeeting(on, {
    key: "committee first",
    start: "15:00",
    end: "17:20",
    place: "Hvidsund Havn, Havnekontorets mødelokale",
    agenda: [approvalOfAgenda(), havnebad(on), anyOther()],
  }),
  politicalMeeting(on, {
    key: "council first",
    start: "18:00",
    end: "20:05",
    place: "Hvidsund Rådhus, byrådssalen",
    absent: ["Ejnar Fyrstrand", "Tove Myrtue"],
    agenda: [approvalOfAgenda(), havnebad(on)],
  }),
];
