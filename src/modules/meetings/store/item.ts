import { sql } from "kysely";
import { here, isId } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/schema.ts";
import type { SectionKind } from "../../organisation/index.ts";
import type { AgendaRow } from "../agenda-row.ts";

export interface StoredSection {
  position: number;
  heading: string;
  kind: SectionKind;
  content: RichText;
  revision: number;
}

export interface StoredAttachment {
  position: number;
  title: string;
  isClosed: boolean;
  closedGround: string | null;
  /** null where there is only a title. */
  file: { sha256: string; name: string; mediaType: string; size: number } | null;
  /** What the scanner says of the file; null for one that no case brought. */
  scan: string | null;
}

export interface ItemGuest {
  id: string;
  name: string;
  function: string | null;
  personId: string | null;
  email: string | null;
  /** HH:MM; null when the guest comes when the time table reaches the item. */
  callAt: string | null;
  /** HH:MM, when the time table reaches the item; null when it isn't on it. */
  scheduledAt: string | null;
  state: "announced" | "attended" | "absent";
}

/** One item with its papers. */
export type FullItem = Omit<AgendaRow, "caseNumber"> & {
  meetingId: string;
  caseId: string | null;
  caseNumber: string | null;
  caseHandlers: string[];
  documentVersion: number | null;
  sections: StoredSection[];
  attachments: StoredAttachment[];
  links: { title: string; url: string }[];
  guests: ItemGuest[];
};

/** An item of that meeting; null when there is none such. One query. */
export async function fullItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
): Promise<FullItem | null> {
  if (!isId(itemId)) return null;
  const { rows } = await sql<FullItem>`
    select i.id, i.meeting_id as "meetingId", i.parent_id as "parentId",
      i.is_chapter as "isChapter", i.chapter_key as "chapterKey", i.number, i.title, i.closed,
      i.public_title as "publicTitle", i.closed_ground as "closedGround",
      i.item_type as "itemType", i.standing, i.pinned, i.case_id as "caseId",
      c.number as "caseNumber", i.case_handlers as "caseHandlers", i.document_id as "documentId",
      i.document_version as "documentVersion", i.stop_id as "stopId", i.minutes, i.supplement,
      i.late_reason as "lateReason", i.withdrawn_at as "withdrawnAt",
      i.withdrawn_reason as "withdrawnReason", i.resubmitted_from as "resubmittedFrom", i.revision,
      coalesce((select jsonb_agg(jsonb_build_object('position', s.position, 'heading', s.heading,
          'kind', s.kind, 'content', s.content, 'revision', s.revision) order by s.position)
        from app.section s
        where s.authority_id = i.authority_id and s.item_id = i.id), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('position', a.position, 'title', a.title,
          'isClosed', a.is_closed, 'closedGround', a.closed_ground,
          'file', case when a.sha256 is not null then jsonb_build_object('sha256', a.sha256,
            'name', a.file_name, 'mediaType', a.media_type, 'size', a.size) end,
          'scan', (select v.scan from app.case_attachment_version v
            where v.authority_id = a.authority_id and v.attachment_id = a.case_attachment_id
              and v.file = a.sha256 order by v.number desc limit 1)) order by a.position)
        from app.attachment a
        where a.authority_id = i.authority_id and a.item_id = i.id), '[]') as attachments,
      coalesce((select jsonb_agg(jsonb_build_object('title', l.title, 'url', l.url)
          order by l.position)
        from app.link l
        where l.authority_id = i.authority_id and l.item_id = i.id), '[]') as links,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name,
          'function', g.function, 'personId', g.person_id, 'email', g.email,
          'callAt', to_char(g.call_at, 'HH24:MI'), 'scheduledAt', (select
            to_char(t.from_time, 'HH24:MI') from app.schedule_row t
            where t.authority_id = i.authority_id and t.meeting_id = i.meeting_id
              and t.item_id = i.id order by t.position limit 1), 'state', g.state)
          order by g.position, g.name)
        from app.item_guest g
        where g.authority_id = i.authority_id and g.item_id = i.id), '[]') as guests
    from app.agenda_item i
    left join app.case_file c on c.authority_id = i.authority_id and c.id = i.case_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and i.id = ${itemId}`.execute(
    tx,
  );
  return rows[0] ?? null;
}
