import type { Tx } from "../../platform/database/doors.ts";
import { loadMeeting } from "../meetings/index.ts";
import { meetingOf, type ParsedDocument } from "../intake/index.ts";

/** What importing a document would do to a meeting that is there already; null when it makes a new one. */
export async function meetingNote(
  tx: Tx,
  authorityId: string,
  document: ParsedDocument,
): Promise<string | null> {
  const meeting = await meetingOf(tx, authorityId, document);
  if (meeting === null) return null;
  const { state } = await loadMeeting(tx, authorityId, meeting.id);
  if (state !== null)
    return "Mødet føres her i Tingsted, så papiret kan ikke indlæses i stedet for det. Ret datoen, hvis den er læst forkert, eller kassér papiret.";
  if (meeting.kind === "minutes")
    return document.kind === "agenda"
      ? "Mødet har allerede et referat. Dagsordenen bliver gemt ved siden af og ændrer ikke, hvad der vises."
      : "Mødet har allerede et referat. Dette bliver en ny version, som vises i stedet for.";
  return document.kind === "agenda"
    ? "Mødet har allerede en dagsorden. Denne bliver en ny version, som vises i stedet for."
    : "Mødet har allerede en dagsorden. Referatet kommer i stedet for den.";
}
