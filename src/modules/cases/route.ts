import type { ItemType } from "../organisation/index.ts";
import type { StopPurpose, StopState } from "./words.ts";

/** One body on a document's route. */
export interface Stop {
  id: string;
  /** From 1. */
  position: number;
  body: { id: string; name: string; slug: string };
  purpose: StopPurpose;
  /** YYYY-MM-DD. */
  wishedOn: string | null;
  state: StopState;
  readyAt: Date | null;
  meetingId: string | null;
  /** YYYY-MM-DD. */
  treatedOn: string | null;
  /** What came of it, in a few words: "Anbefalet". */
  outcome: string | null;
  note: string | null;
}

export const PURPOSE_NAMES: Record<StopPurpose, string> = {
  hearing: "Høring",
  discussion: "Drøftelse",
  recommendation: "Indstilling",
  decision: "Beslutning",
  information: "Orientering",
};
export const PURPOSES = Object.keys(PURPOSE_NAMES) as StopPurpose[];

export const STOP_STATE_NAMES: Record<StopState, string> = {
  coming: "Kommer senere",
  ready: "Klar til dagsorden",
  scheduled: "På dagsordenen",
  treated: "Behandlet",
  skipped: "Sprunget over",
};

/** What a body does with an item of that type, unless the writer says otherwise. */
export const USUAL_PURPOSE: Record<ItemType, StopPurpose> = {
  case: "decision",
  information: "information",
  discussion: "discussion",
  hearing: "hearing",
  post: "decision",
};

/** Stops that may still be moved, changed or left out: those that no meeting has touched. */
export function isOpen(stop: Pick<Stop, "state">): boolean {
  return stop.state === "coming" || stop.state === "ready";
}

/** Where the document is on its route: the first stop that isn't passed; null at the end. */
export function stopNow(stops: readonly Stop[]): Stop | null {
  return stops.find((stop) => stop.state !== "treated" && stop.state !== "skipped") ?? null;
}
