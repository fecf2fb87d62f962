import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { ItemType } from "../../organisation/index.ts";
import type { ItemAttachment, ItemSection } from "./new-items.ts";

/** An item of an earlier meeting that may come again. */
export interface EarlierItem {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  number: string;
  title: string;
  caseNumber: string | null;
  closed: boolean;
  wasPostponed: boolean;
  /** Its meeting was never held. */
  wasCancelled: boolean;
}

/**
 * Items of the body's meetings before `date`, the newest first: what was postponed, or stood on a meeting
 * that was cancelled, and hasn't come again, then what the words in `asked` find. Cases that come again
 * by their route are left out, and items that the viewer is recused in. One query.
 */
export async function earlierItemsOf(
  tx: Tx,
  bodyId: string,
  date: string,
  personId: string,
  asked: string,
): Promise<EarlierItem[]> {
  const words = `%${asked.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<EarlierItem>`
    select * from (
      select i.id, m.date, i.number, i.title, c.number as "caseNumber", i.closed,
        exists (select from app.decision d
          where d.authority_id = i.authority_id and d.item_id = i.id
            and (d.type = 'postponed' or 'postponed' = any(d.types)
              or d.outcome ->> 'kind' = 'postponed')) as "wasPostponed",
        m.state = 'cancelled' and i.withdrawn_at is null as "wasCancelled"
      from app.agenda_item i
      join app.meeting m on m.authority_id = i.authority_id and m.id = i.meeting_id
      left join app.case_file c on c.authority_id = i.authority_id and c.id = i.case_id
      where i.authority_id = ${here} and m.body_id = ${bodyId} and (m.date < ${date}::date or m.state = 'cancelled')
        and not i.is_chapter
        and i.standing is null
        and not exists (select from app.agenda_item o
          where o.authority_id = i.authority_id and o.resubmitted_from = i.id
            and o.withdrawn_at is null)
        and not exists (select from app.route_stop r
          where r.authority_id = i.authority_id and r.document_id = i.document_id
            and r.body_id = m.body_id and r.state in ('ready', 'scheduled'))
        and not exists (select from app.case_recusal r
          where r.authority_id = i.authority_id and r.case_id = i.case_id
            and r.person_id = ${personId})
        and not exists (select from app.item_recusal r
          where r.authority_id = i.authority_id and r.item_id = i.id
            and r.person_id = ${personId} and r.ruling = 'recused')
    ) found
    where "wasPostponed" or "wasCancelled" or (${asked} <> '' and title ilike ${words})
    order by "wasPostponed" or "wasCancelled" desc, date desc, number limit 40`.execute(tx);
  return rows;
}

/** What of an earlier item comes again. */
export interface ItemAgain {
  title: string;
  caseId: string | null;
  caseHandlers: string[];
  closed: boolean;
  publicTitle: string | null;
  closedGround: string | null;
  itemType: ItemType | null;
  documentId: string | null;
  documentVersion: number | null;
  minutes: number | null;
  sections: ItemSection[];
  attachments: ItemAttachment[];
  links: { title: string; url: string }[];
}

/** Null when it isn't an item of the body before `date`, or of a cancelled meeting. One query. */
export async function earlierItem(
  tx: Tx,
  bodyId: string,
  date: string,
  id: string,
): Promise<ItemAgain | null> {
  const { rows } = await sql<ItemAgain>`
    select i.title, i.case_id as "caseId", i.case_handlers as "caseHandlers", i.closed,
      i.public_title as "publicTitle", i.closed_ground as "closedGround",
      i.item_type as "itemType", i.document_id as "documentId",
      i.document_version as "documentVersion", i.minutes,
      coalesce((select jsonb_agg(jsonb_build_object('heading', s.heading, 'kind', s.kind,
          'content', s.content) order by s.position) from app.section s
        where s.authority_id = i.authority_id and s.item_id = i.id), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('title', a.title, 'sha256', a.sha256,
          'fileName', a.file_name, 'mediaType', a.media_type, 'size', a.size,
          'isClosed', a.is_closed, 'closedGround', a.closed_ground,
          'caseAttachmentId', a.case_attachment_id) order by a.position) from app.attachment a
        where a.authority_id = i.authority_id and a.item_id = i.id), '[]') as attachments,
      coalesce((select jsonb_agg(jsonb_build_object('title', l.title, 'url', l.url)
          order by l.position) from app.link l
        where l.authority_id = i.authority_id and l.item_id = i.id), '[]') as links
    from app.agenda_item i
    join app.meeting m on m.authority_id = i.authority_id and m.id = i.meeting_id
    where i.authority_id = ${here} and i.id = ${id} and m.body_id = ${bodyId}
      and (m.date < ${date}::date or m.state = 'cancelled') and not i.is_chapter`.execute(tx);
  return rows[0] ?? null;
}

/** Whether somebody may take no part in an item, by a ruling or on its case. One query. */
export async function isRecusedIn(tx: Tx, itemId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ recused: boolean }>`
    select exists (select from app.item_recusal r
        where r.authority_id = i.authority_id and r.item_id = i.id and r.person_id = ${personId}
          and r.ruling = 'recused')
      or exists (select from app.case_recusal r
        where r.authority_id = i.authority_id and r.case_id = i.case_id
          and r.person_id = ${personId}) as recused
    from app.agenda_item i where i.authority_id = ${here} and i.id = ${itemId}`.execute(tx);
  return rows[0]?.recused ?? false;
}
