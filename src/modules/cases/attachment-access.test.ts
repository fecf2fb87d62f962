import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { list, upload } from "../../../tests/setup/house-attachments.ts";
import { inventDocument } from "../../../tests/setup/house-document.ts";
import { type House, openHouse, type Part, PEOPLE } from "../../../tests/setup/house.ts";
import { accessTo } from "./access.ts";
import { closeAttachment } from "./actions/close-attachment.ts";
import type { Attachment } from "./attachment.ts";
import { readerOfAttachment } from "./attachment-access.ts";
import {
  mayAddVersion,
  mayEditAttachments,
  mayOpenVersion,
  mayReadAttachment,
} from "./attachment-policy.ts";
import { setScan } from "./store/attachment-looks.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("who may read, change and open, by person", async () => {
  const { documentId } = await inventDocument(house, { state: "in_approval" });
  await putOnOneOpenOneClosed(documentId);
  const [plain, closed] = (await list(house, documentId)) as [Attachment, Attachment];
  const lines: string[] = [];
  for (const part of Object.keys(PEOPLE) as Part[]) {
    const viewer = await house.viewer(part);
    const access = await house.transact((tx) => accessTo(tx, viewer, documentId));
    const may = [
      mayReadAttachment(access, plain) && "læser",
      mayReadAttachment(access, closed) && "læser lukket",
      mayOpenVersion(access, plain, plain.versions[0]!) && "åbner",
      mayOpenVersion(access, closed, closed.versions[0]!) && "åbner lukket",
      mayEditAttachments(access) && "retter",
      mayAddVersion(access) && "ny version",
    ].filter(Boolean);
    lines.push(`${part}: ${may.join(", ") || "–"}`);
  }
  expect(lines).toMatchInlineSnapshot(`
    [
      "administrator: –",
      "dpo: –",
      "support: –",
      "records: læser, åbner",
      "secretary: læser, åbner",
      "body secretary: læser, åbner",
      "handler: læser, læser lukket, åbner, åbner lukket",
      "author: læser, læser lukket, åbner, åbner lukket",
      "unit's case worker: læser, åbner",
      "unit's staff: læser, åbner",
      "unit's leader: læser, åbner",
      "director: læser, åbner",
      "other unit's case worker: læser, åbner",
      "other unit's leader: læser, åbner",
      "other unit's staff: –",
      "approver: læser, læser lukket, åbner, åbner lukket, retter, ny version",
      "approver's delegate: læser, læser lukket, åbner, åbner lukket, retter, ny version",
      "adviser: –",
      "member: –",
      "observer: –",
      "former member: –",
      "recused member: –",
      "recused handler: –",
      "granted access: –",
      "access ended: –",
    ]
  `);
});

async function putOnOneOpenOneClosed(documentId: string) {
  await house.transact((tx) =>
    sql`update app.case_document set state = 'draft' where id = ${documentId}`.execute(tx),
  );
  await upload(house, "author", { documentId });
  const { attachmentId } = await upload(house, "author", { documentId });
  const desk = await house.signedInAs("author");
  await desk.transact((tx) => closeAttachment(tx, desk, attachmentId, "Fortrolige tal"));
  await house.transact((tx) =>
    sql`update app.case_attachment_version set scan = 'clean'`.execute(tx),
  );
  await house.transact((tx) =>
    sql`update app.case_document set state = 'in_approval' where id = ${documentId}`.execute(tx),
  );
}

test("until it is scanned only the uploader opens it; what is harmful nobody does", async () => {
  const { documentId } = await inventDocument(house);
  const { attachmentId } = await upload(house, "author", { documentId });
  const opens = async (part: Part) => {
    const viewer = await house.viewer(part);
    return house.transact(async (tx) => {
      const { access, attachment } = await readerOfAttachment(tx, viewer, attachmentId);
      return mayOpenVersion(access, attachment, attachment.versions[0]!);
    });
  };
  for (const [scan, author, handler] of [
    ["waiting", true, false],
    ["failed", true, false],
    ["infected", false, false],
    ["not_scanned", true, true],
  ] as const) {
    await house.transact((tx) => setScan(tx, { attachmentId, number: 1 }, scan, null));
    expect([scan, await opens("author"), await opens("handler")]).toEqual([scan, author, handler]);
  }
});

test("strangers and the recused learn nothing", async () => {
  const { documentId } = await inventDocument(house);
  const { attachmentId } = await upload(house, "author", { documentId });
  const read = async (part: Part, id: string) => {
    const viewer = await house.viewer(part);
    return house.transact((tx) => readerOfAttachment(tx, viewer, id));
  };
  await expect(read("other unit's staff", attachmentId)).rejects.toThrow("findes ikke");
  await expect(read("former member", attachmentId)).rejects.toThrow("findes ikke");
  await expect(read("recused handler", attachmentId)).rejects.toThrow("inhabil");
  for (const id of [crypto.randomUUID(), "x' or true"])
    await expect(read("author", id)).rejects.toThrow("findes ikke");
  await expect(upload(house, "other unit's staff", { documentId })).rejects.toThrow("findes ikke");
});
