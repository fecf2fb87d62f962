import type { InsertObject } from "kysely";
import { instantInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import { ConflictError } from "../../platform/errors.ts";
import { ensureCases } from "../cases/index.ts";
import { ensurePeople } from "../organisation/index.ts";
import { matchItems } from "./match-items.ts";
import { allItems, type AgendaItem, type Meeting } from "./meeting.ts";
import { type MeetingTables, tables } from "./tables.ts";
import { type KnownItems, NOTHING_KNOWN, takeAway } from "./take-away.ts";

type Row<T extends keyof MeetingTables> = InsertObject<MeetingTables, T>;

export interface SavedMeeting {
  id: string;
  /** Ids by item number. */
  items: Map<string, string>;
}

/** One meeting, as {@link saveMeetings} stores many. */
export async function saveMeeting(
  tx: Tx,
  authorityId: string,
  meeting: Meeting,
  meetingId: string | null,
): Promise<SavedMeeting> {
  const [saved] = await saveMeetings(tx, authorityId, [{ meeting, id: meetingId }]);
  return saved as SavedMeeting;
}

/**
 * Stores whole meetings, each once: as new ones, or in place of what stands under their `id`. Items that
 * can be recognised keep their ids. As many statements for one as for many, as long as they are new.
 * @throws ConflictError for a meeting that is held here
 */
export async function saveMeetings(
  tx: Tx,
  authorityId: string,
  given: readonly { meeting: Meeting; id: string | null }[],
): Promise<SavedMeeting[]> {
  const meetings: Saving[] = [];
  for (const { meeting, id } of given) {
    if (id !== null) await changeHead(tx, authorityId, meeting, id);
    const known = id === null ? NOTHING_KNOWN : await takeAway(tx, authorityId, id);
    meetings.push(saving(meeting, id, known));
  }
  await insert(
    tx,
    "app.meeting",
    meetings.flatMap(({ meeting, id, isNew }) =>
      isNew ? { authority_id: authorityId, id, ...headOf(meeting) } : [],
    ),
  );
  await saveItems(tx, authorityId, meetings);
  await savePeople(tx, authorityId, meetings);
  const parts = <T, R>(of: (saved: Saving) => T[], row: (part: T, saved: Saving) => R) =>
    meetings.flatMap((saved) =>
      of(saved).map((part, position) => ({
        authority_id: authorityId,
        meeting_id: saved.id,
        position,
        ...row(part, saved),
      })),
    );
  await insert(
    tx,
    "app.preamble",
    parts(
      ({ meeting }) => meeting.preamble,
      (section) => section,
    ),
  );
  await insert(
    tx,
    "app.schedule_row",
    parts(
      ({ meeting }) => meeting.schedule,
      (row, { ids }) => ({
        from_time: row.from,
        to_time: row.to,
        title: row.title,
        guests: row.guests,
        block: row.block,
        item_id: row.item === null ? null : (ids.get(row.item) ?? null),
      }),
    ),
  );
  return meetings.map(({ id, ids }) => ({ id, items: ids }));
}

/** A meeting while it is stored. */
interface Saving {
  id: string;
  isNew: boolean;
  meeting: Meeting;
  /** In printed order. */
  items: AgendaItem[];
  /** Ids by item number. */
  ids: Map<string, string>;
  attachments: KnownItems["attachments"];
}

function saving(meeting: Meeting, id: string | null, known: KnownItems): Saving {
  const items = allItems(meeting.items);
  const kept = matchItems(known.items, items);
  const ids = items.map(({ number }) => [number, kept.get(number) ?? crypto.randomUUID()] as const);
  return {
    id: id ?? crypto.randomUUID(),
    isNew: id === null,
    meeting,
    items,
    ids: new Map(ids),
    attachments: known.attachments,
  };
}

function headOf(meeting: Meeting) {
  return {
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
}

/** Puts the new head of a meeting in place of the old. @throws ConflictError when it is held here */
async function changeHead(
  tx: Tx,
  authorityId: string,
  meeting: Meeting,
  meetingId: string,
): Promise<void> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable("app.meeting")
    .set(headOf(meeting))
    .where("authority_id", "=", authorityId)
    .where("id", "=", meetingId)
    .where("origin", "=", "imported")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new ConflictError(`Mødet den ${meeting.date} føres her i systemet.`, {
      hint: "Et papir kan ikke læses ind i stedet for det. Ret dagsorden eller referat på mødets egne sider.",
    });
}

async function saveItems(tx: Tx, authorityId: string, meetings: readonly Saving[]): Promise<void> {
  const cases = await ensureCases(
    tx,
    authorityId,
    meetings.flatMap(({ items }) => items.flatMap((item) => item.caseNumber ?? [])),
  );
  await insert(
    tx,
    "app.agenda_item",
    meetings.flatMap(({ id, items, ids }) => {
      const parents = new Map(
        items.flatMap((item) =>
          item.items.map((child) => [child.number, ids.get(item.number) ?? null] as const),
        ),
      );
      return items.map((item, position) => ({
        authority_id: authorityId,
        id: ids.get(item.number) ?? "",
        meeting_id: id,
        parent_id: parents.get(item.number) ?? null,
        position,
        number: item.number,
        title: item.title,
        case_id: item.caseNumber === null ? null : (cases.get(item.caseNumber) ?? null),
        case_handlers: item.caseHandlers,
        closed: item.closed,
        page: item.page,
        attendance: item.attendance,
      }));
    }),
  );
  const parts = <T, R>(
    partsOf: (item: AgendaItem) => T[],
    row: (part: T, itemId: string, meeting: Saving) => R,
  ) =>
    meetings.flatMap((meeting) =>
      meeting.items.flatMap((item) => {
        const itemId = meeting.ids.get(item.number) ?? "";
        return partsOf(item).map((part, position) => ({
          authority_id: authorityId,
          item_id: itemId,
          position,
          ...row(part, itemId, meeting),
        }));
      }),
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
      ({ title, file, isClosed }, itemId, meeting) => {
        const before = meeting.attachments.get(`${itemId} ${title}`);
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
}

async function savePeople(tx: Tx, authorityId: string, meetings: readonly Saving[]): Promise<void> {
  const people = await ensurePeople(
    tx,
    authorityId,
    meetings.flatMap(({ meeting }) => [
      ...meeting.participants,
      ...meeting.absent,
      ...meeting.substitutes.flatMap((one) => [one.for, one.by]),
    ]),
  );
  const rowsOf = ({ id, meeting }: Saving) => {
    const row = (role: Row<"app.meeting_person">["role"]) => (name: string, position: number) => {
      const forName = role === "substitute" ? (meeting.substitutes[position]?.for ?? null) : null;
      return {
        authority_id: authorityId,
        meeting_id: id,
        role,
        position,
        person_id: people.get(name) ?? "",
        substitute_for: people.get(forName ?? "") ?? null,
        printed_name: name,
        printed_for: forName,
      };
    };
    return [
      ...meeting.participants.map(row("participant")),
      ...meeting.absent.map(row("absent")),
      ...meeting.substitutes.map((one) => one.by).map(row("substitute")),
    ];
  };
  await insert(tx, "app.meeting_person", meetings.flatMap(rowsOf));
}

function insert<T extends keyof MeetingTables>(tx: Tx, table: T, rows: Row<T>[]): Promise<void> {
  return insertRows(tx, table, rows);
}
