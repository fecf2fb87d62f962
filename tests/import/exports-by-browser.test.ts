import { createHash } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paper } from "./papers.ts";
import { inventPdf } from "../setup/files.ts";
import { type House, openHouse, type Part } from "../setup/house.ts";
import { createLog } from "../../src/platform/log.ts";
import { publication } from "../../src/modules/intake/exports/fixtures/sbsys.ts";
import { readRecord } from "../../src/modules/publication/index.ts";
import { approvePaper } from "../../src/modules/review/actions/approve-paper.ts";
import { dismissPaper } from "../../src/modules/review/actions/dismiss-paper.ts";
import { receivePaper } from "../../src/modules/review/actions/receive-paper.ts";
import { saveDraft } from "../../src/modules/review/actions/save-draft.ts";
import { archiveView } from "../../src/modules/review/archive-view.ts";
import type { Wish } from "../../src/modules/review/draft.ts";
import { setValue } from "../../src/modules/review/screen/changes.ts";
import { contentOf, paperById } from "../../src/modules/review/store/papers.ts";
import { DAYS_KEPT, sweepPapers } from "../../src/modules/review/sweep-papers.ts";
import { reviewHandlers } from "../../src/modules/review/take-paper.ts";

let house: House;
let scansIn: string;
beforeAll(async () => {
  house = await openHouse();
  scansIn = await mkdtemp(path.join(tmpdir(), "tingsted-scans-"));
});
afterAll(() => house.close());

const map = inventPdf("Kort over stien");
const prices = inventPdf("Priser paa stien, fortroligt");
const offer = inventPdf("Tilbud paa Tangvej");
const exportOf = (folder: string, xml: string) => ({
  [`${folder}/Publication.xml`]: strToU8(xml),
  [`${folder}/Enclosures/1.pdf`]: new Uint8Array(map),
  [`${folder}/Enclosures/2.pdf`]: new Uint8Array(prices),
  [`${folder}/Enclosures/3.pdf`]: new Uint8Array(offer),
});

async function put(
  files: Record<string, Uint8Array>,
  wish: Wish = "publish",
  part: Part = "secretary",
): Promise<{ archive: string; count: number }> {
  async function* bytes() {
    yield Buffer.from(zipSync(files));
  }
  const desk = await house.signedInAs(part);
  const came = await receivePaper(desk, { name: "a.zip", content: bytes(), announced: null }, wish);
  if ("id" in came) throw new Error("no archive");
  return came;
}

async function readAll(): Promise<void> {
  const { files, jobs } = await house.signedInAs("secretary");
  const [app, log] = [house.database.app, createLog("silent")];
  await jobs.drain(reviewHandlers({ app, files, jobs, log, scansIn, clock: () => new Date() }));
}

const viewOf = (archive: string) => house.transact((tx) => archiveView(tx, archive));
const record = () => readRecord(house.database.public, house.authorityId);
const meeting = async (slug: string) => {
  const found = await record().meeting("byraadet", slug);
  return found?.state === "published" ? found.content : null;
};
const isStored = async (content: Buffer) => {
  const { files } = await house.signedInAs("secretary");
  return files.has(createHash("sha256").update(content).digest("hex"));
};

