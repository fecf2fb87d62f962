import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClamServer, startClamServer } from "../../../../tests/setup/clam-server.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { createLog } from "../../../platform/log.ts";
import { attachmentHandlers, attachmentRound, type Looking } from "../attachment-looks.ts";
import { SCANNED_FILES_PATH } from "../attachment-links.ts";
import { ATTACHMENT_CAME } from "../attachment-queue.ts";
import { searchAttachments } from "../store/attachment-search.ts";
import { attachmentById } from "../store/attachments.ts";
import { harmfulFiles, scannerState } from "../store/scanned-files.ts";
import { closeAttachment } from "./close-attachment.ts";
import { uploadAttachment } from "./upload-attachment.ts";

let house: House;
let clam: ClamServer;
let looking: Looking;
beforeAll(async () => {
  [house, clam] = await Promise.all([openHouse(), startClamServer()]);
  const { files, jobs } = await house.signedInAs("author");
  looking = { app: house.database.app, files, jobs, log: createLog("silent"), clamav: clam.url };
  const { authorityId: a, people } = house;
  await house.transact((tx) =>
    sql`insert into app.authority_role values (${a}, ${people.dpo}, 'administrator') on conflict do nothing`.execute(
      tx,
    ),
  );
});
afterAll(async () => {
  await clam.close();
  await house.close();
});

/** Uploads a text as the author, and lets the job look at it. */
async function upload(documentId: string, text: string, clamav: string | null = clam.url) {
  const desk = await house.signedInAs("author");
  async function* stream() {
    yield Buffer.from(text);
  }
  const file = { name: "Kort.txt", content: stream(), announced: null };
  const { attachmentId } = await uploadAttachment(desk, { documentId }, file);
  await look(attachmentId, clamav);
  return attachmentId;
}

async function look(attachmentId: string, clamav: string | null) {
  const job = { authorityId: house.authorityId, attachmentId, number: 1 };
  await attachmentHandlers({ ...looking, clamav })[ATTACHMENT_CAME]?.([job]);
}

const stateOf = async (id: string) => {
  const attachment = await house.transact((tx) => attachmentById(tx, id));
  const { scan, scanNote, textState } = attachment!.versions[0]!;
  return { scan, scanNote, textState };
};

const found = async (part: Part, query: string) => {
  const viewer = await house.viewer(part);
  const { hits } = await house.transact((tx) =>
    searchAttachments(tx, viewer, query, { page: 1, size: 20 }),
  );
  return hits.map(({ attachmentId }) => attachmentId);
};

test("what comes is scanned, read and found by its readers only", async () => {
  const { documentId } = await inventDocument(house);
  const id = await upload(documentId, "Molen ved Sandvig skal renoveres");
  expect(await stateOf(id)).toEqual({ scan: "clean", scanNote: null, textState: "done" });
  // In another grammatical form than it stands in.
  expect(await found("handler", "renovere molen")).toEqual([id]);
  for (const part of ["other unit's staff", "former member", "recused handler", "member"] as const)
    expect(await found(part, "renovere molen"), part).toEqual([]);
  const desk = await house.signedInAs("author");
  await desk.transact((tx) => closeAttachment(tx, desk, id, "Fortrolige tal"));
  expect(await found("handler", "sandvig")).toEqual([id]);
  expect(await found("unit's case worker", "sandvig")).toEqual([]);
});

test("what is harmful is told, never read, never found", async () => {
  const { documentId } = await inventDocument(house);
  const id = await upload(documentId, "SKADELIG fil om Sandodde");
  expect(await stateOf(id)).toEqual({
    scan: "infected",
    scanNote: "Hvidsund.Prøve",
    textState: "none",
  });
  expect(await found("author", "sandodde")).toEqual([]);
  expect(await found("author", "kort")).not.toContain(id);
  const { rows } = await house.transact((tx) =>
    sql<{
      id: string;
      href: string;
    }>`select person_id as id, href from app.notice where kind = 'attachment_infected'`.execute(tx),
  );
  const { author, dpo, administrator } = house.people;
  expect(new Map(rows.map((row) => [row.id, row.href]))).toEqual(
    new Map([
      [author, `/intern/bilag/${id}`],
      [dpo, SCANNED_FILES_PATH],
      [administrator, SCANNED_FILES_PATH],
    ]),
  );
});

test("administrators learn what was found and how the scanner fares, not what is closed", async () => {
  const open = await inventDocument(house);
  const closed = await inventDocument(house, { isClosed: true });
  await upload(open.documentId, "SKADELIG fil");
  await upload(closed.documentId, "SKADELIG fil");
  const names = async () =>
    (await house.transact((tx) => harmfulFiles(tx, 2))).map((one) => [one.fileName, one.found]);
  expect(await names()).toEqual([
    [null, "Hvidsund.Prøve"],
    ["Kort.txt", "Hvidsund.Prøve"],
  ]);
  const state = () => house.transact(scannerState);
  expect((await state()).last?.scan).toBe("infected");
  const away = await startClamServer();
  await away.close();
  await upload(open.documentId, "Skanneren er ude", away.url);
  expect(await state()).toMatchObject({ last: { scan: "failed" }, waiting: 1 });
  expect((await state()).last?.note).toContain("ClamAV");
  await attachmentRound(looking, house.authorityId, new Date(Date.now() + 120_000));
  expect((await state()).waiting).toBe(0);
});

test("without a scanner it says so; with one that is away it waits for the next round", async () => {
  const { documentId } = await inventDocument(house);
  const unscanned = await upload(documentId, "Uden skanner", null);
  expect(await stateOf(unscanned)).toMatchObject({ scan: "not_scanned", textState: "done" });
  const away = await startClamServer();
  await away.close();
  const id = await upload(documentId, "Skanneren er nede", away.url);
  expect(await stateOf(id)).toMatchObject({ scan: "failed", textState: "waiting" });
  expect(await found("handler", "nede")).toEqual([]);
  await attachmentRound(looking, house.authorityId, new Date(Date.now() + 120_000));
  expect(await stateOf(id)).toMatchObject({ scan: "clean", textState: "done" });
});

test("the round sweeps files that nothing names, and no other", async () => {
  const { documentId } = await inventDocument(house);
  const id = await upload(documentId, "Navngivet fil", null);
  const left = await looking.files.put(Buffer.from("en fil, som ingen nævner"));
  const kept = (await house.transact((tx) => attachmentById(tx, id)))!.versions[0]!.file;
  const published = await looking.files.put(Buffer.from("et bilag i protokollen"));
  await house.transact((tx) =>
    sql`
    insert into app.case_attachment_version (authority_id, attachment_id, number, file, file_name,
      media_type, bytes, uploaded_by)
    select authority_id, attachment_id, 9, ${published.sha256}, 'a.txt', 'text/plain', 1, uploaded_by
    from app.case_attachment_version where attachment_id = ${id}`.execute(tx),
  );
  const inTwoDays = Math.ceil((Date.now() + 48 * 3_600_000) / (256 * 60_000)) * 256 * 60_000;
  for (let shelf = 0; shelf < 256; shelf += 1)
    await looking.files.sweep(shelf, new Date(inTwoDays), (asked) =>
      house.transact(async (tx) => {
        const { rows } = await sql<{ file: string }>`
          select file from app.used_files(${asked}) file`.execute(tx);
        return new Set(rows.map(({ file }) => file));
      }),
    );
  expect(await looking.files.has(left.sha256)).toBe(false);
  expect(await looking.files.has(kept)).toBe(true);
  expect(await looking.files.has(published.sha256)).toBe(true);
});
