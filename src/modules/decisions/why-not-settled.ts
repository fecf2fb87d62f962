import { isEmpty } from "../../platform/rich-text/index.ts";
import type { Quorum } from "../meetings/index.ts";
import type { OwnDecision } from "./store/own-decisions.ts";

/** Why an item can't be settled as it stands; null when it can. */
export function whyNotSettled(
  decision: Pick<OwnDecision, "content" | "outcome" | "type"> | null,
  quorum: Quorum,
): { message: string; hint: string } | null {
  if (decision === null || isEmpty(decision.content))
    return {
      message: "Der er ikke skrevet nogen beslutning.",
      hint: "Skriv beslutningen, vælg en standardbeslutning, eller udsæt punktet.",
    };
  const decidesNothing = decision.outcome?.kind === "postponed" || decision.type === "none";
  if (quorum.isQuorate || decidesNothing) return null;
  return {
    message: `Udvalget er ikke beslutningsdygtigt; ${quorum.present} af mindst ${quorum.needed} er til stede.`,
    hint: "Udsæt punktet, eller ret fremmødet, hvis det er forkert.",
  };
}