test("an export comes with its attachments, loose papers beside it by themselves, and the rest says why not", async () => {
  const { archive, count } = await put({
    ...exportOf("P41", publication()),
    "P41/referat.txt": strToU8("Et papir, som udtrækket ikke nævner."),
    "loese/marts.txt": strToU8(paper({ date: "20-03-2026" })),
    "loese/i-stykker.pdf": strToU8("%PDF-1.7 i stykker"),
    "loese/skema.xlsx": strToU8("x"),
  });
  expect(count).toBe(3);
  expect(await viewOf(archive)).toMatchObject({ waiting: 3 });
  await readAll();
  const view = await viewOf(archive);
  expect(view.waiting).toBe(0);
  expect(view.papers.map(({ inside, state }) => [inside, state])).toEqual([
    ["loese/i-stykker.pdf", "failed"],
    ["loese/marts.txt", "imported"],
    ["P41/Publication.xml (dagsorden 41)", "imported"],
  ]);
  expect(view.passedBy.map(({ file }) => file).toSorted()).toEqual([
    "P41/referat.txt",
    "loese/skema.xlsx",
  ]);
  const [bike, sale] = (await meeting("2025-03-12"))!.items;
  expect(bike?.attachments).toMatchObject([
    { title: "Kort over stien", file: { mediaType: "application/pdf" } },
    { title: "Lukket bilag", file: null },
  ]);
  expect(sale).toMatchObject({ title: "Lukket punkt", closed: true, sections: [] });
  expect([await isStored(map), await isStored(prices), await isStored(offer)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(view.papers[1]?.page).toBe("/udvalg/klimaudvalget/2026-03-20");
});

test("one that waits is corrected and approved, with the files at the items that they have then", async () => {
  const { archive } = await put(
    exportOf("P42", publication({ agendaId: 42, meetingId: 42, when: "13-03-2025 16:00:00" })),
    "look",
  );
  await readAll();
  const [one] = (await viewOf(archive)).papers;
  const id = one!.id;
  expect(one).toMatchObject({ state: "held", isSure: true, doubts: 0 });
  const { draft } = (await house.transact((tx) => contentOf(tx, id)))!;
  const number = draft.document.items[0]!.number;
  const save = (given: unknown) =>
    house.as("secretary", async (tx, { viewer }) => {
      const { revision } = await paperById(tx, id);
      return saveDraft(tx, { viewer, now: new Date() }, id, { revision, draft: given });
    });
  const approve = async () => {
    await house.as("secretary", async (tx, desk) => {
      const { revision } = await paperById(tx, id);
      expect(await approvePaper(tx, desk, id, { revision, publish: true })).toBeNull();
    });
    await readAll();
    return house.transact((tx) => paperById(tx, id));
  };
  const titled = (title: string) => setValue(draft, "/items/0/attachments/1", title);
  await save(titled("Et andet navn"));
  expect(await approve()).toMatchObject({
    state: "held",
    fault: "Bilaget »Notat om priser« fra udtrækket står ikke ved noget punkt mere.",
  });
  await save(setValue(draft, "/items/0/number", `${number}0`));
  expect(await approve()).toMatchObject({ state: "imported", outcome: "new" });
  const [bike] = (await meeting("2025-03-13"))!.items;
  expect(bike?.number).toBe(`${number}0`);
  // What was protected is that at its new number too.
  expect(bike?.attachments).toMatchObject([
    { title: "Kort over stien", file: { mediaType: "application/pdf" } },
    { title: "Lukket bilag", file: null },
  ]);
});

test("what a case system holds for a draft isn't published, whatever was wished", async () => {
  const draft = { type: 0, agendaId: 43, meetingId: 43, when: "14-03-2025 16:00:00" };
  const { archive } = await put(exportOf("P43", publication(draft)));
  await readAll();
  expect((await viewOf(archive)).papers).toMatchObject([{ state: "imported", outcome: "draft" }]);
  expect(await meeting("2025-03-14")).toBeNull();
});

test("the same archive again tells what is here, and an export that was imported brings nothing new", async () => {
  const files = {
    ...exportOf("P41", publication()),
    "loese/marts.txt": strToU8(paper({ date: "20-03-2026" })),
  };
  const { archive, count } = await put(files);
  expect(count).toBe(1);
  await readAll();
  const view = await viewOf(archive);
  expect(view.papers).toMatchObject([{ state: "imported", outcome: "unchanged" }]);
  expect(view.passedBy).toMatchObject([
    { file: "loese/marts.txt", message: expect.stringMatching("indlæst før") },
  ]);
});

test("an archive stays as long as a paper of its export waits, and goes after that", async () => {
  const waits = await put(
    exportOf("P44", publication({ agendaId: 44, meetingId: 44, when: "17-03-2025 16:00:00" })),
    "look",
  );
  const done = await put({ "a.txt": strToU8(paper({ date: "21-03-2026" })) });
  await readAll();
  const later = new Date(Date.now() + (DAYS_KEPT + 1) * 86_400_000);
  await house.transact((tx) => sweepPapers(tx, later));
  const [held] = (await viewOf(waits.archive)).papers;
  await house.as("secretary", (tx, desk) => dismissPaper(tx, desk, held!.id));
  await house.transact(async (tx) => {
    await sql`update app.review_archive set came_at = came_at - interval '31 days'`.execute(tx);
    await sweepPapers(tx, new Date());
  });
  expect((await viewOf(waits.archive)).papers).toMatchObject([{ state: "dismissed" }]);
  await expect(viewOf(done.archive)).rejects.toThrow(/findes ikke/);
});

test("others put no archive in", async () => {
  for (const part of ["member", "body secretary"] as const)
    await expect(put({ "a.txt": strToU8("x") }, "look", part)).rejects.toThrow(/indlæse papirer/);
});
