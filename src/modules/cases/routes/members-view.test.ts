import { RouterContextProvider } from "react-router";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { upload } from "../../../../tests/setup/house-attachments.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { signedInContext } from "../../organisation/index.ts";
import { addComment } from "../actions/add-comment.ts";
import { closeAttachment } from "../actions/close-attachment.ts";
import { answerFile } from "../attachment-file.ts";
import { searchAttachments } from "../store/attachment-search.ts";
import { addVersion } from "../store/versions.ts";
import * as approval from "./approval.tsx";
import * as attachment from "./attachment.tsx";
import * as comments from "./comments.ts";
import * as documentHistory from "./document-history.tsx";
import * as documentPage from "./document.tsx";
import * as read from "./read-document.tsx";
import * as versions from "./versions.tsx";

/** Stands in a comment, an earlier version and what isn't in force of the attachments. */
const WORKING = /kladdeord/i;

let house: House;
const made = new Map<string, Awaited<ReturnType<typeof make>>>();
beforeAll(async () => {
  house = await openHouse();
  for (const isClosed of [false, true])
    made.set(isClosed ? "closed" : "open", await make(isClosed));
});
afterAll(() => house.close());

/** An approved document that was worked on, with a paper in force, one that was, one that isn't yet. */
async function make(isClosed: boolean) {
  const { documentId } = await inventDocument(house, { isClosed });
  await house.as("author", (tx, desk) =>
    addComment(tx, desk, documentId, {
      sectionKey: "core",
      quote: "",
      text: "Et kladdeord i margenen",
      parentId: null,
    }),
  );
  const version = { reason: "saved" as const, note: "Med kladdeord", by: house.people.author };
  await house.transact((tx) => addVersion(tx, documentId, { ...version, at: new Date() }));
  const put = async (name: string, target: Parameters<typeof upload>[2], content: string) =>
    upload(house, "author", target, { name, content: Buffer.from(content) });
  const paper = await put("Kort.txt", { documentId }, "kladdeord et");
  await put("Kort.txt", paper, "Gældende ord");
  await put("Kort.txt", paper, "kladdeord tre");
  const draft = await put("Kladdeord.txt", { documentId }, "kladdeord fire");
  const secret = await put("Lukket kladdeord.txt", { documentId }, "kladdeord fem");
  await house.as("author", (tx, desk) =>
    closeAttachment(tx, desk, secret.attachmentId, "Fortrolige tal"),
  );
  await house.transact(async (tx) => {
    await sql`
      update app.case_attachment_version set scan = 'clean',
        status = case when attachment_id = ${paper.attachmentId} and number = 2 then 'valid' else 'draft' end,
        text = case when attachment_id = ${paper.attachmentId} and number = 2 then 'Gældende ord' else 'Et kladdeord' end
      where attachment_id in (select id from app.case_attachment where document_id = ${documentId})`.execute(
      tx,
    );
    await sql`update app.case_document set state = 'approved' where id = ${documentId}`.execute(tx);
  });
  return { documentId, paper: paper.attachmentId, draft: draft.attachmentId };
}

type Loader = (args: never) => Promise<unknown>;
async function open(part: Part, loader: Loader, params: object) {
  const context = new RouterContextProvider();
  context.set(signedInContext, await house.signedInAs(part));
  const request = new Request("https://hvidsund.example/intern");
  return loader({ context, params, request } as never);
}
async function statusOf(answer: Promise<unknown>): Promise<number> {
  const given = await answer.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.status;
  return (given as { init?: { status?: number } | null } | null)?.init?.status ?? 200;
}

const WORKERS = ["author", "handler", "approver", "body secretary"] as const;
const OF_DRAFTS: Record<string, Loader> = {
  versions: versions.loader,
  history: documentHistory.loader,
  approval: approval.loader,
  comments: comments.loader,
};

test.each(["open", "closed"])("%s: whose pages of drafts open", async (kind) => {
  const { documentId } = made.get(kind)!;
  const params = { documentId, document: documentId };
  for (const [name, loader] of Object.entries(OF_DRAFTS)) {
    expect(await statusOf(open("member", loader, params)), name).toBe(403);
    expect(await statusOf(open("recused member", loader, params)), name).toBe(403);
    for (const part of WORKERS)
      expect(await statusOf(open(part, loader, params)), `${part}: ${name}`).toBe(200);
  }
  const records = kind === "open" ? 200 : 404;
  expect(await statusOf(open("records", versions.loader, params))).toBe(records);
});

test.each(["open", "closed"])(
  "%s: the document holds nothing of them for a member",
  async (kind) => {
    const { documentId, paper } = made.get(kind)!;
    for (const loader of [documentPage.loader, read.loader]) {
      const shown = JSON.stringify(await open("member", loader, { documentId }));
      expect(shown).not.toMatch(WORKING);
      expect(shown).toContain("Kort");
      expect(JSON.stringify(await open("author", loader, { documentId }))).toMatch(WORKING);
    }
    const view = await open("member", attachment.loader, { attachmentId: paper });
    expect((view as { versions: { number: number }[] }).versions.map((one) => one.number)).toEqual([
      2,
    ]);
  },
);

test.each(["open", "closed"])("%s: of files the one in force", async (kind) => {
  const { paper, draft } = made.get(kind)!;
  const file = async (part: Part, id: string, number: number | null) => {
    const desk = await house.signedInAs(part);
    const answer = await answerFile(desk, new Request("https://hvidsund.example/"), id, number);
    return answer.text();
  };
  expect(await file("member", paper, null)).toBe("Gældende ord");
  expect(await file("member", paper, 2)).toBe("Gældende ord");
  for (const number of [1, 3])
    await expect(file("member", paper, number)).rejects.toThrow("findes ikke");
  await expect(file("member", draft, null)).rejects.toThrow("findes ikke");
  expect(await file("body secretary", draft, null)).toBe("kladdeord fire");
});

test("a search finds a member nothing of drafts", async () => {
  const found = async (part: Part, words: string) => {
    const viewer = await house.viewer(part);
    const all = { page: 1, size: 20 };
    return (await house.transact((tx) => searchAttachments(tx, viewer, words, all))).total;
  };
  expect(await found("member", "kladdeord")).toBe(0);
  expect(await found("member", "gældende")).toBe(2);
  expect(await found("author", "kladdeord")).toBe(4);
});
