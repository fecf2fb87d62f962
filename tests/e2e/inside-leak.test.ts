import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventPdf } from "../setup/files.ts";
import { type MailServer, startMailServer } from "../setup/mail-server.ts";
import { type Serving, startServing } from "./serving.ts";
import { askAs, askByInvitation, type Asker } from "./signed-in.ts";
import { WORK_ROUTES } from "./work-routes.ts";

/** Stands in the title, the texts, the parties, a comment and an attachment of the sample's closed case. */
const SECRET = /tangloppe/i;
/** Of what nobody may learn the inside of, as many addresses of each kind are walked as there are. */
const OF_CASES = /^\/intern\/(sager|dokumenter|bilag)\//;
const OF_A_KIND = 2;

let mail: MailServer;
let serving: Serving;
let database: pg.Client;
/** The closed case's own addresses. */
let closed: { case: string; document: string; attachment: string; number: string };
let planner: Asker;
const outsiders = new Map<string, Asker>();
const insiders = new Map<string, Asker>();

beforeAll(async () => {
  mail = await startMailServer();
  serving = await startServing({
    env: { SMTP_URL: mail.url, MAIL_FROM: "Hvidsund Kommune <tingsted@hvidsund.example>" },
  });
  database = new pg.Client({ connectionString: serving.database });
  await database.connect();
  planner = await askByInvitation(serving, "eko@hvidsund.example");
  await fillClosedCase();
  const administrator = await askAs(serving, "administrator");
  for (const persona of ["staff", "case-worker", "director", "secretary", "member"])
    outsiders.set(persona, await askAs(serving, persona));
  outsiders.set("administrator", administrator);
  outsiders.set("dpo", await askByInvitation(serving, "ask@hvidsund.example"));
  outsiders.set("records", await askByInvitation(serving, "poe@hvidsund.example"));
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const others = [
    ["former member", "Ulla Tidselbak", "ult@hvidsund.example", yesterday],
    ["recused member", "Rolf Engrøn", "roe@hvidsund.example", ""],
  ] as const;
  for (const [part, name, email, endsOn] of others) {
    const added = await serving.run("user", "add", email, "--name", name);
    if (added.code !== 0) throw new Error(added.err);
    await mustDo(administrator, "/intern/udvalg/byraadet/medlemmer", {
      person: email,
      role: "member",
      startsOn: "2026-01-01",
      endsOn,
      handling: "gem",
    });
    outsiders.set(part, await askByInvitation(serving, email));
  }
  await mustDo(planner, closed.case, {
    handling: "inhabil",
    person: "roe@hvidsund.example",
    reason: "Nabo til grunden.",
  });
}, 240_000);
afterAll(async () => {
  await database.end();
  await serving.stop();
  await mail.close();
});

/** Sends a form that must be taken. */
async function mustDo(asker: Asker, path: string, fields: Record<string, string>): Promise<void> {
  const answer = await asker.post(path, new URLSearchParams(fields));
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** An attachment and a comment that hold the word too. */
async function fillClosedCase(): Promise<void> {
  const { rows } = await database.query<{ id: string; case_id: string; number: string }>(`
    select d.id, d.case_id, c.number from app.case_document d
    join app.case_file c on c.id = d.case_id where d.is_closed and d.title ~* 'tangloppe'`);
  const { id, case_id: caseId, number } = rows[0]!;
  const document = `/intern/dokumenter/${id}`;
  const file = inventPdf("Tangloppe tilbyder 2 mio. kr.");
  const sent = await planner.put(`${document}/bilag/fil`, file, "Tilbud fra Tangloppe.pdf");
  const { attachmentId } = (await sent.json()) as { attachmentId: string };
  const comment = await planner.json(`${document}/kommentarer`, { text: "Spørg Tangloppe igen." });
  expect(comment.status).toBeLessThan(300);
  const attachment = `/intern/bilag/${attachmentId}`;
  closed = { case: `/intern/sager/${caseId}`, document, attachment, number };
}

/** All addresses of the closed case, each way in which they answer, and what finds words. */
function doors(): string[] {
  const ids: Record<string, string> = {
    caseId: closed.case.split("/").at(-1)!,
    documentId: closed.document.split("/").at(-1)!,
    document: closed.document.split("/").at(-1)!,
    attachmentId: closed.attachment.split("/").at(-1)!,
    number: "1",
    key: "core",
  };
  const own = WORK_ROUTES.filter((route) =>
    /:(caseId|document|documentId|attachmentId)\b/.test(route),
  ).map((route) => route.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? "ingen"));
  const searches = [
    "sager?q=",
    "sager?vis=enhed&q=",
    "sager/soeg-i-bilag?q=",
    "personer/opslag?q=",
  ];
  return [
    ...own,
    ...searches.map((search) => `/intern/${search}tangloppe`),
    `/intern/sager?q=${closed.number}`,
    "/intern/udvalg/byraadet/kommende",
    `/intern/adgang/aabninger?sag=${closed.number}`,
  ].flatMap((path) => [path, path.replace(/(\?|$)/, ".data$1")]);
}

