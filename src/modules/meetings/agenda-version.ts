import { sql } from "kysely";
import { here } from "../../platform/database/here.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { StandingItem } from "../organisation/index.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";

/** An item as it stood in a version of the agenda. */
export interface VersionItem {
  id: string;
  parentId: string | null;
  number: string;
  title: string;
  publicTitle: string | null;
  standing: StandingItem | null;
  closed: boolean;
  closedGround: string | null;
  isChapter: boolean;
  minutes: number | null;
  supplement: number;
  withdrawnReason: string | null;
  sections: { heading: string; kind: string; content: RichText }[];
  attachments: { title: string; sha256: string | null; isClosed: boolean }[];
  guests: string[];
}

/** An agenda as it stood once; stored as `app.agenda_version.content`. */
export interface AgendaContent {
  v: 1;
  items: VersionItem[];
}

export type AgendaReason = "saved" | "dispatched" | "supplement" | "corrected" | "held";

/**
 * Keeps the agenda as it stands now as the meeting's next version. One query, in the transaction of
 * what it is kept for. @public
 * @returns the version's number
 */
export async function saveAgendaVersion(
  tx: Tx,
  meetingId: string,
  reason: AgendaReason,
  by: { personId: string; now: Date; note?: string | null },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into app.agenda_version (authority_id, meeting_id, number, reason, note, content, made_at, made_by)
    select ${here}, ${meetingId},
      coalesce((select max(v.number) from app.agenda_version v
        where v.authority_id = ${here} and v.meeting_id = ${meetingId}), 0) + 1,
      ${reason}, ${by.note ?? null}, ${contentOf(meetingId)}, ${by.now}, ${by.personId}
    returning number`.execute(tx);
  return rows[0]!.number;
}

/** The agenda as it stands now, as versions are kept. One query. */
export async function agendaNow(tx: Tx, meetingId: string): Promise<AgendaContent> {
  const { rows } = await sql<{ content: AgendaContent }>`
    select ${contentOf(meetingId)} as content`.execute(tx);
  return rows[0]!.content;
}

function contentOf(meetingId: string) {
  return sql`jsonb_build_object('v', 1, 'items', coalesce((
    select jsonb_agg(jsonb_build_object('id', i.id, 'parentId', i.parent_id, 'number', i.number,
      'title', i.title, 'standing', i.standing, 'publicTitle', i.public_title, 'closed', i.closed,
      'closedGround', i.closed_ground, 'isChapter', i.is_chapter, 'minutes', i.minutes,
      'supplement', i.supplement,
      'withdrawnReason', case when i.withdrawn_at is not null
        then coalesce(i.withdrawn_reason, '') end,
      'sections', coalesce((select jsonb_agg(jsonb_build_object('heading', s.heading,
          'kind', s.kind, 'content', s.content) order by s.position)
        from app.section s where s.authority_id = i.authority_id and s.item_id = i.id), '[]'),
      'attachments', coalesce((select jsonb_agg(jsonb_build_object('title', a.title,
          'sha256', a.sha256, 'isClosed', a.is_closed) order by a.position)
        from app.attachment a where a.authority_id = i.authority_id and a.item_id = i.id), '[]'),
      'guests', coalesce((select jsonb_agg(g.name order by g.position, g.name)
        from app.item_guest g where g.authority_id = i.authority_id and g.item_id = i.id), '[]'))
      order by i.position, i.id)
    from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}), '[]'))`;
}

export interface ListedVersion {
  number: number;
  reason: AgendaReason;
  note: string | null;
  madeAt: Date;
  madeBy: string;
}

/** The newest first, without what stood in them. One query. */
export async function agendaVersions(tx: Tx, meetingId: string): Promise<ListedVersion[]> {
  const { rows } = await sql<ListedVersion>`
    select v.number, v.reason, v.note, v.made_at as "madeAt", p.name as "madeBy"
    from app.agenda_version v
    join app.person p on p.authority_id = v.authority_id and p.id = v.made_by
    where v.authority_id = ${here} and v.meeting_id = ${meetingId}
    order by v.number desc`.execute(tx);
  return rows;
}

/** What stood in a version; null when there is none such. One query. */
export async function agendaVersion(
  tx: Tx,
  meetingId: string,
  number: number,
): Promise<AgendaContent | null> {
  const { rows } = await sql<{ content: AgendaContent }>`
    select content from app.agenda_version
    where authority_id = ${here} and meeting_id = ${meetingId} and number = ${number}`.execute(tx);
  return rows[0]?.content ?? null;
}
