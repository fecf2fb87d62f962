import type { InsertObject } from "kysely";
import { instantInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import { ConflictError } from "../../platform/errors.ts";
import { ensureCases } from "../cases/index.ts";
import { ensurePeople } from "../organisation/index.ts";
import { matchItems } from "./match-items.ts";
import { allItems, type AgendaItem, type Meeting } from "./meeting.ts";
import { storedAttachments } from "./stored-attachments.ts";
import { type MeetingTables, tables } from "./tables.ts";

type Row<T extends keyof MeetingTables> = InsertObject<MeetingTables, T>;

export interface SavedMeeting {
  id: string;
  /** Ids by item number. */
  items: Map<string, string>;
}

/**
 * Stores the whole meeting: as a new one, or in place of what stands under `meetingId`. Items that
 * can be recognised keep their ids.
 */
export async function saveMeeting(
  tx: Tx,
  authorityId: string,
  meeting: Meeting,
  meetingId: string | null,
): Promise<SavedMeeting> {
  const id = await saveHead(tx, authorityId, meeting, meetingId);
  const known = meetingId === null ? NOTHING : await takeItems(tx, authorityId, meetingId);
  const items = await saveItems(tx, authorityId, id, meeting.items, known);
  await savePeople(tx, authorityId, id, meeting);
  const at = (position: number) => ({ authority_id: authorityId, meeting_id: id, position });
  await insert(
    tx,
    "app.preamble",
    meeting.preamble.map((section, position) => ({ ...at(position), ...section })),
  );
  await insert(
    tx,
    "app.schedule_row",
    meeting.schedule.map((row, position) => ({
      ...at(position),
      from_time: row.from,
      to_time: row.to,
      title: row.title,
      guests: row.guests,
      block: row.block,
      item_id: row.item === null ? null : (items.get(row.item) ?? null),
    })),
  );
  return { id, items };
}

async function saveHead(
  tx: Tx,
  authorityId: string,
  meeting: Meeting,
  meetingId: string | null,
): Promise<string> {
  const columns = {
    body_id: meeting.bodyId,
    term_id: meeting.termId,
    slug: meeting.slug,
    kind: meeting.kind,
    date: meeting.date,
    start_time: meeting.startTime,
    end_time: meeting.endTime,
    starts_at:
      meeting.startTime === null || meeting.startTime === "24:00"
        ? null
        : instantInDenmark(meeting.date, meeting.startTime),
    place: meeting.place,
  };
  if (meetingId === null) {
    const made = await tables(tx)
      .insertInto("app.meeting")
      .values({ authority_id: authorityId, ...columns })
      .returning("id")
      .executeTakeFirstOrThrow();
    return made.id;
  }
  const { numUpdatedRows } = await tables(tx)
    .updateTable("app.meeting")
    .set(columns)
    .where("authority_id", "=", authorityId)
    .where("id", "=", meetingId)
    .where("origin", "=", "imported")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new ConflictError(`Mødet den ${meeting.date} føres her i systemet.`, {
      hint: "Et papir kan ikke læses ind i stedet for det. Ret dagsorden eller referat på mødets egne sider.",
    });
  for (const table of ["app.meeting_person", "app.preamble", "app.schedule_row"] as const) {
    await tables(tx)
      .deleteFrom(table)
      .where("authority_id", "=", authorityId)
      .where("meeting_id", "=", meetingId)
      .execute();
  }
  return meetingId;
}

async function saveItems(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  items: AgendaItem[],
  known: KnownItems,
): Promise<Map<string, string>> {
  const all = allItems(items);
  const cases = await ensureCases(
    tx,
    authorityId,
    all.flatMap((item) => item.caseNumber ?? []),
  );
  const kept = matchItems(known.items, all);
  const ids = new Map(
    all.map((item) => [item.number, kept.get(item.number) ?? crypto.randomUUID()]),
  );
  const parents = new Map(
    all.flatMap((item) =>
      item.items.map((child) => [child.number, ids.get(item.number) ?? null] as const),
    ),
  );
  const idOf = (item: AgendaItem): string => ids.get(item.number) ?? "";
  await insert(
    tx,
    "app.agenda_item",
    all.map((item, position) => ({
      authority_id: authorityId,
      id: idOf(item),
      meeting_id: meetingId,
      parent_id: parents.get(item.number) ?? null,
      position,
      number: item.number,
      title: item.title,
      case_id: item.caseNumber === null ? null : (cases.get(item.caseNumber) ?? null),
      case_handlers: item.caseHandlers,
      closed: item.closed,
      page: item.page,
      attendance: item.attendance,
    })),
  );
  const parts = <T, R>(partsOf: (item: AgendaItem) => T[], row: (part: T, itemId: string) => R) =>
    all.flatMap((item) =>
      partsOf(item).map((part, position) => ({
        authority_id: authorityId,
        item_id: idOf(item),
        position,
        ...row(part, idOf(item)),
      })),
    );
  await insert(
    tx,
    "app.section",
    parts(
      (item) => item.sections,
      (section) => section,
    ),
  );
  await insert(
    tx,
    "app.attachment",
    parts(
      (item) => item.attachments,
      ({ title, file, isClosed }, itemId) => {
        const before = known.attachments.get(`${itemId} ${title}`);
        const stored = file ?? before?.file;
        return {
          title,
          sha256: stored?.sha256 ?? null,
          file_name: stored?.name ?? null,
          media_type: stored?.mediaType ?? null,
          size: stored?.size ?? null,
          is_closed: isClosed ?? before?.isClosed ?? false,
        };
      },
    ),
  );
  await insert(
    tx,
    "app.link",
    parts(
      (item) => item.links,
      (link) => link,
    ),
  );
  return ids;
}

/** What the meeting's agenda was, which is taken away to make place for what it becomes. */
interface KnownItems {
  items: { id: string; number: string; title: string }[];
  attachments: Awaited<ReturnType<typeof storedAttachments>>;
}

const NOTHING: KnownItems = { items: [], attachments: new Map() };

async function takeItems(tx: Tx, authorityId: string, meetingId: string): Promise<KnownItems> {
  const items = await tables(tx)
    .selectFrom("app.agenda_item")
    .select(["id", "number", "title"])
    .where("authority_id", "=", authorityId)
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
  const attachments = await storedAttachments(tx, authorityId, meetingId);
  await tables(tx)
    .deleteFrom("app.agenda_item")
    .where("authority_id", "=", authorityId)
    .where("meeting_id", "=", meetingId)
    .execute();
  return { items, attachments };
}

async function savePeople(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  meeting: Meeting,
): Promise<void> {
  const substitutes = meeting.substitutes.flatMap((one) => [one.for, one.by]);
  const people = await ensurePeople(tx, authorityId, [
    ...meeting.participants,
    ...meeting.absent,
    ...substitutes,
  ]);
  const row = (role: Row<"app.meeting_person">["role"]) => (name: string, position: number) => {
    const forName = role === "substitute" ? (meeting.substitutes[position]?.for ?? null) : null;
    return {
      authority_id: authorityId,
      meeting_id: meetingId,
      role,
      position,
      person_id: people.get(name) ?? "",
      substitute_for: people.get(forName ?? "") ?? null,
      printed_name: name,
      printed_for: forName,
    };
  };
  await insert(tx, "app.meeting_person", [
    ...meeting.participants.map(row("participant")),
    ...meeting.absent.map(row("absent")),
    ...meeting.substitutes.map((one) => one.by).map(row("substitute")),
  ]);
}

function insert<T extends keyof MeetingTables>(tx: Tx, table: T, rows: Row<T>[]): Promise<void> {
  return insertRows(tx, table, rows);
}
