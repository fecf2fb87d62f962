import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NotFoundError } from "../../../platform/errors.ts";
import { inventOffice, inventPdf } from "../../../../tests/setup/files.ts";
import { versionInForce } from "../attachment.ts";
import { completeness } from "../completeness.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { journal, list, upload } from "../../../../tests/setup/house-attachments.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { setScan } from "../store/attachment-looks.ts";
import { closeAttachment } from "./close-attachment.ts";
import { moveAttachment, orderAttachments } from "./order-attachments.ts";
import { bringBackAttachment, removeAttachment } from "./remove-attachment.ts";
import { renameAttachment } from "./rename-attachment.ts";
import { restoreAttachmentVersion } from "./restore-attachment-version.ts";
import { setAttachmentStatus } from "./set-attachment-status.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const act = async <T>(
  part: Part,
  work: (desk: Awaited<ReturnType<House["signedInAs"]>>) => Promise<T>,
) => work(await house.signedInAs(part));

test("a file becomes an attachment, with a clean name, a title and a job", async () => {
  const { documentId } = await inventDocument(house);
  await upload(house, "author", { documentId }, { name: "../Æblet_og_\u202Eåen.pdf" });
  const [attachment] = await list(house, documentId);
  expect(attachment).toMatchObject({ title: "Æblet og åen", position: 1, isClosed: false });
  expect(attachment!.versions).toMatchObject([
    {
      number: 1,
      status: "draft",
      fileName: "Æblet_og_åen.pdf",
      mediaType: "application/pdf",
      scan: "waiting",
    },
  ]);
  expect(versionInForce(attachment!)).toBeNull();
  expect(await journal(house, documentId)).toEqual(["Bilaget »Æblet og åen« er lagt på."]);
});

test("what is refused leaves nothing behind", async () => {
  const { documentId } = await inventDocument(house);
  await house.transact((tx) => sql`update app.authority set largest_file_mb = 1`.execute(tx));
  const big = Buffer.alloc(1_200_000, "a");
  const refused = (file: Parameters<typeof upload>[3], message: string) =>
    expect(upload(house, "author", { documentId }, file)).rejects.toThrow(message);
  await refused({ announced: 2_000_000_000 }, "Grænsen er 1 MB");
  await refused({ name: "stor.txt", content: big, announced: 10 }, "Grænsen er 1 MB");
  await refused({ content: Buffer.alloc(0) }, "Filen er tom");
  await refused({ content: Buffer.from("MZ\x90\0\x03 program", "latin1") }, "ikke et PDF-dokument");
  await refused({ name: "regn.xlsm", content: inventOffice("xlsx", "x") }, "makroer");
  await house.transact((tx) => sql`update app.authority set largest_file_mb = 200`.execute(tx));
  expect(await list(house, documentId)).toEqual([]);
});

test("the same file twice in a document is told", async () => {
  const { documentId } = await inventDocument(house);
  const content = inventPdf("Kun én gang");
  const { attachmentId } = await upload(house, "author", { documentId }, { content });
  await expect(upload(house, "author", { documentId }, { content })).rejects.toThrow(
    "»Kort over havnen«",
  );
  await expect(upload(house, "author", { attachmentId }, { content })).rejects.toThrow(
    "magen til version 1",
  );
  const other = await inventDocument(house);
  await expect(upload(house, "author", other, { content })).resolves.toMatchObject({ number: 1 });
});

test("versions: draft, in force, restored", async () => {
  const { documentId } = await inventDocument(house);
  const { attachmentId } = await upload(house, "author", { documentId });
  const inForce = async () => versionInForce((await list(house, documentId))[0]!)?.number ?? null;
  const say = (number: number, status: "draft" | "valid") =>
    act("author", (desk) =>
      desk.transact((tx) => setAttachmentStatus(tx, desk, attachmentId, { number, status })),
    );
  await say(1, "valid");
  await upload(house, "handler", { attachmentId });
  expect(await inForce()).toBe(1);
  await say(2, "valid");
  expect(await inForce()).toBe(2);
  const restored = await act("author", (desk) =>
    desk.transact((tx) => restoreAttachmentVersion(tx, desk, attachmentId, 1)),
  );
  const [attachment] = await list(house, documentId);
  expect([restored, await inForce()]).toEqual([3, 3]);
  expect(attachment!.versions[0]!.file).toBe(attachment!.versions[2]!.file);
  expect(await journal(house, documentId)).toContain(
    "Bilaget »Kort over havnen« er sat tilbage til version 1.",
  );
});

