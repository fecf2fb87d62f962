import type { Tx } from "../../platform/database/doors.ts";
import { attachmentLacks } from "./attachment-lacks.ts";
import { completenessFacts } from "./store/completeness.ts";

export interface Lack {
  /** "stops": can't be sent on like this; "warns": somebody will ask. */
  kind: "stops" | "warns";
  text: string;
  /** The section that it is about; null for the document's own facts. */
  sectionKey: string | null;
}

/** What is missing in a document, in the order of the page. Empty when nothing is. Two queries. */
export async function completeness(tx: Tx, documentId: string): Promise<Lack[]> {
  const facts = await completenessFacts(tx, documentId);
  const lacks: Lack[] = [];
  const lack = (kind: Lack["kind"], text: string, sectionKey: string | null = null) =>
    lacks.push({ kind, text, sectionKey });
  if (facts.isClosed && facts.publicTitle === null)
    lack("stops", "Dokumentet er lukket og mangler en neutral offentlig titel.");
  if (facts.isClosed && facts.closedGround === null)
    lack("stops", "Dokumentet er lukket, men der står ikke hvorfor.");
  if (!facts.hasBody) lack("stops", "Der er ikke valgt et udvalg.");
  for (const { key, heading, required } of facts.emptySections)
    lack(required === "required" ? "stops" : "warns", `Afsnittet »${heading}« er tomt.`, key);
  if (facts.openComments > 0)
    lack(
      "warns",
      facts.openComments === 1
        ? "En kommentar er ikke løst."
        : `${facts.openComments} kommentarer er ikke løst.`,
    );
  return [...lacks, ...(await attachmentLacks(tx, documentId))];
}
