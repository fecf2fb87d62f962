import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Attachment, AttachmentVersion } from "../attachment.ts";
import { here, isId } from "./here.ts";

/** A document's attachments in their order, removed ones last. One query. */
export async function attachmentsOf(tx: Tx, documentId: string): Promise<Attachment[]> {
  return read(tx, sql`a.document_id = ${documentId}`);
}

export async function attachmentById(tx: Tx, id: string): Promise<Attachment | null> {
  return isId(id) ? ((await read(tx, sql`a.id = ${id}`))[0] ?? null) : null;
}

type Row = Omit<Attachment, "versions"> & AttachmentVersion;

async function read(tx: Tx, which: RawBuilder<unknown>): Promise<Attachment[]> {
  const { rows } = await sql<Row>`
    select a.id, a.document_id as "documentId", a.position, a.title, a.is_closed as "isClosed",
      a.closed_ground as "closedGround", a.removed_at as "removedAt", v.number, v.status, v.file,
      v.file_name as "fileName", v.media_type as "mediaType", v.bytes,
      v.uploaded_at as "uploadedAt", v.uploaded_by as "uploadedBy", p.name as uploader, v.scan,
      v.scan_note as "scanNote", v.text_state as "textState"
    from app.case_attachment a
    join app.case_attachment_version v
      on v.authority_id = a.authority_id and v.attachment_id = a.id
    join app.person p on p.authority_id = v.authority_id and p.id = v.uploaded_by
    where a.authority_id = ${here} and ${which}
    order by a.removed_at is not null, a.position, a.id, v.number desc`.execute(tx);
  const found = new Map<string, Attachment>();
  for (const {
    id,
    documentId,
    position,
    title,
    isClosed,
    closedGround,
    removedAt,
    ...version
  } of rows) {
    const facts = { id, documentId, position, title, isClosed, closedGround, removedAt };
    const attachment = found.get(id) ?? { ...facts, versions: [] };
    attachment.versions.push(version);
    found.set(id, attachment);
  }
  return [...found.values()];
}

/** Holds a document's attachments against all others until the transaction ends. */
export async function lockDocument(tx: Tx, id: string): Promise<void> {
  if (!isId(id)) return;
  await sql`
    select from app.case_document where authority_id = ${here} and id = ${id} for update`.execute(
    tx,
  );
}

/** Puts a new attachment last. Gives its id. */
export async function insertAttachment(
  tx: Tx,
  made: { documentId: string; title: string; createdBy: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.case_attachment (authority_id, document_id, position, title, created_by, created_at)
    select ${here}, ${made.documentId}, coalesce(max(position), 0) + 1, ${made.title},
      ${made.createdBy}, ${made.at}
    from app.case_attachment where authority_id = ${here} and document_id = ${made.documentId}
    returning id`.execute(tx);
  return rows[0]!.id;
}

export type NewVersion = Pick<
  AttachmentVersion,
  "status" | "file" | "fileName" | "mediaType" | "bytes"
> & { attachmentId: string; uploadedBy: string; at: Date };

/** Adds a version, which is still to be looked at. Gives its number. */
export async function insertVersion(tx: Tx, made: NewVersion): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into app.case_attachment_version (authority_id, attachment_id, number, status, file,
      file_name, media_type, bytes, uploaded_at, uploaded_by)
    select ${here}, ${made.attachmentId}, coalesce(max(number), 0) + 1, ${made.status}, ${made.file},
      ${made.fileName}, ${made.mediaType}, ${made.bytes}, ${made.at}, ${made.uploadedBy}
    from app.case_attachment_version
    where authority_id = ${here} and attachment_id = ${made.attachmentId}
    returning number`.execute(tx);
  return rows[0]!.number;
}

export async function setVersionStatus(
  tx: Tx,
  attachmentId: string,
  number: number,
  status: AttachmentVersion["status"],
): Promise<void> {
  await sql`
    update app.case_attachment_version set status = ${status}
    where authority_id = ${here} and attachment_id = ${attachmentId} and number = ${number}`.execute(
    tx,
  );
}

export async function setTitle(tx: Tx, id: string, title: string): Promise<void> {
  await sql`
    update app.case_attachment set title = ${title}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** A ground closes it; null opens it. */
export async function setClosed(tx: Tx, id: string, ground: string | null): Promise<void> {
  await sql`
    update app.case_attachment set is_closed = ${ground !== null}, closed_ground = ${ground}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Takes it off the document, or with null brings it back. */
export async function setRemoved(
  tx: Tx,
  id: string,
  removed: { at: Date; by: string } | null,
): Promise<void> {
  await sql`
    update app.case_attachment set removed_at = ${removed?.at ?? null}, removed_by = ${removed?.by ?? null}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

export async function setOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update app.case_attachment a set position = o.position
    from unnest(${[...ids]}::uuid[]) with ordinality o (id, position)
    where a.authority_id = ${here} and a.id = o.id and a.position <> o.position`.execute(tx);
}

/** The beginning of a version's text, as it was read from its file; null while there is none. */
export async function textOfVersion(
  tx: Tx,
  attachmentId: string,
  number: number,
  mostSigns: number,
): Promise<string | null> {
  const { rows } = await sql<{ text: string | null }>`
    select left(text, ${mostSigns}) as text from app.case_attachment_version
    where authority_id = ${here} and attachment_id = ${attachmentId} and number = ${number}`.execute(
    tx,
  );
  return rows[0]?.text ?? null;
}
