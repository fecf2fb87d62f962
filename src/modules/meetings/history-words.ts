import type { HistoryWords } from "../organisation/index.ts";
import { MEETING_STATE_NAMES, MEETING_STATES } from "./meeting-state.ts";
import { stepText } from "./step-text.ts";

const STEPS = Object.fromEntries(
  [...MEETING_STATES, "moved" as const, "reopened" as const, "taken_back" as const].map((kind) => [
    kind,
    stepText({ kind, details: null }),
  ]),
);

/** A meeting's history in Danish, for those who manage it. */
export const MEETING_WORDS: HistoryWords = {
  objects: {
    meeting: "Mødet",
    meeting_state: "Mødets gang",
    agenda_item: "Punktet",
    agenda_order: "Rækkefølgen",
    agenda_version: "Dagsordenens version",
    dispatch: "Udsendelsen",
    attendance: "Fremmødet",
    presence_change: "Ankomst eller afgang",
    minutes_circulation: "Gennemsynet",
    minutes_comment: "Bemærkningen",
    minutes_signature: "Underskriften",
    minutes_lock: "Det godkendte referat",
    minutes_addendum: "Tilføjelsen til referatet",
  },
  columns: {
    date: "Dato",
    start_time: "Begynder",
    end_time: "Slutter",
    place: "Sted",
    online_url: "Onlinemøde",
    title: "Navn",
    slug: "Adresse",
    term_id: "Periode",
    state: "Tilstand",
    kind: "Trin",
    reason: "Begrundelse",
    message: "Besked",
    number: "Nummer",
    public_title: "Offentlig titel",
    closed: "Lukket",
    withdrawn_reason: "Taget af, fordi",
    late_reason: "For sent, fordi",
    minutes: "Minutter",
    person_id: "Person",
    role: "Rolle",
    substitute_for: "Stedfortræder for",
    in_closed: "Med i den lukkede del",
    order: "Punkternes orden",
  },
  parts: { order: () => [{ label: "Punkternes orden", before: null, after: "ny rækkefølge" }] },
  codes: {
    state: {
      ...MEETING_STATE_NAMES,
      expected: "Ventet",
      present: "Til stede",
      absent: "Udeblevet",
    },
    kind: {
      ...STEPS,
      agenda: "Dagsorden",
      minutes: "Referat",
      supplement: "Tillægsdagsorden",
      correction: "Rettelse",
      arrived: "Ankommet",
      left: "Gået",
    },
    reason: {
      saved: "Gemt",
      dispatched: "Udsendt",
      supplement: "Tillæg",
      corrected: "Rettet",
      held: "Mødet",
    },
  },
};
