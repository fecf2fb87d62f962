import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfText } from "../pdf-text.ts";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

/** What nobody but the council and its secretary may read before or after. */
const CLOSED = /Sommervej 12|mæglerens bud/;
const DAY = "2029-11-14";

let serving: Serving;
let browser: Browser;
let secretary: Asker;
let member: Asker;
let staff: Asker;
let meetingId: string;
const page = (name: string) => `/intern/moeder/${meetingId}/${name}`;

beforeAll(async () => {
  [serving, browser] = await Promise.all([startServing(), openBrowser()]);
  secretary = await askAs(serving, "secretary");
  member = await askAs(serving, "member");
  staff = await askAs(serving, "staff");
  meetingId = await inventOpenMeeting(serving);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/** A meeting of the council with an open and a closed item. */
async function inventOpenMeeting({ database }: Serving): Promise<string> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `insert into app.meeting (authority_id, body_id, slug, kind, date, start_time, starts_at, place, origin, state)
     select authority_id, id, $1::text, 'agenda', $1::date, '17:00', $1::date + time '16:00', 'Rådhussalen', 'own', 'open'
     from app.body where slug = 'byraadet' returning id`,
    [DAY],
  );
  const { id } = rows[0]!;
  await client.query(
    `insert into app.agenda_item (authority_id, meeting_id, position, number, title, public_title, closed, closed_ground, is_own, item_type)
     select authority_id, id, 0, '1', 'Nye bænke ved fjorden', null, false, null, true, 'case' from app.meeting where id = $1
     union all
     select authority_id, id, 1, '2', 'Køb af Sommervej 12', 'Køb af ejendom', true, '§ 10', true, 'case' from app.meeting where id = $1`,
    [id],
  );
  await client.query(
    `insert into app.section (authority_id, item_id, position, heading, kind, content)
     select authority_id, id, 0, 'Sagens kerne', 'core', jsonb_build_object('type', 'doc', 'content',
       jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
         jsonb_build_object('type', 'text', 'text', case when closed then 'Efter mæglerens bud.' else 'Fem bænke.' end)))))
     from app.agenda_item where meeting_id = $1`,
    [id],
  );
  await client.end();
  return id;
}

const read = async (by: Asker, path: string) => (await by.get(path)).text();
const pdf = async (by: Asker, path: string) =>
  pdfText(new Uint8Array(await (await by.get(path)).arrayBuffer()));
const publicPage = () => fetch(`${serving.address}/udvalg/byraadet/${DAY}`);

test("before it is sent only the secretary sees anything of it", async () => {
  expect(await pdf(secretary, page("papirer/dagsorden.pdf"))).toMatch(CLOSED);
  for (const by of [member, staff])
    for (const path of ["papirer", "papirer/dagsorden.pdf", "papirer/samlet.pdf", "udsendelse"]) {
      const answer = await by.get(page(path));
      expect(answer.status).toBeGreaterThanOrEqual(403);
      expect(await answer.text()).not.toMatch(CLOSED);
    }
  expect((await publicPage()).status).toBe(404);
}, 180_000);

test("the page of dispatch is sound, and sends by a form without script", async () => {
  const { cookies } = secretary;
  expect(await checkPage(browser, serving.address, { path: page("udsendelse"), cookies })).toEqual(
    [],
  );
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(cookies);
  const form = await context.newPage();
  await form.goto(serving.address + page("udsendelse"));
  await form.fill("[name=besked]", "Vi mødes i Rådhussalen.");
  await form.check("[name=offentlig][value=now]");
  await form.click("text=Udsend dagsordenen >> nth=-1");
  expect(await form.textContent("[role=alert]")).toContain("Tjeklisten");
  expect(await form.inputValue("[name=besked]")).toBe("Vi mødes i Rådhussalen.");
  await form.check("[name=set]");
  await form.click("button:has-text('Udsend dagsordenen')");
  expect(await form.textContent("main")).toContain("Dagsordenen er sendt ud.");
  await context.close();
  expect(await checkPage(browser, serving.address, { path: page("udsendelse"), cookies })).toEqual(
    [],
  );
}, 180_000);

test("then each sees his part: members all, the public what is open, others nothing here", async () => {
  const { cookies } = member;
  expect(await checkPage(browser, serving.address, { path: page("papirer"), cookies })).toEqual([]);
  const papers = await read(member, page("papirer"));
  const [sent] = /\/intern\/moeder\/[^"]*\/papirer\/[0-9a-f-]{36}\.pdf/.exec(papers)!;
  expect(await pdf(member, sent)).toMatch(CLOSED);
  expect(await pdf(member, page("papirer/samlet.pdf"))).toMatch(/side 1 af/);
  expect(await read(secretary, page("udsendelse"))).toMatch(/Åbnet<\/dt><dd>1 af/);

  for (const path of [sent, page("papirer"), page("papirer/samlet.pdf"), page("udsendelse")]) {
    const answer = await staff.get(path);
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(await answer.text()).not.toMatch(CLOSED);
  }
  const open = await publicPage();
  expect(open.status).toBe(200);
  const seen = await open.text();
  expect(seen).toContain("Nye bænke ved fjorden");
  expect(seen).toContain("Køb af ejendom");
  expect(seen).not.toMatch(CLOSED);
  const stranger = await fetch(serving.address + sent, { redirect: "manual" });
  expect(stranger.status).toBe(303);
}, 180_000);

test("what is changed then is told to guests, and a withdrawal is taken back", async () => {
  const [item] = /punkt\/[0-9a-f-]{36}/.exec(await read(secretary, page("dagsorden")))!;
  const post = async (at: string, fields: Record<string, string>) => {
    const answer = await secretary.post(page(at), new URLSearchParams(fields));
    expect([at, fields["handling"], answer.status]).toEqual([at, fields["handling"], 303]);
  };
  const guest = { name: "Bo Udefra", email: "bo@udefra.example", callAt: "17:30" };
  await post(item, { handling: "gaest", ...guest });
  const { cookies } = secretary;
  const path = page("tidsplan");
  expect(await read(secretary, path)).toContain("Bo Udefra er kaldt ind kl.\u00a017.30");
  expect(await checkPage(browser, serving.address, { path, cookies })).toEqual([]);
  await post("tidsplan", { handling: "gaester" });
  expect(await read(secretary, path)).not.toContain("Giv gæsterne besked");
  await post(item, { handling: "tag-af", reason: "Høringen mangler." });
  expect(await read(secretary, page(item))).toContain("Fortryd udtagning");
  expect(await checkPage(browser, serving.address, { path: page(item), cookies })).toEqual([]);
  await post(item, { handling: "saet-paa" });
  expect(await read(secretary, page(item))).not.toContain("Høringen mangler.");
}, 180_000);

test("a meeting that is cancelled then says so where the public reads", async () => {
  const reason = new URLSearchParams({ reason: "For få sager." });
  expect((await secretary.post(page("aflys"), reason)).status).toBe(303);
  // The minute's job does the same, for who doesn't wait.
  await serving.run("publish", `byraadet/${DAY}`);
  const text = await (await publicPage()).text();
  expect(text).toContain("Mødet er aflyst.");
  expect(text).not.toContain("For få sager");
  expect(await checkPage(browser, serving.address, { path: `/udvalg/byraadet/${DAY}` })).toEqual(
    [],
  );
}, 180_000);
