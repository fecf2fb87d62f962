import type { Tx } from "../../platform/database/doors.ts";
import { type MeetingKey, meetingsOn } from "../meetings/index.ts";
import { findBody } from "../organisation/index.ts";
import { ORDINARY } from "./join-papers.ts";
import { meetingFor } from "./meeting-for.ts";
import type { ParsedDocument } from "./parsed-document.ts";

/** The stored meeting that a document would be imported into; null when it would be a new one. */
export async function meetingOf(
  tx: Tx,
  authorityId: string,
  document: ParsedDocument,
): Promise<MeetingKey | null> {
  const { body, date } = document;
  const known = body.name === "" ? null : await findBody(tx, authorityId, body.name);
  if (known === null || date === "") return null;
  const paper = { ...ORDINARY, sha256: "", document };
  const sameDay = await meetingsOn(tx, authorityId, [{ bodyId: known.id, date }]);
  return meetingFor(tx, authorityId, sameDay, paper);
}
