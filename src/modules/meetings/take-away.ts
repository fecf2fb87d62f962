import type { Tx } from "../../platform/database/doors.ts";
import { storedAttachments } from "./stored-attachments.ts";
import { tables } from "./tables.ts";

/** What a meeting's agenda was before another takes its place. */
export interface KnownItems {
  items: { id: string; number: string; title: string }[];
  attachments: Awaited<ReturnType<typeof storedAttachments>>;
}

export const NOTHING_KNOWN: KnownItems = { items: [], attachments: new Map() };

const PARTS = [
  "app.meeting_person",
  "app.preamble",
  "app.schedule_row",
  "app.agenda_item",
] as const;

/** Takes all that hangs on a meeting away, to make place for what it becomes. */
export async function takeAway(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<KnownItems> {
  const items = await tables(tx)
    .selectFrom("app.agenda_item")
    .select(["id", "number", "title"])
    .where("authority_id", "=", authorityId)
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
  const attachments = await storedAttachments(tx, authorityId, meetingId);
  for (const table of PARTS)
    await tables(tx)
      .deleteFrom(table)
      .where("authority_id", "=", authorityId)
      .where("meeting_id", "=", meetingId)
      .execute();
  return { items, attachments };
}
