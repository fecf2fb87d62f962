import type { Tx } from "../../platform/database/doors.ts";
import type { FileReference } from "./meeting.ts";
import { tables } from "./tables.ts";

interface StoredAttachment {
  file: FileReference | null;
  isClosed: boolean;
}

/**
 * Attachments by item id and title: minutes that print only the title of one keep the file that the agenda
 * had, and keep it closed. Of several with one title any closed one closes what is only named.
 */
export async function storedAttachments(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<Map<string, StoredAttachment>> {
  const rows = await tables(tx)
    .selectFrom("app.attachment as a")
    .innerJoin("app.agenda_item as i", (join) =>
      join.onRef("i.authority_id", "=", "a.authority_id").onRef("i.id", "=", "a.item_id"),
    )
    .select(["a.item_id", "a.title", "a.sha256", "a.file_name", "a.media_type", "a.size"])
    .select("a.is_closed")
    .where("i.authority_id", "=", authorityId)
    .where("i.meeting_id", "=", meetingId)
    .orderBy("a.position")
    .execute();
  const stored = new Map<string, StoredAttachment>();
  for (const row of rows) {
    const key = `${row.item_id} ${row.title}`;
    const file =
      row.sha256 === null
        ? null
        : {
            sha256: row.sha256,
            name: row.file_name ?? "",
            mediaType: row.media_type ?? "",
            size: row.size ?? 0,
          };
    const before = stored.get(key);
    stored.set(key, {
      file: file ?? before?.file ?? null,
      isClosed: row.is_closed || before?.isClosed === true,
    });
  }
  return stored;
}