/** Everything that the asker reaches by links and by the closed case's addresses; what holds the word. */
async function leaksTo(asker: Asker): Promise<{ leaks: string[]; walked: number }> {
  const leaks: string[] = [];
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const queue = ["/intern", "/intern.data", ...doors()];
  while (queue.length > 0) {
    const batch = [...new Set(queue.splice(0, 6))].filter((path) => !seen.has(path));
    for (const path of batch) seen.add(path);
    await Promise.all(
      batch.map(async (path) => {
        const answer = await asker.get(path);
        const told = `${path} ${answer.headers.get("location") ?? ""} ${await answer.text()}`;
        // The word asked for stands in the page's own field.
        const asked = path.includes("q=tangloppe")
          ? told.replaceAll(/value="tangloppe"|"tangloppe"|q=tangloppe/g, "")
          : told;
        if (SECRET.test(asked)) leaks.push(`${answer.status} ${path}: ${around(asked)}`);
        if (answer.status >= 500) leaks.push(`${answer.status} ${path}`);
        for (const [, found] of told.matchAll(/href="([^"#]+)/g)) {
          const url = new URL((found ?? "").replaceAll("&amp;", "&"), serving.address + path);
          const next = url.pathname + url.search;
          const kind = url.pathname.replaceAll(/[\w-]{36}|(?<=udvalg\/)[\w-]+/g, "*");
          const count = kinds.get(kind) ?? 0;
          if (!url.pathname.startsWith("/intern") || seen.has(next)) continue;
          if (!OF_CASES.test(url.pathname) && count >= OF_A_KIND) continue;
          kinds.set(kind, count + 1);
          queue.push(next);
        }
      }),
    );
  }
  return { leaks, walked: seen.size };
}

const around = (text: string) => text.slice(Math.max(0, text.search(SECRET) - 80)).slice(0, 200);

async function expectNoLeak(parts: Iterable<readonly [string, Asker]>): Promise<void> {
  for (const [part, asker] of parts) {
    const { leaks, walked } = await leaksTo(asker);
    // A secretary sees the case that is to come to a body, and not what is written on it.
    const isOwn = (leak: string) => part === "secretary" && /^200 \/intern\/sager\b/.test(leak);
    expect(
      leaks.filter((leak) => !isOwn(leak)),
      part,
    ).toEqual([]);
    expect(walked, part).toBeGreaterThan(70);
  }
}

test("while it is written, the closed case is its handler's alone", async () => {
  await expectNoLeak(outsiders);
  expect(await (await planner.get(closed.document)).text()).toMatch(SECRET);
}, 240_000);

test("who gives support sees no word of it through the handler's eyes", async () => {
  const supporter = await askByInvitation(serving, "jno@hvidsund.example");
  const { rows } = await database.query<{ id: string }>(
    "select id from app.person where initials = 'EKO'",
  );
  await mustDo(supporter, "/intern/support", { person: rows[0]!.id, reason: "Siden er tom." });
  expect(await (await supporter.get("/intern")).text()).toContain("som Emil Kornmark ser den");
  await expectNoLeak(new Map([["support", supporter]]));
  expect((await supporter.post(closed.case, new URLSearchParams())).status).toBe(403);
}, 120_000);

test("once it is approved, it is the body's too, and still nobody else's", async () => {
  insiders.set("leader", await askByInvitation(serving, "ris@hvidsund.example"));
  for (const part of ["director", "secretary", "member"]) {
    insiders.set(part, outsiders.get(part)!);
    outsiders.delete(part);
  }
  await mustDo(planner, closed.document, {
    handling: "afsnit",
    key: "presentation",
    revision: "1",
    text: "Tangloppe har skrevet to gange.",
  });
  await mustDo(planner, `${closed.document}/godkendelse`, { handling: "send" });
  for (const [part, position] of [
    ["leader", "2"],
    ["director", "3"],
    ["secretary", "4"],
  ] as const)
    await mustDo(insiders.get(part)!, `${closed.document}/godkendelse`, {
      handling: "godkend",
      position,
    });
  const parts = ["administrator", "case-worker", "former member", "recused member"] as const;
  await expectNoLeak(parts.map((part) => [part, outsiders.get(part)!] as const));
  for (const [part, asker] of insiders)
    expect(await (await asker.get(closed.document)).text(), part).toMatch(SECRET);
  for (const page of ["versioner", "historik", "godkendelse", "kommentarer"]) {
    const path = `${closed.document}/${page}`;
    expect((await insiders.get("member")!.get(path)).status, path).toBe(403);
    expect((await insiders.get("secretary")!.get(path)).status, path).toBe(200);
  }
}, 240_000);

test("each opening stands in the log of the data protection officer, without the word", async () => {
  const log = await (
    await outsiders.get("dpo")!.get(`/intern/adgang/aabninger?sag=${closed.number}`)
  ).text();
  for (const name of ["Emil Kornmark", "Signe Sandgren", "Vibe Ankerhus", "Rikke Sølvsten"])
    expect(log).toContain(name);
  for (const name of ["Ida Lindemose", "Rolf Engrøn", "Ulla Tidselbak", "Tobias Kvium"])
    expect(log).not.toContain(name);
  expect(log).not.toMatch(SECRET);
});

test("no notice and no mail says it, and no stranger is let near", async () => {
  await expect
    .poll(async () => (await mail.mails()).length, { timeout: 30_000 })
    .toBeGreaterThan(2);
  for (const one of await mail.mails())
    expect(`${one.subject} ${one.text} ${String(one.html)}`).not.toMatch(SECRET);
  const { rows } = await database.query<{ text: string }>("select text from app.notice");
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ text }) => SECRET.test(text))).toEqual([]);
  for (const path of doors()) {
    const answer = await fetch(serving.address + path, { redirect: "manual" });
    expect([303, 401], path).toContain(answer.status);
  }
});
