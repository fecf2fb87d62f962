import { sql } from "kysely";
import type { Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
import type { FileReference } from "../meetings/index.ts";
import type { KeptPaper, PaperFacts } from "./join-papers.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { PaperReading } from "./read-paper.ts";

type Tables = {
  "app.imported_document": {
    authority_id: string;
    sha256: string;
    meeting_id: string;
    name: string;
    media_type: string;
    size: number;
    kind: "agenda" | "minutes";
    document: ParsedDocument;
    /** How it was read; null for what came in before that was kept, or by a system's export. */
    reading: KeptReading | null;
    /** The document that the meeting shows; others of the same meeting are kept beside it. */
    current: boolean;
    is_draft: Generated<boolean>;
    is_supplement: Generated<boolean>;
    source_meeting: string | null;
    source_agenda: string | null;
    imported_at: Generated<Date>;
  };
};

/** What is kept of how a paper was read; the lines themselves are in the file. */
export type KeptReading = Pick<PaperReading, "places" | "doubts" | "repairs">;

const tables = (tx: Tx) => tx.withTables<Tables>();

/** The meeting that this very file was imported into, or null. */
export async function meetingOfDocument(
  tx: Tx,
  authorityId: string,
  sha256: string,
): Promise<string | null> {
  return (await meetingsOfDocuments(tx, authorityId, [sha256])).get(sha256) ?? null;
}

/** The meetings that these very files were imported into, by SHA-256. */
export async function meetingsOfDocuments(
  tx: Tx,
  authorityId: string,
  sha256s: readonly string[],
): Promise<Map<string, string>> {
  if (sha256s.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("app.imported_document")
    .select(["sha256", "meeting_id"])
    .where("authority_id", "=", authorityId)
    .where(isOneOf("sha256", sha256s, "text"))
    .execute();
  return new Map(rows.map((row) => [row.sha256, row.meeting_id]));
}

/** A paper that was imported before, as it was read then. */
export interface StoredPaper {
  kind: string;
  document: ParsedDocument;
}

/** SHA-256 of every paper that was imported. */
export async function storedPapers(tx: Tx, authorityId: string): Promise<Set<string>> {
  const rows = await tables(tx)
    .selectFrom("app.imported_document")
    .select("sha256")
    .where("authority_id", "=", authorityId)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** What was imported of this very file; null when it never was. */
export async function storedPaper(
  tx: Tx,
  authorityId: string,
  sha256: string,
): Promise<StoredPaper | null> {
  const row = await tables(tx)
    .selectFrom("app.imported_document")
    .select(["media_type as kind", "document"])
    .where("authority_id", "=", authorityId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps imported documents beside their meetings' others; one that is there stays as it is. */
export async function keepDocuments(
  tx: Tx,
  authorityId: string,
  given: readonly {
    meetingId: string;
    file: FileReference;
    document: ParsedDocument;
    reading: KeptReading | undefined;
    facts: PaperFacts;
    /** It is what the meeting shows, and the first of its documents. */
    isOnly: boolean;
  }[],
): Promise<void> {
  const rows = given.map(({ meetingId, file, document, reading, facts, isOnly }) => ({
    authority_id: authorityId,
    sha256: file.sha256,
    meeting_id: meetingId,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
    kind: document.kind,
    document,
    reading:
      reading === undefined
        ? null
        : { places: reading.places, doubts: reading.doubts, repairs: reading.repairs },
    current: isOnly,
    is_draft: facts.isDraft,
    is_supplement: facts.isSupplement,
    source_meeting: facts.meeting,
    source_agenda: facts.agenda,
  }));
  await insertRows(tx, "app.imported_document", rows, "stay");
}

/** Makes one of a meeting's documents the one that it shows; others are kept beside it. */
export async function setCurrent(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  sha256: string,
): Promise<void> {
  const ofMeeting = tables(tx)
    .updateTable("app.imported_document")
    .where("authority_id", "=", authorityId)
    .where("meeting_id", "=", meetingId);
  await ofMeeting.set({ current: false }).where("current", "=", true).execute();
  await ofMeeting.set({ current: true }).where("sha256", "=", sha256).execute();
}

/** All documents of a meeting, as they came. */
export async function papersOfMeeting(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<KeptPaper[]> {
  const rows = await tables(tx)
    .selectFrom("app.imported_document")
    .select(["sha256", "document", "is_draft", "is_supplement", "source_meeting", "source_agenda"])
    .where("authority_id", "=", authorityId)
    .where("meeting_id", "=", meetingId)
    .orderBy("imported_at")
    .orderBy("current")
    .execute();
  return rows.map((row) => ({
    sha256: row.sha256,
    document: row.document,
    isDraft: row.is_draft,
    isSupplement: row.is_supplement,
    meeting: row.source_meeting,
    agenda: row.source_agenda,
  }));
}

/** Meetings by the source system's ids of their papers; papers without one say nothing. */
export async function meetingsOfSources(
  tx: Tx,
  authorityId: string,
  of: { source: string } | { meetings: string[] },
): Promise<{ meetingId: string; source: string }[]> {
  if ("meetings" in of && of.meetings.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom("app.imported_document")
    .select(["meeting_id", "source_meeting"])
    .distinct()
    .where("authority_id", "=", authorityId)
    .where("source_meeting", "is not", null)
    .where((where) =>
      "source" in of
        ? where("source_meeting", "=", of.source)
        : where("meeting_id", "in", of.meetings),
    )
    .execute();
  return rows.map((row) => ({ meetingId: row.meeting_id, source: row.source_meeting ?? "" }));
}

/** Notes that the public has been shown what the meetings' papers hold. */
export async function notePublic(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<void> {
  await sql`
    update app.imported_document set is_published = true
    where authority_id = ${authorityId} and ${isOneOf("meeting_id", meetingIds)}
      and not is_draft and not is_published`.execute(tx);
}

/** Papers of these meetings that were stored and never shown to the public. */
export async function unpublishedOf(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<{ meetingId: string; sha256: string }[]> {
  const { rows } = await sql<{ meetingId: string; sha256: string }>`
    select meeting_id as "meetingId", sha256 from app.imported_document
    where authority_id = ${authorityId} and ${isOneOf("meeting_id", meetingIds)}
      and not is_draft and not is_published`.execute(tx);
  return rows;
}

/** The file that the meeting was imported from, or null for a meeting made in the system. */
export async function sourceOf(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<FileReference | null> {
  return (await sourcesOf(tx, authorityId, [meetingId])).get(meetingId) ?? null;
}

/** The files that meetings were imported from, by meeting. */
export async function sourcesOf(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, FileReference>> {
  const rows = await tables(tx)
    .selectFrom("app.imported_document")
    .select(["meeting_id", "sha256", "name", "media_type", "size"])
    .where("authority_id", "=", authorityId)
    .where(isOneOf("meeting_id", meetingIds))
    .where("current", "=", true)
    .execute();
  return new Map(
    rows.map(({ meeting_id, sha256, name, media_type, size }) => [
      meeting_id,
      { sha256, name, mediaType: media_type, size },
    ]),
  );
}
