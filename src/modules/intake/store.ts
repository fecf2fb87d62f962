import type { Tx } from "../../platform/database/doors.ts";
import type { FileReference } from "../meetings/index.ts";
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
  const row = await tables(tx)
    .selectFrom("app.imported_document")
    .select("meeting_id")
    .where("authority_id", "=", authorityId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row?.meeting_id ?? null;
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

/** Keeps an imported document; as `current` it takes the place of the one that was. */
export async function keepDocument(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  given: {
    file: FileReference;
    document: ParsedDocument;
    reading: KeptReading | undefined;
    current: boolean;
  },
): Promise<void> {
  if (given.current) {
    await tables(tx)
      .updateTable("app.imported_document")
      .set({ current: false })
      .where("authority_id", "=", authorityId)
      .where("meeting_id", "=", meetingId)
      .execute();
  }
  await tables(tx)
    .insertInto("app.imported_document")
    .values({
      authority_id: authorityId,
      sha256: given.file.sha256,
      meeting_id: meetingId,
      name: given.file.name,
      media_type: given.file.mediaType,
      size: given.file.size,
      kind: given.document.kind,
      document: given.document,
      reading:
        given.reading === undefined
          ? null
          : {
              places: given.reading.places,
              doubts: given.reading.doubts,
              repairs: given.reading.repairs,
            },
      current: given.current,
    })
    .execute();
}

/** The file that the meeting was imported from, or null for a meeting made in the system. */
export async function sourceOf(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<FileReference | null> {
  const row = await tables(tx)
    .selectFrom("app.imported_document")
    .select(["sha256", "name", "media_type", "size"])
    .where("authority_id", "=", authorityId)
    .where("meeting_id", "=", meetingId)
    .where("current", "=", true)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { sha256: row.sha256, name: row.name, mediaType: row.media_type, size: row.size };
}
