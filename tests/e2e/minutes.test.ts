import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

let browser: Browser;
let serving: Serving;
let secretary: Asker;
let director: Asker;
let staff: Asker;
let meeting: { id: string; publicPath: string; closedTitle: string };
beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  secretary = await askAs(serving, "secretary");
  director = await askAs(serving, "director");
  staff = await askAs(serving, "staff");
  meeting = await holdMeeting(serving.database);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/** The board's meeting of the sample as it stands when it has just ended: everything decided, all there. */
async function holdMeeting(database: string): Promise<typeof meeting> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ id: string; slug: string; body: string; bodyId: string }>(`
    select m.id, m.slug, b.slug as body, b.id as "bodyId"
    from app.meeting m join app.body b on b.id = m.body_id where m.state = 'open'`);
  const { id, slug, body, bodyId } = rows[0]!;
  await client.query(
    `insert into app.attendance (authority_id, meeting_id, person_id, position, role, state)
     select authority_id, $1, person_id, row_number() over (order by role, person_id), role, 'present'
     from app.membership where body_id = $2 and role in ('chair', 'deputy', 'member')
       and coalesce(ends_on, 'infinity') >= current_date and starts_on <= current_date`,
    [id, bodyId],
  );
  await client.query(
    `insert into app.decision (authority_id, item_id, position, body, body_id, date, content, type, types, changed_by, changed_at)
     select i.authority_id, i.id, 0, 'Koncernledelsen', $2, m.date,
       '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Godkendt med forbehold for vejret."}]}]}',
       'approved', '{approved}', (select id from app.person where initials = 'VIA'), now()
     from app.agenda_item i join app.meeting m on m.id = i.meeting_id where m.id = $1`,
    [id, bodyId],
  );
  await client.query("update app.meeting set state = 'draft' where id = $1", [id]);
  const closed = await client.query<{ title: string }>(
    "select title from app.agenda_item where meeting_id = $1 and closed",
    [id],
  );
  await client.end();
  const closedTitle = closed.rows[0]?.title ?? "";
  return { id, publicPath: `/udvalg/${body}/${slug}`, closedTitle };
}

const page = (below = "") => `/intern/moeder/${meeting.id}/referat${below}`;
const press = async (who: Asker, below: string, handling: string, fields: object = {}) => {
  const answer = await who.post(
    page(below),
    new URLSearchParams({ ...(fields as Record<string, string>), handling }),
  );
  return answer.status === 303 ? "done" : answer.text();
};
const publicPage = async () => (await fetch(serving.address + meeting.publicPath)).text();
const faultsFor = (who: Asker, below = "") =>
  checkPage(browser, serving.address, { path: page(below), cookies: who.cookies });

test("while they are written, minutes are the secretary's alone", async () => {
  expect(meeting.closedTitle).not.toBe("");
  expect(await faultsFor(secretary)).toEqual([]);
  for (const who of [director, staff])
    for (const path of [page(), page("/referat.pdf")])
      expect([403, 404]).toContain((await who.get(path)).status);
  expect(await publicPage()).not.toContain("forbehold for vejret");
});

test("circulated, they are read and commented on by who was there, and by nobody else", async () => {
  expect(await press(director, "", "send")).toContain("<h1>");
  expect(await press(secretary, "", "send", { message: "Læs venligst punkt 2." })).toBe("done");
  for (const who of [secretary, director]) expect(await faultsFor(who)).toEqual([]);
  expect((await staff.get(page())).status).toBe(403);
  expect((await director.get(page("/referat.pdf"))).headers.get("content-type")).toBe(
    "application/pdf",
  );
  expect((await staff.get(page("/referat.pdf"))).status).toBe(403);
  expect(await press(director, "", "bemaerk", { text: "Der mangler et komma." })).toBe("done");
  expect(await (await secretary.get(page())).text()).toContain("Der mangler et komma.");
  expect(await press(secretary, "", "godkend")).toContain("ikke besvaret");
  expect(await publicPage()).not.toContain("forbehold for vejret");
});

test("answered and approved they are locked, and published without what is closed", async () => {
  const shown = await (await secretary.get(page())).text();
  const commentId = /name="commentId" value="([^"]+)"/.exec(shown)?.[1] ?? "";
  expect(await press(secretary, "", "svar", { commentId, outcome: "noted" })).toBe("done");
  expect(await press(secretary, "", "godkend")).toBe("done");
  expect(await faultsFor(secretary)).toEqual([]);
  expect(await faultsFor(secretary, "/offentliggoerelse")).toEqual([]);
  expect([403, 404]).toContain((await director.get(page("/offentliggoerelse"))).status);
  expect(await publicPage()).not.toContain("forbehold for vejret");
  expect(await press(secretary, "/offentliggoerelse", "offentliggoer")).toBe("done");
  const open = await publicPage();
  expect(open).toContain("forbehold for vejret");
  expect(open).not.toContain(meeting.closedTitle);
  const verified = await serving.run("verify");
  expect(verified).toMatchObject({
    code: 0,
    out: expect.stringContaining("Låste referater er hele: 1"),
  });
});
