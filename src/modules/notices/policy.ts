import { ForbiddenError } from "../../platform/errors.ts";
import { hasRole, type Viewer } from "../organisation/index.ts";

/** Everybody his or her own; who gives support looks only. @throws ForbiddenError */
export function mayChangeNotices(viewer: Viewer): void {
  if (viewer.supportedBy !== null)
    throw new ForbiddenError("Beskeder kan ikke ændres under brugerstøtte.", {
      hint: "Afslut brugerstøtten, eller bed personen om at gøre det.",
    });
}

/** The outbox names everybody who gets mail. */
export function maySeeOutbox(viewer: Viewer): boolean {
  return hasRole(viewer, "administrator");
}

/** @throws ForbiddenError */
export function mustSeeOutbox(viewer: Viewer): void {
  if (!maySeeOutbox(viewer))
    throw new ForbiddenError("Kun administratorer kan se udgående mails.", {
      hint: "Spørg din administrator, hvis du mangler en mail.",
    });
}