test("names, order, removal and return", async () => {
  const { documentId } = await inventDocument(house);
  const ids: string[] = [];
  for (const name of ["a.pdf", "b.pdf", "c.pdf"])
    ids.push((await upload(house, "author", { documentId }, { name })).attachmentId);
  const [a, b, c] = ids as [string, string, string];
  const desk = await house.signedInAs("author");
  const run = desk.transact;
  const titles = async () =>
    (await list(house, documentId))
      .filter((one) => one.removedAt === null)
      .map(({ title }) => title)
      .join("");
  await run((tx) => orderAttachments(tx, desk.viewer, documentId, [c, a, b]));
  expect(await titles()).toBe("cab");
  await run((tx) => moveAttachment(tx, desk.viewer, b, -1));
  expect(await titles()).toBe("cba");
  await expect(run((tx) => moveAttachment(tx, desk.viewer, c, -1))).rejects.toThrow("længere");
  await run((tx) => removeAttachment(tx, desk, b));
  await expect(
    run((tx) => orderAttachments(tx, desk.viewer, documentId, [c, b, a])),
  ).rejects.toThrow("ændret");
  await run((tx) => renameAttachment(tx, desk.viewer, a, "A"));
  expect(await titles()).toBe("cA");
  await run((tx) => bringBackAttachment(tx, desk, b));
  expect((await titles()).length).toBe(3);
  expect((await journal(house, documentId)).slice(-2)).toEqual([
    "Bilaget »b« er fjernet.",
    "Bilaget »b« er hentet tilbage.",
  ]);
});

test("closing has a ground, and the journal doesn't name what is closed", async () => {
  const { documentId } = await inventDocument(house);
  const { attachmentId } = await upload(house, "author", { documentId }, { name: "åbent.pdf" });
  const desk = await house.signedInAs("author");
  await desk.transact((tx) => closeAttachment(tx, desk, attachmentId, "Forvaltningsloven § 28"));
  await upload(house, "author", { attachmentId });
  await desk.transact((tx) => closeAttachment(tx, desk, attachmentId, null));
  expect((await journal(house, documentId)).slice(1)).toEqual([
    "Et lukket bilag er lukket med begrundelsen »Forvaltningsloven § 28«.",
    "Et lukket bilag har fået version 2.",
    "Bilaget »åbent« er åbnet.",
  ]);
});

test("once approved it is frozen; a new version is the secretary's, and told", async () => {
  const { documentId } = await inventDocument(house);
  const { attachmentId } = await upload(house, "author", { documentId });
  await house.transact((tx) =>
    sql`update app.case_document set state = 'approved' where id = ${documentId}`.execute(tx),
  );
  for (const part of ["author", "handler", "unit's leader"] as const)
    await expect(upload(house, part, { attachmentId }), part).rejects.toThrow(
      "ikke adgang til at gøre",
    );
  // Members get what is in force, and this is a draft.
  await expect(upload(house, "member", { attachmentId })).rejects.toBeInstanceOf(NotFoundError);
  await expect(upload(house, "secretary", { documentId })).rejects.toThrow(
    "ikke adgang til at gøre",
  );
  await upload(house, "secretary", { attachmentId });
  expect((await journal(house, documentId)).at(-1)).toBe(
    "Bilaget »Kort over havnen« har fået version 2 efter godkendelsen.",
  );
});

test("a document isn't sent on without being told of its attachments", async () => {
  const { documentId } = await inventDocument(house);
  const { attachmentId } = await upload(house, "author", { documentId });
  const lacks = async () =>
    (await house.transact((tx) => completeness(tx, documentId)))
      .filter(({ text }) => text.startsWith("Bilaget"))
      .map(({ kind, text }) => `${kind}: ${text}`);
  expect(await lacks()).toEqual([
    "warns: Bilaget »Kort over havnen« er ikke undersøgt for skadeligt indhold endnu.",
    "warns: Bilaget »Kort over havnen« er et UDKAST.",
  ]);
  const key = { attachmentId, number: 1 };
  await house.transact((tx) => setScan(tx, key, "infected", "Prøve"));
  await house.transact((tx) =>
    sql`update app.case_attachment set is_closed = true where id = ${attachmentId}`.execute(tx),
  );
  expect((await lacks()).filter((text) => text.startsWith("stops"))).toHaveLength(2);
});
