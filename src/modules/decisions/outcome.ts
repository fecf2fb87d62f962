import { dateText } from "../../platform/i18n/dates.ts";
import type { StopOutcome } from "../cases/index.ts";
import type { DecisionType } from "./decision-type.ts";

/** What becomes of an item's case, as decisions keep it. */
export type Outcome = (
  | { kind: "treated" }
  | {
      kind: "postponed";
      meetingId: string | null;
      /** The meeting's day, YYYY-MM-DD; null while no meeting is known. */
      until: string | null;
      isUntreated: boolean;
    }
  | { kind: "referred"; bodyId: string; bodyName: string; purpose: StopPurpose }
  | { kind: "ended" }
) & {
  note: string | null;
  /** What the case's route was moved by when the meeting ended, so that it is moved once. */
  applied?: StopOutcome & { stopId: string };
};

type StopPurpose = Extract<StopOutcome, { kind: "referred" }>["purpose"];

/** What minutes say where nobody has written anything else; null where a text is wanted. */
export function outcomeText(outcome: Outcome): string | null {
  if (outcome.kind === "postponed") {
    const { until, isUntreated } = outcome;
    const to = until === null ? "næste møde" : `mødet den ${dateText(until, "da", "long")}`;
    return `${isUntreated ? "Ikke behandlet. " : ""}Udsat til ${to}.`;
  }
  if (outcome.kind !== "referred") return null;
  return `Oversendes til ${outcome.bodyName} til ${PURPOSES[outcome.purpose]}.`;
}

const PURPOSES: Record<StopPurpose, string> = {
  hearing: "høring",
  discussion: "drøftelse",
  recommendation: "indstilling",
  decision: "beslutning",
  information: "orientering",
};

const TREATED: Record<DecisionType, string> = {
  approved: "Godkendt",
  approved_with_changes: "Godkendt med ændringer",
  recommended: "Anbefalet",
  discussed: "Drøftet",
  noted: "Taget til efterretning",
  postponed: "Udsat",
  rejected: "Afvist",
  referred: "Oversendt",
  none: "Behandlet",
};

/** How the case's route is moved by what the meeting of a day did. */
export function stopOutcome(outcome: Outcome | null, type: DecisionType, on: string): StopOutcome {
  const note = outcome?.note ?? null;
  const more = note === null ? { on } : { on, note };
  switch (outcome?.kind) {
    case "postponed":
      return { kind: "postponed", until: outcome.until, ...more };
    case "referred":
      return { kind: "referred", bodyId: outcome.bodyId, purpose: outcome.purpose, ...more };
    case "ended":
      return { kind: "ended", outcome: TREATED[type], ...more };
    default:
      return { kind: "treated", outcome: TREATED[type], ...more };
  }
}
