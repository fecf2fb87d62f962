import { request as ask } from "node:http";
import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventPdf } from "../setup/files.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

let serving: Serving;
let worker: Asker;
let database: pg.Client;
let documentId: string;
beforeAll(async () => {
  serving = await startServing();
  worker = await askAs(serving, "case-worker");
  database = new pg.Client({ connectionString: serving.database });
  await database.connect();
  const { rows } = await database.query<{ id: string }>(`
    update app.case_document d set state = 'draft', is_closed = false, author_id = p.id
    from app.person p where p.email = 'idl@hvidsund.example' and d.authority_id = p.authority_id
      and d.id = (select f.id from app.case_document f join app.case_file c on c.id = f.case_id
        where c.state = 'open' order by f.created_at limit 1)
    returning d.id`);
  documentId = rows[0]!.id;
});
afterAll(async () => {
  await database.end();
  await serving.stop();
});

const page = () => `/intern/dokumenter/${documentId}/bilag`;
const cookie = () => worker.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

interface Answer {
  status: number;
  body: string;
}

/** PUT of a body as it comes, with no more of it held than the network takes. */
function put(
  name: string,
  body: Readable | Buffer,
  headers: Record<string, string | number> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask(`${serving.address}${page()}/fil`, {
      method: "PUT",
      headers: { cookie: cookie(), "x-file-name": encodeURIComponent(name), ...headers },
    });
    let answered = false;
    request.on("response", (response) => {
      answered = true;
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    // The server hangs up on what it has refused.
    request.on("error", (error) => answered || reject(error));
    if (body instanceof Readable) body.on("error", () => request.destroy()).pipe(request);
    else request.end(body);
  });
}

function* megabytes(count: number) {
  const block = Buffer.alloc(1_000_000, "a");
  for (let at = 0; at < count; at += 1) yield block;
}

const count = async () =>
  (await database.query("select from app.case_attachment_version")).rowCount ?? 0;

test("a file goes up, and comes down as it may", async () => {
  const pdf = inventPdf("Rensning af havnebassinet");
  const answer = await put("Plan for åen.pdf", pdf);
  expect(answer.status).toBe(201);
  const { attachmentId } = JSON.parse(answer.body) as { attachmentId: string };
  const place = `${serving.address}/intern/bilag/${attachmentId}/fil`;
  const file = await fetch(place, { headers: { cookie: cookie() } });
  expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "inline; filename*=UTF-8''Plan%20for%20%C3%A5en.pdf",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  const part = await fetch(place, { headers: { cookie: cookie(), range: "bytes=0-3" } });
  expect([part.status, await part.text()]).toEqual([206, "%PDF"]);
  const beyond = await fetch(place, { headers: { cookie: cookie(), range: "bytes=9999999-" } });
  expect(beyond.status).toBe(416);
  const stranger = await fetch(place, { redirect: "manual" });
  expect(stranger.status).toBe(303);
});

test("2 GB are refused at once when announced, and on the way when not", async () => {
  const before = await count();
  const announced = await put("stor.pdf", Buffer.from("%PDF"), {
    "content-length": 2_000_000_000,
  });
  expect(announced).toEqual({
    status: 400,
    body: expect.stringContaining("Grænsen er 200 MB") as string,
  });
  const chunked = { "transfer-encoding": "chunked" };
  // Who goes on sending is cut off, and may be too busy to hear why.
  const flood = put("stor.txt", Readable.from(megabytes(2000)), chunked);
  expect(
    await flood.then(
      ({ status }) => status,
      () => 400,
    ),
  ).toBe(400);
  expect(await count()).toBe(before);
});

test("what breaks off leaves nothing, and the server goes on", async () => {
  const before = await count();
  const broken = Readable.from(
    (async function* () {
      yield* megabytes(3);
      throw new Error("pulled the plug");
    })(),
  );
  await expect(put("halv.txt", broken, { "transfer-encoding": "chunked" })).rejects.toThrow();
  expect((await worker.get(page())).status).toBe(200);
  expect(await count()).toBe(before);
});

test("what lies is told apart, by script and by form", async () => {
  const lie = await put("faktura.pdf", Buffer.from("MZ\x90\0 program", "latin1"));
  expect(JSON.parse(lie.body)).toMatchObject({
    message: expect.stringContaining("er ikke et PDF") as string,
  });
  const form = new FormData();
  form.set("fil", new File(["<html>"], "notat.docx"));
  const refused = await worker.post(page(), form);
  expect(await refused.text()).toContain("men en HTML-side");
  form.set("fil", new File(["Kære nabo"], "notat til nabo.txt"));
  expect((await worker.post(page(), form)).status).toBe(303);
  expect(await (await worker.get(page())).text()).toContain("notat til nabo");
});

test("a closed one is noted at each opening, and given whole only", async () => {
  const { body } = await put("lukket.pdf", inventPdf("Løn"));
  const { attachmentId } = JSON.parse(body) as { attachmentId: string };
  const closing = new URLSearchParams({ handling: "luk", ground: "Forvaltningsloven § 28" });
  expect((await worker.post(`/intern/bilag/${attachmentId}`, closing)).status).toBe(303);
  const file = await fetch(`${serving.address}/intern/bilag/${attachmentId}/fil`, {
    headers: { cookie: cookie(), range: "bytes=5-" },
  });
  expect([file.status, file.headers.get("accept-ranges")]).toEqual([200, "none"]);
  await file.arrayBuffer();
  const { rowCount } = await database.query(
    "select from app.audit_entry where action = 'opened' and subject_kind = 'case-attachment' and subject_id = $1",
    [attachmentId],
  );
  expect(rowCount).toBe(1);
});
