import type { Db } from "../../platform/database/doors.ts";
import { canonical, type Link } from "./chain.ts";
import { projectionOf } from "./projection.ts";
import { type RecordTables, tables } from "./tables.ts";

/**
 * Compares the tables that the pages read with the versions that they were made of. `newest` has the
 * last version of every meeting in the chain. Returns the first version whose pages differ, or null.
 */
export async function findPageFault(
  tx: Db,
  authorityId: string,
  newest: Map<string, number>,
): Promise<{ seq: number; fault: string } | null> {
  const db = tables(tx as never);
  const meetings = await db
    .selectFrom("record.meeting")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .orderBy("seq")
    .execute();
  for (const meeting of meetings) {
    if (newest.get(meeting.id) !== meeting.seq) {
      return { seq: meeting.seq, fault: "siden viser en anden version end den nyeste" };
    }
    newest.delete(meeting.id);
    const version = await db
      .selectFrom("record.version")
      .select("document")
      .where("authority_id", "=", authorityId)
      .where("seq", "=", meeting.seq)
      .executeTakeFirstOrThrow();
    const ofMeeting = async <T extends "record.item" | "record.file">(table: T) =>
      (await db
        .selectFrom(table as "record.item")
        .selectAll()
        .where("authority_id", "=", authorityId)
        .where("meeting_id", "=", meeting.id)
        .execute()) as unknown as RecordTables[T][];
    const { content } = JSON.parse(version.document) as Link;
    const items = await ofMeeting("record.item");
    const files = await ofMeeting("record.file");
    if (content === null) {
      if (meeting.state === "withdrawn" && items.length + files.length === 0) continue;
      return { seq: meeting.seq, fault: "mødet er trukket tilbage, men siden viser det" };
    }
    const expected = projectionOf(content);
    const same =
      meeting.state === "published" &&
      holds(meeting, expected.meeting) &&
      sameRows(items, expected.items) &&
      sameRows(files, expected.files);
    if (!same) return { seq: meeting.seq, fault: "siden svarer ikke til versionens indhold" };
  }
  const [missing] = [...newest.values()].sort((a, b) => a - b);
  return missing === undefined ? null : { seq: missing, fault: "mødets side mangler" };
}

/** True when `row` says all that `expected` says. */
function holds(row: object, expected: object): boolean {
  const given = Object.fromEntries(
    Object.keys(expected).map((key) => [key, (row as Record<string, unknown>)[key]]),
  );
  return canonical(given) === canonical(expected);
}

function sameRows(rows: object[], expected: object[]): boolean {
  const [first] = expected;
  if (first === undefined || rows.length !== expected.length)
    return rows.length === expected.length;
  const keys = Object.keys(first);
  const lines = (some: object[]) =>
    some
      .map((row) => canonical(keys.map((key) => (row as Record<string, unknown>)[key] ?? null)))
      .sort();
  return canonical(lines(rows)) === canonical(lines(expected));
}
