import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { type BodyKind, type BodyRules, rulesOf } from "../../organisation/index.ts";
import type { AgendaRow } from "../agenda-row.ts";
import type { MeetingState } from "../meeting-state.ts";

/** The meeting that an agenda belongs to, with its body's rules. */
export interface HeldAgenda {
  meetingId: string;
  bodyId: string;
  bodyName: string;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  startTime: string | null;
  endTime: string | null;
  termId: string | null;
  state: MeetingState;
  /** After this change. */
  revision: number;
  rules: BodyRules;
}

/**
 * Takes the agenda for a change: others wait until the transaction ends, and its revision grows. Null
 * when it isn't at that revision any more; a revision of null takes it as it stands. One query.
 */
export async function takeAgenda(
  tx: Tx,
  meetingId: string,
  revision: number | null,
): Promise<HeldAgenda | null> {
  const { rows } = await sql<Omit<HeldAgenda, "rules"> & { kind: BodyKind; rules: unknown }>`
    update app.meeting m set agenda_revision = agenda_revision + 1
    from app.body b
    where m.authority_id = ${here} and m.id = ${meetingId} and m.origin = 'own'
      and b.authority_id = m.authority_id and b.id = m.body_id
      ${revision === null ? sql`` : sql`and m.agenda_revision = ${revision}`}
    returning m.id as "meetingId", m.body_id as "bodyId", b.name as "bodyName", m.date,
      to_char(m.start_time, 'HH24:MI') as "startTime", to_char(m.end_time, 'HH24:MI') as "endTime",
      m.term_id as "termId", m.state, m.agenda_revision as revision, b.kind, b.rules`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const { kind, rules, ...rest } = row;
  return { ...rest, rules: rulesOf({ kind, rules }) };
}

/** The same for a change that doesn't rest on what was read. @throws ConflictError */
export async function takeAgendaNow(tx: Tx, meetingId: string): Promise<HeldAgenda> {
  const held = await takeAgenda(tx, meetingId, null);
  if (held === null) throw new ConflictError("Mødets dagsorden føres ikke her.");
  return held;
}

/** The items in order, chapters before what stands in them. One query. */
export async function agendaRows(tx: Tx, meetingId: string): Promise<AgendaRow[]> {
  const { rows } = await sql<AgendaRow>`
    select i.id, i.parent_id as "parentId", i.is_chapter as "isChapter",
      i.chapter_key as "chapterKey", i.number, i.title, i.closed, i.public_title as "publicTitle",
      i.closed_ground as "closedGround", i.item_type as "itemType", i.standing, i.pinned,
      c.number as "caseNumber", i.document_id as "documentId", i.stop_id as "stopId", i.minutes,
      i.supplement, i.late_reason as "lateReason", i.withdrawn_at as "withdrawnAt",
      i.withdrawn_reason as "withdrawnReason", i.resubmitted_from as "resubmittedFrom", i.revision
    from app.agenda_item i
    left join app.case_file c on c.authority_id = i.authority_id and c.id = i.case_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}
    order by i.position, i.id`.execute(tx);
  return rows;
}

/** Stores the places and numbers of the items that have got others. One query, none without a change. */
export async function savePlaces(
  tx: Tx,
  before: readonly AgendaRow[],
  after: readonly AgendaRow[],
): Promise<void> {
  const was = new Map(before.map((row, position) => [row.id, { ...row, position }]));
  const changed = after.flatMap((row, position) => {
    const old = was.get(row.id);
    if (old === undefined) return [];
    const isSame =
      old.position === position && old.number === row.number && old.parentId === row.parentId;
    return isSame ? [] : [{ id: row.id, position, number: row.number, parent: row.parentId }];
  });
  if (changed.length === 0) return;
  await sql`
    update app.agenda_item i set position = o.position, number = o.number, parent_id = o.parent
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as o (id uuid, position int, number text, parent uuid)
    where i.authority_id = ${here} and i.id = o.id`.execute(tx);
}

/** The number with which a meeting begins where numbers run over the year or the term. One query. */
export async function firstNumber(tx: Tx, held: HeldAgenda): Promise<number> {
  const scope =
    held.rules.numbering.scope === "year"
      ? sql`extract(year from m.date) = ${Number(held.date.slice(0, 4))}`
      : sql`m.term_id is not distinct from ${held.termId}::uuid`;
  const { rows } = await sql<{ last: number | null }>`
    select max(i.number::int) as last
    from app.meeting m
    join app.agenda_item i on i.authority_id = m.authority_id and i.meeting_id = m.id
    where m.authority_id = ${here} and m.body_id = ${held.bodyId} and m.id <> ${held.meetingId}
      and ${scope} and m.state is distinct from 'cancelled' and i.number ~ '^\\d{1,9}$'
      and (m.date < ${held.date}::date or m.state not in ('planned', 'open'))`.execute(tx);
  return (rows[0]?.last ?? 0) + 1;
}

/** The rules of a body. One query. */
export async function bodyRules(tx: Tx, bodyId: string): Promise<BodyRules> {
  const { rows } = await sql<{ kind: BodyKind; rules: unknown }>`
    select kind, rules from app.body where authority_id = ${here} and id = ${bodyId}`.execute(tx);
  return rulesOf(rows[0]!);
}
