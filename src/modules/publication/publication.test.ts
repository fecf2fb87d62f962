import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { inAuthority, type Tx } from "../../platform/database/doors.ts";
import { type Jobs, openJobs } from "../../platform/jobs/jobs.ts";
import { importDocument, parse } from "../intake/index.ts";
import { type Authority, foundAuthority } from "../organisation/index.ts";
import {
  publishMeeting,
  type PublishedRecord,
  readRecord,
  verifyChain,
  withdrawMeeting,
} from "./index.ts";

let database: TestDatabase;
let jobs: Jobs;
beforeAll(async () => {
  database = await freshDatabase();
  jobs = await openJobs(database.appUrl, pino({ level: "silent" }));
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

let authority: Authority;
let record: PublishedRecord;
beforeEach(async () => {
  authority = await foundAuthority(database.app, {
    name: "Strandby Kommune",
    slug: crypto.randomUUID(),
    isSample: false,
  });
  record = readRecord(database.public, authority.id);
});

const inScope = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inAuthority(database.app, { authorityId: authority.id, actor: "test" }, work);

const minutes = (date: string, decision: string, title = "Havnebad på Nordmolen") => `
REFERAT Klimaudvalget 2026-2029 d. ${date}

Mødedato d. ${date} kl. 16:00

Mødested Rådhuset

Mødedeltagere Ida Holm, Bo Lind

Punkt 1: ${title}

S2026-17

Sagens kerne

Udvalget skal tage stilling til et havnebad.

Indstilling

Det indstilles, at udvalget godkender projektet.

Beslutning

${decision}

Bilag

Skitseprojekt for havnebad

Punkt 2: Eventuelt

Beslutning

Intet.
`;

let files = 0;
async function importText(text: string): Promise<string> {
  const file = {
    sha256: String(++files).padStart(64, "0"),
    name: `${files}_referat.txt`,
    mediaType: "text/plain",
    size: text.length,
  };
  const { meetingId } = await inScope((tx) =>
    importDocument(tx, authority.id, { file, document: parse(text) }),
  );
  return meetingId;
}
const publish = (meetingId: string, now = new Date()) =>
  inScope((tx) => publishMeeting(tx, jobs, { authority, meetingId, now }));

test("what is imported is read by the public only when it is published", async () => {
  const meetingId = await importText(minutes("10-03-2026", "Godkendt."));
  expect(await record.meeting("klimaudvalget", "2026-03-10")).toBeNull();
  expect(await record.bodies()).toEqual([]);

  await publish(meetingId);
  const found = await record.meeting("klimaudvalget", "2026-03-10");
  expect(found).toMatchObject({
    state: "published",
    version: 1,
    content: { kind: "minutes", body: { term: "2026-2029" }, startTime: "16:00" },
  });
  expect((await record.latestDecisions(5)).map((one) => one.text)).toContain("Godkendt.");
  expect(await record.bodies()).toMatchObject([
    { name: "Klimaudvalget", meetingCount: 1, latestDate: "2026-03-10" },
  ]);
});

test("publishing the same again makes no version; a change makes one, and only the newest is readable", async () => {
  const meetingId = await importText(minutes("10-03-2026", "Udsat."));
  const first = await publish(meetingId);
  expect(await publish(meetingId)).toEqual({ ...first, changed: false });
  const before = await record.meeting("klimaudvalget", "2026-03-10");
  const generation = await record.generation();

  expect(await importText(minutes("10-03-2026", "Godkendt."))).toBe(meetingId);
  expect(await publish(meetingId)).toMatchObject({ changed: true, version: 2 });
  const after = await record.meeting("klimaudvalget", "2026-03-10");
  if (before?.state !== "published" || after?.state !== "published")
    throw new Error("not published");
  expect(after.content.items.map((item) => item.id)).toEqual(
    before.content.items.map((item) => item.id),
  );
  expect(after.versions.map(({ version, action }) => [version, action])).toEqual([
    [2, "correct"],
    [1, "publish"],
  ]);
  expect(await record.generation()).toBeGreaterThan(generation);
  const readable = await sql<{ document: string }>`
    select document from record.version where authority_id = ${authority.id}`.execute(
    database.public,
  );
  expect(readable.rows).toHaveLength(1);
  expect(readable.rows[0]?.document).not.toContain("Udsat.");
});

test("a withdrawn meeting leaves a tombstone and no text behind the public door", async () => {
  const meetingId = await importText(minutes("10-03-2026", "Godkendt.", "Havnebad med navne"));
  await publish(meetingId);
  const now = new Date("2026-04-01T09:00:00Z");
  await inScope((tx) =>
    withdrawMeeting(tx, jobs, {
      authorityId: authority.id,
      meetingId,
      now,
      reason: "Et navn skulle ikke have stået der.",
    }),
  );

  expect(await record.meeting("klimaudvalget", "2026-03-10")).toEqual({
    state: "withdrawn",
    bodySlug: "klimaudvalget",
    bodyName: "Klimaudvalget",
    date: "2026-03-10",
    withdrawnAt: now,
    reason: "Et navn skulle ikke have stået der.",
  });
  expect(await record.case("S2026-17")).toBeNull();
  expect(await record.bodies()).toEqual([]);
  expect((await record.sitemap()).map((page) => page.path)).toEqual([]);
  for (const table of ["version", "meeting", "item", "file", "pdf"]) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from record.${sql.raw(table)} t where authority_id = ${authority.id}`.execute(
      database.public,
    );
    expect(rows.map(({ row }) => row).join(), table).not.toMatch(/Havnebad med navne|Ida Holm/);
  }
  const again = inScope((tx) =>
    withdrawMeeting(tx, jobs, { authorityId: authority.id, meetingId, now, reason: "igen" }),
  );
  await expect(again).rejects.toThrow("ikke offentliggjort");

  expect(await publish(meetingId)).toMatchObject({ changed: true, version: 3 });
  expect(await inScope((tx) => verifyChain(tx, authority.id))).toEqual({
    whole: true,
    versions: 3,
  });
});

test("publications at the same time make one unbroken chain", async () => {
  const dates = Array.from({ length: 8 }, (_, day) => `${String(day + 10)}-03-2026`);
  const meetings: string[] = [];
  for (const date of dates) meetings.push(await importText(minutes(date, "Godkendt.")));
  await Promise.all(meetings.map((meetingId) => publish(meetingId)));
  expect(await inScope((tx) => verifyChain(tx, authority.id))).toEqual({
    whole: true,
    versions: 8,
  });
});

test("a case is followed through its meetings in time order, and meetings know their neighbours", async () => {
  for (const date of ["12-05-2026", "10-03-2026", "14-04-2026"])
    await publish(await importText(minutes(date, "Drøftet.")));
  expect((await record.case("S2026-17"))?.entries.map((entry) => entry.date)).toEqual([
    "2026-03-10",
    "2026-04-14",
    "2026-05-12",
  ]);
  expect(await record.meeting("klimaudvalget", "2026-04-14")).toMatchObject({
    previous: { slug: "2026-03-10" },
    next: { slug: "2026-05-12" },
  });
  expect(await record.cases(10, 0)).toMatchObject({
    total: 1,
    cases: [{ number: "S2026-17", title: "Havnebad på Nordmolen", entryCount: 3 }],
  });
  expect((await record.meetingsOf("klimaudvalget", 2026)).map((meeting) => meeting.slug)).toEqual([
    "2026-05-12",
    "2026-04-14",
    "2026-03-10",
  ]);
  expect(await record.meetingsOf("klimaudvalget", 2025)).toEqual([]);
});

describe("a closed item", () => {
  const secret = "Tangloppe";
  const closed = (date: string) =>
    minutes(date, "Godkendt.").replace(
      "Punkt 2: Eventuelt",
      `Punkt 2: Køb af ejendom (Lukket)\n\nS2026-99\n\nSagens kerne\n\n${secret} koster meget.\n\nBilag\n\n${secret} vurdering\n\nPunkt 3: Eventuelt`,
    );

  test("leaves only its number and title to the public", async () => {
    const meetingId = await importText(closed("10-03-2026"));
    await publish(meetingId);
    const found = await record.meeting("klimaudvalget", "2026-03-10");
    if (found?.state !== "published") throw new Error("not published");
    expect(found.content.items[1]).toMatchObject({
      number: "2",
      closed: true,
      caseNumber: null,
      sections: [],
      attachments: [],
    });
    expect(found.content.source, "the source file holds the whole text").toBeNull();
    expect(await record.case("S2026-99")).toBeNull();
    expect((await record.itemsOf([meetingId])).map((item) => item.number)).toEqual(["1", "3"]);
    for (const table of ["version", "meeting", "item", "file"]) {
      const { rows } = await sql<{
        row: string;
      }>`select t::text as row from record.${sql.raw(table)} t where authority_id = ${authority.id}`.execute(
        database.public,
      );
      expect(rows.map(({ row }) => row).join(), table).not.toContain(secret);
    }
    const kept = await inScope((tx) =>
      sql<{ content: string }>`select content::text from app.section`.execute(tx),
    );
    expect(kept.rows.map(({ content }) => content).join(), "but it is kept inside").toContain(
      secret,
    );
  });

  test("is not told of by a time table that is printed in an open item", async () => {
    const table =
      "Kl. 16.00 - 16.20\tHavnebad på Nordmolen\nKl. 16.20 - 16.40\tSalg til Tangloppe ApS\tOda Krag\nKl. 16.40 - 16.50\tPause";
    const meetingId = await importText(
      closed("11-03-2026").replace("Udvalget skal tage stilling til et havnebad.", table),
    );
    await publish(meetingId);
    const found = await record.meeting("klimaudvalget", "2026-03-11");
    if (found?.state !== "published") throw new Error("not published");
    expect(found.content.schedule.map((row) => row.title)).toEqual([
      "Havnebad på Nordmolen",
      "Lukket punkt",
      "Pause",
    ]);
    const everything = JSON.stringify(found);
    expect(everything).toContain("16.20 - 16.40");
    expect(everything).not.toMatch(/Tangloppe|Oda Krag/);
  });
});
