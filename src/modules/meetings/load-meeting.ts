import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Tx } from "../../platform/database/doors.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
import { NotFoundError } from "../../platform/errors.ts";
import type { AgendaItem, Attachment, Meeting } from "./meeting.ts";
import type { MeetingState } from "./meeting-state.ts";
import { tables } from "./tables.ts";

export type StoredItem = Omit<AgendaItem, "items" | "attachments"> & {
  id: string;
  /** What a closed item is called where everybody reads; null where it has no other title. */
  publicTitle: string | null;
  /** Made here, not read from a paper. */
  isOwn: boolean;
  /** Holds items, also when there are none. */
  isChapter: boolean;
  /** Taken off the agenda after it was sent. */
  isWithdrawn: boolean;
  withdrawnReason: string | null;
  attachments: (Attachment & { isClosed: boolean })[];
  items: StoredItem[];
};
export type StoredMeeting = Omit<Meeting, "items"> & {
  id: string;
  termLabel: string | null;
  /** null for a meeting that was read from a paper. */
  state: MeetingState | null;
  items: StoredItem[];
};

/** The whole meeting with its agenda, read in one go. @throws NotFoundError */
export async function loadMeeting(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<StoredMeeting> {
  const meeting = (await loadMeetings(tx, authorityId, [meetingId])).get(meetingId);
  if (meeting === undefined) throw new NotFoundError("Mødet findes ikke.");
  return meeting;
}

/** Of these meetings those that there are, by id, as {@link loadMeeting} gives one. */
export async function loadMeetings(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, StoredMeeting>> {
  const heads = await loadHeads(tx, authorityId, meetingIds);
  const agendas = await loadItems(tx, authorityId, meetingIds);
  return new Map(heads.map((head) => [head.id, asMeeting(head, agendas.get(head.id))]));
}

type Head = Awaited<ReturnType<typeof loadHeads>>[number];

/** A meeting's items with their numbers by id. */
interface Agenda {
  items: StoredItem[];
  numbers: Map<string, string>;
}

const NO_AGENDA: Agenda = { items: [], numbers: new Map() };

function loadHeads(tx: Tx, authorityId: string, meetingIds: readonly string[]) {
  return tables(tx)
    .withTables<{ "app.term": { authority_id: string; id: string; label: string } }>()
    .selectFrom("app.meeting as m")
    .leftJoin("app.term as t", (join) =>
      join.onRef("t.authority_id", "=", "m.authority_id").onRef("t.id", "=", "m.term_id"),
    )
    .selectAll("m")
    .select("t.label")
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("app.meeting_person as r")
          .innerJoin("app.person as p", (join) =>
            join.onRef("p.authority_id", "=", "r.authority_id").onRef("p.id", "=", "r.person_id"),
          )
          .leftJoin("app.person as f", (join) =>
            join
              .onRef("f.authority_id", "=", "r.authority_id")
              .onRef("f.id", "=", "r.substitute_for"),
          )
          .select([
            "r.role",
            sql<string>`coalesce(r.printed_name, p.name)`.as("name"),
            sql<string | null>`coalesce(r.printed_for, f.name)`.as("forName"),
          ])
          .whereRef("r.authority_id", "=", "m.authority_id")
          .whereRef("r.meeting_id", "=", "m.id")
          .orderBy("r.role")
          .orderBy("r.position"),
      ).as("people"),
      jsonArrayFrom(
        eb
          .selectFrom("app.preamble as s")
          .select(["s.heading", "s.kind", "s.content"])
          .whereRef("s.authority_id", "=", "m.authority_id")
          .whereRef("s.meeting_id", "=", "m.id")
          .orderBy("s.position"),
      ).as("preamble"),
      jsonArrayFrom(
        eb
          .selectFrom("app.schedule_row as s")
          .select(["s.from_time", "s.to_time", "s.title", "s.guests", "s.block", "s.item_id"])
          .whereRef("s.authority_id", "=", "m.authority_id")
          .whereRef("s.meeting_id", "=", "m.id")
          .orderBy("s.position"),
      ).as("schedule"),
    ])
    .where("m.authority_id", "=", authorityId)
    .where(isOneOf("m.id", meetingIds))
    .execute();
}

