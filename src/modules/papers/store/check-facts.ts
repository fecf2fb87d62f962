import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

/** What the check list needs to know of an item beside its text. */
export interface ItemFacts {
  id: string;
  number: string;
  title: string;
  itemType: string | null;
  standing: string | null;
  isChapter: boolean;
  isWithdrawn: boolean;
  minutes: number | null;
  supplement: number;
  lateReason: string | null;
  /** Of the case document that the item was made of; null without one. */
  documentState: string | null;
  /** Names of those who are recused in the case and get the papers of this body. */
  recused: string[];
  /** Parties of the case who are called as somebody in the body is. */
  parties: string[];
  attachments: {
    title: string;
    mediaType: string | null;
    hasFile: boolean;
    isClosed: boolean;
    closedGround: string | null;
  }[];
}

/** The items of a meeting in printed order. One query. */
export async function checkFacts(
  tx: Tx,
  meetingId: string,
  people: readonly { personId: string; name: string }[],
): Promise<ItemFacts[]> {
  const ids = people.map(({ personId }) => personId);
  const names = people.map(({ name }) => name.toLowerCase());
  const { rows } = await sql<ItemFacts>`
    select i.id, i.number, i.title, i.item_type as "itemType", i.standing,
      i.is_chapter as "isChapter", i.withdrawn_at is not null as "isWithdrawn", i.minutes,
      i.supplement, i.late_reason as "lateReason", d.state as "documentState",
      array(select p.name from app.case_recusal r
        join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
        where r.authority_id = i.authority_id and r.case_id = i.case_id
          and r.person_id = any(${ids}::uuid[]) order by p.name) as recused,
      array(select p.name from app.case_party p
        where p.authority_id = i.authority_id and p.case_id = i.case_id
          and lower(p.name) = any(${names}::text[]) order by p.name) as parties,
      coalesce((select jsonb_agg(jsonb_build_object('title', a.title, 'mediaType', a.media_type,
          'hasFile', a.sha256 is not null, 'isClosed', a.is_closed, 'closedGround', a.closed_ground) order by a.position)
        from app.attachment a
        where a.authority_id = i.authority_id and a.item_id = i.id), '[]') as attachments
    from app.agenda_item i
    left join app.case_document d on d.authority_id = i.authority_id and d.id = i.document_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}
    order by i.position`.execute(tx);
  return rows;
}
