import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/schema.ts";
import type { SectionKind } from "../../organisation/index.ts";
import type { AgendaRow } from "../agenda-row.ts";

export interface ItemSection {
  heading: string;
  kind: SectionKind;
  content: RichText;
}

export interface ItemAttachment {
  title: string;
  /** Of the file; all four are null where there is only a title. */
  sha256: string | null;
  fileName: string | null;
  mediaType: string | null;
  size: number | null;
  isClosed: boolean;
  closedGround: string | null;
  caseAttachmentId: string | null;
}

/** What stands in an item, besides its row. */
export interface ItemPapers {
  caseId: string | null;
  caseHandlers: string[];
  documentVersion: number | null;
  sections: ItemSection[];
  attachments: ItemAttachment[];
  links: { title: string; url: string }[];
}

/** An item without papers. */
export const NO_PAPERS: ItemPapers = {
  caseId: null,
  caseHandlers: [],
  documentVersion: null,
  sections: [],
  attachments: [],
  links: [],
};

/** Stores new items with their papers; `at` is each one's place on the agenda. Four queries at most. */
export async function insertItems(
  tx: Tx,
  meetingId: string,
  items: readonly { row: AgendaRow; at: number; papers: ItemPapers }[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ row, at, papers }) => ({ ...row, at, ...papers }));
  await sql`
    insert into app.agenda_item (authority_id, id, meeting_id, parent_id, position, number, title,
      case_id, case_handlers, closed, public_title, closed_ground, is_own, item_type, standing,
      is_chapter, chapter_key, document_id, document_version, stop_id, minutes, pinned, supplement,
      late_reason, resubmitted_from)
    select ${here}, id, ${meetingId}, "parentId", at, number, title, "caseId",
      array(select jsonb_array_elements_text("caseHandlers")), closed, "publicTitle",
      "closedGround", true, "itemType", standing, "isChapter", "chapterKey", "documentId",
      "documentVersion", "stopId", minutes, pinned, supplement, "lateReason", "resubmittedFrom"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (id uuid, "parentId" uuid, at int,
      number text, title text, "caseId" uuid, "caseHandlers" jsonb, closed boolean,
      "publicTitle" text, "closedGround" text, "itemType" text, standing text,
      "isChapter" boolean, "chapterKey" text, "documentId" uuid, "documentVersion" int,
      "stopId" uuid, minutes int, pinned text, supplement int, "lateReason" text,
      "resubmittedFrom" uuid)`.execute(tx);
  await insertPapers(
    tx,
    items.map(({ row, papers }) => ({ itemId: row.id, papers })),
  );
}

/** Stores texts, attachments and links of items that have none. Three queries at most. */
export async function insertPapers(
  tx: Tx,
  items: readonly { itemId: string; papers: Omit<ItemPapers, "caseId" | "caseHandlers"> }[],
): Promise<void> {
  const parts = <T extends object>(of: (papers: (typeof items)[number]["papers"]) => T[]) =>
    items.flatMap(({ itemId, papers }) =>
      of(papers).map((part, position) => ({ item: itemId, position, ...part })),
    );
  const sections = parts((papers) => papers.sections);
  if (sections.length > 0)
    await sql`
      insert into app.section (authority_id, item_id, position, heading, kind, content)
      select ${here}, item, position, heading, kind, content
      from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb)
        as s (item uuid, position int, heading text, kind text, content jsonb)`.execute(tx);
  const attachments = parts((papers) => papers.attachments);
  if (attachments.length > 0)
    await sql`
      insert into app.attachment (authority_id, item_id, position, title, sha256, file_name,
        media_type, size, is_closed, closed_ground, case_attachment_id)
      select ${here}, item, position, title, sha256, "fileName", "mediaType", size, "isClosed",
        "closedGround", "caseAttachmentId"
      from jsonb_to_recordset(${JSON.stringify(attachments)}::jsonb) as a (item uuid, position int,
        title text, sha256 text, "fileName" text, "mediaType" text, size bigint,
        "isClosed" boolean, "closedGround" text, "caseAttachmentId" uuid)`.execute(tx);
  const links = parts((papers) => papers.links);
  if (links.length > 0)
    await sql`
      insert into app.link (authority_id, item_id, position, title, url)
      select ${here}, item, position, title, url
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
        as l (item uuid, position int, title text, url text)`.execute(tx);
}