function asMeeting(
  { people, preamble, schedule, ...head }: Head,
  { items, numbers } = NO_AGENDA,
): StoredMeeting {
  return {
    id: head.id,
    bodyId: head.body_id,
    termId: head.term_id,
    termLabel: head.label,
    state: head.state,
    slug: head.slug,
    kind: head.kind,
    date: head.date,
    startTime: clock(head.start_time),
    endTime: clock(head.end_time),
    place: head.place,
    participants: people.filter((one) => one.role === "participant").map((one) => one.name),
    absent: people.filter((one) => one.role === "absent").map((one) => one.name),
    substitutes: people
      .filter((one) => one.role === "substitute")
      .map((one) => ({ for: one.forName ?? "", by: one.name })),
    preamble,
    schedule: schedule.map((row) => ({
      from: row.from_time.slice(0, 5),
      to: row.to_time.slice(0, 5),
      title: row.title,
      guests: row.guests,
      block: row.block,
      item: row.item_id === null ? null : (numbers.get(row.item_id) ?? null),
    })),
    items,
  };
}

/** PostgreSQL prints times with seconds. */
function clock(time: string | null): string | null {
  return time === null ? null : time.slice(0, 5);
}

async function loadItems(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, Agenda>> {
  const rows = await tables(tx)
    .selectFrom("app.agenda_item as i")
    .leftJoin("app.case_file as c", (join) =>
      join.onRef("c.authority_id", "=", "i.authority_id").onRef("c.id", "=", "i.case_id"),
    )
    .selectAll("i")
    .select("c.number as caseNumber")
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("app.section as p")
          .select(["p.heading", "p.kind", "p.content"])
          .whereRef("p.authority_id", "=", "i.authority_id")
          .whereRef("p.item_id", "=", "i.id")
          .orderBy("p.position"),
      ).as("sections"),
      jsonArrayFrom(
        eb
          .selectFrom("app.attachment as p")
          .select(["p.title", "p.is_closed", "p.sha256", "p.file_name", "p.media_type", "p.size"])
          .whereRef("p.authority_id", "=", "i.authority_id")
          .whereRef("p.item_id", "=", "i.id")
          .orderBy("p.position"),
      ).as("attachments"),
      jsonArrayFrom(
        eb
          .selectFrom("app.link as p")
          .select(["p.title", "p.url"])
          .whereRef("p.authority_id", "=", "i.authority_id")
          .whereRef("p.item_id", "=", "i.id")
          .orderBy("p.position"),
      ).as("links"),
    ])
    .where("i.authority_id", "=", authorityId)
    .where(isOneOf("i.meeting_id", meetingIds))
    .orderBy("i.position")
    .execute();
  const byId = new Map<string, StoredItem>();
  const agendas = new Map<string, Agenda>();
  for (const row of rows) {
    const agenda = agendas.get(row.meeting_id) ?? { items: [], numbers: new Map() };
    agendas.set(row.meeting_id, agenda);
    const item: StoredItem = {
      id: row.id,
      number: row.number,
      title: row.title,
      publicTitle: row.public_title,
      isOwn: row.is_own,
      isChapter: row.is_chapter,
      isWithdrawn: row.withdrawn_at !== null,
      withdrawnReason: row.withdrawn_reason,
      closed: row.closed,
      caseNumber: row.caseNumber,
      caseHandlers: row.case_handlers,
      page: row.page,
      sections: row.sections,
      attachments: row.attachments.map((one) => ({
        title: one.title,
        isClosed: one.is_closed,
        file:
          one.sha256 === null
            ? null
            : {
                sha256: one.sha256,
                name: one.file_name ?? "",
                mediaType: one.media_type ?? "",
                size: one.size ?? 0,
              },
      })),
      attendance: row.attendance,
      links: row.links,
      items: [],
    };
    byId.set(row.id, item);
    agenda.numbers.set(row.id, row.number);
    (byId.get(row.parent_id ?? "")?.items ?? agenda.items).push(item);
  }
  return agendas;
}
