import { sql } from "kysely";
import { uploadAttachment } from "../../src/modules/cases/actions/upload-attachment.ts";
import type { Attachment } from "../../src/modules/cases/attachment.ts";
import { attachmentsOf } from "../../src/modules/cases/store/attachments.ts";
import { inventPdf } from "./files.ts";
import type { House, Part } from "./house.ts";

let counter = 0;

/** Uploads a file as one of the house's people; one that is like no other, unless it is given. */
export async function upload(
  house: House,
  part: Part,
  target: { documentId: string } | { attachmentId: string },
  file: { name?: string; content?: Buffer; announced?: number } = {},
) {
  const { name = "Kort over havnen.pdf", announced = null } = file;
  const content = file.content ?? inventPdf(`Kort ${(counter += 1)}`);
  const desk = await house.signedInAs(part);
  async function* stream() {
    yield content;
  }
  return uploadAttachment(desk, target, { name, content: stream(), announced });
}

export function list(house: House, documentId: string): Promise<Attachment[]> {
  return house.transact((tx) => attachmentsOf(tx, documentId));
}

/** What the case's journal says of a document. */
export async function journal(house: House, documentId: string): Promise<string[]> {
  const { rows } = await house.transact((tx) =>
    sql<{ text: string }>`
      select text from app.case_entry where document_id = ${documentId} order by id`.execute(tx),
  );
  return rows.map(({ text }) => text);
}
