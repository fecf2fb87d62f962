import { type HistoryWords, ITEM_TYPE_NAMES } from "../organisation/index.ts";
import { PURPOSE_NAMES, STOP_STATE_NAMES } from "./route.ts";
import {
  CASE_STATE_NAMES,
  DOCUMENT_STATE_NAMES,
  REASON_KIND_NAMES,
  SENSITIVITY_NAMES,
  VERSION_REASON_NAMES,
} from "./words-danish.ts";

/** A case's history in Danish. Of other cases it is linked to nothing is told but that it is. */
export const CASE_WORDS: HistoryWords = {
  objects: {
    case_file: "Sagen",
    case_handler: "Sagsbehandler",
    case_link: "Henvisning",
    case_party: "Part",
    case_recusal: "Inhabilitet",
    access_request: "Anmodning om adgang",
  },
  columns: {
    number: "Nummer",
    title: "Titel",
    public_title: "Offentlig titel",
    unit_id: "Enhed",
    kle_code: "KLE-kode",
    sensitivity: "Følsomhed",
    state: "Tilstand",
    person_id: "Person",
    name: "Navn",
    contact: "Kontakt",
    must_be_told: "Skal have besked",
    told_how: "Besked givet",
    reason: "Begrundelse",
  },
  codes: {
    sensitivity: SENSITIVITY_NAMES,
    state: {
      ...CASE_STATE_NAMES,
      asked: "Ansøgt",
      granted: "Givet",
      refused: "Afslået",
      ended: "Ophørt",
    },
  },
};

/**
 * A document's history in Danish, as everybody may read it who reads the document now: without what
 * may have stood in it, or in an attachment, while that was closed.
 */
const OPEN_WORDS: HistoryWords = {
  objects: {
    case_document: "Dokumentet",
    case_section: "Afsnit",
    case_version: "Version",
    case_comment: "Kommentar",
    case_attachment: "Bilag",
    post_request: "Stillingen",
    approval: "Godkendelsen",
    route_stop: "Stop på vejen",
  },
  columns: {
    public_title: "Offentlig titel",
    body_id: "Udvalg",
    item_type: "Punkttype",
    is_closed: "Lukket",
    closed_ground: "Hvorfor lukket",
    state: "Tilstand",
    number: "Nummer",
    round: "Runde",
    purpose: "Formål",
    wished_on: "Ønsket møde",
  },
  codes: {
    item_type: ITEM_TYPE_NAMES,
    state: { ...STOP_STATE_NAMES, running: "I gang", ...DOCUMENT_STATE_NAMES },
    purpose: PURPOSE_NAMES,
    reason: VERSION_REASON_NAMES,
    reason_kind: REASON_KIND_NAMES,
  },
};

/** The same for who may read what is closed as well. Of people in a post nothing is told. */
const CLOSED_WORDS: HistoryWords = {
  ...OPEN_WORDS,
  columns: {
    ...OPEN_WORDS.columns,
    title: "Titel",
    heading: "Overskrift",
    reason: "Hvorfor",
    note: "Bemærkning",
    post: "Stilling",
    unit_id: "Enhed",
    reason_kind: "Årsag",
    wanted_from: "Ønskes fra",
    as_soon_as_possible: "Hurtigst muligt",
    hours_a_week: "Timer om ugen",
    budget_frame: "Budgetramme",
    within_budget: "Inden for rammen",
    late_reason: "Sendt efter fristen, fordi",
  },
};

export function documentWords(mayReadClosed: boolean): HistoryWords {
  return mayReadClosed ? CLOSED_WORDS : OPEN_WORDS;
}
