import { ForbiddenError } from "../../platform/errors.ts";
import { hasRole, type Viewer } from "../organisation/index.ts";

/** Everybody his or her own; who gives support looks only. @throws ForbiddenError */
export function mayChangeNotices(viewer: Viewer): void {
  if (viewer.supportedBy !== null)
    throw new ForbiddenError("Beskeder kan ikke ændres under brugerstøtte.", {
      hint: "Afslut brugerstøtten, eller bed personen om at gøre det.",
    });
}

/** The outbox names everybody who gets mail. @throws ForbiddenError */
export function mayWatchOutbox(viewer: Viewer): void {
  if (!hasRole(viewer, "administrator"))
    throw new ForbiddenError("Kun administratorer kan se udgående mails.");
}
