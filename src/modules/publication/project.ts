import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { toPlain } from "../../platform/rich-text/index.ts";
import type { PublishedFile, PublishedItem, PublishedMeeting } from "./published-meeting.ts";
import { type RecordTables, tables } from "./tables.ts";

/** Puts the version's meeting, items and files into the tables that the pages read. */
export async function project(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  given: {
    seq: number;
    content: PublishedMeeting;
    aliases: string[];
    now: Date;
    versions: RecordTables["record.meeting"]["versions"];
  },
): Promise<void> {
  const { content } = given;
  const items = flatten(content.items);
  await clear(tx, authorityId, meetingId);
  await tables(tx)
    .insertInto("record.meeting")
    .values({
      authority_id: authorityId,
      id: meetingId,
      seq: given.seq,
      state: "published",
      body_slug: content.body.slug,
      body_name: content.body.name,
      body_kind: content.body.kind,
      organisation: content.body.organisation,
      aliases: given.aliases,
      term: content.body.term,
      slug: content.slug,
      kind: content.kind,
      date: content.date,
      start_time: content.startTime,
      place: content.place,
      participants: content.participants,
      item_count: items.filter((item) => item.items.length === 0).length,
      document: content.source === null ? content.slug : documentName(content.source.name),
      reason: null,
      changed_at: given.now,
      versions: sql`${JSON.stringify(given.versions)}::jsonb`,
    })
    .execute();
  if (items.length > 0) {
    await tables(tx)
      .insertInto("record.item")
      .values(
        items.map((item, position) => {
          const decision = item.decisions.at(-1);
          return {
            authority_id: authorityId,
            id: item.id,
            meeting_id: meetingId,
            position,
            number: item.number,
            title: item.title,
            closed: item.closed,
            is_chapter: item.items.length > 0,
            case_number: item.caseNumber,
            case_slug: item.caseNumber === null ? null : caseSlug(item.caseNumber),
            decision_type: decision?.type ?? null,
            decision_text: decision === undefined ? null : toPlain(decision.content),
            sections: sql`${JSON.stringify(plainSections(item))}::jsonb`,
          };
        }),
      )
      .execute();
  }
  const attachments = items.flatMap((item) =>
    item.attachments.flatMap((attachment) => attachment.file ?? []),
  );
  const files = [
    ...(content.source === null ? [] : [fileRow(authorityId, meetingId, "source", content.source)]),
    ...attachments.map((file) => fileRow(authorityId, meetingId, "attachment", file)),
  ];
  if (files.length > 0) {
    await tables(tx)
      .insertInto("record.file")
      .values(files)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Leaves the tombstone of a withdrawn meeting: where it was, when it left and why. */
export async function projectWithdrawal(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  given: {
    seq: number;
    reason: string;
    now: Date;
    versions: RecordTables["record.meeting"]["versions"];
  },
): Promise<void> {
  await tables(tx)
    .updateTable("record.meeting")
    .set({
      seq: given.seq,
      state: "withdrawn",
      reason: given.reason,
      changed_at: given.now,
      place: null,
      participants: [],
      item_count: 0,
      versions: sql`${JSON.stringify(given.versions)}::jsonb`,
    })
    .where("authority_id", "=", authorityId)
    .where("id", "=", meetingId)
    .execute();
  for (const table of ["record.item", "record.file"] as const) {
    await tables(tx)
      .deleteFrom(table)
      .where("authority_id", "=", authorityId)
      .where("meeting_id", "=", meetingId)
      .execute();
  }
}

/** How a case number stands in an address: "17/45" → "17_45". */
function caseSlug(number: string): string {
  return number.replaceAll("/", "_").replaceAll(/\s+/g, "-");
}

async function clear(tx: Tx, authorityId: string, meetingId: string): Promise<void> {
  await tables(tx)
    .deleteFrom("record.meeting")
    .where("authority_id", "=", authorityId)
    .where("id", "=", meetingId)
    .execute();
}

function flatten(items: PublishedItem[]): PublishedItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

function plainSections(item: PublishedItem): { heading: string; kind: string; text: string }[] {
  return item.sections.map(({ heading, kind, content }) => ({
    heading,
    kind,
    text: toPlain(content),
  }));
}

/** The file's base name up to the first underscore: "000" for "000_d546.txt" (contracts/cli.md). */
function documentName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").split("_")[0] ?? fileName;
}

function fileRow(
  authorityId: string,
  meetingId: string,
  role: "source" | "attachment",
  file: PublishedFile,
) {
  return {
    authority_id: authorityId,
    meeting_id: meetingId,
    role,
    sha256: file.sha256,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
  };
}
